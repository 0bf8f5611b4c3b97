"""Files of a panel on the disk: private to their owner, and written whole or not at all."""

import errno
import glob
import os
import secrets
import shutil
import sys
import time
from collections.abc import Callable, Generator, Iterable
from contextlib import contextmanager, suppress
from pathlib import Path

from coprod_desktop.domain.troubles import (
    DiskFailed,
    DiskFull,
    FileReadOnly,
    StorageTrouble,
)

FILE_MODE = 0o600
FOLDER_MODE = 0o700
_UNFINISHED = ".coprod-new"
_HEX_DIGITS = "[0-9a-f]" * 8
# Nothing is written for so long: an unfinished file of that age belongs to nobody any more.
_OLD_SECONDS = 600
_TROUBLES: dict[int, type[StorageTrouble]] = {
    errno.ENOSPC: DiskFull,
    errno.EDQUOT: DiskFull,
    errno.EACCES: FileReadOnly,
    errno.EPERM: FileReadOnly,
    errno.EROFS: FileReadOnly,
}


@contextmanager
def disk_troubles() -> Generator[None]:
    """Turn what the disk refuses into trouble that has its own sentence."""
    try:
        yield
    except OSError as error:
        raise _TROUBLES.get(error.errno or 0, DiskFailed)() from error


def make_folder(folder: Path) -> None:
    """Make a folder that only its owner can enter, and those above it."""
    folder.mkdir(FOLDER_MODE, parents=True, exist_ok=True)
    folder.chmod(FOLDER_MODE)


def make_empty(path: Path) -> None:
    """Make a new empty file that only its owner can read."""
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, FILE_MODE))


def write_whole(path: Path, content: bytes) -> None:
    """Write a file so that after any crash it is either the old one or the new one."""
    write_pieces(path, (content,))


def write_pieces(
    path: Path, pieces: Iterable[bytes], *, check: Callable[[Path], object] | None = None
) -> None:
    """Write a file piece by piece, so that after any crash it is the old one or the new one.

    What ``check`` refuses of the new one takes no old one's place.
    """
    sweep(path, older_than=_OLD_SECONDS)
    # No name that somebody else may have given to a file of their own.
    temporary = path.with_name(f".{path.name}.{secrets.token_hex(4)}{_UNFINISHED}")
    make_empty(temporary)
    try:
        with temporary.open("r+b") as stream:
            stream.writelines(pieces)
            stream.flush()
            _sync(stream.fileno())
        if check is not None:
            check(temporary)
        temporary.replace(path)
    except BaseException:
        # What was not finished may hold somebody's words.
        temporary.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def sweep(path: Path, *, older_than: float = 0) -> None:
    """Take away what killed programs left unfinished of one file, if it is so many seconds old."""
    pattern = f".{glob.escape(path.name)}.{_HEX_DIGITS}{_UNFINISHED}"
    for left in path.parent.glob(pattern):
        with suppress(OSError):
            if time.time() - left.stat().st_mtime >= older_than:
                left.unlink()


def free_bytes(folder: Path) -> int | None:
    """Give how much room is left on the disk of a folder; nothing where nobody can tell."""
    try:
        return shutil.disk_usage(folder).free
    except OSError:
        return None


def sync_whole(path: Path) -> None:
    """Make the content of a file safe from a power cut."""
    with path.open("rb") as stream:
        _sync(stream.fileno())


def _sync(handle: int) -> None:
    os.fsync(handle)
    if sys.platform == "darwin":
        import fcntl  # noqa: PLC0415 (only there)

        # There fsync leaves what was written in the memory of the drive.
        fcntl.fcntl(handle, fcntl.F_FULLFSYNC)


def sync_folder(folder: Path) -> None:
    """Make the names in a folder safe from a power cut, where the system knows how."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
