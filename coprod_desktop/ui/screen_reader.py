"""Whether a screen reader runs on this computer, followed while the program runs.

Linux tells it on the session's bus and whenever it changes (``org.a11y.Status``), but not of a
reader that was started by hand: so there the programs that run are looked at too. They, Windows
(``SPI_GETSCREENREADER``) and macOS (``isVoiceOverEnabled``) are asked again whenever the program
comes to the front. What is exposed to assistive technology never depends on the answer.
"""

import ctypes
import sys
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtDBus import QDBusConnection, QDBusMessage
from PySide6.QtGui import QGuiApplication

from coprod_desktop.ui.bus import plain, slot
from coprod_desktop.ui.readers_by_hand import runs_by_hand

_SERVICE, _PLACE = "org.a11y.Bus", "/org/a11y/bus"
_STATUS, _ENABLED = "org.a11y.Status", "ScreenReaderEnabled"
_PROPERTIES = "org.freedesktop.DBus.Properties"
_PATIENCE_MS = 25_000
_SPI_GETSCREENREADER = 0x0046


class ScreenReader(QObject):
    """Knows whether a screen reader runs; ``changed`` comes when one starts or ends."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._is_told = False
        self._is_seen = False
        self._bus: QDBusConnection | None = None

    @property
    def is_running(self) -> bool:
        """Whether one runs now, as far as this computer tells."""
        return self._is_told or self._is_seen

    def ask(self) -> None:
        """Ask this computer; the answer comes when it comes, and nobody waits for it."""
        if sys.platform == "linux":
            self.ask_bus(QDBusConnection.sessionBus())
        self._ask_now()
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.applicationStateChanged.connect(self._ask_again)

    def ask_bus(self, bus: QDBusConnection) -> None:
        """Ask the accessibility service of a Linux session, and listen to it from now on."""
        if not bus.isConnected():
            return
        self._bus = bus
        heard = slot("_heard(QDBusMessage)")
        bus.connect(_SERVICE, _PLACE, _PROPERTIES, "PropertiesChanged", self, heard)
        self._question(bus)

    def _question(self, bus: QDBusConnection) -> None:
        question = QDBusMessage.createMethodCall(_SERVICE, _PLACE, _PROPERTIES, "Get")
        question.setArguments([_STATUS, _ENABLED])
        answer, refusal = slot("_answered(QDBusMessage)"), slot("_refused()")
        bus.callWithCallback(question, self, answer, refusal, _PATIENCE_MS)

    def ask_windows(self, parameters_info: Callable[..., int]) -> None:
        """Ask Windows, by its ``SystemParametersInfoW``."""
        running = ctypes.c_int(0)
        if parameters_info(_SPI_GETSCREENREADER, 0, ctypes.byref(running), 0):
            self._take(told=bool(running.value))

    def ask_macos(self, is_voice_over_enabled: Callable[[], bool]) -> None:
        """Ask macOS, by ``isVoiceOverEnabled`` of its shared workspace."""
        self._take(told=bool(is_voice_over_enabled()))

    def ask_programs(self, runs_by_hand: Callable[[], bool]) -> None:
        """Ask Linux, by what runs: nobody tells of a reader that was started by hand."""
        self._take(seen=runs_by_hand())

    def _ask_now(self) -> None:
        if sys.platform == "linux":
            self.ask_programs(runs_by_hand)
        elif sys.platform == "win32":
            self.ask_windows(ctypes.windll.user32.SystemParametersInfoW)
        elif sys.platform == "darwin":
            from AppKit import NSWorkspace  # noqa: PLC0415 - comes with the voice of macOS alone

            self.ask_macos(NSWorkspace.sharedWorkspace().isVoiceOverEnabled)

    def _ask_again(self, state: Qt.ApplicationState) -> None:
        if state == Qt.ApplicationState.ApplicationActive:
            self._ask_now()

    @Slot(QDBusMessage)
    def _answered(self, message: QDBusMessage) -> None:
        if told := message.arguments():
            self._take(told=plain(told[0]) is True)

    @Slot()
    def _refused(self) -> None:
        """There is no such service: no screen reader can run here."""

    @Slot(QDBusMessage)
    def _heard(self, message: QDBusMessage) -> None:
        # What has changed stands in it in a shape that the library does not give to Python.
        if self._bus is not None and _STATUS in message.arguments()[:1]:
            self._question(self._bus)

    def _take(self, *, told: bool | None = None, seen: bool | None = None) -> None:
        before = self.is_running
        self._is_told = self._is_told if told is None else told
        self._is_seen = self._is_seen if seen is None else seen
        if self.is_running != before:
            self.changed.emit()
