"""Members signal with keys that type nothing: F13 to F24, a button, a switch."""

import time
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from coprod_desktop.services import floor, people, sessions, turns
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.wording import composing as words

_ONE_SIGNAL = 0.8

SIGNAL_KEYS = tuple(f"F{number}" for number in range(13, 25))


class Signals(QObject):
    """One key asks to speak for its person; while they have the floor it says that they are done.

    It works on every screen of an open panel, moves no focus and types nothing.
    """

    def __init__(
        self,
        workspace: Workspace,
        announcer: Announcer,
        window: QWidget,
        *,
        seconds: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(window)
        self._seconds = seconds
        self._last: dict[str, float] = {}
        self._workspace = workspace
        self._announcer = announcer
        self._keys = [self._listen_to(key, window) for key in SIGNAL_KEYS]

    def listen(self, *, on: bool) -> None:
        """Hear the keys or not: two panels that both listened would hear none of them."""
        for key in self._keys:
            key.setEnabled(on)

    def close(self) -> None:
        """Listen no longer."""
        self.listen(on=False)
        for key in self._keys:
            key.deleteLater()
        self._keys.clear()
        self.deleteLater()

    def _listen_to(self, key: str, window: QWidget) -> QShortcut:
        shortcut = QShortcut(QKeySequence(key), window)
        shortcut.setContext(Qt.ShortcutContext.ApplicationShortcut)
        # A hand that cannot let go at once means one signal.
        shortcut.setAutoRepeat(False)
        shortcut.activated.connect(partial(self._signalled, key))
        return shortcut

    def _signalled(self, key: str) -> None:
        now, before = self._seconds(), self._last.get(key)
        self._last[key] = now
        if before is not None and now - before < _ONE_SIGNAL:
            # A hand that shakes presses more than once, and means it once.
            return
        session = self._workspace.ask(sessions.find_open_session)
        person = self._workspace.ask(people.find_signalling, key)
        if person is None:
            self._announcer.say(words.KEY_OF_NOBODY.format(key=key))
        elif session is None:
            self._announcer.say(words.KEY_OF.format(key=key, name=person.name))
        else:
            turn = self._workspace.ask(floor.current_turn, session.id)
            if turn is not None and turn.person_id == person.id:
                self._workspace.send(turns.finish_turn, session.id).then(None)
            else:
                self._workspace.send(turns.ask_to_speak, session.id, person.id).then(None)
