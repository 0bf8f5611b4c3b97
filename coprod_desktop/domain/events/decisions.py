"""What happens to proposals and decisions."""

from dataclasses import dataclass

from coprod_desktop.domain.decision import Decision, MinorityView, Proposal
from coprod_desktop.domain.happened import Event
from coprod_desktop.domain.people import Person
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
