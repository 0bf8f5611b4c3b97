"""What is said about cards."""

from coprod_desktop.domain.cards import CardAnswer, CardKind
from coprod_desktop.domain.events import cards as events
from coprod_desktop.wording.labels import in_sentence
from coprod_desktop.wording.language import _, plural
from coprod_desktop.wording.told.naming import Tellings


def _name(event: events.CardShown | events.CardAnswered) -> str:
    own = event.words
    return f"{own[:1].lower()}{own[1:]}" if own else in_sentence(event.card.kind)


def _shown(event: events.CardShown) -> str:
    return _("card: {card}").format(card=_name(event))


def _shown_said(event: events.CardShown) -> str:
    card = event.card
    if card.kind is CardKind.STOP:
        return _("Stop card. Somebody does not understand. Please answer it before going on.")
    if card.count > 1:
        return _("{count} cards: {card}.").format(count=card.count, card=_name(event))
    if event.person is not None:
        return _("{name}: {card}.").format(name=event.person.name, card=_name(event))
    return _("Card shown: {card}.").format(card=_name(event))


def _answered(event: events.CardAnswered) -> str:
    return _("card answered: {card}").format(card=_name(event))


def _answered_said(event: events.CardAnswered) -> str:
    if event.word is not None:
        return _("{word}: {meaning} The card is answered.").format(
            word=event.word.word, meaning=event.word.meaning
        )
    if event.card.answered_by is CardAnswer.TAKEN_BACK:
        return _("The card was taken back.")
    return _("Card answered: {card}.").format(card=_name(event))


def _put_down(event: events.CardsPutDown) -> str:
    return plural("{count} card put down", "{count} cards put down", event.count)


ACTS: Tellings = {
    events.CardShown: _shown,
    events.CardAnswered: _answered,
    events.WentOnOverStopCard: _("going on over a stop card"),
    events.CardsPutDown: _put_down,
}
SENTENCES: Tellings = {
    events.CardShown: _shown_said,
    events.CardAnswered: _answered_said,
    events.WentOnOverStopCard: _("We went on over a stop card. The record says so."),
}
