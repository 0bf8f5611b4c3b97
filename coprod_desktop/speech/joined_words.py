"""Short English words that eSpeak NG says as one with the word before, and tells as one.

Its dictionary has them as one entry, such as *of the*: it tells of the first word only. They were
found by having it say all pairs of such words. Another version may tell of both: then the second is
marked by itself after both were.
"""

import re
from collections.abc import Mapping
from types import MappingProxyType

_JOINED: Mapping[str, str] = MappingProxyType(
    {
        "as": "is",
        "at": "a will",
        "could": "have",
        "did": "not",
        "do": "not",
        "does": "not",
        "far": "more",
        "for": "a an the",
        "from": "the where which",
        "had": "any been it some to",
        "has": "been not",
        "have": "been not",
        "in": "the which",
        "many": "of",
        "may": "have",
        "might": "have",
        "most": "of",
        "must": "have",
        "no": "more one",
        "not": "a have",
        "of": "a an the which",
        "on": "the",
        "out": "of",
        "per": "cent",
        "should": "have",
        "so": "many much",
        "some": "one",
        "such": "as",
        "than": "a an the",
        "that": "a it one the",
        "that's": "been",
        "there": "are be was were",
        "they've": "had",
        "this": "one",
        "to": "be",
        "was": "a the",
        "we've": "had",
        "will": "to",
        "with": "the",
        "would": "have",
    }
)
_THREE = ("could have to", "should have to", "would have to", "that has been")
# It says the s of several initials by itself, as in MPs, and the next word with it.
_OF_INITIALS = re.compile(r"(?<=[A-Z])s\s+\w+")


def _pattern() -> str:
    two = (f"{first} {second}" for first, more in _JOINED.items() for second in more.split())
    return "|".join((*_THREE, *two)).replace(" ", r"\s+")


_PATTERN = re.compile(rf"(?:{_pattern()})(?!\w)", re.IGNORECASE)


def with_joined(text: str, start: int, length: int) -> int:
    """Give how long a word is together with those that are said as one with it."""
    found = _PATTERN.match(text.replace("’", "'"), start) or _OF_INITIALS.match(text, start)
    return max(length, found.end() - start) if found is not None else length
