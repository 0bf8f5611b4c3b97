"""The pieces of a line: in the order in which they are read, and where the eye finds them."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from coprod_desktop.documents.pdf.faces import Faces, is_shaped
from coprod_desktop.documents.pdf.tree import Element
from coprod_desktop.documents.pdf.ways import visual_order

_STRONG = ("L", "R", "AL")


@dataclass(frozen=True, slots=True)
class Way:
    """How words stand in a line that runs both ways.

    They may run ``leftwards``; ``place`` is their place from the left; a line that runs
    ``from_right`` begins there, whatever stands in it.
    """

    leftwards: bool = False
    place: int = 0
    from_right: bool = False


ONWARDS = Way()


class Piece(NamedTuple):
    """Some words in one font that belong to one leaf of the tree; a paper has ten thousands."""

    leaf: Element
    font: str
    text: str
    way: Way = ONWARDS


Line = tuple[Piece, ...]


def begins_at_right(line: Line) -> bool:
    """Whether a line stands at the right margin."""
    return bool(line) and line[0].way.from_right


def piece_width(faces: Faces, piece: Piece, size: float) -> float:
    """Measure a piece in points."""
    if piece.way.leftwards and not is_shaped(piece.font):
        words = faces.words(piece.font, piece.text, from_right=True)
        return sum(word.width for word in words) * size
    return faces.width(piece.font, piece.text, size)


def line_width(faces: Faces, line: Line, size: float) -> float:
    """Measure a line in points."""
    return sum(piece_width(faces, piece, size) for piece in line)


def starts(faces: Faces, line: Line, size: float) -> list[float]:
    """Say for each piece of a line how far from the left of the line it stands."""
    widths = [piece_width(faces, piece, size) for piece in line]
    seen = range(len(line))
    if any(piece.way is not ONWARDS for piece in line):
        seen = sorted(seen, key=lambda number: line[number].way.place)
    found, x = [0.0] * len(line), 0.0
    for number in seen:
        found[number] = x
        x += widths[number]
    return found


def arrange(lines: list[Line], *, from_right: bool) -> list[Line]:
    """Say where the words of a paragraph stand, some of which run from the right."""
    arranged: list[Line] = []
    before = ""
    for line in lines:
        text = "".join(piece.text for piece in line)
        places = visual_order(text, from_right=from_right, before=before)
        arranged.append(tuple(_parted(line, places, from_right=from_right)))
        before = _last_strong(text) or before
    return arranged


def _parted(line: Line, places: list[tuple[int, bool]], *, from_right: bool) -> Iterator[Piece]:
    """Part pieces where words turn around."""
    seen = {letter: (place, leftwards) for place, (letter, leftwards) in enumerate(places)}
    start = 0
    for piece in line:
        ways = [seen[start + number] for number in range(len(piece.text))]
        start += len(piece.text)
        for first, end in _stretches(ways):
            place = min(ways[first][0], ways[end - 1][0])
            way = Way(leftwards=ways[first][1], place=place, from_right=from_right)
            yield piece._replace(text=piece.text[first:end], way=way)


def _stretches(ways: list[tuple[int, bool]]) -> Iterator[tuple[int, int]]:
    first = 0
    for number in range(1, len(ways)):
        (before, was), (place, leftwards) = ways[number - 1], ways[number]
        if leftwards != was or place != before + (-1 if leftwards else 1):
            yield first, number
            first = number
    if ways:
        yield first, len(ways)


def _last_strong(text: str) -> str:
    return next((one for one in reversed(text) if unicodedata.bidirectional(one) in _STRONG), "")
