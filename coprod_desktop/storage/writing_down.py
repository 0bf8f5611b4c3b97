"""Writing an act down: its entry in the record, what an erasure leaves, and the seals it needs."""

from datetime import datetime
from typing import Any

from coprod_desktop.domain.access import PaperSent
from coprod_desktop.domain.easy_read import EasyRead
from coprod_desktop.domain.events.erasing import RestStands
from coprod_desktop.domain.events.undoing import ChangeRedone, ChangeUndone
from coprod_desktop.domain.happened import Change, Event, Happened
from coprod_desktop.domain.session import Session, SessionState
from coprod_desktop.storage import record_log, seals
from coprod_desktop.storage.cleaning import clean_text
from coprod_desktop.storage.connections import RawConnection
from coprod_desktop.storage.erasing import Erased
from coprod_desktop.storage.ids import Ulids
from coprod_desktop.storage.record_log import Act
from coprod_desktop.storage.unit_of_work import UnitOfWork
from coprod_desktop.wording.happened import act as words_for

# A session that is on a break is open as well; should there be two, one that runs comes first.
_WHO_RECORDS = (
    "SELECT name FROM sessions JOIN people ON people.id = recorder_id "
    "WHERE state IN (:running, :on_break) ORDER BY state = :on_break, number LIMIT 1"
)


def who_records(connection: RawConnection) -> str | None:
    """Find the name of who took over the recording of the session that is open."""
    states = {"running": SessionState.RUNNING.value, "on_break": SessionState.ON_BREAK.value}
    row = connection.execute(_WHO_RECORDS, states).fetchone()
    return row[0] if row else None


def write_down(connection: RawConnection, work: UnitOfWork) -> Happened | None:
    """Add what a use case did to the record, in its transaction; nothing where nothing happened."""
    event, changes = work.event, work.changes
    if work.erased is not None:
        _write_down_the_rest(connection, work, work.erased)
    if event is None:
        if changes:
            raise RuntimeError(changes[0].after)
        return None
    act = Act(
        kind=type(event).__name__,
        said=clean_text(words_for(event)),
        at=work.now,
        recorded_by=work.recorded_by,
        changes=changes,
        undoable=event.undoable and bool(changes),
        undoes=event.undone_sequence if isinstance(event, ChangeUndone) else None,
        redoes=event.redone_sequence if isinstance(event, ChangeRedone) else None,
        erased=work.erased,
    )
    sequence = record_log.append(connection, act)
    changes += work.erased.changes if work.erased else ()
    sealed = {_session_of(event)} if event.seals else _closed_sessions(work, changes)
    for session_id in sealed:
        seals.seal(connection, act.kind, session_id, work.now)
    return Happened(event=event, changes=changes, at=work.now, sequence=sequence)


def _write_down_the_rest(connection: RawConnection, work: UnitOfWork, erased: Erased) -> None:
    """Tell anew, in an entry of its own, what stood in the same entries as the erased words.

    The erasure itself holds nobody's words, for it can never be erased; this entry can.
    """
    if erased.rest:
        event = RestStands()
        rest = Act(
            kind=type(event).__name__,
            said=words_for(event),
            at=work.now,
            recorded_by=work.recorded_by,
            changes=erased.rest,
            undoable=False,
        )
        record_log.append(connection, rest)


def write_down_alone(
    connection: RawConnection, event: Event, *, at: datetime, recorded_by: str
) -> Happened:
    """Write down, in a file that is being made, what is done with the file itself."""
    connection.execute("BEGIN IMMEDIATE")
    work = UnitOfWork(connection, now=at, recorded_by=recorded_by, ids=Ulids())
    work.note(event)
    happened = write_down(connection, work)
    connection.execute("COMMIT")
    if happened is None:
        raise RuntimeError(event)
    return happened


def _session_of(event: Event) -> str | None:
    session = getattr(event, "session", None)
    return session.id if session else None


def _closed_sessions(work: UnitOfWork, changes: tuple[Change, ...]) -> set[str | None]:
    """Find sealed sessions that an act changed: their papers must carry a seal of today."""
    values = [one for change in changes for one in (change.before, change.after) if one is not None]
    touched = {_session_id_of(one) for one in values}
    return {
        session_id
        for session_id in touched
        if session_id
        and (session := work.sessions.find(session_id)) is not None
        and session.state is SessionState.CLOSED
        and work.find_seal(session_id) is not None
    }


def _session_id_of(value: Any) -> str | None:
    if isinstance(value, EasyRead | PaperSent):
        # Easy read says in other words what is sealed, and is no part of it. Who got papers stands
        # in none: what is handed out keeps the seal that it carries.
        return None
    return value.id if isinstance(value, Session) else getattr(value, "session_id", None)
