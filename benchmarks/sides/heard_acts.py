"""Do every act of the live screen as slowly as somebody does who listens. A program of its own.

It waits after each act until its message was told, and goes step by step through the list of
what was heard. It prints one line of JSON: the milliseconds of each act and of each step, and
the seconds of computing that everything took.
"""

import json
import sys
import time
from pathlib import Path

from PySide6.QtWidgets import QApplication

from benchmarks.sides.live_acts import Stage, make_panel
from benchmarks.sides.live_window import open_live_window, settle
from coprod_desktop.ui.announcer import install_strip_role

ROUNDS = 5
STEPS = 60
# A message is told when nothing was said and no key pressed for a quarter of a second.
REST = 0.4
# Everything about a new window is asked once, before somebody begins.
BEGINNING = 3.0


def main() -> int:
    folder = Path(sys.argv[1])
    make_panel(folder / "panel")
    controller = open_live_window(folder / "panel")
    roles = install_strip_role()
    settle(BEGINNING)
    begun = time.process_time()
    stage = Stage(controller, REST)
    acts = stage.time_all(ROUNDS)
    steps = _steps(stage)
    found = {"acts": acts, "steps": steps, "computing": time.process_time() - begun}
    controller.close()
    del roles
    print(json.dumps(found))
    return 0


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
