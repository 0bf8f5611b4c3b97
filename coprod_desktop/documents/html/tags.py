"""Elements and text that are good HTML and good XML alike, whatever anybody typed."""

import re
from collections.abc import Mapping
from types import MappingProxyType

from coprod_desktop.documents.characters import writable

Attributes = Mapping[str, str]
NOTHING: Attributes = MappingProxyType({})
_EMPTY = frozenset({"br", "col", "img", "item", "itemref", "link", "meta", "path", "rect"})
# HTML knows these as faults though XML lets them pass: numbers that never become characters, and
# the old sign for a new line.
_NEVER = re.compile(
    "[\ufdd0-\ufdef"
    + "".join(f"{chr(p + 0xFFFE)}{chr(p + 0xFFFF)}" for p in range(0x10000, 0x110000, 0x10000))
    + "]"
)
# What takes no room alone.
_UNSEEN = " \t\n\u200b\u200c\u200d\u2060"
_ESCAPES = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\r": " ", "\x85": " "}
)


def text(words: str) -> str:
    """Give words as they may stand between tags or in an attribute."""
    return _NEVER.sub("\ufffd", writable(words)).translate(_ESCAPES)


def shown(words: str) -> str:
    """Give words that must not be empty, such as those of a heading."""
    return text(words).strip(_UNSEEN) or "…"


def tag(name: str, *inside: str, also: Attributes = NOTHING, **plain: str) -> str:
    """Make an element; what is ``inside`` is markup already, attributes are plain words.

    Names of attributes may end with ``_`` and have ``_`` for ``-``; an empty attribute is one
    with an empty value.
    """
    given = {name.rstrip("_").replace("_", "-"): value for name, value in plain.items()}
    attributes = "".join(f' {key}="{text(value)}"' for key, value in {**given, **also}.items())
    if name in _EMPTY and not inside:
        return f"<{name}{attributes} />"
    return f"<{name}{attributes}>{''.join(inside)}</{name}>"
