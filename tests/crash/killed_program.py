"""The real window, driven by its own keys, until somebody kills it. Run as a program of its own.

It prints a line for every contribution that the window called saved, and for what is half typed.
"""

import sys
import time
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from coprod_desktop.domain.contribution import Contribution
from coprod_desktop.domain.happened import Happened
from coprod_desktop.services.panel_files import open_panel
from coprod_desktop.services.panel_list import PanelOnLaptop
from coprod_desktop.ui.controller import Controller
from coprod_desktop.ui.main_window import MainWindow
from coprod_desktop.ui.theme import Look, Theme
from coprod_desktop.ui.views.live import LiveView
from tests.panels import PASSPHRASE

CTRL = Qt.KeyboardModifier.ControlModifier


class Typist:
    """Types sentences into the capture box and saves each with one chord."""

    def __init__(self, controller: Controller, first: int) -> None:
        self._controller = controller
        self._number = first
        self._left = ""
        self._timer = QTimer()
        self._timer.setInterval(1)
        self._timer.timeout.connect(self._key)
        self._timer.start()

    def _key(self) -> None:
        view = self._controller.window.view
        if not isinstance(view, LiveView):
            return
        box = view.capture.box.control
        if not self._left:
            self._left = f"Sentence {self._number} that must not be lost. "
            if view.capture.box.text():
                QTest.keyClick(box, Qt.Key.Key_1, CTRL)
            self._number += 1
        QTest.keyClick(box, self._left[0])
        self._left = self._left[1:]
        _say("typed", f"{time.monotonic():.4f}\t{view.capture.box.text()}")


def _say(what: str, words: str) -> None:
    sys.stdout.write(f"{what}\t{words}\n")
    sys.stdout.flush()


def _heard(happened: Happened) -> None:
    for _before, after in happened.changes_of(Contribution):
        if after is not None:
            _say("saved", after.words)


def main() -> int:
    folder, first = Path(sys.argv[1]), int(sys.argv[2])
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_UseStyleSheetPropagationInWidgetStyles)
    application = QApplication(sys.argv[:1])
    theme = Theme(application, Look())
    window = MainWindow(theme)
    controller = Controller(window, theme)
    window.show()
    workspace = open_panel(folder, PASSPHRASE, deliver=controller.deliver)
    workspace.listen(_heard)
    controller.opened(PanelOnLaptop(folder=folder, label="Killed"), workspace)
    view = window.view
    assert isinstance(view, LiveView)
    _say("draft", view.capture.box.text())
    view.capture.box.clear()
    typist = Typist(controller, first)
    status = application.exec()
    del typist
    return status


if __name__ == "__main__":
    sys.exit(main())
