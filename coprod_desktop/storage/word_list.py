"""The published list of 2,048 words, and numbers written with it."""

from collections.abc import Sequence
from functools import lru_cache

from coprod_desktop import paths

BITS = 11
_LETTERS_THAT_TELL = 4


@lru_cache
def words() -> tuple[str, ...]:
    """Give the 2,048 words in their order; the first four letters tell each from the others."""
    return tuple(paths.resource("words", "english.txt").read_text("ascii").split())


def words_of(number: int, count: int) -> tuple[str, ...]:
    """Write a number as so many words, the first word for its highest bits."""
    shifts = range(BITS * (count - 1), -1, -BITS)
    return tuple(words()[number >> shift & (1 << BITS) - 1] for shift in shifts)


def number_of(places: Sequence[int]) -> int:
    """Read back a number from the places of its words in the list."""
    number = 0
    for place in places:
        number = number << BITS | place
    return number


def place_of(word: str) -> int | None:
    """Find a word in the list by its first four letters; nothing if it is not one of them."""
    return _places().get(word.strip().lower()[:_LETTERS_THAT_TELL])


def are_words(typed: str) -> bool:
    """Say whether all that was typed stands in the list."""
    return all(place_of(word) is not None for word in split(typed))


def split(typed: str) -> tuple[str, ...]:
    """Take words apart, however they were separated or numbered."""
    letters = "".join(letter if letter.isalpha() else " " for letter in typed)
    return tuple(letters.split())


@lru_cache
def _places() -> dict[str, int]:
    return {word[:_LETTERS_THAT_TELL]: place for place, word in enumerate(words())}
