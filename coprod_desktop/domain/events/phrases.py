"""What happens to the phrases that stand ready; none of these tells their words."""

from dataclasses import dataclass

from coprod_desktop.domain.happened import Event
from coprod_desktop.domain.people import Person


@dataclass(frozen=True, slots=True, kw_only=True)
class PhraseKept(Event):
    """A phrase stands ready from now on: for one person, or for everybody."""

    person: Person | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PhraseChanged(Event):
    """A phrase got other words."""

    person: Person | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PhraseMoved(Event):
    """A phrase stands in another place, counted from 1."""

    person: Person | None
    place: int
    of: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PhraseRemoved(Event):
    """A phrase stands ready no more."""

    person: Person | None
