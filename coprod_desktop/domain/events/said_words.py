"""What happens to how words are said; none of these tells the words."""

from dataclasses import dataclass

from coprod_desktop.domain.happened import Event
from coprod_desktop.domain.people import Person


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidWordKept(Event):
    """A word is said in a certain way from now on: as one person told, or for the panel."""

    person: Person | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidWordChanged(Event):
    """A word is said in another way, or another word is."""

    person: Person | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidWordRemoved(Event):
    """A word is said as every voice says it."""

    person: Person | None
