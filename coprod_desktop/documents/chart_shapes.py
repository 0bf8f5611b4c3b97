"""What a chart looks like, whatever draws it: lengths as shares, patterns as lines in a bar.

Every format draws charts from here, so that a bar has the same length and the same pattern on
paper and on a screen. Letters are left to each format, which knows how wide they are.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from coprod_desktop.documents.model import Chart

Colour = tuple[float, float, float]

PAPER: Colour = (1.0, 1.0, 1.0)
# Lines of a pattern, and the outline of each bar, where one letter has a size of 1.
LINE_WIDTH = 0.09
_APART = 0.42
_DOT = 0.001


class Pattern(StrEnum):
    """How a bar is filled: shapes tell series apart where colours do not."""

    SOLID = "solid"
    RISING = "rising lines"
    DOTS = "dots"
    UPRIGHT = "upright lines"
    CHECKED = "checked"
    FALLING = "falling lines"
    LEVEL = "level lines"
    EMPTY = "empty"


# One for each series in turn. Neighbours differ most.
PATTERNS = tuple(Pattern)
# Each stands out from white by more than 7 to 1.
COLOURS: dict[Pattern, Colour] = {
    Pattern.SOLID: (0.043, 0.271, 0.584),
    Pattern.RISING: (0.416, 0.247, 0.0),
    Pattern.DOTS: (0.031, 0.353, 0.247),
    Pattern.UPRIGHT: (0.341, 0.125, 0.502),
    Pattern.CHECKED: (0.639, 0.043, 0.161),
    Pattern.FALLING: (0.078, 0.090, 0.110),
    Pattern.LEVEL: (0.031, 0.235, 0.471),
    Pattern.EMPTY: (0.078, 0.090, 0.110),
}


@dataclass(frozen=True, slots=True)
class Segment:
    """A line with round ends in a bar, from its upper left corner; one without length is a dot."""

    x1: float
    y1: float
    x2: float
    y2: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Lane:
    """One bar: how long it is as a share of the longest, its pattern, and its number in words."""

    share: float
    pattern: Pattern
    shown: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """The bars beside one label, one for each series."""

    label: str
    lanes: tuple[Lane, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """What a pattern stands for."""

    pattern: Pattern
    series: str


def groups(chart: Chart) -> tuple[Group, ...]:
    """Give the bars of a chart; the longest has a share of 1, and nothing has none."""
    longest = max((value for bar in chart.bars for value in bar.values), default=0)
    return tuple(
        Group(
            label=bar.label,
            lanes=tuple(
                Lane(
                    share=max(value, 0) / longest if longest > 0 else 0,
                    pattern=_pattern(place),
                    shown=shown,
                )
                for place, (value, shown) in enumerate(zip(bar.values, bar.shown, strict=True))
            ),
        )
        for bar in chart.bars
    )


def legend(chart: Chart) -> tuple[Key, ...]:
    """Say what each pattern stands for; a single series without a name needs no saying."""
    return tuple(
        Key(pattern=_pattern(place), series=name)
        for place, name in enumerate(chart.series)
        if name.strip()
    )


def hatch(pattern: Pattern, width: float, height: float, size: float) -> tuple[Segment, ...]:
    """Give the lines of a pattern inside a bar, for letters of a ``size``; none leaves the bar."""
    apart, inset = size * _APART, size * LINE_WIDTH / 2
    w, h = width - inset * 2, height - inset * 2
    if w <= 0 or h <= 0:
        return ()
    return tuple(
        Segment(one.x1 + inset, one.y1 + inset, one.x2 + inset, one.y2 + inset)
        for one in _lines(pattern, w, h, apart)
    )


def _pattern(place: int) -> Pattern:
    return PATTERNS[place % len(PATTERNS)]


def _lines(pattern: Pattern, w: float, h: float, apart: float) -> Iterator[Segment]:
    match pattern:
        case Pattern.RISING:
            yield from _rising(w, h, apart * 1.4)
        case Pattern.FALLING:
            yield from (Segment(s.x1, h - s.y1, s.x2, h - s.y2) for s in _rising(w, h, apart * 1.4))
        case Pattern.UPRIGHT:
            yield from (Segment(x, 0, x, h) for x in _steps(w, apart))
        case Pattern.LEVEL:
            yield from (Segment(0, y, w, y) for y in _steps(h, apart))
        case Pattern.CHECKED:
            yield from _lines(Pattern.UPRIGHT, w, h, apart)
            yield from _lines(Pattern.LEVEL, w, h, apart)
        case Pattern.DOTS:
            yield from (
                Segment(x, y, x + _DOT, y) for y in _steps(h, apart) for x in _steps(w, apart)
            )
        case _:
            return


def _steps(length: float, apart: float) -> Iterator[float]:
    for number in range(1, int(length / apart) + 1):
        if number * apart < length:
            yield number * apart


def _rising(w: float, h: float, apart: float) -> Iterator[Segment]:
    """Lines that rise to the right, each cut off where the bar ends."""
    for reach in _steps(w + h, apart):
        yield Segment(max(reach - h, 0), min(reach, h), min(reach, w), max(reach - w, 0))
