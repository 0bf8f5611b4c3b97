"""A list whose rows say how things stand: a word, a shape and a colour, never one alone."""

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import Property, QEvent, QPoint, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QIcon, QPainter, QPen, QPixmap, QPolygon

from coprod_desktop.ui.kit.lists import SentenceList

_SIDE = 22


class Tone(StrEnum):
    """How a row stands."""

    BAD = "bad"
    OPEN = "open"
    GOOD = "good"


class StateList(SentenceList):
    """Each row has its shape before it; the style sheet gives the colour of what is missing."""

    def __init__(self, words: str, *, rows: int = 6, empty: str = "") -> None:
        super().__init__(words, rows=rows, empty=empty or words)
        self._tones: dict[str, Tone] = {}
        self._bad = QColor("#7A0A2A")
        self.setIconSize(QSize(_SIDE, _SIDE))

    def set_states(self, rows: Sequence[tuple[str, Tone, str]]) -> None:
        """Show (key, tone, sentence) rows, changing only what differs."""
        self.set_rows([(key, sentence) for key, _, sentence in rows])
        self._tones = {key: tone for key, tone, _ in rows}
        self._draw_tones()

    def changeEvent(self, event: QEvent) -> None:
        """Draw the shapes anew, as large as the letters and in the colours of the theme."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.PaletteChange):
            self._draw_tones()

    def _get_bad(self) -> QColor:
        return self._bad

    def _set_bad(self, colour: QColor) -> None:
        self._bad = colour
        self._draw_tones()

    badInk = Property(QColor, _get_bad, _set_bad)

    def _draw_tones(self) -> None:
        side = max(_SIDE, round(self.fontMetrics().height() * 0.9))
        self.setIconSize(QSize(side, side))
        for place in range(self.count()):
            item = self.item(place)
            tone = self._tones.get(self.key_at(place))
            if tone is None:
                continue
            ink = self._bad if tone is Tone.BAD else self.palette().text().color()
            item.setForeground(QBrush(ink))
            item.setIcon(_icon(tone, side, ink, self.palette().highlightedText().color()))


def _icon(tone: Tone, side: int, ink: QColor, chosen: QColor) -> QIcon:
    icon = QIcon(_shape(tone, side, ink))
    icon.addPixmap(_shape(tone, side, chosen), QIcon.Mode.Selected)
    return icon


def _shape(tone: Tone, side: int, ink: QColor) -> QPixmap:
    picture = QPixmap(side, side)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(side / _SIDE, side / _SIDE)
    painter.setPen(QPen(ink, 2.5))
    if tone is Tone.BAD:
        painter.drawPolygon(QPolygon([QPoint(11, 2), QPoint(20, 19), QPoint(2, 19)]))
        painter.drawLine(11, 8, 11, 13)
        painter.drawPoint(11, 16)
    elif tone is Tone.OPEN:
        painter.drawEllipse(4, 4, 14, 14)
    else:
        painter.drawPolyline(QPolygon([QPoint(3, 12), QPoint(9, 18), QPoint(19, 5)]))
    painter.end()
    return picture
