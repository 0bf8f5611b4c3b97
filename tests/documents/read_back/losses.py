"""Ways in which a writer could lose something: each must be noticed in every format."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from coprod_desktop.documents.model import (
    Block,
    Box,
    Chart,
    Document,
    Figure,
    Heading,
    Idea,
    Inline,
    ListBlock,
    Paragraph,
    Quote,
    Run,
    Table,
)

Loss = Callable[[Document], Document]
Some = TypeVar("Some", bound=Block)


def _change(kind: type[Some], change: Callable[[Some], Block]) -> Loss:
    """Change the first block of a kind."""

    def lose(document: Document) -> Document:
        blocks = list(document.blocks)
        place = next(n for n, block in enumerate(blocks) if n and isinstance(block, kind))
        blocks[place] = change(blocks[place])  # type: ignore[arg-type]
        return replace(document, blocks=tuple(blocks))

    return lose


def _shorter(words: Inline) -> Inline:
    """Lose the last word."""
    return (*words[:-1], Run(words[-1].text.rsplit(" ", 1)[0]))


def _swapped(document: Document) -> Document:
    *before, one, other = document.blocks
    return replace(document, blocks=(*before, other, one))


def _without_last(document: Document) -> Document:
    return replace(document, blocks=document.blocks[:-1])


def _first_cell_lost(table: Table) -> Table:
    return replace(table, rows=(("", *table.rows[0][1:]), *table.rows[1:]))


def _joined(paragraph: Paragraph) -> Paragraph:
    """Lose the space between two voices."""
    first, *rest = paragraph.words
    return Paragraph(words=(Run(first.text.rstrip()), *rest))


LOSSES: dict[str, Loss] = {
    "a word of a paragraph": _change(Paragraph, lambda one: Paragraph(words=_shorter(one.words))),
    "the space between two voices": _change(Paragraph, _joined),
    "a letter of a heading": _change(Heading, lambda one: replace(one, text=one.text[:-1])),
    "the order of two blocks": _swapped,
    "the last block": _without_last,
    "an entry of a list": _change(ListBlock, lambda one: replace(one, entries=one.entries[:-1])),
    "the numbers of a list": _change(ListBlock, lambda one: replace(one, numbered=False)),
    "a cell": _change(Table, _first_cell_lost),
    "a row": _change(Table, lambda one: replace(one, rows=one.rows[:-1])),
    "the order of two rows": _change(Table, lambda one: replace(one, rows=one.rows[::-1])),
    "the head of a column": _change(Table, lambda one: replace(one, header=("Who", ""))),
    "a caption": _change(Table, lambda one: replace(one, caption="")),
    "a part of a quote": _change(Quote, lambda one: replace(one, parts=one.parts[1:])),
    "what is in a box": _change(Box, lambda one: replace(one, blocks=one.blocks[:-1])),
    "the words of a shape": _change(Figure, lambda one: replace(one, said="Sign.")),
    "the words of a picture": _change(Idea, lambda one: replace(one, said="A bench.")),
    "an idea": _change(Idea, lambda one: replace(one, words=_shorter(one.words))),
    "a number in a chart": _change(
        Chart, lambda one: replace(one, said=one.said.replace("40", "4"))
    ),
    "the sentence under a chart": _change(Chart, lambda one: replace(one, caption="Talking.")),
    "the running head": lambda one: replace(one, running_head=""),
    "a word of the seal": lambda one: replace(one, seal_words=one.seal_words[:-1]),
    "the title": lambda one: replace(one, title="", blocks=one.blocks[1:]),
}
