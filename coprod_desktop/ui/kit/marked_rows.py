"""A list of rows that shows what is being heard of one of them; the chosen row stays chosen."""

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtWidgets import QListWidget, QStyleOptionViewItem

from coprod_desktop.ui.kit.row_lines import RowLines
from coprod_desktop.ui.lines import MAY_BREAK
from coprod_desktop.ui.marks import MarkColours, Marks, Place

KEY = Qt.ItemDataRole.UserRole


class MarkedRows(QListWidget):
    """Rows that are found by a key of ours."""

    def __init__(self) -> None:
        super().__init__()
        self._heard: tuple[str, Marks, MarkColours] | None = None

    def key_at(self, place: int) -> str:
        """The key of a row."""
        return cast(str, self.item(place).data(KEY))

    @property
    def current_key(self) -> str | None:
        """The key of the row where the person is."""
        return self.key_at(self.currentRow()) if self.currentRow() >= 0 else None

    def rows_shown(self) -> Sequence[tuple[str, str]]:
        """Give the key and the words of each row."""
        return [(self.key_at(place), self.item(place).text()) for place in range(self.count())]

    def row_here(self) -> str | None:
        """Give the key of the row where the person is."""
        return self.current_key

    def show_marks(self, row: str, marks: Marks, colours: MarkColours) -> None:
        """Mark what is being heard in a row, and scroll to it; the chosen row stays."""
        is_new = self._heard is None or self._heard[0] != row
        self._heard = (row, marks, colours)
        index = self._index()
        if is_new and index.isValid():
            self.scrollTo(index)
        self._bring_into_sight()
        self.viewport().update()

    def clear_marks(self) -> None:
        """Nothing is being heard."""
        if self._heard is not None:
            self._heard = None
            self.viewport().update()

    def marked_place(self) -> QRect:
        """Give where the word stands that is being heard, as far as it is seen in the list."""
        seen = self._word().intersected(self.viewport().rect())
        return seen.translated(self.viewport().pos())

    def heard_of(
        self, index: QModelIndex | QPersistentModelIndex
    ) -> tuple[Marks, MarkColours] | None:
        """Give what is being heard of a row, counted in its words as they are drawn."""
        if self._heard is None or index.data(KEY) != self._heard[0]:
            return None
        _row, marks, colours = self._heard
        delegate = cast(RowLines, self.itemDelegate())
        drawn = delegate.displayText(str(index.data()), self.locale())
        if MAY_BREAK not in drawn:
            return marks, colours
        sentence, word = (_moved(one, drawn) for one in (marks.sentence, marks.word))
        return Marks(sentence=sentence, word=word), colours

    def _index(self) -> QModelIndex:
        places = (place for place in range(self.count()) if self._is_heard(place))
        place = next(places, -1)
        return self.indexFromItem(self.item(place)) if place >= 0 else QModelIndex()

    def _is_heard(self, place: int) -> bool:
        return self._heard is not None and self.key_at(place) == self._heard[0]

    def _word(self) -> QRect:
        index = self._index()
        heard = self.heard_of(index) if index.isValid() else None
        if heard is None:
            return QRect()
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        option.rect = self.visualRect(index)  # pyright: ignore[reportAttributeAccessIssue] - as Qt documents it
        return cast(RowLines, self.itemDelegate()).lined(option, index).word(heard[0])

    def _bring_into_sight(self) -> None:
        """Scroll within a row that is higher than the list."""
        word, seen, bar = self._word(), self.viewport().rect(), self.verticalScrollBar()
        if word.isEmpty() or seen.contains(word):
            return
        bar.setValue(bar.value() + word.top() - seen.height() // 3)


def _moved(place: Place | None, drawn: str) -> Place | None:
    """Count a place anew among letters between which lines may end."""
    if place is None:
        return None
    start = _drawn_at(place[0], drawn)
    return start, _drawn_at(place[0] + place[1], drawn) - start


def _drawn_at(place: int, drawn: str) -> int:
    at = 0
    for letter in drawn:
        if letter != MAY_BREAK:
            if place <= 0:
                break
            place -= 1 + (letter > "\uffff")
        at += 1 + (letter > "\uffff")
    return at
