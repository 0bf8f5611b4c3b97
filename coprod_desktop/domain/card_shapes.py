"""The shape of each card as outlines in a square of side 1: the same on the screen and on paper.

A shape tells a card from the others where colours do not; y grows downwards, as on a screen.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from math import cos, pi, sin
from types import MappingProxyType

from coprod_desktop.domain.cards import CardKind

# How far the handles of a quarter of a circle stand out, so that four curves make it round.
_ROUND = 0.5523
Step = tuple[str, tuple[float, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """One stroke or area: ``M`` moves, ``L`` draws a line, ``C`` a curve, ``Z`` closes.

    With a ``width`` it is a line with round ends, else an area that is filled. What is ``cut`` has
    the colour of the ground.
    """

    steps: tuple[Step, ...]
    width: float = 0.0
    cut: bool = False


def _area(*points: tuple[float, float], cut: bool = False) -> Outline:
    first, *others = points
    steps: list[Step] = [("M", first), *(("L", point) for point in others), ("Z", ())]
    return Outline(steps=tuple(steps), cut=cut)


def _line(*points: tuple[float, float], width: float, cut: bool = False) -> Outline:
    first, *others = points
    return Outline(steps=(("M", first), *(("L", point) for point in others)), width=width, cut=cut)


def _circle(x: float, y: float, radius: float, *, cut: bool = False) -> Outline:
    r, h = radius, radius * _ROUND
    steps: tuple[Step, ...] = (
        ("M", (x + r, y)),
        ("C", (x + r, y + h, x + h, y + r, x, y + r)),
        ("C", (x - h, y + r, x - r, y + h, x - r, y)),
        ("C", (x - r, y - h, x - h, y - r, x, y - r)),
        ("C", (x + h, y - r, x + r, y - h, x + r, y)),
        ("Z", ()),
    )
    return Outline(steps=steps, cut=cut)


def _octagon(radius: float) -> Outline:
    turns = (pi / 8 + place * pi / 4 for place in range(8))
    return _area(*((0.5 + radius * cos(turn), 0.5 + radius * sin(turn)) for turn in turns))


_AGREE = (
    _circle(0.5, 0.5, 0.48),
    _line((0.28, 0.52), (0.44, 0.68), (0.73, 0.34), width=0.11, cut=True),
)
_SLOW_DOWN = (
    _area((0.5, 0.04), (0.99, 0.93), (0.01, 0.93)),
    _line((0.5, 0.38), (0.5, 0.62), width=0.1, cut=True),
    _circle(0.5, 0.78, 0.06, cut=True),
)
_STOP = (
    _octagon(0.5),
    _line((0.385, 0.52), (0.385, 0.33), width=0.085, cut=True),
    _line((0.485, 0.50), (0.485, 0.26), width=0.085, cut=True),
    _line((0.585, 0.52), (0.585, 0.30), width=0.085, cut=True),
    _line((0.680, 0.56), (0.680, 0.40), width=0.085, cut=True),
    _line((0.27, 0.53), (0.40, 0.68), width=0.095, cut=True),
    _area(
        (0.3425, 0.50),
        (0.7225, 0.50),
        (0.7225, 0.62),
        (0.66, 0.77),
        (0.43, 0.77),
        (0.345, 0.68),
        cut=True,
    ),
)
_SPEAK = (
    Outline(
        steps=(
            ("M", (0.20, 0.10)),
            ("L", (0.80, 0.10)),
            ("C", (0.91, 0.10, 0.98, 0.17, 0.98, 0.28)),
            ("L", (0.98, 0.52)),
            ("C", (0.98, 0.63, 0.91, 0.70, 0.80, 0.70)),
            ("L", (0.48, 0.70)),
            ("L", (0.24, 0.93)),
            ("L", (0.24, 0.70)),
            ("L", (0.20, 0.70)),
            ("C", (0.09, 0.70, 0.02, 0.63, 0.02, 0.52)),
            ("L", (0.02, 0.28)),
            ("C", (0.02, 0.17, 0.09, 0.10, 0.20, 0.10)),
            ("Z", ()),
        )
    ),
    *(_circle(x, 0.40, 0.065, cut=True) for x in (0.27, 0.5, 0.73)),
)
_BREAK = (
    Outline(
        steps=(
            ("M", (0.12, 0.40)),
            ("L", (0.72, 0.40)),
            ("L", (0.72, 0.62)),
            ("C", (0.72, 0.77, 0.61, 0.84, 0.48, 0.84)),
            ("L", (0.36, 0.84)),
            ("C", (0.23, 0.84, 0.12, 0.77, 0.12, 0.62)),
            ("Z", ()),
        )
    ),
    Outline(
        steps=(
            ("M", (0.72, 0.46)),
            ("C", (0.98, 0.42, 0.98, 0.72, 0.70, 0.70)),
        ),
        width=0.075,
    ),
    _line((0.08, 0.94), (0.76, 0.94), width=0.075),
    *(
        Outline(
            steps=(
                ("M", (x, 0.31)),
                ("C", (x - 0.09, 0.22, x + 0.09, 0.18, x, 0.07)),
            ),
            width=0.06,
        )
        for x in (0.30, 0.54)
    ),
)
_MORE_TIME = (
    _circle(0.5, 0.5, 0.48),
    _circle(0.5, 0.5, 0.38, cut=True),
    _line((0.5, 0.25), (0.5, 0.51), (0.67, 0.62), width=0.085),
)
SHAPES: Mapping[CardKind, tuple[Outline, ...]] = MappingProxyType(
    {
        CardKind.AGREE: _AGREE,
        CardKind.SLOW_DOWN: _SLOW_DOWN,
        CardKind.STOP: _STOP,
        CardKind.SPEAK: _SPEAK,
        CardKind.BREAK: _BREAK,
        CardKind.MORE_TIME: _MORE_TIME,
    }
)
