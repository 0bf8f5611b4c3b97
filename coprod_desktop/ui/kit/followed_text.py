"""A paper that the voice reads: what is being heard is marked in it."""

from collections.abc import Sequence
from itertools import accumulate

from coprod_desktop.ui.kit.reading_text import ReadingText
from coprod_desktop.ui.reader import Reader
from coprod_desktop.ui.spoken_words import SPOKEN


class FollowedText(ReadingText):
    """Parts of a paper, one under another; marks stand only in what the voice was given to read."""

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self._parts: Sequence[str] = ()
        # What the voice was given: the paper may say something else by now.
        self._read: Sequence[str] = ()
        self._starts: Sequence[int] = ()

    @property
    def parts(self) -> Sequence[str]:
        """What stands here, part by part."""
        return self._parts

    def say_parts(self, parts: Sequence[str], *, empty: str = "") -> None:
        """Show what the paper says now; where it says nothing, why."""
        self._parts = parts
        self.say("\n".join(parts) or empty)
        # Qt counts UTF-16 units, and so does the reader.
        lengths = [len(part.encode("utf-16-le")) // 2 + 1 for part in parts]
        self._starts = [0, *accumulate(lengths)]

    def give_to_voice(self) -> Sequence[str]:
        """Give the parts to be read, and know that these are what will be heard."""
        self._read = self._parts
        return self._parts

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
        if piece == SPOKEN or self._read != self._parts:
            return None
        return self._starts[int(piece)]
