"""The looks that a person can choose: themes, sizes of text, and letters.

The walk of every change sees a covering set of them, in which each theme meets each size, each
size meets each font, and each font meets each theme. ``python3 tasks.py looks`` shows every one.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from itertools import product

from coprod_desktop.ui.theme import THEMES

SIZES = (100, 200, 400)
# Letters of an ordinary width, wide ones, and those that take most room.
LETTERS = ("Atkinson Hyperlegible Next", "Lexend", "OpenDyslexic")
ASKED_BY = "COPROD_LOOKS"


@dataclass(frozen=True, slots=True)
class Chosen:
    """What somebody has chosen."""

    theme: str
    percent: int
    font: str

    def __str__(self) -> str:
        return f"{self.theme} {self.percent} % {self.font}"


# Letters and sizes first: what is laid out anew stands next to what differs in colour alone.
EVERY = tuple(
    Chosen(theme, percent, font) for font, percent, theme in product(LETTERS, SIZES, THEMES)
)
COVERING = tuple(
    Chosen(theme, percent, LETTERS[(THEMES.index(theme) + SIZES.index(percent)) % len(LETTERS)])
    for percent, theme in product(SIZES, THEMES)
)
# In this one of them each window is met in a language that nobody speaks, and not in English.
IN_OTHER_WORDS = Chosen("hc-dark", 200, LETTERS[0])


def wanted() -> tuple[Chosen, ...]:
    """Give the looks in which windows are looked at now."""
    if os.environ.get(ASKED_BY) == "every":
        return EVERY
    return tuple(look for look in COVERING if look != IN_OTHER_WORDS)
