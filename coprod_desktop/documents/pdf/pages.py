"""Pages as they fill: lines with their places, rules, and the marks of the logical tree."""

from dataclasses import dataclass, field

from coprod_desktop.documents.pdf.lines import Line
from coprod_desktop.documents.pdf.presets import Colour, Preset
from coprod_desktop.documents.pdf.tree import Element, Mark


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedLine:
    """A line of text; ``y`` is its baseline from the foot of the page."""

    line: Line
    x: float
    y: float
    size: float
    colour: Colour


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
    unmarked: list[PlacedLine] = field(default_factory=list[PlacedLine])
    leaves: list[Element] = field(default_factory=list[Element])


class Pages:
    """Takes lines from top to bottom and begins a new page where one is full."""

    def __init__(self, preset: Preset) -> None:
        self._preset = preset
        self.all: list[Page] = [Page()]
        self.y = self._top
        self._fresh = True

    @property
    def _top(self) -> float:
        return self._preset.page[1] - self._preset.top

    @property
    def room(self) -> float:
        """The height that is left on this page."""
        return self.y - self._preset.bottom

    @property
    def whole(self) -> float:
        """The height of an empty page."""
        return self._top - self._preset.bottom

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

    def new_page(self) -> None:
        """Begin a new page."""
        self.all.append(Page())
        self.y = self._top
        self._fresh = True

    def put(self, line: Line, *, x: float, size: float, leading: float, colour: Colour) -> None:
        """Place a line under the last one."""
        self.y -= leading
        self._fresh = False
        baseline = self.y + (leading - size) / 2 + size * 0.22
        placed = PlacedLine(line=line, x=x, y=baseline, size=size, colour=colour)
        self.all[-1].lines.append(placed)

    def put_beside(self, line: Line, *, x: float, like: PlacedLine) -> None:
        """Place a line at the height of another one."""
        self.all[-1].lines.append(
            PlacedLine(line=line, x=x, y=like.y, size=like.size, colour=like.colour)
        )

    def rule(self, rule: Rule, *, page: int | None = None) -> None:
        """Draw a bar, on this page or on an earlier one."""
        self.all[self.number if page is None else page].rules.append(rule)


def mark(pages: list[Page]) -> None:
    """Number the marks of every page in reading order and attach them to their leaves."""
    for number, page in enumerate(pages):
        last: Element | None = None
        for placed in page.lines:
            for piece in placed.line:
                if piece.leaf is not last:
                    last = piece.leaf
                    last.marks.append(Mark(number, len(page.leaves)))
                    page.leaves.append(last)
