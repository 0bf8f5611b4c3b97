"""Tables whose columns are too narrow for large letters: one record under another.

Each cell becomes a line of its own that begins with the head of its column, and each row an entry
of a list, so that a reader hears how many there are.
"""

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
    if table.caption:
        _caption(flow, table.caption, whole)
    for row in table.rows:
        body = whole.add("LI").add("LBody")
        cells = [
            flow.break_words(_cell(flow, body, head, cell))
            for head, cell in zip(table.header, row, strict=True)
        ]
        _record(flow, cells)
    flow.pages.gap(flow.preset.paragraph_gap)


def _caption(flow: Flow, text: str, whole: Element) -> None:
    lines = flow.break_words([Voice(whole.add("Caption"), text, strong=True)])
    flow.pages.need(flow.height_of(lines) + flow.body.leading * 3)
    flow.put(lines)
    flow.pages.gap(flow.preset.entry_gap)


def _cell(flow: Flow, body: Element, head: str, cell: str) -> list[Voice]:
    said = words.STACKED_HEAD.format(head=head)
    return flow.voices(body, "P", (Run(said, strong=True), Run(cell)))


def _record(flow: Flow, cells: list[list[Line]]) -> None:
    """Place one record, whole wherever that leaves no more than a third of a page empty."""
    pages, gap = flow.pages, flow.preset.entry_gap
    height = sum(flow.height_of(lines) for lines in cells) + gap * len(cells)
    pages.need(min(height, pages.whole / 3))
    for lines in cells:
        flow.put(lines)
        pages.gap(gap)
    line, colour = pages.y, flow.preset.rule
    pages.rule(Rule(x=flow.left, y=line, width=flow.measure, height=_RULE, colour=colour))
    pages.gap(flow.body.leading / 2)
