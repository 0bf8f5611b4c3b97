"""Going back to a backup: the panel takes its place, and what was there is kept beside it.

The panel keeps the keys of today. A backup from before somebody was taken out has another key; it
is copied under the key of today, so that they open nothing that is written from then on.
"""

import shutil
from collections.abc import Generator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from coprod_desktop.domain.events.keys import WentBack
from coprod_desktop.domain.share_troubles import WrongShares
from coprod_desktop.domain.troubles import (
    ForReadingOnly,
    KeysDamaged,
    OtherKeysThen,
    PanelDamaged,
    WrongKeysThen,
    WrongPassphrase,
    WrongRecoveryWords,
)
from coprod_desktop.storage import backups, connections, inspection, keys, replacing
from coprod_desktop.storage.connections import RawConnection
from coprod_desktop.storage.files import disk_troubles, make_folder, sync_folder, sync_whole
from coprod_desktop.storage.keys import KeyFile, Opened
from coprod_desktop.storage.lock import InstanceLock
from coprod_desktop.storage.migrations import STEPS, bring_up_to_date
from coprod_desktop.storage.pen import read_note
from coprod_desktop.storage.slots import DataKey, Secret
from coprod_desktop.storage.writing_down import write_down_alone

_JOURNAL, _INDEX = f"{connections.NAME}-wal", f"{connections.NAME}-shm"
_FILES = (connections.NAME, _JOURNAL, keys.NAME, keys.COPY_NAME)
_OPENED_COPY = ".going-back"


@dataclass(frozen=True, slots=True, kw_only=True)
class Secrets:
    """What opens the panel of today, and what opened it then if that is something else."""

    now: Secret
    then: Secret | None = None


def go_back_to(
    folder: Path, backup: Path, secrets: Secrets, *, made_at: datetime, at: datetime
) -> None:
    """Put a backup in the place of a panel that nobody has open; its record says so.

    A crash on the way leaves the backup, or the panel without what stood only in its journal; but
    by then all that was there is among the backups, and one can go back to that.

    Raises:
        OtherKeysThen: the backup needs the passphrase or the words of its time.
        StorageTrouble: somebody has it open, the backup is no panel, or the disk refused.
    """
    lock = InstanceLock(folder)
    try:
        _must_hold_pen(folder)
        with disk_troubles(), _copy_to_open(folder, backup) as copy:
            _go_back(folder, copy, secrets, (made_at, at))
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


def _go_back(
    folder: Path, copy: Path, secrets: Secrets, moments: tuple[datetime, datetime]
) -> None:
    made_at, at = moments
    # First of all: a backup that no key opens, or without a file, must take nobody's place.
    inspection.look_at_beginning(copy / connections.NAME)
    key_file, opened = _keys_of_today(folder, copy, secrets)
    key_then = _key_of_then(copy, opened.key, secrets)
    _keep_what_is_there(folder, at)

    def finish(file: RawConnection) -> None:
        bring_up_to_date(file, STEPS, _no_copy)
        write_down_alone(file, WentBack(made_at=made_at), at=at, recorded_by=opened.label)

    with connections.database_troubles(), closing(_open(copy, key_then)) as source:
        path = replacing.prepare(source, folder, opened.key, finish=finish)
    fitting = replace(key_file, database=inspection.look_at_beginning(path))
    replacing.take_its_place(folder)
    keys.write_keys(folder, fitting)


@contextmanager
def _copy_to_open(folder: Path, backup: Path) -> Generator[Path]:
    """Copy the files of a backup to where a journal can be taken in without touching it."""
    copy = folder / _OPENED_COPY
    shutil.rmtree(copy, ignore_errors=True)
    make_folder(copy)
    try:
        _copy_files(backup, copy)
        yield copy
    finally:
        shutil.rmtree(copy, ignore_errors=True)


def _keys_of_today(folder: Path, copy: Path, secrets: Secrets) -> tuple[KeyFile, Opened]:
    """Give the keys of now, with which a changed passphrase stays changed; else the backup's."""
    ours, theirs = _keys_in(folder), _keys_in(copy)
    fit = ours is not None and (theirs is None or ours.vault == theirs.vault)
    kept = ours if fit else theirs
    if kept is None:
        raise KeysDamaged
    return kept, keys.unlock(kept, secrets.now)


def _key_of_then(copy: Path, today: DataKey, secrets: Secrets) -> DataKey:
    if _opens(copy, today):
        return today
    theirs = _keys_in(copy)
    if theirs is None:
        raise KeysDamaged
    for secret in (secrets.then, secrets.now):
        key = _try(theirs, secret) if secret is not None else None
        if key is not None:
            if key == today or not _opens(copy, key):
                raise PanelDamaged
            return key
    raise OtherKeysThen if secrets.then is None else WrongKeysThen


def _try(theirs: KeyFile, secret: Secret) -> DataKey | None:
    try:
        return keys.unlock(theirs, secret).key
    except (WrongPassphrase, WrongRecoveryWords, WrongShares):
        return None


def _opens(copy: Path, key: DataKey) -> bool:
    try:
        inspection.look_inside(copy / connections.NAME, key, newest=len(STEPS))
    except PanelDamaged:
        return False
    return True


def _open(copy: Path, key: DataKey) -> RawConnection:
    file = connections.connect_to_finish(copy / connections.NAME, key)
    # What a killed program left in the journal goes into the file first: only then can every
    # page be checked without false alarm.
    file.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    if not inspection.pages_are_whole(file):
        file.close()
        raise PanelDamaged
    return file


def _keep_what_is_there(folder: Path, at: datetime) -> None:
    finished = backups.place_for(folder, backups.BEFORE_GOING_BACK, at)
    unfinished = backups.unfinished(finished)
    shutil.rmtree(unfinished, ignore_errors=True)
    make_folder(unfinished.parent)
    make_folder(unfinished)
    _copy_files(folder, unfinished)
    unfinished.rename(finished)
    sync_folder(finished.parent)


def sweep(folder: Path) -> None:
    """Take away what was to take a panel's place when the program was killed: a backup has it."""
    for path in _incoming(folder).values():
        with suppress(OSError):
            path.unlink()
    shutil.rmtree(folder / _OPENED_COPY, ignore_errors=True)


def _incoming(folder: Path) -> dict[str, Path]:
    return {name: folder / f"{name}.new" for name in (connections.NAME, _JOURNAL)}


def _copy_files(source: Path, target: Path) -> None:
    for name in _FILES:
        with suppress(FileNotFoundError):
            shutil.copy2(source / name, target / name)
            sync_whole(target / name)


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


def _keys_in(folder: Path) -> KeyFile | None:
    try:
        return keys.current_keys(folder)
    except KeysDamaged:
        return None


def _no_copy(version: int) -> None:
    """The backup itself stays as it is."""
