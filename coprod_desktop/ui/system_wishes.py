"""What somebody told this computer for all programs: contrast, dark or light, and no movement.

Qt knows of colours on most desktops, and tells when they change. Of movement Qt 6.11 knows
nothing: the desktop's portal is asked, Windows, or macOS.
"""

import ctypes
import sys
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QProcess, Qt, Signal, Slot
from PySide6.QtDBus import QDBusConnection, QDBusMessage
from PySide6.QtGui import QGuiApplication

from coprod_desktop.ui.bus import plain, slot

PORTAL = "org.freedesktop.portal.Desktop"
PLACE = "/org/freedesktop/portal/desktop"
SETTINGS = "org.freedesktop.portal.Settings"
_LOOKS = "org.freedesktop.appearance"
COLOURS, CONTRAST = (_LOOKS, "color-scheme"), (_LOOKS, "contrast")
MOTION = (_LOOKS, "reduced-motion")
ANIMATIONS = ("org.gnome.desktop.interface", "enable-animations")
_ASKED = (COLOURS, CONTRAST, MOTION, ANIMATIONS)
_DARK, _HIGH, _LESS = 1, 1, 1
_PATIENCE_MS = 25_000
# Whether windows may be animated: a question that Windows answers.
_CLIENT_AREA_ANIMATION = 0x1042
_MACOS = ("defaults", ["read", "com.apple.universalaccess", "reduceMotion"])


class _Question(QObject):
    """One question to the portal, which answers without saying what it was asked."""

    def __init__(
        self, parent: QObject, key: tuple[str, str], take: Callable[[tuple[str, str], Any], None]
    ) -> None:
        super().__init__(parent)
        self._key, self._take = key, take

    @Slot(QDBusMessage)
    def answered(self, message: QDBusMessage) -> None:
        """Hand the answer on."""
        if told := message.arguments():
            self._take(self._key, told[0])

    @Slot()
    def refused(self) -> None:
        """There is no portal, or it knows nothing of this."""


class SystemWishes(QObject):
    """Listens to this computer; ``changed`` says that something is wished for anew."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._told: dict[tuple[str, str], Any] = {}
        self._moves_less = False
        self._bus: QDBusConnection | None = None
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._tell)
        hints.accessibility().contrastPreferenceChanged.connect(self._tell)

    @property
    def theme(self) -> str:
        """The theme that suits what is wished for."""
        hints = QGuiApplication.styleHints()
        scheme = hints.colorScheme()
        is_dark = scheme == Qt.ColorScheme.Dark
        if scheme == Qt.ColorScheme.Unknown:
            is_dark = self._told.get(COLOURS) == _DARK
        told = hints.accessibility().contrastPreference()
        is_high = told == Qt.ContrastPreference.HighContrast or self._told.get(CONTRAST) == _HIGH
        if is_high:
            return "hc-dark" if is_dark else "hc-light"
        return "dark" if is_dark else "light"

    @property
    def stillness(self) -> bool:
        """Whether nothing should move."""
        told = self._told
        return self._moves_less or told.get(MOTION) == _LESS or told.get(ANIMATIONS) is False

    def ask(self) -> None:
        """Ask what Qt does not know; answers come when they come, and nobody waits for them."""
        if sys.platform == "win32":
            self.ask_windows(ctypes.windll.user32.SystemParametersInfoW)
        elif sys.platform == "darwin":
            self.ask_macos()
        else:
            self.ask_portal(QDBusConnection.sessionBus())
        # What tells nothing by itself is asked again whenever the program comes to the front.
        application = QGuiApplication.instance()
        if sys.platform in ("win32", "darwin") and isinstance(application, QGuiApplication):
            application.applicationStateChanged.connect(self._ask_again)

    def ask_portal(self, bus: QDBusConnection) -> None:
        """Ask the desktop's portal, and listen to it from now on."""
        if not bus.isConnected():
            return
        self._bus = bus
        heard = slot("_heard(QDBusMessage)")
        bus.connect(PORTAL, PLACE, SETTINGS, "SettingChanged", self, heard)
        for key in _ASKED:
            question = QDBusMessage.createMethodCall(PORTAL, PLACE, SETTINGS, "Read")
            question.setArguments(list(key))
            asked = _Question(self, key, self._take)
            answer, refusal = slot("answered(QDBusMessage)"), slot("refused()")
            bus.callWithCallback(question, asked, answer, refusal, _PATIENCE_MS)

    def ask_windows(self, parameters_info: Callable[..., int]) -> None:
        """Ask Windows whether windows may be animated."""
        may_move = ctypes.c_int(1)
        if parameters_info(_CLIENT_AREA_ANIMATION, 0, ctypes.byref(may_move), 0):
            self._move(less=not may_move.value)

    def ask_macos(self) -> None:
        """Ask macOS, which keeps it as a default of its own."""
        asked = QProcess(self)
        asked.finished.connect(lambda: self._macos_answered(asked))
        asked.start(*_MACOS)

    def _macos_answered(self, asked: QProcess) -> None:
        # Where nobody has ever chosen, there is no such default.
        self._move(less=asked.readAllStandardOutput().trimmed() == b"1")
        asked.deleteLater()

    def _ask_again(self, state: Qt.ApplicationState) -> None:
        if state != Qt.ApplicationState.ApplicationActive:
            return
        if sys.platform == "win32":
            self.ask_windows(ctypes.windll.user32.SystemParametersInfoW)
        else:
            self.ask_macos()

    @Slot(QDBusMessage)
    def _heard(self, message: QDBusMessage) -> None:
        told = message.arguments()
        if len(told) == 3:
            self._take((str(told[0]), str(told[1])), told[2])

    def _take(self, key: tuple[str, str], value: Any) -> None:
        value = plain(value)
        if key in _ASKED and self._told.get(key) != value:
            self._told[key] = value
            self.changed.emit()

    def _move(self, *, less: bool) -> None:
        if less != self._moves_less:
            self._moves_less = less
            self.changed.emit()

    def _tell(self) -> None:
        self.changed.emit()
