"""Every sentence of the program is plain English: short, without jargon, without bare initials."""

from __future__ import annotations

from pathlib import Path

import pytest

from translating.catalogue import WORDING
from translating.plain import faults, sentences, share_of_short


@pytest.mark.parametrize("path", sorted(WORDING.rglob("*.py")), ids=lambda path: path.stem)
def test_every_sentence_is_plain(path: Path) -> None:
    assert faults(path.read_text(encoding="utf-8")) == []


def test_ninety_nine_of_a_hundred_sentences_are_short() -> None:
    count, share = share_of_short(WORDING)
    print(f"{count} sentences, {share:.1%} of them short")
    assert count > 2_500
    assert share > 0.99


def test_each_form_of_a_plural_and_the_help_of_the_command_line_are_sentences_too() -> None:
    assert [*sentences('plural("{count} dot.", "{count} dots.", 2)')] == [
        "{count} dot.",
        "{count} dots.",
    ]
    told = [*sentences((WORDING / "terminal.py").read_text(encoding="utf-8"))]
    assert "Work with a panel's file." in told


@pytest.mark.parametrize(
    "told",
    [
        "Invalid input.",
        "The user was not found.",
        "Ask the HR about it.",
        "Bring in a CSV.",
        "This sentence goes on and on, past the point where anybody who listens can still say "
        "how it was that it began.",
    ],
)
def test_the_check_bites(told: str) -> None:
    assert faults(f"X = _({told!r})")


def test_initials_may_stand_where_plain_words_say_what_they_are() -> None:
    assert faults('X = _("Bring in a table, a CSV file.")') == []
