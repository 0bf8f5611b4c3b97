"""How long each kind of data is kept, as the panel set it, and when that is over."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

FOR_EVER = 0
# What can be chosen, in months.
PERIODS = (1, 3, 6, 12, 24, 36, 72, FOR_EVER)
_MONTHS_OF_A_YEAR = 12


class KeptKind(StrEnum):
    """A kind of data that has a period of its own."""

    DRAFTS = "half-typed texts"
    NOTES = "private notes"
    REASONS = "reasons of apologies"
    NEEDS = "needs and riders"
    SETTINGS = "settings of their own"
    PHRASES = "phrases of one person"
    PAPERS = "who got which paper"
    WORDS = "what people said"


# Why, stands in the guide beside each; a test holds the two together.
USUAL_MONTHS: Mapping[KeptKind, int] = {
    KeptKind.DRAFTS: 1,
    KeptKind.NOTES: 12,
    KeptKind.REASONS: 6,
    KeptKind.NEEDS: 12,
    KeptKind.SETTINGS: 12,
    KeptKind.PHRASES: 12,
    KeptKind.PAPERS: 24,
    KeptKind.WORDS: FOR_EVER,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class KeepFor:
    """For how many months the panel keeps one kind of data; 0 is for ever."""

    kind: KeptKind
    months: int


def months_of(told: Sequence[KeepFor], kind: KeptKind) -> int:
    """Give the period of a kind: what the panel set, else what is usual."""
    own = [one.months for one in told if one.kind is kind]
    return own[0] if own else USUAL_MONTHS[kind]


def with_period(told: Sequence[KeepFor], changed: KeepFor) -> tuple[KeepFor, ...]:
    """Set the period of one kind; the others stay as they are."""
    return (*(one for one in told if one.kind is not changed.kind), changed)


def is_over(since: date, months: int, today: date) -> bool:
    """Say whether a period that began on a day is over."""
    return months != FOR_EVER and _months_later(since, months) <= today


def _months_later(since: date, months: int) -> date:
    month = since.month - 1 + months
    year = since.year + month // _MONTHS_OF_A_YEAR
    # A day that the later month has not: its last one would do, and so does the next month's first.
    first = date(year, month % _MONTHS_OF_A_YEAR + 1, 1)
    try:
        return first.replace(day=since.day)
    except ValueError:
        return _months_later(first, 1)
