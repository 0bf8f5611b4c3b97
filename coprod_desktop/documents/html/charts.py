"""Charts: words that reflow with the page, and bars drawn as vectors with patterns."""

from collections.abc import Iterator

from coprod_desktop.documents import chart_shapes
from coprod_desktop.documents.chart_shapes import Group, Key, Lane, Pattern, Segment
from coprod_desktop.documents.html.tags import tag, text
from coprod_desktop.documents.html.voices import Around, direction_of, language_of
from coprod_desktop.documents.model import Chart

# A pattern in units of which the letters are 18 high, and the same in letters: it grows with them.
_LETTER, _WIDE, _HIGH = 18, 576, 27
_IN_LETTERS = {"width": "32em", "height": "1.5em"}
# The longest bar leaves room for its number.
_MOST = 80
_XMLNS = {"xmlns": "http://www.w3.org/2000/svg"}


def chart(block: Chart, number: int, around: Around) -> str:
    """Draw a chart: readers hear all that it shows, and its sentence stands under it.

    ``number`` tells the patterns of one chart of a paper from those of another.
    """
    marks, inner = direction_of(block.caption, around)
    parts = tag("div", *_Drawing(number, inner).parts(block), aria_hidden="true")
    drawn = tag("div", parts, role="img", aria_label=block.said)
    caption = tag("figcaption", text(block.caption))
    if block.language:
        marks = {**language_of(block.language), **marks}
    return tag("figure", drawn, caption, also=marks, class_="chart")


class _Drawing:
    """A chart on its way: the first bar with a pattern says for all others what it looks like."""

    def __init__(self, number: int, around: Around) -> None:
        self._number = number
        self._around = around
        self._told: set[Pattern] = set()

    def parts(self, block: Chart) -> Iterator[str]:
        if keys := chart_shapes.legend(block):
            yield tag("div", *(self._key(key) for key in keys), class_="legend")
        yield from (self._group(group) for group in chart_shapes.groups(block))

    def _key(self, key: Key) -> str:
        bar = self._bar(key.pattern, "2.6em")
        return tag("div", bar, self._words(key.series), class_="lane")

    def _group(self, group: Group) -> str:
        label = tag("div", self._words(group.label), class_="label")
        return tag("div", label, *(self._lane(lane) for lane in group.lanes), class_="group")

    def _lane(self, lane: Lane) -> str:
        wide = f"{lane.share * _MOST:.2f}%"
        bar = self._bar(lane.pattern, wide) if lane.share else ""
        return tag("div", bar, self._words(lane.shown), class_="lane")

    def _words(self, said: str) -> str:
        marks, _ = direction_of(said, self._around)
        return tag("span", text(said), also=marks)

    def _bar(self, pattern: Pattern, wide: str) -> str:
        """Draw a bar: its lines keep their slope and their distance, however wide the screen is."""
        kind = f"bar {pattern.name.lower()}"
        fill = tag("rect", also=self._fill(pattern), width="100%", height="100%")
        drawn = f"{self._tell(pattern)}{fill}"
        return tag("svg", drawn, also=_XMLNS, class_=kind, width=wide, height="1.5em")

    def _fill(self, pattern: Pattern) -> dict[str, str]:
        if pattern is Pattern.SOLID:
            return {"class": "area ink"}
        return {"fill": "none" if pattern is Pattern.EMPTY else f"url(#{self._id(pattern)})"}

    def _tell(self, pattern: Pattern) -> str:
        """Say what a pattern looks like along the longest bar, once."""
        lines = chart_shapes.hatch(pattern, _WIDE, _HIGH, _LETTER)
        if not lines or pattern in self._told:
            return ""
        self._told.add(pattern)
        path = tag("path", d="".join(map(_way, lines)), class_="line ink")
        units = {"patternUnits": "userSpaceOnUse", "viewBox": f"0 0 {_WIDE} {_HIGH}"}
        return tag("pattern", path, also={**units, **_IN_LETTERS}, id=self._id(pattern))

    def _id(self, pattern: Pattern) -> str:
        return f"hatch-{self._number}-{pattern.name.lower()}"


def _way(one: Segment) -> str:
    return f"M{one.x1:.1f} {one.y1:.1f}L{one.x2:.1f} {one.y2:.1f}"
