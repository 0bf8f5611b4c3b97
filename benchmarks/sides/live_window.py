"""The real window on a running session that holds many contributions, to measure on it."""

import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QApplication

from benchmarks.sides.words import said
from coprod_desktop.domain.contribution import Contribution
from coprod_desktop.domain.events.session import SessionChanged
from coprod_desktop.services.panel_files import open_panel
from coprod_desktop.services.panel_list import PanelOnLaptop
from coprod_desktop.storage.unit_of_work import UnitOfWork
from coprod_desktop.ui.controller import Controller
from coprod_desktop.ui.main_window import MainWindow
from coprod_desktop.ui.theme import Look, Theme
from coprod_desktop.ui.views.live import LiveView
from tests.panels import PASSPHRASE

_LAPTOP = (1366, 768)


def open_live_window(panel: Path) -> Controller:
    """Open a panel whose session runs, as the program does, in a window as large as a laptop's."""
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_UseStyleSheetPropagationInWidgetStyles)
    theme = Theme(QApplication(sys.argv[:1]), Look())
    window = MainWindow(theme)
    controller = Controller(window, theme)
    window.resize(*_LAPTOP)
    window.show()
    window.activateWindow()
    workspace = open_panel(panel, PASSPHRASE, deliver=controller.deliver)
    controller.opened(PanelOnLaptop(folder=panel, label="Measured"), workspace)
    return controller


def live_view(controller: Controller) -> LiveView:
    """Give the live screen, which is what is shown while a session runs."""
    view = controller.window.view
    assert isinstance(view, LiveView)
    return view


def fill_session(
    work: UnitOfWork, session_id: str, number: int, items: Sequence[str], people: Sequence[str]
) -> None:
    """Save so many contributions in one act; how they came there is not what is measured."""
    texts = said()
    for sequence in range(1, number + 1):
        work.save(
            Contribution(
                id=work.new_id(),
                session_id=session_id,
                sequence=sequence,
                words=texts[sequence % len(texts)][1],
                said_at=work.now,
                item_id=items[sequence * len(items) // (number + 1)],
                person_id=people[sequence % len(people)] if people else None,
            )
        )
    changed = replace(work.sessions.get(session_id), title="Measured now")
    work.save(changed)
    work.note(SessionChanged(session=changed))


def settle(rest: float) -> None:
    """Let everything come to rest for so many seconds, as between two keys of a person.

    It waits as the program does: a screen reader that asks something is answered at once.
    """
    loop = QEventLoop()
    QTimer.singleShot(round(rest * 1000), loop, loop.quit)
    loop.exec()
