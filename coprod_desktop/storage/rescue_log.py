"""What a helper needs to know of a panel that does not open: no names, no paths, nobody's words."""

import platform
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from coprod_desktop import __version__
from coprod_desktop.domain.troubles import StorageTrouble
from coprod_desktop.storage import backups, connections, keys, lock, pen
from coprod_desktop.storage.connections import sqlcipher
from coprod_desktop.storage.migrations import STEPS
from coprod_desktop.storage.salvage_reading import DamagedFile
from coprod_desktop.storage.slots import DataKey, Secret

_JOURNAL = f"{connections.NAME}-wal"
_FILES = (
    connections.NAME,
    _JOURNAL,
    f"{connections.NAME}-shm",
    keys.NAME,
    keys.COPY_NAME,
    lock.NAME,
    pen.NAME,
)
_MODE = 0o777
_PLAIN = b"SQLite format 3\0"
_NUMBERS = ("user_version", "application_id", "page_count", "freelist_count", "schema_version")


def lines_of_log(
    folder: Path, trouble: StorageTrouble | None, typed: tuple[Secret, ...] = ()
) -> Iterator[str]:
    """Give the log line by line; with a passphrase that fits also what the database says."""
    yield f"coprod-desktop {__version__}, schema {len(STEPS)}"
    yield f"python {platform.python_version()}, {platform.system()} {platform.release()}"
    yield f"sqlite {sqlcipher.sqlite_version}"
    yield f"trouble: {type(trouble).__name__}"
    for name in _FILES:
        yield _told_of(folder / name, name)
    yield f"begins: {_how_it_begins(folder / connections.NAME)}"
    yield f"key files that cannot be read: {len(keys.damaged_key_files(folder))}"
    for why in (backups.BACKUP, backups.BEFORE_GOING_BACK):
        yield f"backups, {why}: {len(backups.list_backups(folder, why))}"
    if typed:
        yield from _told_of_database(folder, typed)


def _told_of(path: Path, name: str) -> str:
    try:
        told = path.stat()
    except OSError as error:
        return f"{name}: {type(error).__name__}"
    return f"{name}: {told.st_size} bytes, mode {told.st_mode & _MODE:o}"


def _how_it_begins(path: Path) -> str:
    try:
        with path.open("rb") as stream:
            beginning = stream.read(len(_PLAIN))
    except OSError as error:
        return type(error).__name__
    if beginning == _PLAIN:
        return "as a file that is not encrypted"
    if not any(beginning):
        return "empty, or with zeros"
    return "as an encrypted file may"


def _told_of_database(folder: Path, typed: tuple[Secret, ...]) -> Iterator[str]:
    try:
        _key_file, opened = backups.unlock_by_any(folder, typed)
    except StorageTrouble as trouble:
        yield f"with what was typed: {type(trouble).__name__}"
        return
    with tempfile.TemporaryDirectory() as place:
        copy = Path(place)
        for name in (connections.NAME, _JOURNAL):
            if (folder / name).is_file():
                shutil.copyfile(folder / name, copy / name)
        if (copy / connections.NAME).is_file():
            yield from _answers(copy / connections.NAME, opened.key)


def _answers(path: Path, key: DataKey) -> Iterator[str]:
    with closing(DamagedFile(path, key)) as damaged:
        for name in _NUMBERS:
            yield f"{name}: {damaged.ask(f'PRAGMA {name}')}"
        yield f"cipher_integrity_check: {damaged.count_answers('PRAGMA cipher_integrity_check')}"
        yield f"integrity_check: {damaged.count_answers('PRAGMA integrity_check')}"
        yield f"foreign_key_check: {damaged.count_answers('PRAGMA foreign_key_check')}"
