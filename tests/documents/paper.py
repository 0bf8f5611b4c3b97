"""A tagged PDF as somebody meets it who cannot see it: its tree, from the file alone."""

import io
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import pikepdf

from tests.documents.content import Drawn, read_page


@dataclass(frozen=True, slots=True)
class Leaf:
    """Something that is said: the roles on the way to it, its language and its words."""

    path: str
    language: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """One element of the tree; ``marks`` are (page, number)."""

    element: Any
    path: str
    language: str
    kids: "tuple[Node, ...]"
    marks: tuple[tuple[int, int], ...]

    @property
    def role(self) -> str:
        return self.path.rpartition("/")[2]


class Paper:
    """A PDF, opened for looking."""

    def __init__(self, content: bytes) -> None:
        self.content = content
        self.pdf = pikepdf.Pdf.open(io.BytesIO(content))
        self._pages = {page.obj.objgen: place for place, page in enumerate(self.pdf.pages)}

    @cached_property
    def pages(self) -> list[Drawn]:
        """What each page draws."""
        return [read_page(page, place) for place, page in enumerate(self.pdf.pages)]

    @cached_property
    def nodes(self) -> list[Node]:
        """Every element, in the order in which a reader meets them."""
        found: list[Node] = []
        top = self.pdf.Root.StructTreeRoot
        language = str(self.pdf.Root.get("/Lang", ""))
        for element in _all(top.K):
            self._walk(element, "", language, found)
        return found

    @cached_property
    def leaves(self) -> list[Leaf]:
        """Everything that is said, in structure order; white space is one space."""
        texts = self._texts()
        return [
            Leaf(node.path, node.language, _flat("".join(texts.get(m, "") for m in node.marks)))
            for node in self.nodes
            if not node.kids
        ]

    @cached_property
    def bookmarks(self) -> list[tuple[int, str]]:
        """Every bookmark with its level."""
        found: list[tuple[int, str]] = []

        def walk(items: Any, level: int) -> None:
            for item in items:
                found.append((level, item.title))
                walk(item.children, level + 1)

        with self.pdf.open_outline() as outline:
            walk(outline.root, 1)
        return found

    def _walk(self, element: Any, above: str, language: str, found: list[Node]) -> Node:
        path = f"{above}/{str(element.S).lstrip('/')}".lstrip("/")
        language = str(element.get("/Lang", language))
        place = len(found)
        kids, marks = [], []
        for kid in _all(element.get("/K", [])):
            if isinstance(kid, int):
                marks.append((self._pages[element.Pg.objgen], int(kid)))
            elif kid.get("/Type") == pikepdf.Name.MCR:
                marks.append((self._pages[kid.Pg.objgen], int(kid.MCID)))
            elif "/S" in kid:
                kids.append(self._walk(kid, path, language, found))
        node = Node(
            element=element,
            path=path,
            language=language,
            kids=tuple(kids),
            marks=tuple(marks),
        )
        found.insert(place, node)
        return node

    def _texts(self) -> dict[tuple[int, int], str]:
        texts: dict[tuple[int, int], str] = {}
        for place, page in enumerate(self.pages):
            for shown in page.shown:
                if shown.mark is not None:
                    key = (place, shown.mark)
                    texts[key] = texts.get(key, "") + shown.text
        return texts


def _all(kids: Any) -> Iterator[Any]:
    if isinstance(kids, pikepdf.Array):
        yield from kids
    else:
        yield kids


def _flat(text: str) -> str:
    return " ".join(text.split())
