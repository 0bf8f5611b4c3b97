"""Charts: words that reflow with the page, and bars drawn as vectors with patterns."""

from collections.abc import Iterator

from coprod_desktop.documents import chart_shapes
from coprod_desktop.documents.chart_shapes import Group, Key, Lane, Pattern, Segment
from coprod_desktop.documents.html.tags import tag, text
from coprod_desktop.documents.html.voices import Around, direction_of
from coprod_desktop.documents.model import Chart

# A bar in units of which the letters are 17 high; the longest one leaves room for its number.
_LETTER, _WIDE, _HIGH, _KEY = 17, 560, 26, 44
_MOST = 80


def chart(block: Chart, around: Around) -> str:
    """Draw a chart: readers hear all that it shows, and its sentence stands under it."""
    marks, inner = direction_of(block.caption, around)
    drawn = tag("div", *_parts(block, inner), class_="drawn", role="img", aria_label=block.said)
    caption = tag("figcaption", text(block.caption))
    return tag("figure", drawn, caption, also=marks, class_="chart")


def _parts(block: Chart, around: Around) -> Iterator[str]:
    if keys := chart_shapes.legend(block):
        yield tag("div", *(_key(key, around) for key in keys), class_="legend")
    yield from (_group(group, around) for group in chart_shapes.groups(block))


def _key(key: Key, around: Around) -> str:
    bar = _bar(key.pattern, _KEY, "2.6em")
    return tag("div", bar, _words("span", key.series, around), class_="lane")


def _group(group: Group, around: Around) -> str:
    label = tag("div", _words("span", group.label, around), class_="label")
    return tag("div", label, *(_lane(lane, around) for lane in group.lanes), class_="group")


def _lane(lane: Lane, around: Around) -> str:
    width = max(lane.share * _WIDE, 1)
    bar = _bar(lane.pattern, width, f"{lane.share * _MOST:.2f}%") if lane.share else ""
    return tag("div", bar, _words("span", lane.shown, around), class_="lane")


def _words(name: str, said: str, around: Around) -> str:
    marks, _ = direction_of(said, around)
    return tag(name, text(said), also=marks)


def _bar(pattern: Pattern, width: float, wide: str) -> str:
    """Draw a bar: its lines keep their slope and their distance, however wide the screen is."""
    if pattern is Pattern.SOLID:
        drawn = tag("rect", class_="area ink", width="200%", height="200%")
    else:
        lines = chart_shapes.hatch(pattern, width, _HIGH, _LETTER)
        drawn = tag("path", d=" ".join(map(_way, lines)), class_="line ink") if lines else ""
    box = {"viewBox": f"0 0 {width:.4g} {_HIGH}", "preserveAspectRatio": "xMinYMid slice"}
    return tag(
        "svg",
        drawn,
        also={"xmlns": "http://www.w3.org/2000/svg", **box},
        class_=f"bar {pattern.name.lower()}",
        width=wide,
        height="1.5em",
    )


def _way(one: Segment) -> str:
    return f"M{one.x1:.1f} {one.y1:.1f}L{one.x2:.1f} {one.y2:.1f}"
