"""Lines of plain words in boxes, with the room between them that somebody wants."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTextBlock, QTextDocument
from PySide6.QtWidgets import QPlainTextDocumentLayout, QPlainTextEdit

from coprod_desktop.ui.lines import has_own_lines, height_of_line, room_below_paragraph


class PlainLines(QPlainTextDocumentLayout):
    """Lays plain words out as Qt does, and then moves the lines apart."""

    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        """Give the place of a paragraph, once its lines are where they belong."""
        place = super().blockBoundingRect(block)
        if not has_own_lines() or not block.isValid() or not block.isVisible():
            return place
        laid, font = block.layout(), self.document().defaultFont()
        pitch, down = height_of_line(font), 0.0
        natural = sum(laid.lineAt(number).height() for number in range(laid.lineCount()))
        # Qt leaves a margin below the last paragraph; it lies below whatever the lines need.
        margin = max(place.height() - max(laid.boundingRect().bottom(), natural), 0.0)
        for number in range(laid.lineCount()):
            line = laid.lineAt(number)
            high = max(pitch, line.height())
            line.setPosition(QPointF(line.position().x(), down + (high - line.height()) / 2))
            down += high
        gap = room_below_paragraph(font) if block.next().isValid() else margin
        place.setHeight(down + gap)
        return place


def take_plain_lines(box: QPlainTextEdit) -> QTextDocument:
    """Let a box lay its lines out so; it must hold on to what is given back."""
    document = QTextDocument(box)
    document.setDefaultFont(box.font())
    document.setDocumentLayout(PlainLines(document))
    box.setDocument(document)
    return document
