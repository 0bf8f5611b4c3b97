"""The fonts of papers: which font has a character, and how wide a word is."""

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from coprod_desktop import paths
from coprod_desktop.documents.characters import drawable, name_of
from coprod_desktop.documents.pdf.breaks import may_part_after, parts_of
from coprod_desktop.documents.pdf.characters import clusters
from coprod_desktop.documents.pdf.slots import Shaped
from coprod_desktop.documents.pdf.ways import turns
from coprod_desktop.wording.language import runs_from_right

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

# How much is known at once of what was measured: that of long minutes, and of no library.
_MOST_WORDS, _MOST_TEXTS = 65_536, 16_384

Stretch = tuple[str, str]


class MeasuredStretch(NamedTuple):
    """Words in one font, how wide they are in size 1, and how wide without the space at the end."""

    font: str
    text: str
    width: float
    bare: float


class Part(NamedTuple):
    """Words that stay whole, in their fonts, and whether a line may end behind them."""

    stretches: tuple[MeasuredStretch, ...]
    ends: bool


class _Cut(NamedTuple):
    stretches: tuple[Stretch, ...]
    missing: str


class _Measured(NamedTuple):
    parts: tuple[Part, ...]
    missing: str


class Faces:
    """The fonts for one paper in one language; ``missing`` collects characters that no font has."""

    def __init__(self, language: str = "en-GB") -> None:
        self.missing: set[str] = set()
        self.from_right = runs_from_right(language)
        self._language = language

    def split(self, text: str, *, strong: bool, language: str | None = None) -> tuple[Stretch, ...]:
        """Cut words into stretches that one font each can draw, as (font, stretch).

        A character that no font has is drawn by its name in words, and is remembered.
        """
        family = _family(strong=strong, language=_script(language or self._language))
        cut = _cut(text, family)
        self.missing.update(cut.missing)
        return cut.stretches

    def parts(self, text: str, *, strong: bool, language: str | None = None) -> tuple[Part, ...]:
        """Cut words where lines may break, and measure them; a character may be missing as above.

        The layouts of one paper in one process break the same words: they are measured once.
        """
        family = _family(strong=strong, language=_script(language or self._language))
        measured = _measured(text, family)
        self.missing.update(measured.missing)
        return measured.parts

    def width(self, font: str, text: str, size: float) -> float:
        """Measure words in points."""
        return _width(font, text) * size

    def words(self, font: str, text: str, *, from_right: bool) -> list[Shaped]:
        """Shape words that run one way, each with the space behind it."""
        return [_word(font, word, from_right=from_right) for word in _words(text)]

    def reach(self, font: str, text: str) -> tuple[float, float]:
        """How far tall words reach above and below their line, as shares of their size."""
        if not is_tall(font):
            return 0, 0
        reaches = [_reach(font, word) for word in _words(text)]
        return max(up for up, _ in reaches), max(down for _, down in reaches)


def is_shaped(font: str) -> bool:
    """Whether words in a font are shaped, and not drawn letter by letter."""
    return font not in _plain_names()


def is_tall(font: str) -> bool:
    """Whether words in a font may reach far above and below their line."""
    return font.startswith(_URDU)


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


@lru_cache(maxsize=_MOST_TEXTS)
def _measured(text: str, family: tuple[str, ...]) -> _Measured:
    cuts = [(part, _cut(part, family)) for part in parts_of(drawable(text))]
    return _Measured(
        parts=tuple(_part(part, cut.stretches) for part, cut in cuts),
        missing="".join(cut.missing for _, cut in cuts),
    )


@lru_cache(maxsize=_MOST_WORDS)
def _part(text: str, stretches: tuple[Stretch, ...]) -> Part:
    return Part(
        tuple(
            MeasuredStretch(font, some, _width(font, some), _width(font, some.rstrip()))
            for font, some in stretches
        ),
        text[-1] == " " or may_part_after(text),
    )


@lru_cache(maxsize=_MOST_WORDS)
def _cut(text: str, family: tuple[str, ...]) -> _Cut:
    missing: set[str] = set()
    stretches = tuple(_joined(_fonts_of(text, family, missing)))
    return _Cut(stretches, "".join(sorted(missing)))


def _fonts_of(text: str, family: tuple[str, ...], missing: set[str]) -> Iterator[Stretch]:
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
                missing.add(character)
                yield family[0], name_of(character)


@lru_cache(maxsize=_MOST_WORDS)
def _width(font: str, text: str) -> float:
    if not is_shaped(font):
        make_known(font)
        return pdfmetrics.stringWidth(text, font, 1)
    from_right = turns(text)
    return sum(_word(font, word, from_right=from_right).width for word in _words(text))


@lru_cache(maxsize=_MOST_WORDS)
def _word(font: str, word: str, *, from_right: bool) -> Shaped:
    if word.endswith(" ") and word != " ":
        return _spaced(font, word[:-1], from_right=from_right)
    return shaper(font).shape(word, from_right=from_right)


def _spaced(font: str, word: str, *, from_right: bool) -> Shaped:
    shaped = _word(font, word, from_right=from_right)
    space = _word(font, " ", from_right=from_right)
    parts = (space, shaped) if from_right else (shaped, space)
    return replace(
        shaped,
        slots=parts[0].slots + parts[1].slots,
        width=shaped.width + space.width,
    )


@lru_cache(maxsize=_MOST_WORDS)
def _reach(font: str, word: str) -> tuple[float, float]:
    return shaper(font).reach(_word(font, word, from_right=turns(word)))


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
