"""Tables in a Word file: heads that repeat on each page, and rows that stay whole."""

from coprod_desktop.documents.direction import is_right_to_left
from coprod_desktop.documents.model import Run, Table
from coprod_desktop.documents.word.markup import said, val
from coprod_desktop.documents.word.numbering import STEP_IN_BOX
from coprod_desktop.documents.word.voices import paragraph, run
from coprod_desktop.wording import plain_papers as words

LINE = 9298
# A row with more letters may need more than a page, and Word would hide the rest of it.
_LONGEST_WHOLE_ROW = 1200


def table(block: Table, *, in_box: bool) -> str:
    """Write a table with its heads."""
    inset = STEP_IN_BOX if in_box else 0
    widths = [round(share * (LINE - inset)) for share in block.widths]
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    rows = "".join(_row(block.cells(row), widths, "") for row in block.rows)
    heads = _row(block.heads, widths, "<w:tblHeader/>")
    return f"<w:tbl>{_about(block, inset)}<w:tblGrid>{columns}</w:tblGrid>{heads}{rows}</w:tbl>"


def _about(block: Table, inset: int) -> str:
    turns = "<w:bidiVisual/>" if is_right_to_left(" ".join(block.header)) else ""
    heads = ", ".join(block.header)
    look = (
        '<w:tblLook w:val="0620" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0"'
        ' w:noHBand="1" w:noVBand="1"/>'
    )
    return (
        f"<w:tblPr>{val('tblStyle', 'PaperTable')}{turns}"
        f'<w:tblW w:w="{LINE - inset}" w:type="dxa"/><w:tblInd w:w="{inset}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/>{look}{val("tblCaption", said(block.caption or heads))}'
        f"{val('tblDescription', said(words.COLUMNS_ARE.format(heads=heads)))}</w:tblPr>"
    )


def _row(cells: tuple[Run, ...], widths: list[int], about: str) -> str:
    whole = "<w:cantSplit/>" if sum(len(cell.text) for cell in cells) <= _LONGEST_WHOLE_ROW else ""
    properties = f"<w:trPr>{whole}{about}</w:trPr>" if whole or about else ""
    inside = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>'
        f"{paragraph('TableCell', run(cell.text, code=cell.language), cell.text)}</w:tc>"
        for cell, width in zip(cells, widths, strict=True)
    )
    return f"<w:tr>{properties}{inside}</w:tr>"
