"""When the session stood still: stop cards with their answers, and breaks, as they came."""

from collections.abc import Iterator
from datetime import datetime

from coprod_desktop.documents.blocks import our_heading, ours
from coprod_desktop.documents.model import Block, ListBlock
from coprod_desktop.documents.record import SessionRecord
from coprod_desktop.domain.cards import Card, CardKind, own_word
from coprod_desktop.wording import pauses_in_papers as words


def pauses_of(record: SessionRecord) -> Iterator[Block]:
    """Tell stop cards and breaks; whose card it was is not told, for no reason is needed."""
    told: list[tuple[datetime, str]] = [
        *((card.shown_at, _card(record, card)) for card in record.stop_cards),
        *((one.started_at, words.pause(one)) for one in record.breaks),
    ]
    if told:
        yield our_heading(2, words.HEADING)
        ordered = sorted(told, key=lambda pair: pair[0])
        yield ListBlock(entries=tuple(ours(line) for _at, line in ordered))


def _card(record: SessionRecord, card: Card) -> str:
    item = next((one for one in record.agenda if one.id == card.item_id), None)
    return words.stop_card(
        card,
        item=f"{item.position}. {item.title}" if item else "",
        word=next((one for one in record.words if one.id == card.word_id), None),
        own=own_word(record.panel.card_words, CardKind.STOP),
    )
