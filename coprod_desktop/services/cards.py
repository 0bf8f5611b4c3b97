"""Cards that people hold up; an open stop card holds the clock, the item and the decision."""

from coprod_desktop.domain.cards import Card, CardAnswer, CardKind
from coprod_desktop.domain.errors import MinutesOutOfRange, SessionNotOpen, StopCardOpen
from coprod_desktop.domain.events.cards import (
    CardAnswered,
    CardShown,
    CardsPutDown,
    WentOnOverStopCard,
)
from coprod_desktop.domain.panel import Word
from coprod_desktop.services.panels import find_panel, save_word
from coprod_desktop.storage.unit_of_work import Reader, UnitOfWork

MOST_COUNTED = 60
ASKING_FOR_NOTHING = (CardKind.AGREE, CardKind.SLOW_DOWN)


def show_card(
    work: UnitOfWork,
    session_id: str,
    kind: CardKind,
    *,
    person_id: str | None = None,
    count: int = 1,
) -> Card:
    """Somebody holds up a card, or so many were counted; nobody has to say who or why."""
    session = work.sessions.get(session_id)
    if not session.is_open:
        raise SessionNotOpen
    if not 1 <= count <= MOST_COUNTED:
        raise MinutesOutOfRange
    card = Card(
        id=work.new_id(),
        session_id=session_id,
        item_id=session.current_item_id,
        kind=kind,
        shown_at=work.now,
        person_id=person_id,
        count=count,
    )
    work.save(card)
    person = work.people.get(person_id) if person_id else None
    work.note(CardShown(card=card, person=person, words=own_words(work, kind)))
    return card


def answer_card(
    work: UnitOfWork, card_id: str, *, by: CardAnswer = CardAnswer.DONE, answer: str = ""
) -> Card:
    """Close a card with what was done about it."""
    card = work.cards.get(card_id).answered(work.now, by, answer=answer.strip())
    work.save(card)
    work.note(CardAnswered(card=card, words=own_words(work, card.kind)))
    return card


def explain_and_answer(work: UnitOfWork, card_id: str, *, word: str, meaning: str) -> Word:
    """Answer a card by explaining a word, which goes into the word bank in the same act."""
    explained = save_word(work, word=word, meaning=meaning)
    card = work.cards.get(card_id)
    answered = card.answered(work.now, CardAnswer.WORD_EXPLAINED, word_id=explained.id)
    work.save(answered)
    words = own_words(work, card.kind)
    work.note(CardAnswered(card=answered, words=words, word=explained))
    return explained


def go_on_over(work: UnitOfWork, card_id: str) -> Card:
    """Go on although a stop card is open: an act of its own, which is recorded and said."""
    card = work.cards.get(card_id).gone_over(work.now)
    work.save(card)
    work.note(WentOnOverStopCard(card=card))
    return card


def put_cards_down(work: UnitOfWork, session_id: str) -> None:
    """Put down every card that asks for nothing."""
    shown = [
        card
        for kind in ASKING_FOR_NOTHING
        for card in work.cards.where(session_id=session_id, kind=kind, answered_at=None)
    ]
    for card in shown:
        work.save(card.answered(work.now, CardAnswer.DONE))
    if shown:
        work.note(CardsPutDown(count=sum(card.count for card in shown)))


def answer_break_cards(work: UnitOfWork, session_id: str) -> None:
    """Answer every card that asks for a break, as a part of the break that starts."""
    for card in work.cards.where(session_id=session_id, kind=CardKind.BREAK, answered_at=None):
        work.save(card.answered(work.now, CardAnswer.DONE))


def list_open_cards(reader: Reader, session_id: str) -> tuple[Card, ...]:
    """Give the cards that wait for an answer or are still held up, stop cards first."""
    found = reader.cards.where(session_id=session_id, answered_at=None)
    return tuple(sorted(found, key=lambda card: (card.kind is not CardKind.STOP, card.id)))


def list_open_stop_cards(reader: Reader, session_id: str) -> tuple[Card, ...]:
    """Give the stop cards that nobody has answered yet."""
    return reader.cards.where(session_id=session_id, kind=CardKind.STOP, answered_at=None)


def stop_card_is_open(reader: Reader, session_id: str) -> bool:
    """Say whether a stop card waits for its answer."""
    return bool(list_open_stop_cards(reader, session_id))


def must_not_be_stopped(reader: Reader, session_id: str) -> None:
    """Refuse to go on while a stop card holds everything."""
    if any(card.pauses for card in list_open_stop_cards(reader, session_id)):
        raise StopCardOpen


def own_words(reader: Reader, kind: CardKind) -> str:
    """Give what the panel calls a card, or nothing where it keeps our word."""
    return next((one.words for one in find_panel(reader).card_words if one.kind is kind), "")
