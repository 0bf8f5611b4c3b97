"""A panel that does not open: what is wrong, and each way out; the panel itself stays untouched."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from coprod_desktop.domain.salvage import Salvaged
from coprod_desktop.domain.troubles import (
    DiskFailed,
    DiskFull,
    FileBusy,
    FileReadOnly,
    ForeignFile,
    KeysDamaged,
    NewerFile,
    NothingReadable,
    PanelDamaged,
    PanelMissing,
    PlaintextFile,
    SalvageStopped,
    StorageTrouble,
)
from coprod_desktop.services.panel_files import PRACTICE_PASSPHRASE, next_folder, practice_folder
from coprod_desktop.services.panel_list import PanelOnLaptop, find_panel_at, write_label
from coprod_desktop.storage import backups, connections, inspection, rescue_log, salvage
from coprod_desktop.storage.files import disk_troubles, write_whole
from coprod_desktop.storage.store import Clock, utc_now
from coprod_desktop.wording import rescue as words

Progress = Callable[[int, int], None]
# With these a person can do nothing at the passphrase, however often they type it.
FILE_TROUBLES = (
    DiskFailed,
    DiskFull,
    FileBusy,
    FileReadOnly,
    ForeignFile,
    KeysDamaged,
    NewerFile,
    NothingReadable,
    PanelDamaged,
    PanelMissing,
    PlaintextFile,
)
_NEVER_SAVED = (NewerFile, NothingReadable, PanelMissing, PlaintextFile)


@dataclass(frozen=True, slots=True, kw_only=True)
class Saved:
    """The new panel, and what of the damaged one is in it."""

    panel: PanelOnLaptop
    salvaged: Salvaged


def find_trouble(folder: Path) -> StorageTrouble | None:
    """Say what keeps a panel from opening, as far as it shows without a passphrase."""
    path = folder / connections.NAME
    try:
        with disk_troubles():
            inspection.look_at_beginning(path)
            inspection.must_be_writable(path)
            if not backups.keys_of(folder):
                return KeysDamaged()
    except StorageTrouble as trouble:
        return trouble
    return None


def can_be_salvaged(folder: Path, trouble: StorageTrouble) -> bool:
    """Say whether it is worth trying to read what is left."""
    if isinstance(trouble, _NEVER_SAVED):
        return False
    try:
        with disk_troubles():
            size = (folder / connections.NAME).stat().st_size
            return size > salvage.SALT_BYTES and bool(backups.keys_of(folder))
    except StorageTrouble:
        return False


def save_what_can_be_read(
    panel: PanelOnLaptop,
    typed: str,
    progress: Progress,
    *,
    is_cancelled: Callable[[], bool],
    clock: Clock = utc_now,
) -> Saved:
    """Save all that can be read into a new panel beside; the same passphrases open it.

    Raises:
        StorageTrouble: nothing can be read, it was stopped, or the disk refused; nothing was made.
    """
    at = clock()

    def tell(done: int, total: int) -> None:
        if is_cancelled():
            raise SalvageStopped
        progress(done, total)

    label = words.new_label(panel.label, at)
    wanted = salvage.Wanted(folder=panel.folder, into=next_folder(), typed=typed, name=label, at=at)
    salvaged = salvage.salvage(wanted, tell)
    write_label(wanted.into, label, is_practice=False)
    return Saved(panel=find_panel_at(wanted.into), salvaged=salvaged)


def save_log(path: Path, panel: PanelOnLaptop, trouble: StorageTrouble, typed: str) -> None:
    """Write what a helper needs into a file: versions, sizes and checks, and nobody's words."""
    secrets = salvage.secrets_in(typed) if typed else ()
    lines = rescue_log.lines_of_log(panel.folder, trouble, secrets)
    with disk_troubles():
        write_whole(path, "\n".join((words.LOG_BEGINS, "", *lines, "")).encode("utf-8"))


def clear_practice() -> None:
    """Take the practice panel away, which holds no real person: it is made anew."""
    with disk_troubles():
        shutil.rmtree(practice_folder(), ignore_errors=True)


def passphrase_of(panel: PanelOnLaptop) -> str:
    """Give the passphrase of a panel that everybody knows; of any other, nothing."""
    return PRACTICE_PASSPHRASE if panel.is_practice else ""
