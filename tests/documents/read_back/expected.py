"""The words that must be read back, worked out from the Document alone, and how they compare.

Words are compared one by one in their order. Only this is made equal before: white space, and what
has no shape (controls, byte order marks, variation selectors); half of a surrogate pair counts as
a replacement character; a character that a format said it could not show counts as its name.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

from coprod_desktop.documents.model import (
    Block,
    Box,
    Chart,
    Contents,
    Document,
    Entry,
    Figure,
    Heading,
    Idea,
    Inline,
    ListBlock,
    Paragraph,
    Quote,
    Table,
)
from tests.documents.read_back.reader import ReadBack, Reader

_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff\ufe00-\ufe0f\U000e0100-\U000e01ef]"
)
_BROKEN = re.compile("[\ud800-\udfff\ufffe\uffff]")
_SHOWN_AROUND = 6
_LONG_HEAD = 8


def findings(
    document: Document, read: ReadBack, reader: Reader, missing: Sequence[str] = ()
) -> list[str]:
    """Say where what was read differs from what the paper says; nothing where they agree."""

    def words(text: str) -> list[str]:
        return reader.heard_alike(_seen(text)).split()

    def wanted(text: str) -> list[str]:
        return words("".join(_or_name(one, missing) for one in text))

    said = [word for part in _said(document, reader, read.stacked) for word in wanted(part)]
    read_words = [word for part in read.said for word in words(part)]
    around = " ".join(words(read.around))
    must = (document.title, document.running_head, " ".join(document.seal_words))
    lost = [
        f"nowhere around the words: {text!r}"
        for text in must
        if not any(_stands(one(text), around) for one in (words, wanted))
    ]
    return [*_differs(said, read_words), *lost]


def _stands(text: list[str], around: str) -> bool:
    """Whether words stand in a text; a very long running head may end with dots on a page."""
    if " ".join(text) in around:
        return True
    cut = around.partition("…")[0].split()
    return "…" in around and len(cut) > _LONG_HEAD and " ".join(cut[-_LONG_HEAD:]) in " ".join(text)


def _differs(said: list[str], read: list[str]) -> Iterator[str]:
    longest = max(len(said), len(read))
    for place in range(longest):
        if said[place : place + 1] != read[place : place + 1]:
            start, end = max(0, place - _SHOWN_AROUND), place + _SHOWN_AROUND
            yield f"word {place} of {len(said)}: {said[start:end]} was read as {read[start:end]}"
            return


def _seen(text: str) -> str:
    return _BROKEN.sub("\ufffd", _UNSEEN.sub("", text))


def _or_name(character: str, missing: Sequence[str]) -> str:
    if character not in missing:
        return character
    name = unicodedata.name(character, "character").lower()
    return f"[{name} U+{ord(character):04X}]"


def _said(document: Document, reader: Reader, stacked: frozenset[int]) -> list[str]:
    walk = _Walk(document, reader, stacked)
    return [text for block in document.blocks for text in walk.block(block)]


class _Walk:
    """Goes through a paper as a reader does."""

    def __init__(self, document: Document, reader: Reader, stacked: frozenset[int]) -> None:
        self._document = document
        self._reader = reader
        self._stacked = stacked
        self._passed = 0
        self._tables = 0

    def block(self, block: Block) -> Iterator[str]:
        match block:
            case Heading():
                self._passed += 1
                yield block.text
            case Paragraph():
                yield _plain(block.words)
            case ListBlock():
                yield from self._list(block)
            case Table():
                yield from self._table(block)
            case Quote():
                yield from (_plain(part) for part in block.parts)
            case _:
                yield from self._apart(block)

    def _apart(self, block: Block) -> Iterator[str]:
        match block:
            case Box():
                for inner in block.blocks:
                    yield from self.block(inner)
            case Contents():
                yield from self._contents(block)
            case Figure():
                yield block.said
            case Idea():
                yield _plain(block.words)
                yield block.said
            case Chart():
                yield block.said
                yield block.caption
            case _:
                raise AssertionError(block)

    def _list(self, block: ListBlock) -> Iterator[str]:
        for number, entry in enumerate(block.entries, start=1):
            if block.numbered:
                yield f"{number}."
            yield _plain(entry.words if isinstance(entry, Entry) else entry)
            if isinstance(entry, Entry):
                yield from self._list(entry.under)

    def _table(self, block: Table) -> Iterator[str]:
        says_heads = self._reader.rows_say_heads or self._tables in self._stacked
        self._tables += 1
        yield block.caption
        if says_heads:
            yield from (self._record(block, row) for row in block.rows)
        else:
            yield from block.header
            yield from (cell for row in block.rows for cell in row)

    def _record(self, block: Table, row: tuple[str, ...]) -> str:
        cells = zip(block.header, row, strict=True)
        told = [f"{head.strip()}: {cell.strip()}" for head, cell in cells]
        return f"{self._reader.between_cells} ".join(told)

    def _contents(self, block: Contents) -> Iterator[str]:
        if self._reader.has_contents:
            for heading in self._document.headings[self._passed :]:
                if 1 < heading.level <= block.deepest:
                    yield heading.text


def _plain(words: Inline) -> str:
    return "".join(run.text for run in words)
