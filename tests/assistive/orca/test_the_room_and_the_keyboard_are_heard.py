"""The room screen, a pause, the keyboard handed over, a vote in secret and notes, by ear."""

from __future__ import annotations

from dataclasses import replace

import pytest

from coprod_desktop.domain.contribution import How
from coprod_desktop.services import agendas, banked_points, panels, people, sessions
from tests.assistive.orca import golden
from tests.assistive.orca.a_meeting import LIVE, make_a_meeting, open_it
from tests.assistive.orca.desktop import Desktop
from tests.assistive.orca.journey import Journey

RULES = ("One person speaks at a time", "Use plain words")


def show_the_room_and_pause(journey: Journey) -> None:
    journey.press("F11", hears="room screen")
    journey.press("F12", hears="paused")
    journey.press("F12", hears="on")
    journey.press("F11", hears="room screen")


def raise_a_point_given_beforehand(journey: Journey) -> None:
    journey.go_to("Points that wait at this item", keys="F6", at_most=20)
    journey.go_to("Record it as said")
    journey.press("space", hears="The point of Omar is recorded.")


def change_what_was_said(journey: Journey) -> None:
    journey.press("ctrl+e", hears="Change a contribution of: Omar.")
    journey.press("ctrl+a")
    journey.write("The signs are too high")
    journey.go_to("Keep push button")
    journey.press("space", hears="Words of Omar corrected.")


def read_the_ground_rules(journey: Journey) -> None:
    journey.press("ctrl+g", hears="Use plain words.")
    journey.press("ctrl+g", hears=LIVE)


def write_a_private_note(journey: Journey) -> None:
    journey.press("ctrl+k", hears="What do you want to do?")
    journey.write("private", hears="Private notes, 1 of")
    journey.press("Return", hears="Private notes of this session.")
    journey.write("Omar is moving")
    journey.press("Tab", hears="Keep the note")
    journey.press("space", hears="note")
    journey.press("Escape", hears=LIVE)


def hand_the_keyboard_over(journey: Journey) -> None:
    journey.press("alt+3", hears="Precious")
    journey.press("ctrl+shift+h", hears="The keyboard is with Precious.")
    journey.press("Tab", hears="Speak it now")
    journey.press("Tab", hears="Record it as mine")
    journey.press("space", hears="There are no words yet.")
    journey.write("I would sit there")
    journey.press("Escape", hears="The keyboard is back with the facilitator.")


def vote_in_secret(journey: Journey) -> None:
    journey.press("F8", hears="Decide. 3 people to ask")
    journey.write("Lower the signs")
    journey.go_to("How we decide")
    journey.press("s", hears="Secret ballot.")
    journey.go_to("Put it to the panel", keys="shift+Tab")
    journey.press("space", hears="is put")
    journey.go_to("Hand the laptop over to vote")
    journey.press("space", hears="Secret ballot. Choose who votes now")
    journey.press("Tab", hears="I vote now")
    journey.press("space", hears="Only you should see this.")
    journey.go_to("Cast my vote")
    journey.press("space", hears="Choose where you stand first.")
    journey.press("Down", hears="Agree with worries.")
    journey.press("space", hears="selected")
    journey.go_to("Cast my vote")
    journey.press("space", hears="Say that you are alone")
    journey.press("space", hears="checked")
    journey.press("Tab", hears="Cast my vote")
    journey.press("space", hears="Your vote is in the box. Hand the laptop back.")


@pytest.mark.timeout(300)
def test_the_room_with_orca(desktop: Desktop, journey: Journey) -> None:
    home = desktop.folder / "home-of-the-program"
    workspace = make_a_meeting(home)
    workspace.do(panels.change_rules, lambda panel: replace(panel, ground_rules=RULES))
    session = workspace.ask(sessions.find_open_session)
    assert session is not None
    item = workspace.ask(agendas.list_agenda, session.id)[0]
    omar = workspace.ask(people.list_people)[1]
    workspace.do(
        banked_points.bank_point,
        item.id,
        person_id=omar.id,
        words="The signs are high",
        how=How.WRITTEN,
    )
    workspace.close()
    open_it(journey, home)
    show_the_room_and_pause(journey)
    raise_a_point_given_beforehand(journey)
    change_what_was_said(journey)
    read_the_ground_rules(journey)
    write_a_private_note(journey)
    assert not (found := golden.difference("the-room", journey.moments)), found


@pytest.mark.timeout(300)
def test_the_keyboard_in_other_hands_with_orca(desktop: Desktop, journey: Journey) -> None:
    home = desktop.folder / "home-of-the-program"
    make_a_meeting(home).close()
    open_it(journey, home)
    hand_the_keyboard_over(journey)
    vote_in_secret(journey)
    assert not (found := golden.difference("the-keyboard", journey.moments)), found
