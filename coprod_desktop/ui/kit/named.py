"""A control is born with its name: blank names are refused."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def name(widget: QWidget, words: str, description: str = "") -> None:
    """Give a control its accessible name and, where it helps, a description."""
    if not words.strip():
        raise ValueError("a control needs a name")
    widget.setAccessibleName(words)
    widget.setAccessibleDescription(description)
    if widget.focusPolicy() == Qt.FocusPolicy.WheelFocus:
        # The wheel of the mouse scrolls; it takes nobody away from what they type.
        widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
