"""Where am I, what was said, what was done, what can I do, and how shall it be: by ear."""

from __future__ import annotations

import pytest

from tests.assistive.orca import golden
from tests.assistive.orca.a_meeting import LIVE, make_a_meeting, open_it
from tests.assistive.orca.desktop import Desktop
from tests.assistive.orca.journey import Journey


def record_something_and_find_it(journey: Journey) -> None:
    journey.write("I wait long")
    journey.press("ctrl+2", hears="Saved. The group, experience.")
    journey.press("ctrl+f", hears="Find. Type words.")
    journey.write("zebra", hears="0 found.")
    journey.press("ctrl+a")
    journey.write("wait", hears="1 found.")
    journey.press("Return", hears="I wait long")
    journey.press("Return", hears="Change a contribution of: The group.")
    journey.press("Escape", hears=LIVE)


def do_something_by_a_plain_word(journey: Journey) -> None:
    journey.press("ctrl+k", hears="What do you want to do?")
    journey.write("zzz", hears="Nothing")
    journey.press("ctrl+a")
    journey.write("tea", hears="Break, F7, 1 of 1")
    journey.press("ctrl+a")
    journey.write("card", hears=" of ")
    journey.press("Down", hears="2 of ")
    journey.press("Escape", hears=LIVE)


def hear_again_what_was_said(journey: Journey) -> None:
    journey.press("F1", hears=LIVE)
    journey.press("shift+F1", hears="What you were told.")
    journey.press("Down", hears="Live")
    journey.press("shift+F1", hears=LIVE)


def take_an_act_back(journey: Journey) -> None:
    journey.press("ctrl+shift+o", hears="What was done.")
    journey.press("Escape", hears=LIVE)
    journey.press("ctrl+z", hears="Undone: the group, experience.")
    journey.press("ctrl+shift+z", hears="Done again: the group, experience.")


def read_a_licence(journey: Journey) -> None:
    journey.press("ctrl+k", hears="What do you want to do?")
    journey.write("licence", hears="Licences, 1 of 1")
    journey.press("Return", hears="Go to one, then press Tab to read its text.")
    journey.press("Down")
    journey.press("Tab", hears="The text of the licence")
    journey.press("Escape", hears=LIVE)


def make_it_larger_and_darker(journey: Journey) -> None:
    journey.press("ctrl+equal", hears="Text is at 115 percent.")
    journey.press("ctrl+0", hears="Text is at 100 percent.")
    journey.press("ctrl+comma", hears="Every change holds at once.")
    journey.press("Down", hears="notification.")
    journey.go_to("Text size")
    journey.press("Down", hears="115%")
    journey.go_to("Read aloud combo box", keys="F6")
    journey.press("Tab", hears="Speed of the voice")
    journey.press("Up", hears="16")
    journey.press("Escape", hears=LIVE)


@pytest.mark.timeout(300)
def test_finding_ones_way_with_orca(desktop: Desktop, journey: Journey) -> None:
    home = desktop.folder / "home-of-the-program"
    make_a_meeting(home).close()
    open_it(journey, home)
    record_something_and_find_it(journey)
    do_something_by_a_plain_word(journey)
    hear_again_what_was_said(journey)
    take_an_act_back(journey)
    read_a_licence(journey)
    make_it_larger_and_darker(journey)
    assert not (found := golden.difference("finding-ones-way", journey.moments)), found
