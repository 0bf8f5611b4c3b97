"""Characters as fonts need them: letters, each with the marks that sit on it."""

import re
import unicodedata
from collections.abc import Iterator

_JOINER = "\u200d"
# What belongs to the letter before it: joiners, shades of skin, the letters of flags.
_BELONGS = re.compile("[\u200c\u200d\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]")


def clusters(text: str) -> Iterator[str]:
    """Cut words into letters, each with the marks that sit on it: one font must draw both.

    Signs that are joined to one picture stay together too.
    """
    if text.isascii():
        yield from text
        return
    cluster = ""
    for character in text:
        if cluster and not _goes_on(cluster, character):
            yield cluster
            cluster = ""
        cluster += character
    if cluster:
        yield cluster


def _goes_on(cluster: str, character: str) -> bool:
    return (
        unicodedata.category(character).startswith("M")
        or _BELONGS.match(character) is not None
        or cluster[-1] == _JOINER
    )
