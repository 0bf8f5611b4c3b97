"""The words of cards: what they are called, who shows them, and how they are answered."""

from collections.abc import Mapping

from coprod_desktop.domain.cards import Card, CardKind
from coprod_desktop.domain.panel import Panel
from coprod_desktop.wording.labels import label
from coprod_desktop.wording.language import _

CARDS = _("Cards")
CARDS_HINT = _("Nobody has to say who shows a card, or why.")
WHOSE = _("Whose card")
NOBODY_SAYS = _("Nobody says whose")
HOW_MANY = _("How many show it")
OPEN_CARDS = _("Cards that are up")
NO_CARDS = _("No card is up.")
ROW = _("{time} {who}: {card}.")
ROW_ALONE = _("{time} {card}.")
ROW_COUNT = _("{time} {count} cards: {card}.")
WENT_OVER = _("{row} We went on over it.")
SAY_AGAIN = _("Said again, slower")
TAKE_BACK = _("The person takes it back")
DONE = _("Card is dealt with")
GO_OVER = _("Go on over this card")
EXPLAIN = _("Explain the word")
WORD = _("Which word")
MEANING = _("What it means, in plain words")
CARDS_DOWN = _("Agree and slow down cards down")
NO_STOP_CARD = _("This is not a stop card, or it was gone over already.")
WHO_SPEAKS = _("Choose whose card it is first.")

RULES_OF_CARDS = _("What we call our cards")
RULES_HINT = _("Leave a line empty to keep our words.")
KEEP_CARDS = _("Keep the names of the cards")
PRINT_CARDS = _("Make cards to print")
PRINTED = _("Cards to print are in {folder}.")

MEANINGS: Mapping[CardKind, str] = {
    CardKind.AGREE: _("I am happy with this."),
    CardKind.SLOW_DOWN: _("Please go slower."),
    CardKind.STOP: _("Please stop and explain. I do not understand."),
    CardKind.SPEAK: _("I want to say something."),
    CardKind.BREAK: _("I need a break soon."),
    CardKind.MORE_TIME: _("I need more time to think or to say it."),
}


def card_name(panel: Panel, kind: CardKind) -> str:
    """Say what the panel calls a card."""
    own = next((one.words for one in panel.card_words if one.kind is kind), "")
    return own or label(kind)


def card_row(card: Card, name: str, who: str | None) -> str:
    """Say a card that is up: when, who, and which."""
    time = f"{card.shown_at.astimezone():%H:%M}"
    if card.count > 1:
        row = ROW_COUNT.format(time=time, count=card.count, card=name)
    elif who:
        row = ROW.format(time=time, who=who, card=name)
    else:
        row = ROW_ALONE.format(time=time, card=name)
    return WENT_OVER.format(row=row) if card.went_on_at else row
