"""What happens on the floor: who asks, speaks, is done."""

from dataclasses import dataclass

from coprod_desktop.domain.happened import Event
from coprod_desktop.domain.people import Person


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
