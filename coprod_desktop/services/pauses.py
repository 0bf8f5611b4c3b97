"""The clock stands still: somebody writes, the interpreter catches up, everything is paused.

A break ends neither: who writes may need longer than the break, and the clock may not run while
they do. Each ends when it is said to be over, when its person leaves, or with the session.
"""

from dataclasses import replace
from datetime import datetime, timedelta

from coprod_desktop.domain.clock import Pause, SignOfLife, StopReason
from coprod_desktop.domain.errors import (
    AlreadyPaused,
    NotPaused,
    OnBreak,
    StillWriting,
)
from coprod_desktop.domain.events.clock import (
    CatchingUpEnded,
    CatchingUpStarted,
    ComposingEnded,
    ComposingStarted,
    EverythingGoesOn,
    EverythingPaused,
    LaptopSlept,
)
from coprod_desktop.domain.people import Person
from coprod_desktop.domain.session import SessionState
from coprod_desktop.services.presence import must_be_here, must_be_open
from coprod_desktop.storage.unit_of_work import Reader, UnitOfWork

# A program that is there gives a sign of life each minute; two may be missed.
LONGEST_SILENCE = timedelta(minutes=3)


def pause_everything(work: UnitOfWork, session_id: str) -> Pause:
    """Stop the clock for whatever reason; the screens and the voice fall silent with it."""
    pause = _begin(work, session_id, StopReason.HELD)
    work.note(EverythingPaused(pause=pause))
    return pause


def go_on(work: UnitOfWork, session_id: str) -> Pause:
    """Let everything go on."""
    pause = _end(work, session_id, StopReason.HELD)
    work.note(EverythingGoesOn(pause=pause))
    return pause


def start_composing(work: UnitOfWork, session_id: str, person_id: str) -> Pause:
    """Somebody who is here writes what they want to say: they have all the time that they need."""
    _must_not_be_on_break(work, session_id)
    must_be_here(work, session_id, person_id)
    writer = who_composes(work, session_id)
    if writer is not None:
        raise StillWriting(name=writer.name)
    pause = _begin(work, session_id, StopReason.COMPOSING, person_id)
    work.note(ComposingStarted(pause=pause, person=work.people.get(person_id)))
    return pause


def stop_composing(work: UnitOfWork, session_id: str) -> Pause:
    """Whoever wrote is ready."""
    pause = _end(work, session_id, StopReason.COMPOSING)
    person = work.people.get(pause.person_id) if pause.person_id else None
    work.note(ComposingEnded(pause=pause, person=person))
    return pause


def start_catching_up(work: UnitOfWork, session_id: str) -> Pause:
    """The interpreter needs a moment."""
    _must_not_be_on_break(work, session_id)
    pause = _begin(work, session_id, StopReason.INTERPRETING)
    work.note(CatchingUpStarted(pause=pause))
    return pause


def stop_catching_up(work: UnitOfWork, session_id: str) -> Pause:
    """The interpreter has caught up."""
    pause = _end(work, session_id, StopReason.INTERPRETING)
    work.note(CatchingUpEnded(pause=pause))
    return pause


def keep_sign_of_life(work: UnitOfWork, session_id: str) -> None:
    """Write down that the program sees the session run; it stands in no record."""
    work.save(SignOfLife(id=session_id, seen_at=work.now))


def note_absence(work: UnitOfWork, session_id: str) -> Pause | None:
    """Leave out the time since the last sign of life, where that is long: a sleep, or a crash."""
    session = work.sessions.get(session_id)
    seen = work.signs_of_life.find(session_id)
    keep_sign_of_life(work, session_id)
    if seen is None or session.state is not SessionState.RUNNING:
        return None
    if not was_away(seen, work.now):
        return None
    pause = Pause(
        id=work.new_id(),
        session_id=session_id,
        why=StopReason.ASLEEP,
        started_at=seen.seen_at,
        ended_at=work.now,
        item_id=session.current_item_id,
    )
    work.save(pause)
    minutes = round((work.now - seen.seen_at).total_seconds() / 60)
    work.note(LaptopSlept(pause=pause, minutes=minutes))
    return pause


def was_away(seen: SignOfLife, now: datetime) -> bool:
    """Say whether so much time has passed since a sign of life that nobody can have been there."""
    return now - seen.seen_at > LONGEST_SILENCE


def end_all_pauses(work: UnitOfWork, session_id: str) -> None:
    """End what still stands still when the session closes, as a part of that act."""
    for pause in work.pauses.where(session_id=session_id, ended_at=None):
        work.save(replace(pause, ended_at=work.now))


def end_composing_of(work: UnitOfWork, session_id: str, person_id: str) -> None:
    """End the writing of somebody who leaves, as a part of that act."""
    pause = find_pause(work, session_id, StopReason.COMPOSING)
    if pause is not None and pause.person_id == person_id:
        work.save(replace(pause, ended_at=work.now))


def find_pause(reader: Reader, session_id: str, why: StopReason) -> Pause | None:
    """Find the pause of one reason that goes on."""
    found = reader.pauses.where(session_id=session_id, why=why, ended_at=None)
    return found[-1] if found else None


def who_composes(reader: Reader, session_id: str) -> Person | None:
    """Find who is writing."""
    pause = find_pause(reader, session_id, StopReason.COMPOSING)
    return reader.people.find(pause.person_id) if pause and pause.person_id else None


def is_held(reader: Reader, session_id: str) -> bool:
    """Say whether everything is paused."""
    return find_pause(reader, session_id, StopReason.HELD) is not None


def _must_not_be_on_break(reader: Reader, session_id: str) -> None:
    if reader.sessions.get(session_id).state is SessionState.ON_BREAK:
        raise OnBreak


def _begin(
    work: UnitOfWork, session_id: str, why: StopReason, person_id: str | None = None
) -> Pause:
    session = must_be_open(work, session_id)
    if find_pause(work, session_id, why) is not None:
        raise AlreadyPaused
    pause = Pause(
        id=work.new_id(),
        session_id=session_id,
        why=why,
        started_at=work.now,
        item_id=session.current_item_id,
        person_id=person_id,
    )
    return work.save(pause)


def _end(work: UnitOfWork, session_id: str, why: StopReason) -> Pause:
    pause = find_pause(work, session_id, why)
    if pause is None:
        raise NotPaused
    return work.save(replace(pause, ended_at=work.now))
