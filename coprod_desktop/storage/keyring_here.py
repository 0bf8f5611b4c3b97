"""The keyring of this computer: it can keep the key of one slot for whoever is logged in.

Whether it keeps one is also noted in a file without words, so that nobody is asked to unlock a
keyring only to see that there is nothing in it.
"""

import base64
import binascii
from contextlib import suppress
from pathlib import Path

import keyring
from keyring.errors import KeyringError, PasswordDeleteError

from coprod_desktop import paths
from coprod_desktop.domain.troubles import KeyringRefused
from coprod_desktop.storage.files import disk_troubles, write_whole
from coprod_desktop.storage.slots import KEY_BYTES, SlotKey

SERVICE = "coprod-desktop"
_NOTES = "opened-by-this-computer"
# What stands behind a keyring is another program, which may be gone or answer with anything.
_REFUSALS = (KeyringError, OSError, RuntimeError)


def keeps_one(vault: str) -> bool:
    """Whether this computer was asked to open a panel; it may since have lost what it kept."""
    return _note(vault).exists()


def keep(vault: str, key: SlotKey) -> None:
    """Let the keyring keep it from now on.

    Raises:
        KeyringRefused: there is no keyring, or it stays locked.
        StorageTrouble: the disk refused.
    """
    told = f"{key.slot_id} {base64.b64encode(key.raw).decode('ascii')}"
    try:
        keyring.set_password(SERVICE, vault, told)
    except _REFUSALS as refused:
        raise KeyringRefused from refused
    note = _note(vault)
    with disk_troubles():
        note.parent.mkdir(parents=True, exist_ok=True)
        write_whole(note, b"")


def find(vault: str) -> SlotKey | None:
    """Give what the keyring keeps, or nothing.

    Raises:
        KeyringRefused: there is no keyring, or it stays locked.
    """
    try:
        told = keyring.get_password(SERVICE, vault)
    except _REFUSALS as refused:
        raise KeyringRefused from refused
    slot_id, _, text = (told or "").partition(" ")
    try:
        raw = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        return None
    return SlotKey(slot_id, raw) if len(raw) == KEY_BYTES else None


def forget(vault: str) -> None:
    """Let the keyring keep nothing of a panel any longer.

    Raises:
        KeyringRefused: there is no keyring, or it stays locked; it keeps what it has.
    """
    try:
        # It may have been taken out of the keyring by other means.
        with suppress(PasswordDeleteError):
            keyring.delete_password(SERVICE, vault)
    except _REFUSALS as refused:
        raise KeyringRefused from refused
    with disk_troubles():
        _note(vault).unlink(missing_ok=True)


def _note(vault: str) -> Path:
    return paths.config_folder() / _NOTES / vault
