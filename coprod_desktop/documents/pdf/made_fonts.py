"""Fonts made for one paper: each slot of shaped words becomes one character of such a font.

Every character says which letters it stands for, so nothing
else is needed to read the words, to search for them or to copy them.
"""

from typing import TYPE_CHECKING

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from coprod_desktop.documents.pdf.slots import Shaped, Slot
from coprod_desktop.documents.pdf.to_unicode import to_unicode

if TYPE_CHECKING:
    from coprod_desktop.documents.pdf.shaping import Shaper

_SYMBOLIC = 4
_MOST = 60_000
_TAG = "ABCDEFGHIJ"


class MadeFonts:
    """The fonts made for a paper, by the names under which its pages know them."""

    def __init__(self) -> None:
        self._open: dict[str, _MadeFont] = {}
        self._known: dict[Shaped, tuple[str, str]] = {}
        self._all: list[_MadeFont] = []

    def codes(self, shaper: "Shaper", shaped: Shaped) -> tuple[str, str]:
        """Give the name of a font and the codes of a word in it, in hexadecimal digits."""
        known = self._known.get(shaped)
        if known is None:
            known = self._known[shaped] = self._coded(shaper, shaped)
        return known

    def _coded(self, shaper: "Shaper", shaped: Shaped) -> tuple[str, str]:
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
    def __init__(self, shaper: "Shaper", number: int) -> None:
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
        # Most papers have no such words, and are made faster without the tools to build fonts.
        from coprod_desktop.documents.pdf.shapes_of_fonts import Shapes  # noqa: PLC0415

        shapes = Shapes(self._shaper, tuple(self._codes))
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


def _stream(pdf: Pdf, data: bytes) -> pikepdf.Stream:
    return pdf.make_stream(data)  # pyright: ignore[reportUnknownMemberType] - pikepdf leaves it open
