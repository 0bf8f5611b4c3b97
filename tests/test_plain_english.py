"""Every sentence of the program is plain English: short, without jargon, without bare initials."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

WORDING = Path(__file__).parent.parent / "coprod_desktop" / "wording"
LONGEST, USUAL = 20, 15
# Said of people it hurts, said of machines it tells nobody what to do.
BANNED = re.compile(
    r"\b(users?|special needs?|suffer\w*|victims?|handicap\w*|wheelchair.bound|the disabled|"
    r"motions?|overruled|invalid|abort\w*|utili[sz]e\w*|e\.g\.|i\.e\.|via|execut\w*|parameters?|"
    r"null|exception|failed|illegal|fatal|commence\w*|prior to|in order to|regarding)\b",
    re.IGNORECASE,
)
# What people really ask for by these letters: a kind of file, an aid, a size, a date's shape.
KNOWN_INITIALS = {
    *("PDF", "CSV", "JSON", "HTML", "EPUB", "DOCX", "BRF", "MP3", "WAV", "USB", "AES"),
    *(
        "UTF",
        "ISO",
        "KB",
        "MB",
        "GB",
        "AAC",
        "OUT",
        "DIR",
        "NAME",
        "CC",
        "BY",
        "SA",
        "UEB",
        "PNG",
        "JPEG",
    ),
}


def sentences(source: str) -> Iterator[str]:
    """Give each sentence that a file lets the program say."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("_", "plural"):
            for told in node.args[:2]:
                if isinstance(told, ast.Constant) and isinstance(told.value, str):
                    yield from re.split(r"(?<=[.!?:])\s+", told.value)


def faults(source: str) -> list[str]:
    """Say what is not plain."""
    found: list[str] = []
    for sentence in sentences(source):
        if len(sentence.split()) > LONGEST:
            found.append(f"{len(sentence.split())} words: {sentence}")
        found += [f"“{word[0]}”: {sentence}" for word in BANNED.finditer(sentence)]
        initials = set(re.findall(r"\b[A-Z][A-Z0-9]+\b", sentence)) - KNOWN_INITIALS
        found += [f"{letters}: {sentence}" for letters in initials if not _is_key(letters)]
    return found


def _is_key(letters: str) -> bool:
    return re.fullmatch(r"F\d\d?", letters) is not None


@pytest.mark.parametrize("path", sorted(WORDING.rglob("*.py")), ids=lambda path: path.stem)
def test_every_sentence_is_plain(path: Path) -> None:
    assert faults(path.read_text(encoding="utf-8")) == []


def test_sentences_are_short_as_a_rule() -> None:
    told = [one for path in WORDING.rglob("*.py") for one in sentences(path.read_text("utf-8"))]
    assert len(told) > 2_000
    long = [one for one in told if len(one.split()) > USUAL]
    assert len(long) / len(told) < 0.01, long


@pytest.mark.parametrize(
    "told",
    [
        "Invalid input.",
        "The user was not found.",
        "Ask the HR about it.",
        "This sentence goes on and on, past the point where anybody who listens can still say "
        "how it was that it began.",
    ],
)
def test_the_check_bites(told: str) -> None:
    assert faults(f"X = _({told!r})")
