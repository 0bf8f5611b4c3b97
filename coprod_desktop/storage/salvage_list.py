"""A new list of tables for a file that has lost its own, so that everything else can be read.

Where each table begins changes only when a new version makes tables. So the list of a backup fits,
or that of a new panel. It is written under the file's own key and salt behind its last page, and
the first page leads there: pages under the same key and salt may stand in each other's files.
"""

import shutil
import struct
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from coprod_desktop.domain.troubles import StorageTrouble
from coprod_desktop.storage import backups, connections, keys
from coprod_desktop.storage.connections import RawConnection, database_troubles
from coprod_desktop.storage.files import make_empty
from coprod_desktop.storage.migrations import STEPS, bring_up_to_date
from coprod_desktop.storage.slots import DataKey, Secret

PAGE_BYTES = 4096
_LIST = "SELECT type, name, tbl_name, rootpage, sql FROM sqlite_master ORDER BY rowid"
_ADD = "INSERT INTO sqlite_master (type, name, tbl_name, rootpage, sql) VALUES (?, ?, ?, ?, ?)"
_JOURNAL_HEAD, _FRAME_HEAD = 32, 24


@dataclass(frozen=True, slots=True, kw_only=True)
class TableList:
    """Which tables a file has and where each begins, and of which version it is."""

    version: int
    rows: tuple[tuple[Any, ...], ...]


def lists_to_try(
    folder: Path, key: DataKey, typed: tuple[Secret, ...], place: Path
) -> Iterator[TableList]:
    """Give the lists of all copies of a panel, the newest first, then that of a new panel.

    The new panel is made in ``place``, an empty file.
    """
    for kept in sorted((folder / backups.FOLDER).glob("*/"), reverse=True):
        path = kept / connections.NAME
        for one in _keys_for(kept, key, typed):
            try:
                with (
                    database_troubles(),
                    closing(connections.connect(path, one, connections.UNTOUCHED)) as file,
                ):
                    yield _list_of(file)
                    break
            except StorageTrouble:
                continue
    with closing(connections.connect_to_finish(place, key)) as file:
        bring_up_to_date(file, STEPS, _keep_no_copy)
        yield _list_of(file)


def put_list(path: Path, key: DataKey, salt: bytes, found: TableList) -> None:
    """Give a copy of a damaged file another list of tables; all its other pages stay."""
    pages = path.stat().st_size // PAGE_BYTES
    made = path.with_name("list")
    make_empty(made)
    with closing(connections.connect(made, key, connections.READ_WRITE, salt=salt)) as file:
        _write_list(file, pages, found)
    with path.open("r+b") as stream, made.open("rb") as source:
        stream.write(source.read(PAGE_BYTES))
        stream.truncate(pages * PAGE_BYTES)
        stream.seek(pages * PAGE_BYTES)
        source.seek(pages * PAGE_BYTES)
        shutil.copyfileobj(source, stream)
    made.unlink()


def take_journal_in(path: Path) -> None:
    """Put the pages that wait in the journal of a copy into the file, as far as they were stored.

    The database does so itself, but not where the first page cannot be read.
    """
    journal = path.with_name(f"{path.name}-wal")
    if not journal.is_file():
        return
    content = journal.read_bytes()
    stored = _stored_pages(content)
    journal.unlink()
    with path.open("r+b") as stream:
        for number, page in stored.items():
            stream.seek((number - 1) * PAGE_BYTES)
            stream.write(page)


def _stored_pages(content: bytes) -> dict[int, bytes]:
    stored: dict[int, bytes] = {}
    waiting: dict[int, bytes] = {}
    salts, step = content[16:24], _FRAME_HEAD + PAGE_BYTES
    for at in range(_JOURNAL_HEAD, len(content) - step + 1, step):
        number, size = struct.unpack(">II", content[at : at + 8])
        if content[at + 8 : at + 16] != salts or not number:
            # From here on it is what an earlier journal left.
            break
        waiting[number] = content[at + _FRAME_HEAD : at + step]
        if size:
            stored |= waiting
            waiting = {}
    return stored


def _keys_for(kept: Path, key: DataKey, typed: tuple[Secret, ...]) -> Iterator[DataKey]:
    yield key
    for secret in typed:
        try:
            yield keys.unlock(keys.current_keys(kept), secret).key
        except StorageTrouble:
            continue


def _list_of(file: RawConnection) -> TableList:
    version: int = file.execute("PRAGMA user_version").fetchone()[0]
    return TableList(version=version, rows=tuple(file.execute(_LIST).fetchall()))


def _write_list(file: RawConnection, pages: int, found: TableList) -> None:
    file.execute("PRAGMA journal_mode = OFF").fetchall()
    file.execute(f"PRAGMA application_id = {connections.APPLICATION_ID}")
    file.execute(f"PRAGMA user_version = {found.version:d}")
    # As many pages as the damaged file has, so that what comes next stands behind them.
    file.execute("CREATE TABLE filled (bytes BLOB)")
    file.execute("INSERT INTO filled VALUES (zeroblob(?))", (pages * PAGE_BYTES,))
    file.execute("PRAGMA writable_schema = ON")
    file.execute("BEGIN")
    file.execute("DELETE FROM sqlite_master")
    for row in found.rows:
        file.execute(_ADD, row)
    file.execute("COMMIT")


def _keep_no_copy(_version: int) -> None:
    """There is nothing to copy in a file that is being made."""
