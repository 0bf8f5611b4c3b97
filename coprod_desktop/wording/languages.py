"""What languages are called."""

from collections.abc import Mapping

from coprod_desktop.wording.language import _

_LANGUAGES: Mapping[str, str] = {
    "ar": _("Arabic"),
    "bn": _("Bengali"),
    "cy": _("Welsh"),
    "en": _("English"),
    "pa": _("Punjabi"),
    "pl": _("Polish"),
    "ur": _("Urdu"),
    "zh": _("Chinese"),
}
# The one that a session begins in says where its words are at home.
_ENGLISH = "en-GB"


def language_name(code: str) -> str:
    """Give the plain name of a language; one that we do not know stands as its code."""
    return _LANGUAGES.get(code.split("-", maxsplit=1)[0].casefold(), code)


def languages_to_choose(chosen: str) -> tuple[tuple[str, str], ...]:
    """Offer languages by their names, the chosen one among them whatever it is."""
    codes = [_ENGLISH, *(code for code in _LANGUAGES if code != "en")]
    if chosen not in codes:
        codes.append(chosen)
    return tuple(sorted(((one, language_name(one)) for one in codes), key=lambda pair: pair[1]))
