"""Characters that need care in every format: those without shape, and those that are none."""

import re
import unicodedata

# Controls, byte order marks and variation selectors have no shape of their own, and PDF/UA
# forbids the first two. Half of a surrogate pair is no character at all.
_CONTROLS = "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff"
_SHAPELESS = re.compile(f"[{_CONTROLS}\ufe00-\ufe0f\U000e0100-\U000e01ef]")
_FORBIDDEN = re.compile(f"[{_CONTROLS}]")
_BROKEN = re.compile("[\ud800-\udfff\ufffe\uffff]")
_PLAIN = re.compile("[\x20-\x7e]*")
# XML has no place for these two kinds of white space.
_BREAKS = str.maketrans("\x0b\x0c", "  ")


def drawable(text: str) -> str:
    """Leave out what has no shape, and show a broken character as a replacement character."""
    if _PLAIN.fullmatch(text):
        return text
    return _BROKEN.sub("\ufffd", _SHAPELESS.sub("", text))


def writable(text: str) -> str:
    """Give words as any file of text or XML may hold them.

    Variation selectors stay: the program that shows the file knows what to do with them.
    """
    if _PLAIN.fullmatch(text):
        return text
    return _BROKEN.sub("\ufffd", _FORBIDDEN.sub("", text)).translate(_BREAKS)


def on_one_line(text: str) -> str:
    """Give words as a title or a bookmark can carry them."""
    return " ".join(drawable(text).split())


def name_of(character: str) -> str:
    """Give the name of a character in words, for one that cannot be shown."""
    name = unicodedata.name(character, "").casefold()
    return f"[{name or 'character'} U+{ord(character):04X}]"
