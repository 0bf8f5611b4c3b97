"""What this computer can do with a language: say it, draw its letters, write its braille."""

from collections.abc import Iterator, Mapping

from coprod_desktop.documents.braille import liblouis
from coprod_desktop.documents.braille.tables import has_code
from coprod_desktop.documents.pdf.faces import Faces
from coprod_desktop.domain.troubles import BrailleMissing
from coprod_desktop.wording import languages as words

# Some of the letters of languages that are not written in those of English.
_LETTERS: Mapping[str, str] = {
    "ar": "العربية",
    "bn": "বাংলা",
    "ckb": "کوردیی ناوەندی",
    "fa": "فارسی",
    "gu": "ગુજરાતી",
    "hi": "हिन्दी",
    "ko": "한국어",
    "pa": "ਪੰਜਾਬੀ",
    "ps": "پښتو",
    "ru": "русский",
    "ta": "தமிழ்",
    "uk": "українська",
    "ur": "اردو",
    "vi": "tiếng Việt",
    "yue": "廣東話",
    "zh": "中文",
}
_ENGLISH = "en"


def has_voice(language: str, spoken: frozenset[str]) -> bool:
    """Whether one of the voices that were found speaks a language."""
    return primary(language) in spoken


def has_letters(language: str) -> bool:
    """Whether the fonts of our PDF files have the letters of a language."""
    faces = Faces(language)
    faces.split(_LETTERS.get(primary(language), ""), strong=False)
    return not faces.missing


def has_braille(language: str) -> bool:
    """Whether there is a braille code for a language; also where there is no braille at all."""
    try:
        return has_code(liblouis.load(), language)
    except BrailleMissing:
        return True


def what_it_lacks(language: str, spoken: frozenset[str] | None) -> Iterator[str]:
    """Say in plain sentences what cannot be done in a language here.

    Which voices there are may not be known yet. Where there is none at all, no language lacks one.
    """
    if not may_lack(language):
        return
    name = words.language_name(language)
    if spoken and not has_voice(language, spoken):
        yield words.NO_VOICE.format(language=name)
    if not has_letters(language):
        yield words.NO_LETTERS.format(language=name)
    if not has_braille(language):
        yield words.NO_BRAILLE.format(language=name)


def may_lack(language: str) -> bool:
    """Whether it is worth looking: everything here can do English."""
    return bool(language) and primary(language) != _ENGLISH


def primary(language: str) -> str:
    """Give the first part of the code of a language."""
    return language.replace("_", "-").partition("-")[0].casefold()
