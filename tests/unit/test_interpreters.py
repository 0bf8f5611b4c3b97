"""Interpreters work in stints, and are told when it is time for a rest."""

import pytest

from coprod_desktop.domain import errors
from coprod_desktop.domain.people import Role
from coprod_desktop.services import breaks, people, sessions, stints


def sara_comes(room):
    sara = room.workspace.do(people.add_person, name="Sara", role=Role.INTERPRETER)
    room.workspace.do(sessions.arrive, room.session.id, sara.id)
    return sara


def test_an_interpreter_is_told_when_the_limit_is_reached_and_a_break_ends_the_stint(room, clock):
    sara = sara_comes(room)
    room.workspace.do(stints.start_stint, room.session.id, sara.id)
    clock.forward(29)
    (stint,) = room.workspace.ask(stints.see_stints, room.session.id, now=clock())
    assert (stint.minutes, stint.is_over) == (29, False)
    clock.forward(1)
    (stint,) = room.workspace.ask(stints.see_stints, room.session.id, now=clock())
    assert stint.is_over
    room.workspace.do(breaks.start_break, room.session.id)
    assert room.workspace.ask(stints.see_stints, room.session.id, now=clock()) == ()
    room.workspace.undo_now()
    assert len(room.workspace.ask(stints.see_stints, room.session.id, now=clock())) == 1


def test_an_interpreter_rests_once(room, clock):
    sara = sara_comes(room)
    stint = room.workspace.do(stints.start_stint, room.session.id, sara.id)
    clock.forward(1)
    rested = room.workspace.do(stints.end_stint, stint.id)
    clock.forward(1)
    with pytest.raises(errors.NotWorking):
        room.workspace.do(stints.end_stint, stint.id)
    assert room.workspace.ask(lambda reader: reader.stints.get(stint.id)) == rested


def test_an_interpreter_who_leaves_no_longer_works(room, clock):
    sara = sara_comes(room)
    room.workspace.do(stints.start_stint, room.session.id, sara.id)
    room.workspace.do(sessions.leave, room.session.id, sara.id)
    assert room.workspace.ask(stints.see_stints, room.session.id, now=clock()) == ()
    room.workspace.undo_now()
    assert len(room.workspace.ask(stints.see_stints, room.session.id, now=clock())) == 1
