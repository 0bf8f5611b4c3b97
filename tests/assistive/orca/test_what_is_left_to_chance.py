"""What two runs of one journey may differ in is no difference; everything else is one."""

from __future__ import annotations

import pytest

from tests.assistive.orca.chance import without_chance
from tests.assistive.orca.moments import Brailled, Moment, Pressed, Spoken

RETURN, ALL = Pressed("Return"), Pressed("ctrl+a")
FIELD = Spoken("What they said text.")


def message(words: str) -> list[Moment]:
    return [Spoken("notification."), Spoken(words), Brailled(words)]


TOGETHER = [RETURN, FIELD, *message("Words of Omar corrected. Live, item 1.")]
APART = [RETURN, *message("Words of Omar corrected."), FIELD, *message("Live, item 1.")]


def test_two_messages_after_one_key_may_come_together_or_apart() -> None:
    assert without_chance(APART) == without_chance(TOGETHER)


@pytest.mark.parametrize(
    "planted",
    [
        pytest.param([RETURN, FIELD, *message("Live, item 1.")], id="a message that is lost"),
        pytest.param(
            [RETURN, *message("Live, item 1."), FIELD, *message("Words of Omar corrected.")],
            id="two in the other order",
        ),
        pytest.param([*APART, *message("Live, item 1.")], id="a message that is said twice"),
        pytest.param([*TOGETHER[:1], *TOGETHER[2:]], id="a field that is not said"),
        pytest.param([*TOGETHER[:2], FIELD, *TOGETHER[2:]], id="a field that is said twice"),
        pytest.param(TOGETHER[:-1], id="a message that is not in braille"),
    ],
)
def test_a_fault_is_a_difference(planted: list[Moment]) -> None:
    assert without_chance(planted) != without_chance(TOGETHER)


def test_what_orca_says_of_a_selection_is_left_to_chance_but_no_message_beside_it() -> None:
    heard = [ALL, Spoken("The signs are high"), *message("Saved."), Spoken("selected")]
    assert without_chance(heard) == [ALL, *message("Saved.")]


def test_that_words_are_selected_is_compared_where_nobody_selects_all() -> None:
    heard = [RETURN, Spoken("The signs are high"), Spoken("selected")]
    assert without_chance(heard) == heard


@pytest.mark.parametrize("words", ["Live session – Coprod Desktop.", "Text unselected."])
def test_the_title_of_the_window_and_the_end_of_a_selection_may_be_heard_or_not(words: str) -> None:
    assert without_chance([RETURN, Spoken(words), FIELD]) == [RETURN, FIELD]
