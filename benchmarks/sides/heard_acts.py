"""Do every act of the live screen as slowly as somebody does who listens. A program of its own.

It waits after each act until its message was told and the reader has no more to ask about it, and
goes step by step through the list of what was heard. It prints one line of JSON: the milliseconds
of each act and of each step, and the seconds of computing that everything took.
"""

import json
import sys
import time
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QApplication

from benchmarks.sides.live_acts import Stage, make_panel
from benchmarks.sides.live_window import open_live_window, settle
from coprod_desktop.ui.announcer import install_strip_role

ROUNDS = 5
STEPS = 60
# A message is told when nothing was said and no key pressed for a quarter of a second.
REST = 0.4
# A reader rests when it has computed nothing for so long.
_AT_REST = 0.15
# Everything about a new window is asked once, before somebody begins.
BEGINNING = 3.0


def main() -> int:
    folder, reader = Path(sys.argv[1]), int(sys.argv[2])
    make_panel(folder / "panel")
    controller = open_live_window(folder / "panel")
    roles = install_strip_role()
    settle(BEGINNING)
    begun = time.process_time()
    stage = Stage(controller, partial(_settle_with, reader))
    acts = stage.time_all(ROUNDS)
    steps = _steps(stage)
    found = {"acts": acts, "steps": steps, "computing": time.process_time() - begun}
    controller.close()
    del roles
    print(json.dumps(found))
    return 0


def _settle_with(reader: int) -> None:
    """Wait as somebody does who listens: for the message, and until the reader has said it."""
    settle(REST)
    before = -1.0
    while (now := _computed(reader)) != before:
        before = now
        settle(_AT_REST)


def _computed(process: int) -> float:
    """Say how long another process has computed up to now, in the system's ticks."""
    after_its_name = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return float(after_its_name[11]) + float(after_its_name[12])


def _steps(stage: Stage) -> list[float]:
    """Go up the list of what was heard, and give how long each step takes to be shown.

    A key itself goes to the reader first and comes back when it likes; that is not our time.
    """
    rows = stage.live.heard_so_far.rows
    rows.setFocus()
    times: list[float] = []
    for _ in range(STEPS):
        settle(REST / 2)
        begun = time.perf_counter()
        rows.setCurrentRow(rows.currentRow() - 1)
        QApplication.processEvents()
        times.append((time.perf_counter() - begun) * 1000)
    return times


if __name__ == "__main__":
    sys.exit(main())
