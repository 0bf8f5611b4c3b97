"""The real window beside a room screen, until somebody kills it. Run as a program of its own.

It says where the room screen stands when the panel has been opened, does the commands that it was
given, says it again, and waits.
"""

import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from coprod_desktop.services.panel_files import open_panel
from coprod_desktop.services.panel_list import PanelOnLaptop
from coprod_desktop.ui.controller import Controller
from coprod_desktop.ui.main_window import MainWindow
from coprod_desktop.ui.theme import Look, Theme
from tests.panels import PASSPHRASE

SETTLED = 300


def main(folder: Path, commands: list[str]) -> int:
    application = QApplication([])
    theme = Theme(application, Look())
    window = MainWindow(theme)
    controller = Controller(window, theme)
    window.show()
    workspace = open_panel(folder, PASSPHRASE, deliver=controller.deliver)
    controller.opened(PanelOnLaptop(folder=folder, label="Bus stops"), workspace)

    def tell() -> None:
        room = controller.screens.room
        where = "nowhere"
        if room is not None:
            where = room.screen().name() if room.isFullScreen() else "a window"
        blank = "blank" if room is not None and room.is_blank else ""
        print(where, blank, " ".join(window.announcer.history), sep="\t", flush=True)

    def work() -> None:
        tell()
        for command in commands:
            controller.do(command)
        QTimer.singleShot(SETTLED, tell)

    QTimer.singleShot(SETTLED, work)
    return application.exec()


if __name__ == "__main__":
    raise SystemExit(main(Path(sys.argv[1]), sys.argv[2:]))
