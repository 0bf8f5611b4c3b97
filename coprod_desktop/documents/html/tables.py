"""A table with its caption and the head of each column."""

from coprod_desktop.documents.html.tags import shown, tag, text
from coprod_desktop.documents.html.voices import Around, direction_of, language_of
from coprod_desktop.documents.model import Run, Table

_SHARES = 20


def table(block: Table, around: Around) -> str:
    """Give a table.

    On a narrow screen its rows are stacked, and each cell shows its head again. The roles say
    aloud what the tags say: some readers forget them when a table is laid out otherwise.
    """
    turned, inner = direction_of(" ".join(block.header), around)
    caption = tag("caption", text(block.caption)) if block.caption else ""
    columns = (tag("col", class_=f"share-{round(width * _SHARES)}") for width in block.widths)
    heads = (_cell("th", head, inner, scope="col", role="columnheader") for head in block.heads)
    rows = (_row(block.header, block.cells(row), inner) for row in block.rows)
    return tag(
        "table",
        caption,
        tag("colgroup", *columns),
        tag("thead", tag("tr", *heads, role="row"), role="rowgroup"),
        tag("tbody", *rows, role="rowgroup"),
        also=turned,
        role="table",
    )


def _row(header: tuple[str, ...], row: tuple[Run, ...], around: Around) -> str:
    cells = (
        _cell("td", words, around, role="cell", data_head=f"{head}: ")
        for head, words in zip(header, row, strict=True)
    )
    return tag("tr", *cells, role="row")


def _cell(name: str, words: Run, around: Around, **plain: str) -> str:
    marks, _ = direction_of(words.text, around)
    if words.language and words.language != around.language:
        marks = {**language_of(words.language), **marks}
    said = shown(words.text) if name == "th" else text(words.text)
    return tag(name, said, also=marks, **plain)
