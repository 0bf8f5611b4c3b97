"""Making a panel, its recovery words, and coming back in, with what can go wrong on the way."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from tests.assistive.orca import golden
from tests.assistive.orca.a_meeting import make_panel_on_laptop, open_it
from tests.assistive.orca.desktop import Desktop
from tests.assistive.orca.journey import Journey
from tests.assistive.orca.recovery_words import type_three_back, words_heard

PASSPHRASE = "green benches by the river"


def ask_for_a_panel_that_lacks_something(journey: Journey) -> None:
    journey.press("space", hears="New panel. Type its name first.")
    journey.press("Return", hears="This needs a name. Type a name.")
    journey.write("Bus stops")
    journey.press("Return", hears="A panel needs a passphrase.")
    journey.write("green", secret=True)
    journey.press("Return", hears="The two passphrases are not the same.")
    journey.write("green", secret=True)
    journey.press("Return", hears="This passphrase can be guessed: it has 5 letters.")


def show_what_was_typed(journey: Journey) -> None:
    journey.press("ctrl+a")
    journey.write(PASSPHRASE, secret=True)
    journey.press("Tab", hears="Show: Passphrase")
    journey.press("space", hears="Hide: Passphrase")
    journey.press("shift+Tab", hears="Passphrase")
    journey.press("Tab", hears="Hide: Passphrase")
    journey.press("Tab", hears="The same passphrase again")
    journey.press("ctrl+a")
    journey.write(PASSPHRASE, secret=True)


def write_the_recovery_words_down(journey: Journey) -> None:
    journey.press("Return", hears="Your 24 recovery words. Write them down now.")
    journey.press("ctrl+q", hears="First write the 24 words down.")
    journey.press("Down", hears="2. ")
    journey.press_again("Down", [f"{number}. " for number in range(3, 25)])
    paper = words_heard(journey)
    journey.press("Tab", hears="I have written them down")
    journey.press("space", hears="Type three of the words from your paper.")
    journey.write("wrong", secret=True)
    journey.press("Return", hears="is another one. Look at your paper")
    journey.press("ctrl+a")
    type_three_back(journey, paper)
    journey.press("Return", hears="Bus stops. 0 people.")


def lock_it_and_come_back(journey: Journey) -> None:
    journey.press("ctrl+shift+l", hears="Type the passphrase, then press Enter.")
    journey.press("Return", hears="There is no passphrase yet.")
    journey.write("yellow benches", secret=True)
    journey.press("Return", hears="That passphrase did not work.")
    journey.press("Escape", hears="Your panels: 1 on this laptop.")
    journey.press("Tab", hears="List with 1 item.")
    journey.press("Return", hears="Type the passphrase, then press Enter.")


def open_it_with_the_words_on_paper(journey: Journey, paper: Sequence[str]) -> None:
    journey.go_to("I have lost the passphrase")
    journey.press("space", hears="Type the 24 words from your paper.")
    journey.write("one two three", secret=True)
    journey.press("Tab", hears="A new passphrase")
    journey.write("blue buses by the river", secret=True)
    journey.go_to("The same passphrase again")
    journey.write("blue buses by the river", secret=True)
    journey.press("Return", hears="These are 3 words. There must be 24 words.")
    journey.press("ctrl+a")
    journey.write(" ".join(word[:4] for word in paper), secret=True)
    journey.go_to("Open the panel")
    journey.press("space", hears="Bus stops. 0 people.")


@pytest.mark.timeout(300)
def test_getting_in_with_orca(desktop: Desktop, journey: Journey) -> None:
    journey.open_module(
        "coprod_desktop",
        title="Coprod Desktop",
        hears="There is no panel on this laptop yet.",
        COPROD_HOME=str(desktop.folder / "home-of-the-program"),
    )
    ask_for_a_panel_that_lacks_something(journey)
    show_what_was_typed(journey)
    write_the_recovery_words_down(journey)
    assert not (found := golden.difference("getting-in", journey.moments)), found


@pytest.mark.timeout(300)
def test_coming_back_in_with_orca(desktop: Desktop, journey: Journey) -> None:
    home = desktop.folder / "home-of-the-program"
    made = make_panel_on_laptop(home, PASSPHRASE)
    made.workspace.close()
    open_it(journey, home, passphrase=PASSPHRASE, hears="Bus stops. 0 people.")
    lock_it_and_come_back(journey)
    open_it_with_the_words_on_paper(journey, made.recovery_words)
    assert not (found := golden.difference("coming-back-in", journey.moments)), found
