"""A Word file taken apart, knowing nothing of how we wrote it."""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from lxml import etree

from coprod_desktop.documents.model import Box, Entry, ListBlock

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
ABOUT = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"
TEXT = "word/document.xml"
POINTERS = "word/_rels/document.xml.rels"


@dataclass(slots=True)
class WordFile:
    """The files inside, each as a tree where it is XML."""

    trees: dict[str, Any]
    others: dict[str, bytes]

    @classmethod
    def of(cls, content: bytes) -> WordFile:
        """Take a file apart; XML that is not well made fails here."""
        trees, others = {}, {}
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            for name in archive.namelist():
                read = archive.read(name)
                if name.endswith((".xml", ".rels")):
                    trees[name] = etree.fromstring(read)
                else:
                    others[name] = read
        return cls(trees, others)

    @property
    def names(self) -> set[str]:
        """Every file inside."""
        return {*self.trees, *self.others}

    @property
    def body(self) -> Any:
        """The text."""
        return self.trees[TEXT].find(f"{W}body")

    @property
    def paragraphs(self) -> list[Any]:
        """Every paragraph of the text, those in cells among them."""
        return list(self.body.iter(f"{W}p"))

    @property
    def styles(self) -> dict[str, Any]:
        """Each style by its key."""
        return {
            one.get(f"{W}styleId"): one for one in self.trees["word/styles.xml"].iter(f"{W}style")
        }

    def targets(self) -> dict[str, tuple[str, str, bool]]:
        """Give (kind, target, whether outside) of each pointer of the text."""
        return {
            one.get("Id"): (
                one.get("Type").rpartition("/")[2],
                one.get("Target"),
                one.get("TargetMode") == "External",
            )
            for one in self.trees[POINTERS]
        }


def style_of(paragraph: Any) -> str:
    """Give the key of the style of a paragraph."""
    return val(paragraph.find(f"{W}pPr/{W}pStyle"))


def val(element: Any) -> str:
    """Give the value of an element, or nothing where it is not there."""
    return "" if element is None else element.get(f"{W}val", "")


def text_of(paragraph: Any) -> str:
    """Give the plain words of a paragraph."""
    return "".join(one.text or "" for one in paragraph.iter(f"{W}t"))


def full_name(pointer_file: str, target: str) -> str:
    """Give the name of a file that another one points to."""
    folder = posixpath.dirname(posixpath.dirname(pointer_file))
    return posixpath.normpath(posixpath.join(folder, target))


def all_of(blocks: tuple[Any, ...], kind: type[Any] | tuple[type[Any], ...]) -> Iterator[Any]:
    """Give every block of a kind, those in boxes and under entries among them."""
    for block in blocks:
        if isinstance(block, kind):
            yield block
        if isinstance(block, Box):
            yield from all_of(block.blocks, kind)
        if isinstance(block, ListBlock):
            under = tuple(one.under for one in block.entries if isinstance(one, Entry))
            yield from all_of(under, kind)
