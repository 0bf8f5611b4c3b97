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


def language_name(code: str) -> str:
    """Give the plain name of a language; one that we do not know stands as its code."""
    return _LANGUAGES.get(code.split("-", maxsplit=1)[0].casefold(), code)
