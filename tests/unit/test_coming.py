"""Who is here and how: by phone counts as here, and a guest can come late."""

import pytest

from coprod_desktop.domain import errors
from coprod_desktop.domain.people import Role, Side
from coprod_desktop.domain.session import Presence
from coprod_desktop.domain.stances import Stance
from coprod_desktop.services import decisions, guests, people, proposals, sessions, turns


def presence(room):
    stays = room.workspace.ask(sessions.list_stays, room.session.id)
    return {person.name: stay.presence for person, stay in stays}


def arrive(room, name, how):
    room.workspace.do(sessions.arrive, room.session.id, room.people[name].id, presence=how)


def test_who_is_by_phone_is_heard_and_decides(room):
    omar = room.people["Omar"].id
    room.workspace.do(sessions.leave, room.session.id, omar)
    arrive(room, "Omar", Presence.BY_PHONE)
    assert presence(room)["Omar"] is Presence.BY_PHONE
    room.workspace.do(turns.ask_to_speak, room.session.id, omar)
    assert room.workspace.do(turns.next_speaker, room.session.id).name == "Omar"
    put = room.workspace.do(proposals.put_proposal, room.session.id, words="Lower signs")
    taken = room.workspace.do(decisions.take_stance, put.id, omar, Stance.AGREE)
    assert taken.position_of(omar).stance is Stance.AGREE


def test_who_is_here_may_go_on_by_phone_and_undo_brings_them_back(room):
    arrive(room, "Omar", Presence.BY_PHONE)
    assert presence(room)["Omar"] is Presence.BY_PHONE
    with pytest.raises(errors.AlreadyHere):
        arrive(room, "Omar", Presence.BY_PHONE)
    assert room.workspace.undo_now() == "Omar is here by phone"
    assert presence(room)["Omar"] is Presence.IN_ROOM


def test_a_late_guest_is_added_and_here_in_one_act_that_undo_takes_back(room):
    zoe = room.workspace.do(
        guests.welcome_guest, room.session.id, name="Zoe", presence=Presence.BY_PHONE
    )
    assert (zoe.role, zoe.votes, zoe.side) == (Role.GUEST, False, Side.UNSAID)
    assert presence(room)["Zoe"] is Presence.BY_PHONE
    assert room.workspace.undo_now() == "Zoe is new here, by phone"
    assert "Zoe" not in presence(room)
    assert "Zoe" not in [one.name for one in room.workspace.ask(people.list_people)]


def test_a_guest_without_a_name_or_with_another_s_is_refused(room):
    with pytest.raises(errors.NameMissing):
        room.workspace.do(guests.welcome_guest, room.session.id, name=" ")
    with pytest.raises(errors.NameTaken):
        room.workspace.do(guests.welcome_guest, room.session.id, name="omar")
    planned = room.workspace.do(sessions.plan_session, title="Next")
    with pytest.raises(errors.SessionNotOpen):
        room.workspace.do(guests.welcome_guest, planned.id, name="Zoe")
    assert len(presence(room)) == 4


def test_who_is_here_sends_no_apologies(room):
    omar = room.people["Omar"].id
    with pytest.raises(errors.AlreadyHere):
        room.workspace.do(sessions.send_apology, room.session.id, omar)
    room.workspace.do(sessions.leave, room.session.id, omar)
    room.workspace.do(sessions.send_apology, room.session.id, omar)
    assert [
        one.person_id for one in room.workspace.ask(sessions.list_apologies, room.session.id)
    ] == [omar]
