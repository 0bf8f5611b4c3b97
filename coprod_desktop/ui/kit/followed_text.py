"""A paper that the voice reads: what is being heard is marked in it."""

from collections.abc import Iterator, Sequence

from coprod_desktop.domain.passage import Passage
from coprod_desktop.ui.kit.reading_text import ReadingText
from coprod_desktop.ui.reader import Reader
from coprod_desktop.ui.spoken_words import SPOKEN


class FollowedText(ReadingText):
    """Parts of a paper, one under another; marks stand only in what the voice was given to read.

    A part is one passage for each change of its language.
    """

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self._passages: Sequence[Passage] = ()
        # What the voice was given: the paper may say something else by now.
        self._read: Sequence[Passage] = ()
        self._starts: Sequence[int] = ()

    @property
    def passages(self) -> Sequence[Passage]:
        """What stands here, passage by passage."""
        return self._passages

    def say_parts(self, parts: Sequence[Sequence[Passage]], *, empty: str = "") -> None:
        """Show what the paper says now; where it says nothing, why."""
        self._passages = tuple(one for part in parts for one in part)
        self.say("\n".join("".join(one.text for one in part) for part in parts) or empty)
        self._starts = tuple(_starts(parts))

    def give_to_voice(self) -> Sequence[Passage]:
        """Give the passages to be read, and know that these are what will be heard."""
        self._read = self._passages
        return self._passages

    def follow(self, reader: Reader) -> None:
        """Show what the voice is saying."""
        reader.sentence_changed.connect(self._hear_sentence)
        reader.word_changed.connect(self._hear_word)
        reader.finished.connect(self.clear_marks)

    def _hear_sentence(self, piece: str, start: int, length: int) -> None:
        if (place := self._place_of(piece)) is not None:
            self.mark_sentence(place + start, length)

    def _hear_word(self, piece: str, start: int, length: int) -> None:
        if (place := self._place_of(piece)) is not None:
            self.mark_word(place + start, length)

    def _place_of(self, piece: str) -> int | None:
        """Find where what is heard stands; an older paper and somebody's own words do not."""
        if piece == SPOKEN or self._read != self._passages:
            return None
        return self._starts[int(piece)]


def _starts(parts: Sequence[Sequence[Passage]]) -> Iterator[int]:
    """Give where each passage begins, counted in UTF-16 units as Qt and the reader count."""
    at = 0
    for part in parts:
        for one in part:
            yield at
            at += len(one.text.encode("utf-16-le")) // 2
        at += 1
