"""The very first start: four questions that can be answered, gone back to and skipped, by ear."""

from __future__ import annotations

import pytest

from tests.assistive.orca import golden
from tests.assistive.orca.desktop import Desktop
from tests.assistive.orca.journey import Journey


def choose_larger_words(journey: Journey) -> None:
    journey.press("Down", hears="150 percent")
    journey.press("Up", hears="100 percent")
    journey.go_to("Next question")
    journey.press("space", hears="Question 2 of 4. Which colours are good for your eyes?")


def choose_white_on_black(journey: Journey) -> None:
    journey.press("Down", hears="Light")
    journey.press_again("Down", ["Dark", "High contrast, dark"])
    journey.go_to("Next question")
    journey.press("space", hears="Question 3 of 4. How fast should the voice read?")


def look_at_the_question_before(journey: Journey) -> None:
    journey.go_to("The question before")
    journey.press("space", hears="Question 2 of 4.")
    journey.go_again_to("Next question")
    journey.press("space", hears="Question 3 of 4.")


def leave_the_rest(journey: Journey) -> None:
    journey.go_to("Skip all questions")
    journey.press("space", hears="There is no panel on this laptop yet.")


@pytest.mark.timeout(300)
def test_the_first_start_with_orca(desktop: Desktop, journey: Journey) -> None:
    journey.open_module(
        "coprod_desktop",
        title="Coprod Desktop",
        hears="Question 1 of 4. How large should words be?",
        questions_answered=False,
        COPROD_HOME=str(desktop.folder / "home-of-the-program"),
    )
    choose_larger_words(journey)
    choose_white_on_black(journey)
    look_at_the_question_before(journey)
    leave_the_rest(journey)
    assert not (found := golden.difference("first-start", journey.moments)), found
