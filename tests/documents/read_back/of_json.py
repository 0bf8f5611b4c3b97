"""Read the data of a paper with the standard library, knowing only the keys of the format."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from tests.documents.read_back.reader import ReadBack, Reader


def _read(content: bytes) -> ReadBack:
    data = json.loads(content)
    assert data["format"] == "coprod-paper-1"
    said = [text for block in data["blocks"] for text in _block(block)]
    around = [data["title"], data["running_head"], *data["seal"]]
    return ReadBack(tuple(said), " ".join(around))


def _block(block: dict[str, Any]) -> Iterator[str]:
    match block:
        case {"heading": text} | {"figure": text}:
            yield text
        case {"paragraph": words}:
            yield _words(words)
        case {"list": entries, "numbered": numbered}:
            yield from _list(entries, numbered=numbered)
        case {"table": rows}:
            yield block.get("caption", "")
            yield from (cell for row in rows for cell in row)
        case _:
            yield from _apart(block)


def _apart(block: dict[str, Any]) -> Iterator[str]:
    match block:
        case {"quote": parts}:
            yield from (_words(part) for part in parts)
        case {"box": inner}:
            yield from (text for one in inner for text in _block(one))
        case {"idea": words, "picture": shown}:
            yield _words(words)
            yield shown
        case {"chart": _, "caption": caption, "said": shown}:
            yield shown
            yield caption
        case {"contents": int()}:
            pass
        case _:
            raise AssertionError(block)


def _list(entries: list[dict[str, Any]], *, numbered: bool) -> Iterator[str]:
    for number, entry in enumerate(entries, start=1):
        if numbered:
            yield f"{number}."
        yield _words(entry["words"])
        if under := entry.get("under"):
            yield from _list(under["list"], numbered=under["numbered"])


def _words(words: list[dict[str, Any]]) -> str:
    return "".join(run["text"] for run in words)


# The data say that contents stand there; whoever shows them finds the headings.
READER = Reader(read=_read, has_contents=False)
