"""A button that looks like the card that somebody holds up: a shape, a colour and a word."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QApplication, QStyle, QStyleOptionButton, QStylePainter

from coprod_desktop.domain.card_shapes import SHAPES, Outline
from coprod_desktop.domain.cards import CardKind
from coprod_desktop.ui.kit.buttons import Button
from coprod_desktop.ui.kit.mirrored import where_read
from coprod_desktop.ui.lines import draw, size_of
from coprod_desktop.ui.targets import target

_GAP, _SIDES, _DOWN = 10, 14, 8
_LEFT = (
    int(Qt.AlignmentFlag.AlignLeft)
    | int(Qt.AlignmentFlag.AlignVCenter)
    | int(Qt.TextFlag.TextWordWrap)
)


class CardButton(Button):
    """One card; its word is its name. A digit on it is for the whole row of cards."""

    digit_pressed = Signal(int)

    def __init__(
        self, kind: CardKind, words: str, act: Callable[[], object], *, command: str
    ) -> None:
        super().__init__(words, act, command=command)
        self._shape = SHAPES[kind]
        # The style sheet gives each card the colour of its shape.
        self.setProperty("card", kind.value)

    def sizeHint(self) -> QSize:
        """The shape, and one line of words beside it."""
        width = self.fontMetrics().horizontalAdvance(self.text()) + self._beside_words
        return QSize(width + 2, max(target(), self._side + 2 * _DOWN))

    def minimumSizeHint(self) -> QSize:
        """The shape, and its longest word beside it."""
        words = self.text().split()
        longest = max(self.fontMetrics().horizontalAdvance(word) for word in words)
        return QSize(longest + self._beside_words + 2, target())

    def heightForWidth(self, width: int) -> int:
        """Higher where the words need more lines."""
        words = size_of(self.text(), self.font(), max(width - self._beside_words + 2, 40), _LEFT)
        return max(target(), self._side + 2 * _DOWN, words.height() + 2 * _DOWN)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hand a digit on to the row of cards."""
        digit = event.key() - Qt.Key.Key_0.value
        if 1 <= digit <= len(SHAPES) and not event.modifiers() and not event.isAutoRepeat():
            self.digit_pressed.emit(digit)
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the button, the shape in its colour, and the word in the colour of words."""
        del event
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        side = self._side
        place = QRect(_SIDES, (self.height() - side) // 2, side, side)
        _draw(painter, self._shape, where_read(self, place), self.palette())
        group = QPalette.ColorGroup.Active if self.isEnabled() else QPalette.ColorGroup.Disabled
        ink = QApplication.palette().color(group, QPalette.ColorRole.ButtonText)
        painter.setPen(ink)
        room = self.rect().adjusted(place.right() + _GAP, 2, -_SIDES + 2, -2)
        draw(painter, where_read(self, room), _LEFT, self.text())

    @property
    def _side(self) -> int:
        return round(max(self.fontMetrics().height() * 1.2, 26))

    @property
    def _beside_words(self) -> int:
        return self._side + _GAP + 2 * _SIDES


def _draw(painter: QPainter, shape: Sequence[Outline], place: QRect, palette: QPalette) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ink = palette.color(QPalette.ColorRole.ButtonText)
    ground = QApplication.palette().color(QPalette.ColorRole.Button)
    for outline in shape:
        colour = ground if outline.cut else ink
        path = _path(outline, place)
        if outline.width:
            pen = QPen(colour, outline.width * place.width())
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.strokePath(path, pen)
        else:
            painter.fillPath(path, colour)


def _path(outline: Outline, place: QRect) -> QPainterPath:
    path = QPainterPath()
    for step, numbers in outline.steps:
        points = [
            QPointF(place.x() + x * place.width(), place.y() + y * place.height())
            for x, y in zip(numbers[::2], numbers[1::2], strict=True)
        ]
        match step:
            case "M":
                path.moveTo(points[0])
            case "L":
                path.lineTo(points[0])
            case "C":
                path.cubicTo(*points)
            case _:
                path.closeSubpath()
    return path
