"""What can be wrong with pictures, charts and easy-read ideas in a paper."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TypeVar

from coprod_desktop.documents.chart_shapes import groups, legend
from coprod_desktop.documents.model import Block, Box, Chart, Idea, plain
from tests.documents.case import Case, Findings
from tests.documents.colours import ratio
from tests.documents.reading import Drawn, Node, Paper

_WHOLE = (b"\x89PNG", b"\xff\xd8")
Room = tuple[float, float, float, float]
Kind = TypeVar("Kind", Chart, Idea)
# An idea with more letters may fill a page by itself.
_FILLS_A_PAGE = 500


def figures(case: Case) -> Findings:
    """A picture has words, is drawn, says which room it takes, and only a chart holds words."""
    claimed: set[tuple[int, int]] = set()
    charts_said = {case.expected.shown(chart.said) for chart in _of(case, Chart)}
    for node in case.paper.root.every():
        if node.role == "Figure":
            claimed.update(node.marks)
            yield from _of_words(case.paper, node, may_hold_words=node.said in charts_said)
            yield from _of_room(case.paper, node, case.preset.page)
    for mark in case.paper.pictures:
        if mark not in claimed:
            yield f"a picture on page {mark[0] + 1} belongs to no figure"


def _of_words(paper: Paper, node: Node, *, may_hold_words: bool) -> Iterator[str]:
    if not node.said.strip():
        yield "a picture says nothing"
    if not any(paper.pictures.get(mark) for mark in node.marks):
        yield f"{node.said!r} is not drawn"
    if not may_hold_words and any(mark in paper.marked() for mark in node.marks):
        yield f"{node.said!r} holds text"


def _of_room(paper: Paper, node: Node, page_size: tuple[float, float]) -> Iterator[str]:
    pages = {page for page, _ in node.marks}
    room = [float(number) for number in node.raw.get("/A", {}).get("/BBox", [])]
    if len(pages) > 1 and not room:
        return
    if len(room) != 4:
        yield f"{node.said!r} does not say which room it takes"
        return
    left, foot, right, head = room
    if not (0 <= left < right <= page_size[0] and 0 <= foot < head <= page_size[1]):
        yield f"{node.said!r} leaves its page"
    yield from _of_others(paper, node, (left, foot, right, head))
    for x1, y1, x2, y2 in (drawn.box for drawn in _drawn_in(paper, node)):
        if x1 < left - 1 or x2 > right + 1 or y1 < foot - 1 or y2 > head + 1:
            yield f"{node.said!r} is drawn outside the room that it names"


def _of_others(paper: Paper, node: Node, room: Room) -> Iterator[str]:
    """Words of a chart stay in its room, and others keep out."""
    left, foot, right, head = room
    pages = {page for page, _ in node.marks}
    for span in paper.spans:
        is_own = (span.page, span.mark) in node.marks
        is_inside = left < span.right and span.x < right and foot < span.y < head
        if span.page in pages and span.text.strip() and is_inside and not is_own:
            yield f"{node.said!r} lies over {span.text!r}"
        if is_own and not (left - 1 <= span.x and span.right <= right + 1 and foot <= span.y):
            yield f"{span.text!r} leaves the room of its picture"


def charts(case: Case) -> Findings:
    """A chart shows its words and its numbers, tells them all, and its sentence stands beside."""
    wanted = _of(case, Chart)
    said = {case.expected.shown(chart.said) for chart in wanted}
    nodes = [
        node for node in case.paper.root.every() if node.role == "Figure" and node.said in said
    ]
    if len(nodes) != len(wanted):
        yield f"{len(nodes)} charts and not {len(wanted)}"
    for chart, node in zip(wanted, nodes, strict=False):
        yield from _of_chart(case, chart, node)


def _of_chart(case: Case, chart: Chart, node: Node) -> Findings:
    words = [key.series for key in legend(chart)]
    for bar in chart.bars:
        words += [bar.label, *bar.shown]
        for told in (bar.label, *bar.shown):
            if case.expected.shown(told) not in node.said:
                yield f"a chart does not say {told!r}"
    shown = _close(case.expected.shown(" ".join(words)))
    if (found := _close(case.paper.text_of(node))) != shown:
        yield f"a chart shows {found!r} and not {shown!r}"
    beside = [kid.role for kid in node.parent.kids] if node.parent else []
    if beside != ["Figure", "P"]:
        yield f"a chart and its sentence are {beside}"
    yield from _of_bars(case, chart, node)


def _of_bars(case: Case, chart: Chart, node: Node) -> Findings:
    size = case.preset.body
    every = [one for one in _drawn_in(case.paper, node) if not one.picture]
    for one in every:
        if ratio(one.stroke or one.fill or (1, 1, 1), (1, 1, 1)) < 3:
            yield "a bar does not stand out from the paper"
    # What is higher than a letter is the line that bars begin at.
    bars = [one for one in every if _width(one) > 0 and size / 2 < _height(one) < size]
    bars = bars[len(legend(chart)) :]
    shares = [lane.share for group in groups(chart) for lane in group.lanes if lane.share]
    if len(bars) != len(shares):
        yield f"{len(bars)} bars and not {len(shares)}"
        return
    longest = max((_width(one) for one in bars), default=0)
    for one, share in zip(bars, shares, strict=True):
        # An outline is drawn inside its bar, so that it looks a little shorter.
        if abs(_width(one) - share * longest) > size * 0.12:
            yield f"a bar has {_width(one) / longest:.2f} of the longest and not {share:.2f}"


def ideas(case: Case) -> Findings:
    """An idea is not parted, its picture is read after its words, and is inside the file once."""
    wanted = _of(case, Idea)
    for idea in wanted:
        text = _close(case.expected.shown(plain(idea.words)))
        if len(text) > _FILLS_A_PAGE:
            continue
        for node in case.paper.root.every():
            if node.role == "P" and _close(_whole_text(case.paper, node)) == text:
                yield from _of_idea(idea, node)
    hidden = [one for one in case.paper.drawn if one.picture and one.artifact]
    silent = [idea for idea in wanted if idea.picture and not idea.said]
    if len(hidden) != len(silent):
        yield f"{len(hidden)} pictures are passed over by readers and not {len(silent)}"
    inside = {one.picture for one in case.paper.drawn if one.picture}
    if len(inside) > len({idea.picture for idea in wanted if idea.picture.startswith(_WHOLE)}):
        yield "the same picture is inside more than once"


def _of_idea(idea: Idea, words: Node) -> Findings:
    pages = {page for node in words.every() for page, _ in node.marks}
    beside = words.parent.kids if words.parent and words.parent.role == "Div" else [words]
    if idea.picture and idea.said and [kid.role for kid in beside] != ["P", "Figure"]:
        yield f"an idea is read as {[kid.role for kid in beside]}"
    pages |= {page for kid in beside for page, _ in kid.marks}
    if len(pages) != 1:
        yield f"{plain(idea.words)!r} is parted over pages"


def _whole_text(paper: Paper, node: Node) -> str:
    return "".join(paper.text_of(one) for one in node.every())


def _drawn_in(paper: Paper, node: Node) -> list[Drawn]:
    return [one for one in paper.drawn if (one.page, one.mark) in node.marks]


def _width(drawn: Drawn) -> float:
    return drawn.box[2] - drawn.box[0]


def _height(drawn: Drawn) -> float:
    return drawn.box[3] - drawn.box[1]


def _close(text: str) -> str:
    """Take all white space away: where lines of a picture end means nothing."""
    return re.sub(r"\s+", "", text)


def _of(case: Case, kind: type[Kind]) -> list[Kind]:
    return [block for block in _every(case.document.blocks) if isinstance(block, kind)]


def _every(blocks: Sequence[Block]) -> Iterator[Block]:
    for block in blocks:
        yield block
        if isinstance(block, Box):
            yield from _every(block.blocks)
