"""Fields to type and choose in; each is made with its label, and the label is its name."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Generic, TypeVar

from PySide6.QtCore import QDateTime, QEvent, QMimeData, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QKeySequence, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDateTimeEdit,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from coprod_desktop.ui.kit.buttons import TARGET, Button
from coprod_desktop.ui.kit.named import name
from coprod_desktop.ui.kit.words import Words
from coprod_desktop.wording import kit as words

V = TypeVar("V")
_DRAFT_MILLISECONDS = 400
_NARROW = 120
_UNDO = QKeySequence.StandardKey.Undo


class Field(QWidget):
    """A label above a control, a hint, and the place where a problem is said."""

    def __init__(self, label: str, control: QWidget, hint: str = "") -> None:
        super().__init__()
        name(control, label, hint)
        self.control = control
        self.label = Words(label)
        self.label.setBuddy(control)
        self._problem = Words()
        self._problem.setProperty("problem", True)
        self._problem.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.label)
        if hint:
            column.addWidget(Words(hint, muted=True))
        column.addWidget(control)
        column.addWidget(self._problem)
        self.setFocusProxy(control)

    def show_problem(self, sentence: str) -> None:
        """Say under the field what is wrong, and put the person there."""
        self._problem.say(sentence)
        self._problem.show()
        self.control.setAccessibleDescription(sentence)
        self.control.setFocus()

    def clear_problem(self) -> None:
        """Take the sentence away."""
        self._problem.hide()


def _is_undo(event: QEvent) -> bool:
    """Whether a field is about to take *undo* for itself; the program's own undo takes it."""
    is_override = event.type() == QEvent.Type.ShortcutOverride
    return is_override and isinstance(event, QKeyEvent) and event.matches(_UNDO)


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


class _Line(QLineEdit):
    def focusInEvent(self, arg__1: QFocusEvent) -> None:
        super().focusInEvent(_without_selecting(arg__1))

    def event(self, arg__1: QEvent) -> bool:
        return False if _is_undo(arg__1) else super().event(arg__1)

    def minimumSizeHint(self) -> QSize:
        size = super().minimumSizeHint()
        return QSize(min(size.width(), _NARROW), max(size.height(), TARGET))

    def sizeHint(self) -> QSize:
        size = super().sizeHint()
        return QSize(size.width(), max(size.height(), TARGET))


class TextField(Field):
    """One line of text."""

    edited = Signal()
    entered = Signal()

    def __init__(self, label: str, text: str = "", hint: str = "") -> None:
        self._line = _Line(text)
        super().__init__(label, self._line, hint)
        self._line.textEdited.connect(self._typed)
        self._line.returnPressed.connect(self.entered)

    def text(self) -> str:
        """What stands in the field."""
        return self._line.text()

    def set_text(self, text: str) -> None:
        """Put text into the field."""
        self._line.setText(text)

    def select(self) -> None:
        """Go there with all of it selected."""
        self._line.setFocus()
        self._line.selectAll()

    def _typed(self) -> None:
        self.clear_problem()
        self.edited.emit()


class PassphraseField(TextField):
    """A passphrase: hidden at first, shown on demand, pasted if one likes."""

    def __init__(self, label: str, hint: str = "") -> None:
        super().__init__(label, hint=hint)
        self._line.setEchoMode(QLineEdit.EchoMode.Password)
        self._show = Button(words.SHOW_WORDS, self._toggle)
        self._name_show(words.SHOW_WORDS)
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)
        row = QHBoxLayout()
        place = layout.indexOf(self._line)
        layout.removeWidget(self._line)
        row.addWidget(self._line, 1)
        row.addWidget(self._show)
        layout.insertLayout(place, row)

    def _toggle(self) -> None:
        is_hidden = self._line.echoMode() is QLineEdit.EchoMode.Password
        mode = QLineEdit.EchoMode.Normal if is_hidden else QLineEdit.EchoMode.Password
        self._line.setEchoMode(mode)
        self._name_show(words.HIDE_WORDS if is_hidden else words.SHOW_WORDS)

    def _name_show(self, told: str) -> None:
        """Two passphrases stand on one screen: by ear, each button must say which it shows."""
        self._show.say(told)
        self._show.setAccessibleName(words.WHICH.format(act=told, label=self.label.text()))


class _Box(QPlainTextEdit):
    def __init__(self, lines: int) -> None:
        super().__init__()
        self._rows = lines
        self.setTabChangesFocus(True)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def sizeHint(self) -> QSize:
        return QSize(320, self._height(self._rows))

    def minimumSizeHint(self) -> QSize:
        return QSize(160, self._height(min(self._rows, 2)))

    def event(self, e: QEvent) -> bool:
        return False if _is_undo(e) else super().event(e)

    def insertFromMimeData(self, source: QMimeData) -> None:
        # Pasted markup is words, never formatting.
        self.insertPlainText(source.text())

    def _height(self, rows: int) -> int:
        return QFontMetrics(self.font()).lineSpacing() * rows + 28


class TextArea(Field):
    """Several lines of text; Tab leaves it. ``draft_due`` comes at most 400 ms after a key."""

    draft_due = Signal(str, int)
    edited = Signal()

    def __init__(self, label: str, text: str = "", hint: str = "", *, lines: int = 4) -> None:
        self.box = _Box(lines)
        self.box.setPlainText(text)
        super().__init__(label, self.box, hint)
        self._draft_timer = QTimer(self)
        self._draft_timer.setSingleShot(True)
        self._draft_timer.setInterval(_DRAFT_MILLISECONDS)
        self._draft_timer.timeout.connect(self._tell_draft)
        self.box.textChanged.connect(self._typed)

    def text(self) -> str:
        """What stands in the box, letter for letter: Qt's plain text loses unbreakable spaces."""
        raw = self.box.document().toRawText()
        return raw.replace("\u2029", "\n").replace("\u2028", "\n")

    def set_text(self, text: str, cursor: int | None = None) -> None:
        """Put text into the box, with the caret where it was, or at the end."""
        self.box.setPlainText(text)
        place = self.box.textCursor()
        place.setPosition(len(text) if cursor is None else min(cursor, len(text)))
        self.box.setTextCursor(place)

    def clear(self) -> None:
        """Empty the box without telling of a draft."""
        self.box.clear()
        self._draft_timer.stop()

    def _typed(self) -> None:
        self.clear_problem()
        # Throttled, not debounced: somebody who never pauses loses no more than others.
        if not self._draft_timer.isActive():
            self._draft_timer.start()
        self.edited.emit()

    def _tell_draft(self) -> None:
        self.draft_due.emit(self.text(), self.box.textCursor().position())


class _Spin(QSpinBox):
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(_without_selecting(event))

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def sizeHint(self) -> QSize:
        size = super().sizeHint()
        return QSize(max(size.width(), 110), max(size.height(), TARGET))

    def minimumSizeHint(self) -> QSize:
        return QSize(_NARROW, self.sizeHint().height())


class NumberField(Field):
    """A whole number in a range."""

    edited = Signal()

    def __init__(self, label: str, value: int, least: int, most: int, hint: str = "") -> None:
        self._spin = _Spin()
        self._spin.setRange(least, most)
        self._spin.setValue(value)
        super().__init__(label, self._spin, hint)
        self._spin.valueChanged.connect(self.edited)

    def value(self) -> int:
        """The number."""
        return self._spin.value()

    def set_value(self, value: int) -> None:
        """Put a number there."""
        self._spin.setValue(value)


class _Combo(QComboBox):
    def __init__(self) -> None:
        super().__init__()
        self.setView(QListView())
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.showPopup()
            return
        super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        size = super().sizeHint()
        return QSize(size.width(), max(size.height(), TARGET))

    def minimumSizeHint(self) -> QSize:
        return QSize(_NARROW, self.sizeHint().height())


class Chooser(Field, Generic[V]):
    """One of many: type the first letters, or use the arrows."""

    changed = Signal()

    def __init__(self, label: str, options: Sequence[tuple[V, str]], hint: str = "") -> None:
        self._combo = _Combo()
        super().__init__(label, self._combo, hint)
        self._values: list[V] = []
        self.set_options(options)
        self._combo.currentIndexChanged.connect(self._chosen)

    @property
    def value(self) -> V:
        """What is chosen."""
        return self._values[max(self._combo.currentIndex(), 0)]

    def set_options(self, options: Sequence[tuple[V, str]]) -> None:
        """Offer other choices and keep the chosen one where it is still there."""
        if [label for _, label in options] == self._labels() and len(options) == len(self._values):
            self._values = [value for value, _ in options]
            return
        kept = self._values[self._combo.currentIndex()] if self._combo.currentIndex() >= 0 else None
        was_blocked = self._combo.blockSignals(True)
        self._combo.clear()
        self._values = [value for value, _ in options]
        self._combo.addItems([label for _, label in options])
        if kept in self._values:
            self._combo.setCurrentIndex(self._values.index(kept))
        self._combo.blockSignals(was_blocked)

    def choose(self, value: V) -> None:
        """Choose one of the options, if it is among them."""
        if value in self._values:
            self._combo.setCurrentIndex(self._values.index(value))

    def _labels(self) -> list[str]:
        return [self._combo.itemText(place) for place in range(self._combo.count())]

    def _chosen(self) -> None:
        self.clear_problem()
        self.changed.emit()


class _Moment(QDateTimeEdit):
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(_without_selecting(event))

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's own shape
        # Tab leaves; left and right go from part to part. Qt's own Tab stops at each part.
        return QWidget.focusNextPrevChild(self, forward)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def sizeHint(self) -> QSize:
        size = super().sizeHint()
        return QSize(size.width(), max(size.height(), TARGET))

    def minimumSizeHint(self) -> QSize:
        return QSize(_NARROW, self.sizeHint().height())


class MomentField(Field):
    """A day and a time, typed part by part with the arrows."""

    def __init__(self, label: str, moment: datetime, hint: str = "") -> None:
        self._edit = _Moment(QDateTime.fromSecsSinceEpoch(round(moment.timestamp())))
        self._edit.setDisplayFormat("d MMMM yyyy, HH:mm")
        super().__init__(label, self._edit, hint)

    def moment(self) -> datetime:
        """The moment, with this laptop's time zone."""
        return datetime.fromtimestamp(self._edit.dateTime().toSecsSinceEpoch()).astimezone()


class DayField(TextField):
    """A day, typed as 24/11/2026, or nothing."""

    def day(self) -> date | None:
        """The day; raises ``ValueError`` where it is no day."""
        typed = self.text().strip()
        if not typed:
            return None
        return datetime.strptime(typed, "%d/%m/%Y").date()  # noqa: DTZ007 - only a day


def undo_typing(focused: QWidget | None) -> bool:
    """Take back typing where the person is; say whether there was any."""
    if isinstance(focused, QPlainTextEdit) and focused.document().isUndoAvailable():
        focused.undo()
        return True
    if isinstance(focused, QLineEdit) and focused.isUndoAvailable():
        focused.undo()
        return True
    return False
