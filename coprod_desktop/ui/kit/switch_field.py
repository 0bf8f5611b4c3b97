"""A field that asks for a switch: press it here, and it is the one."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent

from coprod_desktop.ui.kit.editors import Line
from coprod_desktop.ui.kit.fields import Field, State
from coprod_desktop.ui.kit.switch_names import switch_name


class _Catcher(Line):
    """Takes every key that may be a switch; those that lead out of it, and chords, go on."""

    arrived = Signal(str)

    def __init__(self) -> None:
        super().__init__("")
        self.setReadOnly(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)

    def event(self, arg__1: QEvent) -> bool:
        """Take a key before a shortcut does."""
        is_override = arg__1.type() == QEvent.Type.ShortcutOverride
        if is_override and switch_name(arg__1):
            arg__1.accept()
            return True
        return super().event(arg__1)

    def keyPressEvent(self, arg__1: QKeyEvent) -> None:
        """Tell which key it is; one that is held arrives once."""
        if not switch_name(arg__1):
            super().keyPressEvent(arg__1)
        elif not arg__1.isAutoRepeat():
            self._take(arg__1)

    def mousePressEvent(self, arg__1: QMouseEvent) -> None:
        """The first press leads here, the next one is the switch."""
        if self.hasFocus() and switch_name(arg__1):
            self._take(arg__1)
        else:
            super().mousePressEvent(arg__1)

    def _take(self, event: QEvent) -> None:
        self.setText(switch_name(event))
        self.arrived.emit(switch_name(event))


class SwitchField(Field):
    """Press a switch here: a key, or a button of the mouse."""

    def __init__(self, label: str, hint: str = "") -> None:
        self._catcher = _Catcher()
        super().__init__(label, self._catcher, hint)
        self._catcher.arrived.connect(self.changed)

    def value(self) -> str:
        """What the switch is called."""
        return self._catcher.text()

    def choose(self, name: str) -> None:
        """Show which switch it is."""
        self._catcher.setText(name)

    def state(self) -> State:
        """What a draft keeps."""
        return self.value()

    def restore(self, state: State) -> None:
        """Put back what a draft kept."""
        self.choose(str(state))
