"""What is in the memory of this program stays out of files and of other programs' sight.

Python cannot wipe what it has held. So the least is done that a system offers: no core dump is
ever written, and on Linux no other program of the same person can read the memory. What the
system itself moves to its disk, as when the laptop sleeps, is for the encryption of that disk.
"""

import ctypes
import sys
from contextlib import suppress

# From linux/prctl.h.
_PR_SET_DUMPABLE = 4


def keep_memory_private() -> None:
    """Let no crash and no other program of the same person write this memory to a file."""
    if sys.platform == "win32":
        # There only an administrator turns dumps on, and only for the whole system.
        return
    import resource  # noqa: PLC0415 - Windows has none

    # A system may have fixed the limit already; then it stands lower than ours.
    with suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        with suppress(OSError, AttributeError):
            ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
