"""Whispers for the facilitator: only what can be acted on, the most urgent first."""

from coprod_desktop.domain.cards import CardKind
from coprod_desktop.domain.contribution import How
from coprod_desktop.domain.people import Role
from coprod_desktop.domain.whispers import WhisperKind
from coprod_desktop.services import (
    breaks,
    cards,
    contributions,
    floor,
    people,
    sessions,
    stints,
    turns,
    whispers,
)
from coprod_desktop.services.contributions import Spoken
from coprod_desktop.wording.whispers import sentence


def told(room):
    found = room.workspace.ask(whispers.list_whispers, room.session.id, room.clock())
    return {one.kind: one for one in found}


def do(room, act, *args, **more):
    return room.workspace.do(act, room.session.id, *args, **more)


def test_at_the_start_there_is_nothing_to_think_of(room):
    assert told(room) == {}


def test_a_break_that_was_asked_for_is_urgent_while_it_can_still_come_in_time(room, clock):
    do(room, cards.show_card, CardKind.BREAK)
    clock.forward(2)
    assert not told(room)[WhisperKind.BREAK_ASKED].is_urgent
    clock.forward(1)
    whisper = told(room)[WhisperKind.BREAK_ASKED]
    assert whisper.is_urgent
    asked = "Somebody asked for a break 3 minutes ago."
    assert sentence(whisper) == f"{asked} It should begin within 2 minutes."
    clock.forward(1)
    assert sentence(told(room)[WhisperKind.BREAK_ASKED]).endswith("begin within 1 minute.")


def test_a_break_that_did_not_come_within_five_minutes_is_said_to_be_late(room, clock):
    do(room, cards.show_card, CardKind.BREAK)
    clock.forward(5)
    whisper = told(room)[WhisperKind.BREAK_LATE]
    assert whisper.is_urgent
    late = "Somebody asked for a break 5 minutes ago. It should have begun by now."
    assert sentence(whisper) == late
    assert WhisperKind.BREAK_ASKED not in told(room)
    do(room, breaks.start_break)
    assert told(room) == {}


def test_one_minute_is_said_as_one_and_none_not_at_all(room, clock):
    clock.forward(14)
    half = "Half the time of this item is used, 1 minute left."
    assert sentence(told(room)[WhisperKind.HALF_TIME]) == half
    clock.forward(1)
    assert sentence(told(room)[WhisperKind.TIME_USED]) == "The time of this item is used."
    clock.forward(1)
    over = "The time of this item is used, 1 minute over."
    assert sentence(told(room)[WhisperKind.TIME_USED]) == over


def test_a_stretch_that_has_grown_too_long_is_not_called_soon(room, clock):
    clock.forward(41)
    soon = "41 minutes without a break. Your panel wants one soon."
    assert sentence(told(room)[WhisperKind.BREAK_DUE]) == soon
    clock.forward(5)
    long = "46 minutes without a break. That is longer than your panel agreed."
    assert sentence(told(room)[WhisperKind.BREAK_DUE]) == long


def test_who_was_not_heard_is_named_and_who_spoke_is_not(room, clock):
    said = Spoken(words="I wait", person_id=room.people["Janet"].id)
    do(room, contributions.record_contribution, said)
    clock.forward(16)
    assert told(room)[WhisperKind.NOT_HEARD].names == ("Omar",)


def test_who_only_waits_passes_or_gives_up_has_not_been_heard(room, clock):
    def heard():
        found = room.workspace.ask(floor.who_was_heard, room.session.id)
        return {name for name, person in room.people.items() if person.id in found}

    for name in ("Omar", "Janet", "Tomasz", "Dawn"):
        do(room, turns.ask_to_speak, room.people[name].id)
    assert heard() == set()
    do(room, turns.next_speaker)
    assert heard() == {"Omar"}
    janet = room.workspace.ask(floor.list_waiting, room.session.id)[0]
    room.workspace.do(turns.end_turn, janet.id)
    assert heard() == {"Omar"}
    do(room, turns.next_speaker)
    assert heard() == {"Omar", "Tomasz"}
    do(room, turns.finish_turn)
    assert heard() == {"Omar", "Tomasz"}


def test_who_waits_and_is_away_is_not_whispered_about(room, clock):
    for name in ("Omar", "Janet"):
        do(room, turns.ask_to_speak, room.people[name].id)
    clock.forward(12)
    assert told(room)[WhisperKind.WAITED_LONG].names == ("Omar", "Janet")
    do(room, sessions.leave, room.people["Omar"].id)
    assert told(room)[WhisperKind.WAITED_LONG].names == ("Janet",)


def test_supporters_and_officers_are_not_whispered_about_as_silent(room, clock):
    clock.forward(16)
    assert told(room)[WhisperKind.NOT_HEARD].names == ("Janet", "Omar")


def test_a_turn_with_a_communication_aid_makes_no_item_late(room, clock):
    omar = room.people["Omar"].id
    do(room, contributions.record_contribution, Spoken(words="Hi", person_id=omar, how=How.AAC))
    do(room, turns.give_floor, omar)
    clock.forward(40)
    assert WhisperKind.TIME_USED not in told(room)
    assert WhisperKind.HALF_TIME not in told(room)


def test_an_interpreter_over_the_limit_is_urgent(room, clock):
    sara = room.workspace.do(people.add_person, name="Sara", role=Role.INTERPRETER)
    do(room, sessions.arrive, sara.id)
    do(room, stints.start_stint, sara.id)
    clock.forward(31)
    whisper = told(room)[WhisperKind.STINT_OVER]
    assert whisper.is_urgent
    assert sentence(whisper) == "Sara: 31 minutes of interpreting. Time for a rest."


def test_there_are_never_more_than_five_and_the_most_urgent_come_first(room, clock):
    do(room, cards.show_card, CardKind.BREAK)
    do(room, turns.ask_to_speak, room.people["Omar"].id)
    clock.forward(50)
    do(room, cards.show_card, CardKind.STOP)
    clock.forward(4)
    kinds = list(told(room))
    assert len(kinds) <= 5
    assert kinds[:3] == [
        WhisperKind.BREAK_LATE,
        WhisperKind.STOP_UNANSWERED,
        WhisperKind.BREAK_DUE,
    ]
