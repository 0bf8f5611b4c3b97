"""Big words that fill their place, shrink where they would not fit, and can be followed."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QResizeEvent, QTextOption
from PySide6.QtWidgets import QFrame

from coprod_desktop.ui.kit.reading_text import ReadingText
from coprod_desktop.ui.lines import in_pixels, size_of
from coprod_desktop.wording import room as words

_SMALLEST = 14
_STEP = 2


class BigWords(ReadingText):
    """Plain words for a room: no focus, no scroll bar, never clipped."""

    def __init__(self) -> None:
        super().__init__(words.ROOM)
        self._wanted = self.font()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)

    def text(self) -> str:
        """What stands there."""
        return self.toPlainText()

    def say(self, words: str) -> None:
        """Show other words."""
        if words != self.toPlainText():
            super().say(words)
            self._fit()

    def take_font(self, font: QFont) -> None:
        """Take this size, or a smaller one where the words need it."""
        self._wanted = QFont(font)
        self._fit()

    def wanted_height(self, width: int) -> int:
        """How high the words would stand at the size that was asked for."""
        return size_of(self.text(), self._wanted, width).height()

    def resizeEvent(self, e: QResizeEvent) -> None:
        """Fit the words into the new place."""
        super().resizeEvent(e)
        self._fit()

    def _fit(self) -> None:
        font = QFont(self._wanted)
        self.setFont(font)
        while font.pixelSize() > _SMALLEST and self._height_of_words() > self.viewport().height():
            font = in_pixels(font, font.pixelSize() - _STEP)
            self.setFont(font)

    def _height_of_words(self) -> float:
        # A plain text document counts its height in lines; its paragraphs know theirs.
        block, laid, high = self.document().begin(), self.document().documentLayout(), 0.0
        while block.isValid():
            high += laid.blockBoundingRect(block).height()
            block = block.next()
        return high
