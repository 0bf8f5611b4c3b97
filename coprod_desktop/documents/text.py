"""A paper as plain text, paragraph by paragraph: the words that every format carries."""

from collections.abc import Iterator

from coprod_desktop.documents.model import (
    Block,
    Box,
    Document,
    Heading,
    ListBlock,
    Paragraph,
    Table,
    plain,
)


def paragraphs(document: Document) -> tuple[str, ...]:
    """Give the words of a paper in reading order, one string for each thing that is said."""
    return tuple(line for block in document.blocks for line in _lines(block))


def _lines(block: Block) -> Iterator[str]:
    match block:
        case Heading():
            yield block.text
        case Paragraph():
            yield plain(block.words)
        case ListBlock():
            for number, entry in enumerate(block.entries, start=1):
                yield f"{number}. {plain(entry)}" if block.numbered else f"• {plain(entry)}"
        case Table():
            for row in block.rows:
                told = zip(block.header, row, strict=True)
                yield "; ".join(f"{head}: {cell}" for head, cell in told)
        case Box():
            for inner in block.blocks:
                yield from _lines(inner)
