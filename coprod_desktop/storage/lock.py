"""One program at a time for one panel: a lock of the operating system, gone when we are."""

import json
import os
import platform
import sys
from contextlib import suppress
from pathlib import Path

from coprod_desktop.domain.troubles import AlreadyOpen, AlreadyOpenSomewhere
from coprod_desktop.storage.files import FILE_MODE, disk_troubles

NAME = "panel.lock"
# On Windows a locked byte cannot be read by others: we lock one far behind what we write.
_LOCKED_BYTE = 1 << 20
_LONGEST_NOTE = 1000
_RELEASED = -1


class InstanceLock:
    """The lock on a panel's folder; the system takes it away even from a killed program."""

    def __init__(self, folder: Path) -> None:
        with disk_troubles():
            self._handle = os.open(folder / NAME, os.O_RDWR | os.O_CREAT, FILE_MODE)
        try:
            _lock(self._handle)
        except OSError:
            trouble = _holder(self._handle)
            os.close(self._handle)
            raise trouble from None
        # The note only tells others who we are: a full disk must not keep a panel closed.
        with suppress(OSError):
            _sign(self._handle)

    def release(self) -> None:
        """Let another program open the panel; letting go twice is fine."""
        handle, self._handle = self._handle, _RELEASED
        if handle != _RELEASED:
            os.close(handle)


def _lock(handle: int) -> None:
    if sys.platform == "win32":
        import msvcrt  # noqa: PLC0415 (only there)

        os.lseek(handle, _LOCKED_BYTE, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl  # noqa: PLC0415 (only there)

        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _sign(handle: int) -> None:
    note = json.dumps({"pid": os.getpid(), "host": platform.node()}).encode()
    os.ftruncate(handle, 0)
    os.lseek(handle, 0, os.SEEK_SET)
    os.write(handle, note)


def _holder(handle: int) -> AlreadyOpen:
    os.lseek(handle, 0, os.SEEK_SET)
    try:
        note = json.loads(os.read(handle, _LONGEST_NOTE))
        return AlreadyOpen(pid=int(note["pid"]), host=str(note["host"]))
    except (ValueError, KeyError, TypeError, RecursionError):
        return AlreadyOpenSomewhere()
