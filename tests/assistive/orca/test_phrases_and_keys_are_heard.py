"""Words chosen from a board, phrases that stand ready, and another key for a command, by ear."""

from __future__ import annotations

import pytest

from tests.assistive.orca import golden
from tests.assistive.orca.a_meeting import LIVE, make_a_meeting, open_it
from tests.assistive.orca.desktop import Desktop
from tests.assistive.orca.journey import Journey


def put_a_phrase_in_the_box(journey: Journey) -> None:
    journey.press("ctrl+shift+f", hears="Phrases and letters for What they said.")
    journey.go_to("Phrases panel", keys="F6")
    journey.press("space", hears="I agree.")
    journey.go_to("Put it in the box", keys="shift+F6")
    journey.press("space", hears="Put into What they said.")
    journey.press("ctrl+z", hears="Typing undone. The box is empty.")


def spell_a_word(journey: Journey) -> None:
    journey.press("ctrl+shift+f", hears="Phrases and letters for What they said.")
    journey.go_again_to("Letters", keys="F6")
    journey.press("space", hears="e.")
    journey.go_again_to("What to do with them panel", keys="shift+F6")
    journey.go_to("Say it aloud now")
    journey.press("Escape", hears=LIVE)


def keep_a_phrase(journey: Journey) -> None:
    journey.press("ctrl+k", hears="What do you want to do?")
    journey.write("change the phrases", hears="Change the phrases, 1 of")
    journey.press("Return", hears="Whose phrases")
    journey.go_to("Words of the phrase")
    journey.write("Please face me")
    journey.press("Return", hears="Phrase for everybody kept.")
    journey.press("Escape", hears=LIVE)


def give_a_command_another_key(journey: Journey) -> None:
    journey.press("ctrl+k", hears="What do you want to do?")
    journey.write("keys", hears="Keys, 1 of")
    journey.press("Return", hears="Choose a command, press Enter, then press its new key.")
    journey.press("Down", hears="Panel and people, Ctrl+Shift+P")
    journey.press("Return", hears="New key for: Panel and people")
    journey.press("p", hears="That key types.")
    journey.press("F9", hears="Give that another key first.")
    journey.press("ctrl+j", hears="Panel and people has the key Ctrl+J now.")
    journey.go_to("Press any key, and hear what it does")
    journey.press("ctrl+j", hears="Ctrl+J does: Panel and people.")
    journey.press("Escape", hears=LIVE)
    journey.press("ctrl+j", hears="Bus stops. 3 people.")


@pytest.mark.timeout(300)
def test_phrases_and_letters_with_orca(desktop: Desktop, journey: Journey) -> None:
    home = desktop.folder / "home-of-the-program"
    make_a_meeting(home).close()
    open_it(journey, home)
    put_a_phrase_in_the_box(journey)
    spell_a_word(journey)
    keep_a_phrase(journey)
    assert not (found := golden.difference("phrases", journey.moments)), found


@pytest.mark.timeout(300)
def test_another_key_with_orca(desktop: Desktop, journey: Journey) -> None:
    home = desktop.folder / "home-of-the-program"
    make_a_meeting(home).close()
    open_it(journey, home)
    give_a_command_another_key(journey)
    assert not (found := golden.difference("another-key", journey.moments)), found
