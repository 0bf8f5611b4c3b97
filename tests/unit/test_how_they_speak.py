"""How somebody speaks is asked once: they are taken to go on that way, at the next session too."""

import pytest

from coprod_desktop.domain.contribution import How
from coprod_desktop.services import agendas, contributions, sessions, turns
from coprod_desktop.services.contributions import Spoken


def say(room, session_id, *hows):
    for how in hows:
        said = Spoken(words="Lower", person_id=room.people["Omar"].id, how=how)
        room.workspace.do(contributions.record_contribution, session_id, said)


def asks(room, session_id):
    return room.workspace.do(turns.ask_to_speak, session_id, room.people["Omar"].id).how


@pytest.mark.parametrize("once", [How.WRITTEN, How.DRAWN, How.BY_SUPPORTER])
def test_what_was_said_once_in_another_way_does_not_change_how_somebody_speaks(room, once):
    say(room, room.session.id, How.SIGNED, once)
    assert asks(room, room.session.id) is How.SIGNED


def test_who_signed_at_an_earlier_session_signs_at_this_one(room):
    say(room, room.session.id, How.SIGNED)
    room.workspace.do(sessions.close_session, room.session.id)
    following = room.workspace.do(sessions.plan_session, title="Next")
    room.workspace.do(agendas.add_item, session_id=following.id, title="One")
    present = tuple(person.id for person in room.people.values())
    room.workspace.do(sessions.start_session, following.id, present=present)
    assert asks(room, following.id) is How.SIGNED


def test_who_has_not_spoken_yet_is_taken_to_use_their_own_voice(room):
    assert asks(room, room.session.id) is How.OWN_VOICE
