"""Finding the controls of a window, and saying which one is meant when something is wrong."""

from __future__ import annotations

import sys
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QTextEdit,
    QWidget,
)

INTERACTIVE = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
)


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong with one control, in words."""

    fault: str
    control: str
    detail: str = ""

    def __str__(self) -> str:
        return f"{self.fault}: {self.control}" + (f" ({self.detail})" if self.detail else "")


def shown(window: QWidget) -> list[QWidget]:
    """List every widget that the window shows, also those that must be scrolled to."""
    return [
        each
        for each in window.findChildren(QWidget)
        if each.isVisibleTo(window) and not _for_readers_only(each)
    ]


def interactive(window: QWidget) -> list[QWidget]:
    """List the controls that a person can do something with, without the inner parts of others."""
    return [each for each in shown(window) if isinstance(each, INTERACTIVE) and not _inner(each)]


def tab_stops(window: QWidget) -> list[QWidget]:
    """List what the Tab key must reach."""
    return [each for each in shown(window) if takes_tab(each) and not _inner(each)]


def takes_tab(widget: QWidget) -> bool:
    """Say whether the Tab key may stop at this widget."""
    wanted = bool(widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value)
    return wanted and widget.isEnabled() and widget.focusProxy() is None


def name_of(widget: QWidget) -> str:
    """Ask the accessibility tree for the name, as a screen reader would.

    On Linux a combo box tells its value as its name, and its label by a relation.
    """
    door = accessible(widget)
    if isinstance(widget, QComboBox) and sys.platform == "linux":
        labels = door.relations(QAccessible.RelationFlag.Label)
        return " ".join(label.text(QAccessible.Text.Name) for label, _ in labels).strip()
    return door.text(QAccessible.Text.Name).strip()


def accessible(widget: QWidget) -> QAccessibleInterface:
    """Open the door through which assistive technology meets this widget."""
    return QAccessible.queryAccessibleInterface(widget)


def describe(widget: QWidget) -> str:
    """Say which control is meant, so that a person finds it."""
    name = name_of(widget) or widget.objectName() or "without a name"
    parent = widget.parentWidget()
    return f"{type(widget).__name__} “{name}” in {type(parent).__name__}"


def rect_in(window: QWidget, widget: QWidget) -> QRect:
    """Say where a widget lies in its window."""
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


def _for_readers_only(widget: QWidget) -> bool:
    """The strip through which messages reach a screen reader has no size for eyes."""
    parent = widget.parentWidget()
    return parent is not None and max(parent.width(), parent.height()) <= 1


def _inner(widget: QWidget) -> bool:
    """Say whether this is a part of another control: an arrow, a scroll bar, a pop-up list."""
    if isinstance(widget, QScrollBar):
        return True
    parent = widget.parentWidget()
    while parent is not None and not parent.isWindow():
        if isinstance(parent, (QComboBox, QAbstractSpinBox, QLineEdit, QAbstractItemView)):
            return True
        parent = parent.parentWidget()
    return False


def scrolling_ancestors(widget: QWidget) -> list[QAbstractScrollArea]:
    """List the areas around this widget that can be scrolled, the nearest first."""
    found: list[QAbstractScrollArea] = []
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QAbstractScrollArea):
            found.append(parent)
        parent = parent.parentWidget()
    return found
