"""Formats in groups, by what people do with them."""

from collections.abc import Mapping

from coprod_desktop.wording.formats import FORMATS
from coprod_desktop.wording.language import _

TO_PRINT = _("To print")
ON_SCREEN = _("To read on a screen")
BRAILLE_AND_SOUND = _("Braille and sound")
TEXT_AND_DATA = _("Plain text, and data for other programs")
MORE_FORMATS = _("More formats")

_GROUPS: Mapping[str, str] = {
    "pdf": TO_PRINT,
    "html": ON_SCREEN,
    "epub": ON_SCREEN,
    "docx": ON_SCREEN,
    "brf": BRAILLE_AND_SOUND,
    "mp3": BRAILLE_AND_SOUND,
    "wav": BRAILLE_AND_SOUND,
}


def groups() -> Mapping[str, tuple[str, ...]]:
    """Give every format there is under the name of its group."""
    told: dict[str, tuple[str, ...]] = {}
    for group in (TO_PRINT, ON_SCREEN, BRAILLE_AND_SOUND, TEXT_AND_DATA):
        names = tuple(name for name in FORMATS if _group_of(name) == group)
        if names:
            told[group] = names
    return told


def _group_of(name: str) -> str:
    return _GROUPS.get(name.split("-", maxsplit=1)[0], TEXT_AND_DATA)
