"""People and what they need, the agenda, what is missing, hard words and rules, by ear."""

from __future__ import annotations

import pytest

from tests.assistive.orca import golden
from tests.assistive.orca.a_meeting import open_it, plan_a_meeting
from tests.assistive.orca.desktop import Desktop
from tests.assistive.orca.journey import Journey


def add_a_person_with_needs(journey: Journey) -> None:
    journey.go_to("Add a person")
    journey.press("space", hears="Type first how they want to be named.")
    journey.press("Return", hears="This needs a name. Type a name.")
    journey.write("Amir")
    journey.go_to("What they need, in their own words")
    journey.write("A break every hour")
    journey.go_to("Keep this person")
    journey.press("space", hears="Amir added.")


def look_at_somebody(journey: Journey) -> None:
    journey.press("shift+Tab", hears="Amir. Member.")
    journey.press("Return", hears="About Amir. Change what you like, then keep it.")
    journey.go_to("A break every hour", keys="F6")
    journey.press("Escape", hears="Bus stops. 4 people.")


def prepare_an_item(journey: Journey) -> None:
    journey.press("ctrl+shift+a", hears="are missing. Prepare session 1.")
    journey.go_to("1. Benches.")
    journey.press("Return", hears="Agenda item 1, Benches.")
    journey.go_to("What is asked of us?")
    journey.press("Down", hears="Decide")
    journey.press("Tab", hears="At which stage")
    journey.press("Escape", hears="are missing. Prepare session 1.")


def see_what_is_missing(journey: Journey) -> None:
    journey.go_to("Are we ready?", keys="F6")
    journey.press("Down", hears="Missing")
    journey.press("Tab", hears="Amir")


def explain_a_hard_word(journey: Journey) -> None:
    journey.press("ctrl+shift+w", hears="Word bank.")
    journey.press("Tab", hears="What it means")
    journey.press("Return", hears="Type both: the hard word, and what it means.")
    journey.write("easement")
    journey.press("Tab", hears="What it means")
    journey.write("A right to cross land")
    journey.press("Return", hears="easement")
    journey.press("shift+Tab", hears="easement: ")


def change_a_rule(journey: Journey) -> None:
    journey.press("ctrl+shift+r", hears="Rules of the panel.")
    journey.write("Seats at every stop")
    journey.go_to("Keep purpose")
    journey.press("space", hears="Rules of the panel changed.")
    journey.press("Tab", hears="How do you decide?")
    journey.press("Down", hears="notification.")
    journey.press("Escape", hears="Bus stops. 3 people.")


@pytest.mark.timeout(300)
def test_preparing_with_orca(desktop: Desktop, journey: Journey) -> None:
    home = desktop.folder / "home-of-the-program"
    plan_a_meeting(home).close()
    open_it(journey, home, hears="Bus stops. 3 people.")
    add_a_person_with_needs(journey)
    look_at_somebody(journey)
    prepare_an_item(journey)
    see_what_is_missing(journey)
    assert not (found := golden.difference("preparing", journey.moments)), found


@pytest.mark.timeout(300)
def test_hard_words_and_rules_with_orca(desktop: Desktop, journey: Journey) -> None:
    home = desktop.folder / "home-of-the-program"
    plan_a_meeting(home).close()
    open_it(journey, home, hears="Bus stops. 3 people.")
    explain_a_hard_word(journey)
    change_a_rule(journey)
    assert not (found := golden.difference("words-and-rules", journey.moments)), found
