"""Turns, a stop card and a break with a real screen reader, by keyboard alone."""

from __future__ import annotations

import pytest

from tests.assistive.orca import golden
from tests.assistive.orca.a_meeting import make_a_meeting, open_it
from tests.assistive.orca.desktop import Desktop
from tests.assistive.orca.journey import Journey


def take_turns(journey: Journey) -> None:
    journey.press("alt+1", hears="Janet")
    journey.press("F3", hears="Janet is on the list, place 1.")
    journey.press("alt+2", hears="Omar")
    journey.press("F3", hears="Omar is on the list, place 2.")
    journey.press("F2", hears="Janet is speaking.")
    journey.write("I wait long")
    journey.press("ctrl+2", hears="Saved. Janet, experience. 1 so far.")
    journey.press("shift+F2", hears="Janet is done.")
    journey.press("F2", hears="Omar is speaking.")


def show_and_answer_a_stop_card(journey: Journey) -> None:
    journey.press("ctrl+shift+x", hears="top")
    journey.press("F9", hears="A stop card is open. Answer it")
    journey.press("ctrl+shift+F8", hears="Say it again, slower")
    journey.go_to("The hard word")
    journey.write("easement")
    journey.press("Tab", hears="What it means")
    journey.write("A right to cross land")
    journey.press("Return", hears="easement")


def take_a_break(journey: Journey) -> None:
    journey.press("F7", hears="Back at")
    journey.press("space", hears="Live, item 1 of 2, Benches.")


def take_it_back_and_do_it_again(journey: Journey) -> None:
    journey.press("F9", hears="Item 2 of 2: Signs.")
    journey.press("ctrl+z", hears="Undone: item 2, Signs.")
    journey.press("ctrl+shift+z", hears="Done again: item 2, Signs.")


@pytest.mark.timeout(300)
def test_turns_a_stop_card_and_a_break_with_orca(desktop: Desktop, journey: Journey) -> None:
    home = desktop.folder / "home-of-the-program"
    make_a_meeting(home).close()
    open_it(journey, home)
    take_turns(journey)
    show_and_answer_a_stop_card(journey)
    take_a_break(journey)
    take_it_back_and_do_it_again(journey)
    assert not (found := golden.difference("turns-and-cards", journey.moments)), found
