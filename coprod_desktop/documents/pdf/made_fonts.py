"""Fonts made for one paper: each slot of shaped words becomes one character of such a font.

A slot that is one shape at its own place is that shape; any other is a composite of the shapes
that stand in it, at their places. Every character says which letters it stands for, so nothing
else is needed to read the words, to search for them or to copy them.
"""

from io import BytesIO

import pikepdf
import uharfbuzz
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables import _g_l_y_f as outlines
from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from coprod_desktop.documents.pdf.shaping import Part, Shaped, Shaper, Slot
from coprod_desktop.documents.pdf.to_unicode import to_unicode

# The shapes and their places are all that is left; the rest tells how to shape, which is done.
_LEFT_OUT = ("GSUB", "GPOS", "GDEF", "DSIG", "STAT", "cmap", "name", "post", "OS/2", "gasp", "vhea")
_IN_PLACE = 0x0002
_SYMBOLIC = 4
_MOST = 60_000
_TAG = "ABCDEFGHIJ"


class MadeFonts:
    """The fonts made for a paper, by the names under which its pages know them."""

    def __init__(self) -> None:
        self._open: dict[str, _MadeFont] = {}
        self._all: list[_MadeFont] = []

    def codes(self, shaper: Shaper, shaped: Shaped) -> tuple[str, str]:
        """Give the name of a font and the codes of a word in it, in hexadecimal digits."""
        font = self._open.get(shaper.name)
        if font is None or font.is_full:
            font = _MadeFont(shaper, len(self._all))
            self._open[shaper.name] = font
            self._all.append(font)
        return font.resource, "".join(f"{font.code(slot):04X}" for slot in shaped.slots)

    def embed(self, pdf: Pdf) -> None:
        """Put every font that was made where the pages look for it."""
        if self._all:
            made = {f"/{font.resource}": font.embedded(pdf) for font in self._all}
            for page in pdf.pages:
                for name, font in made.items():
                    page.obj.Resources.Font[name] = font


class _MadeFont:
    def __init__(self, shaper: Shaper, number: int) -> None:
        self.resource = f"S{number}"
        self._shaper = shaper
        letters = "".join(_TAG[int(digit)] for digit in f"{number:06d}")
        self._name = f"{letters}+{shaper.name.replace('_', '-')}"
        self._codes: dict[Slot, int] = {}

    @property
    def is_full(self) -> bool:
        return len(self._codes) > _MOST

    def code(self, slot: Slot) -> int:
        return self._codes.setdefault(slot, len(self._codes) + 1)

    def embedded(self, pdf: Pdf) -> Object:
        shapes = _Shapes(self._shaper, tuple(self._codes))
        about = self._about(pdf, shapes.file())
        size = 1000 / self._shaper.face.upem
        widths = Array([round(slot.width * size, 3) for slot in self._codes])
        inner = Dictionary(
            Type=Name.Font,
            Subtype=Name.CIDFontType2,
            BaseFont=Name(f"/{self._name}"),
            CIDSystemInfo=Dictionary(
                Registry=String("Adobe"), Ordering=String("Identity"), Supplement=0
            ),
            FontDescriptor=about,
            DW=0,
            W=Array([1, widths]),
            CIDToGIDMap=_stream(pdf, shapes.places),
        )
        table = to_unicode(self._name, {code: s.text for s, code in self._codes.items()}, wide=True)
        return pdf.make_indirect(
            Dictionary(
                Type=Name.Font,
                Subtype=Name.Type0,
                BaseFont=Name(f"/{self._name}"),
                Encoding=Name("/Identity-H"),
                DescendantFonts=Array([pdf.make_indirect(inner)]),
                ToUnicode=_stream(pdf, table.encode("ascii")),
            )
        )

    def _about(self, pdf: Pdf, file: bytes) -> Object:
        stream = _stream(pdf, file)
        stream.Length1 = len(file)
        size = 1000 / self._shaper.face.upem
        extents = self._shaper.font.get_font_extents("ltr")
        up, down = round(extents.ascender * size), round(extents.descender * size)
        return pdf.make_indirect(
            Dictionary(
                Type=Name.FontDescriptor,
                FontName=Name(f"/{self._name}"),
                Flags=_SYMBOLIC,
                FontBBox=Array([-1000, down, 3000, up]),
                ItalicAngle=0,
                Ascent=up,
                Descent=down,
                CapHeight=700,
                StemV=80,
                FontFile2=stream,
            )
        )


class _Shapes:
    """The outlines of one made font; ``places`` says which outline each code has."""

    def __init__(self, shaper: Shaper, slots: tuple[Slot, ...]) -> None:
        self._shaper = shaper
        self._new, kept = _kept(shaper, {part[0] for slot in slots for part in slot.parts})
        # What a font says about when it was made would differ from day to day.
        self._font = TTFont(BytesIO(kept), recalcBBoxes=False, recalcTimestamp=False)
        self._order = list(self._font.getGlyphOrder())
        self._known: dict[tuple[tuple[Part, ...], int], int] = {}
        self.places = bytes(2) + b"".join(self._place(slot).to_bytes(2, "big") for slot in slots)

    def file(self) -> bytes:
        outlined = self._font["glyf"]
        outlined.glyphOrder = self._order
        self._font.setGlyphOrder(self._order)
        out = BytesIO()
        self._font.save(out)
        return out.getvalue()

    def _place(self, slot: Slot) -> int:
        key = slot.parts, slot.width
        if key not in self._known:
            self._known[key] = self._own_shape(slot) or self._composite(slot)
        return self._known[key]

    def _own_shape(self, slot: Slot) -> int:
        """Give the shape of a slot that has but one, at its own place and as wide; 0 if not so."""
        if len(slot.parts) != 1 or slot.parts[0][1:] != (0, 0):
            return 0
        place = self._new[slot.parts[0][0]]
        return place if self._font["hmtx"][self._order[place]][0] == slot.width else 0

    def _composite(self, slot: Slot) -> int:
        name = f"slot{len(self._order)}"
        shape, left = outlines.Glyph(), 0
        if slot.parts:
            shape.numberOfContours = -1
            shape.components = [self._component(part) for part in slot.parts]
            left, foot, right, head = self._bounds(slot)
            shape.xMin, shape.yMin, shape.xMax, shape.yMax = left, foot, right, head
        self._font["glyf"].glyphs[name] = shape  # pyright: ignore[reportUnknownMemberType] - fontTools leaves it open
        self._font["hmtx"].metrics[name] = slot.width, left  # pyright: ignore[reportUnknownMemberType] - as above
        self._order.append(name)
        return len(self._order) - 1

    def _component(self, part: Part) -> outlines.GlyphComponent:
        component = outlines.GlyphComponent()
        component.glyphName = self._order[self._new[part[0]]]
        component.x, component.y = part[1:]
        component.flags = _IN_PLACE
        return component

    def _bounds(self, slot: Slot) -> tuple[int, int, int, int]:
        boxes = [self._box(part) for part in slot.parts]
        lefts, feet, rights, heads = zip(*boxes, strict=True)
        return min(lefts), min(feet), max(rights), max(heads)

    def _box(self, part: Part) -> tuple[int, int, int, int]:
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


def _stream(pdf: Pdf, data: bytes) -> pikepdf.Stream:
    return pdf.make_stream(data)  # pyright: ignore[reportUnknownMemberType] - pikepdf leaves it open
