"""A paper as plain text, paragraph by paragraph: the words that every format carries."""

from collections.abc import Iterator
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
    plain,
)
from coprod_desktop.wording import plain_papers as words


def paragraphs(document: Document) -> tuple[str, ...]:
    """Give the words of a paper in reading order, one string for each thing that is said.

    Contents say only what the headings say again, so they are left out.
    """
    return tuple(line for block in document.blocks for line in _lines(block))


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


def _lines(block: Block) -> Iterator[str]:
    match block:
        case Heading(text=said) | Figure(said=said) | Chart(caption=said):
            yield said
        case Paragraph() | Idea():
            yield plain(block.words)
        case Quote():
            yield from (plain(part) for part in block.parts)
        case ListBlock():
            yield from _list(block)
        case Table():
            yield from ("; ".join(_cells(block.header, row)) for row in block.rows)
        case Box():
            yield from (line for inner in block.blocks for line in _lines(inner))
        case Contents():
            pass


def _list(block: ListBlock) -> Iterator[str]:
    for number, entry in enumerate(block.entries, start=1):
        mark = f"{number}." if block.numbered else "•"
        yield f"{mark} {plain(entry.words if isinstance(entry, Entry) else entry)}"
        if isinstance(entry, Entry):
            yield from _list(entry.under)


def _cells(header: tuple[str, ...], row: tuple[str, ...]) -> Iterator[str]:
    """A row said without its table: each cell after the head of its column."""
    cells = zip(header, row, strict=True)
    return (words.CELL.format(header=head, cell=cell) for head, cell in cells)
