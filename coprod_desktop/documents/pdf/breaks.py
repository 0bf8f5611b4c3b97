"""Where words may be parted: after each space, and between the signs of Chinese and Japanese."""

import re
from collections.abc import Iterator
from itertools import pairwise

from coprod_desktop.documents.pdf.characters import clusters

_SIGN = re.compile("[\u2e80-\u30ff\u31c0-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff]")
# No line begins with one of these, and none ends with one of those.
_NEVER_FIRST = frozenset(
    "，。、．：；！？…‥—～·・’”）」』】》〉〕］｝〗〙｠»,.:;!?)]}%‰℃°々〻ゝゞヽヾー゛゜"
    "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ"
)
_NEVER_LAST = frozenset("（「『【《〈〔［｛〖〘｟«‘“([{￥＄$£€")


def parts_of(text: str) -> list[str]:
    """Give stretches that stay whole, each with the space behind it."""
    parts = _at_spaces(text)
    if text.isascii() or not _SIGN.search(text):
        return parts
    return [piece for part in parts for piece in _between_signs(part)]


def may_part_after(part: str) -> bool:
    """Whether other words may stand on the next line though no space is between."""
    last = part[-1]
    return not last.isascii() and _SIGN.match(last) is not None and last not in _NEVER_LAST


def _at_spaces(text: str) -> list[str]:
    flat = " ".join(text.split())
    lead = " " if text[:1].isspace() and flat else ""
    tail = " " if text[-1:].isspace() and flat else ""
    parts = [f"{part} " for part in f"{lead}{flat}".split(" ")]
    parts[-1] = parts[-1].rstrip() + tail
    return [part for part in parts if part]


def _between_signs(part: str) -> Iterator[str]:
    letters = list(clusters(part))
    whole = letters[0]
    for one, two in pairwise(letters):
        if two != " " and _may_stand_between(one, two):
            yield whole
            whole = ""
        whole += two
    yield whole


def _may_stand_between(one: str, two: str) -> bool:
    is_beside_sign = _SIGN.match(one) or _SIGN.match(two)
    return bool(is_beside_sign) and one[0] not in _NEVER_LAST and two[0] not in _NEVER_FIRST
