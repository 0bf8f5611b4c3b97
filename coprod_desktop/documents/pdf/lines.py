"""Break words into lines, greedily, ragged at their end and without hyphens."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from coprod_desktop.documents.direction import words_run_from_right
from coprod_desktop.documents.model import Run
from coprod_desktop.documents.pdf.characters import clusters
from coprod_desktop.documents.pdf.faces import Faces, MeasuredStretch
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
    _add_words(breaker, faces, voices)
    lines = breaker.finish()
    if not any(turns(voice.text) for voice in voices):
        return lines
    return arrange(lines, from_right=_from_right(voices))


# A stretch of a word, and the leaf to which it belongs.
_Piece = tuple[Element, MeasuredStretch]


def _add_words(breaker: "_Breaker", faces: Faces, voices: Iterable[Voice]) -> None:
    """Give words with the white space that follows them; a word may change its voice or font."""
    word: list[_Piece] = []
    for voice in voices:
        leaf = voice.leaf
        for stretches, ends in faces.parts(
            voice.text, strong=voice.strong, language=voice.language
        ):
            if ends and not word and len(stretches) == 1:
                # Nearly all words.
                breaker.add_plain(leaf, stretches[0])
                continue
            word += [(leaf, stretch) for stretch in stretches]
            if ends:
                breaker.add(word)
                word = []
    if word:
        breaker.add(word)


def _from_right(voices: list[Voice]) -> bool:
    return words_run_from_right(tuple(Run(voice.text, voice.strong) for voice in voices))


class _Open:
    """Neighbours of one leaf and font in a line, so that a line is few strokes."""

    __slots__ = ("font", "leaf", "texts")

    def __init__(self, leaf: Element, font: str, text: str) -> None:
        self.leaf = leaf
        self.font = font
        self.texts = [text]

    def closed(self) -> Piece:
        return Piece(self.leaf, self.font, "".join(self.texts))


class _Breaker:
    def __init__(self, faces: Faces, size: float, width: float) -> None:
        self._faces = faces
        self._size = size
        self._room = width
        self._lines: list[list[_Open]] = []
        self._line: list[_Open] = []
        self._used = 0.0

    def add_plain(self, leaf: Element, stretch: MeasuredStretch) -> None:
        """Add a word in one font and one voice."""
        font, text, width, bare = stretch
        long = bare * self._size
        if self._used + long > self._room and self._line:
            self._end_line()
        if long > self._room:
            self._add_by_characters(((leaf, stretch),))
        else:
            self._put(leaf, font, text, width * self._size)

    def add(self, word: Sequence[_Piece]) -> None:
        """Add a word of any kind."""
        size = self._size
        long = sum([stretch.bare * size for _, stretch in word])
        if self._line and self._used + long > self._room:
            self._end_line()
        if long > self._room:
            self._add_by_characters(word)
            return
        for leaf, stretch in word:
            self._put(leaf, stretch.font, stretch.text, stretch.width * size)

    def finish(self) -> list[Line]:
        if self._line:
            self._end_line()
        lines: list[Line] = [tuple([piece.closed() for piece in line]) for line in self._lines]
        if lines:
            last = lines[-1]
            lines[-1] = (*last[:-1], Piece(last[-1].leaf, last[-1].font, last[-1].text.rstrip()))
        return lines

    def _add_by_characters(self, word: Sequence[_Piece]) -> None:
        for leaf, stretch in word:
            for letter in clusters(stretch.text):
                width = self._faces.width(stretch.font, letter, self._size)
                if self._line and self._used + width > self._room and letter != " ":
                    self._end_line()
                self._put(leaf, stretch.font, letter, width)

    def _put(self, leaf: Element, font: str, text: str, width: float) -> None:
        self._used += width
        if self._line:
            last = self._line[-1]
            if last.leaf is leaf and last.font == font:
                last.texts.append(text)
                return
        self._line.append(_Open(leaf, font, text))

    def _end_line(self) -> None:
        self._lines.append(self._line)
        self._line = []
        self._used = 0.0
