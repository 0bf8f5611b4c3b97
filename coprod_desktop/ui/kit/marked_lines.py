"""Words of a label or a row in which something is being heard."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPen

from coprod_desktop.speech.alignment import units
from coprod_desktop.ui.lines import Laid
from coprod_desktop.ui.marks import FRAME, MarkColours, Marks, formats, places_in


@dataclass(frozen=True, slots=True, kw_only=True)
class Lined:
    """Words as they stand somewhere: their font, their place, and how they are put into it."""

    words: str
    font: QFont
    place: QRect
    flags: int

    def draw(self, painter: QPainter, marks: Marks, colours: MarkColours) -> None:
        """Draw the words with what is being heard."""
        laid, corner = self._laid()
        painter.setFont(self.font)
        for start, layout in laid.paragraphs:
            # Laid out already: formats of its own would undo that.
            layout.draw(painter, corner, formats(marks, colours, start, units(layout.text())))
        draw_frames(painter, self._places(laid, corner, marks), colours)

    def word(self, marks: Marks) -> QRect:
        """Give where the word stands that is being heard; where there is none, the sentence."""
        laid, corner = self._laid()
        return around(self._places(laid, corner, marks))

    def page(self, at: int, height: float) -> tuple[float, float]:
        """Give where the lines begin and end that have room together with what stands there.

        Lines are put into pages from the first on; so they stand still until a page is heard.
        """
        laid, _corner = self._laid()
        top = end = 0.0
        for start, layout in laid.paragraphs:
            for number in range(layout.lineCount()):
                line = layout.lineAt(number)
                below = line.y() + line.height()
                if below - top > height and end > top:
                    if start + line.textStart() > at:
                        return top, end
                    top = line.y()
                end = below
        return top, end

    def _laid(self) -> tuple[Laid, QPointF]:
        across = Qt.AlignmentFlag(self.flags & Qt.AlignmentFlag.AlignHorizontal_Mask.value)
        laid = Laid(self.words, self.font, self.place.width(), across)
        return laid, laid.corner(self.place, self.flags)

    def _places(self, laid: Laid, corner: QPointF, marks: Marks) -> list[QRectF]:
        if marks.word is None:
            return []
        start, length = marks.word
        return [
            place.translated(corner)
            for first, layout in laid.paragraphs
            for place in places_in(layout, start - first, length)
        ]


def draw_frames(painter: QPainter, places: list[QRectF], colours: MarkColours) -> None:
    """Draw the frame round the word, one for each line that it stands on.

    It has two bands: where the row is chosen, one of them is as bright as the row.
    """
    painter.save()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for colour, out in ((colours.frame, FRAME), (colours.strong_ink, 0)):
        painter.setPen(QPen(colour, FRAME))
        for place in places:
            painter.drawRect(place.adjusted(-out, 0, out, 0))
    painter.restore()


def around(places: list[QRectF]) -> QRect:
    """Give the place that all of these lie in; an empty one where there is none."""
    whole = QRectF()
    for place in places:
        whole = whole.united(place)
    return whole.toAlignedRect()
