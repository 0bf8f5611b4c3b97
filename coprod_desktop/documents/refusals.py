"""Why a place would not take a paper, in few words that pass through the worker's pipe."""

import errno
import os
from collections.abc import Mapping
from enum import StrEnum

from coprod_desktop.domain import troubles


class Refusal(StrEnum):
    """What stood in the way of writing."""

    FULL = "full"
    GONE = "gone"
    READ_ONLY = "read only"
    IN_USE = "in use"
    OTHER = "other"


_BY_NUMBER: Mapping[int, Refusal] = {
    errno.ENOSPC: Refusal.FULL,
    errno.EDQUOT: Refusal.FULL,
    errno.EFBIG: Refusal.FULL,
    errno.ENOENT: Refusal.GONE,
    errno.ENODEV: Refusal.GONE,
    errno.ENXIO: Refusal.GONE,
    errno.EIO: Refusal.GONE,
    errno.EROFS: Refusal.READ_ONLY,
    errno.EACCES: Refusal.READ_ONLY,
    errno.EPERM: Refusal.READ_ONLY,
}
# Windows has numbers of its own for what happens to sticks and to files that are open.
_BY_WINDOWS: Mapping[int, Refusal] = {
    3: Refusal.GONE,
    19: Refusal.READ_ONLY,
    21: Refusal.GONE,
    32: Refusal.IN_USE,
    33: Refusal.IN_USE,
    112: Refusal.FULL,
    1167: Refusal.GONE,
}
_TROUBLES: Mapping[Refusal, type[troubles.PaperNotSaved]] = {
    Refusal.FULL: troubles.PaperDiskFull,
    Refusal.GONE: troubles.PaperFolderGone,
    Refusal.READ_ONLY: troubles.PaperFolderReadOnly,
    Refusal.IN_USE: troubles.PaperInUse,
    Refusal.OTHER: troubles.PaperNotSaved,
}


def refusal_of(trouble: OSError, path: str) -> Refusal:
    """Say what stood in the way; a file that a program of Windows holds open is in use."""
    number: int = getattr(trouble, "winerror", None) or 0
    if number in _BY_WINDOWS:
        return _BY_WINDOWS[number]
    told = _BY_NUMBER.get(trouble.errno or 0, Refusal.OTHER)
    if os.name == "nt" and told is Refusal.READ_ONLY and os.path.isfile(path):  # noqa: PTH113
        return Refusal.IN_USE
    return told


def trouble_of(refusal: Refusal, *, folder: str, file: str) -> troubles.PaperNotSaved:
    """Make the problem that says so in a sentence."""
    return _TROUBLES[refusal](folder=folder, file=file)
