"""A new file for a panel: made beside the old one, checked, and put in its place at once."""

from collections.abc import Callable
from pathlib import Path

from coprod_desktop.storage import backups, connections
from coprod_desktop.storage.connections import RawConnection
from coprod_desktop.storage.files import sync_folder, sync_whole
from coprod_desktop.storage.slots import DataKey
from coprod_desktop.storage.verification import Progress

NEW_NAME = f"{connections.NAME}.new"
_LEFT_BY_A_CRASH = tuple(f"{NEW_NAME}{end}" for end in ("", "-wal", "-shm", "-journal"))
_JOURNALS = tuple(f"{connections.NAME}{end}" for end in ("-wal", "-shm"))


def prepare(
    source: RawConnection,
    folder: Path,
    key: DataKey,
    *,
    finish: Callable[[RawConnection], None],
    progress: Progress | None = None,
) -> Path:
    """Copy a file under a key beside the panel's own; ``finish`` writes the last into it."""
    clear(folder)
    path = folder / NEW_NAME
    try:
        with connections.database_troubles():
            backups.copy(source, path, key, progress)
            _finish(path, key, finish)
        sync_whole(path)
    except BaseException:
        clear(folder)
        raise
    return path


def take_its_place(folder: Path) -> None:
    """Put the prepared file in the place of the panel's, which nobody has open any more."""
    # A journal that stays would be taken into the file that it does not belong to.
    for name in _JOURNALS:
        (folder / name).unlink(missing_ok=True)
    sync_folder(folder)
    (folder / NEW_NAME).replace(folder / connections.NAME)
    sync_folder(folder)


def clear(folder: Path) -> None:
    """Take away what a crash left of a file that was being prepared."""
    for name in _LEFT_BY_A_CRASH:
        (folder / name).unlink(missing_ok=True)


def _finish(path: Path, key: DataKey, finish: Callable[[RawConnection], None]) -> None:
    file = connections.connect_to_finish(path, key)
    try:
        finish(file)
    finally:
        file.close()
