"""A decision with a block, check-back and signing with a real screen reader."""

from __future__ import annotations

import pytest

from coprod_desktop.domain.contribution import Kind
from coprod_desktop.services import contributions, people, sessions
from coprod_desktop.services.contributions import Spoken
from tests.assistive.orca import golden
from tests.assistive.orca.a_meeting import make_a_meeting, open_it
from tests.assistive.orca.desktop import Desktop
from tests.assistive.orca.journey import Journey


def decide_with_a_block(journey: Journey) -> None:
    journey.press("F8", hears="Decide. 3 people to ask")
    journey.write("A bench inside every shelter")
    journey.press("Tab", hears="Put it to the panel")
    journey.press("space", hears="Proposal 1 is put.")
    journey.press("1", hears="Janet: agree.")
    journey.press("4", hears="Omar: block.")
    journey.press("1", hears="Precious: agree.")
    journey.go_to("Test for agreement")
    journey.press("space", hears="so it would not be adopted.")
    journey.press("space", hears="Decision 1: no decision yet.")


def close_the_session(journey: Journey) -> None:
    journey.press("ctrl+shift+s", hears="Live, item 1 of 2")
    journey.go_to("Close the session", keys="shift+Tab")
    journey.press("space", hears="The session ends for everybody")
    journey.go_to("Close and seal")
    journey.press("space", hears="Minutes of session 1.")


def check_back_and_sign(journey: Journey) -> None:
    journey.press("ctrl+shift+c", hears="Check and sign off session 1. 5 things to finish.")
    journey.press("Return", hears="Benches are wet")
    journey.press("1", hears="Right. All points of Janet are checked.")
    journey.go_to("Sign the record", at_most=30)
    journey.press("1", hears="Janet signed the record. It is sealed.")


@pytest.mark.timeout(300)
def test_a_block_check_back_and_signing_with_orca(desktop: Desktop, journey: Journey) -> None:
    home = desktop.folder / "home-of-the-program"
    workspace = make_a_meeting(home)
    session = workspace.ask(sessions.find_open_session)
    assert session is not None
    janet = workspace.ask(people.list_people)[0]
    spoken = Spoken(words="Benches are wet", person_id=janet.id, kind=Kind.EXPERIENCE)
    workspace.do(contributions.record_contribution, session.id, spoken)
    workspace.close()
    open_it(journey, home)
    decide_with_a_block(journey)
    close_the_session(journey)
    check_back_and_sign(journey)
    assert not (found := golden.difference("deciding-and-checking-back", journey.moments)), found
