"""Where things stand on a screen that is read from the right; elsewhere they stand as told."""

from PySide6.QtCore import QMargins, QRect, Qt
from PySide6.QtWidgets import QStyle, QWidget


def where_read(widget: QWidget, place: QRect) -> QRect:
    """Give a place of a widget, told as for reading from the left."""
    return QStyle.visualRect(widget.layoutDirection(), widget.rect(), place)


def margins_as_read(widget: QWidget, told: QMargins) -> QMargins:
    """Give the room around what stands in a widget, told as for reading from the left."""
    if widget.layoutDirection() is Qt.LayoutDirection.LeftToRight:
        return told
    return QMargins(told.right(), told.top(), told.left(), told.bottom())
