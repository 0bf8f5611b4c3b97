"""What a reader must find in a paper, worked out from the Document alone."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import replace

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
from tests.documents.reading import Leaf

# Without a shape of their own: controls, byte order marks, variation selectors.
_UNSEEN = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff\ufe00-\ufe0f]")


class Expected:
    """Walks a Document as a kind of paper shows it.

    ``missing`` are the characters shown by their names, ``pages`` those of the headings. In large
    print links are named, and ``stacked`` says which tables have one record under another.
    """

    def __init__(
        self,
        document: Document,
        *,
        missing: tuple[str, ...] = (),
        pages: list[int] | None = None,
        is_large: bool = False,
        stacked: Iterable[bool] = (),
    ) -> None:
        self._document = document
        self._missing = missing
        self._pages = pages or []
        self._is_large = is_large
        self._stacked = tuple(stacked)
        self._tables = 0

    def leaves(self) -> list[Leaf]:
        """Give (path of roles, language, text) of each leaf in reading order."""
        self._tables = 0
        leaves = [
            leaf for block in self._document.blocks for leaf in self._block(block, "Document")
        ]
        return [*leaves, *self._end()]

    def _end(self) -> Iterator[Leaf]:
        """Give the words at the end about characters that no font has."""
        if self._missing:
            names = ", ".join(
                f"{unicodedata.name(one, 'a character').lower()} U+{ord(one):04X}"
                for one in sorted(self._missing)
            )
            said = (
                "This paper could not draw some characters. "
                f"Their names stand in brackets instead: {names}."
            )
            yield "Document/P", self._document.language, said

    def shown(self, text: str, *, is_whole: bool = True) -> str:
        """Give words as they must stand in a paper."""
        text = re.sub("[\ud800-\udfff\ufffe\uffff]", "\ufffd", _UNSEEN.sub("", text))
        text = "".join(self._or_name(character) for character in text)
        text = re.sub(r"\s+", " ", text)
        return text.strip() if is_whole else text

    def _or_name(self, character: str) -> str:
        if character not in self._missing:
            return character
        name = unicodedata.name(character, "character").lower()
        return f"[{name} U+{ord(character):04X}]"

    def _block(self, block: Block, path: str) -> Iterator[Leaf]:
        match block:
            case Heading():
                # Of one in several languages the whole is in that of the paper.
                language = block.language or self._document.language
                yield f"{path}/H{block.level}", language, self.shown(block.text)
            case Paragraph():
                yield from self._words(block.words, f"{path}/P")
            case ListBlock():
                yield from self._list(block, f"{path}/L")
            case Table():
                yield from self._either_table(block, path)
            case Quote() | Contents() | Box() | Figure():
                yield from self._apart(block, path)
            case Idea() | Chart():
                yield from self._pictured(block, path)

    def _pictured(self, block: Idea | Chart, path: str) -> Iterator[Leaf]:
        """Words before the picture of an idea, and a sentence after a chart."""
        language = self._document.language
        figure = f"{path}/Div/Figure", language, self.shown(block.said)
        if isinstance(block, Chart):
            language = block.language or language
            yield f"{path}/Div/Figure", language, self.shown(block.said)
            yield f"{path}/Div/P", language, self.shown(block.caption)
        elif block.picture and block.said:
            yield from self._words(block.words, f"{path}/Div/P")
            yield figure
        else:
            yield from self._words(block.words, f"{path}/P")

    def _apart(self, block: Quote | Contents | Box | Figure, path: str) -> Iterator[Leaf]:
        match block:
            case Figure():
                yield f"{path}/Figure", self._document.language, self.shown(block.said)
            case Quote():
                for part in block.parts:
                    yield from self._words(part, f"{path}/BlockQuote/P")
            case Contents():
                yield from self._contents(block, path)
            case Box():
                for inner in block.blocks:
                    yield from self._block(inner, f"{path}/Sect")

    def _words(self, words: Inline, path: str) -> Iterator[Leaf]:
        default = self._document.language
        kinds = {(run.language, run.link) for run in words}
        if len(kinds) == 1 and not words[0].link:
            text = "".join(run.text for run in words)
            yield path, words[0].language or default, self.shown(text)
            return
        for place, run in enumerate(words):
            text = self.shown(run.text, is_whole=False)
            if run.link and self._is_large:
                text = f"{text.rstrip()} (link){' ' * text.endswith(' ')}"
            text = text.rstrip() if place == len(words) - 1 else text
            role = "Link" if run.link else "Span"
            yield f"{path}/{role}", run.language or default, text

    def _list(self, block: ListBlock, path: str) -> Iterator[Leaf]:
        for number, entry in enumerate(block.entries, start=1):
            label = f"{number}." if block.numbered else "•"
            yield f"{path}/LI/Lbl", self._document.language, f"{label} "
            if isinstance(entry, Entry):
                yield from self._words(entry.words, f"{path}/LI/LBody/P")
                yield from self._list(entry.under, f"{path}/LI/LBody/L")
            else:
                yield from self._words(entry, f"{path}/LI/LBody")

    def _either_table(self, block: Table, path: str) -> Iterator[Leaf]:
        is_stacked = self._stacked[self._tables] if self._tables < len(self._stacked) else False
        self._tables += 1
        yield from (
            self._records(block, f"{path}/L") if is_stacked else self._table(block, f"{path}/Table")
        )

    def _records(self, block: Table, path: str) -> Iterator[Leaf]:
        language = self._document.language
        if block.caption:
            yield f"{path}/Caption", language, self.shown(block.caption)
        for row in block.rows:
            for head, cell in zip(block.heads, block.cells(row), strict=True):
                said = replace(head, text=f"{head.text}: ")
                yield from self._words((said, cell), f"{path}/LI/LBody/P")

    def _table(self, block: Table, path: str) -> Iterator[Leaf]:
        language = self._document.language
        if block.caption:
            yield f"{path}/Caption", language, self.shown(block.caption)
        rows = (("TD", block.cells(row)) for row in block.rows)
        for role, row in (("TH", block.heads), *rows):
            for cell in row:
                yield f"{path}/TR/{role}", cell.language or language, self.shown(cell.text)

    def _contents(self, block: Contents, path: str) -> Iterator[Leaf]:
        headings = self._document.headings
        own = list(self._document.blocks).index(block)
        before = sum(isinstance(one, Heading) for one in self._document.blocks[:own])
        depth = 2
        for number, heading in enumerate(headings):
            if number < before or not 2 <= heading.level <= block.deepest:
                continue
            depth = min(heading.level, depth + 1) if heading.level > depth else heading.level
            place = f"{path}{'/TOC' * (depth - 1)}/TOCI/Reference/Link"
            said = f"{self.shown(heading.text)}, page {self._pages[number]}"
            yield place, heading.language or self._document.language, said
