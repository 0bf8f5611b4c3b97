"""Break words into lines, greedily, ragged at their end and without hyphens."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from coprod_desktop.documents.characters import drawable
from coprod_desktop.documents.direction import words_run_from_right
from coprod_desktop.documents.model import Run
from coprod_desktop.documents.pdf.breaks import may_part_after, parts_of
from coprod_desktop.documents.pdf.characters import clusters
from coprod_desktop.documents.pdf.faces import Faces
from coprod_desktop.documents.pdf.pieces import Line, Piece, arrange
from coprod_desktop.documents.pdf.tree import Element
from coprod_desktop.documents.pdf.ways import turns


@dataclass(frozen=True, slots=True)
class Voice:
    """Words before they are broken: a leaf, its words, and whether they are strong.

    ``language`` is said only where it is not that of the paper.
    """

    leaf: Element
    text: str
    strong: bool = False
    language: str | None = None


def break_lines(faces: Faces, voices: Iterable[Voice], *, size: float, width: float) -> list[Line]:
    """Break words so that no line is longer than ``width`` points.

    A line that goes on keeps the space at its end: readers that trust the text need it. Lines are
    in the order in which they are read, also where some of the words run from the right.
    """
    voices = list(voices)
    breaker = _Breaker(faces, size, width)
    for word in _words(faces, voices):
        breaker.add(word)
    lines = breaker.finish()
    if not any(turns(voice.text) for voice in voices):
        return lines
    return arrange(lines, from_right=_from_right(voices))


def _words(faces: Faces, voices: Iterable[Voice]) -> Iterator[list[Piece]]:
    """Give words with the white space that follows them; a word may change its font."""
    word: list[Piece] = []
    for voice in voices:
        for part in parts_of(drawable(voice.text)):
            stretches = faces.split(part, strong=voice.strong, language=voice.language)
            word.extend([Piece(voice.leaf, font, text) for font, text in stretches])
            if part[-1] == " " or may_part_after(part):
                yield word
                word = []
    if word:
        yield word


def _from_right(voices: list[Voice]) -> bool:
    return words_run_from_right(tuple(Run(voice.text, voice.strong) for voice in voices))


class _Breaker:
    def __init__(self, faces: Faces, size: float, width: float) -> None:
        self._faces = faces
        self._size = size
        self._room = width
        self._lines: list[list[Piece]] = []
        self._line: list[Piece] = []
        self._used = 0.0

    def add(self, word: list[Piece]) -> None:
        long = sum(self._measure(piece.font, piece.text.rstrip()) for piece in word)
        if self._line and self._used + long > self._room:
            self._end_line()
        if long > self._room:
            self._add_by_characters(word)
            return
        for piece in word:
            self._put(piece)

    def finish(self) -> list[Line]:
        if self._line:
            self._end_line()
        lines = [_joined(line) for line in self._lines]
        if lines:
            last = lines[-1]
            lines[-1] = (*last[:-1], Piece(last[-1].leaf, last[-1].font, last[-1].text.rstrip()))
        return lines

    def _add_by_characters(self, word: list[Piece]) -> None:
        for piece in word:
            for letter in clusters(piece.text):
                width = self._measure(piece.font, letter)
                if self._line and self._used + width > self._room and letter != " ":
                    self._end_line()
                self._put(Piece(piece.leaf, piece.font, letter))

    def _put(self, piece: Piece) -> None:
        self._line.append(piece)
        self._used += self._measure(piece.font, piece.text)

    def _end_line(self) -> None:
        self._lines.append(self._line)
        self._line = []
        self._used = 0.0

    def _measure(self, font: str, text: str) -> float:
        return self._faces.width(font, text, self._size)


def _joined(pieces: list[Piece]) -> Line:
    """Join neighbours of one leaf and font, so that a line is few strokes."""
    joined: list[Piece] = []
    for piece in pieces:
        last = joined[-1] if joined else None
        if last and last.leaf is piece.leaf and last.font == piece.font:
            joined[-1] = Piece(last.leaf, last.font, last.text + piece.text)
        else:
            joined.append(piece)
    return tuple(joined)
