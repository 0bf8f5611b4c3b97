"""The real window with words in every private place, until it is killed. A program of its own.

It says each title of the window, what the clipboard holds and what a fault leaves, and goes down in
the middle of a word.
"""

import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from coprod_desktop import paths
from coprod_desktop.domain.people import Person
from coprod_desktop.services.panel_files import open_panel
from coprod_desktop.services.panel_list import PanelOnLaptop
from coprod_desktop.services.people import list_people
from coprod_desktop.ui.announcer import install_strip_role
from coprod_desktop.ui.controller import Controller
from coprod_desktop.ui.crash import catch_faults
from coprod_desktop.ui.main_window import MainWindow
from coprod_desktop.ui.start import keep_no_history
from coprod_desktop.ui.theme import Look, Theme
from tests.panels import PASSPHRASE

# For the window to come up, and between two looks for the half-typed text.
_SOON = 100
_BOTH_DRAFTS = 2
_SCREENS = ("live", "panel", "minutes", "hand_out", "after", "find", "done", "retention", "live")


def main(folder: Path, canary: str) -> int:
    """Go through the screens, type, break, and be killed."""
    application = QApplication([])
    keep_no_history()
    roles = install_strip_role()
    window = MainWindow(Theme(application, Look()))
    controller = Controller(window, Theme(application, Look()))
    catch_faults(paths.log_folder(), window.announcer.say)
    window.show()
    workspace = open_panel(folder, PASSPHRASE, deliver=controller.deliver)
    controller.opened(PanelOnLaptop(folder=folder, label="Bus stops"), workspace)

    def work() -> None:
        for title in _titles(controller, workspace.ask(list_people)):
            print(title)
        box = window.focusWidget()
        assert isinstance(box, QWidget)
        QTest.keyClicks(box, canary)
        print("typed", canary in str(box.property("plainText")))
        QTimer.singleShot(0, fault)
        QTimer.singleShot(_SOON, die)

    def fault() -> None:
        raise ValueError(canary)

    def die() -> None:
        kept = sum(canary in one.text for one in workspace.ask(lambda r: r.list_drafts()))
        if kept < _BOTH_DRAFTS:
            QTimer.singleShot(_SOON, die)
            return
        print("clipboard", QGuiApplication.clipboard().text())
        sys.stdout.flush()
        os._exit(9)

    QTimer.singleShot(_SOON, work)
    status = application.exec()
    del roles
    return status


def _titles(controller: Controller, people: Sequence[Person]) -> Iterator[str]:
    """Go through the screens, and give what each writes above the window."""
    for person in people:
        for show in (controller.screens.show_person, controller.screens.show_held):
            show(person)
            yield controller.window.windowTitle()
    for screen in _SCREENS:
        controller.do(screen)
        yield controller.window.windowTitle()


if __name__ == "__main__":
    raise SystemExit(main(Path(sys.argv[1]), sys.argv[2]))
