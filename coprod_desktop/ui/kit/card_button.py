"""A button that looks like its card: a shape and a word, with a colour that is never alone."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import QStyle, QStyleOptionButton, QStylePainter

from coprod_desktop.domain.cards import CardKind
from coprod_desktop.ui.kit.buttons import TARGET, Button

_GAP = 10
_EDGE = 14
_WORDS = int(Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextWordWrap)

# Points in a square from 0 to 1; lines that do not close stand apart from those that do.
Outline = tuple[tuple[float, float], ...]


class CardButton(Button):
    """One card: its shape is drawn in the colour of its words, so it is seen in every theme."""

    def __init__(
        self, words: str, kind: CardKind, act: Callable[[], object], *, description: str = ""
    ) -> None:
        super().__init__(words, act, description=description)
        self._shape = SHAPES[kind]
        self.setProperty("card", kind.name.casefold())

    def sizeHint(self) -> QSize:
        """One line of words with the shape before them."""
        return super().sizeHint() + QSize(self._side() + _GAP, 0)

    def minimumSizeHint(self) -> QSize:
        """As narrow as the shape and the longest word."""
        return super().minimumSizeHint() + QSize(self._side() + _GAP, 0)

    def heightForWidth(self, width: int) -> int:
        """Higher where the words need more lines beside the shape."""
        return max(super().heightForWidth(width - self._side() - _GAP), TARGET)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the button, its shape, then its words."""
        del event
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = self.palette().color(QPalette.ColorRole.ButtonText)
        side = self._side()
        square = QRectF(_EDGE, (self.height() - side) / 2, side, side)
        painter.setPen(QPen(ink, max(side / 10, 2)))
        self._shape(painter, square)
        painter.setPen(ink)
        left = _EDGE + side + _GAP
        painter.drawText(
            QRect(left, 4, self.width() - left - 6, self.height() - 8), _WORDS, self.text()
        )

    def _side(self) -> int:
        return max(round(self.fontMetrics().height() * 1.1), 22)


def _at(square: QRectF, x: float, y: float) -> QPointF:
    return QPointF(square.left() + x * square.width(), square.top() + y * square.height())


def _lines(*outlines: Outline, closed: bool = False) -> Callable[[QPainter, QRectF], None]:
    def draw(painter: QPainter, square: QRectF) -> None:
        for outline in outlines:
            points = QPolygonF([_at(square, x, y) for x, y in outline])
            if closed:
                painter.drawPolygon(points)
            else:
                painter.drawPolyline(points)

    return draw


def _agree(painter: QPainter, square: QRectF) -> None:
    painter.drawEllipse(square)
    _lines(((0.27, 0.52), (0.45, 0.70), (0.75, 0.32)))(painter, square)


def _slow(painter: QPainter, square: QRectF) -> None:
    _lines(((0.5, 0.04), (1.0, 0.95), (0.0, 0.95)), closed=True)(painter, square)
    _lines(((0.5, 0.38), (0.5, 0.64)), ((0.5, 0.78), (0.5, 0.80)))(painter, square)


def _stop(painter: QPainter, square: QRectF) -> None:
    corners = ((0.3, 0), (0.7, 0), (1, 0.3), (1, 0.7), (0.7, 1), (0.3, 1), (0, 0.7), (0, 0.3))
    _lines(corners, closed=True)(painter, square)
    _lines(((0.25, 0.5), (0.75, 0.5)))(painter, square)


def _speak(painter: QPainter, square: QRectF) -> None:
    bubble = ((0, 0.05), (1, 0.05), (1, 0.7), (0.5, 0.7), (0.25, 1), (0.25, 0.7), (0, 0.7))
    _lines(bubble, closed=True)(painter, square)


def _break(painter: QPainter, square: QRectF) -> None:
    cup = ((0.05, 0.3), (0.72, 0.3), (0.64, 0.95), (0.13, 0.95))
    _lines(cup, closed=True)(painter, square)
    _lines(((0.72, 0.42), (0.98, 0.42), (0.94, 0.7), (0.68, 0.72)), ((0.3, 0.02), (0.3, 0.18)))(
        painter, square
    )


def _more_time(painter: QPainter, square: QRectF) -> None:
    painter.drawEllipse(square)
    _lines(((0.5, 0.2), (0.5, 0.52), (0.74, 0.66)))(painter, square)


SHAPES: Mapping[CardKind, Callable[[QPainter, QRectF], None]] = {
    CardKind.AGREE: _agree,
    CardKind.SLOW_DOWN: _slow,
    CardKind.STOP: _stop,
    CardKind.SPEAK: _speak,
    CardKind.BREAK: _break,
    CardKind.MORE_TIME: _more_time,
}
