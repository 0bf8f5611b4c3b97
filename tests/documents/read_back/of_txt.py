"""Read plain text line by line."""

from __future__ import annotations

import re

from tests.documents.read_back.reader import ReadBack, Reader

# In the order of their trying: headings, bullets (also further in), pictures, quotes.
_MARKS = re.compile(r"^#{1,4} |^ *• |^Picture: ")
_QUOTE = re.compile(r"^“(.*)”$")
_ADDRESS = re.compile(r" \(https?://[^)]*\)")
_END_OF_BOX = re.compile(r"^End of: .*\.$")


def _read(content: bytes) -> ReadBack:
    assert b"\r" not in content
    assert content.endswith(b"\n")
    lines = content.decode().split("\n")
    # At the end stand the running head and the foot, where there is one.
    has_foot = lines[-2].startswith("Seal: ") or lines[-2] == "This record is not sealed yet."
    ends = [place for place, line in enumerate(lines) if line][-1 - has_foot :]
    said = [_without_marks(line) for line in lines[: ends[0]] if not _END_OF_BOX.match(line)]
    return ReadBack(tuple(said), " ".join([lines[0], *lines[ends[0] :]]))


def _without_marks(line: str) -> str:
    line = _ADDRESS.sub("", _MARKS.sub("", line))
    quoted = _QUOTE.match(line)
    return quoted[1] if quoted else line


READER = Reader(read=_read, rows_say_heads=True, between_cells=";")
