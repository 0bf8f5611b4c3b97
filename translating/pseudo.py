"""Two languages that nobody speaks, by which one sees what is not translated or does not fit.

``accented`` makes each sentence two fifths longer, puts accents on its letters and brackets
around it. ``mirrored`` writes it in Arabic letters, from the right. Neither is ever shipped.
"""

import re
from pathlib import Path

from babel.messages.catalog import Catalog

from coprod_desktop.wording.language import DOMAIN
from translating.catalogue import compile_one, sentences

ACCENTED, MIRRORED = "accented", "mirrored"
KINDS = (ACCENTED, MIRRORED)
# Codes that no language has, but for the way in which they run: ``ar`` runs from the right.
CODES = {ACCENTED: "eo_XA", MIRRORED: "ar_XB"}
LONGER = 0.4
# What must stay as it is: what is filled in, an escape of it, the letter of a menu.
_KEPT = re.compile(r"(\{[^{}]*\}|&(?=\w))")
_PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
_ACCENTS = "åƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýžÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ"
_ARABIC = "ابثدەفگهيجكلمنوپقرستۇڤغخىزابثدەفگهيجكلمنوپقرستۇڤغخىز"
_TABLES = {
    ACCENTED: str.maketrans(_PLAIN, _ACCENTS),
    MIRRORED: str.maketrans(_PLAIN, _ARABIC),
}
_MORE = {ACCENTED: "ẽẋţŕå", MIRRORED: "اكثر"}


def told(kind: str, message: str) -> str:
    """Say a sentence in a language that nobody speaks; what is filled in stays."""
    table = _TABLES[kind]
    parts = _KEPT.split(message)
    turned = "".join(part if at % 2 else part.translate(table) for at, part in enumerate(parts))
    letters = sum(len(part) for part in parts[::2])
    begun, inner, ended = _room_around(turned)
    return f"{begun}⟦{inner}{_longer(kind, letters)}⟧{ended}"


def write(kind: str, folder: Path) -> Path:
    """Write the catalogue of one kind into a folder, and give its place."""
    place = folder / CODES[kind] / "LC_MESSAGES" / f"{DOMAIN}.mo"
    compile_one(_translated(kind), place)
    return place


def _translated(kind: str) -> Catalog:
    made = Catalog(locale="en", domain=DOMAIN)
    for one in sentences():
        if not one.id:
            continue
        if isinstance(one.id, str):
            made.add(one.id, told(kind, one.id))
        else:
            made.add(one.id, tuple(told(kind, each) for each in one.id))
    return made


def _longer(kind: str, letters: int) -> str:
    """Give two fifths more, in words of an ordinary length so that lines can break."""
    more = _MORE[kind]
    wanted = round(letters * LONGER)
    word = f" {more}"
    return (word * (wanted // len(word) + 1))[:wanted].rstrip() if wanted > 1 else ""


def _room_around(text: str) -> tuple[str, str, str]:
    """Part a sentence from the spaces around it, which join it to what stands beside it."""
    inner = text.strip(" ")
    begun = text[: len(text) - len(text.lstrip(" "))]
    return begun, inner, text[len(begun) + len(inner) :]
