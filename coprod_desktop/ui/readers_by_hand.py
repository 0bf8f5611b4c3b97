"""Whether a screen reader runs that somebody started by hand, which Linux tells nobody.

Desktops tell on the session's bus what their own settings say. A reader that was started from a
menu, a terminal or the list of what starts by itself is seen only as a program that runs.
"""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

# As the system names what runs. Orca looks for another Orca in the same way.
_READERS = frozenset({"orca", "odilia"})


def runs_by_hand(processes: Path = Path("/proc")) -> bool:
    """Say whether a screen reader of this person is among the programs that run now."""
    return any(_is_ours(process) for process in processes.glob("[0-9]*"))


def _is_ours(process: Path) -> bool:
    # A program may end while it is looked at.
    with contextlib.suppress(OSError):
        name = (process / "comm").read_text().strip()
        return name in _READERS and process.stat().st_uid == os.getuid()
    return False
