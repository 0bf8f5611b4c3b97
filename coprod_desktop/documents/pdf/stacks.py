"""Tables whose columns are too narrow for large letters: one record under another.

Each cell becomes a line of its own that begins with the head of its column, and each row an entry
of a list, so that a reader hears how many there are.
"""

from dataclasses import replace

from coprod_desktop.documents.model import Run, Table
from coprod_desktop.documents.pdf.flow import Flow
from coprod_desktop.documents.pdf.lines import Voice
from coprod_desktop.documents.pdf.pages import Rule
from coprod_desktop.documents.pdf.pieces import Line
from coprod_desktop.documents.pdf.tree import Element, Traits
from coprod_desktop.wording import papers as words

# A column this many letters wide, or less, breaks nearly every line.
_LEAST_LETTERS = 12
_LETTER = 0.5
_CELL_GAP = 12
_RULE = 0.8


def is_stacked(flow: Flow, table: Table) -> bool:
    """Whether a table has a column too narrow for large letters, or for one of its own words."""
    if not flow.preset.is_large or len(table.header) < 2:
        return False
    size = flow.preset.body
    rooms = [share * flow.measure - _CELL_GAP for share in table.widths]
    if min(rooms) < _LEAST_LETTERS * _LETTER * size:
        return True
    columns = zip(table.header, *table.rows, strict=True)
    return any(
        flow.width_of(word, size) > room
        for room, cells in zip(rooms, columns, strict=True)
        for cell in cells
        for word in cell.split()
    )


def place_stacked(flow: Flow, table: Table, parent: Element) -> None:
    """Put the records of a table under each other."""
    whole = parent.add("L", Traits(numbering="None"))
    caption = [Voice(whole.add("Caption"), table.caption, strong=True)] if table.caption else []
    records = [_record(flow, whole.add("LI").add("LBody"), table, row) for row in table.rows]
    if caption:
        _put_caption(flow, flow.break_words(caption), _kept(flow, records[0]) if records else 0)
    for record in records:
        _put_record(flow, record)
    flow.pages.gap(flow.preset.paragraph_gap)


def _put_caption(flow: Flow, lines: list[Line], under: float) -> None:
    """Place the caption on the page of the record ``under`` it."""
    flow.pages.need(flow.height_of(lines) + flow.preset.entry_gap + under)
    flow.put(lines)
    flow.pages.gap(flow.preset.entry_gap)


def _record(flow: Flow, body: Element, table: Table, row: tuple[str, ...]) -> list[list[Line]]:
    return [
        flow.break_words(_cell(flow, body, head, cell))
        for head, cell in zip(table.heads, table.cells(row), strict=True)
    ]


def _cell(flow: Flow, body: Element, head: Run, cell: Run) -> list[Voice]:
    said = replace(head, text=words.STACKED_HEAD.format(head=head.text), strong=True)
    return flow.voices(body, "P", (said, cell))


def _kept(flow: Flow, cells: list[list[Line]]) -> float:
    """How much of a record is not parted, so that no more than a third of a page is empty."""
    height = sum(flow.height_of(lines) for lines in cells) + flow.preset.entry_gap * len(cells)
    return min(height, flow.pages.whole / 3)


def _put_record(flow: Flow, cells: list[list[Line]]) -> None:
    pages, gap = flow.pages, flow.preset.entry_gap
    pages.need(_kept(flow, cells))
    for lines in cells:
        flow.put(lines)
        pages.gap(gap)
    line, colour = pages.y, flow.preset.rule
    pages.rule(Rule(x=flow.left, y=line, width=flow.measure, height=_RULE, colour=colour))
    pages.gap(flow.body.leading / 2)
