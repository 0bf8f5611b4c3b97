"""The outlines of a font made for a paper, from those of a font of ours.

A slot that is one shape at its own place is that shape; any other is a composite of the shapes
that stand in it, at their places.
"""

import uharfbuzz

from coprod_desktop.documents.pdf.shaping import Shaper
from coprod_desktop.documents.pdf.slots import Bounds, Composite, Part, Slot

# The shapes and their places are all that is left; the rest tells how to shape, which is done.
_LEFT_OUT = (
    "GSUB",
    "GPOS",
    "GDEF",
    "DSIG",
    "STAT",
    "cmap",
    "name",
    "post",
    "OS/2",
    "gasp",
    "vhea",
    "vmtx",
)


class Shapes:
    """The outlines of one made font; ``places`` says which outline each code has."""

    def __init__(self, shaper: Shaper, slots: tuple[Slot, ...]) -> None:
        self._shaper = shaper
        self._new, self._kept = _kept(shaper, {part[0] for slot in slots for part in slot.parts})
        self._composites: list[Composite] = []
        self._known: dict[tuple[tuple[Part, ...], int], int] = {}
        self.places = bytes(2) + b"".join(self._place(slot).to_bytes(2, "big") for slot in slots)

    def file(self) -> bytes:
        """Give the whole font."""
        if not self._composites:
            return self._kept
        # Chinese and most emoji need no tools to build fonts, and their papers are made faster.
        from coprod_desktop.documents.pdf.composites import with_composites  # noqa: PLC0415

        return with_composites(self._kept, self._composites)

    def _place(self, slot: Slot) -> int:
        key = slot.parts, slot.width
        if key not in self._known:
            self._known[key] = self._own_shape(slot) or self._composite(slot)
        return self._known[key]

    def _own_shape(self, slot: Slot) -> int:
        """Give the shape of a slot that has but one, at its own place and as wide; 0 if not so."""
        if len(slot.parts) != 1 or slot.parts[0][1:] != (0, 0):
            return 0
        glyph = slot.parts[0][0]
        is_as_wide = self._shaper.font.get_glyph_h_advance(glyph) == slot.width
        return self._new[glyph] if is_as_wide else 0

    def _composite(self, slot: Slot) -> int:
        parts = tuple((self._new[glyph], right, up) for glyph, right, up in slot.parts)
        self._composites.append(Composite(parts, slot.width, self._bounds(slot)))
        return max(self._new.values()) + len(self._composites)

    def _bounds(self, slot: Slot) -> Bounds:
        boxes = [self._box(part) for part in slot.parts] or [(0, 0, 0, 0)]
        lefts, feet, rights, heads = zip(*boxes, strict=True)
        return min(lefts), min(feet), max(rights), max(heads)

    def _box(self, part: Part) -> Bounds:
        glyph, x, y = part
        extents = self._shaper.font.get_glyph_extents(glyph)
        assert extents is not None
        left, head = x + extents.x_bearing, y + extents.y_bearing
        return left, head + extents.height, left + extents.width, head


def _kept(shaper: Shaper, glyphs: set[int]) -> tuple[dict[int, int], bytes]:
    """Cut a font down to some shapes; say which number each has now."""
    wanted = uharfbuzz.SubsetInput()
    wanted.glyph_set.update(glyphs)
    wanted.flags = uharfbuzz.SubsetFlags.NO_LAYOUT_CLOSURE | uharfbuzz.SubsetFlags.NO_HINTING
    for table in _LEFT_OUT:
        wanted.drop_table_tag_set.add(int.from_bytes(table.encode(), "big"))
    plan = uharfbuzz.SubsetPlan(shaper.face, wanted)
    return dict(plan.old_to_new_glyph_mapping), bytes(plan.execute().blob.data)
