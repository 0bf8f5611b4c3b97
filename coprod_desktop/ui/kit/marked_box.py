"""A box of words that shows what is being heard of them, and leaves its document alone."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

from coprod_desktop.ui.kit.marked_lines import around, draw_frames
from coprod_desktop.ui.marks import MarkColours, Marks, looks, places_in


class MarkedBox(QPlainTextEdit):
    """Several lines of words; all of them are one row."""

    def __init__(self) -> None:
        super().__init__()
        self._heard: tuple[Marks, MarkColours] | None = None

    def rows_shown(self) -> Sequence[tuple[str, str]]:
        """Give the words."""
        return (("", self.toPlainText()),)

    def row_here(self) -> str | None:
        """All of it is where the person is."""
        return ""

    def show_marks(self, row: str, marks: Marks, colours: MarkColours) -> None:
        """Mark what is being heard, and scroll to it; the caret stays."""
        del row
        self._heard = (marks, colours)
        self.setExtraSelections(_selections(self, marks, colours))
        self._bring_into_sight(marks)
        self.viewport().update()

    def clear_marks(self) -> None:
        """Nothing is being heard."""
        if self._heard is not None:
            self._heard = None
            self.setExtraSelections([])

    def marked_place(self) -> QRect:
        """Give where the word stands that is being heard, as far as it is seen in the box."""
        inside = around(self._places()).intersected(self.viewport().rect())
        return inside.translated(self.viewport().pos())

    def paintEvent(self, e: QPaintEvent) -> None:
        """Draw the frame of the word over the words."""
        super().paintEvent(e)
        if self._heard is not None:
            draw_frames(QPainter(self.viewport()), self._places(), self._heard[1])

    def _places(self) -> list[QRectF]:
        place = self._heard[0].word if self._heard else None
        if place is None:
            return []
        block = self.document().findBlock(place[0])
        if not block.isValid():
            return []
        corner = self.blockBoundingGeometry(block).translated(self.contentOffset()).topLeft()
        inside = places_in(block.layout(), place[0] - block.position(), place[1])
        return [one.translated(corner) for one in inside]

    def _bring_into_sight(self, marks: Marks) -> None:
        place = marks.word or marks.sentence
        if place is None:
            return
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(place[0], self.document().characterCount() - 1))
        seen = self.viewport().rect()
        line = self.cursorRect(cursor)
        if seen.top() <= line.top() and line.bottom() <= seen.bottom():
            return
        # A box of plain words scrolls by lines: the line goes to the upper third.
        bar, pitch = self.verticalScrollBar(), max(line.height(), 1)
        bar.setValue(bar.value() + round((line.top() - seen.height() / 3) / pitch))


def _selections(
    box: QPlainTextEdit, marks: Marks, colours: MarkColours
) -> list[QTextEdit.ExtraSelection]:
    told: list[QTextEdit.ExtraSelection] = []
    for (start, length), look in looks(marks, colours):
        cursor = QTextCursor(box.document())
        last = box.document().characterCount() - 1
        cursor.setPosition(min(start, last))
        cursor.setPosition(min(start + length, last), QTextCursor.MoveMode.KeepAnchor)
        one = QTextEdit.ExtraSelection()
        one.cursor = cursor
        one.format = look
        told.append(one)
    return told
