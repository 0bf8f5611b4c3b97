"""Which way words run: from the left, or from the right as in Arabic, Urdu and Hebrew."""

import unicodedata

from coprod_desktop.documents.model import Inline, plain

_LEFT = "L"
_RIGHT = ("R", "AL")
# What stands inside these says nothing about what stands around it.
_BEGIN_APART = ("LRI", "RLI", "FSI")
_END_APART = "PDI"


def is_right_to_left(text: str) -> bool:
    """Whether words begin at the right: their first strong character decides.

    Figures, signs and spaces are not strong; words without a strong character run from the left.
    """
    if text.isascii():
        return False
    apart = 0
    for character in text:
        kind = unicodedata.bidirectional(character)
        if kind in _BEGIN_APART:
            apart += 1
        elif kind == _END_APART:
            apart = max(0, apart - 1)
        elif not apart and (kind == _LEFT or kind in _RIGHT):
            return kind in _RIGHT
    return False


def words_run_from_right(words: Inline) -> bool:
    """Whether a paragraph begins at the right.

    A name in bold before what somebody said does not decide; the words themselves do.
    """
    said = plain(tuple(run for run in words if not run.strong))
    return is_right_to_left(said if _decides(said) else plain(words))


def _decides(text: str) -> bool:
    return any(unicodedata.bidirectional(character) in (_LEFT, *_RIGHT) for character in text)
