"""Saving what can be read of a damaged panel into a new one beside it; the damaged one stays."""

import shutil
from collections.abc import Callable, Generator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from coprod_desktop.domain.salvage import Kept, Salvaged, Sort
from coprod_desktop.domain.troubles import (
    FileReadOnly,
    ForeignFile,
    NewerFile,
    NothingReadable,
    PanelDamaged,
    PlaintextFile,
)
from coprod_desktop.storage import (
    backups,
    connections,
    erasure_list,
    inspection,
    keys,
    pen,
    salvage_list,
    salvage_mending,
    salvage_proving,
    seals,
)
from coprod_desktop.storage.codec import moment_text
from coprod_desktop.storage.connections import RawConnection, database_troubles
from coprod_desktop.storage.files import disk_troubles, make_empty, make_folder
from coprod_desktop.storage.keys import KeyFile
from coprod_desktop.storage.lock import InstanceLock
from coprod_desktop.storage.migrations import STEPS, bring_up_to_date
from coprod_desktop.storage.panel_folder import make_whole
from coprod_desktop.storage.salvage_reading import DamagedFile, Table
from coprod_desktop.storage.slots import DataKey, Passphrase, Secret, secret_on_paper

Progress = Callable[[int, int], None]
_JOURNAL = f"{connections.NAME}-wal"
# Who may write, and what was erased, does not change by what is saved.
_NOTES = (pen.NAME, erasure_list.NAME)
# Without the tables of the index for finding, which is worked out from what was said.
_TABLES = """SELECT made.name FROM sqlite_master AS made JOIN pragma_table_list AS told
    ON told.name = made.name AND told.schema = 'main'
    WHERE made.type = 'table' AND told.type = 'table' AND made.name <> 'findable'
    ORDER BY made.rowid"""
_WITHOUT_NUMBERS = "SELECT name FROM pragma_table_list WHERE schema = 'main' AND wr"
_LIST_IS_WHOLE = "SELECT count(length(sql)) + count(length(name)) FROM sqlite_master"
_FIRST_ENTRY = "SELECT seq FROM record_headers JOIN record_contents USING (seq) LIMIT 1"
_LAST_ENTRY = "SELECT max(seq) FROM record_headers"
_SORTS = {one.value: one for one in Sort}
SALT_BYTES = 16
_STEP = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What is to be saved, and where to; ``name`` is for a panel that has lost its own."""

    folder: Path
    into: Path
    typed: str
    name: str
    at: datetime


def salvage(wanted: Wanted, progress: Progress) -> Salvaged:
    """Save all that can be read into a new panel, which the same passphrases open.

    Raises:
        StorageTrouble: nothing can be read, the passphrase is wrong, the disk refused, or
            ``progress`` raised it; then nothing was made.
    """
    found: list[Salvaged] = []
    with _untouched_by_others(wanted.folder):
        key_file, opened = backups.unlock_by_any(wanted.folder, secrets_in(wanted.typed))

        def fill(unfinished: Path) -> None:
            found.append(_Salvaging(wanted, key_file, opened.key, progress).fill(unfinished))

        with disk_troubles():
            make_whole(wanted.into, fill)
    return found[0]


def secrets_in(typed: str) -> tuple[Secret, ...]:
    """Give what somebody may have typed: a passphrase, and what as many words on paper may be."""
    on_paper = secret_on_paper(typed)
    return (Passphrase(typed), on_paper) if on_paper else (Passphrase(typed),)


@contextmanager
def _untouched_by_others(folder: Path) -> Generator[None]:
    try:
        lock = InstanceLock(folder)
    except FileReadOnly:
        # Nobody can write there, so nobody does.
        yield
        return
    try:
        yield
    finally:
        lock.release()


class _Salvaging:
    """One attempt to make a new panel of a damaged one."""

    def __init__(self, wanted: Wanted, key_file: KeyFile, key: DataKey, progress: Progress) -> None:
        self._wanted = wanted
        self._key_file = key_file
        self._key = key
        self._progress = progress
        self._expected: dict[str, int | None] = {}
        self._has_own_list = True
        self._is_all_known = True

    def fill(self, unfinished: Path) -> Salvaged:
        """Read a copy of the damaged file into a new one; the copy goes again."""
        copy = unfinished / "reading"
        try:
            damaged, version = self._open_copy(copy)
            with closing(damaged):
                path = unfinished / connections.NAME
                make_empty(path)
                with database_troubles(), closing(self._connect(path)) as fresh:
                    self._make(fresh, damaged, version)
                    counted = self._count(fresh, damaged)
        finally:
            shutil.rmtree(copy, ignore_errors=True)
        beginning = inspection.look_at_beginning(unfinished / connections.NAME)
        keys.write_keys(unfinished, replace(self._key_file, database=beginning))
        for name in _NOTES:
            if (self._wanted.folder / name).is_file():
                make_empty(unfinished / name)
                shutil.copyfile(self._wanted.folder / name, unfinished / name)
        return counted

    def _open_copy(self, copy: Path) -> tuple[DamagedFile, int]:
        make_folder(copy)
        for name in (connections.NAME, _JOURNAL):
            source = self._wanted.folder / name
            if source.is_file():
                make_empty(copy / name)
                shutil.copyfile(source, copy / name)
        path = copy / connections.NAME
        _must_hold_something(path)
        damaged, version = self._open_with_own_list(path)
        if version is None or damaged.ask(_LIST_IS_WHOLE) is None:
            damaged.close()
            return self._open_with_other_list(path)
        if damaged.ask("PRAGMA application_id") != connections.APPLICATION_ID:
            raise ForeignFile
        if version > len(STEPS):
            raise NewerFile(found=version, known=len(STEPS))
        return damaged, version

    def _open_with_own_list(self, path: Path) -> tuple[DamagedFile, int | None]:
        damaged = DamagedFile(path, self._key)
        version = damaged.ask("PRAGMA user_version")
        if version is None:
            # The first bytes of the file belong to its key, and the key file has them too.
            damaged.close()
            _put_beginning_back(path, self._key_file.database)
            version = damaged.ask("PRAGMA user_version")
        return damaged, version

    def _open_with_other_list(self, path: Path) -> tuple[DamagedFile, int]:
        """Read by the list of a copy, or of a new panel: the first by which the record holds."""
        self._has_own_list = False
        salvage_list.take_journal_in(path)
        salt = bytes.fromhex(self._key_file.database)[:SALT_BYTES]
        made = path.with_name("new")
        make_empty(made)
        typed = secrets_in(self._wanted.typed)
        for found in salvage_list.lists_to_try(self._wanted.folder, self._key, typed, made):
            salvage_list.put_list(path, self._key, salt, found)
            damaged = DamagedFile(path, self._key)
            if damaged.ask(_FIRST_ENTRY):
                return damaged, found.version
            damaged.close()
        raise NothingReadable

    def _connect(self, path: Path) -> RawConnection:
        return connections.connect_to_write(path, self._key)

    def _make(self, fresh: RawConnection, damaged: DamagedFile, version: int) -> None:
        fresh.execute(f"PRAGMA application_id = {connections.APPLICATION_ID}")
        bring_up_to_date(fresh, STEPS[:version], _keep_no_copy)
        fresh.execute("PRAGMA foreign_keys = OFF")
        fresh.execute("BEGIN IMMEDIATE")
        with salvage_mending.without_triggers(fresh):
            self._take_over(fresh, damaged)
            self._must_have_facts(fresh)
            if version == len(STEPS) and self._has_own_list:
                salvage_mending.fill_from_record(fresh, damaged.gaps)
            salvage_mending.mend_references(fresh)
            salvage_mending.index_anew(fresh)
        fresh.execute("COMMIT")
        bring_up_to_date(fresh, STEPS, _keep_no_copy)
        if not self._has_own_list:
            self._keep_what_is_proved(fresh, version)
        salvage_mending.must_have_a_panel(fresh, self._wanted.name)
        if not fresh.execute("SELECT count(*) FROM installation_keys").fetchone()[0]:
            seals.make_key(fresh, self._wanted.at)

    def _keep_what_is_proved(self, fresh: RawConnection, version: int) -> None:
        if not salvage_proving.proved_entries(fresh):
            raise NothingReadable
        fresh.execute("PRAGMA foreign_keys = OFF")
        fresh.execute("BEGIN IMMEDIATE")
        with salvage_mending.without_triggers(fresh):
            is_true = salvage_proving.keep_what_is_proved(fresh)
            salvage_mending.mend_references(fresh)
            salvage_mending.index_anew(fresh)
        fresh.execute("COMMIT")
        fresh.execute("PRAGMA foreign_keys = ON")
        self._is_all_known = is_true and version == len(STEPS)

    def _take_over(self, fresh: RawConnection, damaged: DamagedFile) -> None:
        tables = tables_of(fresh)
        for number, table in enumerate(tables):
            self._progress(number, len(tables))
            self._expected[table.name] = damaged.count(table)
            marks = ", ".join("?" * len(table.columns))
            columns = ", ".join(f'"{one}"' for one in table.columns)
            statement = f'INSERT INTO "{table.name}" ({columns}) VALUES ({marks})'  # noqa: S608 - our own
            for count, row in enumerate(damaged.rows(table)):
                if not salvage_mending.add_row(fresh, statement, row):
                    damaged.gaps.add(table.name)
                if count % _STEP == 0:
                    self._progress(number, len(tables))
        self._progress(len(tables), len(tables))

    def _must_have_facts(self, fresh: RawConnection) -> None:
        facts = (self._key_file.vault, moment_text(self._wanted.at))
        fresh.execute(
            "INSERT OR IGNORE INTO file_facts (id, vault, made_at) VALUES (1, ?, ?)", facts
        )

    def _count(self, fresh: RawConnection, damaged: DamagedFile) -> Salvaged:
        saved, lost = dict.fromkeys(Sort, 0), dict.fromkeys(Sort, 0)
        is_counted = self._is_all_known
        for table in tables_of(fresh):
            sort = _SORTS.get(table.name, Sort.OTHER)
            question = f'SELECT count(*) FROM "{table.name}"'  # noqa: S608 - our own name
            here: int = fresh.execute(question).fetchone()[0]
            expected = self._expected.get(table.name)
            if sort is Sort.RECORD:
                # The entries are numbered without a gap.
                expected = fresh.execute(_LAST_ENTRY).fetchone()[0]
            saved[sort] += here
            lost[sort] += max((expected or 0) - here, 0)
            if expected is None and table.name in damaged.gaps:
                is_counted = False
        kept = tuple(Kept(sort=one, saved=saved[one], lost=lost[one]) for one in Sort)
        if not any(one.saved for one in kept if one.sort is not Sort.OTHER):
            raise NothingReadable
        return Salvaged(kept=kept, is_counted=is_counted)


def tables_of(connection: RawConnection) -> Sequence[Table]:
    """Describe every table of a whole file, in the order in which they were made."""
    by_id = {row[0] for row in connection.execute(_WITHOUT_NUMBERS)}
    tables: list[Table] = []
    for (name,) in connection.execute(_TABLES).fetchall():
        columns = connection.execute(f'PRAGMA table_info("{name}")').fetchall()
        key = next(row[1] for row in columns if row[5]) if name in by_id else "rowid"
        tables.append(Table(name, tuple(row[1] for row in columns), key))
    return tables


def _must_hold_something(path: Path) -> None:
    try:
        inspection.look_at_beginning(path)
    except PlaintextFile:
        raise
    except PanelDamaged:
        if path.stat().st_size <= SALT_BYTES:
            raise NothingReadable from None


def _put_beginning_back(path: Path, beginning: str) -> None:
    with path.open("r+b") as stream:
        stream.write(bytes.fromhex(beginning)[:SALT_BYTES])


def _keep_no_copy(_version: int) -> None:
    """There is nothing to copy: the damaged file itself stays as it is."""
