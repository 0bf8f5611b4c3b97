"""Acts about phrases that stand ready, drawn by lot: of everybody, and of one person."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from coprod_desktop.services import phrases

if TYPE_CHECKING:
    from tests.random_acts import Drawn, Lot


def _phrase(lot: Lot) -> str:
    """One that is kept, or one that is only offered while there are none of everybody."""
    return lot.one_of("phrases") or f"offered:{lot.dice.randrange(1, 5)}"


def _keep(lot: Lot) -> Drawn:
    words = f"{lot.words()} {lot.dice.randrange(9)}"
    told = {"words": words, "person_id": lot.dice.choice((None, lot.person()))}
    return phrases.keep_phrase, (), told


def _change(lot: Lot) -> Drawn:
    return phrases.change_phrase, (_phrase(lot),), {"words": lot.words()}


def _move(lot: Lot) -> Drawn:
    return phrases.move_phrase, (_phrase(lot),), {"by": lot.dice.choice((-1, 1, 3))}


def _remove(lot: Lot) -> Drawn:
    return phrases.remove_phrase, (_phrase(lot),), {}


ACTS: dict[str, Callable[[Lot], Drawn]] = {
    "keep a phrase": _keep,
    "change a phrase": _change,
    "move a phrase": _move,
    "remove a phrase": _remove,
}
