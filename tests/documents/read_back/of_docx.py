"""Read a Word file with python-docx, as a screen reader in Word does: numbers are counted anew."""

from __future__ import annotations

import io
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import docx

from tests.documents.read_back.reader import ReadBack, Reader

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_ABOUT = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_INSTEAD = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"


def _read(content: bytes) -> ReadBack:
    paper = docx.Document(io.BytesIO(content))
    (section,) = paper.sections
    ends = [*section.header.paragraphs, *section.footer.paragraphs]
    around = [paper.core_properties.title, *(one.text for one in ends)]
    return ReadBack(tuple(Body(paper).said()), " ".join(around))


class Body:
    """The text of a Word file in its order."""

    def __init__(self, paper: Any) -> None:
        self._body = paper.element.body
        numbering = paper.part.numbering_part.element
        self._patterns = {
            one.get(f"{W}abstractNumId"): one for one in numbering.iter(f"{W}abstractNum")
        }
        self._lists = {one.get(f"{W}numId"): one for one in numbering.iter(f"{W}num")}
        self._counted: dict[tuple[str, int], int] = defaultdict(int)
        self._begun: set[str] = set()

    @property
    def paragraphs(self) -> list[Any]:
        """Every paragraph, those in cells among them."""
        return list(self._body.iter(f"{W}p"))

    def said(self) -> Iterator[str]:
        """Give each paragraph, an entry of a numbered list with its number first."""
        for element in self._body:
            if element.tag == f"{W}p":
                yield self.number(element) + words_of(element)
            for cell in element.iter(f"{W}tc"):
                yield from (words_of(one) for one in cell.iter(f"{W}p"))

    def number(self, paragraph: Any) -> str:
        """Count as Word does: lists of one pattern go on, unless one says that it begins again."""
        place = paragraph.find(f"{W}pPr/{W}numPr")
        if place is None:
            return ""
        depth = int(_val(place.find(f"{W}ilvl")))
        known = self._lists[_val(place.find(f"{W}numId"))]
        pattern = _val(known.find(f"{W}abstractNumId"))
        begins = known.find(f"{W}lvlOverride[@{W}ilvl='{depth}']/{W}startOverride")
        if begins is not None and known.get(f"{W}numId") not in self._begun:
            self._begun.add(known.get(f"{W}numId"))
            self._counted[pattern, depth] = int(_val(begins)) - 1
        self._counted[pattern, depth] += 1
        for deeper in range(depth + 1, 9):
            self._counted[pattern, deeper] = 0
        level = self._patterns[pattern].find(f"{W}lvl[@{W}ilvl='{depth}']")
        if _val(level.find(f"{W}numFmt")) == "bullet":
            return ""
        shown = _val(level.find(f"{W}lvlText"))
        return shown.replace(f"%{depth + 1}", str(self._counted[pattern, depth])) + " "


def words_of(paragraph: Any) -> str:
    """Give the words of a paragraph, those of its pictures among them, without worked-out pages."""
    told: list[str] = []
    in_field = False
    for element in _seen(paragraph):
        if element.tag == f"{W}fldChar":
            in_field = element.get(f"{W}fldCharType") != "end"
        elif element.tag == f"{W}t" and not in_field:
            told.append(element.text or "")
        elif element.tag == f"{W}tab":
            told.append(" ")
        elif element.tag == _ABOUT:
            told.append(element.get("descr", ""))
    return "".join(told)


def _seen(element: Any) -> Iterator[Any]:
    """Give every element but what stands in for something that an old program cannot draw."""
    for child in element:
        if child.tag != _INSTEAD:
            yield child
            yield from _seen(child)


def _val(element: Any) -> str:
    return element.get(f"{W}val")


READER = Reader(read=_read)
