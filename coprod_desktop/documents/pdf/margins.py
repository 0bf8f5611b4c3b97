"""The running head and foot of every page; body text keeps clear of them, however long they are."""

from collections.abc import Callable

from coprod_desktop.documents.pdf.faces import Faces
from coprod_desktop.documents.pdf.flow import roomy
from coprod_desktop.documents.pdf.lines import Voice, break_lines
from coprod_desktop.documents.pdf.pages import Ink, Margin, Page, Pages
from coprod_desktop.documents.pdf.pieces import Line, begins_at_right, line_width
from coprod_desktop.documents.pdf.presets import Preset
from coprod_desktop.documents.pdf.tree import Element

_MOST_LINES = 3
_MORE = "…"


class Margins:
    """What stands at the head and the foot of each page, as artifacts: readers pass over it."""

    def __init__(self, preset: Preset, faces: Faces, *, head: str, foot: str) -> None:
        self._preset = preset
        self._faces = faces
        self._ink = Ink(size=preset.small, leading=preset.small_line, colour=preset.ink)
        self._head = self._lines(head)
        self._foot = self._lines(foot)
        self._ink = roomy(faces, self._ink, [*self._head, *self._foot])

    @property
    def top(self) -> float:
        """Where the body begins, from the foot of the page."""
        height = len(self._head) * self._ink.leading
        return self._preset.page[1] - self._preset.edge - height - self._preset.margin_gap

    @property
    def bottom(self) -> float:
        """Where the body ends, from the foot of the page."""
        height = (1 + len(self._foot)) * self._ink.leading
        return self._preset.edge + height + self._preset.margin_gap

    def draw_on(self, pages: list[Page], page_words: Callable[[int, int], str]) -> None:
        """Put head, page number and foot on every page, now that their number is known."""
        for number, page in enumerate(pages, start=1):
            self._put(page, Margin.HEAD, self._head, self._preset.page[1] - self._preset.edge)
            foot = [*self._lines(page_words(number, len(pages))), *self._foot]
            self._put(page, Margin.FOOT, foot, self.bottom - self._preset.margin_gap)

    def _put(self, page: Page, margin: Margin, lines: list[Line], top: float) -> None:
        for place, line in enumerate(lines):
            under = top - place * self._ink.leading
            placed = Pages.placed(line, x=self._x(line), top=under, ink=self._ink)
            page.repeated.append((margin, placed))

    def _x(self, line: Line) -> float:
        if not (self._faces.from_right or begins_at_right(line)):
            return self._preset.left
        wide = line_width(self._faces, line, self._ink.size)
        return self._preset.left + self._preset.measure - wide

    def _lines(self, text: str) -> list[Line]:
        whole = self._broken(text)
        if len(whole) <= _MOST_LINES:
            return whole
        shorter = text
        while len(whole) > _MOST_LINES:
            shorter = shorter[: int(len(shorter) * 0.9)].rstrip()
            whole = self._broken(f"{shorter}{_MORE}")
        return whole

    def _broken(self, text: str) -> list[Line]:
        nobody = Voice(Element("Artifact"), text)
        return break_lines(
            self._faces, [nobody], size=self._preset.small, width=self._preset.measure
        )
