"""What can be wrong with a picture in a paper."""

from __future__ import annotations

from collections.abc import Iterator

from tests.documents.reading import Node, Paper


def findings_of_pictures(paper: Paper, page_size: tuple[float, float]) -> Iterator[str]:
    """Look at every picture, from the tree and from what is drawn."""
    claimed: set[tuple[int, int]] = set()
    for node in paper.root.every():
        if node.role == "Figure":
            claimed.update(node.marks)
            yield from _of_words(paper, node)
            yield from _of_room(paper, node, page_size)
    for mark in paper.pictures:
        if mark not in claimed:
            yield f"a picture on page {mark[0] + 1} belongs to no figure"


def _of_words(paper: Paper, node: Node) -> Iterator[str]:
    if not node.said.strip():
        yield "a picture says nothing"
    if not node.marks or not all(paper.pictures.get(mark) for mark in node.marks):
        yield f"{node.said!r} is not drawn"
    if any(mark in paper.marked() for mark in node.marks):
        yield f"{node.said!r} holds text"


def _of_room(paper: Paper, node: Node, page_size: tuple[float, float]) -> Iterator[str]:
    room = [float(number) for number in node.raw.get("/A", {}).get("/BBox", [])]
    if len(room) != 4:
        yield f"{node.said!r} does not say which room it takes"
        return
    left, foot, right, head = room
    if not (0 <= left < right <= page_size[0] and 0 <= foot < head <= page_size[1]):
        yield f"{node.said!r} leaves its page"
    pages = {page for page, _ in node.marks}
    for span in paper.spans:
        across = left < span.right and span.x < right
        if span.page in pages and span.text.strip() and across and foot < span.y < head:
            yield f"{node.said!r} lies over {span.text!r}"
