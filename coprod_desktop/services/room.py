"""What the room may see: only this leaves for the second screen."""

from dataclasses import dataclass

from coprod_desktop.domain.contribution import How, NameChoice
from coprod_desktop.domain.decision import Outcome
from coprod_desktop.domain.people import Person
from coprod_desktop.services import agendas, sessions, turns
from coprod_desktop.services.contributions import list_contributions
from coprod_desktop.services.decisions import list_decisions
from coprod_desktop.storage.unit_of_work import Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomSight:
    """The item, who speaks, who is next, the last point and the last decision."""

    item: str = ""
    place: str = ""
    speaker: str = ""
    how: How | None = None
    next_names: tuple[str, ...] = ()
    last_point: str = ""
    last_decision: str = ""
    back_at: str = ""
    stop_card: bool = False


def see_room(reader: Reader, session_id: str) -> RoomSight:
    """Gather what the room screen shows now; private detail never gets this far."""
    agenda = agendas.list_agenda(reader, session_id)
    session = sessions.get_session(reader, session_id)
    item = next((one for one in agenda if one.id == session.current_item_id), None)
    turn = turns.current_turn(reader, session_id)
    waiting = turns.list_waiting(reader, session_id)[:2]
    pause = sessions.current_break(reader, session_id)
    return RoomSight(
        item=item.title if item else "",
        place=f"{item.position}" if item else "",
        speaker=_room_name(reader.people.get(turn.person_id)) if turn else "",
        next_names=tuple(_room_name(reader.people.get(one.person_id)) for one in waiting),
        last_point=_last_point(reader, session_id),
        last_decision=_last_decision(reader, session_id),
        back_at=f"{pause.back_at.astimezone():%H:%M}" if pause else "",
        stop_card=any(card.stops for card in reader.cards.where(session_id=session_id)),
    )


def _room_name(person: Person) -> str:
    return person.name


def _last_point(reader: Reader, session_id: str) -> str:
    """The last point whose maker lets it stand in papers under a name; else none."""
    for one in reversed(list_contributions(reader, session_id, limit=5)):
        if one.may_be_printed:
            shown = one.name_choice is NameChoice.MY_NAME and one.person_id
            name = f"{reader.people.get(one.person_id).name}: " if shown and one.person_id else ""
            return f"{name}{one.words[:240]}"
    return ""


def _last_decision(reader: Reader, session_id: str) -> str:
    ended = [d for d in list_decisions(reader, session_id) if d.outcome is Outcome.ADOPTED]
    return ended[-1].words if ended else ""
