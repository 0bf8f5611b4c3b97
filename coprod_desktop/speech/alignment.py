"""Where the words that are read stand in words that are shown, which may say more, or less."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

_WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class _Same:
    """Words that are read and shown alike: where they begin in each, and how long they are."""

    read: int
    shown: int
    length: int


class Aligned:
    """Finds in what is shown what is being read; places are counted in UTF-16 units, as Qt does.

    A name before the words, a time in the row or another space between words are no hindrance.
    """

    def __init__(self, read: str, shown: str) -> None:
        self._same = tuple(_compare(read, shown))

    def place(self, start: int, length: int) -> tuple[int, int] | None:
        """Give start and length in what is shown; nothing for what does not stand there."""
        parts = [
            (same.shown + max(start - same.read, 0), same.shown + end - same.read)
            for same in self._same
            if (end := min(start + length, same.read + same.length)) > max(start, same.read)
        ]
        if not parts:
            return None
        return parts[0][0], parts[-1][1] - parts[0][0]


def _compare(read: str, shown: str) -> list[_Same]:
    at = shown.find(read) if read else -1
    if at >= 0:
        return [_Same(0, units(shown[:at]), units(read))]
    ours, theirs = _words(read), _words(shown)
    matcher = SequenceMatcher(None, [one for one, _ in ours], [one for one, _ in theirs], False)  # noqa: FBT003 - the library's own shape
    return [
        _Same(ours[first + step][1], theirs[second + step][1], units(ours[first + step][0]))
        for first, second, size in matcher.get_matching_blocks()
        for step in range(size)
    ]


def _words(text: str) -> Sequence[tuple[str, int]]:
    words: list[tuple[str, int]] = []
    at = counted = 0
    for found in _WORD.finditer(text):
        counted += units(text[at : found.start()])
        words.append((found[0], counted))
        counted += units(found[0])
        at = found.end()
    return words


def units(text: str) -> int:
    """Count as Qt counts: characters beyond the basic plane are two."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
