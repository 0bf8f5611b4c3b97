"""Lists of sentences: rows come, change and go in place, and the person keeps their place."""

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import (
    QLocale,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QStyleOptionViewItem,
)

from coprod_desktop.ui.kit.marked_rows import KEY, MarkedRows
from coprod_desktop.ui.kit.named import name
from coprod_desktop.ui.kit.row_lines import RowLines
from coprod_desktop.ui.lines import MAY_BREAK, draw, height_of_line, size_of
from coprod_desktop.ui.marks import MarkColours, Marks
from coprod_desktop.ui.targets import target
from coprod_desktop.wording import kit as kit_words

_ROW_ACROSS, _ROW_DOWN = 10, 9
# The style leaves so much free on each side of the words, and of a shape before them.
_INSET = 3
# Border and padding above and below the rows, in the theme with the thickest.
_AROUND = 10
_WRAP = int(Qt.TextFlag.TextWordWrap)


class Rows(RowLines):
    """Gives each row the height that its words need at the width of the list."""

    def __init__(self, list_: MarkedRows) -> None:
        super().__init__(list_)
        self._list = list_
        # Qt asks for every row whenever one comes; measuring words is the dear part of it.
        self._heights: dict[str, int] = {}
        self._measured_at = (0, "", 0.0, 0)

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """As high as the words of the row, at the width of the list."""
        del option
        sentence = str(index.data())
        height = self._heights.get(sentence)
        if height is None:
            height = self._heights[sentence] = self._measure(sentence)
        return QSize(self._room(), height)

    def displayText(self, value: object, locale: QLocale | QLocale.Language) -> str:
        """Let a word that is wider than the list, such as a long address, go on below."""
        del locale
        sentence = str(value)
        metrics, room = self._list.fontMetrics(), self._room()
        words = sentence.split(" ")
        if max(map(len, words)) * metrics.height() <= room:
            # No letter is wider than it is high: nothing needs to be measured.
            return sentence
        return " ".join(
            MAY_BREAK.join(word) if metrics.horizontalAdvance(word) > room else word
            for word in words
        )

    def heard_in(
        self, index: QModelIndex | QPersistentModelIndex
    ) -> tuple[Marks, MarkColours] | None:
        """Give what is being heard of a row."""
        return self._list.heard_of(index)

    def forget_when_changed(self) -> bool:
        """Measure anew where there is another room for words, or another font; say whether so."""
        now = (self._room(), self._list.font().key(), height_of_line(self._list.font()), target())
        if now == self._measured_at:
            return False
        self._measured_at = now
        self._heights.clear()
        return True

    def _room(self) -> int:
        """How wide a line of words may be; a shape stands before it where rows have one."""
        icon = self._list.iconSize().width()
        shape = icon + 2 * _INSET if icon > 0 else 0
        return max(self._list.viewport().width() - 2 * (_ROW_ACROSS + _INSET) - shape, 60)

    def _measure(self, sentence: str) -> int:
        shown = self.displayText(sentence, self._list.locale())
        words = size_of(shown, self._list.font(), self._room())
        shape = self._list.iconSize().height()
        return max(max(words.height(), shape) + 2 * _ROW_DOWN, target())


class SentenceList(MarkedRows):
    """A list whose rows are one sentence each, found by a key of ours."""

    chosen = Signal(str)
    moved_to = Signal(str)
    digit_pressed = Signal(str, int)

    def __init__(
        self,
        words: str,
        *,
        takes_digits: bool = False,
        rows: int = 4,
        empty: str = kit_words.NOTHING_HERE,
    ) -> None:
        super().__init__()
        # Qt lays out while the settings below are made.
        self._delegate = Rows(self)
        self._look_again = QTimer(self)
        self._look_again.setSingleShot(True)
        self._look_again.timeout.connect(self._show_current)
        name(self, words)
        self._rows = rows
        self._is_changing = False
        self._takes_digits = takes_digits
        self._empty = empty
        self._hint = ""
        self.setWordWrap(True)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setTabKeyNavigation(False)
        self.setItemDelegate(self._delegate)
        self.itemActivated.connect(self._activated)
        self.currentItemChanged.connect(self._moved)
        self._tell_whether_empty()

    def set_rows(self, rows: Sequence[tuple[str, str]]) -> None:
        """Show (key, sentence) rows, changing only what differs."""
        was_at, self._is_changing = self.current_key, True
        self._take_rows(rows)
        self._is_changing = False
        self._tell_whether_empty()
        # Told once all rows are as they should be: whoever hears it may look at them.
        if self.current_key is not None and self.current_key != was_at:
            self.moved_to.emit(self.current_key)

    def _take_rows(self, rows: Sequence[tuple[str, str]]) -> None:
        wanted = {key for key, _ in rows}
        for place in reversed(range(self.count())):
            if self.key_at(place) not in wanted:
                self.takeItem(place)
        for place, (key, sentence) in enumerate(rows):
            if place >= self.count() or self.key_at(place) != key:
                self._bring(place, key)
            item = self.item(place)
            if item.text() != sentence:
                item.setText(sentence)
                item.setData(Qt.ItemDataRole.AccessibleTextRole, sentence)
        if self.count() and self.currentRow() < 0:
            self.setCurrentRow(0)

    def append_row(self, key: str, sentence: str) -> None:
        """Add one row at the end, without looking at the others."""
        self._put(self.count(), key)
        item = self.item(self.count() - 1)
        item.setText(sentence)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, sentence)
        self._tell_whether_empty()

    def go_to(self, key: str) -> None:
        """Make a row the current one."""
        for place in range(self.count()):
            if self.key_at(place) == key:
                self.setCurrentRow(place)

    def go_down(self) -> None:
        """Go to the row below; at the end one stays."""
        if self.currentRow() + 1 < self.count():
            self.setCurrentRow(self.currentRow() + 1)

    def sizeHint(self) -> QSize:
        """As high as some rows of one line each."""
        return QSize(260, self._height_of(self._rows))

    def minimumSizeHint(self) -> QSize:
        """At least two rows."""
        return QSize(160, self._height_of(min(self._rows, 2)))

    def _height_of(self, rows: int) -> int:
        line = max(
            round(max(height_of_line(self.font()), self.fontMetrics().height())) + 2 * _ROW_DOWN,
            target(),
        )
        return line * rows + _AROUND

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hand digits on where the list takes them; Enter chooses."""
        digit = event.key() - Qt.Key.Key_0.value
        if self._takes_digits and 0 <= digit <= 9 and not _has_chord(event):
            if self.current_key:
                self.digit_pressed.emit(self.current_key, digit)
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not _has_chord(event):
            if self.current_key:
                self.chosen.emit(self.current_key)
            return
        super().keyPressEvent(event)

    def paintEvent(self, e: QPaintEvent) -> None:
        """Say in an empty list that it is empty, so that it is not taken for a box to type in."""
        super().paintEvent(e)
        if not self.count():
            painter = QPainter(self.viewport())
            painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
            inset = self.viewport().rect().adjusted(_ROW_ACROSS, _ROW_DOWN, -_ROW_ACROSS, 0)
            draw(painter, inset, _WRAP, self._empty)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the rows anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def doItemsLayout(self) -> None:
        """Lay the rows out; their heights are kept until the width or the font changes."""
        are_heights_new = self._delegate.forget_when_changed()
        super().doItemsLayout()
        if are_heights_new:
            # Rows of another height moved the one where the person is out of sight.
            self._look_again.start()

    def _show_current(self) -> None:
        if self.currentRow() >= 0:
            self.scrollTo(self.currentIndex())

    def set_sentence(self, key: str, sentence: str) -> None:
        """Change one row where it stands."""
        for place in range(self.count()):
            if self.key_at(place) == key:
                item = self.item(place)
                item.setText(sentence)
                item.setData(Qt.ItemDataRole.AccessibleTextRole, sentence)

    def drop(self, key: str) -> None:
        """Take one row away; the person stays where they are."""
        for place in reversed(range(self.count())):
            if self.key_at(place) == key:
                self.takeItem(place)
        self._tell_whether_empty()

    def describe(self, hint: str) -> None:
        """Give the list a description, which stands for as long as it has a row."""
        self._hint = hint
        self._tell_whether_empty()

    def _tell_whether_empty(self) -> None:
        """Let a reader say what is painted in an empty list: by ear it is only "list"."""
        told = self._hint if self.count() else self._empty
        if told != self.accessibleDescription():
            self.setAccessibleDescription(told)

    def _bring(self, place: int, key: str) -> None:
        """Put a row here: the one of that key if it stands further down, else a new one."""
        was_current = self.current_key
        further = [at for at in range(place + 1, self.count()) if self.key_at(at) == key]
        if not further:
            self._put(place, key)
            return
        self.insertItem(place, self.takeItem(further[0]))
        if was_current == key:
            self.setCurrentRow(place)

    def _put(self, place: int, key: str) -> None:
        item = QListWidgetItem()
        item.setData(KEY, key)
        self.insertItem(place, item)

    def _activated(self, item: QListWidgetItem) -> None:
        self.chosen.emit(cast(str, item.data(KEY)))

    def _moved(self, current: QListWidgetItem | None) -> None:
        if current is not None and not self._is_changing:
            self.moved_to.emit(cast(str, current.data(KEY)))


def _has_chord(event: QKeyEvent) -> bool:
    chords = (
        Qt.KeyboardModifier.ControlModifier
        | Qt.KeyboardModifier.AltModifier
        | Qt.KeyboardModifier.MetaModifier
    )
    return bool(event.modifiers() & chords)
