"""Whether the programs of a private desktop rest: what was asked of them is done, and nothing runs.

A log that is still may only mean that the machine is busy elsewhere, and Orca or the program wait
for their turn. What they say then would be heard one key too late.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path

_AT_WORK = frozenset({"R", "D"})


def at_rest(keeper: int) -> bool:
    """Say whether no thread below a process runs, waits for its turn or waits for the disk."""
    return not any(_state(thread) in _AT_WORK for thread in _threads_below(keeper))


def _threads_below(pid: int) -> Iterator[Path]:
    for child in _children_of(pid):
        yield from _threads_of(child)
        yield from _threads_below(child)


def _threads_of(pid: int) -> list[Path]:
    with contextlib.suppress(OSError):
        return list(Path(f"/proc/{pid}/task").iterdir())
    return []


def _children_of(pid: int) -> list[int]:
    found: list[int] = []
    for thread in _threads_of(pid):
        # A thread may end while it is looked at.
        with contextlib.suppress(OSError):
            found += [int(child) for child in (thread / "children").read_text().split()]
    return found


def _state(thread: Path) -> str:
    with contextlib.suppress(OSError):
        # The name before it stands in brackets, and may hold spaces and brackets itself.
        return (thread / "stat").read_text().rpartition(") ")[2][:1]
    return ""
