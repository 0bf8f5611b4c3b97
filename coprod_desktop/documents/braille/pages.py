"""Lines cut into pages, each with the running head and its number in the first line."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from coprod_desktop.documents.braille.cells import Cells
from coprod_desktop.documents.braille.liblouis import BLANK
from coprod_desktop.documents.braille.lines import Line

# Between an entry of the contents and its page stand dots 5, so that a finger finds the page.
_GUIDE = "⠐"
_BESIDE_HEAD = 3


@dataclass(slots=True)
class Page:
    """The lines of one page under its first line."""

    lines: list[Line] = field(default_factory=list[Line])

    def add(self, line: Line) -> None:
        """Add a line; blank ones are of no use at the top, nor two of them together."""
        if line.cells or (self.lines and self.lines[-1].cells):
            self.lines.append(line)


def cut(lines: Iterable[Line], height: int) -> list[Page]:
    """Cut lines into pages of that many, keeping together what belongs together."""
    pages = [Page()]
    for group in _groups(lines):
        needed = len(group)
        page = pages[-1]
        is_full = len(page.lines) + needed > height and needed <= height
        if page.lines and (group[0].opens_page or is_full):
            pages.append(Page())
        for line in group:
            if len(pages[-1].lines) >= height:
                pages.append(Page())
            pages[-1].add(line)
    return pages


def _groups(lines: Iterable[Line]) -> Iterator[list[Line]]:
    """Give lines with those that they stay with."""
    group: list[Line] = []
    for line in lines:
        group.append(line)
        if not line.keeps:
            yield group
            group = []
    if group:
        yield group


class Finisher:
    """Fills in what is known only when the pages are cut: heads, numbers, contents."""

    def __init__(self, cells: Cells, head: str, width: int) -> None:
        self._cells = cells
        self._head = cells.of_text(head)
        self._width = width

    @property
    def is_cut(self) -> bool:
        """Say whether the running head is too long for a line."""
        return self._short_head(1) != self._head

    def finished(self, pages: list[Page]) -> list[list[str]]:
        """Give the lines of each page as they are written."""
        found = {
            line.heading: number
            for number, page in enumerate(pages, start=1)
            for line in page.lines
            if line.heading is not None
        }
        return [
            [self._first_line(number), *(self._filled(line, found).cells for line in page.lines)]
            for number, page in enumerate(pages, start=1)
        ]

    def _filled(self, line: Line, found: dict[int, int]) -> Line:
        if line.leads_to is None:
            return line
        page = self._cells.of_text(str(found[line.leads_to]))
        room = self._width - len(line.cells) - len(page) - 2
        return replace(line, cells=f"{line.cells}{BLANK}{_GUIDE * room}{BLANK}{page}")

    def _first_line(self, number: int) -> str:
        page = self._cells.of_text(str(number))
        head = self._short_head(number)
        return head + BLANK * (self._width - len(head) - len(page)) + page

    def _short_head(self, number: int) -> str:
        """Give as much of the running head as fits beside the number."""
        room = self._width - len(self._cells.of_text(str(number))) - _BESIDE_HEAD
        if len(self._head) <= room:
            return self._head
        return self._head[: max(self._head.rfind(BLANK, 0, room + 1), 0)]
