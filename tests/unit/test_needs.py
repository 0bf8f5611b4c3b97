"""Access needs at a session: only the member rates them, and what was rated stays."""

import pytest

from coprod_desktop.domain import errors
from coprod_desktop.domain.people import NeedStatus
from coprod_desktop.services import needs, people, sessions
from coprod_desktop.services.room import see_room


@pytest.fixture
def need(room):
    return room.workspace.do(
        people.tell_need, person_id=room.people["Omar"].id, words="CANARY interpreter"
    )


def status(room, session_id):
    return [one.at_session.status for one in room.workspace.ask(needs.list_needs_at, session_id)]


def test_a_need_is_rated_once_the_session_has_begun_and_undo_takes_it_back(room, need):
    session_id = room.session.id
    (asked,) = room.workspace.ask(needs.list_people_to_ask, session_id)
    assert (asked[0].name, asked[1]) == ("Omar", 1)
    room.workspace.do(needs.rate_need, session_id, need.id, NeedStatus.PARTLY)
    assert status(room, session_id) == [NeedStatus.PARTLY]
    assert room.workspace.undo_now() == "a need of Omar: partly met"
    assert status(room, session_id) == [NeedStatus.NOT_ASKED]


def test_rating_keeps_who_saw_to_it(room, need):
    dawn = room.people["Dawn"].id
    room.workspace.do(needs.assign_need, room.session.id, need.id, person_id=dawn, in_place=True)
    rated = room.workspace.do(needs.rate_need, room.session.id, need.id, NeedStatus.MET)
    assert (rated.assigned_to_id, rated.in_place) == (dawn, True)


def test_nobody_can_say_before_a_session_whether_a_need_was_met(room, need):
    planned = room.workspace.do(sessions.plan_session, title="Next")
    with pytest.raises(errors.SessionNotOpen):
        room.workspace.do(needs.rate_need, planned.id, need.id, NeedStatus.MET)
    assert status(room, planned.id) == [NeedStatus.NOT_ASKED]


def test_a_need_that_was_only_planned_for_can_be_taken_away(room, need):
    room.workspace.do(needs.assign_need, room.session.id, need.id, words="the venue")
    room.workspace.do(people.remove_need, need.id)
    assert room.workspace.ask(needs.list_needs_at, room.session.id) == ()
    room.workspace.undo_now()
    (back,) = room.workspace.ask(needs.list_needs_at, room.session.id)
    assert back.at_session.seen_to_by == "the venue"


def test_a_need_that_was_rated_stays_on_the_record(room, need):
    room.workspace.do(needs.rate_need, room.session.id, need.id, NeedStatus.NOT_MET)
    with pytest.raises(errors.NeedInUse):
        room.workspace.do(people.remove_need, need.id)


def test_whom_a_paper_went_to_or_who_sees_to_a_need_stays_on_the_list(room, need):
    late = room.workspace.do(people.add_person, name="Ngozi")
    room.workspace.do(needs.assign_need, room.session.id, need.id, person_id=late.id)
    with pytest.raises(errors.PersonInUse):
        room.workspace.do(people.remove_person, late.id)


def test_no_need_reaches_the_room(room, need):
    room.workspace.do(needs.assign_need, room.session.id, need.id, words="CANARY venue")
    room.workspace.do(needs.rate_need, room.session.id, need.id, NeedStatus.NOT_MET)
    sight = room.workspace.ask(see_room, room.session.id, room.workspace.now())
    assert "CANARY" not in repr(sight)
