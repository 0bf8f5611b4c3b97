"""Charts: bars with patterns, their words in letters of the paper's own size, nothing cut off.

A label stands above its bars and may fill several lines; the number in words stands behind its bar,
or under it where there is no room. The sentence under the chart is a paragraph beside the picture,
since many readers say a picture by its words alone.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from coprod_desktop.documents.chart_shapes import Group, Pattern, groups, legend
from coprod_desktop.documents.direction import is_right_to_left
from coprod_desktop.documents.model import Chart, Run
from coprod_desktop.documents.pdf.flow import Flow, roomy
from coprod_desktop.documents.pdf.lines import Voice
from coprod_desktop.documents.pdf.pages import PlacedBar, Room
from coprod_desktop.documents.pdf.pieces import Line
from coprod_desktop.documents.pdf.tree import Element, Picture, Traits

# In sizes of a letter: how high a bar is, how far its words stand from it, how wide a key is.
_BAR, _GAP, _KEY = 0.9, 0.6, 2.0
_BETWEEN = 0.6
# Of a page: what may stay empty so that a chart is whole.
_MOST_EMPTY = 0.5
# Sums of widths differ in their last digit.
_SLACK = 0.1
# A number in words may take so much of a line, else it stands under its bar.
_MOST_WORDS = 0.45
_AXIS = 1.2
# Of a page: a label that is longer is not repeated.
_MOST_REPEATED = 0.3


@dataclass(frozen=True, slots=True, kw_only=True)
class _Row:
    """Lines of words that begin ``inset`` points into the chart, and a bar before the first."""

    lines: list[Line]
    inset: float = 0
    bar: float = 0
    pattern: Pattern | None = None
    is_key: bool = False


def place_chart(flow: Flow, chart: Chart, parent: Element) -> None:
    """Put a chart and its sentence under what is there."""
    whole = parent.add("Div")
    figure = whole.add("Figure", Traits(language=chart.language))
    caption = flow.break_words(
        flow.voices(whole, "P", (Run(chart.caption, language=chart.language),))
    )
    _Chart(flow, chart, figure).place(under=flow.height_of(caption))
    flow.put(caption)
    flow.pages.gap(flow.gap)


def room_of_chart(flow: Flow, chart: Chart) -> Room:
    """How much room a chart needs under its heading."""
    nobody = Element("Figure")
    caption = flow.break_words([Voice(nobody, chart.caption)])
    return _Chart(flow, chart, nobody).room(flow.height_of(caption))


class _Chart:
    def __init__(self, flow: Flow, chart: Chart, leaf: Element) -> None:
        self._flow, self._pages, self._chart, self._leaf = flow, flow.pages, chart, leaf
        self._size = flow.preset.body
        self._is_from_right = is_right_to_left(chart.caption or chart.said)
        self._gap = self._size * _GAP
        self._between = self._size * _BETWEEN
        self._longest = max(
            (self._width(shown) for bar in chart.bars for shown in bar.shown), default=0
        )
        groups_of = map(self._group, groups(chart))
        self._parts = [part for part in (self._keys(), *groups_of) if part]

    def room(self, under: float) -> Room:
        """How high it is with its sentence, and how much of it must stand where it begins."""
        heights = [self._height_of(part) for part in self._parts]
        least = sum(heights[: 2 if self._keys() else 1])
        return Room(sum(heights) + under, least, most_empty=_MOST_EMPTY)

    def place(self, *, under: float) -> None:
        """Place it whole where that leaves no page half empty, else parted between its labels.

        ``under`` is the height of the sentence, which stays with the last bars.
        """
        flow, pages = self._flow, self._pages
        pages.need_mostly(self.room(under))
        first, head = pages.number, pages.y
        for part in self._parts:
            self._put_part(part, under if part is self._parts[-1] else 0)
            pages.advance(self._between)
        self._leaf.depict(
            Picture(
                said=self._chart.said,
                left=flow.left,
                foot=pages.y,
                right=flow.left + flow.measure,
                head=head,
                is_parted=pages.number != first,
            )
        )

    def _put_part(self, part: list[_Row], under: float) -> None:
        """Place the keys together, or a label and its bars; a page ends after a bar only.

        Where bars go on on a new page, their label is repeated for the eye: it was said once.
        """
        pages, height = self._pages, self._height_of(part) + under
        least = height if part[0].is_key else sum(map(self._height, part[:3]))
        pages.need_mostly(Room(height, least))
        for place, row in enumerate(part):
            page, rest = pages.number, under + self._between if place == len(part) - 1 else 0
            if row.pattern is not None:
                pages.need(sum(map(self._height, part[place : place + 2])) + rest)
            is_short = self._height(part[0]) <= pages.whole * _MOST_REPEATED
            if pages.number != page and is_short and not row.is_key:
                self._put_words(part[0], pages.repeat)
            self._put(row)

    def _height_of(self, part: list[_Row]) -> float:
        return sum(map(self._height, part)) + self._between

    def _keys(self) -> list[_Row]:
        """Say what each pattern stands for."""
        inset = self._size * _KEY + self._gap
        return [
            _Row(
                lines=self._broken(key.series, inset),
                inset=inset,
                bar=self._size * _KEY,
                pattern=key.pattern,
                is_key=True,
            )
            for key in legend(self._chart)
        ]

    def _group(self, group: Group) -> list[_Row]:
        return list(self._rows(group))

    def _rows(self, group: Group) -> Iterator[_Row]:
        measure = self._flow.measure
        is_beside = self._longest <= measure * _MOST_WORDS
        room = measure - (self._longest + self._gap + _SLACK if is_beside else 0)
        yield _Row(lines=self._broken(group.label, strong=True))
        for lane in group.lanes:
            long = lane.share * room
            inset = long + self._gap if is_beside else 0
            lines = self._broken(lane.shown, inset)
            yield _Row(
                lines=lines if is_beside else [], inset=inset, bar=long, pattern=lane.pattern
            )
            if not is_beside:
                yield _Row(lines=lines)

    def _broken(self, text: str, inset: float = 0, *, strong: bool = False) -> list[Line]:
        with self._flow.inset_before(inset, from_right=self._is_from_right):
            return self._flow.break_words([Voice(self._leaf, text, strong=strong)])

    def _height(self, row: _Row) -> float:
        return self._leading_of(row) * max(len(row.lines), row.pattern is not None)

    def _leading_of(self, row: _Row) -> float:
        return roomy(self._flow.faces, self._flow.body, row.lines).leading

    def _put(self, row: _Row) -> None:
        if row.pattern is not None:
            self._put_bar(row, row.pattern, self._pages.y)
        self._put_words(row, self._pages.put_at)

    def _put_words(self, row: _Row, put: Callable[..., None]) -> None:
        """Place words where their row has its room; only what fills more than a page is parted."""
        flow, pages = self._flow, self._pages
        ink = roomy(flow.faces, flow.body, row.lines)
        with flow.inset_before(row.inset, from_right=self._is_from_right):
            for line in row.lines:
                pages.need(ink.leading - _SLACK)
                put(line, x=flow.x_of(line, ink.size), top=pages.y, ink=ink)
                pages.advance(ink.leading)
        if not row.lines:
            pages.advance(self._height(row))

    def _put_bar(self, row: _Row, pattern: Pattern, top: float) -> None:
        leading = self._leading_of(row)
        if not row.is_key:
            self._bar(Pattern.SOLID, top - leading, _AXIS, leading)
        if row.bar:
            high = self._size * _BAR
            self._bar(pattern, top - (leading + high) / 2, row.bar, high)

    def _bar(self, pattern: Pattern, foot: float, width: float, height: float) -> None:
        left = self._flow.left
        if self._is_from_right:
            left += self._flow.measure - width
        bar = PlacedBar(
            leaf=self._leaf,
            pattern=pattern,
            x=left,
            y=foot,
            width=width,
            height=height,
            size=self._size,
        )
        self._pages.all[-1].shapes.append(bar)

    def _width(self, text: str) -> float:
        parts = self._flow.faces.split(text, strong=False)
        return sum(self._flow.faces.width(font, part, self._size) for font, part in parts)
