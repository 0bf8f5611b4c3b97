"""Connections to the encrypted file: every one with its key and all its settings, or none."""

from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Protocol, cast

from sqlalchemy import Connection, Engine, PoolProxiedConnection, QueuePool, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlcipher3 import dbapi2

from coprod_desktop.domain.troubles import (
    DiskFailed,
    DiskFull,
    FileBusy,
    FileReadOnly,
    PanelDamaged,
    StorageTrouble,
)
from coprod_desktop.storage.slots import DataKey

# A library without types, used only here.
sqlcipher: Any = dbapi2

NAME = "data.db"
APPLICATION_ID = 0x436F5044  # "CoPD"
READ_WRITE = "mode=rw"
READ_ONLY = "mode=ro"
# For a file that nobody has open and that has no journal: reading leaves nothing behind.
UNTOUCHED = "immutable=1"

_FOR_ALL = (
    "PRAGMA busy_timeout = 5000",
    "PRAGMA cell_size_check = ON",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA foreign_keys = ON",
    "PRAGMA mmap_size = 0",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA cache_size = -65536",
)
_FOR_THE_WRITER = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA fullfsync = ON",
    "PRAGMA checkpoint_fullfsync = ON",
    "PRAGMA secure_delete = ON",
    "PRAGMA wal_autocheckpoint = 200",
    "PRAGMA journal_size_limit = 1048576",
)
_FOR_READERS = ("PRAGMA query_only = ON",)
_STATEMENTS_KEPT = 256
_PRIMARY_CODE = 0xFF
_TROUBLES: dict[int, type[StorageTrouble]] = {
    sqlcipher.SQLITE_FULL: DiskFull,
    sqlcipher.SQLITE_BUSY: FileBusy,
    sqlcipher.SQLITE_LOCKED: FileBusy,
    sqlcipher.SQLITE_READONLY: FileReadOnly,
    sqlcipher.SQLITE_PERM: FileReadOnly,
    sqlcipher.SQLITE_CANTOPEN: DiskFailed,
    sqlcipher.SQLITE_IOERR: DiskFailed,
    sqlcipher.SQLITE_CORRUPT: PanelDamaged,
    sqlcipher.SQLITE_NOTADB: PanelDamaged,
}


class RawCursor(Protocol):
    """What a statement gave back."""

    def __iter__(self) -> Iterator[Any]: ...
    def fetchone(self) -> Any: ...  # noqa: D102
    def fetchall(self) -> list[Any]: ...  # noqa: D102


class RawConnection(Protocol):
    """A connection of the database itself, below SQLAlchemy."""

    def execute(self, sql: str, parameters: Any = ..., /) -> RawCursor: ...  # noqa: D102
    def backup(self, target: Any, /, *, pages: int = ..., progress: Any = ...) -> None: ...  # noqa: D102
    def close(self) -> None: ...  # noqa: D102


def connect(path: Path, key: DataKey, mode: str, *, salt: bytes = b"") -> RawConnection:
    """Open an existing file with its key; never make one. An empty file may be given a salt."""
    uri = f"{path.resolve().as_uri()}?{mode}"
    connection: Any = sqlcipher.connect(
        uri,
        uri=True,
        isolation_level=None,
        check_same_thread=False,
        cached_statements=_STATEMENTS_KEPT,
    )
    connection.execute("PRAGMA cipher_log_level = NONE")
    connection.execute(f"PRAGMA key = \"x'{key.raw.hex()}{salt.hex()}'\"")
    return connection


def connect_to_write(path: Path, key: DataKey) -> RawConnection:
    """Open an existing file with everything that keeps it from losing anything."""
    return _with(connect(path, key, READ_WRITE), *_FOR_ALL, *_FOR_THE_WRITER)


def connect_to_finish(path: Path, key: DataKey) -> RawConnection:
    """Open a file that is being made, and that nobody else knows of: it needs no journal beside."""
    return _with(connect(path, key, READ_WRITE), *_FOR_ALL)


def writing_engine(path: Path, key: DataKey) -> Engine:
    """Make the engine of the one writer: each transaction takes the write lock at its start."""

    def creator() -> RawConnection:
        return connect_to_write(path, key)

    return _engine(creator, "BEGIN IMMEDIATE", pool_size=1, max_overflow=0)


def reading_engine(path: Path, key: DataKey) -> Engine:
    """Make the engine of all readers: each sees the file as it stood when it began."""

    def creator() -> RawConnection:
        return _with(connect(path, key, READ_WRITE), *_FOR_ALL, *_FOR_READERS)

    return _engine(creator, "BEGIN", pool_size=2, max_overflow=6)


def raw_of(pooled: PoolProxiedConnection) -> RawConnection:
    """Give the database's own connection below one of the pool.

    SQLAlchemy keeps the pool and the transactions and writes the statements; carrying out a
    statement through it would take three times as long as the database itself does.
    """
    return cast("RawConnection", pooled.driver_connection)


@contextmanager
def transaction(engine: Engine) -> Generator[RawConnection]:
    """Do something in one transaction: it is stored when this ends, or nothing is."""
    with database_troubles(), engine.begin() as connection:
        yield raw_of(connection.connection)


@contextmanager
def database_troubles() -> Generator[None]:
    """Turn what the database refuses into trouble that has its own sentence."""
    try:
        yield
    except DBAPIError as error:
        trouble = trouble_of(error.orig)
        if trouble is None:
            raise
        raise trouble from error
    except sqlcipher.Error as error:
        trouble = trouble_of(error)
        if trouble is None:
            raise
        raise trouble from error


def trouble_of(error: BaseException | None) -> StorageTrouble | None:
    """Say which known trouble an error of the database is, if it is one."""
    code: int = getattr(error, "sqlite_errorcode", 0)
    kind = _TROUBLES.get(code & _PRIMARY_CODE)
    return kind() if kind else None


def _with(connection: RawConnection, *settings: str) -> RawConnection:
    for setting in settings:
        connection.execute(setting)
    return connection


def _engine(creator: Callable[[], RawConnection], begin: str, **pool: int) -> Engine:
    engine = create_engine(
        "sqlite+pysqlite://",
        module=sqlcipher,
        creator=creator,
        poolclass=QueuePool,
        hide_parameters=True,
        **pool,
    )

    def begin_transaction(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    event.listen(engine, "begin", begin_transaction)
    return engine
