"""What scanning stops at: a tree of groups, controls and rows, without anything of the screen."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from enum import Enum, auto

# So many rows are gone through one by one; where there are more, one first chooses a part of them.
MOST_ROWS = 12
_ROWS_OF_A_PART = 8


class Rank(Enum):
    """What a stop is."""

    GROUP = auto()
    CONTROL = auto()
    ROW = auto()
    BACK = auto()


class Then(Enum):
    """Where scanning goes on once something was chosen."""

    # Something was done: the next thing may be anywhere.
    GROUPS = auto()
    # Something was set: what one does with it comes next in the same group.
    BESIDE = auto()
    # One may want the same again: five more, one page further.
    HERE = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """One thing that can be chosen: it opens, or it acts.

    ``key`` says which thing it is, so that it is known again when the screen has changed. ``spot``
    says where it stands on the screen; only who draws looks at it.
    """

    key: Hashable
    name: str
    rank: Rank
    inside: Callable[[], Sequence["Stop"]] | None = None
    act: Callable[[], object] | None = None
    then: Then = Then.GROUPS
    spot: object = None


def in_parts(stops: Sequence[Stop], name: Callable[[str, str], str]) -> tuple[Stop, ...]:
    """Give stops as they are; where there are very many, in parts that open."""
    if len(stops) <= MOST_ROWS:
        return tuple(stops)
    parts = [
        tuple(stops[start : start + _ROWS_OF_A_PART])
        for start in range(0, len(stops), _ROWS_OF_A_PART)
    ]
    return tuple(
        Stop(
            key=("part", part[0].key),
            name=name(part[0].name, part[-1].name),
            rank=part[0].rank,
            inside=lambda part=part: part,
        )
        for part in parts
    )
