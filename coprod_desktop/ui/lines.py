"""Room between letters, words and lines, as WCAG 1.4.12 asks; measured and drawn alike.

The toolkit has no line height for plain words: where somebody wants one, lines are laid here.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from math import ceil
from types import MappingProxyType

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import (
    QFont,
    QFontInfo,
    QFontMetrics,
    QFontMetricsF,
    QPainter,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QApplication, QStyle

from coprod_desktop.speech.alignment import units

# A place without width where a line may end.
MAY_BREAK = "\u200b"
_KEPT_AS = "room between lines"
_ENDLESS = 100_000
_DOTS_A_POINT = 96 / 72
# The letters of the first font are so wide, with some care: the others are measured.
_EM, _CAREFUL = 0.52, 1.16
_SAMPLE = "The quick brown fox jumps over the lazy dog."
_WRAP = Qt.TextFlag.TextWordWrap.value


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """Room in shares of the size of the letters; without a line height it is the font's own."""

    letter: float = 0.0
    word: float = 0.0
    line: float = 0.0
    paragraph: float = 0.0


# The widest is what WCAG 1.4.12 asks for, to the letter.
SPACINGS: Mapping[str, Room] = MappingProxyType(
    {
        "normal": Room(),
        "wider": Room(letter=0.06, word=0.08, line=1.4, paragraph=1.0),
        "widest": Room(letter=0.12, word=0.16, line=1.5, paragraph=2.0),
    }
)


def keep_spacing(spacing: str) -> None:
    """Let every line that is laid from now on have this room; its place is beside the font's."""
    room = SPACINGS[spacing]
    application = QApplication.instance()
    assert application is not None
    application.setProperty(_KEPT_AS, (room.line, room.paragraph))


def spaced(font: QFont, spacing: str) -> QFont:
    """Give a font with room between its letters and words."""
    room, wide = SPACINGS[spacing], QFont(font)
    size = QFontInfo(font).pixelSize()
    wide.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, room.letter * size)
    wide.setWordSpacing(room.word * size)
    return wide


def in_points(font: QFont, points: float) -> QFont:
    """Give a font in another size; the room between its letters grows with them."""
    sized = _with_room(font, points / font.pointSizeF())
    sized.setPointSizeF(points)
    return sized


def in_pixels(font: QFont, pixels: int) -> QFont:
    """Give a font in another size; the room between its letters grows with them."""
    sized = _with_room(font, pixels / max(QFontInfo(font).pixelSize(), 1))
    sized.setPixelSize(pixels)
    return sized


def height_of_line(font: QFont) -> float:
    """How far below a line of words the next one begins."""
    line, _paragraph = _room()
    return max(QFontInfo(font).pixelSize() * line, QFontMetrics(font).lineSpacing())


def room_below_paragraph(font: QFont) -> float:
    """How much is left free between two paragraphs."""
    _line, paragraph = _room()
    return QFontInfo(font).pixelSize() * paragraph


def letter_width(font: QFont) -> float:
    """How wide a letter of a font is on average, with the room after it."""
    size = font.pointSizeF() * _DOTS_A_POINT if font.pointSizeF() > 0 else font.pixelSize()
    measured = QFontMetricsF(font).horizontalAdvance(_SAMPLE) / len(_SAMPLE)
    return max(_EM * size, _CAREFUL * measured)


def has_own_lines() -> bool:
    """Whether somebody wants more room between lines than the font has by itself."""
    return _room()[0] > 0


def size_of(words: str, font: QFont, width: int, flags: int = _WRAP) -> QSize:
    """How much room words need in lines that are so wide at most."""
    if has_own_lines():
        return Laid(words, font, width).size
    return QFontMetrics(font).boundingRect(QRect(0, 0, width, _ENDLESS), flags, words).size()


def draw(painter: QPainter, place: QRect, flags: int, words: str) -> None:
    """Draw words over as many lines as they need."""
    if has_own_lines():
        across = Qt.AlignmentFlag(flags & Qt.AlignmentFlag.AlignHorizontal_Mask.value)
        # On a screen that is read from the right, what begins at the left begins at the right.
        across = QStyle.visualAlignment(painter.layoutDirection(), across)
        laid = Laid(words, painter.font(), place.width(), across)
        laid.draw(painter, laid.corner(place, flags))
    else:
        painter.drawText(place, flags, words)


class Laid:
    """Words in lines, each in the middle of its height, with room between paragraphs."""

    def __init__(
        self,
        words: str,
        font: QFont,
        width: int,
        across: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        # Each paragraph, and where it begins in all the words, as Qt counts.
        self.paragraphs: list[tuple[int, QTextLayout]] = []
        self._height = self._widest = 0.0
        option = QTextOption(across)
        option.setWrapMode(QTextOption.WrapMode.WordWrap)
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        gap, start = room_below_paragraph(font), 0
        for number, paragraph in enumerate(words.split("\n")):
            self._height += gap if number else 0.0
            self._lay(start, QTextLayout(paragraph, font), option, width)
            start += units(paragraph) + 1

    @property
    def size(self) -> QSize:
        """How much room they need."""
        return QSize(ceil(self._widest), ceil(self._height))

    def corner(self, place: QRect, flags: int) -> QPointF:
        """Give where they begin: at the top of their place, or in its middle."""
        is_centred = bool(flags & Qt.AlignmentFlag.AlignVCenter.value)
        above = (place.height() - self._height) / 2 if is_centred else 0.0
        return QPointF(place.x(), place.y() + above)

    def draw(self, painter: QPainter, corner: QPointF) -> None:
        """Draw them."""
        for _start, layout in self.paragraphs:
            layout.draw(painter, corner)

    def _lay(self, start: int, layout: QTextLayout, option: QTextOption, width: int) -> None:
        pitch = height_of_line(layout.font())
        layout.setTextOption(option)
        layout.beginLayout()
        line = layout.createLine()
        while line.isValid():
            line.setLineWidth(width)
            high = max(pitch, line.height())
            line.setPosition(QPointF(0, self._height + (high - line.height()) / 2))
            self._height += high
            self._widest = max(self._widest, line.naturalTextWidth())
            line = layout.createLine()
        layout.endLayout()
        self.paragraphs.append((start, layout))


def _with_room(font: QFont, ratio: float) -> QFont:
    sized = QFont(font)
    sized.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, font.letterSpacing() * ratio)
    sized.setWordSpacing(font.wordSpacing() * ratio)
    return sized


def _room() -> tuple[float, float]:
    application = QApplication.instance()
    kept = application.property(_KEPT_AS) if application is not None else None
    return (float(kept[0]), float(kept[1])) if kept else (0.0, 0.0)
