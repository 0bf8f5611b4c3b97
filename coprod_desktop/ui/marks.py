"""What is being heard, as it is shown: the sentence soft, the word strong, framed and underlined.

Colour alone says nothing: the sentence has dots below it, the word a line and a frame.
"""

from dataclasses import dataclass
from typing import Protocol, cast

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QTextCharFormat, QTextLayout, QTextLine

# Letters on the soft ground must be as easy to read as WCAG 1.4.6 asks of words.
_READABLE = 7.0
_MOST_GROUND, _STEP = 0.45, 0.05
FRAME = 2

Place = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkColours:
    """The grounds and letters of the sentence and of the word, and the frame round the word."""

    soft: QColor
    soft_ink: QColor
    strong: QColor
    strong_ink: QColor
    frame: QColor


@dataclass(frozen=True, slots=True, kw_only=True)
class Marks:
    """Where the sentence and the word stand: start and length as Qt counts."""

    sentence: Place | None = None
    word: Place | None = None


def mark_colours(*, page: QColor, text: QColor, strong: QColor, ink: QColor) -> MarkColours:
    """Give colours for what is heard on a page: the ground is as strong as letters allow."""
    share = _MOST_GROUND
    while share > _STEP and contrast(_mixed(page, strong, share), text) < _READABLE:
        share -= _STEP
    return MarkColours(
        soft=_mixed(page, strong, share),
        soft_ink=text,
        strong=strong,
        strong_ink=ink,
        frame=text,
    )


class Colours(Protocol):
    """The named colours of a theme."""

    def colour(self, name: str) -> QColor:
        """Give one colour by its name."""
        ...


def mark_colours_of(tokens: Colours, page: str) -> MarkColours:
    """Give the colours of a theme for what is heard on one of its grounds."""
    return mark_colours(
        page=tokens.colour(page),
        text=tokens.colour("text"),
        strong=tokens.colour("readalong_bg"),
        ink=tokens.colour("readalong_fg"),
    )


def contrast(one: QColor, other: QColor) -> float:
    """Give how well two colours are told apart, from 1 to 21, as WCAG counts."""
    low, high = sorted((_light(one), _light(other)))
    return (high + 0.05) / (low + 0.05)


def formats(
    marks: Marks, colours: MarkColours, start: int, length: int
) -> list[QTextLayout.FormatRange]:
    """Give the marks of one paragraph, which begins at ``start`` and is so long."""
    told: list[QTextLayout.FormatRange] = []
    for place, look in looks(marks, colours):
        begin = max(place[0] - start, 0)
        end = min(place[0] + place[1] - start, length)
        if begin < end:
            one = QTextLayout.FormatRange()
            one.start = begin  # pyright: ignore[reportAttributeAccessIssue] - as Qt documents it
            one.length = end - begin  # pyright: ignore[reportAttributeAccessIssue]
            one.format = look  # pyright: ignore[reportAttributeAccessIssue]
            told.append(one)
    return told


def places_in(layout: QTextLayout, start: int, length: int) -> list[QRectF]:
    """Give where letters stand in a paragraph that is laid out: one place for each line."""
    places: list[QRectF] = []
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        begin = max(start, line.textStart())
        end = min(start + length, line.textStart() + line.textLength())
        if begin < end:
            edges = [_across(line, place) for place in (begin, end)]
            left, right = sorted(edges)
            places.append(QRectF(left, line.y(), right - left, line.height()))
    return places


def _across(line: QTextLine, place: int) -> float:
    # The library gives the place and the letter that it belongs to, whatever its types say.
    return cast("tuple[float, int]", line.cursorToX(place))[0]


def looks(marks: Marks, colours: MarkColours) -> list[tuple[Place, QTextCharFormat]]:
    """Give how the sentence and the word look, each with its place; the word lies above."""
    told: list[tuple[Place, QTextCharFormat]] = []
    if marks.sentence is not None:
        soft = _look(colours.soft, colours.soft_ink)
        soft.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
        told.append((marks.sentence, soft))
    if marks.word is not None:
        strong = _look(colours.strong, colours.strong_ink)
        strong.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        told.append((marks.word, strong))
    return told


def _look(ground: QColor, ink: QColor) -> QTextCharFormat:
    look = QTextCharFormat()
    look.setBackground(ground)
    look.setForeground(ink)
    return look


def _mixed(page: QColor, colour: QColor, share: float) -> QColor:
    def part(below: int, above: int) -> int:
        return round(below * (1 - share) + above * share)

    return QColor(
        part(page.red(), colour.red()),
        part(page.green(), colour.green()),
        part(page.blue(), colour.blue()),
    )


def _light(colour: QColor) -> float:
    parts = [_linear(part) for part in (colour.redF(), colour.greenF(), colour.blueF())]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
