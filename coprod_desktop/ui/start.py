"""Start the window: paint first, load the storage after."""

import sys

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtWidgets import QApplication

from coprod_desktop.storage.slots import Cost
from coprod_desktop.ui.announcer import install_strip_role
from coprod_desktop.ui.controller import Controller
from coprod_desktop.ui.main_window import MainWindow
from coprod_desktop.ui.theme import Look, Theme
from coprod_desktop.wording import screens as words


def open_window(*, cost: Cost | None = None) -> int:
    """Open the application and give its exit status."""
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_UseStyleSheetPropagationInWidgetStyles)
    application = QApplication(sys.argv[:1])
    application.setApplicationDisplayName(words.PROGRAM)
    roles = install_strip_role()
    theme = Theme(application, Look())
    window = MainWindow(theme)
    controller = Controller(window, theme, cost=cost)
    window.resize(1366, 768)
    window.show()
    QTimer.singleShot(0, controller.go_home)
    status = application.exec()
    del roles
    return status
