"""The one door to translation: every sentence of the program passes through here.

Most sentences are made when their module is imported, so ``speak`` comes before those imports.
"""

import gettext
import re
import struct
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from string import Formatter

DOMAIN = "coprod_desktop"
# In which language all sentences are written in the source.
ENGLISH = "en-GB"
# The languages that are written from the right.
_FROM_RIGHT = frozenset(("ar", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi"))
# What a file that is no catalogue, or half of one, makes of being read.
_UNREADABLE = (OSError, ValueError, LookupError, struct.error)
_DOUBLE_END = re.compile(r"(?<!\.)([?!….])\.(?!\.)")


@dataclass(slots=True)
class _Speaking:
    """In which language this process speaks; it never changes once sentences were made."""

    language: str = ENGLISH
    catalogue: gettext.NullTranslations = field(default_factory=gettext.NullTranslations)


_SPEAKING = _Speaking()


def speak(wanted: Sequence[str], folders: Sequence[Path]) -> Path | None:
    """Speak the first wanted language of which a catalogue lies in one of the folders.

    Call it before other modules of ``wording`` are imported. Returns a catalogue that could not
    be read, in whose place the program speaks English; nothing where all is well.
    """
    found = _find(wanted, folders)
    if found is None:
        return None
    try:
        with found.open("rb") as file:
            _SPEAKING.catalogue = gettext.GNUTranslations(file)
    except _UNREADABLE:
        return found
    _SPEAKING.language = found.parent.parent.name.replace("_", "-")
    return None


def language() -> str:
    """Give the language in which the program speaks, such as ``en-GB`` or ``cy``."""
    return _SPEAKING.language


def runs_from_right(code: str) -> bool:
    """Whether a language is written from the right."""
    return code.partition("-")[0].casefold() in _FROM_RIGHT


def catalogues(folders: Sequence[Path]) -> tuple[str, ...]:
    """Give the languages of which there are catalogues, beside English."""
    found = {
        path.parent.parent.name
        for one in folders
        for path in one.glob(f"*/LC_MESSAGES/{DOMAIN}.mo")
    }
    return tuple(sorted(name.replace("_", "-") for name in found))


def _(message: str) -> str:
    """Return the sentence in the language of the program."""
    return of_resource(message)


def of_resource(message: str) -> str:
    """Return words of a file that ships, which are gathered from there, as ``_`` does."""
    told = _SPEAKING.catalogue.gettext(message)
    return told if fits(told, message) else message


def plural(one: str, many: str, count: int, **given: object) -> str:
    """Return the right form of a sentence for a count, with ``{count}`` and the rest filled in."""
    told = _SPEAKING.catalogue.ngettext(one, many, count)
    if not fits(told, one, many):
        told = one if count == 1 else many
    return told.format(count=count, **given)


def fits(told: str, *messages: str) -> bool:
    """Whether a translation asks for nothing that the program does not give."""
    if told in messages:
        return True
    try:
        return placeholders(told) <= {one for each in messages for one in placeholders(each)}
    except ValueError:
        # A brace without its other half.
        return False


def placeholders(message: str) -> set[str]:
    """Give what is filled into a sentence, as ``name``, ``name!r`` or ``count:04X``.

    Raises:
        ValueError: a brace has no other half.
    """
    return {
        name + (f"!{how}" if how else "") + (f":{shape}" if shape else "")
        for _, name, shape, how in Formatter().parse(message)
        if name is not None
    }


def well_begun(sentence: str) -> str:
    """Begin a sentence with a capital, also where somebody's own words stand first."""
    return f"{sentence[:1].upper()}{sentence[1:]}"


def well_ended(sentence: str) -> str:
    """Take away the full stop after a title that already ends with a mark of its own."""
    return _DOUBLE_END.sub(r"\1", sentence)


def ended(sentence: str) -> str:
    """End somebody's own words with a full stop, where they have no end of their own."""
    return sentence if sentence.endswith((".", "?", "!", "…")) else f"{sentence}."


def _find(wanted: Sequence[str], folders: Sequence[Path]) -> Path | None:
    for code in wanted:
        if code.casefold().startswith("en") or code in ("C", "POSIX"):
            return None
        for folder in folders:
            if found := gettext.find(DOMAIN, folder, [code.replace("-", "_")]):
                return Path(found)
    return None
