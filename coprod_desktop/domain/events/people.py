"""What happens to the people of a panel and to their needs."""

from dataclasses import dataclass

from coprod_desktop.domain.happened import Event
from coprod_desktop.domain.people import Need, Person


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
