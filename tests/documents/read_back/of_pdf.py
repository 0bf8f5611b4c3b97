"""Read a PDF by its tags, as a screen reader does."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from tests.documents.case import is_stacked, tables_of
from tests.documents.read_back.reader import ReadBack, Reader
from tests.documents.reading import Node, Paper

_PAGE_AT_END = re.compile(r", page \d+$")
# What a PDF says at its end about characters that it has no shape for.
_ABOUT_ITSELF = "This paper could not draw some characters."

# Large print underlines nothing, and says in words what is a link.
_NAMED = re.compile(r" \(link\)(?=\s*$)")


def _read(content: bytes) -> ReadBack:
    paper = Paper.of(content)
    around = [str(paper.pdf.docinfo.get("/Title", ""))]
    around += [span.text for span in paper.spans if span.artifact and span.page == 0]
    stacked = {n for n, table in enumerate(tables_of(paper)) if is_stacked(table)}
    return ReadBack(tuple(_said(paper)), " ".join(around), frozenset(stacked))


def _said(paper: Paper) -> Iterator[str]:
    marked = paper.marked()
    leaves = (node for node in paper.root.every() if not node.kids)
    # The voices of one paragraph are not parted by us: a space between them must be in the paper.
    for _, voices in groupby(leaves, key=_paragraph_of):
        said = "".join(_text_of(node, marked) for node in voices)
        if not said.startswith(_ABOUT_ITSELF):
            yield said


def _paragraph_of(node: Node) -> int:
    is_voice = node.role in ("Span", "Link") and node.parent and not _is_inside(node, "TOCI")
    return id(node.parent if is_voice else node)


def _text_of(node: Node, marked: dict[tuple[int, int], str]) -> str:
    text = node.said or "".join(marked.get(mark, "") for mark in node.marks)
    if _is_inside(node, "TOCI"):
        return _PAGE_AT_END.sub("", text.strip())
    if node.role == "Link":
        return _NAMED.sub("", text)
    return "" if node.role == "Lbl" and text.strip() == "•" else text


def _is_inside(node: Node, role: str) -> bool:
    return f"/{role}" in node.path


READER = Reader(read=_read)
