"""What happens to the clock: it stands still, goes on, and gets more time."""

from dataclasses import dataclass

from coprod_desktop.domain.agenda import AgendaItem
from coprod_desktop.domain.clock import Pause
from coprod_desktop.domain.happened import Event
from coprod_desktop.domain.people import Person


@dataclass(frozen=True, slots=True, kw_only=True)
class EverythingPaused(Event):
    """Everything is paused: the clock, the room screen, the voice."""

    pause: Pause


@dataclass(frozen=True, slots=True, kw_only=True)
class EverythingGoesOn(Event):
    """What was paused goes on."""

    pause: Pause


@dataclass(frozen=True, slots=True, kw_only=True)
class ComposingStarted(Event):
    """Somebody writes, and the clock stands still."""

    pause: Pause
    person: Person


@dataclass(frozen=True, slots=True, kw_only=True)
class ComposingEnded(Event):
    """Somebody has written what they wanted to say."""

    pause: Pause
    person: Person | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CatchingUpStarted(Event):
    """The interpreter catches up, and the clock stands still."""

    pause: Pause


@dataclass(frozen=True, slots=True, kw_only=True)
class CatchingUpEnded(Event):
    """The interpreter has caught up."""

    pause: Pause


@dataclass(frozen=True, slots=True, kw_only=True)
class LaptopSlept(Event):
    """The laptop was asleep, or the program was not there; that time is not counted."""

    pause: Pause
    minutes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeAdded(Event):
    """The room agreed on more time for an item."""

    item: AgendaItem
    minutes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemParked(Event):
    """An item was parked, to come back to."""

    item: AgendaItem
    next: AgendaItem | None = None
