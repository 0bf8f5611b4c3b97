"""What shaped words are made of, so that whoever reads a paper finds each letter at its place."""

from dataclasses import dataclass

Part = tuple[int, int, int]
# Left, foot, right, head.
Bounds = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Slot:
    """Some letters, how wide they stand, and their shapes as (glyph, right, up) in font units."""

    text: str
    width: int
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Shaped:
    """A word in shapes, from left to right; its width is a share of the height of letters.

    A word is shaped once for a paper, so two of these are never compared by what they hold.
    """

    slots: tuple[Slot, ...]
    width: float


@dataclass(frozen=True, slots=True)
class Composite:
    """Shapes of a font that stand together in a new one, how wide they stand, and their box."""

    parts: tuple[Part, ...]
    width: int
    bounds: Bounds
