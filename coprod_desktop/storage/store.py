"""A panel's file while it is open: read it, write it act by act, take acts back, close it."""

import shutil
from collections.abc import Callable, Generator
from concurrent.futures import Future
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Generic, TypeVar

from coprod_desktop.domain.erasure import Erasure
from coprod_desktop.domain.errors import Problem
from coprod_desktop.domain.events.erasing import WordsErasedAgain
from coprod_desktop.domain.happened import Happened
from coprod_desktop.domain.pen import Pen
from coprod_desktop.domain.record import Checked, Fault, Finding, Verdict
from coprod_desktop.domain.troubles import (
    FileReadOnly,
    ForReadingOnly,
    PanelDamaged,
    PanelLocked,
    StorageTrouble,
)
from coprod_desktop.storage import (
    backups,
    bundles,
    checking,
    connections,
    erasure_list,
    key_change,
    keys,
    record_log,
    ways_in,
)
from coprod_desktop.storage.connections import RawConnection
from coprod_desktop.storage.files import disk_troubles, free_bytes, make_folder, write_pieces
from coprod_desktop.storage.held_file import HeldFile
from coprod_desktop.storage.ids import Ulids
from coprod_desktop.storage.key_change import Renewal
from coprod_desktop.storage.keys import Opened
from coprod_desktop.storage.lock import InstanceLock
from coprod_desktop.storage.pen import PenGate, find_pen
from coprod_desktop.storage.record_export import lines_of_record
from coprod_desktop.storage.repository import Repository, latest_id
from coprod_desktop.storage.rows import SHELVES, SIGNS_OF_LIFE
from coprod_desktop.storage.steady_clock import SteadyClock
from coprod_desktop.storage.undo import redo_last_undone, undo_last_act
from coprod_desktop.storage.unit_of_work import Reader, UnitOfWork
from coprod_desktop.storage.verification import Progress
from coprod_desktop.storage.ways_in import Change, WayIn
from coprod_desktop.storage.writer import Writer
from coprod_desktop.storage.writing_down import who_records, write_down

T = TypeVar("T")
Clock = Callable[[], datetime]


def utc_now() -> datetime:
    """Give the time of the system's clock."""
    return datetime.now(UTC)


def say_nothing(_done: int, _total: int) -> None:
    """Report progress to nobody."""


@dataclass(frozen=True, slots=True)
class Written(Generic[T]):
    """What a use case gave back, and what happened by it, now that it is safely stored."""

    result: T
    happened: Happened | None


class Store:
    """One open panel: one writer, any number of readers, one lock."""

    def __init__(
        self,
        folder: Path,
        opened: Opened,
        lock: InstanceLock,
        clock: Clock,
        *,
        is_copy_to_practise: bool = False,
    ) -> None:
        # What somebody practises in goes nowhere: it may be written whoever has the pen.
        self._gate = None if is_copy_to_practise else PenGate(folder)
        self.folder = folder
        self._lock = lock
        self._is_closed = False
        self.is_copy_to_read = False
        self._file = HeldFile(folder, opened)
        self._writer = Writer()
        with self._file.reading() as connection:
            self._ids = Ulids(_latest_id(connection))
            self._clock = SteadyClock(clock, last=_last_known(connection))
            self._catch_up_with_pen(connection)

    @property
    def is_for_reading(self) -> bool:
        """Whether no act is stored here: another laptop has the pen, or it is a copy to read."""
        if self.is_copy_to_read:
            return True
        with self.read() as reader:
            return not self._may_write(find_pen(reader))

    def be_for_reading_alone(self) -> None:
        """Store no act from now on; this copy of what may only be read goes as it is closed."""
        self.is_copy_to_read = True

    @property
    def recorded_by(self) -> str:
        """Whose passphrase opened the panel."""
        return self._file.opened.label

    def now(self) -> datetime:
        """Give the time that an act of this moment is written down with."""
        return self._clock()

    @contextmanager
    def read(self) -> Generator[Reader]:
        """Read the panel as it stands now, on the calling thread.

        Raises:
            PanelLocked: it was closed; whoever asks late learns nothing.
        """
        self._must_be_open()
        with self._file.reading() as connection:
            yield Reader(connection)

    def submit(
        self,
        use_case: Callable[[UnitOfWork], T],
        *,
        if_refused: Callable[[UnitOfWork], None] | None = None,
    ) -> Future[Written[T]]:
        """Carry out a use case on the writer's thread: all of it is stored, or nothing.

        What is to be done ``if_refused`` comes next, before anything else is written.
        """
        return self._writer.submit(lambda: self._carry_out_or(use_case, if_refused))

    def write(self, use_case: Callable[[UnitOfWork], T]) -> Written[T]:
        """Carry out a use case and wait until it is stored."""
        return self.submit(use_case).result()

    def submit_undo(self, *, may_open_seal: bool = True) -> Future[Written[str]]:
        """Take back the last act on the writer's thread; the result is its short words."""
        return self.submit(partial(undo_last_act, may_open_seal=may_open_seal))

    def undo(self) -> Written[str]:
        """Take back the last act and wait until that is stored."""
        return self.submit_undo().result()

    def submit_redo(self) -> Future[Written[str]]:
        """Do again what was taken back last, on the writer's thread; the result is its words."""
        return self.submit(redo_last_undone)

    def redo(self) -> Written[str]:
        """Do again what was taken back last and wait until that is stored."""
        return self.submit_redo().result()

    def check(self, progress: Progress = say_nothing) -> Checked:
        """Check the file, its key files and its whole record; nothing is written meanwhile."""
        return self._writer.submit(lambda: self._check(progress)).result()

    def verify(self, words: str, progress: Progress = say_nothing) -> Verdict:
        """Compare the eight words of a paper with the record; four letters of each will do."""
        self._must_be_open()
        with self._file.reading() as connection:
            return checking.verify_words(connection, words, progress)

    def export_record(
        self, path: Path, *, with_words: bool, progress: Progress = say_nothing
    ) -> None:
        """Write the record into a file of its own; with the words it is as private as they are."""
        self._must_be_open()
        with self._file.reading() as connection, disk_troubles():
            lines = lines_of_record(connection, with_words=with_words, progress=progress)
            write_pieces(path, lines)

    def forget_what_was_erased(self) -> None:
        """Let a file from before an erasure forget the same words, and keep the list of them."""
        with self._file.reading() as connection:
            missing = erasure_list.missing_in_file(connection, self.folder)
            # A disk that is full keeps nobody out of their panel: the file itself knows as well.
            with suppress(StorageTrouble):
                erasure_list.bring_up_to_date(connection, self.folder)
        # A copy that may only be read stays as it is: the next bundle brings what was erased.
        with suppress(ForReadingOnly):
            for erasure in missing:
                self.write(partial(_erase_again, erasure=erasure))

    def back_up(self) -> Path:
        """Keep a checked backup beside the panel, on the calling thread; old ones are thinned."""
        self._must_be_open()
        with self._file.in_use(), disk_troubles():
            return backups.back_up(self.folder, self._file.opened.key, at=self._clock())

    def free_bytes(self) -> int | None:
        """Give how much room is left on the disk of the panel; nothing where nobody can tell."""
        return free_bytes(self.folder)

    def last_backup(self) -> datetime | None:
        """Give the moment of the last backup, if there is one."""
        return backups.newest(self.folder)

    def write_bundle(self, path: Path) -> None:
        """Write the whole panel into one encrypted file, which counts only once it was checked."""
        self._must_be_open()
        with self._file.in_use(), disk_troubles():
            bundles.write_bundle(self.folder, self._file.opened.key, path)

    def keep_copy(self, why: str) -> Path:
        """Keep a checked copy of the panel beside it; ``why`` becomes part of its name."""
        return self._writer.submit(lambda: self._keep_copy(why)).result()

    def open_copy(self, folder: Path) -> "Store":
        """Copy the panel into a new folder, and open that; nothing is written here."""
        return self._writer.submit(partial(self._open_copy, folder)).result()

    def list_ways_in(self) -> tuple[WayIn, ...]:
        """Give everybody who has a way in, and the recovery words."""
        self._must_be_open()
        with self._file.in_use():
            return ways_in.list_ways_in(keys.current_keys(self.folder), self._file.opened)

    def submit_way_in(self, change: Change) -> Future[Written[None]]:
        """Change who has a way in on the writer's thread; the panel's key stays the same."""
        return self._writer.submit(partial(self._change_ways_in, change))

    def change_ways_in(self, change: Change) -> Written[None]:
        """Change who has a way in, and wait until that is stored."""
        return self.submit_way_in(change).result()

    def submit_renewal(
        self, renewal: Renewal, progress: Progress = say_nothing
    ) -> Future[Written[None]]:
        """Give the panel a new key on the writer's thread, for all ways in but those that go."""
        return self._writer.submit(partial(self._renew, renewal, progress))

    def renew_key(self, renewal: Renewal, progress: Progress = say_nothing) -> Written[None]:
        """Give the panel a new key, and wait until that is stored."""
        return self.submit_renewal(renewal, progress).result()

    def close(self) -> None:
        """Finish what is being written, close the file and let others open it; twice is fine."""
        self._is_closed = True
        self._writer.finish()
        self._file.close()
        self._lock.release()
        if self.is_copy_to_read:
            shutil.rmtree(self.folder, ignore_errors=True)

    def _must_be_open(self) -> None:
        # The engines would connect anew by themselves: they hold the key as long as they live.
        if self._is_closed:
            raise PanelLocked

    def _carry_out_or(
        self,
        use_case: Callable[[UnitOfWork], T],
        if_refused: Callable[[UnitOfWork], None] | None,
    ) -> Written[T]:
        try:
            return self._carry_out(use_case)
        except Exception:
            # A disk that refuses both is told of once, by the act itself.
            with suppress(Problem):
                if if_refused is not None:
                    self._carry_out(if_refused)
            raise

    def _carry_out(self, use_case: Callable[[UnitOfWork], T]) -> Written[T]:
        now = self._clock()
        with self._file.writing() as connection:
            # Who records is known before the act: whoever hands over has done so themselves.
            recorder = who_records(connection) or self.recorded_by
            work = UnitOfWork(connection, now=now, recorded_by=recorder, ids=self._ids)
            pen = find_pen(work)
            result = use_case(work)
            self._must_hold_pen(pen, work)
            happened = write_down(connection, work)
            moved = find_pen(work) if happened and happened.event.moves_pen else None
            head = record_log.head(connection)[1] if moved else b""
            if work.erasure is not None:
                # Before it is stored: what cannot be listed would come back with a backup.
                erasure_list.bring_up_to_date(connection, self.folder)
        if moved and self._gate:
            self._gate.keep(moved, head)
        if work.erasure is not None:
            self._leave_no_trace()
        return Written(result, happened)

    def _may_write(self, pen: Pen | None) -> bool:
        return self._gate is None or self._gate.may_write(pen)

    def _must_hold_pen(self, pen: Pen | None, work: UnitOfWork) -> None:
        if work.event is not None and self.is_copy_to_read:
            raise FileReadOnly
        if work.event is None or work.event.moves_pen or self._may_write(pen):
            return
        raise ForReadingOnly(name=pen.name if pen else "")

    def _catch_up_with_pen(self, connection: RawConnection) -> None:
        pen = find_pen(Reader(connection))
        if pen and self._gate:
            self._gate.catch_up(pen, record_log.head(connection)[1])

    def _leave_no_trace(self) -> None:
        """Empty the journal into the file: the old pages of what was erased stand in it."""
        with connections.database_troubles(), self._file.raw() as file:
            file.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

    def _check(self, progress: Progress) -> Checked:
        try:
            with connections.database_troubles(), self._file.raw() as source:
                found = checking.check_file(source, self.folder)
            with self._file.reading() as connection:
                checked = checking.check_record(connection, progress)
        except PanelDamaged:
            # So damaged that it cannot even be read through.
            return Checked(entries=0, seals=0, findings=(Finding(fault=Fault.PAGES),))
        return replace(checked, findings=(*found, *checked.findings))

    def _keep_copy(self, why: str) -> Path:
        with self._file.raw() as source:
            now, key = self._clock(), self._file.opened.key
            return backups.keep_copy(source, self.folder, key, at=now, why=why)

    def _open_copy(self, folder: Path) -> "Store":
        with disk_troubles():
            make_folder(folder)
        # First of all: what is locked is in use, and nobody clears it away.
        lock = InstanceLock(folder)
        try:
            with self._file.raw() as source:
                backups.fill_copy(source, self.folder, self._file.opened.key, folder)
            return Store(folder, self._file.opened, lock, self._clock, is_copy_to_practise=True)
        except BaseException:
            lock.release()
            raise

    def _change_ways_in(self, change: Change) -> Written[None]:
        found = keys.current_keys(self.folder)
        changed = change(found, self._file.opened)

        def write_last(work: UnitOfWork) -> None:
            work.note(changed.event)
            # The last of all: what is refused here takes its entry with it.
            keys.write_keys(self.folder, changed.keys)

        try:
            written = self._carry_out(write_last)
        except BaseException:
            with suppress(Problem):
                keys.write_keys(self.folder, found)
            raise
        self._file.take_slot(changed.opened)
        return written

    def _renew(self, renewal: Renewal, progress: Progress) -> Written[None]:
        if self.is_for_reading:
            raise FileReadOnly if self.is_copy_to_read else ForReadingOnly
        happened = key_change.renew_key(self._file, renewal, at=self._clock(), progress=progress)
        with suppress(StorageTrouble):
            # The newest backup can be opened with what opens the panel, and holds its key file.
            backups.back_up(self.folder, self._file.opened.key, at=self._clock())
        return Written(None, happened)


def _erase_again(work: UnitOfWork, erasure: Erasure) -> None:
    work.erase_again(erasure)
    work.note(WordsErasedAgain())


def _last_known(connection: RawConnection) -> datetime | None:
    """Give the last moment that the file knows of: of an act, or of a session that was seen."""
    acts = (act.at for act in record_log.page(connection, before=None, limit=1))
    signs = (sign.seen_at for sign in Repository(connection, SIGNS_OF_LIFE).where())
    return max((*acts, *signs), default=None)


def _latest_id(connection: RawConnection) -> str | None:
    # The ids of ballot papers are drawn by lot and tell no order.
    found = (latest_id(connection, shelf) for shelf in SHELVES if shelf.recorded)
    return max((one for one in found if one), default=None)
