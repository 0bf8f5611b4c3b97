"""Decisions from the first question to the end, kept as they were then."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from coprod_desktop.domain.ballot import FEWEST_PAPERS, BallotPaper, PapersCounted, count_papers
from coprod_desktop.domain.errors import (
    AskedInAnotherWay,
    DecisionClosed,
    DecisionStillOpen,
    DomainError,
    NotEligible,
    NotTestedYet,
    NoWordsMissing,
    PeopleHaveVoted,
)
from coprod_desktop.domain.gate import Missed, nothing_about_us, nothing_about_us_in_secret
from coprod_desktop.domain.panel import Method
from coprod_desktop.domain.people import Side
from coprod_desktop.domain.proposal import options_in
from coprod_desktop.domain.stances import Gate, Position, Stance


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


# In which way each method asks people; the others ask where everybody stands.
_WAYS: Mapping[Method, str] = {Method.BALLOT: "papers", Method.DOT_VOTE: "dots"}


@dataclass(frozen=True, slots=True, kw_only=True)
class MinorityView:
    """A view that differs, in its holder's own words, printed at the same size."""

    words: str
    person_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What a test of agreement found: which rule of the panel is not met, and how it was made."""

    gate: Gate
    unmet: DomainError | None = None
    missed: tuple[Missed, ...] = ()
    lived_share: int = 0

    @property
    def can_be_adopted(self) -> bool:
        """Whether every rule of the panel is met."""
        return self.unmet is None


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """A test of agreement on one version of a proposal.

    Positions hold everybody who votes and was present, and what others said before they left:
    the roster is brought up to date for the last time at the moment of closing, and then kept.
    Agreement is tested first and then confirmed: whatever changes in between is tested again.
    ``options`` are what a dot vote chooses between; ``papers`` are what a secret ballot came to;
    ``reopens_id`` is the earlier decision that this one takes up again, which stays as it was.
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
    threshold_percent: int = 0
    options: tuple[str, ...] = ()
    dots_each: int = 0
    chosen_option: str = ""
    tested_at: datetime | None = None
    papers: tuple[PapersCounted, ...] = ()
    quorum: int = 0
    lived_share_percent: int = 0
    reopens_id: str | None = None
    reopened_because: str = ""

    @property
    def is_secret(self) -> bool:
        """Whether nobody may know who stands where."""
        return self.method is Method.BALLOT

    @property
    def was_decided_elsewhere(self) -> bool:
        """Whether the panel is only told, and writes down where it stands."""
        return self.power is Power.WE_ARE_TOLD

    @property
    def eligible(self) -> tuple[Position, ...]:
        """Where those stand who vote and are present: they alone count."""
        return tuple(position for position in self.positions if position.present)

    @property
    def what_was_decided(self) -> str:
        """The words that it is about; of a dot vote that has chosen, the option alone."""
        return self.chosen_option or self.words

    @property
    def asks_for_stances(self) -> bool:
        """Whether each person says where they stand; else papers or dots speak."""
        return self.method not in (Method.BALLOT, Method.DOT_VOTE)

    @property
    def anybody_voted(self) -> bool:
        """Whether a paper was put into the box, also by somebody who has left."""
        return any(position.has_voted for position in self.positions)

    @property
    def waits_for_count(self) -> bool:
        """Whether there are papers in the box that nobody has counted."""
        return self.is_secret and self.anybody_voted and not self.papers

    @property
    def papers_may_be_told(self) -> bool:
        """Whether so many papers were counted that nobody can guess whose is whose."""
        return sum(one.count for one in self.papers) >= FEWEST_PAPERS

    def position_of(self, person_id: str) -> Position:
        """Find where one person stands; somebody not eligible is refused."""
        for position in self.eligible:
            if position.person_id == person_id:
                return position
        raise NotEligible

    def with_position(self, person_id: str, stance: Stance, reason: str = "") -> "Decision":
        """Set where one eligible person stands; saying it again replaces it."""
        if not self.asks_for_stances:
            raise AskedInAnotherWay
        mine = replace(self.position_of(person_id), stance=stance, reason=reason)
        return self._with(mine)

    def with_vote_cast(self, person_id: str) -> "Decision":
        """Write down that somebody voted in secret; not how."""
        return self._with(replace(self.position_of(person_id), has_voted=True))

    def with_dots(self, person_id: str, dots: tuple[int, ...]) -> "Decision":
        """Write down how many dots somebody put on each option."""
        return self._with(replace(self.position_of(person_id), dots=dots))

    def with_terms(self, method: Method, power: Power) -> "Decision":
        """Decide in another way, or say that it is worth something else.

        What somebody said aloud is no vote, and a dot is no stance: where people are asked in
        another way, everybody is asked anew. Votes that were cast stay what they were cast for.
        """
        self._must_be_open()
        if method is not self.method and self.anybody_voted:
            raise PeopleHaveVoted
        changed = replace(self, method=method, power=power, tested_at=None)
        if _WAYS.get(method) == _WAYS.get(self.method):
            return changed
        options = options_in(self.words) if method is Method.DOT_VOTE else ()
        return replace(changed, positions=(), options=options)

    def with_words(self, words: str, version: int) -> "Decision":
        """Decide on other words: everybody is asked again, so nobody may have voted in secret."""
        self._must_be_open()
        if self.anybody_voted:
            raise PeopleHaveVoted
        return replace(
            self,
            words=words,
            proposal_version=version,
            positions=(),
            options=options_in(words) if self.method is Method.DOT_VOTE else (),
            tested_at=None,
        )

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
            if position.person_id not in here and position.was_asked
        )
        positions = (*(replace(p, present=True) for p in roster), *left)
        if positions == self.positions:
            return self
        return replace(self, positions=positions, tested_at=None)

    def counted(self, papers: Iterable[BallotPaper]) -> "Decision":
        """Keep what a secret ballot came to: how many papers said what, and nothing else."""
        self._must_be_open()
        return replace(self, papers=count_papers(papers))

    def tested(self, at: datetime) -> "Decision":
        """Test for agreement: read back how it stands, before it is confirmed."""
        self._must_be_open()
        return replace(self, tested_at=at)

    def with_minority_view(self, view: MinorityView) -> "Decision":
        """Add a view that differs; also after the decision has closed."""
        return replace(self, minority_views=(*self.minority_views, view))

    def with_late_reason(self, person_id: str, reason: str) -> "Decision":
        """Add why somebody worried or blocked, once it has closed; what was said is never changed.

        Where they stood stays as it was, and with it how the decision ended.
        """
        if self.outcome is Outcome.OPEN:
            raise DecisionStillOpen
        mine = next((one for one in self.positions if one.person_id == person_id), None)
        if mine is None or not mine.lacks_words:
            raise NoWordsMissing
        told = replace(mine, reason=reason)
        kept = tuple(told if one.person_id == person_id else one for one in self.positions)
        return replace(self, positions=kept)

    def gate_if_adopted(self, *, stop_card_open: bool) -> Gate:
        """Judge what it would be if it were adopted as it stands now."""
        elsewhere = self.was_decided_elsewhere
        known = {"stop_card_open": stop_card_open, "decided_elsewhere": elsewhere}
        if self.is_secret:
            papers = {one.stance: one.count for one in self.papers}
            return nothing_about_us_in_secret(self.eligible, papers, **known)
        return nothing_about_us(self.eligible, **known)

    def closed(self, outcome: Outcome, *, at: datetime, stop_card_open: bool) -> "Decision":
        """End the test of agreement; an adopted decision passes the gate, which is kept."""
        self._must_be_open()
        adopted = outcome is Outcome.ADOPTED
        if adopted and self.tested_at is None and not self.was_decided_elsewhere:
            raise NotTestedYet
        gate = self.gate_if_adopted(stop_card_open=stop_card_open) if adopted else None
        return replace(
            self, outcome=outcome, gate=gate, closed_at=at, stop_card_open=stop_card_open
        )

    def _with(self, mine: Position) -> "Decision":
        self._must_be_open()
        kept = tuple(mine if p.person_id == mine.person_id else p for p in self.positions)
        return replace(self, positions=kept, tested_at=None)

    def _must_be_open(self) -> None:
        if self.outcome is not Outcome.OPEN:
            raise DecisionClosed


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionPlace:
    """Where a decision stands: its number, and that of its session."""

    id: str
    number: int
    session_number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlierDecision:
    """A decision that has ended, of which session, and as what it was taken up again."""

    decision: Decision
    session_number: int
    again: tuple[DecisionPlace, ...] = ()
