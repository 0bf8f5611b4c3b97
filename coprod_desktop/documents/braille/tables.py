"""Which table of liblouis writes which language, uncontracted and contracted."""

from collections.abc import Mapping
from dataclasses import dataclass

from coprod_desktop.documents.braille.liblouis import Liblouis

UEB = "en-ueb-g1.ctb"
# By the code of the language; the second is the contracted one, where there is one.
_TABLES: Mapping[str, tuple[str, str]] = {
    "en": (UEB, "en-ueb-g2.ctb"),
    "cy": ("cy-cy-g1.utb", "cy-cy-g2.ctb"),
    "ga": ("ga-g1.utb", "ga-g2.ctb"),
    "gd": ("gd.ctb", "gd.ctb"),
    "pl": ("Pl-Pl-g1.utb", "Pl-Pl-g1.utb"),
    "ar": ("ar-ar-g1.utb", "ar-ar-g2.ctb"),
    "ur": ("ur-pk-g1.utb", "ur-pk-g2.ctb"),
    "pa": ("pa.tbl", "pa.tbl"),
    "bn": ("bn.tbl", "bn.tbl"),
    "hi": ("hi.tbl", "hi.tbl"),
    "gu": ("gu.tbl", "gu.tbl"),
    "ta": ("ta.tbl", "ta.tbl"),
    "zh": ("zhcn-g1.ctb", "zhcn-g1.ctb"),
    "yue": ("zh-hk.ctb", "zh-hk.ctb"),
    "zh-hk": ("zh-hk.ctb", "zh-hk.ctb"),
    "he": ("he-IL.utb", "he-IL.utb"),
    "fa": ("fa-ir-g1.utb", "fa-ir-g1.utb"),
    "fr": ("fr-bfu-comp6.utb", "fr-bfu-g2.ctb"),
    "de": ("de-g1.ctb", "de-g2.ctb"),
    "es": ("es-g1.ctb", "es-g2.ctb"),
    "it": ("it-it-comp6.utb", "it-it-comp6.utb"),
    "pt": ("pt-pt-g1.utb", "pt-pt-g2.ctb"),
    "ro": ("ro.ctb", "ro.ctb"),
    "lt": ("lt-6dot.utb", "lt-6dot.utb"),
    "uk": ("uk.utb", "uk.utb"),
    "ru": ("ru-litbrl.ctb", "ru-litbrl.ctb"),
    "el": ("el.ctb", "el.ctb"),
    "tr": ("tr-g1.ctb", "tr-g2.ctb"),
    "vi": ("vi-vn-g1.ctb", "vi-vn-g2.ctb"),
}
# Whose codes are tried for letters whose language nobody set, one for each script and more.
BY_SCRIPT = ("ar", "ur", "he", "el", "ru", "pa", "bn", "hi", "gu", "ta", "zh")


@dataclass(frozen=True, slots=True, kw_only=True)
class Code:
    """One braille code: the table, and the letters that name its language, for the reader."""

    table: str
    letters: str

    @property
    def is_ueb(self) -> bool:
        """Say whether this is Unified English Braille."""
        return self.letters == "en"


def code_for(louis: Liblouis, language: str, *, contracted: bool) -> Code:
    """Choose the code of a language.

    Where none is installed it is uncontracted UEB, whose letters most alphabets share.
    """
    return _own_code(louis, language, contracted=contracted) or Code(table=UEB, letters="en")


def has_code(louis: Liblouis, language: str) -> bool:
    """Say whether a language has a code of its own here."""
    return _own_code(louis, language, contracted=False) is not None


def _own_code(louis: Liblouis, language: str, *, contracted: bool) -> Code | None:
    whole = language.casefold().replace("_", "-")
    for letters in (whole, whole.partition("-")[0]):
        table = _TABLES.get(letters, ("", ""))[contracted]
        if table and louis.has(table):
            return Code(table=table, letters=letters.partition("-")[0])
    return None
