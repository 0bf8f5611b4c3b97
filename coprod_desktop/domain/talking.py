"""How long each side had the floor: as groups, never a figure about one person."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import timedelta

from coprod_desktop.domain.clock import NOTHING, Span, time_in
from coprod_desktop.domain.people import Side

# Fewer speakers than these would let people work out who spoke for how long.
FEWEST_SPEAKERS = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Talk:
    """The stretches in which one person had the floor in one turn."""

    person_id: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SideTalk:
    """How long one side had the floor, in how many turns; without a side, several small ones."""

    side: Side | None
    length: timedelta
    turns: int


def talking_by_side(
    talks: Iterable[Talk], sides: Mapping[str, Side], standstills: Iterable[Span]
) -> tuple[SideTalk, ...]:
    """Add up the floor time of each side in which enough people spoke to hide each of them.

    Small sides are counted together, and sides left unsaid apart; what is still too small is left
    out, and no total is told, so that nothing can be worked out by taking away. One figure alone
    compares nothing, so that there are two or none. ``sides`` holds whoever is to be counted.
    """
    of_side: dict[Side, list[Talk]] = {}
    for talk in talks:
        if talk.person_id in sides and talk.spans:
            of_side.setdefault(sides[talk.person_id], []).append(talk)
    large = {side: found for side, found in of_side.items() if _is_large(found)}
    small = [
        talk
        for side, found in of_side.items()
        if side not in large and side is not Side.UNSAID
        for talk in found
    ]
    groups: list[tuple[Side | None, list[Talk]]] = [
        (side, large[side]) for side in Side if side in large and side is not Side.UNSAID
    ]
    groups += [(None, small)] if _is_large(small) else []
    groups += [(Side.UNSAID, large[Side.UNSAID])] if Side.UNSAID in large else []
    without = tuple(standstills)
    told = tuple(_added_up(side, found, without) for side, found in groups)
    return told if len(told) > 1 else ()


def _is_large(talks: list[Talk]) -> bool:
    return len({talk.person_id for talk in talks}) >= FEWEST_SPEAKERS


def _added_up(side: Side | None, talks: list[Talk], without: tuple[Span, ...]) -> SideTalk:
    length = sum((time_in(talk.spans, without) for talk in talks), NOTHING)
    return SideTalk(side=side, length=length, turns=len(talks))
