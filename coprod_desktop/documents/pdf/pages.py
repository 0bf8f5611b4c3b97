"""Pages as they fill: lines with their places, rules, and the marks of the logical tree."""

from dataclasses import dataclass, field
from enum import StrEnum
from itertools import groupby
from typing import NamedTuple

from coprod_desktop.documents.chart_shapes import Pattern
from coprod_desktop.documents.pdf.pieces import Line
from coprod_desktop.documents.pdf.presets import Colour
from coprod_desktop.documents.pdf.tree import Element, Mark
from coprod_desktop.domain.card_shapes import Outline


@dataclass(frozen=True, slots=True)
class Room:
    """The height that something would like to have on one page, and the least to begin with.

    A page may stay empty up to a share of ``most_empty``, so that the thing stays whole.
    """

    whole: float
    least: float
    most_empty: float = 1 / 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Ink:
    """How a line of text is drawn; ``above`` is the room over its baseline where words are tall."""

    size: float
    leading: float
    colour: Colour
    above: float = 0


class PlacedLine(NamedTuple):
    """A line of text; ``y`` is its baseline from the foot of the page."""

    line: Line
    x: float
    y: float
    size: float
    colour: Colour


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedShape:
    """A drawn shape; ``x`` and ``y`` are its lower left corner, ``side`` its width and height."""

    leaf: Element
    outlines: tuple[Outline, ...]
    x: float
    y: float
    side: float
    colour: Colour


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedPicture:
    """A picture from a file; one without a leaf shows what the words beside it say already."""

    leaf: Element | None
    content: bytes
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedBar:
    """A bar of a chart; ``size`` is that of the letters around it."""

    leaf: Element
    pattern: Pattern
    x: float
    y: float
    width: float
    height: float
    size: float


Placed = PlacedShape | PlacedPicture | PlacedBar


class Margin(StrEnum):
    """Why a line is repeated on pages: PDF names these, and readers pass over them."""

    HEAD = "Header"
    FOOT = "Footer"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A filled bar that means nothing to a reader: an artifact."""

    x: float
    y: float
    width: float
    height: float
    colour: Colour


@dataclass(slots=True)
class Page:
    """One page; ``leaves`` lists the element of each mark by its number."""

    rules: list[Rule] = field(default_factory=list[Rule])
    lines: list[PlacedLine] = field(default_factory=list[PlacedLine])
    repeated: list[tuple[Margin, PlacedLine]] = field(
        default_factory=list[tuple[Margin, PlacedLine]]
    )
    leaves: list[Element] = field(default_factory=list[Element])
    shapes: list[Placed] = field(default_factory=list[Placed])
    decorations: list[PlacedPicture] = field(default_factory=list[PlacedPicture])


class Pages:
    """Takes lines from top to bottom and begins a new page where one is full."""

    def __init__(self, *, top: float, bottom: float) -> None:
        self.top = top
        self.bottom = bottom
        self.all: list[Page] = [Page()]
        self.y = top
        self._fresh = True

    @property
    def room(self) -> float:
        """The height that is left on this page."""
        return self.y - self.bottom

    @property
    def whole(self) -> float:
        """The height of an empty page."""
        return self.top - self.bottom

    @property
    def number(self) -> int:
        """The number of this page, from 0."""
        return len(self.all) - 1

    def gap(self, height: float) -> None:
        """Leave a space, but none at the top of a page."""
        if not self._fresh:
            self.y -= height

    def need(self, height: float) -> None:
        """Begin a new page unless so much room is left."""
        if self.room < height and not self._fresh:
            self.new_page()

    def need_mostly(self, room: Room) -> None:
        """Begin a new page where a thing does not fit, unless much of this one would be empty.

        Then what comes is parted here, if at least its beginning fits.
        """
        is_much = self.room > self.whole * room.most_empty
        self.need(room.least if is_much else room.whole)

    def open_new(self) -> None:
        """Begin a new page, but for one that is empty still."""
        if not self._fresh:
            self.new_page()

    def new_page(self) -> None:
        """Begin a new page."""
        self.all.append(Page())
        self.y = self.top
        self._fresh = True

    def put(self, line: Line, *, x: float, ink: Ink) -> None:
        """Place a line under the last one."""
        self.all[-1].lines.append(self.placed(line, x=x, top=self.y, ink=ink))
        self.advance(ink.leading)

    def put_at(self, line: Line, *, x: float, top: float, ink: Ink) -> None:
        """Place a line on this page under a height of its own."""
        self.all[-1].lines.append(self.placed(line, x=x, top=top, ink=ink))

    def repeat(self, line: Line, *, x: float, top: float, ink: Ink) -> None:
        """Place a line for the eye only: a reader heard it before."""
        placed = self.placed(line, x=x, top=top, ink=ink)
        self.all[-1].repeated.append((Margin.HEAD, placed))

    def advance(self, height: float) -> None:
        """Count a height as filled."""
        self.y -= height
        self._fresh = False

    def rule(self, rule: Rule, *, page: int | None = None) -> None:
        """Draw a bar, on this page or on an earlier one."""
        self.all[self.number if page is None else page].rules.append(rule)

    @staticmethod
    def placed(line: Line, *, x: float, top: float, ink: Ink) -> PlacedLine:
        """Give a line its place, its letters in the middle of its height."""
        under = ink.leading / 2 + ink.size * 0.28
        baseline = top - (ink.above or under)
        return PlacedLine(line=line, x=x, y=baseline, size=ink.size, colour=ink.colour)


def mark(pages: list[Page]) -> None:
    """Number the marks of every page and attach them to their leaves: words first, then shapes.

    The order in which they are read is that of the tree.
    """
    for number, page in enumerate(pages):
        last: Element | None = None
        for placed in page.lines:
            for piece in placed.line:
                if piece.leaf is not last:
                    last = piece.leaf
                    last.attach(Mark(number, len(page.leaves)))
                    page.leaves.append(last)
        for leaf, _ in groupby(page.shapes, key=lambda shape: shape.leaf):
            assert leaf is not None
            leaf.attach(Mark(number, len(page.leaves)))
            page.leaves.append(leaf)
