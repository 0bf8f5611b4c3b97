"""Text that can be read aloud and followed: the sentence soft, the word strong and underlined."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

from coprod_desktop.ui.kit.named import name
from coprod_desktop.ui.kit.plain_lines import take_plain_lines

_AROUND_LINES = 28


class ReadingText(QPlainTextEdit):
    """Read-only text; Tab leaves it, arrows move in it."""

    def __init__(self, words: str, *, lines: int = 0) -> None:
        super().__init__()
        self._plain = take_plain_lines(self)
        self._lines = lines
        name(self, words)
        # Read-only alone, the arrows only scroll: no caret moves, and a reader has nothing to say.
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setTabChangesFocus(True)
        self._sentence: tuple[int, int] | None = None
        self._word: tuple[int, int] | None = None
        self._soft = QColor("#FFE58A")
        self._ink = QColor("#14171C")

    def sizeHint(self) -> QSize:
        """As high as its lines, where their number is told."""
        size = super().sizeHint()
        return QSize(size.width(), self._height()) if self._lines else size

    def minimumSizeHint(self) -> QSize:
        """As high as its lines, where their number is told."""
        size = super().minimumSizeHint()
        return QSize(size.width(), self._height()) if self._lines else size

    def _height(self) -> int:
        return self.fontMetrics().lineSpacing() * self._lines + _AROUND_LINES

    def say(self, words: str) -> None:
        """Say something else; whoever reads here stays where they are, and no marks stay."""
        if words == self.toPlainText():
            return
        self.clear_marks()
        place, scrolled = self.textCursor().position(), self.verticalScrollBar().value()
        self.setPlainText(words)
        cursor = self.textCursor()
        cursor.setPosition(min(place, self.document().characterCount() - 1))
        self.setTextCursor(cursor)
        self.verticalScrollBar().setValue(scrolled)

    def set_colours(self, soft: QColor, ink: QColor) -> None:
        """Use the colours of the theme for what is being read."""
        self._soft, self._ink = soft, ink
        self._mark()

    def mark_sentence(self, start: int, length: int) -> None:
        """Show which sentence is being heard; positions are Qt's."""
        self._sentence, self._word = (start, length), None
        self._mark()

    def mark_word(self, start: int, length: int) -> None:
        """Show which word is being heard."""
        self._word = (start, length)
        self._mark()

    def clear_marks(self) -> None:
        """Nothing is being heard."""
        self._sentence = self._word = None
        self._mark()

    def _mark(self) -> None:
        marks: list[QTextEdit.ExtraSelection] = []
        if self._sentence:
            soft = QTextCharFormat()
            background = QColor(self._soft)
            background.setAlpha(110)
            soft.setBackground(background)
            marks.append(self._selection(self._sentence, soft))
        if self._word:
            strong = QTextCharFormat()
            strong.setBackground(self._soft)
            strong.setForeground(self._ink)
            strong.setFontUnderline(True)
            marks.append(self._selection(self._word, strong))
        self.setExtraSelections(marks)

    def _selection(self, place: tuple[int, int], look: QTextCharFormat) -> QTextEdit.ExtraSelection:
        cursor = QTextCursor(self.document())
        cursor.setPosition(place[0])
        cursor.setPosition(place[0] + place[1], QTextCursor.MoveMode.KeepAnchor)
        selection = QTextEdit.ExtraSelection()
        selection.cursor = cursor
        selection.format = look
        return selection
