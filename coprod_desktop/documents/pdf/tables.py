"""Tables on pages: header cells with a scope, whole rows, and the header again on a new page."""

from coprod_desktop.documents.model import Table
from coprod_desktop.documents.pdf.faces import Faces
from coprod_desktop.documents.pdf.lines import Line, Voice, break_lines
from coprod_desktop.documents.pdf.pages import Pages, PlacedLine, Rule
from coprod_desktop.documents.pdf.presets import Preset
from coprod_desktop.documents.pdf.tree import Element

_CELL_GAP = 12


class TableLayout:
    """Places one table; only horizontal rules are drawn."""

    def __init__(self, pages: Pages, preset: Preset, faces: Faces) -> None:
        self._pages = pages
        self._preset = preset
        self._faces = faces
        self._header: list[list[Line]] = []
        self._starts: list[float] = []
        self._rooms: list[float] = []

    def place(self, table: Table, parent: Element) -> None:
        """Put the table under what is there."""
        element = parent.add("Table")
        measure = self._preset.measure
        self._rooms = [share * measure - _CELL_GAP for share in table.widths]
        self._starts = [
            self._preset.left + measure * sum(table.widths[:place])
            for place in range(len(table.widths))
        ]
        self._header = self._cells(element.add("TR"), table.header, is_header=True)
        self._pages.need(self._height(self._header) * 3)
        self._put(self._header)
        for row in table.rows:
            self._row(self._cells(element.add("TR"), row, is_header=False))

    def _cells(self, row: Element, texts: tuple[str, ...], *, is_header: bool) -> list[list[Line]]:
        role = "TH" if is_header else "TD"
        return [
            break_lines(
                self._faces,
                [Voice(row.add(role, is_column_header=is_header), text, strong=is_header)],
                size=self._preset.body,
                width=room,
            )
            for text, room in zip(texts, self._rooms, strict=True)
        ]

    def _row(self, cells: list[list[Line]]) -> None:
        height = self._height(cells)
        if height > self._pages.room and height <= self._pages.whole:
            self._pages.new_page()
            self._repeat_header()
        self._put(cells)

    def _put(self, cells: list[list[Line]]) -> None:
        leading = self._preset.body * self._preset.leading
        longest = max(len(lines) for lines in cells)
        top = self._pages.y
        for place, lines in enumerate(cells):
            self._pages.y = top
            for line in lines:
                self._pages.need(leading)
                self._pages.put(
                    line,
                    x=self._starts[place],
                    size=self._preset.body,
                    leading=leading,
                    colour=self._preset.ink,
                )
        self._pages.y = min(self._pages.y, top - longest * leading)
        self._rule()

    def _repeat_header(self) -> None:
        """The header of a table that goes on is for the eye only: it was said once."""
        leading = self._preset.body * self._preset.leading
        page = self._pages.all[-1]
        top = self._pages.y
        for place, lines in enumerate(self._header):
            page.unmarked.extend(
                PlacedLine(
                    line=line,
                    x=self._starts[place],
                    y=top - leading * (number + 0.75),
                    size=self._preset.body,
                    colour=self._preset.ink,
                )
                for number, line in enumerate(lines)
            )
        self._pages.y = top - leading * max(len(lines) for lines in self._header)
        self._rule()

    def _rule(self) -> None:
        self._pages.y -= 4
        self._pages.rule(
            Rule(
                x=self._preset.left,
                y=self._pages.y,
                width=self._preset.measure,
                height=0.8,
                colour=self._preset.rule,
            )
        )
        self._pages.y -= 4

    def _height(self, cells: list[list[Line]]) -> float:
        leading = self._preset.body * self._preset.leading
        return leading * max(len(lines) for lines in cells) + 8
