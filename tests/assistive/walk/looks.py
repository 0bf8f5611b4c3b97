"""The looks that a person can choose: themes, sizes of text, and letters.

In the walk of every change each window meets each theme once, and each size and each font among
them; from window to window they are paired anew, so that nine windows meet every look between
them. ``python3 tasks.py looks`` shows every window in every look.
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
# In this one each window is met in a language that nobody speaks as well.
IN_OTHER_WORDS = Chosen("hc-dark", 200, LETTERS[0])


def spread(which: int) -> tuple[Chosen, ...]:
    """Give the looks of one window: each theme once, in turn with each size and each font."""
    sizes_on, letters_on = which % len(SIZES), which // len(SIZES)
    looks = (
        Chosen(
            theme,
            SIZES[(place + sizes_on) % len(SIZES)],
            LETTERS[(place + letters_on) % len(LETTERS)],
        )
        for place, theme in enumerate(THEMES)
    )
    return tuple(sorted(looks, key=EVERY.index))


def wanted(which: int) -> tuple[Chosen, ...]:
    """Give the looks in which the window of that place in the list is looked at now."""
    return EVERY if os.environ.get(ASKED_BY) == "every" else spread(which)
