"""Fields to type and choose in; each is made with its label, and the label is its name."""

from collections.abc import Sequence
from datetime import date, datetime
from difflib import SequenceMatcher
from typing import Generic, TypeVar

from PySide6.QtCore import QDateTime, QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import (
    QVBoxLayout,
    QWidget,
)

from coprod_desktop.ui.kit.combo import Combo
from coprod_desktop.ui.kit.editors import Box, Line, Moment, Spin
from coprod_desktop.ui.kit.named import name
from coprod_desktop.ui.kit.words import Hint, Words

V = TypeVar("V")
# What a field holds, as it is written into a draft.
State = str | int | bool | None
# Of the height of a line; above double size the ring grows no more.
_RING_ROOM, _WIDEST_RING = 0.4, 17
_APART = 4


class Field(QWidget):
    """A label above a control, a hint, and the place where a problem is said."""

    changed = Signal()

    def __init__(self, label: str, control: QWidget, hint: str = "") -> None:
        super().__init__()
        name(control, label, hint)
        self.control = control
        self._hint = hint
        self._hint_words = Hint(hint)
        self._due_description = hint
        self._note: Words | None = None
        self.label = Words(label)
        self.label.setBuddy(control)
        self._problem = Words()
        self._problem.setProperty("problem", True)
        self._problem.hide()
        column = QVBoxLayout(self)
        # A label is nearer to its own control than to the one above.
        column.setContentsMargins(0, 0, 0, _APART)
        column.addWidget(self.label)
        if hint:
            column.addWidget(self._hint_words)
        column.addWidget(control)
        column.addWidget(self._problem)
        self._column = column
        self._make_room()
        self.setFocusProxy(control)
        control.installEventFilter(self)

    def changeEvent(self, event: QEvent) -> None:
        """Make room anew when the letters become larger or smaller."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._make_room()

    def _make_room(self) -> None:
        """Leave so much between the parts that the ring round the control lies over no words."""
        wanted = round(self.fontMetrics().height() * _RING_ROOM)
        self._column.setSpacing(min(wanted, _WIDEST_RING))

    def say_label(self, label: str) -> None:
        """Give the field another label, which is its name."""
        if label != self.label.text():
            self.label.say(label)
            self.control.setAccessibleName(label)

    def say_hint(self, hint: str) -> None:
        """Give a field that has a hint another one."""
        if hint != self._hint:
            self._hint = self._due_description = hint
            self._hint_words.say(hint)
            self.control.setAccessibleDescription(hint)

    def show_problem(self, sentence: str) -> None:
        """Say under the field what is wrong, and put the person there."""
        self._problem.say(sentence)
        self._problem.show()
        self._due_description = sentence
        self.control.setFocus()

    def clear_problem(self) -> None:
        """Take the sentence away."""
        self._problem.hide()
        self._due_description = self._described()

    def show_note(self, sentence: str) -> None:
        """Say under the field what is good to know of what stands in it, or nothing."""
        if self._note is None:
            if not sentence:
                return
            self._note = Words()
            self._column.addWidget(self._note)
        self._note.say(sentence)
        self._note.setVisible(bool(sentence))
        self._due_description = self._described()
        if not self.control.hasFocus():
            self.control.setAccessibleDescription(self._due_description)

    @property
    def note(self) -> str:
        """What is said under the field."""
        return self._note.text() if self._note is not None else ""

    def _described(self) -> str:
        return f"{self._hint} {self.note}".strip()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Describe the control anew when the person leaves it.

        The announcer says a problem. A description that changes under the person is read out too,
        so the sentence would be heard twice; it waits for whoever comes back to the field.
        """
        if event.type() == QEvent.Type.FocusOut:
            # Once the person has come to the next control: else it is read out as they go.
            QTimer.singleShot(0, self, self._describe)
        return super().eventFilter(watched, event)

    def _describe(self) -> None:
        self.control.setAccessibleDescription(self._due_description)


class TextField(Field):
    """One line of text."""

    entered = Signal()

    def __init__(self, label: str, text: str = "", hint: str = "") -> None:
        self._line = Line(text)
        super().__init__(label, self._line, hint)
        self._line.textEdited.connect(self._typed)
        self._line.returnPressed.connect(self.entered)

    def text(self) -> str:
        """What stands in the field."""
        return self._line.text()

    def set_text(self, text: str) -> None:
        """Put text into the field."""
        self._line.setText(text)

    def state(self) -> State:
        """What a draft keeps."""
        return self.text()

    def restore(self, state: State) -> None:
        """Put back what a draft kept."""
        self.set_text(str(state))

    def select(self) -> None:
        """Go there with all of it selected."""
        self._line.setFocus()
        self._line.selectAll()

    def _typed(self) -> None:
        self.clear_problem()
        self.changed.emit()


class TextArea(Field):
    """Several lines of text; Tab leaves it."""

    def __init__(self, label: str, text: str = "", hint: str = "", *, lines: int = 4) -> None:
        self.box = Box(lines)
        if text:
            self.box.setPlainText(text)
        super().__init__(label, self.box, hint)
        self.box.textChanged.connect(self._typed)

    def text(self) -> str:
        """What stands in the box, letter for letter: Qt's plain text loses unbreakable spaces."""
        raw = self.box.document().toRawText()
        return raw.replace("\u2029", "\n").replace("\u2028", "\n")

    def set_text(self, text: str) -> None:
        """Put text into the box, with the caret at its end."""
        self.box.setPlainText(text)
        self.set_caret(self.box.document().characterCount())

    def caret(self) -> int:
        """Where the caret stands, counted in units of UTF-16 as Qt does."""
        return self.box.textCursor().position()

    def set_caret(self, place: int) -> None:
        """Put the caret somewhere, or to the end where the text is shorter."""
        cursor = self.box.textCursor()
        cursor.setPosition(min(place, self.box.document().characterCount() - 1))
        self.box.setTextCursor(cursor)

    def clear(self) -> None:
        """Empty the box; an empty one is left alone, for a reader would hear of a change."""
        if not self.box.document().isEmpty():
            self.box.clear()

    def state(self) -> State:
        """What a draft keeps."""
        return self.text()

    def restore(self, state: State) -> None:
        """Put back what a draft kept."""
        self.set_text(str(state))

    def _typed(self) -> None:
        self.clear_problem()
        self.changed.emit()


class NumberField(Field):
    """A whole number in a range."""

    def __init__(self, label: str, value: int, least: int, most: int, hint: str = "") -> None:
        self._spin = Spin()
        self._spin.setRange(least, most)
        self._spin.setValue(value)
        super().__init__(label, self._spin, hint)
        self._spin.valueChanged.connect(self.changed)

    def value(self) -> int:
        """The number."""
        return self._spin.value()

    def set_value(self, value: int) -> None:
        """Put a number there."""
        self._spin.setValue(value)

    def state(self) -> State:
        """What a draft keeps."""
        return self.value()

    def restore(self, state: State) -> None:
        """Put back what a draft kept."""
        self.set_value(int(state or 0))


class Chooser(Field, Generic[V]):
    """One of many: type the first letters, or use the arrows."""

    def __init__(self, label: str, options: Sequence[tuple[V, str]], hint: str = "") -> None:
        self._combo = Combo()
        super().__init__(label, self._combo, hint)
        self._values: list[V] = []
        self.set_options(options)
        self._combo.currentIndexChanged.connect(self._chosen)

    @property
    def value(self) -> V:
        """What is chosen; there must be something to choose from."""
        return self._values[max(self._combo.currentIndex(), 0)]

    @property
    def values(self) -> tuple[V, ...]:
        """All that can be chosen."""
        return tuple(self._values)

    @property
    def chosen_label(self) -> str:
        """The words of what is chosen."""
        return self._combo.currentText()

    def set_options(self, options: Sequence[tuple[V, str]]) -> None:
        """Offer other choices and keep the chosen one where it is still there."""
        if [label for _, label in options] == self._labels() and len(options) == len(self._values):
            self._values = [value for value, _ in options]
            return
        kept = self._values[self._combo.currentIndex()] if self._combo.currentIndex() >= 0 else None
        was_blocked = self._combo.blockSignals(True)
        self._exchange([value for value, _ in options], [label for _, label in options])
        self._combo.setCurrentIndex(self._values.index(kept) if kept in self._values else 0)
        self._combo.blockSignals(was_blocked)

    def _exchange(self, values: list[V], labels: list[str]) -> None:
        """Take away and add just the choices that differ: a reader asks about each that comes."""
        before, self._values = self._values, values
        same = SequenceMatcher(None, before, values, autojunk=False)
        # From the end on, so that the places above stay as they are.
        for _, first, end, new, new_end in reversed(same.get_opcodes()):
            if before[first:end] != values[new:new_end]:
                for place in reversed(range(first, end)):
                    self._combo.removeItem(place)
                self._combo.insertItems(first, labels[new:new_end])
        for place, label in enumerate(labels):
            if self._combo.itemText(place) != label:
                self._combo.setItemText(place, label)

    def choose(self, value: V) -> None:
        """Choose one of the options, if it is among them."""
        if value in self._values:
            self._combo.setCurrentIndex(self._values.index(value))

    def state(self) -> State:
        """What a draft keeps: the value itself where it is a word, else how many stand above."""
        if self.value is None or isinstance(self.value, str):
            return self.value
        return max(self._combo.currentIndex(), 0)

    def restore(self, state: State) -> None:
        """Put back what a draft kept, where it is still offered."""
        if isinstance(state, int):
            self._combo.setCurrentIndex(state if state < len(self._values) else 0)
            return
        for place, value in enumerate(self._values):
            if value == state:
                self._combo.setCurrentIndex(place)

    def _labels(self) -> list[str]:
        return [self._combo.itemText(place) for place in range(self._combo.count())]

    def _chosen(self) -> None:
        self.clear_problem()
        self.changed.emit()


class HiddenValue(QObject):
    """Something that a form knows besides its fields, kept in its draft with them."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.value: str | None = None

    def put(self, value: str | None) -> None:
        """Know something else from now on."""
        self.value = value
        self.changed.emit()

    def state(self) -> State:
        """What a draft keeps."""
        return self.value

    def restore(self, state: State) -> None:
        """Put back what a draft kept."""
        self.value = None if state is None else str(state)


class MomentField(Field):
    """A day and a time, typed part by part with the arrows."""

    def __init__(self, label: str, moment: datetime, hint: str = "") -> None:
        self._edit = Moment(QDateTime.fromSecsSinceEpoch(round(moment.timestamp())))
        super().__init__(label, self._edit, hint)

    def set_moment(self, moment: datetime) -> None:
        """Put another moment there."""
        self._edit.setDateTime(QDateTime.fromSecsSinceEpoch(round(moment.timestamp())))

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
