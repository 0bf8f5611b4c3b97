"""Keeps the room screen: opens and closes it, blanks it at once, lets it follow the session."""

from PySide6.QtGui import QGuiApplication

from coprod_desktop.domain.clock import Pause
from coprod_desktop.domain.happened import Happened
from coprod_desktop.domain.session import Session
from coprod_desktop.services import pauses, sessions
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.captions import Captions
from coprod_desktop.ui.theme import Theme
from coprod_desktop.ui.views.room import RoomWindow
from coprod_desktop.wording import screens as words


class RoomKeeper:
    """The room screen of one open panel, while there is one."""

    def __init__(
        self, workspace: Workspace, announcer: Announcer, theme: Theme, captions: Captions
    ) -> None:
        self._captions = captions
        captions.changed.connect(self._show_captions)
        self.window: RoomWindow | None = None
        self._workspace = workspace
        self._announcer = announcer
        self._theme = theme
        workspace.listen(self._follow)

    def toggle(self) -> None:
        """Open the room screen for the session that runs, or close it."""
        if self.window is not None:
            self.close()
            self._announcer.say(words.ROOM_IS_CLOSED)
            return
        session = self._running()
        if session is None:
            self._announcer.say(words.NOTHING_RUNS)
            return
        self.window = RoomWindow(self._workspace, session.id)
        self.window.blank(on=self._workspace.ask(pauses.is_held, session.id))
        self.window.closed.connect(self._forget)
        tokens = self._theme.tokens
        soft, ink = tokens.colour("readalong_bg"), tokens.colour("readalong_fg")
        self.window.point.set_colours(soft, ink)
        self.window.pause_requested.connect(self.pause_everything)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.screenRemoved.connect(self.window.screen_is_gone)
        self.window.put_beside(QGuiApplication.primaryScreen())
        self._announcer.say(words.ROOM_IS_OPEN)

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
        """Close the room screen, if it is open."""
        if self.window is not None:
            self.window.close()

    def _follow(self, happened: Happened) -> None:
        """Go with the session, and be blank while everything is paused."""
        session = self._running()
        if session is None:
            if happened.touches(Session):
                self._captions.stop()
                self.close()
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

    def _running(self) -> Session | None:
        return self._workspace.ask(sessions.find_open_session)

    def _forget(self) -> None:
        if self.window is not None:
            self.window.deleteLater()
            self.window = None
