"""Letting this computer open a panel: for convenience, beside the passphrase and the words."""

from pathlib import Path

from coprod_desktop.domain.troubles import ComputerOpensNoMore, StorageTrouble
from coprod_desktop.services.panel_list import find_panel_at
from coprod_desktop.services.workspace import Deliver, Workspace, call_now
from coprod_desktop.storage import keyring_here, keys, panel_folder
from coprod_desktop.storage.slots import Passphrase
from coprod_desktop.storage.store import Clock, utc_now


def may_open(folder: Path) -> bool:
    """Whether this computer was asked to open a panel."""
    try:
        return keyring_here.keeps_one(keys.current_keys(folder).vault)
    except StorageTrouble:
        return False


def let_open(folder: Path, passphrase: str) -> None:
    """Let this computer open the panel from now on, as whoever has the passphrase; it is slow.

    Raises:
        WrongPassphrase: it opens nothing here.
        KeyringRefused: this computer has no keyring, or it stays locked.
    """
    found = keys.current_keys(folder)
    keyring_here.keep(found.vault, keys.slot_key(found, Passphrase(passphrase)))


def forget(folder: Path) -> None:
    """Let this computer open the panel no longer; other computers keep what they have.

    Raises:
        KeyringRefused: this computer has no keyring, or it stays locked.
    """
    keyring_here.forget(keys.current_keys(folder).vault)


def open_panel(folder: Path, *, clock: Clock = utc_now, deliver: Deliver = call_now) -> Workspace:
    """Open a panel with what this computer keeps.

    Raises:
        KeyringRefused: this computer has no keyring, or it stays locked.
        ComputerOpensNoMore: it keeps nothing, or what it keeps opens nothing any longer.
        StorageTrouble: of its own kind for each thing that can be wrong; the files stay untouched.
    """
    kept = keyring_here.find(keys.current_keys(folder).vault)
    if kept is None:
        raise ComputerOpensNoMore
    return Workspace(
        panel_folder.open_panel(folder, kept, clock=clock),
        deliver=deliver,
        is_practice=find_panel_at(folder).is_practice,
    )
