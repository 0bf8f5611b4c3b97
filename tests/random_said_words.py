"""Acts about how words are said, drawn by lot: for the panel, and as one person tells it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from coprod_desktop.services import said_words

if TYPE_CHECKING:
    from tests.random_acts import Drawn, Lot


def _told(lot: Lot) -> dict[str, str]:
    written = lot.dice.choice(("Beaulieu", "UC", "salford quays", "..."))
    return {"written": written, "said": lot.dice.choice(("Bew lee", "<b>", "x" * 101, " "))}


def _keep(lot: Lot) -> Drawn:
    person_id = lot.dice.choice((None, lot.person()))
    return said_words.keep_said_word, (), {**_told(lot), "person_id": person_id}


def _change(lot: Lot) -> Drawn | None:
    one = lot.one_of("said_words")
    return (said_words.change_said_word, (one,), _told(lot)) if one else None


def _remove(lot: Lot) -> Drawn | None:
    one = lot.one_of("said_words")
    return (said_words.remove_said_word, (one,), {}) if one else None


ACTS: dict[str, Callable[[Lot], Drawn | None]] = {
    "keep a said word": _keep,
    "change a said word": _change,
    "remove a said word": _remove,
}
