"""Start the window: paint first, load the storage after."""

import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, QObject, QSettings, QSize, Qt, QTimer
from PySide6.QtDBus import QDBusConnection
from PySide6.QtWidgets import QApplication, QWidget

from coprod_desktop import paths
from coprod_desktop.preferences import Preferences, has_preferences, read_preferences
from coprod_desktop.ui.announcer import install_strip_role
from coprod_desktop.ui.collecting import Collecting
from coprod_desktop.ui.crash import catch_faults
from coprod_desktop.ui.kit.view import View
from coprod_desktop.ui.locking import store_drafts
from coprod_desktop.ui.look import look_of
from coprod_desktop.ui.main_window import MainWindow
from coprod_desktop.ui.system_wishes import SystemWishes
from coprod_desktop.ui.theme import Theme
from coprod_desktop.ui.views.first_questions import FirstQuestionsView
from coprod_desktop.ui.views.home import HomeView
from coprod_desktop.wording import screens as words
from coprod_desktop.wording.language import ENGLISH, language, runs_from_right

if TYPE_CHECKING:
    from coprod_desktop.ui.controller import Controller

_AFTER_FIRST_PAINT = 80
_SIZE = QSize(1366, 768)
# More than any desktop puts above a window.
_TITLE = 60


def open_window() -> int:
    """Open the application and give its exit status."""
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_UseStyleSheetPropagationInWidgetStyles)
    application = QApplication(sys.argv[:1])
    application.setApplicationName(words.PROGRAM)
    application.setApplicationDisplayName(words.PROGRAM)
    follow_language(application)
    keep_no_history()
    roles = install_strip_role()
    collecting = Collecting()
    program = Program(application)
    status = application.exec()
    program.close()
    collecting.stop()
    del roles
    return status


def follow_language(application: QApplication) -> None:
    """Let the toolkit write days and numbers as the program's language does, and run as it runs."""
    if language() != ENGLISH:
        QLocale.setDefault(QLocale(language()))
    if runs_from_right(language()):
        application.setLayoutDirection(Qt.LayoutDirection.RightToLeft)


def keep_no_history() -> None:
    """Let Qt write down nowhere which folders somebody chose: their names may name people.

    Its own file chooser would, in a file of all programs made with Qt. Where a system has a file
    chooser of its own, that one is used.
    """
    scope, nowhere = QSettings.Scope.UserScope, os.devnull
    QSettings.setPath(QSettings.Format.NativeFormat, scope, nowhere)


def show_whole(window: QWidget) -> None:
    """Show a window so that nothing of it lies outside the screen, its title counted in."""
    free = window.screen().availableGeometry().size()
    window.resize(_SIZE.boundedTo(free))
    if free.width() > _SIZE.width() and free.height() > _SIZE.height() + _TITLE:
        window.show()
    else:
        window.showMaximized()


def _what_was_lost(replaced: Sequence[str]) -> str:
    return words.PREFERENCES_UNREADABLE if "file" in replaced else words.PREFERENCES_MENDED


class Program(QObject):
    """The window with its first screen; what lies behind it is loaded after the first paint."""

    def __init__(self, application: QApplication) -> None:
        super().__init__()
        read = read_preferences(paths.config_folder())
        self._wishes = SystemWishes()
        self._theme = Theme(application, look_of(read.preferences, self._wishes.theme))
        self.window = MainWindow(self._theme)
        self._controller: Controller | None = None
        catch_faults(paths.log_folder(), self.window.announcer.say)
        # The computer is about to log out or shut down, and waits a moment for us.
        application.commitDataRequest.connect(self.keep_what_is_typed)
        show_whole(self.window)
        self.window.show_view(self._first_view(read.preferences), has_panel=False)
        if read.replaced:
            self.window.announcer.say(_what_was_lost(read.replaced))
        # Once the person could begin: a blink later than the first paint and the first focus.
        QTimer.singleShot(_AFTER_FIRST_PAINT, self._load_the_rest)

    def close(self) -> None:
        """Let go of what was loaded."""
        if self._controller is not None:
            self._controller.close()

    def keep_what_is_typed(self) -> None:
        """Store every half-typed word now, and wait; the screen stays as it is."""
        store_drafts(self.window)

    def _first_view(self, preferences: Preferences) -> View:
        """Whoever starts the program for the first time is asked how it should be."""
        if has_preferences(paths.config_folder()):
            return HomeView(self.window.announcer)
        return FirstQuestionsView(self.window.announcer, preferences)

    def _load_the_rest(self) -> None:
        # The storage takes longer to load than a bare window takes to appear.
        from coprod_desktop.ui.controller import Controller  # noqa: PLC0415
        from coprod_desktop.ui.machine import Machine  # noqa: PLC0415

        self._controller = Controller(
            self.window, self._theme, laptop=Machine(), wishes=self._wishes
        )
        self._wishes.ask()
        self._controller.locking.absence.listen(
            QDBusConnection.systemBus(), QDBusConnection.sessionBus()
        )
        self._controller.own_voice.screen_reader.ask()
        if isinstance(self.window.view, HomeView):
            self._controller.join_home(self.window.view)
        elif isinstance(self.window.view, FirstQuestionsView):
            self._controller.join_first_questions(self.window.view)
