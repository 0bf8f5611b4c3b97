"""Where somebody is in what is read to them: sentence by sentence, and at which word."""

from collections.abc import Sequence
from dataclasses import dataclass

from coprod_desktop.speech.pronunciation import Dictionary
from coprod_desktop.speech.sentences import sentences

TRIES = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A text to be read, and the name by which its view knows it.

    Without a ``language`` or a ``voice`` of its own it is read by the usual voice, and without a
    ``dictionary`` as words are usually said.
    """

    id: str
    text: str
    language: str = ""
    voice: str = ""
    dictionary: Dictionary | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence of a piece; ``start`` is its place in the text of the piece."""

    piece: Piece
    start: int
    text: str


class Reading:
    """A place in some pieces that moves on, back, and resumes at the word it was cut at."""

    def __init__(self, pieces: Sequence[Piece]) -> None:
        self._pieces = [*pieces]
        self._piece = -1
        self._sentences: list[Sentence] = []
        self._at = 0
        self._word = 0
        self._failures = 0
        self._go_to_piece(0, by=1)

    @property
    def sentence(self) -> Sentence | None:
        """The sentence to read now; None at the end."""
        return self._sentences[self._at] if self._at < len(self._sentences) else None

    @property
    def word(self) -> int:
        """Where in the sentence reading goes on."""
        return self._word

    @property
    def at_start_of_piece(self) -> bool:
        """Say whether nothing of this piece has been read yet."""
        return self._at == 0 and self._word == 0

    def words_of(self, piece: str) -> str:
        """Give the words of a piece by its name; no words where none is called so."""
        return next((one.text for one in self._pieces if one.id == piece), "")

    def add(self, pieces: Sequence[Piece]) -> None:
        """Put more pieces at the end."""
        ended = self.sentence is None
        first = len(self._pieces)
        self._pieces.extend(pieces)
        if ended:
            self._go_to_piece(first, by=1)

    def reached(self, word: int) -> None:
        """Remember the word that is being said."""
        self._word = word

    def go_on(self) -> None:
        """Move to the next sentence."""
        self._enter(self._at + 1)
        if self._at >= len(self._sentences):
            self._go_to_piece(self._piece + 1, by=1)

    def go_back(self) -> None:
        """Move to the sentence before; at the very first one, to its start."""
        if self._at > 0:
            self._enter(self._at - 1)
        elif not self._go_to_piece(self._piece - 1, by=-1):
            self._go_to_piece(0, by=1)

    def failed(self) -> bool:
        """Count a sentence that broke the voice; tell whether it did twice, and is left out."""
        self._failures += 1
        if self._failures < TRIES:
            return False
        self.go_on()
        return True

    def _enter(self, at: int) -> None:
        self._at = at
        self._word = 0
        self._failures = 0

    def _go_to_piece(self, place: int, *, by: int) -> bool:
        """Go to the nearest piece in one direction that has something to say."""
        self._sentences = []
        while 0 <= place < len(self._pieces):
            piece = self._pieces[place]
            self._sentences = [
                Sentence(piece=piece, start=start, text=piece.text[start:end])
                for start, end in sentences(piece.text)
            ]
            if self._sentences:
                break
            place += by
        self._piece = place
        self._enter(0 if by > 0 else max(len(self._sentences) - 1, 0))
        return bool(self._sentences)
