"""Text that can be read aloud and followed: the sentence soft, the word strong and framed."""

from PySide6.QtCore import QSize, Qt

from coprod_desktop.ui.kit.marked_box import MarkedBox
from coprod_desktop.ui.kit.named import name
from coprod_desktop.ui.kit.plain_lines import take_plain_lines

_AROUND_LINES = 28


class ReadingText(MarkedBox):
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
