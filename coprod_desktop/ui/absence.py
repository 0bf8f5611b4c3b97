"""The computer goes to sleep, or its screen is locked.

Linux tells of it over the system's bus and the session's. Windows and macOS tell in ways of
their own, which are not listened to yet.
"""

import os

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtDBus import (
    QDBusConnection,
    QDBusMessage,
    QDBusObjectPath,
    QDBusUnixFileDescriptor,
)

from coprod_desktop.ui.bus import plain, slot
from coprod_desktop.wording import locking as words
from coprod_desktop.wording.screens import PROGRAM

LOGIN = "org.freedesktop.login1"
LOGIN_PLACE = "/org/freedesktop/login1"
MANAGER, SESSION = "org.freedesktop.login1.Manager", "org.freedesktop.login1.Session"
SCREEN_SAVERS = (
    ("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver"),
    ("org.freedesktop.ScreenSaver", "/ScreenSaver"),
    ("org.gnome.ScreenSaver", "/org/gnome/ScreenSaver"),
)
_PATIENCE_MS = 25_000


class Absence(QObject):
    """Says ``begins`` at once; the computer sleeps when everybody who heard it has done their part.

    Where there is no such service, it says nothing.
    """

    begins = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._system: QDBusConnection | None = None
        # As long as it is held, the computer waits a few seconds before it sleeps.
        self._delay: QDBusUnixFileDescriptor | None = None

    def listen(self, system: QDBusConnection, session: QDBusConnection) -> None:
        """Hear from now on when this computer goes to sleep and when its screen is locked."""
        if system.isConnected():
            self._system = system
            heard = slot("_sleep_begins_or_ends(QDBusMessage)")
            system.connect(LOGIN, LOGIN_PLACE, MANAGER, "PrepareForSleep", self, heard)
            own = os.environ.get("XDG_SESSION_ID", "auto")
            self._ask(system, "GetSession", [own], "_found_session(QDBusMessage)")
            self._ask_for_delay(system)
        for name, place in SCREEN_SAVERS if session.isConnected() else ():
            heard = slot("_screen_locks_or_unlocks(QDBusMessage)")
            session.connect(name, place, name, "ActiveChanged", self, heard)

    def _ask(self, system: QDBusConnection, act: str, told: list[str], answered: str) -> None:
        asked = QDBusMessage.createMethodCall(LOGIN, LOGIN_PLACE, MANAGER, act)
        asked.setArguments(told)
        refused = slot("_refused()")
        system.callWithCallback(asked, self, slot(answered), refused, _PATIENCE_MS)

    def _ask_for_delay(self, system: QDBusConnection) -> None:
        told = ["sleep", PROGRAM, words.WHY_DELAY, "delay"]
        self._ask(system, "Inhibit", told, "_got_delay(QDBusMessage)")

    @Slot(QDBusMessage)
    def _found_session(self, message: QDBusMessage) -> None:
        told = message.arguments()
        place = told[0].path() if told and isinstance(told[0], QDBusObjectPath) else ""
        if place and self._system is not None:
            self._system.connect(LOGIN, place, SESSION, "Lock", self, slot("_locks(QDBusMessage)"))

    @Slot(QDBusMessage)
    def _got_delay(self, message: QDBusMessage) -> None:
        told = message.arguments()
        if told and isinstance(told[0], QDBusUnixFileDescriptor):
            self._delay = told[0]

    @Slot()
    def _refused(self) -> None:
        """There is no such service, or it does not know this session."""

    @Slot(QDBusMessage)
    def _locks(self, _message: QDBusMessage) -> None:
        self.begins.emit()

    @Slot(QDBusMessage)
    def _screen_locks_or_unlocks(self, message: QDBusMessage) -> None:
        if _is_true(message):
            self.begins.emit()

    @Slot(QDBusMessage)
    def _sleep_begins_or_ends(self, message: QDBusMessage) -> None:
        if _is_true(message):
            self.begins.emit()
            self._delay = None
        elif self._system is not None:
            self._ask_for_delay(self._system)


def _is_true(message: QDBusMessage) -> bool:
    told = message.arguments()
    return bool(told) and plain(told[0]) is True
