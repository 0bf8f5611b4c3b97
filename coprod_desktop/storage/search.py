"""Find contributions by their words: what somebody types is only ever words, never a command."""

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from coprod_desktop.storage.cleaning import clean_text
from coprod_desktop.storage.connections import RawConnection

_NEWEST = "SELECT rowid FROM found_words WHERE found_words MATCH :words ORDER BY rowid DESC"
_BEST = "SELECT rowid FROM found_words WHERE found_words MATCH :words ORDER BY rank"
_COUNT = "SELECT count(*) FROM found_words WHERE found_words MATCH :words"
_OF_PERSON = (
    "SELECT number FROM findable JOIN contributions ON id = contribution_id "
    "WHERE person_id = :person AND words <> ''"
)
_OF_PERSON_WITH = (
    "SELECT found_words.rowid FROM found_words "
    "JOIN findable ON number = found_words.rowid JOIN contributions ON id = contribution_id "
    "WHERE found_words MATCH :words AND person_id = :person"
)
_CONTAINING = (
    "SELECT number FROM findable_words WHERE words LIKE :part ESCAPE '\\' ORDER BY number DESC"
)
_ID = "SELECT contribution_id FROM findable WHERE number = :number"
# Nobody writes spaces between words in these: the index takes a whole line for one word.
_WITHOUT_SPACES = ("CJK", "HIRAGANA", "KATAKANA", "THAI", "LAO", "KHMER", "MYANMAR", "TIBETAN")


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What is looked for: words, and for each person whose name they hold, the words left over."""

    words: tuple[str, ...]
    with_names: tuple[tuple[str, tuple[str, ...]], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundIds:
    """The contributions that were found, at most so many, and how many there are in all."""

    ids: tuple[str, ...]
    total: int


def find_contributions(
    connection: RawConnection, wanted: Wanted, *, most: int, best_first: bool = False
) -> FoundIds:
    """Find contributions that hold all words: the newest first, or those that fit best."""
    words = tuple(clean_text(one) for one in wanted.words)
    if any(_is_without_spaces(one) for one in words):
        numbers = _containing(connection, words)
        return _found(connection, numbers, most, len(numbers))
    question = {"words": quoted(words)}
    if not question["words"]:
        return FoundIds(ids=(), total=0)
    in_order = f"{_BEST if best_first else _NEWEST} LIMIT {most:d}"
    numbers = _numbers(connection, in_order, question)
    if not wanted.with_names:
        total: int = connection.execute(_COUNT, question).fetchone()[0]
        return _found(connection, numbers, most, total)
    named = {
        number
        for person, left in wanted.with_names
        for number in _of_person(connection, person, left)
    }
    everything = named | set(_numbers(connection, _NEWEST, question))
    numbers += sorted(everything - set(numbers), reverse=True)
    return _found(connection, numbers, most, len(everything))


def quoted(words: Iterable[str]) -> str:
    """Write words so that the index takes each for the beginning of a word, and for no command."""
    has_letters = (one for one in words if any(letter.isalnum() for letter in one))
    return " ".join(f'"{one.replace(chr(34), " ")}"*' for one in has_letters)


def _of_person(connection: RawConnection, person: str, left: Sequence[str]) -> list[int]:
    words = quoted(clean_text(one) for one in left)
    told = {"person": person, "words": words}
    return _numbers(connection, _OF_PERSON_WITH if words else _OF_PERSON, told)


def _containing(connection: RawConnection, words: Sequence[str]) -> list[int]:
    found: list[int] = []
    for place, one in enumerate(words):
        numbers = _numbers(connection, _CONTAINING, {"part": f"%{_escaped(one)}%"})
        found = numbers if place == 0 else [number for number in found if number in set(numbers)]
    return found


def _escaped(word: str) -> str:
    return word.replace("\\", r"\\").replace("%", r"\%").replace("_", r"\_")


def _numbers(connection: RawConnection, question: str, told: dict[str, Any]) -> list[int]:
    return [row[0] for row in connection.execute(question, told)]


def _found(connection: RawConnection, numbers: Sequence[int], most: int, total: int) -> FoundIds:
    ids = (connection.execute(_ID, {"number": one}).fetchone()[0] for one in numbers[:most])
    return FoundIds(ids=tuple(ids), total=total)


def _is_without_spaces(word: str) -> bool:
    return not word.isascii() and any(
        unicodedata.name(letter, "").startswith(_WITHOUT_SPACES) for letter in word
    )
