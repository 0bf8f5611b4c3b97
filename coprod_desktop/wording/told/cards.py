"""What is said about cards."""

from coprod_desktop.domain.cards import CardKind
from coprod_desktop.domain.events import cards as events
from coprod_desktop.wording.labels import in_sentence
from coprod_desktop.wording.language import _
from coprod_desktop.wording.told.naming import Tellings


def _shown(event: events.CardShown) -> str:
    return _("card: {card}").format(card=in_sentence(event.card.kind))


def _shown_said(event: events.CardShown) -> str:
    if event.card.kind is CardKind.STOP:
        return _("Stop card. Somebody does not understand. Please answer it before going on.")
    return _("Card shown: {card}.").format(card=in_sentence(event.card.kind))


def _answered(event: events.CardAnswered) -> str:
    return _("card answered: {card}").format(card=in_sentence(event.card.kind))


ACTS: Tellings = {
    events.CardShown: _shown,
    events.CardAnswered: _answered,
}
SENTENCES: Tellings = {events.CardShown: _shown_said}
