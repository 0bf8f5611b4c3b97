"""What happens around access to a session: consent, banked points, papers, needs, private notes."""

from dataclasses import dataclass

from coprod_desktop.domain.access import BankedPoint, Consent, PaperSent
from coprod_desktop.domain.happened import Event
from coprod_desktop.domain.people import Need, NeedAtSession, Person


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentTold(Event):
    """Somebody said whether their words may be recorded; ``kept_back`` went off the record."""

    consent: Consent
    person: Person
    kept_back: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class PointBanked(Event):
    """Somebody gave a point beforehand."""

    point: BankedPoint
    person: Person


@dataclass(frozen=True, slots=True, kw_only=True)
class PointChanged(Event):
    """A point that waits has other words, or another maker."""

    point: BankedPoint
    person: Person


@dataclass(frozen=True, slots=True, kw_only=True)
class PointTakenAway(Event):
    """A point that was given beforehand was taken away."""

    point: BankedPoint
    person: Person


@dataclass(frozen=True, slots=True, kw_only=True)
class PointRaised(Event):
    """A point that was given beforehand was raised, and is a contribution now.

    ``without_consent`` says that its maker did not want to be recorded, so it is off the record.
    """

    point: BankedPoint
    person: Person
    without_consent: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperWasSent(Event):
    """A paper was sent to people, each in the format that they prefer."""

    paper: str
    sent: tuple[PaperSent, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NeedAssigned(Event):
    """Somebody sees to a need for a session, or nobody does any more."""

    need: Need
    at_session: NeedAtSession
    person: Person
    helper: Person | None


@dataclass(frozen=True, slots=True, kw_only=True)
class NeedRated(Event):
    """A member said whether a need was met."""

    need: Need
    at_session: NeedAtSession
    person: Person


@dataclass(frozen=True, slots=True, kw_only=True)
class PrivateNoteKept(Event):
    """A private note is kept; the event knows nothing of what it says."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PrivateNoteRemoved(Event):
    """A private note was taken away."""
