"""What this computer can do with a language: say it, draw its letters, write its braille."""

from collections.abc import Callable, Collection, Iterator, Mapping

from coprod_desktop.documents.braille import liblouis
from coprod_desktop.documents.braille.tables import has_code
from coprod_desktop.documents.pdf.faces import Faces
from coprod_desktop.domain.papers import Paper
from coprod_desktop.domain.troubles import BrailleMissing
from coprod_desktop.services.formats_here import Spoken, is_braille, is_pdf, lack_of
from coprod_desktop.services.panels import list_words
from coprod_desktop.services.recordings import RECORDINGS
from coprod_desktop.services.sessions import get_session
from coprod_desktop.storage.unit_of_work import Reader
from coprod_desktop.wording import languages as words
from coprod_desktop.wording.formats import CANNOT_BE_MADE, FORMATS

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


def what_it_lacks(
    language: str, spoken: Spoken, formats: Collection[str] = tuple(FORMATS)
) -> Iterator[str]:
    """Say in plain sentences what cannot be done in a language here, in some formats.

    Which voices there are may not be known yet. Where there is none at all, no language lacks one.
    """
    if not may_lack(language):
        return
    name = words.language_name(language)
    if spoken and _any(formats, RECORDINGS.__contains__) and not has_voice(language, spoken):
        yield words.NO_VOICE.format(language=name)
    if _any(formats, is_pdf) and not has_letters(language):
        yield words.NO_LETTERS.format(language=name)
    if _any(formats, is_braille) and not has_braille(language):
        yield words.NO_BRAILLE.format(language=name)


def what_papers_lack(
    reader: Reader, session_id: str, formats: Collection[str], *, spoken: Spoken
) -> tuple[str, ...]:
    """Say in plain sentences what of the minutes cannot be made here in some formats."""
    lacks = [lack_of(name, spoken) for name in formats]
    told = [CANNOT_BE_MADE[lack] for lack in lacks if lack is not None and lack in CANNOT_BE_MADE]
    for language in languages_in(reader, session_id, Paper.MINUTES):
        told += what_it_lacks(language, spoken, formats)
    return tuple(dict.fromkeys(told))


def _any(formats: Collection[str], is_so: Callable[[str], bool]) -> bool:
    return any(is_so(one) for one in formats)


def languages_in(reader: Reader, session_id: str, paper: Paper) -> tuple[str, ...]:
    """Give the languages of a session, of the words in its papers, and of what they mean."""
    found = [
        get_session(reader, session_id).language,
        *(one.language for one in list_words(reader)),
    ]
    if paper not in (Paper.AGENDA, Paper.EASY_READ):
        said = reader.contributions.where(session_id=session_id)
        found += [one.language for one in said if one.may_be_printed]
    return tuple(dict.fromkeys(found))


def may_lack(language: str) -> bool:
    """Whether it is worth looking: everything here can do English."""
    return bool(language) and primary(language) != _ENGLISH


def primary(language: str) -> str:
    """Give the first part of the code of a language."""
    return language.replace("_", "-").partition("-")[0].casefold()
