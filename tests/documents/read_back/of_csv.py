"""Read a table of comma-separated values as a spreadsheet does."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator

from tests.documents.read_back.reader import ReadBack, Reader

_GUARDED = re.compile("'+\\s*[=+\\-@＝＋－＠]")
Row = dict[str, str]


def _read(content: bytes) -> ReadBack:
    assert content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    assert [row["Number"] for row in rows] == [str(n) for n in range(1, len(rows) + 1)]
    for row in rows:
        assert not any(cell[:1] in tuple("=+-@\t\r") for cell in row.values() if cell)
    around = [_words(row) for row in rows if row["Kind"] == "About this paper"]
    return ReadBack(tuple(_said(rows)), " ".join([_words(rows[0]), *around]))


def _said(rows: list[Row]) -> Iterator[str]:
    for row in rows:
        match row["Kind"]:
            case "About this paper" | "Number in a chart":
                continue
            case "Numbered point":
                yield f"{row['Place']}. {_words(row)}"
            case _:
                yield _words(row)


def _words(row: Row) -> str:
    label = _cell(row["Label"])
    return f"{label}: {_cell(row['Words'])}" if label else _cell(row["Words"])


def _cell(text: str) -> str:
    return text[1:] if _GUARDED.match(text) else text


READER = Reader(read=_read, rows_say_heads=True)
