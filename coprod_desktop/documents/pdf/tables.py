"""Tables: header cells repeat for the eye, rows may be parted, every word stays in its cell."""

from itertools import accumulate

from coprod_desktop.documents.direction import is_right_to_left
from coprod_desktop.documents.model import Run, Table
from coprod_desktop.documents.pdf.flow import Flow, roomy
from coprod_desktop.documents.pdf.lines import Voice, break_lines
from coprod_desktop.documents.pdf.pages import Rule
from coprod_desktop.documents.pdf.pieces import Line, begins_at_right, line_width
from coprod_desktop.documents.pdf.tree import Element, Traits

_CELL_GAP = 12
_ROW_GAP = 4
_RULE = 0.8

Cells = list[list[Line]]


class TableLayout:
    """Places one table; only horizontal rules are drawn."""

    def __init__(self, flow: Flow) -> None:
        self._flow = flow
        self._pages = flow.pages
        self._ink = flow.body
        self._header: Cells = []
        self._from_right = False
        self._starts: list[float] = []
        self._rooms: list[float] = []

    def place(self, table: Table, parent: Element) -> None:
        """Put the table under what is there."""
        element = parent.add("Table")
        caption = self._caption(table.caption, element) if table.caption else []
        measure = self._flow.measure
        self._rooms = [share * measure - _CELL_GAP for share in table.widths]
        self._starts = self._columns(table)
        self._header = self._cells(element.add("TR"), table.heads, is_header=True)
        rows = [
            self._cells(element.add("TR"), table.cells(row), is_header=False) for row in table.rows
        ]
        cells = [*self._header, *(cell for row in rows for cell in row)]
        self._ink = roomy(self._flow.faces, self._ink, [line for cell in cells for line in cell])
        first = self._height(rows[0]) if rows else 0
        # A row that a page can hold is not parted, so its header must not stay behind alone.
        is_parted = self._height(self._header) + first > self._pages.whole
        least = min(first, self._ink.leading * 3) if is_parted else first
        least += self._height(self._header)
        if caption:
            self._put_caption(caption, least)
        self._pages.need(least)
        self._put(self._header, 0, _longest(self._header))
        self._rule()
        for row in rows:
            self._row(row)
        self._pages.gap(self._flow.preset.paragraph_gap)

    def _columns(self, table: Table) -> list[float]:
        """Where the columns begin; the first is at the right where the header's words are."""
        left, measure = self._flow.left, self._flow.measure
        shares = list(accumulate(table.widths, initial=0.0))
        self._from_right = is_right_to_left(" ".join(table.header))
        if not self._from_right:
            return [left + measure * share for share in shares[:-1]]
        return [left + measure * (1 - share) + _CELL_GAP for share in shares[1:]]

    def _caption(self, text: str, element: Element) -> list[Line]:
        return self._flow.break_words([Voice(element.add("Caption"), text, strong=True)])

    def _put_caption(self, lines: list[Line], under: float) -> None:
        """Place the caption on the page of what begins ``under`` it."""
        flow, gap = self._flow, self._flow.preset.entry_gap
        self._pages.need(flow.height_of(lines) + gap + under)
        flow.put(lines)
        self._pages.gap(gap)

    def _cells(self, row: Element, cells: tuple[Run, ...], *, is_header: bool) -> Cells:
        return [
            break_lines(
                self._flow.faces,
                [_voice(row, cell, is_header=is_header)],
                size=self._flow.preset.body,
                width=room,
            )
            for cell, room in zip(cells, self._rooms, strict=True)
        ]

    def _row(self, cells: Cells) -> None:
        """Place a row whole where a page can hold it, else as many lines as each page can."""
        if self._pages.room < self._height(cells) <= self._pages.whole - self._header_height:
            self._go_on()
        done, total = 0, _longest(cells)
        while done < total:
            if self._fit < 1:
                self._go_on()
            fit = max(self._fit, 1)
            self._put(cells, done, min(done + fit, total))
            done += fit
            if done < total:
                self._go_on()
        self._rule()

    def _put(self, cells: Cells, start: int, end: int) -> None:
        top = self._pages.y - _ROW_GAP
        for x, room, lines in zip(self._starts, self._rooms, cells, strict=True):
            for place, line in enumerate(lines[start:end]):
                under = top - place * self._ink.leading
                self._pages.put_at(line, x=x + self._in(line, room), top=under, ink=self._ink)
        self._pages.advance(_ROW_GAP + (end - start) * self._ink.leading)

    def _in(self, line: Line, room: float) -> float:
        """How far into its column a line begins."""
        if not (self._from_right or begins_at_right(line)):
            return 0
        return room - line_width(self._flow.faces, line, self._ink.size)

    def _go_on(self) -> None:
        """Repeat the header on a new page for the eye only: it was said once."""
        self._pages.new_page()
        top = self._pages.y - _ROW_GAP
        for x, room, lines in zip(self._starts, self._rooms, self._header, strict=True):
            for place, line in enumerate(lines):
                under = top - place * self._ink.leading
                self._pages.repeat(line, x=x + self._in(line, room), top=under, ink=self._ink)
        self._pages.advance(_ROW_GAP + _longest(self._header) * self._ink.leading)
        self._rule()

    def _rule(self) -> None:
        self._pages.advance(_ROW_GAP)
        self._pages.rule(
            Rule(
                x=self._flow.left,
                y=self._pages.y,
                width=self._flow.measure,
                height=_RULE,
                colour=self._flow.preset.rule,
            )
        )

    @property
    def _fit(self) -> int:
        """How many lines of a row still fit on this page."""
        return int((self._pages.room - _ROW_GAP * 2) / self._ink.leading)

    @property
    def _header_height(self) -> float:
        return self._height(self._header)

    def _height(self, cells: Cells) -> float:
        return self._ink.leading * _longest(cells) + _ROW_GAP * 2


def _voice(row: Element, cell: Run, *, is_header: bool) -> Voice:
    traits = Traits(is_column_header=is_header, language=cell.language)
    leaf = row.add("TH" if is_header else "TD", traits)
    return Voice(leaf, cell.text, strong=is_header, language=cell.language)


def _longest(cells: Cells) -> int:
    return max(len(lines) for lines in cells)
