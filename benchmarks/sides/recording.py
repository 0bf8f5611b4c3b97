"""Record contributions with the real window, beside bare durable commits. A program of its own.

It prints one line of JSON: the milliseconds of each, in turn on the same disk.
"""

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest

from benchmarks.sides.bare import bare_commit
from benchmarks.sides.live_window import fill_session, live_view, open_live_window, settle
from coprod_desktop.services import agendas
from coprod_desktop.ui.views.live import LiveView
from tests.panels import SettableClock, fill_room, new_panel

THERE_ALREADY = 10_000
MEASURED = 60
WARM = 10
REST = 0.05
CTRL = Qt.KeyboardModifier.ControlModifier


def main() -> int:
    folder = Path(sys.argv[1])
    make_panel(folder / "panel")
    controller = open_live_window(folder / "panel")
    ours, bare = measure(live_view(controller), bare_commit(folder / "bare.db"))
    controller.close()
    print(json.dumps({"ours": median(ours), "bare": median(bare), "worst": max(ours)}))
    return 0


def make_panel(folder: Path) -> None:
    """Make a panel whose session runs and holds 10,000 contributions."""
    clock = SettableClock()
    workspace = new_panel(folder, clock)
    room = fill_room(workspace, folder, clock)
    items = [item.id for item in workspace.ask(agendas.list_agenda, room.session.id)]
    workspace.do(fill_session, room.session.id, THERE_ALREADY, items, ())
    workspace.close()


def measure(view: LiveView, commit: Callable[[str], None]) -> tuple[list[float], list[float]]:
    """Take both in turn: a chord until “Saved” is said, and a commit of the same words."""
    ours: list[float] = []
    bare: list[float] = []
    heard: list[float] = []

    begun: list[float] = []
    loop = QEventLoop()

    def hear(_sentence: str) -> None:
        heard.append(time.perf_counter())
        loop.quit()

    def press() -> None:
        begun.append(time.perf_counter())
        QTest.keyClick(box.control, Qt.Key.Key_1, CTRL)

    view.announcer.said.connect(hear)
    box = view.capture.box
    for number in range(WARM + MEASURED):
        words = f"Sentence {number}. {said_once()}"
        box.set_text(words)
        settle(REST)
        heard.clear()
        # In a loop like the program's own. One that is turned by hand keeps Python from the writer
        # while the box is painted.
        QTimer.singleShot(0, press)
        loop.exec()
        ours.append((heard[0] - begun[-1]) * 1000)
        # Both come after the same rest: a processor and a disk that slept are slower.
        settle(REST)
        started = time.perf_counter()
        commit(words)
        bare.append((time.perf_counter() - started) * 1000)
    return ours[WARM:], bare[WARM:]


def said_once() -> str:
    return "We would sit down if there were a bench between the clinic and the market."


if __name__ == "__main__":
    sys.exit(main())
