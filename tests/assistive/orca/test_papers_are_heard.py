"""Handing papers out, reading the minutes and writing them in easy words, by ear."""

from __future__ import annotations

from pathlib import Path

import pytest

from coprod_desktop.domain.contribution import Kind
from coprod_desktop.services import contributions, panels, people, sessions
from coprod_desktop.services.contributions import Spoken
from tests.assistive.orca import golden
from tests.assistive.orca.a_meeting import make_a_meeting, open_it
from tests.assistive.orca.desktop import Desktop
from tests.assistive.orca.journey import Journey

SAID = "There is an easement beside the benches."


def hold_a_meeting(home: Path) -> None:
    workspace = make_a_meeting(home)
    session = workspace.ask(sessions.find_open_session)
    assert session is not None
    janet = workspace.ask(people.list_people)[0]
    spoken = Spoken(words=SAID, person_id=janet.id, kind=Kind.EXPERIENCE)
    workspace.do(contributions.record_contribution, session.id, spoken)
    workspace.do(panels.explain_word, word="easement", meaning="a right to cross land")
    workspace.do(sessions.close_session, session.id)
    workspace.close()


def read_the_minutes(journey: Journey) -> None:
    journey.press("ctrl+shift+m", hears="Minutes of session 1.")
    journey.go_to("What the minutes say read only text.", keys="F6")
    journey.press("Down")
    journey.press("Down")


def give_somebody_another_format(journey: Journey) -> None:
    journey.press("ctrl+shift+g", hears="1 file for 3 people.")
    journey.go_to("Janet: Standard PDF.")
    journey.press("Tab", hears="Format of the chosen person")
    journey.press("Down", hears="Large print, 18 point")
    journey.press("Tab", hears="Give it in this format this time")
    journey.press("space", hears="Janet")


def hand_the_papers_out(journey: Journey) -> None:
    journey.go_to("Where the papers go", keys="F6")
    journey.go_to("Make the papers", keys="shift+Tab", at_most=20)
    journey.press("space", hears="2 files made for 3 people.")
    journey.go_to("What went where")
    for _ in range(3):
        journey.press("Down")


def write_an_easy_line(journey: Journey) -> None:
    journey.press("ctrl+shift+e", hears="Write the first line: one idea, in short words.")
    journey.press("Tab", hears="Add this line")
    journey.press("space", hears="There are no words yet.")
    journey.write("There is an easement by the benches.", hears="stands in your word bank.")
    journey.go_to("Add what the hard word means")
    journey.press("space", hears="2 sentences here.")


def put_a_picture_beside_it(journey: Journey) -> None:
    journey.go_to("Look for a picture")
    journey.write("bench")
    journey.press("Return", hears="Pictures found.")
    journey.press("Return", hears="Picture: ")
    journey.go_to("Add this line", keys="shift+Tab")
    journey.press("space", hears="Line 1")


def let_a_member_check_it(journey: Journey) -> None:
    journey.go_to("It is easy to read", keys="shift+Tab", at_most=16)
    journey.press("space", hears="Choose the member who has checked it.")
    journey.press("Down", hears="Janet")
    journey.press("Tab", hears="It is easy to read")
    journey.press("space", hears="Janet")
    journey.press("Escape", hears="Minutes of session 1.")


@pytest.mark.timeout(300)
def test_papers_and_easy_words_with_orca(desktop: Desktop, journey: Journey) -> None:
    home = desktop.folder / "home-of-the-program"
    hold_a_meeting(home)
    open_it(journey, home, hears="Bus stops. 3 people.")
    read_the_minutes(journey)
    give_somebody_another_format(journey)
    hand_the_papers_out(journey)
    write_an_easy_line(journey)
    put_a_picture_beside_it(journey)
    let_a_member_check_it(journey)
    assert not (found := golden.difference("papers", journey.moments)), found
