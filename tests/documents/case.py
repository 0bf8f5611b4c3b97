"""A paper that was read, beside what it was made from: what every check is given."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pikepdf import Array, Name

from coprod_desktop.documents.model import Document
from coprod_desktop.documents.pdf.presets import Preset
from tests.documents.expected import Expected
from tests.documents.reading import Node, Paper


@dataclass(frozen=True, slots=True)
class Case:
    """A paper that was read, and what it was made from."""

    paper: Paper
    document: Document
    preset: Preset
    missing: tuple[str, ...] = ()

    @property
    def expected(self) -> Expected:
        """What a reader must find in it."""
        pages = [page + 1 for _, _, page in bookmarks(self.paper)]
        return Expected(
            self.document,
            missing=self.missing,
            pages=pages,
            is_large=self.preset.is_large,
            stacked=[node.role == "L" for node in tables_of(self.paper)],
        )


Findings = Iterator[str]


def is_stacked(node: Node) -> bool:
    """Whether a list holds the records of a table."""
    return node.role == "L" and node.raw.get("/A", {}).get("/ListNumbering") == Name("/None")


def tables_of(paper: Paper) -> list[Node]:
    """Give every table, side by side or stacked, in reading order."""
    return [node for node in paper.root.every() if node.role == "Table" or is_stacked(node)]


def bookmarks(paper: Paper) -> list[tuple[int, str, int]]:
    """Give (level, words, page) of each bookmark."""
    pages = {page.obj.objgen: number for number, page in enumerate(paper.pdf.pages)}

    def walk(items: list, level: int) -> Iterator[tuple[int, str, int]]:  # type: ignore[type-arg]
        for item in items:
            assert isinstance(item.destination, Array)
            yield level, str(item.title), pages[item.destination[0].objgen]
            yield from walk(item.children, level + 1)

    with paper.pdf.open_outline() as outline:
        return list(walk(outline.root, 1))
