"""A meeting as a machine of plain values: whatever people do in whichever order, the rules hold.

Session, turns, cards, pauses and a decision are driven together by hypothesis, without a file.
After each step: nobody lost a place, nothing that was closed over a stop card is called *with us*,
nobody absent counts, and the clock does not run while somebody composes.
"""

from dataclasses import replace
from datetime import datetime, timedelta

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
)

from coprod_desktop.domain.cards import Card, CardAnswer, CardKind
from coprod_desktop.domain.clock import (
    Pause,
    Span,
    Standstill,
    StopReason,
    span,
    time_in,
    why_it_stands,
)
from coprod_desktop.domain.decision import Decision, Outcome
from coprod_desktop.domain.errors import DomainError
from coprod_desktop.domain.floor import Floor
from coprod_desktop.domain.people import Side
from coprod_desktop.domain.session import Session, SessionState
from coprod_desktop.domain.stances import Gate, Stance
from coprod_desktop.domain.turns import Turn, TurnState
from tests.panels import START

PEOPLE = ("Janet", "Omar", "Precious", "Tomasz", "Dawn")
SIDES = {
    "Janet": Side.LIVED_EXPERIENCE,
    "Omar": Side.LIVED_EXPERIENCE,
    "Precious": Side.LIVED_EXPERIENCE,
    "Tomasz": Side.DECISION_HOLDER,
    "Dawn": Side.UNSAID,
}
somebody = st.sampled_from(PEOPLE)


class Meeting(RuleBasedStateMachine):
    """One session, from its start to its end."""

    @initialize()
    def begin(self) -> None:
        self.now: datetime = START
        self.session = Session(id="s", number=1, title="Seats").started(START)
        self.floor = Floor()
        self.ended: list[Turn] = []
        self.asked: set[str] = set()
        self.cards: dict[str, Card] = {}
        self.pauses: dict[str, Pause] = {}
        self.here = set(PEOPLE)
        self.decision: Decision | None = None
        self.closed: list[Decision] = []
        self.composing = timedelta(0)

    # Time

    @rule(minutes=st.integers(0, 20))
    def time_passes(self, minutes: int) -> None:
        if self._composes():
            self.composing += timedelta(minutes=minutes)
        self.now += timedelta(minutes=minutes)

    @precondition(lambda self: not self._composes() and self.session.is_open)
    @rule(who=somebody)
    def somebody_writes(self, who: str) -> None:
        number = f"pause {len(self.pauses)}"
        self.pauses[number] = Pause(
            id=number,
            session_id="s",
            why=StopReason.COMPOSING,
            started_at=self.now,
            person_id=who,
        )

    @precondition(lambda self: self._composes())
    @rule()
    def the_words_are_done(self) -> None:
        for number, pause in self.pauses.items():
            if pause.ended_at is None:
                self.pauses[number] = replace(pause, ended_at=self.now)

    # Turns

    @rule(who=somebody)
    def ask(self, who: str) -> None:
        turn = Turn(
            id=f"turn {len(self.asked)}",
            session_id="s",
            item_id=None,
            person_id=who,
            asked_at=self.now,
        )
        if self._change_floor(lambda: self.floor.asked(turn)):
            self.asked.add(turn.id)

    @precondition(lambda self: self.floor.waiting)
    @rule(data=st.data(), interrupts=st.booleans())
    def give_the_floor(self, data: st.DataObject, interrupts: bool) -> None:
        turn = data.draw(st.sampled_from([*self.floor.waiting, *self.floor.interrupted]))
        give = self.floor.interrupted_for if interrupts else self.floor.given_to
        self._change_floor(lambda: give(turn.id, self.now))

    @precondition(lambda self: self.floor.turns)
    @rule(data=st.data(), passes=st.booleans())
    def done(self, data: st.DataObject, passes: bool) -> None:
        turn = data.draw(st.sampled_from(self.floor.turns))
        end = self.floor.passed if passes else self.floor.done
        self._change_floor(lambda: end(turn.id, self.now))

    # Cards

    @rule(kind=st.sampled_from(CardKind))
    def show_a_card(self, kind: CardKind) -> None:
        number = f"card {len(self.cards)}"
        self.cards[number] = Card(
            id=number, session_id="s", item_id=None, kind=kind, shown_at=self.now
        )

    @precondition(lambda self: self.cards)
    @rule(data=st.data(), goes_over=st.booleans(), by=st.sampled_from(CardAnswer))
    def answer_a_card(self, data: st.DataObject, goes_over: bool, by: CardAnswer) -> None:
        card = self.cards[data.draw(st.sampled_from(sorted(self.cards)))]
        try:
            now = card.gone_over(self.now) if goes_over else card.answered(self.now, by)
        except DomainError:
            return
        self.cards[card.id] = now

    # People

    @rule(who=somebody)
    def come_or_leave(self, who: str) -> None:
        self.here ^= {who}

    # The decision

    @precondition(lambda self: self.decision is None)
    @rule()
    def put(self) -> None:
        decision = Decision(
            id=f"decision {len(self.closed)}",
            session_id="s",
            proposal_id="p",
            proposal_version=1,
            words="Lower the signs",
            number=len(self.closed) + 1,
            opened_at=self.now,
        )
        self.decision = decision.with_roster(self._roster())

    @precondition(lambda self: self.decision is not None)
    @rule(who=somebody, stance=st.sampled_from(Stance))
    def stand(self, who: str, stance: Stance) -> None:
        assert self.decision is not None
        decision = self.decision.with_roster(self._roster())
        try:
            self.decision = decision.with_position(who, stance)
        except DomainError:
            assert who not in self.here
            return
        assert self.decision.tested_at is None

    @precondition(lambda self: self.decision is not None)
    @rule(outcome=st.sampled_from([one for one in Outcome if one is not Outcome.OPEN]))
    def end(self, outcome: Outcome) -> None:
        assert self.decision is not None
        decision = self.decision.with_roster(self._roster()).tested(self.now)
        stops = any(card.stops for card in self.cards.values())
        self.closed.append(decision.closed(outcome, at=self.now, stop_card_open=stops))
        self.decision = None

    @rule()
    def break_or_back(self) -> None:
        if self.session.state is SessionState.RUNNING:
            self.session = self.session.on_break()
        elif self.session.state is SessionState.ON_BREAK:
            self.session = self.session.resumed()

    # What always holds

    @invariant()
    def nobody_lost_a_place(self) -> None:
        known = {turn.id for turn in (*self.floor.turns, *self.ended)}
        assert known == self.asked
        assert all(turn.is_over for turn in self.ended)

    @invariant()
    def one_person_speaks_and_nobody_waits_twice(self) -> None:
        speaking = [one for one in self.floor.turns if one.state is TurnState.SPEAKING]
        assert len(speaking) <= 1
        for state in (TurnState.WAITING, TurnState.INTERRUPTED):
            kept = [one.person_id for one in self.floor.turns if one.state is state]
            assert len(kept) == len(set(kept))

    @invariant()
    def who_had_the_floor_has_whole_stretches(self) -> None:
        for turn in (*self.floor.turns, *self.ended):
            open_ones = [one for one in turn.stretches if one.ended_at is None]
            assert len(open_ones) == (turn.state is TurnState.SPEAKING)
            assert turn.was_heard == bool(turn.stretches)

    @invariant()
    def nothing_closed_over_a_stop_card_is_with_us(self) -> None:
        for one in self.closed:
            if one.stop_card_open and one.outcome is Outcome.ADOPTED:
                assert one.gate is Gate.WITHOUT_US

    @invariant()
    def nobody_absent_counts(self) -> None:
        if self.decision is not None:
            counted = {p.person_id for p in self.decision.with_roster(self._roster()).eligible}
            assert counted == self.here

    @invariant()
    def the_clock_stands_while_somebody_composes_or_a_stop_card_waits(self) -> None:
        holds = self._composes() or any(card.pauses for card in self.cards.values())
        assert (why_it_stands(self._standstills()) is None) is not holds

    @invariant()
    def no_minute_of_composing_is_counted(self) -> None:
        whole = [Span(start=START, end=self.now)]
        held = [span(p.started_at, p.ended_at, self.now) for p in self.pauses.values()]
        assert time_in(whole, without=held) == (self.now - START) - self.composing

    def _change_floor(self, act) -> bool:
        try:
            floor = act()
        except DomainError:
            return False
        self.ended += [turn for turn in floor.turns if turn.is_over]
        self.floor = Floor.of(floor.turns)
        return True

    def _roster(self) -> list[tuple[str, Side]]:
        return [(who, SIDES[who]) for who in sorted(self.here)]

    def _composes(self) -> bool:
        return any(pause.ended_at is None for pause in self.pauses.values())

    def _standstills(self) -> list[Standstill]:
        pauses = (
            Standstill(why=one.why, started_at=one.started_at, ended_at=one.ended_at)
            for one in self.pauses.values()
        )
        stops = (
            Standstill(why=StopReason.STOP_CARD, started_at=one.shown_at, ended_at=one.held_until)
            for one in self.cards.values()
            if one.kind is CardKind.STOP
        )
        return [*pauses, *stops]


Meeting.TestCase.settings = settings(max_examples=400, stateful_step_count=40, deadline=None)
TestMeeting = Meeting.TestCase
