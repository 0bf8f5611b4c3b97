"""What is said about cards."""

from coprod_desktop.domain.cards import Card, CardAnswer, CardKind
from coprod_desktop.domain.events import cards as events
from coprod_desktop.domain.people import Person
from coprod_desktop.wording.cards import named
from coprod_desktop.wording.language import _, plural
from coprod_desktop.wording.told.naming import Tellings


def _shown(event: events.CardShown) -> str:
    card = named(event.card.kind, event.own_word)
    if event.person is None:
        return _("card: {card}").format(card=card)
    return _("card of {name}: {card}").format(name=event.person.name, card=card)


def _shown_said(event: events.CardShown) -> str:
    name = event.person.name if event.person else _("Somebody")
    match event.card.kind:
        case CardKind.STOP:
            return _(
                "{stop}. {name} does not understand. Please answer it before going on."
            ).format(stop=event.own_word or _("Stop card"), name=name)
        case CardKind.SPEAK if event.person:
            return _("{name} holds up a card and is on the list to speak.").format(name=name)
        case _:
            card = named(event.card.kind, event.own_word)
            return _("{name} shows a card: {card}.").format(name=name, card=card)


def _given(event: events.CardGiven) -> str:
    card = named(event.card.kind, event.own_word)
    return _("card given to {name}: {card}").format(name=event.person.name, card=card)


def _given_said(event: events.CardGiven) -> str:
    card, name = named(event.card.kind, event.own_word), event.person.name
    if event.card.kind is CardKind.SPEAK:
        return _("The card is {name}'s, who is on the list to speak.").format(name=name)
    return _("The card is {name}'s: {card}.").format(name=name, card=card)


def _counted(event: events.CardsCounted) -> str:
    return _("cards counted: {cards}").format(cards=_listed(event))


def _listed(event: events.CardsCounted) -> str:
    told = zip(event.cards, event.own_words, strict=True)
    return ", ".join(f"{card.count} {named(card.kind, own)}" for card, own in told)


def _counted_said(event: events.CardsCounted) -> str:
    said = _("Cards counted: {cards}.").format(cards=_listed(event))
    stops = any(card.kind is CardKind.STOP for card in event.cards)
    return (
        _("{said} Please answer the stop card before going on.").format(said=said)
        if stops
        else said
    )


def _answered(event: events.CardAnswered) -> str:
    return _("card answered: {card}").format(card=named(event.card.kind, event.own_word))


def _answered_said(event: events.CardAnswered) -> str:
    match event.card.answered_by:
        case CardAnswer.SAID_AGAIN:
            return _("Card answered. It was said again, slower.")
        case CardAnswer.WORD_EXPLAINED if event.word:
            return _("Card answered. The word {word} is in the word bank.").format(
                word=event.word.word
            )
        case CardAnswer.TAKEN_BACK:
            return _taken_back(event.card, event.person)
        case _:
            card = named(event.card.kind, event.own_word)
            return _("Card answered: {card}.").format(card=card)


def _taken_back(card: Card, person: Person | None) -> str:
    if card.count > 1:
        return _("The people took the cards back.")
    name = person.name if person else _("The person")
    return _("{name} took the card back.").format(name=name)


def _put_down(event: events.CardsPutDown) -> str:
    return plural("{count} card put down", "{count} cards put down", event.count)


def _went_on(event: events.WentOnOverStopCard) -> str:
    if event.own_word:
        return _("went on over: {card}").format(card=event.own_word)
    count = event.card.count
    return plural("went on over a stop card", "went on over {count} stop cards", count)


def _went_on_said(event: events.WentOnOverStopCard) -> str:
    said = _("We {act}.").format(act=_went_on(event))
    return _("{said} It stays open. A decision taken now is made without us.").format(said=said)


ACTS: Tellings = {
    events.CardShown: _shown,
    events.CardGiven: _given,
    events.CardsCounted: _counted,
    events.CardAnswered: _answered,
    events.CardsPutDown: _put_down,
    events.WentOnOverStopCard: _went_on,
    events.CardsRenamed: _("our words for the cards"),
}
SENTENCES: Tellings = {
    events.CardShown: _shown_said,
    events.CardGiven: _given_said,
    events.CardsCounted: _counted_said,
    events.CardAnswered: _answered_said,
    events.WentOnOverStopCard: _went_on_said,
    events.CardsRenamed: _("Your words for the cards are kept."),
}
