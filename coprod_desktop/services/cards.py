"""Cards that people hold up; an open stop card holds the clock, the item and the decision."""

from collections.abc import Mapping
from dataclasses import replace

from coprod_desktop.domain.cards import (
    SIGNALS,
    Card,
    CardAnswer,
    CardKind,
    own_word,
    with_own_words,
)
from coprod_desktop.domain.decision import Outcome
from coprod_desktop.domain.errors import (
    CardAlreadyShown,
    CardCountWrong,
    NoCardsUp,
    StopCardOpen,
)
from coprod_desktop.domain.events.cards import (
    CardAnswered,
    CardGiven,
    CardsCounted,
    CardShown,
    CardsPutDown,
    CardsRenamed,
    WentOnOverStopCard,
)
from coprod_desktop.domain.panel import Panel
from coprod_desktop.services.panels import find_panel, save_word
from coprod_desktop.services.presence import must_be_here, must_be_open
from coprod_desktop.services.turns import put_on_list
from coprod_desktop.storage.unit_of_work import Reader, UnitOfWork


def show_card(
    work: UnitOfWork, session_id: str, kind: CardKind, *, person_id: str | None = None
) -> Card:
    """Somebody holds up a card; nobody has to say who or why.

    A card to speak puts the person on the list, and is answered by that. Somebody who showed how
    it goes for them shows it anew: their earlier card goes down.
    """
    card = _new_card(work, session_id, kind, person_id=person_id)
    if person_id is not None:
        card = _held_by(work, card, person_id)
    work.save(card)
    _test_again(work, card)
    person = work.people.get(person_id) if person_id else None
    work.note(CardShown(card=card, person=person, own_word=find_own_word(work, kind)))
    return card


def count_cards(
    work: UnitOfWork, session_id: str, counts: Mapping[CardKind, int]
) -> tuple[Card, ...]:
    """Write down how many of each card a whole room holds up, as one act."""
    cards = tuple(
        _new_card(work, session_id, kind, count=counts[kind])
        for kind in CardKind
        if counts.get(kind, 0)
    )
    if not cards:
        raise CardCountWrong
    for card in cards:
        work.save(card)
        _test_again(work, card)
    own_words = tuple(find_own_word(work, card.kind) for card in cards)
    work.note(CardsCounted(cards=cards, own_words=own_words))
    return cards


def give_card(work: UnitOfWork, card_id: str, person_id: str) -> Card:
    """Somebody says that a card which was nobody's is theirs; of counted cards one is.

    What follows is what would have followed had they said so at once.
    """
    shown = work.cards.get(card_id)
    must_be_open(work, shown.session_id)
    theirs, left = shown.owned_by(person_id, work.new_id())
    if left is not None:
        work.save(left)
    card = _held_by(work, theirs, person_id)
    work.save(card)
    own = find_own_word(work, card.kind)
    work.note(CardGiven(card=card, person=work.people.get(person_id), own_word=own))
    return card


def answer_card(
    work: UnitOfWork, card_id: str, *, by: CardAnswer = CardAnswer.DONE, answer: str = ""
) -> Card:
    """Close a card with what was done about it."""
    card = work.cards.get(card_id).answered(work.now, by, answer=answer.strip())
    work.save(card)
    _test_again(work, card)
    work.note(_answered(work, card))
    return card


def explain_for_card(work: UnitOfWork, card_id: str, *, word: str, meaning: str) -> Card:
    """Answer a card by explaining a word; it goes into the word bank with the same act."""
    explained = save_word(work, word=word, meaning=meaning)
    by = CardAnswer.WORD_EXPLAINED
    card = work.cards.get(card_id).answered(work.now, by, word_id=explained.id)
    work.save(card)
    _test_again(work, card)
    work.note(replace(_answered(work, card), word=explained))
    return card


def go_on_over(work: UnitOfWork, card_id: str) -> Card:
    """Go on although a stop card is open: an act of its own, and the card stays open."""
    card = work.cards.get(card_id).gone_over(work.now)
    work.save(card)
    _test_again(work, card)
    own = find_own_word(work, CardKind.STOP)
    work.note(WentOnOverStopCard(card=card, own_word=own))
    return card


def put_cards_down(work: UnitOfWork, session_id: str) -> int:
    """Put down every card by which the room shows how it goes; give how many there were."""
    up = [card for card in list_open_cards(work, session_id) if card.kind in SIGNALS]
    if not up:
        raise NoCardsUp
    for card in up:
        work.save(card.answered(work.now, CardAnswer.DONE))
    count = sum(card.count for card in up)
    work.note(CardsPutDown(count=count))
    return count


def rename_cards(work: UnitOfWork, told: Mapping[CardKind, str]) -> Panel:
    """Keep the panel's own words for its cards; an empty one goes back to ours."""
    panel = replace(find_panel(work), card_words=with_own_words(told))
    work.save(panel)
    work.note(CardsRenamed(panel=panel))
    return panel


def answer_requests(work: UnitOfWork, session_id: str, kind: CardKind) -> None:
    """Answer every card that asked for what is given now, as a part of that larger act."""
    for card in work.cards.where(session_id=session_id, kind=kind, answered_at=None):
        work.save(card.answered(work.now, CardAnswer.DONE))


def must_not_be_stopped(reader: Reader, session_id: str) -> None:
    """Refuse what cannot go on over a stop card.

    Raises:
        StopCardOpen: one waits for its answer, and nobody has gone on over it.
    """
    if any(card.pauses for card in list_open_stop_cards(reader, session_id)):
        raise StopCardOpen


def list_open_cards(reader: Reader, session_id: str) -> tuple[Card, ...]:
    """Give the cards that are up, what holds the meeting first, then as they were shown."""
    up = reader.cards.where(session_id=session_id, answered_at=None)
    # Ids rise even where the clock is set back.
    return tuple(sorted(up, key=lambda card: (not card.pauses, not card.stops, card.id)))


def list_open_stop_cards(reader: Reader, session_id: str) -> tuple[Card, ...]:
    """Give the stop cards that nobody has answered yet."""
    cards = reader.cards.where(session_id=session_id, kind=CardKind.STOP, answered_at=None)
    return tuple(card for card in cards if card.stops)


def stop_card_is_open(reader: Reader, session_id: str) -> bool:
    """Say whether a stop card waits for its answer, also one that was gone over."""
    return bool(list_open_stop_cards(reader, session_id))


def find_own_word(reader: Reader, kind: CardKind) -> str:
    """Give the panel's own word for a card, or nothing."""
    return own_word(find_panel(reader).card_words, kind)


def _test_again(work: UnitOfWork, card: Card) -> None:
    """A stop card weighs on what a test of agreement read back: it is tested anew."""
    if card.kind is CardKind.STOP:
        for open_one in work.decisions.where(session_id=card.session_id, outcome=Outcome.OPEN):
            work.save(replace(open_one, tested_at=None))


def _new_card(
    work: UnitOfWork,
    session_id: str,
    kind: CardKind,
    *,
    person_id: str | None = None,
    count: int = 1,
) -> Card:
    session = must_be_open(work, session_id)
    return Card(
        id=work.new_id(),
        session_id=session_id,
        item_id=session.current_item_id,
        kind=kind,
        shown_at=work.now,
        person_id=person_id,
        count=count,
    )


def _held_by(work: UnitOfWork, card: Card, person_id: str) -> Card:
    """Let somebody hold a card: their earlier one goes down, and a wish to speak is granted."""
    must_be_here(work, card.session_id, person_id)
    _put_earlier_down(work, card)
    if card.kind is not CardKind.SPEAK:
        return card
    put_on_list(work, card.session_id, person_id)
    return card.answered(work.now, CardAnswer.DONE)


def _put_earlier_down(work: UnitOfWork, shown: Card) -> None:
    for card in list_open_cards(work, shown.session_id):
        if card.person_id != shown.person_id:
            continue
        if card.kind is shown.kind:
            raise CardAlreadyShown
        if card.kind in SIGNALS and shown.kind in (*SIGNALS, CardKind.STOP):
            work.save(card.answered(work.now, CardAnswer.TAKEN_BACK))


def _answered(work: UnitOfWork, card: Card) -> CardAnswered:
    person = work.people.get(card.person_id) if card.person_id else None
    return CardAnswered(card=card, person=person, own_word=find_own_word(work, card.kind))
