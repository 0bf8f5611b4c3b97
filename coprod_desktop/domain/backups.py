"""Which backups are kept: many of the last days, fewer of the weeks and months before."""

from collections.abc import Callable, Hashable, Iterable
from datetime import datetime

# However the clock was set meanwhile, these stay.
NEWEST = 3
DAYS, WEEKS, MONTHS = 7, 4, 3


def backups_to_keep(made: Iterable[datetime]) -> frozenset[datetime]:
    """Choose the newest three, and the newest of seven days, four weeks and three months.

    Days on which no backup was made do not count: a panel that rests for a year loses none.
    """
    newest_first = sorted(made, reverse=True)
    return frozenset(
        [
            *newest_first[:NEWEST],
            *_newest_of_each(newest_first, lambda one: one.date(), DAYS),
            *_newest_of_each(newest_first, lambda one: one.isocalendar()[:2], WEEKS),
            *_newest_of_each(newest_first, lambda one: (one.year, one.month), MONTHS),
        ]
    )


def _newest_of_each(
    newest_first: list[datetime], stretch: Callable[[datetime], Hashable], count: int
) -> list[datetime]:
    found: dict[Hashable, datetime] = {}
    for one in newest_first:
        found.setdefault(stretch(one), one)
    return list(found.values())[:count]
