"""Making a panel of what was read: values from the record, and no reference into nothing."""

from collections.abc import Generator, Iterable
from contextlib import contextmanager
from typing import Any

from coprod_desktop.domain.errors import DomainError
from coprod_desktop.domain.panel import Panel
from coprod_desktop.storage import record_log
from coprod_desktop.storage.connections import RawConnection, sqlcipher
from coprod_desktop.storage.ids import Ulids
from coprod_desktop.storage.repository import Keeper, Repository
from coprod_desktop.storage.rows import PANELS, SHELF_NAMED, SHELF_OF
from coprod_desktop.storage.store import utc_now

_CONTENTS = "SELECT content FROM record_contents ORDER BY seq"
_TRIGGERS = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND sql IS NOT NULL"
_HAS_INDEX = "SELECT count(*) FROM sqlite_master WHERE name = 'findable'"
_INDEX_ANEW = (
    "DELETE FROM findable",
    "INSERT INTO findable (contribution_id) SELECT id FROM contributions ORDER BY id",
    "INSERT INTO found_words (found_words) VALUES ('rebuild')",
)
_TABLES = "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY rowid"


def fill_from_record(connection: RawConnection, tables: Iterable[str]) -> None:
    """Put values that a table lost back as the record tells them last."""
    wanted, latest = set(tables), dict[tuple[str, str], Any]()
    for (content,) in connection.execute(_CONTENTS):
        for kind, value_id, value in _last_values(content):
            if kind in wanted:
                latest[kind, value_id] = value
    for (kind, value_id), value in latest.items():
        shelf = SHELF_NAMED[kind]
        if value is not None and Repository(connection, shelf).find(value_id) is None:
            Keeper(connection, shelf).put(value, known=False)


def must_have_a_panel(connection: RawConnection, name: str) -> None:
    """Give the panel itself a row again where it has lost its own."""
    if not Repository(connection, PANELS).count():
        made = Panel(id=Ulids().new(utc_now()), name=name)
        Keeper(connection, PANELS).put(made, known=False)


def mend_references(connection: RawConnection) -> None:
    """Take out what points to something that is lost; where it may be empty, it becomes empty."""
    tables: list[str] = [row[0] for row in connection.execute(_TABLES).fetchall()]
    while connection.execute("PRAGMA foreign_key_check").fetchone():
        for table in tables:
            _mend_table(connection, table)


def index_anew(connection: RawConnection) -> None:
    """Work the index for finding out again, where the file is new enough to have one."""
    if not connection.execute(_HAS_INDEX).fetchone()[0]:
        return
    for statement in _INDEX_ANEW:
        connection.execute(statement)


@contextmanager
def without_triggers(connection: RawConnection) -> Generator[None]:
    """Let the record be put together; from then on it is never changed again."""
    triggers = connection.execute(_TRIGGERS).fetchall()
    for name, _sql in triggers:
        connection.execute(f'DROP TRIGGER "{name}"')
    yield
    for _name, sql in triggers:
        connection.execute(sql)


def _last_values(content: str) -> list[tuple[str, str, Any]]:
    try:
        changes = record_log.changes_in(content)
    except (ValueError, KeyError, TypeError, DomainError):
        return []
    found: list[tuple[str, str, Any]] = []
    for change in changes:
        value: Any = change.before if change.after is None else change.after
        found.append((SHELF_OF[type(value)].name, value.id, change.after))
    return found


def _mend_table(connection: RawConnection, table: str) -> None:
    columns = connection.execute(f'PRAGMA table_info("{table}")').fetchall()
    needed = {row[1] for row in columns if row[3] or row[5]}
    for link in connection.execute(f'PRAGMA foreign_key_list("{table}")').fetchall():
        parent, column, target = link[2], link[3], link[4]
        lost = (
            f'"{column}" IS NOT NULL'  # noqa: S608 - names of our own tables
            f' AND "{column}" NOT IN (SELECT "{target}" FROM "{parent}")'
        )
        if column in needed:
            connection.execute(f'DELETE FROM "{table}" WHERE {lost}')  # noqa: S608 - our own
        else:
            connection.execute(f'UPDATE "{table}" SET "{column}" = NULL WHERE {lost}')  # noqa: S608 - our own


def add_row(connection: RawConnection, statement: str, row: tuple[Any, ...]) -> bool:
    """Put a row in as it was read; say whether the table took it."""
    try:
        connection.execute(statement, row)
    except sqlcipher.IntegrityError:
        return False
    return True
