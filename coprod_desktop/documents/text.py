"""A paper as plain text, paragraph by paragraph: the words that every format carries."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

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
    Run,
    Table,
    plain,
)
from coprod_desktop.domain.passage import Passage
from coprod_desktop.wording import plain_papers as words


def paragraphs(document: Document) -> tuple[str, ...]:
    """Give the words of a paper in reading order, one string for each thing that is said.

    Contents say only what the headings say again, so they are left out.
    """
    return tuple(plain(line) for block in document.blocks for line in _lines(block))


def said_in_languages(document: Document) -> tuple[tuple[Passage, ...], ...]:
    """Give the same paragraphs, each cut where its language changes."""
    return tuple(
        tuple(
            Passage("".join(run.text for run in runs), language or document.language)
            for language, runs in groupby(line, key=lambda run: run.language)
        )
        for block in document.blocks
        for line in _lines(block)
    )


def places_of_headings(document: Document) -> tuple[int, ...]:
    """Give which of the paragraphs are headings, counted from 0."""
    places: list[int] = []
    at = 0
    for block in document.blocks:
        if isinstance(block, Heading):
            places.append(at)
        at += len(list(_lines(block)))
    return tuple(places)


def named_in_contents(document: Document) -> tuple[Heading, ...]:
    """Give the headings that the contents of a paper name: those that follow, to its depth."""
    named: list[Heading] = []
    deepest = 0
    for block in _each(document.blocks):
        if isinstance(block, Contents):
            deepest = block.deepest
        elif isinstance(block, Heading) and 1 < block.level <= deepest:
            named.append(block)
    return tuple(named)


def cells_said(table: Table, row: tuple[str, ...]) -> Iterator[Inline]:
    """Say each cell of a row with its head before it, both in their voices."""
    for head, cell in zip(table.heads, table.cells(row), strict=True):
        if head.language == cell.language or not cell.text.strip():
            yield (replace(head, text=words.CELL.format(header=head.text, cell=cell.text)),)
        else:
            yield replace(head, text=words.CELL.format(header=head.text, cell="")), cell


def _each(blocks: tuple[Block, ...]) -> Iterator[Block]:
    for block in blocks:
        yield block
        if isinstance(block, Box):
            yield from _each(block.blocks)


def _lines(block: Block) -> Iterator[Inline]:
    match block:
        case Quote():
            yield from block.parts
        case ListBlock():
            yield from _list(block)
        case Table():
            yield from (_row(block, row) for row in block.rows)
        case Box():
            yield from (line for inner in block.blocks for line in _lines(inner))
        case Contents():
            pass
        case _:
            yield _line(block)


def _line(block: Heading | Paragraph | Figure | Idea | Chart) -> Inline:
    match block:
        case Heading():
            return block.inline
        case Figure():
            return (Run(block.said),)
        case Chart():
            return (Run(block.caption, language=block.language),)
        case _:
            return block.words


def _list(block: ListBlock) -> Iterator[Inline]:
    for number, entry in enumerate(block.entries, start=1):
        mark = f"{number}." if block.numbered else "•"
        words_of_entry = entry.words if isinstance(entry, Entry) else entry
        first = words_of_entry[0].language if words_of_entry else None
        yield Run(f"{mark} ", language=first), *words_of_entry
        if isinstance(entry, Entry):
            yield from _list(entry.under)


def _row(table: Table, row: tuple[str, ...]) -> Inline:
    """A row said without its table: each cell after the head of its column."""
    said: list[Run] = []
    for cell in cells_said(table, row):
        if said:
            said.append(replace(said[-1], text="; "))
        said.extend(cell)
    return tuple(said)
