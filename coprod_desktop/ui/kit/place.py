"""Where the person is."""

from PySide6.QtWidgets import QApplication, QWidget


def has_person(part: QWidget) -> bool:
    """Say whether the person is at something inside a part of the screen."""
    focused = QApplication.focusWidget()
    return focused is not None and part.isAncestorOf(focused)
