"""The fonts of papers: which font has a character, and how wide a word is."""

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from coprod_desktop import paths
from coprod_desktop.documents.characters import name_of
from coprod_desktop.documents.direction import runs_from_right
from coprod_desktop.documents.pdf.characters import clusters
from coprod_desktop.documents.pdf.slots import Shaped
from coprod_desktop.documents.pdf.ways import turns

if TYPE_CHECKING:
    from coprod_desktop.documents.pdf.shaping import Shaper

_WEIGHTS = {False: "400Regular", True: "700Bold"}
# Words in these are drawn letter by letter; the first that has a character draws it.
_PLAIN = ("AtkinsonHyperlegibleNext", "NotoSans")
FIRST_FONT = f"{_PLAIN[0]}_{_WEIGHTS[False]}"
_PICTURES = "NotoEmoji"
# Words in these are shaped: family and language.
_SHAPED = {
    "NotoSansArabic": "ar",
    "NotoSansHebrew": "he",
    "NotoSansGurmukhi": "pa",
    "NotoSansBengali": "bn",
    _PICTURES: "en",
    "NotoSansSC": "zh-Hans",
}
_URDU = "NotoNastaliqUrdu"
_OF_LANGUAGES = {"ur": _URDU}
_ONE_WEIGHT = (_PICTURES, "NotoSansSC")
# At the end of a font's name: letters with marks are shaped; a strong one is drawn thicker.
_MARKED, _THICK = "+", "*"

Stretch = tuple[str, str]


class Faces:
    """The fonts for one paper in one language; ``missing`` collects characters that no font has."""

    def __init__(self, language: str = "en-GB") -> None:
        self.missing: set[str] = set()
        self.from_right = runs_from_right(language)
        self._language = language
        self._widths: dict[Stretch, float] = {}
        self._split: dict[tuple[str, bool, str | None], tuple[Stretch, ...]] = {}
        self._reaches: dict[Stretch, tuple[float, float]] = {}
        self._words: dict[tuple[str, str, bool], Shaped] = {}

    def split(self, text: str, *, strong: bool, language: str | None = None) -> tuple[Stretch, ...]:
        """Cut words into stretches that one font each can draw, as (font, stretch).

        A character that no font has is drawn by its name in words, and is remembered.
        """
        key = text, strong, language
        known = self._split.get(key)
        if known is None:
            family = _family(strong=strong, language=_script(language or self._language))
            known = self._split[key] = tuple(_joined(self._cut(text, family)))
        return known

    def width(self, font: str, text: str, size: float) -> float:
        """Measure words in points."""
        key = (font, text)
        known = self._widths.get(key)
        if known is None:
            known = self._widths[key] = self._width(font, text)
        return known * size

    def words(self, font: str, text: str, *, from_right: bool) -> list[Shaped]:
        """Shape words that run one way, each with the space behind it."""
        return [self._word(font, word, from_right=from_right) for word in _words(text)]

    def reach(self, font: str, text: str) -> tuple[float, float]:
        """How far tall words reach above and below their line, as shares of their size."""
        if not font.startswith(_URDU):
            return 0, 0
        reaches = [self._reach(font, word) for word in _words(text)]
        return max(up for up, _ in reaches), max(down for _, down in reaches)

    def _reach(self, font: str, word: str) -> tuple[float, float]:
        key = font, word
        known = self._reaches.get(key)
        if known is None:
            shaped = self._word(font, word, from_right=turns(word))
            known = self._reaches[key] = shaper(font).reach(shaped)
        return known

    def _width(self, font: str, text: str) -> float:
        if not is_shaped(font):
            make_known(font)
            return pdfmetrics.stringWidth(text, font, 1)
        return sum(word.width for word in self.words(font, text, from_right=turns(text)))

    def _spaced(self, font: str, word: str, *, from_right: bool) -> Shaped:
        shaped = self._word(font, word, from_right=from_right)
        space = self._word(font, " ", from_right=from_right)
        parts = (space, shaped) if from_right else (shaped, space)
        return replace(
            shaped,
            slots=parts[0].slots + parts[1].slots,
            width=shaped.width + space.width,
        )

    def _word(self, font: str, word: str, *, from_right: bool) -> Shaped:
        key = font, word, from_right
        known = self._words.get(key)
        if known is None:
            known = self._words[key] = self._shaped(font, word, from_right=from_right)
        return known

    def _shaped(self, font: str, word: str, *, from_right: bool) -> Shaped:
        if word.endswith(" ") and word != " ":
            return self._spaced(font, word[:-1], from_right=from_right)
        return shaper(font).shape(word, from_right=from_right)

    def _cut(self, text: str, family: tuple[str, ...]) -> Iterator[Stretch]:
        if text.isascii() and {ord(character) for character in text} <= _characters(family[0]):
            yield family[0], text
            return
        last = ""
        for cluster in clusters(text):
            font = _same_font(last, cluster) or _font_for(family, cluster)
            if font:
                last = font
                yield font, cluster
                continue
            for character in cluster:
                if last := _font_for(family, character) or "":
                    yield last, character
                else:
                    self.missing.add(character)
                    yield family[0], name_of(character)


def is_shaped(font: str) -> bool:
    """Whether words in a font are shaped, and not drawn letter by letter."""
    return font not in _plain_names()


def is_thick(font: str) -> bool:
    """Whether letters of a font are drawn thicker, for it has no strong ones."""
    return font.endswith(_THICK)


@lru_cache
def shaper(font: str) -> "Shaper":
    """Give what shapes words in a font; any font can, where words run from the right."""
    # Most papers have no such words, and are made faster without HarfBuzz.
    from coprod_desktop.documents.pdf.shaping import Shaper  # noqa: PLC0415

    file = font.rstrip(_MARKED + _THICK)
    family = file.partition("_")[0]
    language = {**_SHAPED, _URDU: "ur"}.get(family, "en")
    return Shaper(file, language)


@lru_cache
def _family(*, strong: bool, language: str) -> tuple[str, ...]:
    """List fonts in the order in which they are asked for a character."""
    weight = _WEIGHTS[strong]
    plain = [f"{name}_{weight}" for name in _PLAIN]
    own = [_OF_LANGUAGES[language]] if language in _OF_LANGUAGES else []
    shaped = [
        f"{name}_{_WEIGHTS[False]}{_THICK if strong else ''}"
        if name in _ONE_WEIGHT
        else f"{name}_{weight}"
        for name in (*own, *_SHAPED)
    ]
    return (*plain, *shaped)


def _script(language: str) -> str:
    script = language.partition("-")[0].casefold()
    return script if script in _OF_LANGUAGES else ""


def _words(text: str) -> list[str]:
    parts = [f"{part} " for part in text.split(" ")]
    parts[-1] = parts[-1][:-1]
    return [part for part in parts if part]


def _joined(stretches: Iterator[Stretch]) -> Iterator[Stretch]:
    font, text = "", ""
    for next_font, more in stretches:
        if text and next_font != font:
            yield font, text
            text = ""
        font, text = next_font, text + more
    if text:
        yield font, text


def _same_font(last: str, cluster: str) -> str | None:
    """Let spaces and signs stay in the font of the shaped words before them.

    A space among pictures is as wide as a picture, and does not stay.
    """
    if not last or not is_shaped(last) or cluster.isalnum() or _PICTURES in last:
        return None
    return last if {ord(character) for character in cluster} <= _characters(last) else None


@lru_cache(maxsize=4096)
def _font_for(family: tuple[str, ...], cluster: str) -> str | None:
    codes = {ord(character) for character in cluster}
    if len(codes) > 1 and codes <= _characters(family[1]):
        # Marks find their places above and below letters only where words are shaped.
        return family[1] + _MARKED
    return next((name for name in family if codes <= _characters(name)), None)


@lru_cache
def _plain_names() -> frozenset[str]:
    return frozenset(f"{name}_{weight}" for name in _PLAIN for weight in _WEIGHTS.values())


@lru_cache
def _characters(name: str) -> frozenset[int]:
    return shaper(name).characters


@lru_cache
def make_known(name: str) -> None:
    """Let reportlab read a font that is drawn with; it takes long, so others are left alone."""
    pdfmetrics.registerFont(TTFont(name, str(paths.resource("fonts", f"{name}.ttf"))))
