"""What the room may see: only this leaves for the second screen."""

from dataclasses import dataclass
from datetime import UTC, datetime

from coprod_desktop.domain.contribution import NameChoice
from coprod_desktop.domain.decision import Decision, Outcome
from coprod_desktop.domain.people import Person
from coprod_desktop.services import agendas, sessions, turns
from coprod_desktop.services.cards import stop_card_is_open
from coprod_desktop.services.contributions import list_contributions
from coprod_desktop.services.decisions import list_decisions
from coprod_desktop.storage.unit_of_work import Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomSight:
    """The item, who speaks, who is next, and what came last: a point or a decision."""

    item: str = ""
    place: str = ""
    speaker: str = ""
    next_names: tuple[str, ...] = ()
    last_point: str = ""
    last_decision: str = ""
    back_at: str = ""
    stop_card: bool = False


@dataclass(frozen=True, slots=True)
class _Point:
    shown: str
    said_at: datetime


_BEFORE_ALL = datetime.min.replace(tzinfo=UTC)


def see_room(reader: Reader, session_id: str) -> RoomSight:
    """Gather what the room screen shows now; private detail never gets this far."""
    agenda = agendas.list_agenda(reader, session_id)
    session = sessions.get_session(reader, session_id)
    item = next((one for one in agenda if one.id == session.current_item_id), None)
    turn = turns.current_turn(reader, session_id)
    waiting = turns.list_waiting(reader, session_id)[:2]
    pause = sessions.current_break(reader, session_id)
    point = _last_point(reader, session_id)
    decision = _last_decision(reader, session_id)
    closed_at = decision.closed_at if decision else None
    is_decided_since = closed_at is not None and point.said_at <= closed_at
    return RoomSight(
        item=item.title if item else "",
        place=f"{item.position}" if item else "",
        speaker=_room_name(reader.people.get(turn.person_id)) if turn else "",
        next_names=tuple(_room_name(reader.people.get(one.person_id)) for one in waiting),
        last_point="" if is_decided_since else point.shown,
        last_decision=decision.words if decision and is_decided_since else "",
        back_at=f"{pause.back_at.astimezone():%H:%M}" if pause else "",
        stop_card=stop_card_is_open(reader, session_id),
    )


def _room_name(person: Person) -> str:
    return person.name


def _last_point(reader: Reader, session_id: str) -> _Point:
    """The last point whose maker lets it stand in papers under a name; else none."""
    for one in reversed(list_contributions(reader, session_id, limit=5)):
        if one.may_be_printed:
            shown = one.name_choice is NameChoice.MY_NAME and one.person_id
            name = f"{reader.people.get(one.person_id).name}: " if shown and one.person_id else ""
            return _Point(shown=f"{name}{one.words[:240]}", said_at=one.said_at)
    return _Point(shown="", said_at=_BEFORE_ALL)


def _last_decision(reader: Reader, session_id: str) -> Decision | None:
    ended = [d for d in list_decisions(reader, session_id) if d.outcome is Outcome.ADOPTED]
    return ended[-1] if ended else None
