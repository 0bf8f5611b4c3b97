"""Characters that need care before they are drawn: those without shape, and those without font."""

import re
import unicodedata
from collections.abc import Iterator

# Controls, byte order marks and variation selectors have no shape of their own, and PDF/UA
# forbids the first two. Half of a surrogate pair is no character at all.
_SHAPELESS = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff\ufe00-\ufe0f\U000e0100-\U000e01ef]"
)
_BROKEN = re.compile("[\ud800-\udfff\ufffe\uffff]")
_PLAIN = re.compile("[\x20-\x7e]*")


def drawable(text: str) -> str:
    """Leave out what has no shape, and show a broken character as a replacement character."""
    if _PLAIN.fullmatch(text):
        return text
    return _BROKEN.sub("\ufffd", _SHAPELESS.sub("", text))


def on_one_line(text: str) -> str:
    """Give words as a title or a bookmark can carry them."""
    return " ".join(drawable(text).split())


def clusters(text: str) -> Iterator[str]:
    """Cut words into letters, each with the marks that sit on it: one font must draw both."""
    if text.isascii():
        yield from text
        return
    cluster = ""
    for character in text:
        if cluster and not unicodedata.category(character).startswith("M"):
            yield cluster
            cluster = ""
        cluster += character
    if cluster:
        yield cluster


def name_of(character: str) -> str:
    """Give the name of a character in words, for one that no font of ours can draw."""
    name = unicodedata.name(character, "").casefold()
    return f"[{name or 'character'} U+{ord(character):04X}]"
