"""Where words stand in a line that runs both ways: the order of the Unicode bidirectional rules.

The library gives words in the order of the eye, and not which letter went where. So each letter
carries its number along, in two characters of a kind that the rules leave with the letter.
"""

import re
import unicodedata
from collections.abc import Iterator

# Hebrew, Arabic and their neighbours, and the signs that turn words around.
_TURNS = re.compile(
    "[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefe"
    "\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_ONWARDS = ("L", "EN", "AN")
_FIRST_MARK = 0xE0020
_MARKS = 90
# Letters that we use ourselves; and signs that force an order upon words, which are not obeyed:
# words would be seen otherwise than they are heard.
_NOT_OBEYED = re.compile("[\u202a-\u202e\u2066-\u2069\U000e0001-\U000e007f]")
_END = {False: "\u200e", True: "\u200f"}

Place = tuple[int, bool]


def turns(text: str) -> bool:
    """Whether any of these words may run from the right."""
    return not text.isascii() and _TURNS.search(text) is not None


def visual_order(text: str, *, from_right: bool, before: str = "") -> list[Place]:
    """Give the letters of a line from left to right: which one, and whether it runs leftwards.

    ``before`` is the last letter before the line: figures run as those around it do.
    """
    if len(before) + len(text) >= _MARKS * _MARKS or (from_right and not _runs_onwards(text)):
        # No page is as wide as the first: nearly all its letters have no place of their own.
        places = [(place, from_right) for place in range(len(text))]
        return places[::-1] if from_right else places
    # Most papers have no such line, and are made faster without these rules.
    from bidi import get_display  # noqa: PLC0415

    # What ends the line holds the number of its last letter in place.
    plain = _NOT_OBEYED.sub("\u200b", before + text) + _END[from_right]
    marked = "".join(
        letter + chr(_FIRST_MARK + place // _MARKS) + chr(_FIRST_MARK + place % _MARKS)
        for place, letter in enumerate(plain)
    )
    shown = str(get_display(marked, base_dir="R" if from_right else "L"))
    own = len(before)
    letters = range(own, own + len(text))
    return [(place - own, leftwards) for place, leftwards in _read(shown) if place in letters]


def _runs_onwards(text: str) -> bool:
    """Whether any letter or figure of a line runs from the left."""
    return any(unicodedata.bidirectional(letter) in _ONWARDS for letter in set(text))


def _read(shown: str) -> Iterator[Place]:
    """Read the numbers again; where words run leftwards the number stands before its letter."""
    for start in range(0, len(shown), 3):
        one, two, three = shown[start : start + 3]
        if _is_mark(one):
            yield _number(two, one), True
        else:
            yield _number(two, three), False


def _is_mark(character: str) -> bool:
    return _FIRST_MARK <= ord(character) < _FIRST_MARK + _MARKS


def _number(high: str, low: str) -> int:
    return (ord(high) - _FIRST_MARK) * _MARKS + ord(low) - _FIRST_MARK
