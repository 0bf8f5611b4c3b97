"""Cards that people hold up; an open stop card weighs on every decision."""

from coprod_desktop.domain.cards import Card, CardAnswer, CardKind
from coprod_desktop.domain.errors import SessionNotOpen
from coprod_desktop.domain.events.cards import CardAnswered, CardShown
from coprod_desktop.storage.unit_of_work import Reader, UnitOfWork


def show_card(
    work: UnitOfWork, session_id: str, kind: CardKind, *, person_id: str | None = None
) -> Card:
    """Somebody holds up a card; nobody has to say who or why."""
    session = work.sessions.get(session_id)
    if not session.is_open:
        raise SessionNotOpen
    card = Card(
        id=work.new_id(),
        session_id=session_id,
        item_id=session.current_item_id,
        kind=kind,
        shown_at=work.now,
        person_id=person_id,
    )
    work.save(card)
    work.note(CardShown(card=card, person=work.people.get(person_id) if person_id else None))
    return card


def answer_card(
    work: UnitOfWork, card_id: str, *, by: CardAnswer = CardAnswer.DONE, answer: str = ""
) -> Card:
    """Close a card with what was done about it."""
    card = work.cards.get(card_id).answered(work.now, by, answer=answer.strip())
    work.save(card)
    work.note(CardAnswered(card=card))
    return card


def answer_break_cards(work: UnitOfWork, session_id: str) -> None:
    """Answer every card that asks for a break, as a part of the break that starts."""
    for card in work.cards.where(session_id=session_id, kind=CardKind.BREAK):
        if card.is_open:
            work.save(card.answered(work.now, CardAnswer.DONE))


def list_open_stop_cards(reader: Reader, session_id: str) -> tuple[Card, ...]:
    """Give the stop cards that nobody has answered yet."""
    cards = reader.cards.where(session_id=session_id, kind=CardKind.STOP)
    return tuple(card for card in cards if card.stops)


def stop_card_is_open(reader: Reader, session_id: str) -> bool:
    """Say whether a stop card waits for its answer."""
    return bool(list_open_stop_cards(reader, session_id))
