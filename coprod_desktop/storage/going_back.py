"""Going back to a backup: the panel takes its place, and what was there is kept beside it."""

import shutil
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from coprod_desktop.domain.troubles import ForReadingOnly, KeysDamaged
from coprod_desktop.storage import backups, connections, keys
from coprod_desktop.storage.files import disk_troubles, make_folder, sync_folder, sync_whole
from coprod_desktop.storage.inspection import look_at_beginning
from coprod_desktop.storage.keys import KeyFile
from coprod_desktop.storage.lock import InstanceLock
from coprod_desktop.storage.pen import read_note

_JOURNAL, _INDEX = f"{connections.NAME}-wal", f"{connections.NAME}-shm"
_FILES = (connections.NAME, _JOURNAL, keys.NAME, keys.COPY_NAME)


def go_back_to(folder: Path, backup: Path, *, at: datetime) -> None:
    """Put a backup in the place of a panel that nobody has open.

    A crash on the way leaves the backup, or the panel without what stood only in its journal; but
    by then all that was there is among the backups, and one can go back to that.

    Raises:
        StorageTrouble: somebody has it open, the backup is no panel, or the disk refused.
    """
    lock = InstanceLock(folder)
    try:
        _must_hold_pen(folder)
        # First of all: a backup that no key opens, or without a file, must take nobody's place.
        fitting = _keys_for(folder, backup)
        put_in_place(folder, backup, fitting, at=at)
    finally:
        lock.release()


def put_in_place(folder: Path, source: Path, fitting: KeyFile, *, at: datetime) -> None:
    """Put a panel's file in the place of a locked one, which is then among the backups."""
    with disk_troubles():
        _keep_what_is_there(folder, at)
        _take_its_place(folder, source)
    keys.write_keys(folder, fitting)


def _must_hold_pen(folder: Path) -> None:
    """A backup knows nothing of who got the pen since: it would make a second laptop write."""
    note = read_note(folder)
    if note is not None and not note.writes:
        raise ForReadingOnly


def _keep_what_is_there(folder: Path, at: datetime) -> None:
    finished = backups.place_for(folder, backups.BEFORE_GOING_BACK, at)
    unfinished = backups.unfinished(finished)
    shutil.rmtree(unfinished, ignore_errors=True)
    make_folder(unfinished.parent)
    make_folder(unfinished)
    for name in _FILES:
        with suppress(FileNotFoundError):
            shutil.copy2(folder / name, unfinished / name)
            sync_whole(unfinished / name)
    unfinished.rename(finished)
    sync_folder(finished.parent)


def sweep(folder: Path) -> None:
    """Take away what was to take a panel's place when the program was killed: a backup has it."""
    for path in _incoming(folder).values():
        with suppress(OSError):
            path.unlink()


def _incoming(folder: Path) -> dict[str, Path]:
    return {name: folder / f"{name}.new" for name in (connections.NAME, _JOURNAL)}


def _take_its_place(folder: Path, backup: Path) -> None:
    incoming = _incoming(folder)
    for name, path in incoming.items():
        path.unlink(missing_ok=True)
        with suppress(FileNotFoundError):
            shutil.copy2(backup / name, path)
            sync_whole(path)
    # A journal that stays would be taken into the file that it does not belong to.
    for name in (_JOURNAL, _INDEX):
        (folder / name).unlink(missing_ok=True)
    sync_folder(folder)
    incoming[connections.NAME].replace(folder / connections.NAME)
    with suppress(FileNotFoundError):
        incoming[_JOURNAL].replace(folder / _JOURNAL)
    sync_folder(folder)


def _keys_for(folder: Path, backup: Path) -> KeyFile:
    """Give the keys of now, with which a changed passphrase stays changed; else the backup's."""
    beginning = look_at_beginning(backup / connections.NAME)
    ours, theirs = _keys_in(folder), _keys_in(backup)
    fit = ours is not None and (theirs is None or ours.vault == theirs.vault)
    kept = ours if fit else theirs
    if kept is None:
        raise KeysDamaged
    return replace(kept, database=beginning)


def _keys_in(folder: Path) -> KeyFile | None:
    try:
        return keys.read_keys(folder)
    except KeysDamaged:
        return None
