"""Proposals and decisions, and the nothing-about-us gate."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from itertools import product

from coprod_desktop.domain.errors import DecisionClosed, NotEligible, WordsMissing
from coprod_desktop.domain.panel import Method
from coprod_desktop.domain.people import Side


class Stance(StrEnum):
    """Where somebody stands; *not asked* and *no answer* are not abstentions."""

    NOT_ASKED = "not asked"
    NO_ANSWER = "no answer"
    AGREE = "agree"
    AGREE_WITH_WORRIES = "agree with worries"
    STAND_ASIDE = "stand aside"
    BLOCK = "block"
    NEED_MORE_TIME = "need more time"

    @property
    def agrees(self) -> bool:
        """Whether it counts as agreement, with or without worries."""
        return self in (Stance.AGREE, Stance.AGREE_WITH_WORRIES)


class Power(StrEnum):
    """What the decision of the panel is worth."""

    WE_DECIDE = "we decide"
    WE_RECOMMEND = "we recommend"
    WE_ARE_TOLD = "we are told"


class Outcome(StrEnum):
    """How a decision ended."""

    OPEN = "open"
    ADOPTED = "adopted"
    NOT_ADOPTED = "not adopted"
    NOT_YET = "no decision yet"


class Gate(StrEnum):
    """Whether an adopted decision was made with the people whose lives it is about."""

    WITH_US = "made with us"
    WITHOUT_US = "made without us"
    NOT_TESTED = "not tested"


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """Words that the panel may decide on, with the contributions they grew out of."""

    id: str
    session_id: str
    words: str
    made_at: datetime
    item_id: str | None = None
    topic_id: str | None = None
    version: int = 1
    grew_out_of: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a proposal without words."""
        if not self.words.strip():
            raise WordsMissing

    def reworded(self, words: str) -> "Proposal":
        """Give it new words as a new version."""
        return replace(self, words=words, version=self.version + 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """Where one person stands on a decision, and why in their own words.

    Who has left the room is no longer ``present``: what they said stays and is printed, but only
    those who are there when it closes are eligible.
    """

    person_id: str
    side: Side
    stance: Stance = Stance.NOT_ASKED
    reason: str = ""
    present: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class MinorityView:
    """A view that differs, in its holder's own words, printed at the same size."""

    words: str
    person_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """A test of agreement on one version of a proposal.

    Positions hold everybody who votes and was present, and what others said before they left:
    the roster is brought up to date for the last time at the moment of closing, and then kept.
    """

    id: str
    session_id: str
    proposal_id: str
    proposal_version: int
    words: str
    number: int
    opened_at: datetime
    item_id: str | None = None
    method: Method = Method.CONSENSUS
    power: Power = Power.WE_DECIDE
    positions: tuple[Position, ...] = ()
    minority_views: tuple[MinorityView, ...] = ()
    outcome: Outcome = Outcome.OPEN
    gate: Gate | None = None
    stop_card_open: bool = False
    closed_at: datetime | None = None
    review_on: date | None = None

    @property
    def eligible(self) -> tuple[Position, ...]:
        """Where those stand who vote and are present: they alone count."""
        return tuple(position for position in self.positions if position.present)

    def position_of(self, person_id: str) -> Position:
        """Find where one person stands; somebody not eligible is refused."""
        for position in self.eligible:
            if position.person_id == person_id:
                return position
        raise NotEligible

    def with_position(self, person_id: str, stance: Stance, reason: str = "") -> "Decision":
        """Set where one eligible person stands; saying it again replaces it."""
        self._must_be_open()
        mine = replace(self.position_of(person_id), stance=stance, reason=reason)
        kept = tuple(mine if p.person_id == person_id else p for p in self.positions)
        return replace(self, positions=kept)

    def with_roster(self, sides: Iterable[tuple[str, Side]]) -> "Decision":
        """Bring the eligible people up to date; what was said stays, also of those who left."""
        self._must_be_open()
        said = {position.person_id: position for position in self.positions}
        here = dict(sides)
        roster = tuple(
            replace(said.get(person_id, Position(person_id=person_id, side=side)), side=side)
            for person_id, side in here.items()
        )
        left = tuple(
            replace(position, present=False)
            for position in self.positions
            if position.person_id not in here and position.stance is not Stance.NOT_ASKED
        )
        return replace(self, positions=(*(replace(p, present=True) for p in roster), *left))

    def with_minority_view(self, view: MinorityView) -> "Decision":
        """Add a view that differs; also after the decision has closed."""
        return replace(self, minority_views=(*self.minority_views, view))

    def closed(self, outcome: Outcome, *, at: datetime, stop_card_open: bool) -> "Decision":
        """End the test of agreement; an adopted decision passes the gate, which is kept."""
        self._must_be_open()
        adopted = outcome is Outcome.ADOPTED
        gate = nothing_about_us(self.eligible, stop_card_open=stop_card_open) if adopted else None
        return replace(
            self, outcome=outcome, gate=gate, closed_at=at, stop_card_open=stop_card_open
        )

    def _must_be_open(self) -> None:
        if self.outcome is not Outcome.OPEN:
            raise DecisionClosed


def rule_is_met(method: Method, positions: Iterable[Position]) -> bool:
    """Say whether a method lets the panel adopt, from everybody eligible and present."""
    everybody = tuple(positions)
    lived = tuple(p for p in everybody if p.side is Side.LIVED_EXPERIENCE)
    nobody_blocks = all(p.stance is not Stance.BLOCK for p in everybody)
    somebody_agrees = any(p.stance.agrees for p in everybody)
    match method:
        case Method.CONSENSUS:
            settled = (Stance.AGREE, Stance.AGREE_WITH_WORRIES, Stance.STAND_ASIDE)
            return somebody_agrees and all(p.stance in settled for p in everybody)
        case Method.CONSENT:
            waiting = (Stance.NOT_ASKED, Stance.NEED_MORE_TIME)
            all_heard = all(p.stance not in waiting for p in everybody)
            return somebody_agrees and nobody_blocks and all_heard
        case Method.MAJORITY:
            return _more_than_half_agree(everybody)
        case Method.LIVED_MAJORITY:
            return _more_than_half_agree(everybody) and _more_than_half_agree(lived)


def nothing_about_us(positions: Iterable[Position], *, stop_card_open: bool) -> Gate:
    """Judge an adopted decision by the nothing-about-us rule.

    ``positions`` are the voting people present at closing. Where people left their side unsaid,
    every way in which they could have said it is tried: if these disagree, it is *not tested*.
    """
    if stop_card_open:
        return Gate.WITHOUT_US
    everybody = tuple(positions)
    lived = _Tally.of(p for p in everybody if p.side is Side.LIVED_EXPERIENCE)
    unsaid = _Tally.of(p for p in everybody if p.side is Side.UNSAID)
    verdicts = {lived.plus(some).made_with_us for some in unsaid.parts()}
    if len(verdicts) > 1:
        return Gate.NOT_TESTED
    return Gate.WITH_US if verdicts.pop() else Gate.WITHOUT_US


def _more_than_half_agree(positions: tuple[Position, ...]) -> bool:
    agreeing = sum(p.stance.agrees for p in positions)
    return agreeing * 2 > len(positions)


@dataclass(frozen=True, slots=True)
class _Tally:
    """How many agree, block, were not asked, or stand elsewhere."""

    agree: int
    block: int
    not_asked: int
    other: int

    @classmethod
    def of(cls, positions: Iterable[Position]) -> "_Tally":
        stances = [p.stance for p in positions]
        agree = sum(s.agrees for s in stances)
        block = stances.count(Stance.BLOCK)
        not_asked = stances.count(Stance.NOT_ASKED)
        return cls(agree, block, not_asked, len(stances) - agree - block - not_asked)

    def parts(self) -> "Iterable[_Tally]":
        """Every number of these people, of each sort, from none to all."""
        counts = (self.agree, self.block, self.not_asked, self.other)
        return (_Tally(*part) for part in product(*(range(n + 1) for n in counts)))

    def plus(self, more: "_Tally") -> "_Tally":
        return _Tally(
            self.agree + more.agree,
            self.block + more.block,
            self.not_asked + more.not_asked,
            self.other + more.other,
        )

    @property
    def made_with_us(self) -> bool:
        everybody = self.agree + self.block + self.not_asked + self.other
        nobody_missed = self.block == 0 and self.not_asked == 0
        return everybody >= 2 and nobody_missed and self.agree * 2 > everybody
