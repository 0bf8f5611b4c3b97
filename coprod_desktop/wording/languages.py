"""What languages are called, and what this computer cannot do with one."""

from collections.abc import Mapping

from coprod_desktop.wording.language import ENGLISH, _

_LANGUAGES: Mapping[str, str] = {
    "ar": _("Arabic"),
    "bn": _("Bengali"),
    "ckb": _("Kurdish"),
    "cy": _("Welsh"),
    "de": _("German"),
    "en": _("English"),
    "es": _("Spanish"),
    "fa": _("Persian"),
    "fr": _("French"),
    "ga": _("Irish"),
    "gd": _("Scottish Gaelic"),
    "gu": _("Gujarati"),
    "hi": _("Hindi"),
    "it": _("Italian"),
    "ko": _("Korean"),
    "lt": _("Lithuanian"),
    "pa": _("Punjabi"),
    "pl": _("Polish"),
    "ps": _("Pashto"),
    "pt": _("Portuguese"),
    "ro": _("Romanian"),
    "ru": _("Russian"),
    "so": _("Somali"),
    "ta": _("Tamil"),
    "tr": _("Turkish"),
    "uk": _("Ukrainian"),
    "ur": _("Urdu"),
    "vi": _("Vietnamese"),
    "yue": _("Cantonese"),
    "zh": _("Chinese"),
}

SAME_AS_ALL = _("That of the panel and its sessions")
NO_VOICE = _("This computer has no voice for {language}. Recordings say it in the English voice.")
NO_LETTERS = _("Our PDF files have no letters for {language}. A web page or a Word file has them.")
NO_BRAILLE = _("Here is no braille code for {language}. Braille writes it in the English one.")


def language_name(code: str) -> str:
    """Give the plain name of a language; one that we do not know stands as its code."""
    return _LANGUAGES.get(code.split("-", maxsplit=1)[0].casefold(), code)


def languages_to_choose(chosen: str) -> tuple[tuple[str, str], ...]:
    """Offer languages by their names, the chosen one among them whatever it is."""
    codes = [ENGLISH, *(code for code in _LANGUAGES if code != "en")]
    if chosen and chosen not in codes:
        codes.append(chosen)
    return tuple(sorted(((one, language_name(one)) for one in codes), key=lambda pair: pair[1]))
