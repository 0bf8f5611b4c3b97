"""A key on paper: 256 random bits and a checksum as 24 words, four letters of each are enough."""

import hashlib
import secrets

from coprod_desktop.domain.troubles import (
    RecoveryWordsMiscounted,
    RecoveryWordsMistyped,
    RecoveryWordUnknown,
)
from coprod_desktop.storage import word_list

WORDS = 24
KEY_BYTES = 32


def new_words() -> tuple[str, ...]:
    """Draw a key by lot, and write it as words."""
    return words_of(secrets.token_bytes(KEY_BYTES))


def words_of(key: bytes) -> tuple[str, ...]:
    """Write a key as words."""
    return word_list.words_of(int.from_bytes(key + _checksum(key)), WORDS)


def key_of(typed: str) -> bytes:
    """Read the key back from its words, or say what is wrong with them."""
    words = word_list.split(typed)
    if len(words) != WORDS:
        raise RecoveryWordsMiscounted(count=len(words), expected=WORDS)
    places = [_place(word, number) for number, word in enumerate(words, start=1)]
    whole = word_list.number_of(places).to_bytes(KEY_BYTES + 1)
    key, checksum = whole[:KEY_BYTES], whole[KEY_BYTES:]
    if checksum != _checksum(key):
        raise RecoveryWordsMistyped
    return key


def _place(word: str, number: int) -> int:
    place = word_list.place_of(word)
    if place is None:
        raise RecoveryWordUnknown(number=number, word=word)
    return place


def _checksum(key: bytes) -> bytes:
    return hashlib.sha256(key).digest()[:1]
