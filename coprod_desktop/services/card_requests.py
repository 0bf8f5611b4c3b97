"""Cards that ask to speak or for more time: each is answered by what it asks for."""

from dataclasses import replace

from coprod_desktop.domain.cards import Card, CardAnswer, CardKind
from coprod_desktop.domain.errors import SessionNotOpen
from coprod_desktop.domain.events.clock import TimeAdded
from coprod_desktop.domain.events.floor import TurnAsked
from coprod_desktop.domain.turns import Turn
from coprod_desktop.services.turns import list_waiting, put_on_list
from coprod_desktop.storage.unit_of_work import UnitOfWork

FIVE_MINUTES = 5


def show_speak_card(work: UnitOfWork, session_id: str, person_id: str) -> Turn:
    """Somebody holds up *I want to speak*: the card is answered by their place on the list."""
    turn = put_on_list(work, session_id, person_id)
    work.save(
        Card(
            id=work.new_id(),
            session_id=session_id,
            item_id=turn.item_id,
            kind=CardKind.SPEAK,
            shown_at=work.now,
            person_id=person_id,
            answered_at=work.now,
            answered_by=CardAnswer.DONE,
        )
    )
    place = [one.id for one in list_waiting(work, session_id)].index(turn.id) + 1
    work.note(TurnAsked(person=work.people.get(person_id), turn=turn, place=place))
    return turn


def grant_more_time(work: UnitOfWork, card_id: str) -> Card:
    """Answer *I need more time* by five more minutes for the item."""
    card = work.cards.get(card_id)
    session = work.sessions.get(card.session_id)
    if session.current_item_id is None:
        raise SessionNotOpen
    item = work.agenda.get(session.current_item_id)
    longer = replace(item, more_minutes=item.more_minutes + FIVE_MINUTES)
    answered = card.answered(work.now, CardAnswer.DONE)
    work.save(longer)
    work.save(answered)
    work.note(TimeAdded(item=longer, minutes=FIVE_MINUTES))
    return answered
