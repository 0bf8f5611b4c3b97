"""A field that catches keys: it shows which one arrived, and types nothing."""

from collections.abc import Collection

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence

from coprod_desktop.ui.kit.editors import Line
from coprod_desktop.ui.kit.fields import Field
from coprod_desktop.ui.kit.keys_shown import as_written, pressed

_TYPING = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
# The ways out of the field stay open.
_LEAVES = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Escape)
_HELD = (
    Qt.Key.Key_Shift,
    Qt.Key.Key_Control,
    Qt.Key.Key_Alt,
    Qt.Key.Key_Meta,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_unknown,
)


class _Catcher(Line):
    """Takes the keys that it looks for, and those that type; every other key means what it does."""

    arrived = Signal(str)

    def __init__(self, keys: Collection[str]) -> None:
        super().__init__("")
        self._keys = frozenset(keys)
        self.setReadOnly(True)

    def event(self, arg__1: QEvent) -> bool:
        """Take a key that it looks for before a shortcut does."""
        is_override = arg__1.type() == QEvent.Type.ShortcutOverride
        if is_override and isinstance(arg__1, QKeyEvent) and _name(arg__1) in self._keys:
            arg__1.accept()
            return True
        return super().event(arg__1)

    def keyPressEvent(self, arg__1: QKeyEvent) -> None:
        """Tell which key arrived; one that is held arrives once."""
        if _name(arg__1) not in self._keys and not _types(arg__1):
            super().keyPressEvent(arg__1)
        elif not arg__1.isAutoRepeat():
            self.setText(_name(arg__1))
            self.arrived.emit(_name(arg__1))


class KeyField(Field):
    """Press a key here, and see which one the laptop hears."""

    arrived = Signal(str)

    def __init__(self, label: str, keys: Collection[str], hint: str = "") -> None:
        self._catcher = _Catcher(keys)
        super().__init__(label, self._catcher, hint)
        self._catcher.arrived.connect(self.arrived)

    def text(self) -> str:
        """The key that arrived last."""
        return self._catcher.text()


class _AnyKey(Line):
    """Takes every key with whatever is held, but Tab and Escape, which lead away."""

    arrived = Signal(str)

    def __init__(self) -> None:
        super().__init__("")
        self.setReadOnly(True)

    def event(self, arg__1: QEvent) -> bool:
        """Take a key before a shortcut does."""
        is_override = arg__1.type() == QEvent.Type.ShortcutOverride
        if is_override and isinstance(arg__1, QKeyEvent) and arg__1.key() not in _LEAVES:
            arg__1.accept()
            return True
        return super().event(arg__1)

    def keyPressEvent(self, arg__1: QKeyEvent) -> None:
        """Tell which key arrived; one that is held arrives once."""
        if arg__1.key() in _LEAVES:
            super().keyPressEvent(arg__1)
        elif arg__1.key() not in _HELD and not arg__1.isAutoRepeat():
            self.setText(as_written(pressed(arg__1)))
            self.arrived.emit(pressed(arg__1))


class AnyKeyField(Field):
    """Press any key here, alone or with others; Tab and Escape lead away."""

    arrived = Signal(str)

    def __init__(self, label: str, hint: str = "") -> None:
        self._catcher = _AnyKey()
        super().__init__(label, self._catcher, hint)
        self._catcher.arrived.connect(self.arrived)

    def clear(self) -> None:
        """Show no key."""
        self._catcher.clear()


def _name(event: QKeyEvent) -> str:
    return QKeySequence(event.key()).toString(QKeySequence.SequenceFormat.PortableText)


def _types(event: QKeyEvent) -> bool:
    """Whether a key would type, or press what has the focus."""
    return event.key() in _TYPING or (bool(event.text()) and event.text().isprintable())
