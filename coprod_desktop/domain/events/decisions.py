"""What happens to proposals and decisions."""

from dataclasses import dataclass
from typing import ClassVar

from coprod_desktop.domain.decision import Decision, MinorityView, Verdict
from coprod_desktop.domain.happened import Event
from coprod_desktop.domain.people import Person
from coprod_desktop.domain.proposal import Proposal
from coprod_desktop.domain.stances import Position


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalMade(Event):
    """A proposal was put and the panel is asked where it stands."""

    proposal: Proposal
    decision: Decision


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalReworded(Event):
    """A proposal got new words; the old ones are kept."""

    proposal: Proposal


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionChanged(Event):
    """The method, the power or the people asked changed for an open decision."""

    decision: Decision
    asked_anew: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class StanceTaken(Event):
    """Somebody said where they stand."""

    decision: Decision
    position: Position
    person: Person


@dataclass(frozen=True, slots=True, kw_only=True)
class ReasonGiven(Event):
    """Somebody said why they stand where they stand."""

    decision: Decision
    position: Position
    person: Person


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementTested(Event):
    """Where everybody stands was read back, before it is confirmed."""

    decision: Decision
    verdict: Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class BallotCounted(Event):
    """The papers of a secret ballot were counted and destroyed; that cannot be taken back."""

    undoable: ClassVar[bool] = False
    decision: Decision
    verdict: Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class VoteCast(Event):
    """Somebody voted in secret; what they voted is in no event."""

    undoable: ClassVar[bool] = False
    decision: Decision
    person: Person
    voted: int
    asked: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DotsGiven(Event):
    """Somebody put their dots on options."""

    decision: Decision
    person: Person
    dots: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionReopened(Event):
    """An earlier decision is taken up again as a new one; the earlier one stays as it was."""

    decision: Decision
    earlier: Decision


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionEnded(Event):
    """A decision ended: adopted, not adopted, or not yet."""

    decision: Decision


@dataclass(frozen=True, slots=True, kw_only=True)
class MinorityViewAdded(Event):
    """A view that differs was added to a decision."""

    decision: Decision
    view: MinorityView
    person: Person | None
