"""The real window on a panel of its own, for a walk to go about in."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication

from coprod_desktop.domain.session import SessionState
from coprod_desktop.services import panel_files, panel_list, people, sessions
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.storage.slots import Cost
from coprod_desktop.ui.controller import Controller
from coprod_desktop.ui.main_window import MainWindow
from coprod_desktop.ui.panel_screens import PanelScreens
from coprod_desktop.ui.theme import FONTS, Look, Theme
from tests.assistive.walk.audit import settle

QUICK = Cost(memory_kib=19 * 1024, passes=2, lanes=1)
ROOM = (1366, 768)


class Stage:
    """The real window with a panel of ten people, one session held and one that runs."""

    def __init__(self, application: QApplication, folder: Path) -> None:
        self.theme = Theme(application, Look())
        self.window = MainWindow(self.theme)
        self.controller = Controller(self.window, self.theme, cost=QUICK)
        self._folder = folder
        self.window.resize(*ROOM)
        self.window.show()
        self.window.activateWindow()

    def look(
        self, theme: str, percent: int, *, font: str = FONTS[0], spacing: str = "normal"
    ) -> None:
        """Change colours, size, letters and their room, if they are not so already."""
        wanted = Look(theme=theme, scale=percent / 100, font=font, spacing=spacing)
        if self.theme.look != wanted:
            self.theme.set_look(wanted)
            settle()
        self.window.resize(*ROOM)
        settle()

    def close(self) -> None:
        """Close the window, which gives up the panel."""
        self.window.close()
        self.window.deleteLater()

    def at_home(self) -> None:
        """The list of panels, of which there is one."""
        self.controller.go_home()

    def open_panel(self) -> Workspace:
        """Open the panel, once, and start its next session."""
        if self.controller.workspace is None:
            # Events come to the screen's own thread, as in the program.
            workspace = panel_files.open_panel(
                self._folder,
                panel_files.PRACTICE_PASSPHRASE,
                deliver=self.controller.deliver,
            )
            self.controller.opened(panel_list.list_panels()[0], workspace)
        return self.screens.workspace

    @property
    def screens(self) -> PanelScreens:
        """The screens of the open panel."""
        assert self.controller.screens is not None
        return self.controller.screens

    def session_that_runs(self) -> None:
        """Make sure that a session runs, with everybody in it."""
        workspace = self.open_panel()
        if workspace.ask(sessions.find_open_session) is None:
            present = tuple(one.id for one in workspace.ask(people.list_people))
            held = workspace.ask(sessions.list_sessions)
            planned = next(one for one in held if one.state is SessionState.PLANNED)
            workspace.do(sessions.start_session, planned.id, present=present)
