"""Keeps the room screen: opens and closes it, blanks it at once, lets it follow the session."""

from functools import partial

from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from coprod_desktop import paths
from coprod_desktop.domain.clock import Pause
from coprod_desktop.domain.happened import Happened
from coprod_desktop.domain.session import Session
from coprod_desktop.preferences import read_preferences
from coprod_desktop.services import pauses, room_memory, sessions
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.captions import Captions
from coprod_desktop.ui.kit.keys_shown import does, way_to
from coprod_desktop.ui.look import room_look_of
from coprod_desktop.ui.theme import Look, Theme
from coprod_desktop.ui.views.room import RoomWindow
from coprod_desktop.wording import screens as words


class RoomKeeper:
    """The room screen of one open panel, while there is one."""

    def __init__(
        self,
        workspace: Workspace,
        announcer: Announcer,
        theme: Theme,
        captions: Captions,
        own_window: QWidget,
    ) -> None:
        self._captions = captions
        captions.changed.connect(self._show_captions)
        self.window: RoomWindow | None = None
        self._workspace = workspace
        self._announcer = announcer
        self._theme = theme
        self._own_window = own_window
        self._is_leaving = self._has_come_back = False
        theme.changed.connect(self.show_look)
        workspace.listen(self._follow)

    def toggle(self) -> None:
        """Open the room screen for the session that runs, or close it."""
        if self.window is not None:
            self.window.close()
            return
        session = self._running()
        if session is None:
            self._announcer.say(words.NOTHING_RUNS)
            return
        self._open(session, another_screen(self._own_window.screen()))
        self._announcer.say(words.ROOM_IS_OPEN)

    def open_again(self) -> None:
        """Open what was open when the program ended: once, and never on the facilitator's screen.

        What had been blanked comes back blank.
        """
        session = self._running()
        if session is None or self._has_come_back or self.window is not None:
            return
        self._has_come_back = True
        was_on = self._workspace.ask(room_memory.find_room_screen, session.id)
        if was_on is None:
            return
        screen = another_screen(self._own_window.screen(), named=was_on)
        if screen is None:
            self._announcer.say(words.ROOM_WAITS.format(way=way_to(self._own_window, "room")))
            return
        window = self._open(session, screen)
        blank = words.ROOM_IS_BACK_BLANK.format(way=way_to(self._own_window, "pause"))
        told = blank if window.is_blank else words.ROOM_IS_BACK
        self._announcer.say(told)

    def _open(self, session: Session, screen: QScreen | None) -> RoomWindow:
        window = self.window = RoomWindow(
            self._workspace, session.id, partial(does, self._own_window)
        )
        window.blank(on=self._workspace.ask(pauses.is_held, session.id))
        window.closed.connect(partial(self._forget, session.id))
        window.take_look(self._look())
        preferences = read_preferences(paths.config_folder()).preferences
        window.keep_spoken(on=preferences.room_captions)
        window.pause_requested.connect(self.pause_everything)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.screenRemoved.connect(window.screen_is_gone)
        window.put_on(screen)
        act, name = room_memory.remember_room_screen, screen.name() if screen else ""
        self._workspace.send(act, session.id, name).then(None)
        return window

    def pause_everything(self) -> bool:
        """Stop the clock and blank the screen, or let all go on; say no where nothing runs."""
        session = self._running()
        if session is None:
            return False
        held = self._workspace.ask(pauses.is_held, session.id)
        if self.window is not None and not held:
            # At once: the act that follows may have to wait for the disk.
            self._blank(on=True)
        act = pauses.go_on if held else pauses.pause_everything
        self._workspace.send(act, session.id).then(None)
        return True

    def show_time(self) -> None:
        """Show what a minute has changed."""
        if self.window is not None:
            self.window.show_now()

    def close(self) -> None:
        """Let go of the room screen, if it is open: it comes back with its session."""
        if self.window is not None:
            self._is_leaving = True
            self.window.close()
            self._is_leaving = False

    def _follow(self, happened: Happened) -> None:
        """Go with the session, and be blank while everything is paused."""
        session = self._running()
        if session is None:
            if happened.touches(Session):
                self._captions.stop()
                if self.window is not None:
                    self.window.close()
        elif happened.touches(Pause):
            self._blank(on=self._workspace.ask(pauses.is_held, session.id))

    def _blank(self, *, on: bool) -> None:
        """What is said while everything is paused is not for the room, then or later."""
        if self.window is not None:
            self.window.blank(on=on)
        self._captions.forget()

    def _show_captions(self, text: str) -> None:
        if self.window is not None and (not text or not self.window.is_blank):
            self.window.say_captions(text)

    def _look(self) -> Look:
        preferences = read_preferences(paths.config_folder()).preferences
        return room_look_of(preferences, self._theme.look)

    def show_look(self) -> None:
        """Follow the settings and the window, as soon as one of them has changed."""
        if self.window is not None:
            self.window.take_look(self._look())

    def _running(self) -> Session | None:
        return self._workspace.ask(sessions.find_open_session)

    def _forget(self, session_id: str) -> None:
        """The window is gone; where somebody closed it, it does not come back by itself."""
        if self.window is not None:
            self.window.deleteLater()
            self.window = None
        if not self._is_leaving:
            # Whoever closed it, also somebody in the room: who cannot see it must know.
            self._announcer.say(words.ROOM_IS_CLOSED)
            self._workspace.send(room_memory.forget_room_screen, session_id).then(None)


def another_screen(own: QScreen | None, *, named: str = "") -> QScreen | None:
    """Choose a screen that is not the facilitator's own, the one of that name where it is there."""
    others = [one for one in QGuiApplication.screens() if own is not None and one is not own]
    same = [one for one in others if one.name() == named]
    return next(iter((*same, *others)), None)
