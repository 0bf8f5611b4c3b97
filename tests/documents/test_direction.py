"""Words run the way that their first strong character says."""

from __future__ import annotations

import pytest

from coprod_desktop.documents.direction import is_right_to_left


@pytest.mark.parametrize(
    "text",
    [
        "السلام عليكم",
        "آپ کا شکریہ",
        "שלום",
        "2026: العربية first, then English",
        "\u200fAnn",
        "(العربية)",
        "\u2066Ann\u2069 قالت",
        "\u2068Ann\u2069: شكرا",
    ],
)
def test_words_run_from_the_right_where_their_first_letter_does(text: str):
    assert is_right_to_left(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "12:30",
        "Ann said العربية",
        "Ŵyn",
        "ਪੰਜਾਬੀ",
        "বাংলা",
        "中文",
        "\U0001f600",
        "\u2067العربية\u2069 Ann",
        "\u2069 Ann",
        "\u2066العربية",
    ],
)
def test_all_other_words_run_from_the_left(text: str):
    assert not is_right_to_left(text)
