"""A panel whose file may only be read: a copy of it is opened, in which nothing can be changed."""

import shutil
from pathlib import Path
from secrets import token_hex

from coprod_desktop.services.practice_runs import runs_folder
from coprod_desktop.services.workspace import Deliver, Workspace, call_now
from coprod_desktop.storage import connections, erasure_list, keys, panel_folder, pen
from coprod_desktop.storage.files import disk_troubles, make_empty, make_folder
from coprod_desktop.storage.slots import Passphrase
from coprod_desktop.storage.store import Clock, utc_now

_JOURNAL = f"{connections.NAME}-wal"
_FILES = (connections.NAME, _JOURNAL, keys.NAME, keys.COPY_NAME, pen.NAME, erasure_list.NAME)


def open_to_read(
    folder: Path, passphrase: str, *, clock: Clock = utc_now, deliver: Deliver = call_now
) -> Workspace:
    """Open a panel that cannot be written to; nothing in its own folder is touched.

    The database wants to write beside what it reads, so an encrypted copy is opened on this
    laptop's disk. It goes as soon as it is closed, or when the program starts next.

    Raises:
        StorageTrouble: of its own kind for each thing that can be wrong.
    """
    place = runs_folder() / f"read-{token_hex(8)}"
    try:
        with disk_troubles():
            _copy(folder, place)
        store = panel_folder.open_panel(place, Passphrase(passphrase), clock=clock)
    except BaseException:
        shutil.rmtree(place, ignore_errors=True)
        raise
    store.be_for_reading_alone()
    return Workspace(store, deliver=deliver)


def _copy(folder: Path, place: Path) -> None:
    make_folder(place)
    for name in _FILES:
        if (folder / name).is_file():
            make_empty(place / name)
            shutil.copyfile(folder / name, place / name)
