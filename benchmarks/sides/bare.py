"""The bare sides of storing one contribution: plain SQLite, WAL and FULL, nothing of ours above."""

import sqlite3
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from coprod_desktop.storage.connections import RawConnection, sqlcipher
from coprod_desktop.storage.store import Store

# As durable as ours, and the journal goes into the file as often as ours does.
_AS_DURABLE = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA wal_autocheckpoint = 200",
    "PRAGMA secure_delete = ON",
    "PRAGMA cache_size = -65536",
)
# What one contribution puts into our file; its triggers keep the index.
_NEWEST = {
    "contributions": "SELECT * FROM contributions WHERE id = (SELECT max(id) FROM contributions)",
    "record_headers": "SELECT * FROM record_headers ORDER BY seq DESC LIMIT 1",
    "record_contents": "SELECT * FROM record_contents ORDER BY seq DESC LIMIT 1",
}
Rows = dict[str, Sequence[Any]]


def bare_commit(path: Path) -> Callable[[str], None]:
    """Open plain SQLite as durable as ours, and give what commits one text."""
    database: Any = sqlite3.connect(path, isolation_level=None)
    _set(database)
    database.execute("CREATE TABLE said (id INTEGER PRIMARY KEY, words TEXT)")

    def commit(words: str) -> None:
        database.execute("BEGIN IMMEDIATE")
        database.execute("INSERT INTO said (words) VALUES (?)", (words,))
        database.execute("COMMIT")

    return commit


def plain_copy(store: Store, path: Path) -> Callable[[Rows], None]:
    """Copy a panel into plain SQLite, and give what commits the rows of one act there."""
    with store._file.raw() as file:
        file.execute("ATTACH DATABASE ? AS plain KEY ''", (str(path),))
        file.execute("SELECT sqlcipher_export('plain')").fetchall()
        file.execute("DETACH DATABASE plain")
    database: RawConnection = sqlcipher.connect(path, isolation_level=None)
    _set(database)

    def commit(rows: Rows) -> None:
        database.execute("BEGIN IMMEDIATE")
        for table, row in rows.items():
            marks = ", ".join("?" * len(row))
            database.execute(f"INSERT INTO {table} VALUES ({marks})", row)
        database.execute("COMMIT")

    return commit


def newest_rows(store: Store) -> Rows:
    """Give what the last contribution put into each table."""
    with store._file.reading() as file:
        return {table: file.execute(asked).fetchone() for table, asked in _NEWEST.items()}


def _set(database: RawConnection) -> None:
    for setting in _AS_DURABLE:
        database.execute(setting)
