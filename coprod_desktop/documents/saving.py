"""Save a paper whole or not at all."""

import contextlib
import hashlib
import os
import platform
import secrets
import time
from collections.abc import Generator, Iterable
from pathlib import Path
from typing import BinaryIO

import psutil

_UNFINISHED = ".coprod-unfinished-"
# Nothing is written for so long: an unfinished file of that age belongs to nobody any more.
_OLD_SECONDS = 600


def save_whole(path: Path, content: bytes) -> None:
    """Write beside the place, flush to the disk, then take the place: old file or new, never half.

    Raises:
        OSError: the folder cannot be written to; an older file there is untouched.
    """
    with whole_file(path) as file:
        file.write(content)


@contextlib.contextmanager
def whole_file(path: Path) -> Generator[BinaryIO]:
    """Give a file to write into piece by piece; it takes its place once all of it is written.

    Raises:
        OSError: the folder cannot be written to; an older file there is untouched.
    """
    unfinished = path.with_name(f"{_of(os.getpid())}{secrets.token_hex(4)}")
    try:
        with unfinished.open("xb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            unfinished.unlink()
        raise
    _flush_folder(path.parent)


def sweep_of(folder: Path, process: int) -> None:
    """Remove what one process that has ended left unfinished in a folder."""
    _remove(folder, f"{_of(process)}*", older_than=0)


def sweep_old(folder: Path) -> None:
    """Remove what killed programs left unfinished: those of this laptop, and those of long ago."""
    _remove(folder, f"{_UNFINISHED}*", older_than=_OLD_SECONDS)
    ours = f"{_UNFINISHED}{_here()}-"
    for left in folder.glob(f"{ours}*"):
        process = left.name.removeprefix(ours).split("-")[0]
        if process.isdigit() and not psutil.pid_exists(int(process)):
            sweep_of(folder, int(process))


def is_on_the_disk(paths: Iterable[Path]) -> bool:
    """Flush files and their folders once more, and say whether all of it has arrived."""
    try:
        for path in paths:
            _flush(path, writing=True)
            if os.name == "posix":
                _flush(path.parent, writing=False)
    except OSError:
        return False
    return True


def _here() -> str:
    """Tell this laptop from others that write to the same place, without its name."""
    return hashlib.sha256(platform.node().encode()).hexdigest()[:6]


def _of(process: int) -> str:
    return f"{_UNFINISHED}{_here()}-{process}-"


def _remove(folder: Path, pattern: str, *, older_than: float) -> None:
    for left in folder.glob(pattern):
        with contextlib.suppress(OSError):
            if time.time() - left.stat().st_mtime >= older_than:
                left.unlink()


def _flush_folder(folder: Path) -> None:
    """Make the new name last through a power cut; Windows does so by itself."""
    if os.name == "posix":
        with contextlib.suppress(OSError):
            _flush(folder, writing=False)


def _flush(path: Path, *, writing: bool) -> None:
    # Windows flushes only what was opened to be written to.
    place = os.open(path, os.O_RDWR if writing else os.O_RDONLY)
    try:
        os.fsync(place)
    finally:
        os.close(place)
