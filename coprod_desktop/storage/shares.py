"""Three shares of an organisation: any two together lead to a key, one alone to nothing.

A share is 15 words: 128 random bits, which of the three it is, a mark of its panel, a mark of the
day on which the three were made, and a checksum. The marks tell plainly what does not fit; they
are no secrets. Two secrets side by side give the key of a slot, so nothing here is arithmetic.
"""

import hashlib
import secrets
from dataclasses import dataclass, field
from itertools import combinations

from coprod_desktop.domain.share_troubles import (
    SameShareTwice,
    ShareMiscounted,
    ShareMistyped,
    ShareOfAnotherPanel,
    SharesOfTwoTimes,
    ShareWordUnknown,
)
from coprod_desktop.storage import word_list

WORDS = 15
COUNT = 3
_SECRET_BITS, _NUMBER_BITS, _PANEL_BITS, _TIME_BITS, _CHECK_BITS = 128, 2, 12, 8, 15
_BODY_BYTES = 19

# Each share as its words, in the order of their numbers.
Drawn = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """One share; ``number`` is 1, 2 or 3, ``panel`` and ``time`` are marks."""

    number: int
    panel: int
    time: int
    secret: bytes = field(repr=False)


def draw(vault: str) -> Drawn:
    """Draw three shares of a panel by lot; they open nothing until slots are made for them."""
    panel, time = _mark_of(vault), secrets.randbits(_TIME_BITS)
    return tuple(
        words_of(Share(number=number, panel=panel, time=time, secret=secrets.token_bytes(16)))
        for number in range(1, COUNT + 1)
    )


def pairs(drawn: Drawn) -> dict[tuple[int, int], tuple[str, str]]:
    """Give each two of the three, by their numbers."""
    numbered = enumerate((" ".join(words) for words in drawn), start=1)
    return {(one[0], two[0]): (one[1], two[1]) for one, two in combinations(numbered, 2)}


def words_of(share: Share) -> tuple[str, ...]:
    """Write a share as words."""
    body = int.from_bytes(share.secret)
    told = ((share.number, _NUMBER_BITS), (share.panel, _PANEL_BITS), (share.time, _TIME_BITS))
    for value, bits in told:
        body = body << bits | value
    return word_list.words_of(body << _CHECK_BITS | _checksum(body), WORDS)


def read(typed: str, *, box: int) -> Share:
    """Read a share back from its words; ``box`` is the first or the second place for one.

    Raises:
        StorageTrouble: the words are no share; it tells which word is in no list, and no more.
    """
    words = word_list.split(typed)
    if len(words) != WORDS:
        raise ShareMiscounted(box=box, count=len(words), expected=WORDS)
    number = word_list.number_of(
        [_place(word, box, place) for place, word in enumerate(words, start=1)]
    )
    body, checksum = number >> _CHECK_BITS, _lowest(number, _CHECK_BITS)
    if checksum != _checksum(body):
        raise ShareMistyped(box=box)
    return _share_of(body)


def must_fit(first: str, second: str, *, vault: str) -> None:
    """Refuse two shares that cannot open a panel, before any slot is tried.

    Raises:
        StorageTrouble: of its own kind for each thing that can be wrong with them.
    """
    one, two = read(first, box=1), read(second, box=2)
    for box, share in enumerate((one, two), start=1):
        if share.panel != _mark_of(vault):
            raise ShareOfAnotherPanel(box=box)
    if one == two:
        raise SameShareTwice
    if one.time != two.time or one.number == two.number:
        raise SharesOfTwoTimes


def secret_of(first: str, second: str) -> bytes:
    """Give what a key is derived from; the order in which the two are typed does not matter."""
    both = sorted((read(first, box=1), read(second, box=2)), key=lambda share: share.number)
    return b"".join(bytes([share.number]) + share.secret for share in both)


def _share_of(body: int) -> Share:
    time, rest = _lowest(body, _TIME_BITS), body >> _TIME_BITS
    panel, rest = _lowest(rest, _PANEL_BITS), rest >> _PANEL_BITS
    number, secret = _lowest(rest, _NUMBER_BITS), rest >> _NUMBER_BITS
    secret_bytes = secret.to_bytes(_SECRET_BITS // 8)
    return Share(number=number, panel=panel, time=time, secret=secret_bytes)


def _place(word: str, box: int, number: int) -> int:
    place = word_list.place_of(word)
    if place is None:
        raise ShareWordUnknown(box=box, number=number, word=word)
    return place


def _mark_of(vault: str) -> int:
    return _hashed(b"coprod share panel 1", vault.encode(), _PANEL_BITS)


def _checksum(body: int) -> int:
    return _hashed(b"coprod share 1", body.to_bytes(_BODY_BYTES), _CHECK_BITS)


def _hashed(purpose: bytes, content: bytes, bits: int) -> int:
    return _lowest(int.from_bytes(hashlib.sha256(purpose + content).digest()), bits)


def _lowest(number: int, bits: int) -> int:
    return number & (1 << bits) - 1
