"""The fonts of papers: which font has a character, and how wide a word is."""

from collections.abc import Iterator
from functools import lru_cache

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from coprod_desktop import paths
from coprod_desktop.documents.characters import name_of
from coprod_desktop.documents.pdf.characters import clusters

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

Stretch = tuple[str, str]


class Faces:
    """The fonts for one paper; ``missing`` collects characters that no font has."""

    def __init__(self) -> None:
        self.missing: set[str] = set()
        self._widths: dict[Stretch, float] = {}
        self._split: dict[tuple[str, bool], tuple[Stretch, ...]] = {}

    def split(self, text: str, *, strong: bool) -> tuple[Stretch, ...]:
        """Cut words into stretches that one font each can draw, as (font, stretch).

        A character that no font has is drawn by its name in words, and is remembered.
        """
        known = self._split.get((text, strong))
        if known is None:
            known = self._split[text, strong] = tuple(_joined(self._cut(text, strong=strong)))
        return known

    def width(self, font: str, text: str, size: float) -> float:
        """Measure words in points."""
        key = (font, text)
        known = self._widths.get(key)
        if known is None:
            known = self._widths[key] = pdfmetrics.stringWidth(text, font, 1)
        return known * size

    def _cut(self, text: str, *, strong: bool) -> Iterator[Stretch]:
        family = _FAMILIES[strong]
        for cluster in clusters(text):
            if font := _font_for(family, cluster):
                yield font, cluster
                continue
            for character in cluster:
                if font := _font_for(family, character):
                    yield font, character
                else:
                    self.missing.add(character)
                    yield family[0], name_of(character)


def _joined(stretches: Iterator[Stretch]) -> Iterator[Stretch]:
    font, text = "", ""
    for next_font, more in stretches:
        if text and next_font != font:
            yield font, text
            text = ""
        font, text = next_font, text + more
    if text:
        yield font, text


@lru_cache(maxsize=4096)
def _font_for(family: tuple[str, ...], cluster: str) -> str | None:
    codes = {ord(character) for character in cluster}
    return next((name for name in family if codes <= _characters(name)), None)


@lru_cache
def _characters(name: str) -> frozenset[int]:
    font = TTFont(name, str(paths.resource("fonts", f"{name}.ttf")))
    pdfmetrics.registerFont(font)
    return frozenset(code for code, glyph in font.face.charToGlyph.items() if glyph)
