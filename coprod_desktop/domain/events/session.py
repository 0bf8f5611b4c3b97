"""What happens to a session: it is planned, runs, pauses, ends; people come and leave."""

from dataclasses import dataclass
from typing import ClassVar

from coprod_desktop.domain.happened import Event
from coprod_desktop.domain.people import Person
from coprod_desktop.domain.session import Apology, Break, Presence, Session


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
class BreakChanged(Event):
    """The break ends at another time than was said."""

    pause: Break


@dataclass(frozen=True, slots=True, kw_only=True)
class BreakEnded(Event):
    """The break is over."""

    pause: Break


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonArrived(Event):
    """Somebody came, in the room or by phone."""

    person: Person
    presence: Presence = Presence.IN_ROOM


@dataclass(frozen=True, slots=True, kw_only=True)
class GuestArrived(Event):
    """Somebody came who was not on the list; now they are."""

    person: Person
    presence: Presence


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonLeft(Event):
    """Somebody left; with ``keeps_place`` they stay on the list of speakers.

    With ``stops_recording`` they recorded until now, and somebody else must; with
    ``stops_chairing`` they chaired.
    """

    person: Person
    keeps_place: bool = False
    stops_recording: bool = False
    stops_chairing: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ApologyRecorded(Event):
    """Somebody sent apologies."""

    person: Person
    apology: Apology


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordingTaken(Event):
    """Somebody records from now on: the record keeps their name with each act."""

    person: Person


@dataclass(frozen=True, slots=True, kw_only=True)
class ChairTaken(Event):
    """Somebody took the chair."""

    person: Person


@dataclass(frozen=True, slots=True, kw_only=True)
class PracticeBegan(Event):
    """A session is practised, in a copy of the panel that will be deleted."""

    undoable: ClassVar[bool] = False
    session: Session
