"""Copies of a panel: made while it is in use, and opened and checked before they count."""

import shutil
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from coprod_desktop.domain.troubles import PanelDamaged
from coprod_desktop.storage import connections, keys
from coprod_desktop.storage.connections import RawConnection
from coprod_desktop.storage.files import disk_troubles, make_empty, make_folder, sync_folder
from coprod_desktop.storage.inspection import look_at_beginning, pages_are_whole
from coprod_desktop.storage.slots import DataKey

FOLDER = "backups"
_UNFINISHED = ".unfinished"


def keep_copy(source: RawConnection, folder: Path, key: DataKey, *, at: datetime, why: str) -> Path:
    """Copy the panel into a folder of its own, check it, and only then give it its name.

    The copy is a panel's folder itself: the same passphrases open it.
    """
    name = f"{at:%Y-%m-%dT%H%M%S-%f}-{why}"
    unfinished = folder / FOLDER / f"{name}{_UNFINISHED}"
    finished = unfinished.with_name(name)
    with disk_troubles():
        make_folder(unfinished.parent)
        shutil.rmtree(unfinished, ignore_errors=True)
        make_folder(unfinished)
        fill_copy(source, folder, key, unfinished)
        unfinished.rename(finished)
        sync_folder(finished.parent)
    return finished


def fill_copy(source: RawConnection, folder: Path, key: DataKey, target: Path) -> None:
    """Copy a panel's file and its keys into an empty folder, and check it there."""
    _copy(source, target / connections.NAME, key)
    beginning = look_at_beginning(target / connections.NAME)
    keys.write_keys(target, replace(keys.read_keys(folder), database=beginning))


def _copy(source: RawConnection, path: Path, key: DataKey) -> None:
    make_empty(path)
    with connections.database_troubles():
        target = connections.connect(path, key, connections.READ_WRITE)
        try:
            source.backup(target)
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
