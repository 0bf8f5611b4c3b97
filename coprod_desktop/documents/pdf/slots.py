"""What shaped words are made of, so that whoever reads a paper finds each letter at its place."""

from dataclasses import dataclass

Part = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Slot:
    """Some letters, how wide they stand, and their shapes as (glyph, right, up) in font units."""

    text: str
    width: int
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Shaped:
    """A word in shapes, from left to right; lengths are shares of the height of letters."""

    slots: tuple[Slot, ...]
    width: float
    above: float
    below: float
