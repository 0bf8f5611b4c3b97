"""The row that says what happened, with Undo; its height is always there, and nothing times out."""

from typing import cast

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout

from coprod_desktop.ui.kit.buttons import Button
from coprod_desktop.ui.kit.words import DOUBLE_POINTS, Words
from coprod_desktop.ui.lines import height_of_line, in_points, size_of
from coprod_desktop.wording import kit as words

_LINES = 2
# A label asks for a little more than its lines.
_HAIR = 2
_STEP = 0.95
_WIDE = 10_000


class MessageWords(Words):
    """One or two sentences; where they are long, in smaller letters, which are large still."""

    def __init__(self) -> None:
        super().__init__()
        self._take_font()

    def say(self, words: str) -> None:
        """Say another sentence, in letters for which there is room."""
        super().say(words)
        self._take_font()

    def event(self, event: QEvent) -> bool:
        """Follow the program's text size: a new style sheet comes with every new size."""
        handled = super().event(event)
        if event.type() == QEvent.Type.StyleChange:
            self._take_font()
        return handled

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the words into another width."""
        super().resizeEvent(event)
        self._take_font()

    def sizeHint(self) -> QSize:
        """Two lines, so that nothing above moves when a sentence comes."""
        return super().sizeHint().expandedTo(QSize(0, self._kept_height()))

    def minimumSizeHint(self) -> QSize:
        """Two lines."""
        return super().minimumSizeHint().expandedTo(QSize(0, self._kept_height()))

    def heightForWidth(self, arg__1: int) -> int:
        """Two lines, or more where there is no other way."""
        return max(super().heightForWidth(arg__1), self._kept_height())

    def _kept_height(self) -> int:
        large = _large()
        # In some languages the letters of another font are higher than those of this one.
        high = max(height_of_line(large), size_of(words.UNDO, large, _WIDE).height())
        return round(high * _LINES) + QFontMetrics(large).leading() + _HAIR

    def _take_font(self) -> None:
        font = _large()
        # A long sentence is written smaller before it takes room from the screen above.
        least = min(font.pointSizeF(), DOUBLE_POINTS)
        while font.pointSizeF() > least and self._needs(font) > self._kept_height():
            font = in_points(font, max(font.pointSizeF() * _STEP, least))
        if self.font() != font:
            self.setFont(font)

    def _needs(self, font: QFont) -> int:
        return size_of(self.text(), font, self.contentsRect().width()).height()


class MessageRow(QFrame):
    """What happened last, until something else happens."""

    undo_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("message")
        self.words = MessageWords()
        self.undo = Button(words.UNDO, self.undo_requested.emit, command="undo")
        self.undo.setEnabled(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 6, 24, 6)
        row.setSpacing(24)
        row.addWidget(self.words, 1)
        row.addWidget(self.undo)

    def say(self, sentence: str, *, can_undo: bool) -> None:
        """Show what happened, and whether it can be taken back."""
        self.words.say(sentence)
        self.undo.setEnabled(can_undo)


def _large() -> QFont:
    """The letters of the menu bar: above 200 % they grow more slowly than the rest."""
    # The library takes text here, whatever its types say.
    name = cast(bytes, "QMenuBar")
    return QApplication.font(name)
