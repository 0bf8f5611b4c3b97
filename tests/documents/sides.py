"""On which side words stand: those that run from the right end at the right margin."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict

from coprod_desktop.documents.model import Idea
from tests.documents.case import Case, Findings
from tests.documents.reading import Node, Span

_AT_THE_MARGIN = re.compile(r"Document/(P|H[1-6])(/(Span|Link))*")
_LEAST = 1.5


def sides(case: Case) -> Findings:
    """Every line of words from the right ends where the column does; others begin where it does."""
    has_pictures = any(isinstance(block, Idea) for block in case.document.blocks)
    for node, spans in _blocks(case):
        lines = _lines(spans)
        rights = [max(span.right for span in line) for line in lines]
        lefts = [min(span.left for span in line) for line in lines]
        is_right = _begins_at_right("".join(span.text for span in spans if not _is_name(span)))
        edges = rights if is_right else lefts
        if max(edges) - min(edges) > _LEAST:
            yield f"{spans[0].text!r} has lines that do not stand under one another"
        margin = case.preset.page[0] - case.preset.right if is_right else case.preset.left
        # Beside a picture words stand away from the margin.
        is_at_margin = _AT_THE_MARGIN.fullmatch(node.path) and not has_pictures
        if is_at_margin and abs(edges[0] - margin) > _LEAST:
            yield f"{spans[0].text!r} stands {abs(edges[0] - margin):.0f} points from its margin"


def _blocks(case: Case) -> list[tuple[Node, list[Span]]]:
    """Give each leaf, or each block of Spans and Links, with what is drawn of it."""
    by_mark: dict[tuple[int, int], list[Span]] = defaultdict(list)
    for span in case.paper.spans:
        if span.mark is not None and span.text.strip():
            by_mark[span.page, span.mark].append(span)
    found: dict[Node, list[Span]] = defaultdict(list)
    for node in case.paper.root.every():
        if "Figure" in node.path:
            # The words of a chart stand beside what they name.
            continue
        block = node.parent if node.role in ("Span", "Link") and node.parent else node
        for mark in node.marks:
            found[block].extend(by_mark[mark])
    return [(node, spans) for node, spans in found.items() if spans]


def _lines(spans: list[Span]) -> list[list[Span]]:
    lines: dict[tuple[int, float], list[Span]] = defaultdict(list)
    for span in spans:
        lines[span.page, round(span.y, 1)].append(span)
    return list(lines.values())


def _is_name(span: Span) -> bool:
    """Whether these are strong letters of ours, such as a name before somebody's words."""
    return "Bold" in span.font and not span.leftwards


def _begins_at_right(text: str) -> bool:
    kinds = [unicodedata.bidirectional(letter) for letter in text]
    return next((kind != "L" for kind in kinds if kind in ("L", "R", "AL")), False)
