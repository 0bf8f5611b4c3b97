"""The fonts of papers: which font has a character, and how wide a word is."""

import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from coprod_desktop import paths

# The first font of a family that has a character draws it.
_FAMILIES = {
    False: (
        "AtkinsonHyperlegibleNext_400Regular",
        "NotoSans_400Regular",
        "NotoSansArabic_400Regular",
        "NotoSansGurmukhi_400Regular",
        "NotoSansBengali_400Regular",
    ),
    True: (
        "AtkinsonHyperlegibleNext_700Bold",
        "NotoSans_700Bold",
        "NotoSansArabic_700Bold",
        "NotoSansGurmukhi_700Bold",
        "NotoSansBengali_700Bold",
    ),
}
FIRST_FONT = _FAMILIES[False][0]


class Faces:
    """The fonts for one paper; ``missing`` collects characters that no font has."""

    def __init__(self) -> None:
        self.missing: set[str] = set()
        self._fonts = {strong: _load(names) for strong, names in _FAMILIES.items()}
        self._widths: dict[tuple[str, str], float] = {}
        self._chosen: dict[tuple[str, bool], str | None] = {}

    def split(self, text: str, *, strong: bool) -> Iterator[tuple[str, str]]:
        """Cut words into stretches that one font each can draw, as (font, stretch)."""
        stretch, font = "", ""
        for character in self._drawable(text, strong=strong):
            wanted = self._font_of(character, strong=strong) or font
            if stretch and wanted != font:
                yield font, stretch
                stretch = ""
            font = wanted
            stretch += character
        if stretch:
            yield font, stretch

    def width(self, font: str, text: str, size: float) -> float:
        """Measure words in points."""
        key = (font, text)
        known = self._widths.get(key)
        if known is None:
            known = self._widths[key] = pdfmetrics.stringWidth(text, font, 1)
        return known * size

    def _drawable(self, text: str, *, strong: bool) -> str:
        if all(self._font_of(character, strong=strong) for character in set(text)):
            return text
        return "".join(self._or_its_name(character, strong=strong) for character in text)

    def _or_its_name(self, character: str, *, strong: bool) -> str:
        if self._font_of(character, strong=strong):
            return character
        if unicodedata.category(character) in ("Cc", "Cf"):
            return ""
        self.missing.add(character)
        name = unicodedata.name(character, "").casefold()
        return f"[{name or 'character'} U+{ord(character):04X}]"

    def _font_of(self, character: str, *, strong: bool) -> str | None:
        key = (character, strong)
        if key not in self._chosen:
            self._chosen[key] = next(
                (name for name, has in self._fonts[strong].items() if ord(character) in has), None
            )
        return self._chosen[key]


def _load(names: tuple[str, ...]) -> dict[str, frozenset[int]]:
    return {name: _characters(name) for name in names}


@lru_cache
def _characters(name: str) -> frozenset[int]:
    font = TTFont(name, str(paths.resource("fonts", f"{name}.ttf")))
    pdfmetrics.registerFont(font)
    return frozenset(code for code, glyph in font.face.charToGlyph.items() if glyph)
