"""A look at a panel's file before it is opened: what is wrong is said, and nothing is touched."""

import os
from pathlib import Path

from coprod_desktop.domain.troubles import (
    FileReadOnly,
    ForeignFile,
    NewerFile,
    PanelDamaged,
    PanelMissing,
    PlaintextFile,
)
from coprod_desktop.storage import connections
from coprod_desktop.storage.files import disk_troubles
from coprod_desktop.storage.slots import DataKey

_PLAIN_BEGINNING = b"SQLite format 3\0"
_BEGINNING = 16
# So few bytes may differ in the beginning of our own file if it was damaged; in another it is all.
_DAMAGED_BYTES = 8


def look_at_beginning(path: Path) -> str:
    """Read how the file begins; raise if it is missing, empty or not encrypted."""
    with disk_troubles():
        if not path.is_file():
            raise PanelMissing
    with disk_troubles(), path.open("rb") as stream:
        beginning = stream.read(_BEGINNING)
    if beginning == _PLAIN_BEGINNING:
        raise PlaintextFile
    if len(beginning) < _BEGINNING or not any(beginning):
        raise PanelDamaged
    return beginning.hex()


def must_be_writable(path: Path) -> None:
    """Raise if a file may only be read: it would open, and then refuse the first act."""
    if not os.access(path, os.W_OK):
        raise FileReadOnly


def look_inside(path: Path, key: DataKey, *, newest: int) -> int:
    """Read the version of the file with its key; raise if it is damaged, newer or not ours."""
    journal = path.with_name(f"{path.name}-wal")
    quiet = not journal.exists() or journal.stat().st_size == 0
    mode = connections.UNTOUCHED if quiet else connections.READ_ONLY
    with connections.database_troubles():
        connection = connections.connect(path, key, mode)
        try:
            version = _version(connection, newest)
            if quiet and not pages_are_whole(connection):
                raise PanelDamaged
            return version
        finally:
            connection.close()


def must_belong(expected: str, found: str) -> None:
    """Raise if a file begins so differently that it cannot be the one that the keys are for."""
    if differing_bytes(expected, found) > _DAMAGED_BYTES:
        raise ForeignFile


def differing_bytes(expected: str, found: str) -> int:
    """Count in how many bytes two beginnings of files differ."""
    pairs = zip(bytes.fromhex(expected), bytes.fromhex(found), strict=False)
    return sum(ours != theirs for ours, theirs in pairs)


def pages_are_whole(connection: connections.RawConnection) -> bool:
    """Say whether the seal of every page holds; only right while no journal waits."""
    return not connection.execute("PRAGMA cipher_integrity_check").fetchall()


def _version(connection: connections.RawConnection, newest: int) -> int:
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    if application != connections.APPLICATION_ID:
        raise ForeignFile
    if version > newest:
        raise NewerFile(found=version, known=newest)
    return version
