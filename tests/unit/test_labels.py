"""Each choice has its own plain word, and nothing is called by the word of something else."""

from __future__ import annotations

import inspect
from collections import Counter
from enum import Enum

import pytest

from coprod_desktop.domain.agenda import Stage
from coprod_desktop.domain.clock import StopReason
from coprod_desktop.wording import labels

KINDS = [one for _name, one in inspect.getmembers(labels, inspect.isclass) if issubclass(one, Enum)]


@pytest.mark.parametrize("kind", [one for one in KINDS if one is not Enum])
def test_every_choice_of_a_kind_has_a_word_of_its_own(kind: type[Enum]) -> None:
    words = Counter(labels.label(value) for value in kind)
    assert [word for word, count in words.items() if count > 1] == []


def test_a_stage_is_not_called_like_the_hurry_of_a_turn() -> None:
    assert [labels.label(stage) for stage in Stage] == [
        "What is the problem?",
        "Ideas",
        "Options",
        "A draft",
        "Already decided",
        "Doing it",
        "Looking back",
    ]


def test_a_clock_that_stands_for_a_break_says_so() -> None:
    assert labels.label(StopReason.BREAK) == "Break"
