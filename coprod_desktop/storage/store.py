"""A panel's file while it is open: read it, write it act by act, take acts back, close it."""

from collections.abc import Callable, Generator
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Generic, TypeVar

from sqlalchemy import Connection

from coprod_desktop.domain.events import ChangeUndone, Event, Happened
from coprod_desktop.storage import connections, record_log, seals
from coprod_desktop.storage.cleaning import clean_text
from coprod_desktop.storage.ids import Ulids
from coprod_desktop.storage.keys import Opened
from coprod_desktop.storage.lock import InstanceLock
from coprod_desktop.storage.record_log import Act
from coprod_desktop.storage.rows import SHELVES
from coprod_desktop.storage.undo import undo_last_act
from coprod_desktop.storage.unit_of_work import Reader, UnitOfWork
from coprod_desktop.storage.writer import Writer
from coprod_desktop.wording.happened import act as words_for

T = TypeVar("T")
Clock = Callable[[], datetime]


def utc_now() -> datetime:
    """Give the time of the system's clock."""
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Written(Generic[T]):
    """What a use case gave back, and what happened by it, now that it is safely stored."""

    result: T
    happened: Happened | None


class Store:
    """One open panel: one writer, any number of readers, one lock."""

    def __init__(self, folder: Path, opened: Opened, lock: InstanceLock, clock: Clock) -> None:
        path = folder / connections.NAME
        self.folder = folder
        self.recorded_by = opened.label
        self._opened = opened
        self._lock = lock
        self._clock = clock
        self._writing = connections.writing_engine(path, opened.key)
        self._reading = connections.reading_engine(path, opened.key)
        self._writer = Writer()
        with self._reading.begin() as connection:
            self._ids = Ulids(_latest_id(connection))

    @contextmanager
    def read(self) -> Generator[Reader]:
        """Read the panel as it stands now, on the calling thread."""
        with connections.database_troubles(), self._reading.begin() as connection:
            yield Reader(connection)

    def submit(self, use_case: Callable[[UnitOfWork], T]) -> Future[Written[T]]:
        """Carry out a use case on the writer's thread: all of it is stored, or nothing."""
        return self._writer.submit(lambda: self._carry_out(use_case))

    def write(self, use_case: Callable[[UnitOfWork], T]) -> Written[T]:
        """Carry out a use case and wait until it is stored."""
        return self.submit(use_case).result()

    def submit_undo(self) -> Future[Written[str]]:
        """Take back the last act on the writer's thread; the result is its short words."""
        return self.submit(undo_last_act)

    def undo(self) -> Written[str]:
        """Take back the last act and wait until that is stored."""
        return self.submit_undo().result()

    def close(self) -> None:
        """Finish what is being written, close the file and let others open it."""
        self._writer.finish()
        self._reading.dispose()
        self._writing.dispose()
        self._lock.release()

    def _carry_out(self, use_case: Callable[[UnitOfWork], T]) -> Written[T]:
        now = self._clock()
        with connections.database_troubles(), self._writing.begin() as connection:
            work = UnitOfWork(connection, now=now, recorded_by=self.recorded_by, ids=self._ids)
            result = use_case(work)
            happened = _record(connection, work)
        return Written(result, happened)


def _record(connection: Connection, work: UnitOfWork) -> Happened | None:
    event, changes = work.event, work.changes
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
    )
    sequence = record_log.append(connection, act)
    if event.seals:
        seals.seal(connection, act.kind, _session_of(event), work.now)
    return Happened(event=event, changes=changes, at=work.now, sequence=sequence)


def _session_of(event: Event) -> str | None:
    session = getattr(event, "session", None)
    return session.id if session else None


def _latest_id(connection: Connection) -> str | None:
    tables = (shelf.name for shelf in SHELVES)
    found = (connection.exec_driver_sql(f"SELECT max(id) FROM {name}").scalar() for name in tables)  # noqa: S608 (our own names)
    return max((one for one in found if one), default=None)
