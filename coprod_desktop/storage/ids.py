"""Names for values: ULIDs that always rise, also when the clock is moved back."""

import secrets
import threading
from datetime import datetime

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_LENGTH = 26
_RANDOM_BITS = 80


class Ulids:
    """Makes ULIDs; each is larger than every one before it, so their order is that of making."""

    def __init__(self, latest: str | None = None) -> None:
        self._last = _number(latest) if latest else 0
        self._lock = threading.Lock()

    def new(self, at: datetime) -> str:
        """Make the id of something that is made now."""
        fresh = int(at.timestamp() * 1000) << _RANDOM_BITS | secrets.randbits(_RANDOM_BITS)
        with self._lock:
            same_moment_or_earlier = fresh >> _RANDOM_BITS <= self._last >> _RANDOM_BITS
            self._last = self._last + 1 if same_moment_or_earlier else fresh
            return _text(self._last)


def _text(number: int) -> str:
    return "".join(_ALPHABET[number >> 5 * place & 31] for place in range(_LENGTH - 1, -1, -1))


def _number(text: str) -> int:
    number = 0
    for letter in text:
        number = number << 5 | max(_ALPHABET.find(letter), 0)
    return number
