"""The controls inside fields: large, quiet, and heard by a screen reader."""

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QDateTime, QEvent, QMimeData, QSize, Qt
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QDateTimeEdit,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QSpinBox,
    QWidget,
)

from coprod_desktop.ui.kit.marked_box import MarkedBox
from coprod_desktop.ui.kit.plain_lines import take_plain_lines
from coprod_desktop.ui.lines import height_of_line
from coprod_desktop.ui.targets import target

_NARROW = 120
_TEXT_INSET = 10
_LONG_MOMENT, _SHORT_MOMENT = "d MMMM yyyy, HH:mm", "d MMM yyyy, HH:mm"
_UNDO = QKeySequence.StandardKey.Undo
_REDO = QKeySequence.StandardKey.Redo
_NOT_ARRIVING = (
    Qt.FocusReason.MouseFocusReason,
    Qt.FocusReason.ActiveWindowFocusReason,
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
)


def _nobody() -> bool:
    return False


class Line(QLineEdit):
    """One line of text."""

    def focusInEvent(self, arg__1: QFocusEvent) -> None:
        """Take the focus without selecting, so that a reader says the name."""
        super().focusInEvent(_without_selecting(arg__1))

    def event(self, arg__1: QEvent) -> bool:
        """Leave *undo* to the program."""
        return False if _is_undo(arg__1) else super().event(arg__1)

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for 400 percent, and never lower than a target."""
        size = super().minimumSizeHint()
        return QSize(min(size.width(), _NARROW), max(size.height(), target()))

    def sizeHint(self) -> QSize:
        """Never lower than a target."""
        size = super().sizeHint()
        return QSize(size.width(), max(size.height(), target()))


class Box(MarkedBox):
    """Several lines of words; Tab leaves it, and pasted markup is words."""

    # What Enter does where it ends what is written; then Shift+Enter goes on below.
    on_enter: Callable[[], object] | None = None

    def __init__(self, lines: int) -> None:
        super().__init__()
        self._plain = take_plain_lines(self)
        self._rows = lines
        # Asked first when Tab is pressed; where it says yes, Tab was for it and stays in the box.
        self.takes_tab: Callable[[], bool] = _nobody
        self.setTabChangesFocus(True)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def sizeHint(self) -> QSize:
        """Never lower than a target."""
        return QSize(320, self._height(self._rows))

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for 400 percent, and never lower than a target."""
        return QSize(160, self._height(min(self._rows, 2)))

    def event(self, e: QEvent) -> bool:
        """Leave *undo* to the program, Tab and Enter to whoever asked for them."""
        if self.on_enter is not None and _is_enter(e):
            self._take_enter(cast(QKeyEvent, e), self.on_enter)
            return True
        if _is_tab(e) and self.takes_tab():
            return True
        return False if _is_undo(e) else super().event(e)

    def _take_enter(self, event: QKeyEvent, act: Callable[[], object]) -> None:
        """Act once, however long the key is held; a key of the menu does not take it first."""
        event.accept()
        if event.type() == QEvent.Type.KeyPress and not event.isAutoRepeat():
            act()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste as plain words."""
        self.insertPlainText(source.text())

    def _height(self, rows: int) -> int:
        return round(height_of_line(self.font()) * rows) + 28


class Spin(QSpinBox):
    """A number; the wheel of the mouse scrolls the page and never changes it.

    What is typed on arrival takes the place of the number that stands there: beside it, a 4 would
    make 40 of a 0.
    """

    def __init__(self) -> None:
        super().__init__()
        self._has_just_come = False
        self.lineEdit().setTextMargins(_TEXT_INSET, 0, _TEXT_INSET, 0)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Take the focus without selecting, so that a reader says the name."""
        super().focusInEvent(_without_selecting(event))
        self._has_just_come = event.reason() not in _NOT_ARRIVING

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let the first key after arriving write a new number, unless it moves within the old."""
        if self._has_just_come and _writes(event):
            self.selectAll()
        self._has_just_come = False
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Put the caret where it was pointed."""
        self._has_just_come = False
        super().mousePressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Leave *undo* to the program."""
        return False if _is_undo(event) else super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()

    def sizeHint(self) -> QSize:
        """Never lower than a target."""
        size = super().sizeHint()
        return QSize(max(size.width(), 110), max(size.height(), target()))

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for 400 percent, and never lower than a target."""
        return QSize(_NARROW, self.sizeHint().height())


class Moment(QDateTimeEdit):
    """A day and a time."""

    def __init__(self, moment: QDateTime) -> None:
        super().__init__(moment)
        self.setDisplayFormat(_LONG_MOMENT)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.lineEdit().setTextMargins(_TEXT_INSET, 0, _TEXT_INSET, 0)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Take the focus without selecting, so that a reader says the name."""
        super().focusInEvent(_without_selecting(event))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Write the month short where its name has no room."""
        super().resizeEvent(event)
        self.setDisplayFormat(_LONG_MOMENT)
        if self.sizeHint().width() > self.width():
            self.setDisplayFormat(_SHORT_MOMENT)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's own shape
        """Leave on Tab; left and right go from part to part."""
        return QWidget.focusNextPrevChild(self, forward)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()

    def sizeHint(self) -> QSize:
        """Never lower than a target."""
        size = super().sizeHint()
        return QSize(size.width(), max(size.height(), target()))

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for 400 percent, and never lower than a target."""
        return QSize(_NARROW, self.sizeHint().height())


def _writes(event: QKeyEvent) -> bool:
    """Whether a key types a digit or deletes one."""
    return event.text().isdigit() or event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)


def _is_tab(event: QEvent) -> bool:
    return (
        isinstance(event, QKeyEvent)
        and event.type() == QEvent.Type.KeyPress
        and event.key() == Qt.Key.Key_Tab
        and event.modifiers() == Qt.KeyboardModifier.NoModifier
    )


def _is_enter(event: QEvent) -> bool:
    """Whether Enter is pressed, alone or with Ctrl, also before a key of the menu takes it."""
    kinds = (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride)
    if event.type() not in kinds or not isinstance(event, QKeyEvent):
        return False
    chord = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    is_plain = chord in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier)
    return event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and is_plain


def _is_undo(event: QEvent) -> bool:
    """Whether a field is about to take *undo* or *redo* for itself; the program takes them."""
    is_override = event.type() == QEvent.Type.ShortcutOverride
    if not is_override or not isinstance(event, QKeyEvent):
        return False
    return event.matches(_UNDO) or event.matches(_REDO)


def _without_selecting(event: QFocusEvent) -> QFocusEvent:
    """Give the same event without the word Tab in it.

    Coming by Tab, Qt selects the text before it tells of the focus. Orca then takes the field for
    where the person already was, and says nothing at all.
    """
    by_tab = event.reason() in (
        Qt.FocusReason.TabFocusReason,
        Qt.FocusReason.BacktabFocusReason,
        Qt.FocusReason.ShortcutFocusReason,
    )
    reason = Qt.FocusReason.OtherFocusReason if by_tab else event.reason()
    return QFocusEvent(event.type(), reason)
