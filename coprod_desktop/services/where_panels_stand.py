"""Is the folder of the panels one that other programs copy, or that lies behind a network?"""

import os
from collections.abc import Iterable, Mapping
from enum import Enum, auto
from pathlib import Path
from typing import Protocol

import psutil

from coprod_desktop import paths

# How the folders begin that such programs make; a Mac calls that of iCloud "Mobile Documents".
_COPIED = (
    "onedrive",
    "dropbox",
    "google drive",
    "googledrive",
    "icloud",
    "mobile documents",
    "nextcloud",
    "owncloud",
    "pcloud",
    "syncthing",
)
_ONEDRIVE = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")
_BEHIND_A_NETWORK = ("nfs", "cifs", "smb", "afpfs", "davfs", "webdav", "fuse.sshfs", "fuse.rclone")


class Danger(Enum):
    """Why a panel is not safe where it stands."""

    COPIED = auto()
    NETWORK = auto()


class Mount(Protocol):
    """What the system tells of a disk."""

    @property
    def mountpoint(self) -> str:
        """Where its files are found."""
        ...

    @property
    def fstype(self) -> str:
        """How it keeps them."""
        ...

    @property
    def opts(self) -> str:
        """What is special about it."""
        ...


def danger_here() -> Danger | None:
    """Say what endangers the panels of this laptop, if anything does."""
    try:
        mounts = psutil.disk_partitions(all=True)
    except OSError:
        mounts = []
    return danger_of(paths.panels_folder(), os.environ, mounts)


def danger_of(
    folder: Path, environment: Mapping[str, str], mounts: Iterable[Mount]
) -> Danger | None:
    """Say what endangers a panel in a folder, if anything does."""
    synced = [Path(environment[name]) for name in _ONEDRIVE if environment.get(name)]
    is_copied = any(folder.is_relative_to(one) for one in synced)
    if is_copied or any(part.casefold().startswith(_COPIED) for part in folder.parts):
        return Danger.COPIED
    return Danger.NETWORK if _is_far(folder, mounts) else None


def _is_far(folder: Path, mounts: Iterable[Mount]) -> bool:
    if str(folder).startswith(("\\\\", "//")):
        return True
    around = [one for one in mounts if folder.is_relative_to(one.mountpoint)]
    if not around:
        return False
    # Of two that are mounted over one another the last one counts.
    nearest = max(enumerate(around), key=lambda pair: (len(pair[1].mountpoint), pair[0]))[1]
    is_remote = "remote" in nearest.opts.split(",")
    return is_remote or nearest.fstype.casefold().startswith(_BEHIND_A_NETWORK)
