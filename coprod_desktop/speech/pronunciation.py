"""How words and names are said, as a panel and its people have told us."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from coprod_desktop.domain.people import Person

ENGLISH = "en"


def _nothing() -> Mapping[str, str]:
    return MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class Dictionary:
    """Words as they are written, and what is said for each, in texts of one ``language``.

    A word without capitals stands for every way to write it, other words only for themselves.
    """

    words: Mapping[str, str] = field(default_factory=_nothing)
    language: str = ENGLISH


NO_DICTIONARY = Dictionary()


def names_said(people: Iterable[Person]) -> dict[str, str]:
    """Say how the names of these people are said.

    Word by word where that fits, so that a first name alone is said right as well; somebody who
    wrote how only the first name is said keeps the rest of the name as it is written.
    """
    known: dict[str, str] = {}
    for person in people:
        written, said = person.name.split(), person.pronunciation.split()
        if not said:
            continue
        if len(said) > len(written):
            known[person.name] = " ".join(said)
        else:
            known.update(zip(written, said, strict=False))
    return known


def agreed(told: Iterable[Mapping[str, str]]) -> dict[str, str]:
    """Give what some people told of words, but nothing of those that they say differently."""
    ways: defaultdict[str, set[str]] = defaultdict(set)
    for one in told:
        for written, said in one.items():
            ways[written].add(said)
    return {written: said.pop() for written, said in ways.items() if len(said) == 1}
