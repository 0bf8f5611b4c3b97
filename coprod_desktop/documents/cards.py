"""Cards to print: one on each page, with its word, its shape and what it means."""

from collections.abc import Iterator
from datetime import date

from coprod_desktop.documents.blocks import our_heading, our_paragraph
from coprod_desktop.documents.model import Block, Document, Figure, Heading
from coprod_desktop.documents.settling import settled
from coprod_desktop.domain.cards import CardKind
from coprod_desktop.domain.panel import Panel
from coprod_desktop.wording import cards as words


def compose_cards(panel: Panel, day: date) -> Document:
    """Make the cards of a panel under its own words; the first page says how they are used."""
    made = Document(
        title=words.PAPER_TITLE,
        language=panel.language,
        day=day,
        running_head=words.PAPER_HEAD.format(panel=panel.name),
        seal_words=(),
        blocks=(
            *_how_they_are_used(),
            *(block for kind in CardKind for block in _card(panel, kind)),
        ),
        subject=panel.name,
        is_record=False,
    )
    return settled(made)


def _how_they_are_used() -> Iterator[Block]:
    yield our_heading(1, words.PAPER_TITLE)
    for rule in words.PAPER_RULES:
        yield our_paragraph(rule)


def _card(panel: Panel, kind: CardKind) -> Iterator[Block]:
    yield Heading(level=2, text=words.card_word(panel, kind), opens_page=True)
    yield Figure(shape=kind.value, said=words.SHAPES[kind])
    yield our_paragraph(words.MEANINGS[kind])
