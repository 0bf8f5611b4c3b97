"""Save a paper whole or not at all."""

import contextlib
import os
import secrets
from pathlib import Path

_UNFINISHED = ".coprod-unfinished-"


def save_whole(path: Path, content: bytes) -> None:
    """Write beside the place, flush to the disk, then take the place: old file or new, never half.

    Raises:
        OSError: the folder cannot be written to; an older file there is untouched.
    """
    unfinished = path.with_name(f"{_UNFINISHED}{secrets.token_hex(4)}")
    try:
        with unfinished.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            unfinished.unlink()
        raise


def sweep(folder: Path) -> None:
    """Remove what a killed program left unfinished in a folder."""
    for left in folder.glob(f"{_UNFINISHED}*"):
        with contextlib.suppress(OSError):
            left.unlink()
