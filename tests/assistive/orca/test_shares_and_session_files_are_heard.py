"""Making shares for the organisation, opening with two, and one session in a file."""

from __future__ import annotations

import pytest

from coprod_desktop.services import sessions
from tests.assistive.orca import golden
from tests.assistive.orca.a_meeting import make_a_meeting, new_panel_on_laptop, open_it
from tests.assistive.orca.desktop import Desktop
from tests.assistive.orca.journey import Journey


def ask_for(journey: Journey, words: str, found: str, hears: str) -> None:
    journey.press("ctrl+k", hears="What do you want to do?")
    journey.write(words, hears=found)
    journey.press("Return", hears=hears)


@pytest.mark.timeout(300)
def test_shares_with_orca(desktop: Desktop, journey: Journey) -> None:
    home = desktop.folder / "home-of-the-program"
    new_panel_on_laptop(home).close()
    open_it(journey, home, hears="Bus stops. 0 people.")
    ask_for(
        journey,
        "two of three",
        "Shares for the organisation, 1 of 1",
        "Shares for the organisation. There are none yet.",
    )
    journey.press("Tab", hears="Make three shares")
    journey.press("space", hears="Share 1 of 3. Only the one who keeps it looks at the screen.")
    journey.press("space", hears="The 15 words of share 1.")
    journey.press("alt+Home", hears="First write all three shares down.")
    journey.go_to("I am alone")
    journey.go_to("I have written them down", keys="shift+Tab")
    journey.press("space", hears="Type two of the words from the paper.")
    journey.write("wrong", secret=True)
    journey.press("Return", hears="is another one. Look at your paper")
    assert not (found := golden.difference("shares", journey.moments)), found


@pytest.mark.timeout(300)
def test_one_session_in_a_file_with_orca(desktop: Desktop, journey: Journey) -> None:
    home = desktop.folder / "home-of-the-program"
    workspace = make_a_meeting(home)
    workspace.do(sessions.close_session, workspace.ask(sessions.list_sessions)[0].id)
    workspace.close()
    open_it(journey, home, hears="Bus stops. 3 people.")
    ask_for(
        journey,
        "export",
        "One session in a file, 1 of 1",
        "Save one closed session for another panel",
    )
    journey.press("Tab", hears="A passphrase for the file")
    journey.write("green", secret=True)
    journey.go_to("Save the session")
    journey.press("space", hears="The two passphrases are not the same.")
    journey.go_to("See what is in it")
    journey.press("space", hears="No file is chosen. Choose the file first.")
    assert not (found := golden.difference("one-session-in-a-file", journey.moments)), found
