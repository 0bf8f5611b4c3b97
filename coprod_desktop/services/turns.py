"""The list of speakers, first come first served; a place is kept until *done*."""

from coprod_desktop.domain.errors import (
    AlreadyWaiting,
    NobodyWaiting,
    NotHere,
    SessionNotOpen,
)
from coprod_desktop.domain.events.floor import TurnAsked, TurnEnded, TurnStarted
from coprod_desktop.domain.people import Person
from coprod_desktop.domain.turns import Turn, TurnState
from coprod_desktop.storage.unit_of_work import Reader, UnitOfWork


def ask_to_speak(work: UnitOfWork, session_id: str, person_id: str) -> Turn:
    """Put somebody who is here on the list of speakers."""
    asked = _new_turn(work, session_id, person_id)
    if not _is_here(work, asked):
        raise NotHere
    waiting = list_waiting(work, session_id)
    if any(turn.person_id == person_id for turn in waiting):
        raise AlreadyWaiting
    work.save(asked)
    work.note(TurnAsked(person=work.people.get(person_id), place=len(waiting) + 1))
    return asked


def next_speaker(work: UnitOfWork, session_id: str) -> Person:
    """Give the floor to who has waited longest and is here; who has left keeps their place."""
    waiting = [turn for turn in list_waiting(work, session_id) if _is_here(work, turn)]
    if not waiting:
        raise NobodyWaiting
    _end_current(work, session_id)
    return _give_floor(work, waiting[0])


def give_floor(work: UnitOfWork, session_id: str, person_id: str) -> Person:
    """Give the floor to somebody, on the list or not."""
    if not work.sessions.get(session_id).is_open:
        raise SessionNotOpen
    _end_current(work, session_id)
    waiting = [t for t in list_waiting(work, session_id) if t.person_id == person_id]
    return _give_floor(work, waiting[0] if waiting else _new_turn(work, session_id, person_id))


def end_turn(work: UnitOfWork, turn_id: str) -> None:
    """Somebody is done, or gives up their place."""
    turn = work.turns.get(turn_id)
    work.save(turn.done(work.now))
    work.note(TurnEnded(person=work.people.get(turn.person_id)))


def end_all_turns(work: UnitOfWork, session_id: str) -> None:
    """End what is left of the list when the session closes, as a part of that act."""
    for turn in (*list_waiting(work, session_id), *_speaking(work, session_id)):
        work.save(turn.done(work.now))


def list_waiting(reader: Reader, session_id: str) -> tuple[Turn, ...]:
    """Give the turns that wait, longest first."""
    waiting = reader.turns.where(session_id=session_id, state=TurnState.WAITING)
    # Ids rise even where the clock is set back.
    return tuple(sorted(waiting, key=lambda turn: turn.id))


def current_turn(reader: Reader, session_id: str) -> Turn | None:
    """Find the turn of the person who has the floor."""
    speaking = _speaking(reader, session_id)
    return speaking[0] if speaking else None


def _speaking(reader: Reader, session_id: str) -> tuple[Turn, ...]:
    return reader.turns.where(session_id=session_id, state=TurnState.SPEAKING)


def _end_current(work: UnitOfWork, session_id: str) -> None:
    for turn in _speaking(work, session_id):
        work.save(turn.done(work.now))


def _give_floor(work: UnitOfWork, turn: Turn) -> Person:
    person = work.people.get(turn.person_id)
    work.save(turn.started(work.now))
    work.note(TurnStarted(person=person))
    return person


def _is_here(reader: Reader, turn: Turn) -> bool:
    return bool(
        reader.attendance.count(session_id=turn.session_id, person_id=turn.person_id, left_at=None)
    )


def _new_turn(work: UnitOfWork, session_id: str, person_id: str) -> Turn:
    return Turn(
        id=work.new_id(),
        session_id=session_id,
        item_id=work.sessions.get(session_id).current_item_id,
        person_id=person_id,
        asked_at=work.now,
    )
