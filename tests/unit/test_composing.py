"""Who writes has all the time that they need: the clock stands still, and only one writes."""

import pytest

from coprod_desktop.domain import errors
from coprod_desktop.domain.clock import StopReason
from coprod_desktop.services import breaks, pauses, sessions
from coprod_desktop.services import clock as clocks
from coprod_desktop.wording import happened, problems


def do(room, act, *args, **more):
    return room.workspace.do(act, room.session.id, *args, **more)


def writer(room):
    person = room.workspace.ask(pauses.who_composes, room.session.id)
    return person.name if person else None


def write(room, name="Omar"):
    return do(room, pauses.start_composing, room.people[name].id)


def used(room):
    seen = room.workspace.ask(clocks.see_clock, room.session.id, room.workspace.now())
    return seen.item.used.total_seconds() / 60


def test_who_writes_is_named_and_the_clock_stands_still(room, clock):
    said = []
    room.workspace.listen(lambda happened_now: said.append(happened.sentence(happened_now.event)))
    write(room)
    clock.forward(20)
    assert writer(room) == "Omar"
    assert used(room) == 0
    do(room, pauses.stop_composing)
    assert writer(room) is None
    assert said == ["Omar is writing. The clock stands still.", "Omar has finished writing."]


def test_one_person_writes_at_a_time(room):
    write(room)
    with pytest.raises(errors.StillWriting) as refused:
        write(room, "Janet")
    said = "Omar is still writing. One person writes at a time."
    assert problems.sentence(refused.value) == said
    assert writer(room) == "Omar"


def test_who_is_not_here_does_not_write(room):
    do(room, sessions.leave, room.people["Omar"].id)
    with pytest.raises(errors.NotHere):
        write(room)


def test_nobody_begins_to_write_on_a_break_or_before_a_session(room):
    do(room, breaks.start_break)
    for act in (pauses.start_catching_up, lambda work, _: pauses.start_composing(work, _, "x")):
        with pytest.raises(errors.OnBreak):
            do(room, act)
    planned = room.workspace.do(sessions.plan_session, title="Next")
    with pytest.raises(errors.SessionNotOpen):
        room.workspace.do(pauses.start_catching_up, planned.id)


def test_a_break_takes_nobodys_time_to_write(room, clock):
    write(room)
    do(room, breaks.start_break)
    clock.forward(10)
    do(room, breaks.end_break)
    assert writer(room) == "Omar"
    clock.forward(10)
    assert used(room) == 0
    do(room, pauses.stop_composing)
    clock.forward(3)
    assert used(room) == 3


def test_writing_ends_with_who_leaves_and_undo_gives_it_back(room):
    write(room)
    do(room, sessions.leave, room.people["Janet"].id)
    assert writer(room) == "Omar"
    do(room, sessions.leave, room.people["Omar"].id)
    assert writer(room) is None
    room.workspace.undo_now()
    assert writer(room) == "Omar"


def test_undo_takes_writing_back_and_gives_it_back(room):
    write(room)
    room.workspace.undo_now()
    assert writer(room) is None
    write(room)
    do(room, pauses.stop_composing)
    room.workspace.undo_now()
    assert writer(room) == "Omar"


def test_closing_the_session_ends_writing_and_catching_up_in_the_same_act(room):
    write(room)
    do(room, pauses.start_catching_up)
    do(room, sessions.close_session)
    for why in StopReason:
        assert room.workspace.ask(pauses.find_pause, room.session.id, why) is None
    room.workspace.undo_now()
    assert writer(room) == "Omar"


def test_writing_that_is_over_cannot_end_again(room):
    with pytest.raises(errors.NotPaused):
        do(room, pauses.stop_composing)
    do(room, pauses.start_catching_up)
    with pytest.raises(errors.AlreadyPaused):
        do(room, pauses.start_catching_up)
    do(room, pauses.stop_catching_up)
    with pytest.raises(errors.NotPaused):
        do(room, pauses.stop_catching_up)
