"""Sentences of the program and somebody's own words meet: each ends once, and each has an end."""

import pytest

from coprod_desktop.wording.language import ended, well_ended


@pytest.mark.parametrize(
    ("told", "is_read"),
    [
        ("Where do the benches go?. Omar: here", "Where do the benches go? Omar: here"),
        ("We wait for it.. Recorded by Grace.", "We wait for it. Recorded by Grace."),
        ("And then... Recorded by Grace.", "And then... Recorded by Grace."),
        ("Lower the signs.", "Lower the signs."),
    ],
)
def test_a_sentence_ends_once(told: str, is_read: str) -> None:
    assert well_ended(told) == is_read


def test_words_without_an_end_get_one() -> None:
    assert ended("Lower the signs") == "Lower the signs."
    assert ended("Where?") == "Where?"
