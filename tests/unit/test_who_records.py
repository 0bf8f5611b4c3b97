"""Facilitators take turns at the keyboard; the record keeps who recorded each act."""

from dataclasses import replace

import pytest

from coprod_desktop.documents.text import paragraphs
from coprod_desktop.domain import errors
from coprod_desktop.domain.people import Role
from coprod_desktop.services import (
    agendas,
    chairs,
    panel_files,
    papers,
    people,
    recorders,
    sessions,
)
from coprod_desktop.wording import happened
from tests.panels import PASSPHRASE


def do(room, act, *args, **more):
    return room.workspace.do(act, room.session.id, *args, **more)


def hand_to(room, name):
    return do(room, recorders.take_over_recording, room.people[name].id)


def recorder(room):
    person = room.workspace.ask(recorders.who_records, room.session.id)
    return person.name if person else None


def recorded_by(room):
    """Who recorded the last act."""
    return room.workspace.ask(lambda reader: reader.list_entries(limit=1))[-1].recorded_by


def note_something(room):
    item = room.workspace.ask(agendas.list_agenda, room.session.id)[0]
    room.workspace.do(agendas.give_more_time, item.id)


def test_the_record_keeps_who_recorded_each_act(room):
    note_something(room)
    opened_it = recorded_by(room)
    said = []
    room.workspace.listen(lambda now: said.append(happened.sentence(now.event)))
    hand_to(room, "Dawn")
    assert said == ["Dawn records from now on."]
    # Handing over is what the one before did.
    assert recorded_by(room) == opened_it
    note_something(room)
    assert recorded_by(room) == "Dawn"
    hand_to(room, "Janet")
    assert recorded_by(room) == "Dawn"
    note_something(room)
    assert recorded_by(room) == "Janet"


def test_undo_gives_the_former_recorder_back(room):
    hand_to(room, "Dawn")
    hand_to(room, "Janet")
    room.workspace.undo_now()
    assert recorder(room) == "Dawn"
    room.workspace.undo_now()
    assert recorder(room) is None


def test_who_records_is_kept_across_a_restart(room, tmp_path):
    hand_to(room, "Dawn")
    room.workspace.close()
    again = panel_files.open_panel(tmp_path / "panel", PASSPHRASE, clock=room.clock)
    try:
        room.workspace = again
        assert recorder(room) == "Dawn"
        note_something(room)
        assert recorded_by(room) == "Dawn"
    finally:
        again.close()


def test_who_is_not_here_does_not_record(room):
    do(room, sessions.leave, room.people["Dawn"].id)
    with pytest.raises(errors.NotHere):
        hand_to(room, "Dawn")
    assert recorder(room) is None


def test_who_leaves_records_no_longer_and_undo_gives_it_back(room):
    hand_to(room, "Dawn")
    said = []
    room.workspace.listen(lambda now: said.append(happened.sentence(now.event)))
    do(room, sessions.leave, room.people["Dawn"].id)
    do(room, sessions.leave, room.people["Omar"].id)
    assert said == ["Dawn has left. Choose who records now.", "Omar has left."]
    assert recorder(room) is None
    room.workspace.undo_now()
    room.workspace.undo_now()
    assert recorder(room) == "Dawn"


def test_recording_ends_with_the_session(room):
    hand_to(room, "Dawn")
    do(room, sessions.close_session)
    assert recorded_by(room) == "Dawn"
    assert recorder(room) is None
    with pytest.raises(errors.SessionNotOpen):
        hand_to(room, "Dawn")


def test_who_records_stays_on_the_panels_list(room):
    kate = room.workspace.do(people.add_person, name="Kate")
    do(room, sessions.arrive, kate.id)
    do(room, recorders.take_over_recording, kate.id)
    with pytest.raises(errors.PersonInUse):
        room.workspace.do(people.remove_person, kate.id)


def test_facilitators_are_offered_first_and_who_chairs_is_known(room):
    dawn = replace(room.people["Tomasz"], role=Role.FACILITATOR)
    room.workspace.do(people.change_person, dawn)
    here = room.workspace.ask(sessions.list_present, room.session.id)
    names = [one.name for one in recorders.facilitators_first(here)]
    assert names == ["Tomasz", "Dawn", "Janet", "Omar"]
    assert room.workspace.ask(chairs.who_chairs, room.session.id) is None
    do(room, chairs.take_chair, room.people["Janet"].id)
    assert room.workspace.ask(chairs.who_chairs, room.session.id).name == "Janet"


def test_nobody_chairs_who_is_not_here_and_who_leaves_chairs_no_longer(room):
    chair(room, "Janet")
    said = []
    room.workspace.listen(lambda now: said.append(happened.sentence(now.event)))
    do(room, sessions.leave, room.people["Janet"].id)
    assert said == ["Janet has left. Nobody chairs now."]
    assert who_chairs(room) is None
    with pytest.raises(errors.NotHere):
        chair(room, "Janet")
    room.workspace.undo_now()
    assert who_chairs(room) == "Janet"


def test_somebody_else_who_leaves_ends_nobodys_chairing(room):
    chair(room, "Janet")
    do(room, sessions.leave, room.people["Omar"].id)
    assert who_chairs(room) == "Janet"


def chair(room, name):
    do(room, chairs.take_chair, room.people[name].id)


def who_chairs(room):
    found = room.workspace.ask(chairs.who_chairs, room.session.id)
    return found.name if found else None


def test_the_minutes_name_those_who_recorded_where_several_did(room):
    def told():
        document = room.workspace.ask(papers.minutes_of, room.session.id)
        return [one for one in paragraphs(document) if one.startswith("Recorded")]

    assert told() == []
    for name in ("Dawn", "Janet", "Dawn", "Omar"):
        hand_to(room, name)
    room.workspace.undo_now()
    both = ["Recorded in turn by whoever opened the panel, Dawn, Janet."]
    assert told() == both
    do(room, sessions.close_session)
    assert told() == both
    room.workspace.do(people.change_person, replace(room.people["Janet"], name="Jan"))
    assert told() == ["Recorded in turn by whoever opened the panel, Dawn, Jan."]
    later = room.workspace.do(sessions.plan_session, title="Next")
    assert room.workspace.ask(recorders.who_took_over, later.id) == ()


def test_what_was_taken_back_and_done_again_is_named_again(room):
    hand_to(room, "Dawn")
    room.workspace.undo_now()
    assert room.workspace.ask(recorders.who_took_over, room.session.id) == ()
    room.workspace.redo_now()
    (dawn,) = room.workspace.ask(recorders.who_took_over, room.session.id)
    assert dawn == room.people["Dawn"].id
