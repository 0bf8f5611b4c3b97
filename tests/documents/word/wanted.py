"""What a Word file must have, worked out from the Document alone."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator

import docx
from lxml import etree

from coprod_desktop.documents.model import (
    Block,
    Box,
    Chart,
    Document,
    Entry,
    Heading,
    Idea,
    Inline,
    ListBlock,
    Paragraph,
    Quote,
    Run,
    Table,
)
from tests.documents.read_back.of_docx import Body
from tests.documents.word.file import W, WordFile

_UNSEEN = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff\ufe00-\ufe0f]")
_BROKEN = re.compile("[\ud800-\udfff\ufffe\uffff]")


def words(text: str) -> str:
    """Give words as they compare: without what has no shape, on one line."""
    return " ".join(_BROKEN.sub("\ufffd", _UNSEEN.sub("", text)).split())


def every_run(blocks: tuple[Block, ...]) -> Iterator[Run]:
    """Give every run of a paper in its order."""
    for inline in _inlines(blocks):
        yield from inline


def links_of(document: Document) -> list[str]:
    """Give the addresses that a paper leads to."""
    return [run.link for run in every_run(document.blocks) if run.link]


def labels_of(document: Document) -> list[str]:
    """Give the label of each entry of a list: its number, or nothing for a bullet."""
    return [label for block in _lists(document.blocks) for label in _labels(block)]


def labels_in(file: WordFile) -> list[str]:
    """Give the label of each entry as Word counts it."""
    body = Body(docx.Document(io.BytesIO(_packed(file))))
    return [
        body.number(one).strip()
        for one in body.paragraphs
        if one.find(f"{W}pPr/{W}numPr") is not None
    ]


def _packed(file: WordFile) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, tree in file.trees.items():
            archive.writestr(name, etree.tostring(tree))
        for name, content in file.others.items():
            archive.writestr(name, content)
    return out.getvalue()


def _inlines(blocks: tuple[Block, ...]) -> Iterator[Inline]:
    for block in blocks:
        match block:
            case Paragraph() | Idea():
                yield block.words
            case Quote():
                yield from block.parts
            case ListBlock():
                yield from _entries(block)
            case Box():
                yield from _inlines(block.blocks)
            case _:
                yield from _shown(block)


def _shown(block: Block) -> Iterator[Inline]:
    if isinstance(block, Heading):
        yield block.words
    elif isinstance(block, Table):
        yield block.heads
        yield from (block.cells(row) for row in block.rows)
    elif isinstance(block, Chart):
        yield (Run(block.caption, language=block.language),)


def _entries(block: ListBlock) -> Iterator[Inline]:
    for entry in block.entries:
        if isinstance(entry, Entry):
            yield entry.words
            yield from _entries(entry.under)
        else:
            yield entry


def _lists(blocks: tuple[Block, ...]) -> Iterator[ListBlock]:
    for block in blocks:
        if isinstance(block, ListBlock):
            yield block
        elif isinstance(block, Box):
            yield from _lists(block.blocks)


def _labels(block: ListBlock) -> Iterator[str]:
    for number, entry in enumerate(block.entries, start=1):
        yield f"{number}." if block.numbered else ""
        if isinstance(entry, Entry):
            yield from _labels(entry.under)
