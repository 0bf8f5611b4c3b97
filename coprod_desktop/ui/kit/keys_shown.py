"""The key of a command as this laptop writes it: the menu of the window knows it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

_OWN = Qt.FindChildOption.FindDirectChildrenOnly
_NATIVE = QKeySequence.SequenceFormat.NativeText
_PORTABLE = QKeySequence.SequenceFormat.PortableText
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def action_of(part: QWidget, command: str) -> QAction | None:
    """Give what does a command in the window where a part stands."""
    found = part.window().findChild(QAction, command, _OWN)
    return found if isinstance(found, QAction) else None


def key_of(part: QWidget, command: str) -> str:
    """Give the key of a command, or nothing where it has none."""
    action = action_of(part, command)
    return action.shortcut().toString(_NATIVE) if action is not None else ""


def way_to(part: QWidget, command: str) -> str:
    """Give the key of a command, or else its name, by which it can be asked for too."""
    action = action_of(part, command)
    return key_of(part, command) or (action.text() if action is not None else "")


def does(part: QWidget, event: QKeyEvent, command: str) -> bool:
    """Say whether a key does a command in the window where a part stands."""
    action = action_of(part, command)
    return action is not None and QKeySequence(event.keyCombination()) in action.shortcuts()


def as_written(key: str) -> str:
    """Write a key as this computer writes it."""
    return QKeySequence(key).toString(_NATIVE)


def pressed(event: QKeyEvent) -> str:
    """Write down which key was pressed with what, the same on every computer."""
    held = event.modifiers()
    if event.key() in _ENTER:
        held &= ~Qt.KeyboardModifier.KeypadModifier
    return QKeySequence(event.key() | held.value).toString(_PORTABLE)
