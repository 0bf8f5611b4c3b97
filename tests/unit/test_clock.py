"""The clock of a session: worked out from what is stored, so it is the same after everything."""

from dataclasses import replace
from datetime import timedelta
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_desktop.domain import errors
from coprod_desktop.domain.cards import CardAnswer, CardKind
from coprod_desktop.domain.clock import (
    NOTHING,
    Ahead,
    Cue,
    Span,
    StopReason,
    breaks_owed,
    cue_now,
    cues_between,
    look_ahead,
    time_in,
)
from coprod_desktop.domain.contribution import How
from coprod_desktop.domain.events.session import SessionChanged
from coprod_desktop.services import (
    agendas,
    breaks,
    cards,
    clock,
    contributions,
    floor,
    panel_files,
    panels,
    pauses,
    sessions,
    turns,
)
from coprod_desktop.services.contributions import Spoken
from tests.panels import PASSPHRASE, START

MINUTE = timedelta(minutes=1)


def see(room):
    return room.workspace.ask(clock.see_clock, room.session.id, room.clock())


def used(room):
    return see(room).item.used / MINUTE


def do(room, act, *args, **more):
    return room.workspace.do(act, room.session.id, *args, **more)


def test_a_break_composing_a_stop_card_and_a_pause_stop_the_clock(room, clock):
    clock.forward(2)
    do(room, pauses.start_composing, room.people["Omar"].id)
    assert see(room).why is StopReason.COMPOSING
    assert see(room).writer.name == "Omar"
    clock.forward(10)
    do(room, pauses.stop_composing)
    card = do(room, cards.show_card, CardKind.STOP)
    clock.forward(10)
    assert see(room).why is StopReason.STOP_CARD
    room.workspace.do(cards.answer_card, card.id, by=CardAnswer.SAID_AGAIN)
    do(room, pauses.pause_everything)
    clock.forward(10)
    do(room, pauses.go_on)
    do(room, breaks.start_break)
    clock.forward(10)
    assert see(room).why is StopReason.BREAK
    do(room, breaks.end_break)
    clock.forward(3)
    assert used(room) == 5
    assert see(room).why is None


def test_reasons_that_overlap_are_left_out_once(room, clock):
    do(room, pauses.start_composing, room.people["Omar"].id)
    clock.forward(1)
    do(room, pauses.pause_everything)
    clock.forward(1)
    do(room, pauses.stop_composing)
    clock.forward(1)
    assert see(room).why is StopReason.HELD
    do(room, pauses.go_on)
    clock.forward(4)
    assert used(room) == 4


def test_a_turn_with_a_communication_aid_never_counts_as_delay(room, clock):
    omar = room.people["Omar"].id
    do(room, contributions.record_contribution, Spoken(words="Hi", person_id=omar, how=How.AAC))
    do(room, turns.ask_to_speak, omar)
    do(room, turns.next_speaker)
    clock.forward(12)
    do(room, turns.finish_turn)
    clock.forward(3)
    item = see(room).item
    assert (item.used / MINUTE, item.given / MINUTE) == (3, 12)


def test_five_more_minutes_are_agreed_and_taken_back(room, clock):
    item = room.workspace.ask(agendas.list_agenda, room.session.id)[0]
    room.workspace.do(agendas.give_more_time, item.id)
    assert see(room).item.planned == 20 * MINUTE
    room.workspace.undo_now()
    assert see(room).item.planned == 15 * MINUTE


def test_what_will_not_be_reached_is_known_early(room, clock):
    clock.forward(29)
    sight = see(room)
    assert sight.outlook.slack == -14 * MINUTE
    assert sight.not_reached == ()
    clock.forward(2)
    assert [item.title for item in see(room).not_reached] == ["Signs"]


def test_speech_that_takes_its_time_takes_nothing_from_what_is_left(room, clock):
    omar = room.people["Omar"].id
    do(room, contributions.record_contribution, Spoken(words="Hi", person_id=omar, how=How.SIGNED))
    do(room, turns.ask_to_speak, omar)
    do(room, turns.next_speaker)
    clock.forward(40)
    sight = see(room)
    assert (sight.outlook.slack, sight.not_reached, sight.session_used) == (NOTHING, (), NOTHING)


def test_time_that_stands_still_takes_nothing_from_what_is_left(room, clock):
    do(room, pauses.start_composing, room.people["Omar"].id)
    clock.forward(40)
    sight = see(room)
    assert (sight.outlook.slack, sight.not_reached, sight.session_used) == (NOTHING, (), NOTHING)


def test_breaks_are_a_part_of_a_length_that_was_planned(room, clock):
    session = room.workspace.ask(sessions.get_session, room.session.id)
    room.workspace.do(_plan, session.id, minutes=60)
    change = partial(replace, longest_stretch_minutes=20)
    room.workspace.do(panels.change_rules, change)
    # 30 minutes of items and one break of ten that the panel's longest stretch asks for.
    assert see(room).outlook.slack == 20 * MINUTE
    clock.forward(10)
    assert see(room).outlook.slack == 20 * MINUTE
    do(room, breaks.start_break, minutes=10)
    assert see(room).outlook.slack == 20 * MINUTE
    clock.forward(4)
    assert see(room).outlook.slack == 20 * MINUTE
    clock.forward(6)
    do(room, breaks.end_break)
    assert see(room).outlook.slack == 20 * MINUTE


def _plan(work, session_id, *, minutes):
    planned = replace(work.sessions.get(session_id), planned_minutes=minutes)
    work.save(planned)
    work.note(SessionChanged(session=planned))


def test_a_sleep_is_no_time_without_a_break_and_composing_is(room, clock):
    do(room, pauses.start_composing, room.people["Omar"].id)
    clock.forward(5)
    do(room, pauses.stop_composing)
    do(room, pauses.keep_sign_of_life)
    clock.forward(60)
    do(room, pauses.note_absence)
    assert see(room).since_break == 5 * MINUTE


def test_a_parked_item_is_come_back_to(room):
    do(room, agendas.park_item)
    first, second = room.workspace.ask(agendas.list_agenda, room.session.id)
    assert first.is_parked
    session = room.workspace.ask(sessions.get_session, room.session.id)
    assert session.current_item_id == second.id
    room.workspace.do(agendas.go_to_item, first.id)
    assert not room.workspace.ask(agendas.get_item, first.id).is_parked


def test_on_a_break_nothing_is_parked_and_afterwards_nothing_gets_more_time(room):
    first, second = room.workspace.ask(agendas.list_agenda, room.session.id)
    # After the last item there is none to go on with: it is refused all the same.
    room.workspace.do(agendas.go_to_item, second.id)
    do(room, breaks.start_break)
    with pytest.raises(errors.SessionNotOpen):
        do(room, agendas.park_item)
    do(room, sessions.close_session)
    with pytest.raises(errors.SessionNotOpen):
        room.workspace.do(agendas.give_more_time, first.id)


def test_the_laptop_asleep_is_not_counted_and_undo_counts_it(room, clock):
    do(room, pauses.keep_sign_of_life)
    clock.forward(20)
    do(room, pauses.note_absence)
    assert used(room) == 0
    room.workspace.undo_now()
    assert used(room) == 20


def test_a_minute_without_a_sign_of_life_is_no_absence(room, clock):
    do(room, pauses.keep_sign_of_life)
    clock.forward(2)
    assert do(room, pauses.note_absence) is None
    assert used(room) == 2


def test_a_crash_in_mid_turn_comes_back_in_the_same_item_turn_queue_and_time(room, clock, tmp_path):
    for name in ("Omar", "Janet", "Tomasz"):
        do(room, turns.ask_to_speak, room.people[name].id)
    do(room, turns.next_speaker)
    clock.forward(4)
    do(room, pauses.start_composing, room.people["Omar"].id)
    clock.forward(5)
    before = (see(room), room.workspace.ask(floor.see_floor, room.session.id))
    room.workspace.close()
    again = panel_files.open_panel(tmp_path / "panel", PASSPHRASE, clock=clock)
    try:
        room.workspace = again
        assert (see(room), again.ask(floor.see_floor, room.session.id)) == before
    finally:
        again.close()


def test_a_clock_set_back_makes_no_negative_time(room, clock):
    clock.forward(10)
    do(room, turns.ask_to_speak, room.people["Omar"].id)
    clock.now = START
    do(room, turns.next_speaker)
    clock.forward(3)
    do(room, turns.finish_turn)
    now = room.workspace.now()
    sight = room.workspace.ask(clock_sight, room.session.id, now)
    assert sight.item.used >= 10 * MINUTE
    (turn,) = room.workspace.ask(lambda reader: reader.turns.where())
    (stretch,) = turn.stretches
    assert stretch.ended_at >= stretch.started_at


def test_a_crash_and_a_clock_set_back_lose_no_minute_that_was_seen(room, clock, tmp_path):
    for _ in range(20):
        clock.forward(1)
        do(room, pauses.note_absence)
    before = see(room)
    room.workspace.close()
    clock.now = START - 60 * MINUTE
    again = panel_files.open_panel(tmp_path / "panel", PASSPHRASE, clock=clock)
    try:
        again.do(pauses.note_absence, room.session.id)
        since = again.ask(clock_sight, room.session.id, again.now()).item.used - before.item.used
        assert NOTHING <= since < MINUTE
    finally:
        again.close()


clock_sight = clock.see_clock


def test_only_one_pause_of_a_reason_at_a_time(room):
    do(room, pauses.pause_everything)
    with pytest.raises(errors.AlreadyPaused):
        do(room, pauses.pause_everything)
    do(room, pauses.go_on)
    with pytest.raises(errors.NotPaused):
        do(room, pauses.go_on)


def test_a_break_answers_who_asked_for_it_and_can_be_made_longer(room, clock):
    card = do(room, cards.show_card, CardKind.BREAK)
    clock.forward(2)
    do(room, breaks.start_break, minutes=5)
    kept = room.workspace.ask(lambda reader: reader.cards.get(card.id))
    assert kept.answered_at is not None
    changed = do(room, breaks.change_break, minutes=15)
    assert changed.back_at - changed.started_at == 15 * MINUTE
    room.workspace.undo_now()
    room.workspace.undo_now()
    assert room.workspace.ask(lambda reader: reader.cards.get(card.id)).is_open


def test_breaks_that_were_asked_for_are_listed_until_one_comes(room, clock):
    first = do(room, cards.show_card, CardKind.BREAK, person_id=room.people["Omar"].id)
    clock.forward(3)
    second = do(room, cards.show_card, CardKind.BREAK, person_id=room.people["Janet"].id)
    clock.forward(3)
    asked = room.workspace.ask(breaks.list_breaks_asked, room.session.id, room.clock())
    assert [(one.card.id, one.minutes, one.is_in_time) for one in asked] == [
        (first.id, 6, False),
        (second.id, 3, True),
    ]
    do(room, breaks.start_break)
    assert room.workspace.ask(breaks.list_breaks_asked, room.session.id, room.clock()) == ()
    room.workspace.undo_now()
    assert len(room.workspace.ask(breaks.list_breaks_asked, room.session.id, room.clock())) == 2


@pytest.mark.parametrize(
    ("planned", "before", "now", "due"),
    [
        (20, 9, 10, (Cue.HALF,)),
        (20, 10, 14, ()),
        (20, 14, 15, (Cue.FIVE_MINUTES,)),
        (20, 18, 21, (Cue.ONE_MINUTE, Cue.OVER)),
        (6, 2, 3, (Cue.HALF,)),
        (6, 0, 1, ()),
        (0, 0, 5, ()),
    ],
)
def test_cues_fall_due_once(planned, before, now, due):
    assert cues_between(planned * MINUTE, before * MINUTE, now * MINUTE) == due


@pytest.mark.parametrize(
    ("planned", "used", "last"),
    [
        (20, 9, None),
        (20, 10, Cue.HALF),
        (20, 15, Cue.FIVE_MINUTES),
        (20, 19, Cue.ONE_MINUTE),
        (20, 60, Cue.OVER),
        # “Five minutes left” of an item of three minutes would not be true.
        (3, 0, None),
        (3, 2, Cue.ONE_MINUTE),
        (0, 5, None),
    ],
)
def test_the_last_cue_stands_until_the_next(planned, used, last):
    assert cue_now(planned * MINUTE, used * MINUTE) is last


@given(st.integers(0, 300), st.integers(0, 300))
def test_what_stands_is_what_was_told_last(planned, used):
    told = cues_between(planned * MINUTE, -MINUTE, used * MINUTE)
    assert cue_now(planned * MINUTE, used * MINUTE) is (told[-1] if told else None)


def test_the_agenda_is_laid_into_the_time_that_is_left():
    ahead = [Ahead(item_id=name, needs=10 * MINUTE) for name in "abc"]
    outlook = look_ahead(ahead, 20 * MINUTE)
    assert (outlook.slack, outlook.not_reached) == (-10 * MINUTE, ("c",))


minutes = st.integers(0, 300)
spans = st.lists(
    st.tuples(minutes, minutes).map(
        lambda pair: Span(start=START + pair[0] * MINUTE, end=START + pair[1] * MINUTE)
    ),
    max_size=8,
)


@given(spans, spans)
def test_time_is_what_a_stopwatch_that_ticks_each_minute_would_count(counted, left_out):
    def is_in(moment, stretches):
        return any(one.start <= moment < one.end for one in stretches)

    ticks = (START + number * MINUTE for number in range(301))
    expected = sum(is_in(tick, counted) and not is_in(tick, left_out) for tick in ticks)
    assert time_in(counted, without=left_out) == expected * MINUTE


@given(minutes, minutes, minutes)
def test_no_cue_is_told_twice(planned, first, second):
    low, high = sorted((first, second))
    whole = cues_between(planned * MINUTE, NOTHING, high * MINUTE)
    parts = (
        *cues_between(planned * MINUTE, NOTHING, low * MINUTE),
        *cues_between(planned * MINUTE, low * MINUTE, high * MINUTE),
    )
    assert parts == whole


@given(minutes, minutes, st.integers(1, 120))
def test_with_the_breaks_that_are_owed_nobody_goes_on_too_long_and_none_is_for_nothing(
    since, ahead, longest
):
    owed = breaks_owed(since * MINUTE, ahead * MINUTE, longest * MINUTE)
    work = min(since, longest) + ahead
    if ahead:
        assert work <= (owed + 1) * longest
        assert owed == 0 or work > owed * longest
    else:
        assert owed == 0


def test_a_panel_without_a_longest_stretch_owes_no_breaks():
    assert breaks_owed(60 * MINUTE, 60 * MINUTE, NOTHING) == 0
