"""What a switch is called: the key that it types, or the button of the mouse that it presses."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent

_MOUSE = {
    Qt.MouseButton.LeftButton: "Mouse left",
    Qt.MouseButton.MiddleButton: "Mouse middle",
    Qt.MouseButton.RightButton: "Mouse right",
    Qt.MouseButton.BackButton: "Mouse back",
    Qt.MouseButton.ForwardButton: "Mouse forward",
}
_NO_SWITCH = (
    Qt.Key.Key_unknown,
    Qt.Key.Key_Shift,
    Qt.Key.Key_Control,
    Qt.Key.Key_Alt,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_Meta,
    # They lead out of the field where a switch is chosen, and out of the screen.
    Qt.Key.Key_Tab,
    Qt.Key.Key_Backtab,
    Qt.Key.Key_Escape,
)


def switch_name(event: QEvent) -> str:
    """Say which switch an event is of; nothing where it can be of none.

    With a chord held it is never the switch, so that Shift and Space still type a space.
    """
    if isinstance(event, QKeyEvent):
        chord = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if chord:
            return ""
    return released_name(event)


def released_name(event: QEvent) -> str:
    """Say which switch goes up, whatever is held beside it by then."""
    if isinstance(event, QKeyEvent):
        if event.key() in _NO_SWITCH:
            return ""
        key = Qt.Key.Key_Return if event.key() == Qt.Key.Key_Enter else event.key()
        return QKeySequence(key).toString(QKeySequence.SequenceFormat.PortableText)
    if isinstance(event, QMouseEvent):
        return _MOUSE.get(event.button(), "")
    return ""
