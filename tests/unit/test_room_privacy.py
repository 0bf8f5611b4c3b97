"""The room never sees anything private: canaries in every private place, and acts drawn by lot."""

from dataclasses import fields, replace
from functools import partial

import pytest

from coprod_desktop.domain.contribution import How, Kind, NameChoice
from coprod_desktop.domain.panel import Method
from coprod_desktop.domain.people import PersonPreferences, Role, Side
from coprod_desktop.domain.stances import Stance
from coprod_desktop.services import (
    ballots,
    consents,
    contributions,
    decisions,
    people,
    private_notes,
    proposals,
    sessions,
    turns,
)
from coprod_desktop.services.contributions import Spoken
from coprod_desktop.services.room import RoomSight, see_room
from tests.random_acts import Lot

SECRET = "CANARY"
ACTS = 500


def do(room, act, *args, **more):
    return room.workspace.do(act, *args, **more)


def hide_canaries(room):
    """Put a canary into every place whose words are not for the room."""
    for name, person in room.people.items():
        told = replace(
            person,
            rider=f"{SECRET} rider",
            pronunciation=f"{SECRET} said",
            brings=f"{SECRET} brings",
            signal_key="F13" if name == "Janet" else "",
        )
        room.people[name] = do(room, people.change_person, told)
        do(room, people.tell_need, person_id=person.id, words=f"{SECRET} need")
    ghost = do(room, people.add_person, name=f"{SECRET} Ghost", role=Role.GUEST)
    do(room, sessions.send_apology, room.session.id, ghost.id, reason=f"{SECRET} ill")
    do(room, private_notes.keep_private_note, room.session.id, words=f"{SECRET} note")
    hidden = do(
        room,
        people.add_whole_person,
        replace(ghost, name=f"{SECRET} Real Name", chosen_name="Robin", side=Side.ALLY),
    )
    do(room, sessions.arrive, room.session.id, hidden.id)
    room.people["Robin"] = hidden
    return hidden


def see(room):
    return room.workspace.ask(see_room, room.session.id, room.workspace.now())


def texts(sight):
    return " ".join(str(getattr(sight, field.name)) for field in fields(RoomSight))


def say(room, person, words, **more):
    spoken = Spoken(words=words, person_id=person.id, kind=Kind.IDEA, **more)
    return do(room, contributions.record_contribution, room.session.id, spoken)


def test_somebody_who_chose_a_name_speaks_waits_and_writes_under_it_alone(room):
    hidden = hide_canaries(room)
    do(room, turns.ask_to_speak, room.session.id, hidden.id)
    assert see(room).next_names == ("Robin",)
    do(room, turns.next_speaker, room.session.id)
    assert see(room).speaker == "Robin"
    say(room, hidden, "Mine", name_choice=NameChoice.CHOSEN_NAME)
    assert see(room).last_point == "Robin: Mine"
    assert SECRET not in texts(see(room))


@pytest.mark.parametrize(
    "kept_back",
    [{"off_the_record": True}, {"name_choice": NameChoice.NOT_WRITTEN}],
)
def test_words_that_are_kept_back_never_reach_the_room(room, kept_back):
    hide_canaries(room)
    say(room, room.people["Janet"], f"{SECRET} words", **kept_back)
    assert SECRET not in texts(see(room))


def test_withdrawn_words_leave_the_room(room):
    one = say(room, room.people["Janet"], f"{SECRET} words")
    assert SECRET in texts(see(room)), "a canary must be able to sing"
    do(room, contributions.withdraw_contribution, one.id)
    assert SECRET not in texts(see(room))


def test_reasons_overrides_and_ballots_stay_with_the_facilitator(room):
    hide_canaries(room)
    janet, omar = room.people["Janet"].id, room.people["Omar"].id
    do(room, turns.ask_to_speak, room.session.id, janet)
    do(room, turns.give_floor, room.session.id, omar, reason=f"{SECRET} has to leave")
    decision = do(room, proposals.put_proposal, room.session.id, words="Lower signs")
    do(room, decisions.take_stance, decision.id, janet, Stance.BLOCK, reason=f"{SECRET} why")
    do(room, decisions.set_terms, decision.id, method=Method.BALLOT, power=decision.power)
    do(room, ballots.cast_vote, decision.id, omar, Stance.BLOCK)
    do(room, _prefer, janet)
    shown = texts(see(room))
    assert SECRET not in shown
    assert "block" not in shown.casefold()


def _prefer(work, person_id):
    work.save(
        PersonPreferences(id=work.new_id(), person_id=person_id, settings=f"{SECRET} size 300")
    )


def test_how_somebody_speaks_is_the_only_thing_told_of_how_they_are(room):
    say(room, room.people["Omar"], "Hello", how=How.AAC)
    do(room, turns.give_floor, room.session.id, room.people["Omar"].id)
    sight = see(room)
    assert (sight.speaker, sight.how) == ("Omar", How.AAC)


def test_who_goes_by_another_name_goes_by_it_whatever_is_chosen_for_papers(room):
    hidden = hide_canaries(room)
    say(room, hidden, "Mine", name_choice=NameChoice.MY_NAME)
    assert see(room).last_point == "Robin: Mine"
    assert SECRET not in texts(see(room))


def test_who_wants_no_name_on_the_screen_has_none(room):
    omar = replace(room.people["Omar"], named_in_room=False)
    do(room, people.change_person, omar)
    say(room, omar, "Lower signs")
    do(room, turns.ask_to_speak, room.session.id, omar.id)
    do(room, turns.give_floor, room.session.id, omar.id)
    sight = see(room)
    assert (sight.speaker, sight.last_point) == ("Somebody", "Lower signs")
    assert "Omar" not in texts(sight)


def test_who_says_no_to_being_recorded_leaves_the_screen(room):
    say(room, room.people["Omar"], "Lower signs")
    do(room, consents.tell_consent, room.session.id, room.people["Omar"].id, given=False)
    assert "Lower signs" not in texts(see(room))


@pytest.mark.timeout(300)
@pytest.mark.parametrize("seed", (1, 2))
def test_no_canary_sings_whatever_happens(room, clock, seed):
    hide_canaries(room)
    lot = Lot(room, seed)
    lot.words = partial(_words_of, lot)
    for _ in range(ACTS):
        clock.forward(lot.dice.choice((0, 1, 3)))
        asked = lot.draw()
        if asked.name == "say":
            _keep_back_what_is_secret(asked)
        lot.carry_out(asked)
        assert SECRET not in texts(see(room)), asked.name


def _words_of(lot):
    return lot.dice.choice(("Lower signs", "More benches", "Where?"))


def _keep_back_what_is_secret(asked):
    """Half of what is said holds a canary, and is kept back by its maker."""
    session_id, spoken = asked.args
    if spoken.off_the_record or spoken.name_choice is NameChoice.NOT_WRITTEN:
        asked.args = (session_id, replace(spoken, words=f"{SECRET} {spoken.words}"))
