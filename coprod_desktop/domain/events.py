"""Every event there is: one for each act, with the values that its sentence needs."""

from dataclasses import dataclass
from typing import ClassVar

from coprod_desktop.domain.agenda import AgendaItem
from coprod_desktop.domain.cards import Card
from coprod_desktop.domain.contribution import Contribution, Moment
from coprod_desktop.domain.decision import Decision, MinorityView, Position, Proposal
from coprod_desktop.domain.follow_up import Action
from coprod_desktop.domain.happened import Event
from coprod_desktop.domain.panel import Panel, Word
from coprod_desktop.domain.people import Need, Person
from coprod_desktop.domain.session import Apology, Break, Session


@dataclass(frozen=True, slots=True, kw_only=True)
class PanelCreated(Event):
    """A panel began."""

    undoable: ClassVar[bool] = False
    panel: Panel


@dataclass(frozen=True, slots=True, kw_only=True)
class PanelChanged(Event):
    """The panel's purpose or rules changed."""

    panel: Panel


@dataclass(frozen=True, slots=True, kw_only=True)
class WordExplained(Event):
    """A hard word got the panel's own meaning."""

    word: Word


@dataclass(frozen=True, slots=True, kw_only=True)
class WordRemoved(Event):
    """A word was taken out of the word bank."""

    word: Word


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonAdded(Event):
    """Somebody joined the panel's list of people."""

    person: Person


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonChanged(Event):
    """What is kept about somebody changed."""

    person: Person


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonRemoved(Event):
    """Somebody was taken off the list of people."""

    person: Person


@dataclass(frozen=True, slots=True, kw_only=True)
class NeedTold(Event):
    """Somebody told an access need."""

    need: Need
    person: Person


@dataclass(frozen=True, slots=True, kw_only=True)
class NeedRemoved(Event):
    """An access need was taken away."""

    need: Need
    person: Person


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionPlanned(Event):
    """A session was planned."""

    session: Session


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionChanged(Event):
    """The plan of a session changed."""

    session: Session


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionStarted(Event):
    """A session began, with the people who are there."""

    session: Session
    present: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionClosed(Event):
    """A session ended; the record is sealed right after."""

    seals: ClassVar[bool] = True
    session: Session


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionImported(Event):
    """A whole session came in from a file; its record is sealed at once."""

    seals: ClassVar[bool] = True
    session: Session
    contributions: int
    people_added: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BreakStarted(Event):
    """A break began."""

    pause: Break


@dataclass(frozen=True, slots=True, kw_only=True)
class BreakEnded(Event):
    """The break is over."""

    pause: Break


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonArrived(Event):
    """Somebody came."""

    person: Person


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonLeft(Event):
    """Somebody left."""

    person: Person


@dataclass(frozen=True, slots=True, kw_only=True)
class ApologyRecorded(Event):
    """Somebody sent apologies."""

    person: Person
    apology: Apology


@dataclass(frozen=True, slots=True, kw_only=True)
class ChairTaken(Event):
    """Somebody took the chair."""

    person: Person


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemAdded(Event):
    """An item came onto the agenda."""

    item: AgendaItem


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemChanged(Event):
    """An agenda item changed."""

    item: AgendaItem


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemMoved(Event):
    """An agenda item changed its place."""

    item: AgendaItem


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemRemoved(Event):
    """An item was taken off the agenda."""

    item: AgendaItem


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemOpened(Event):
    """The session moved to an item."""

    item: AgendaItem
    of: int
    returned: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TurnAsked(Event):
    """Somebody asked to speak."""

    person: Person
    place: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TurnStarted(Event):
    """Somebody has the floor."""

    person: Person


@dataclass(frozen=True, slots=True, kw_only=True)
class TurnEnded(Event):
    """Somebody is done, or gave up their place."""

    person: Person


@dataclass(frozen=True, slots=True, kw_only=True)
class CardShown(Event):
    """Somebody held up a card."""

    card: Card
    person: Person | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CardAnswered(Event):
    """A card was answered."""

    card: Card


@dataclass(frozen=True, slots=True, kw_only=True)
class ContributionRecorded(Event):
    """Somebody's words were recorded; ``count`` is how many the session has now."""

    contribution: Contribution
    person: Person | None
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ContributionCorrected(Event):
    """A contribution got new words; the old ones are kept."""

    contribution: Contribution
    person: Person | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ContributionWithdrawn(Event):
    """Somebody took their words back."""

    contribution: Contribution
    person: Person | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ContributionMarked(Event):
    """Who, what kind, how, name choice or off the record changed for a contribution."""

    contribution: Contribution
    person: Person | None


@dataclass(frozen=True, slots=True, kw_only=True)
class MomentMarked(Event):
    """A moment was marked, to be filled in later."""

    moment: Moment
    person: Person | None


@dataclass(frozen=True, slots=True, kw_only=True)
class MomentDropped(Event):
    """A marked moment was let go without words."""

    moment: Moment
    person: Person | None


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
class DecisionEnded(Event):
    """A decision ended: adopted, not adopted, or not yet."""

    decision: Decision


@dataclass(frozen=True, slots=True, kw_only=True)
class MinorityViewAdded(Event):
    """A view that differs was added to a decision."""

    decision: Decision
    view: MinorityView
    person: Person | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionAgreed(Event):
    """Somebody will do something."""

    action: Action
    person: Person | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionChanged(Event):
    """An action changed."""

    action: Action
    person: Person | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionRemoved(Event):
    """An action was taken away."""

    action: Action


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeUndone(Event):
    """An act was taken back; ``said`` is what it was, in the words of the record."""

    undoable: ClassVar[bool] = False
    said: str
    undone_sequence: int
