"""Copies of a panel: made while it is in use, and opened and checked before they count."""

import shutil
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from coprod_desktop.domain.backups import backups_to_keep
from coprod_desktop.domain.troubles import KeysDamaged, PanelDamaged, StorageTrouble
from coprod_desktop.storage import connections, keys
from coprod_desktop.storage.connections import RawConnection
from coprod_desktop.storage.files import disk_troubles, make_empty, make_folder, sync_folder
from coprod_desktop.storage.inspection import look_at_beginning, pages_are_whole
from coprod_desktop.storage.keys import KeyFile, Opened
from coprod_desktop.storage.slots import DataKey, Secret
from coprod_desktop.storage.verification import Progress

FOLDER = "backups"
_UNFINISHED = ".unfinished"
_PAGES_AT_ONCE = 1000
_MOMENT = "%Y-%m-%dT%H%M%S-%f"
# Only these are thinned out: a copy that was made before something dangerous stays.
BACKUP = "backup"
BEFORE_GOING_BACK = "before-going-back"


def keep_copy(source: RawConnection, folder: Path, key: DataKey, *, at: datetime, why: str) -> Path:
    """Copy the panel into a folder of its own, check it, and only then give it its name.

    The copy is a panel's folder itself: the same passphrases open it.
    """
    finished = place_for(folder, why, at)
    begun = unfinished(finished)
    with disk_troubles():
        make_folder(begun.parent)
        shutil.rmtree(begun, ignore_errors=True)
        make_folder(begun)
        fill_copy(source, folder, key, begun)
        begun.rename(finished)
        sync_folder(finished.parent)
    return finished


def place_for(folder: Path, why: str, at: datetime) -> Path:
    """Give the place of a copy that is made at a moment."""
    return folder / FOLDER / f"{at.astimezone(UTC):{_MOMENT}}-{why}"


def unfinished(finished: Path) -> Path:
    """Give the place of a copy as long as it does not count."""
    return finished.with_name(f"{finished.name}{_UNFINISHED}")


def newest(folder: Path) -> datetime | None:
    """Give the moment of the last backup that was finished, if there is one."""
    return max(list_backups(folder), default=None)


def back_up(folder: Path, key: DataKey, *, at: datetime) -> Path:
    """Keep a copy of a panel that is in use, and take away those that are no longer needed.

    It reads beside whoever writes, so nobody waits for it.
    """
    with connections.database_troubles():
        source = connections.connect(folder / connections.NAME, key, connections.READ_ONLY)
        try:
            made = keep_copy(source, folder, key, at=at, why=BACKUP)
        finally:
            source.close()
    _thin(folder)
    return made


def list_backups(folder: Path, why: str = BACKUP) -> dict[datetime, Path]:
    """Give the backups of a panel by the moment at which each was made, in UTC."""
    found: dict[datetime, Path] = {}
    # Where the folder may not be read, there is nothing to go back to, and no reason to stop.
    with suppress(OSError):
        found = _by_moment(sorted((folder / FOLDER).glob(f"*-{why}")), why)
    return found


def _by_moment(paths: Iterable[Path], why: str) -> dict[datetime, Path]:
    found: dict[datetime, Path] = {}
    for path in paths:
        try:
            made = f"{path.name.removesuffix(f'-{why}')}+0000"
            moment = datetime.strptime(made, f"{_MOMENT}%z")
        except ValueError:
            # Somebody put something there by hand.
            continue
        found[moment] = path
    return found


def keys_of(folder: Path) -> tuple[KeyFile, ...]:
    """Give the key file of a panel; where both are lost, those of its backups, newest first."""
    with suppress(KeysDamaged):
        return (keys.current_keys(folder),)
    found: list[KeyFile] = []
    kept = list_backups(folder)
    for moment in sorted(kept, reverse=True):
        with suppress(KeysDamaged):
            found.append(keys.current_keys(kept[moment]))
    return tuple(found)


def unlock_by_any(folder: Path, typed: Sequence[Secret]) -> tuple[KeyFile, Opened]:
    """Open a panel's key with one of the secrets, and say which key file it was that fitted.

    Raises:
        StorageTrouble: there are no keys, not even in a backup, or no secret fits.
    """
    refused: StorageTrouble = KeysDamaged()
    for key_file in keys_of(folder):
        for secret in typed:
            try:
                return key_file, keys.unlock(key_file, secret)
            except StorageTrouble as trouble:
                refused = trouble
    raise refused


def sweep(folder: Path, *, why: str = "") -> None:
    """Take away copies that were never finished; nobody else may be making one."""
    for begun in (folder / FOLDER).glob(f"*{why}{_UNFINISHED}"):
        shutil.rmtree(begun, ignore_errors=True)


def _thin(folder: Path) -> None:
    # What a power cut left half made; only one is made at a time, and that one is finished.
    sweep(folder, why=BACKUP)
    found = list_backups(folder)
    kept = backups_to_keep(found)
    for moment, path in found.items():
        if moment not in kept:
            # First out of the list: what is half taken away counts no more.
            going = path.rename(unfinished(path))
            shutil.rmtree(going, ignore_errors=True)


def fill_copy(source: RawConnection, folder: Path, key: DataKey, target: Path) -> None:
    """Copy a panel's file and its keys into an empty folder, and check it there."""
    copy(source, target / connections.NAME, key)
    beginning = look_at_beginning(target / connections.NAME)
    keys.write_keys(target, replace(keys.current_keys(folder), database=beginning))


def copy(source: RawConnection, path: Path, key: DataKey, progress: Progress | None = None) -> None:
    """Copy a panel's file into a new one, which may have another key, and check it.

    Progress is told in pages, and only where nobody else writes: each write would begin it anew.
    """

    def tell(_status: int, left: int, total: int) -> None:
        if progress is not None:
            progress(total - left, total)

    at_once = -1 if progress is None else _PAGES_AT_ONCE
    make_empty(path)
    with connections.database_troubles():
        target = connections.connect(path, key, connections.READ_WRITE)
        try:
            source.backup(target, pages=at_once, progress=tell)
            # A copy has no journal beside it: it can be read from anywhere, also where none can
            # be written.
            target.execute("PRAGMA journal_mode = DELETE")
            _check(source, target)
        finally:
            target.close()


def _check(source: RawConnection, target: RawConnection) -> None:
    whole = target.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    if not whole or not pages_are_whole(target):
        raise PanelDamaged
    for question in ("PRAGMA user_version", "PRAGMA application_id"):
        if target.execute(question).fetchone() != source.execute(question).fetchone():
            raise PanelDamaged
