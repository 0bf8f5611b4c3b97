"""What the voice says, in a few lines with the word marked; a long sentence turns its page."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout

from coprod_desktop.ui.kit.marked_lines import Lined
from coprod_desktop.ui.kit.words import DOUBLE_POINTS, Words
from coprod_desktop.ui.lines import height_of_line
from coprod_desktop.ui.marks import MarkColours, Marks, Place

_LINES = 2
# A line of letters may be a little higher than it says.
_HAIR = 2


class CaptionLine(Words):
    """For eyes only: it has no words for a screen reader, which would say what is heard already.

    Its height is always that of its lines, so that nothing moves while somebody is spoken to.
    """

    def __init__(self) -> None:
        super().__init__()
        self._told = ""
        self._at = 0
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)

    @property
    def told(self) -> str:
        """What stands there."""
        return self._told

    @property
    def marked(self) -> str:
        """The word that is marked."""
        if self._heard is None or self._heard[0].word is None:
            return ""
        start, length = self._heard[0].word
        written = self._told.encode("utf-16-le", "surrogatepass")
        return written[2 * start : 2 * (start + length)].decode("utf-16-le", "surrogatepass")

    def tell(self, told: str, word: Place | None, colours: MarkColours) -> None:
        """Show a sentence, with the word that is heard."""
        told = told.replace("\n", " ")
        if told != self._told or word is not None:
            # A word that is over keeps its page, until another sentence comes.
            self._at = word[0] if word is not None else 0
        self._told = told
        self._heard = (Marks(word=word), colours) if told else None
        self.update()

    def forget(self) -> None:
        """Show nothing."""
        self._told, self._heard, self._at = "", None, 0
        self.update()

    def rows_shown(self) -> Sequence[tuple[str, str]]:
        """Nothing is looked for here: it shows what is heard by itself."""
        return ()

    def clear_marks(self) -> None:
        """It follows the voice, and nothing else."""

    def marked_place(self) -> QRect:
        """Nobody has to scroll to it."""
        return QRect()

    def sizeHint(self) -> QSize:
        """As high as its lines."""
        return QSize(super().sizeHint().width(), self.kept_height())

    def minimumSizeHint(self) -> QSize:
        """As high as its lines."""
        return QSize(0, self.kept_height())

    def heightForWidth(self, arg__1: int) -> int:
        """As high as its lines, however wide it is."""
        del arg__1
        return self.kept_height()

    def kept_height(self) -> int:
        """How high its lines are: above 200 % one line must do, for the screen above it."""
        # That of the room screen is told in pixels, and has no points.
        is_large = self.font().pointSizeF() > DOUBLE_POINTS
        pitch = max(height_of_line(self.font()), QFontMetrics(self.font()).lineSpacing())
        return round(pitch * (1 if is_large else _LINES)) + _HAIR

    def word_on_page(self) -> QRect:
        """Give where the word stands that is heard, as the page is turned."""
        return self._turned()[0].word(self._heard[0]) if self._heard else QRect()

    def paintEvent(self, arg__1: QPaintEvent) -> None:
        """Draw the page on which the word stands."""
        QFrame.paintEvent(self, arg__1)
        if self._heard is None:
            return
        lined, height = self._turned()
        painter = QPainter(self)
        place = self.contentsRect()
        painter.setClipRect(QRect(place.topLeft(), QSize(place.width(), height)))
        painter.setPen(self.palette().color(self.foregroundRole()))
        lined.draw(painter, *self._heard)

    def _turned(self) -> tuple[Lined, int]:
        """Give the words with their page at the top, and how high the page is."""
        place, flags = self.contentsRect(), self.alignment().value
        lined = Lined(words=self._told, font=self.font(), place=place, flags=flags)
        top, end = lined.page(self._at, place.height())
        turned = place.translated(QPoint(0, -round(top)))
        return replace(lined, place=turned), round(end - top)


class CaptionStrip(QFrame):
    """The captions in the window; hidden unless somebody wants them."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("captions")
        self.line = CaptionLine()
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 6, 24, 6)
        row.addWidget(self.line, 1)
        self.hide()

    def changeEvent(self, event: QEvent) -> None:
        """Take another height with other letters."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()
