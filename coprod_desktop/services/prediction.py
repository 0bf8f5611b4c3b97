"""Which word may come next: what this panel says most often, and what it says after a word."""

import re
import unicodedata
from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Iterable, Iterator
from heapq import nsmallest

from coprod_desktop.domain.putting_words import begins_sentence, half_word

# Letters, with the marks that stand inside words: don't, co-production.
_WORD_OR_END = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|[.!?\n]")
_ENDS = frozenset(".!?\n")
# What stands before the first word of a sentence.
_BEGINNING = ""
_LIMIT = 6
# As many as may be wanted, and those that stand among the followers already.
_KEPT = 3 * _LIMIT
# A text of so few words without an end is a name, or a word of the word bank.
_LONGEST_NAME = 3
_AFTER_ALL_LETTERS = "\U0010ffff"


class Prediction:
    """Counts words and which follow which; texts can be added and taken away at any time.

    Words are one whether large or small letters begin them, and several where accents differ: both
    are found without accents, which a board may not have.
    """

    def __init__(self) -> None:
        self._counts: Counter[str] = Counter()
        self._after: dict[str, Counter[str]] = {}
        self._written: dict[str, Counter[str]] = {}
        self._bare: dict[str, str] = {}
        # Each word behind what it is found by, in order: a beginning is one stretch of it.
        self._order: list[tuple[str, str]] = []
        self._best: dict[str, list[str]] = {}

    def add(self, text: str) -> None:
        """Count the words of a text."""
        for before, word, written in _steps(text):
            self._count(word)
            self._after.setdefault(before, Counter())[word] += 1
            if written:
                self._written.setdefault(word, Counter())[written] += 1

    def take(self, text: str) -> None:
        """Count the words of a text no more, which was added before."""
        for before, word, written in _steps(text):
            self._count_off(word)
            _less(self._after, before, word)
            if written:
                _less(self._written, word, written)

    def fill(self, texts: Iterable[str]) -> None:
        """Add many texts to an empty prediction, faster than one by one."""
        for text in texts:
            for before, word, written in _steps(text):
                self._counts[word] += 1
                self._after.setdefault(before, Counter())[word] += 1
                if written:
                    self._written.setdefault(word, Counter())[written] += 1
        self._bare = {word: _without_accents(word) for word in self._counts}
        self._order = sorted((bare, word) for word, bare in self._bare.items())
        for beginning in {bare[:length] for bare, _ in self._order for length in (0, 1, 2)}:
            self._best[beginning] = self._look_for_best(beginning)

    def suggest(self, text: str, limit: int = _LIMIT) -> tuple[str, ...]:
        """Give the words that may be meant now, the likeliest first; always in the same order.

        A single letter is never suggested: it is typed as fast.
        """
        half = half_word(text)
        beginning = _without_accents(half.casefold())
        before = _last_word(text[: len(text) - len(half)])
        followers = self._after.get(before, Counter[str]())
        likely = nsmallest(
            limit + 1,
            (one for one in followers if self._fits(one, beginning)),
            key=lambda one: (-followers[one], -self._counts[one], one),
        )
        found = dict.fromkeys((*likely, *self._best_for(beginning)))
        wanted = (one for one in found if one != half.casefold())
        return tuple(self._as_written(one) for one, _ in zip(wanted, range(limit), strict=False))

    def _fits(self, word: str, beginning: str) -> bool:
        return len(word) > 1 and self._bare[word].startswith(beginning)

    def _best_for(self, beginning: str) -> list[str]:
        if beginning not in self._best:
            self._best[beginning] = self._look_for_best(beginning)
        return self._best[beginning]

    def _look_for_best(self, beginning: str) -> list[str]:
        start = bisect_left(self._order, (beginning, ""))
        end = bisect_left(self._order, (beginning + _AFTER_ALL_LETTERS, ""))
        there = (word for _, word in self._order[start:end] if len(word) > 1)
        return nsmallest(_KEPT, there, key=self._rank)

    def _rank(self, word: str) -> tuple[int, str]:
        return -self._counts[word], word

    def _as_written(self, word: str) -> str:
        written = self._written.get(word)
        return min(written, key=lambda one: (-written[one], one)) if written else word

    def _count(self, word: str) -> None:
        if word not in self._bare:
            self._bare[word] = _without_accents(word)
            insort(self._order, (self._bare[word], word))
        self._counts[word] += 1
        if len(word) == 1:
            return
        # It has only risen: each list that is kept stays right with it.
        for beginning in _beginnings(self._bare[word]):
            kept = self._best.get(beginning)
            if kept is not None:
                self._best[beginning] = sorted({*kept, word}, key=self._rank)[:_KEPT]

    def _count_off(self, word: str) -> None:
        if word not in self._bare:
            return
        bare = self._bare[word]
        self._counts[word] -= 1
        if self._counts[word] <= 0:
            del self._counts[word], self._bare[word]
            del self._order[bisect_left(self._order, (bare, word))]
        for beginning in _beginnings(bare):
            self._best.pop(beginning, None)


def _steps(text: str) -> Iterator[tuple[str, str, str]]:
    """Give each word with the one before it, and as it is written where that tells something.

    The large letter that begins a sentence tells nothing, unless the word stands alone as a name
    does.
    """
    before = _BEGINNING
    found: list[str] = _WORD_OR_END.findall(text)
    is_a_name = not _ENDS.intersection(found) and len(found) <= _LONGEST_NAME
    for one in found:
        if one in _ENDS:
            before = _BEGINNING
            continue
        word = one.casefold()
        tells = before != _BEGINNING or is_a_name or not one[:1].isupper() or one[1:] != word[1:]
        yield before, word, one if tells else ""
        before = word


def _last_word(text: str) -> str:
    if begins_sentence(text):
        return _BEGINNING
    found: list[str] = _WORD_OR_END.findall(text)
    return found[-1].casefold() if found and found[-1] not in _ENDS else _BEGINNING


def _beginnings(word: str) -> Iterator[str]:
    return (word[:length] for length in range(len(word) + 1))


def _without_accents(text: str) -> str:
    return "".join(
        one for one in unicodedata.normalize("NFKD", text) if not unicodedata.combining(one)
    )


def _less(counts: dict[str, Counter[str]], key: str, word: str) -> None:
    if key in counts:
        counts[key][word] -= 1
        if counts[key][word] <= 0:
            del counts[key][word]
        if not counts[key]:
            del counts[key]
