"""Keys that were pressed before a screen stood there: none of them acts on it."""

from typing import cast

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtWidgets import QApplication, QWidget

from coprod_desktop.ui.kit.editors import Box, Line

_ALT_GR = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
_CHORDS = _ALT_GR | Qt.KeyboardModifier.MetaModifier
# Held for the letter that follows: alone they do nothing anywhere.
_HELD = {
    Qt.Key.Key_Shift,
    Qt.Key.Key_Control,
    Qt.Key.Key_Alt,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_Meta,
    Qt.Key.Key_CapsLock,
}
_DOWN = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)


class EarlyKeys(QObject):
    """Drops what still waits before the window when another screen has come.

    It was meant for the screen before: nobody has read or heard this one. Letters that come into
    a box are kept, for they can be read there and taken away; but not behind a key that was
    dropped, which would have led them somewhere else.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._has_dropped = False
        # Keys that wait are handed on before a timer without time is.
        self._over = QTimer(self)
        self._over.setSingleShot(True)
        self._over.setInterval(0)
        self._over.timeout.connect(self._hear_all)

    def drop(self) -> None:
        """Drop the keys that wait by now, and no later ones."""
        # Every key comes through this door, and little else: it may be watched without delay.
        door = self._door()
        self._has_dropped = False
        if door is not None:
            door.installEventFilter(self)
            self._over.start()

    def _door(self) -> QWindow | None:
        # There is none before the window is shown, whatever the library's types say.
        return cast("QWindow | None", self._window.windowHandle())

    def _hear_all(self) -> None:
        door = self._door()
        if door is not None:
            door.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys that are no letters for a box."""
        if event.type() not in _DOWN or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if event.key() in _HELD or (_writes(event) and not self._has_dropped):
            return super().eventFilter(watched, event)
        self._has_dropped = True
        # No shortcut may take it either: the key itself comes next.
        event.accept()
        return True


def _writes(event: QKeyEvent) -> bool:
    """Whether a key puts a letter into the box where somebody has come to."""
    box = QApplication.focusWidget()
    if not isinstance(box, Line | Box) or box.isReadOnly():
        return False
    chord = event.modifiers() & _CHORDS
    # With AltGr, Windows tells of Ctrl and Alt at once.
    is_letter = chord in (Qt.KeyboardModifier.NoModifier, _ALT_GR)
    return is_letter and event.text().isprintable() and bool(event.text())
