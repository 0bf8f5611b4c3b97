"""The main job with a real screen reader, by keyboard alone, from a new panel to its minutes.

It is heard in three parts, each short. The next begins with a panel as the one before leaves it.
"""

from __future__ import annotations

from pathlib import Path

import pikepdf
import pytest

from coprod_desktop.domain.people import Role, Side
from coprod_desktop.domain.session import Session
from coprod_desktop.services import agendas, panel_files, people, sessions
from coprod_desktop.services.workspace import Workspace
from tests.assistive.orca import golden
from tests.assistive.orca.a_meeting import new_panel_on_laptop, open_it
from tests.assistive.orca.desktop import Desktop
from tests.assistive.orca.journey import Journey
from tests.assistive.orca.recovery_words import type_three_back, words_heard

PASSPHRASE = "green benches by the river"
PEOPLE = ("Janet", "Omar", "Precious")
ITEM = "Where do the benches go?"


def start(journey: Journey, home: Path) -> int:
    return journey.open_module(
        "coprod_desktop",
        title="Coprod Desktop",
        hears="There is no panel on this laptop yet.",
        COPROD_HOME=str(home),
    )


def make_a_panel_with_a_passphrase(journey: Journey) -> None:
    journey.press("space", hears="New panel. Type its name first.")
    journey.write("Bus stops")
    journey.go_to("Passphrase password text.")
    journey.write(PASSPHRASE, secret=True)
    journey.go_to("The same passphrase again")
    journey.write(PASSPHRASE, secret=True)
    journey.press("Return", hears="Write them down now.")
    journey.press("Down", hears="2. ")
    journey.press_again("Down", [f"{number}. " for number in range(3, 25)])
    paper = words_heard(journey)
    journey.press("Tab", hears="I have written them down")
    journey.press("space", hears="Type three of the words from your paper.")
    type_three_back(journey, paper)
    journey.press("Return", hears="Bus stops. 0 people.")


def lock_it_and_unlock_it(journey: Journey) -> None:
    journey.press("ctrl+shift+l", hears="Type the passphrase, then press Enter.")
    journey.write("yellow benches", secret=True)
    journey.press("Return", hears="That passphrase did not work.")
    journey.write(PASSPHRASE, secret=True)
    journey.press("Return", hears="Bus stops. 0 people.")


def add_people(journey: Journey) -> None:
    way = journey.go_to
    # A panel without people begins there, and after each person one stands where the next is added.
    for name in PEOPLE:
        journey.press("space", hears="Add a person.")
        journey.write(name)
        way("Side, as they say themselves")
        # One letter is enough. A reader may be behind with a second, which would end what it says.
        journey.press("l", hears="Lived experience")
        way("Keep this person")
        journey.press("space", hears=f"{name} added.")
        way = journey.go_again_to


def start_a_session(journey: Journey) -> None:
    journey.go_to("Plan a session", keys="shift+Tab")
    journey.press("space", hears="Prepare session 1. 0 items")
    journey.write(ITEM)
    journey.press("Return", hears=f"Item added: {ITEM}")
    journey.go_to("Start session 1", keys="shift+Tab")
    journey.press("space", hears="Live, item 1 of 1")


def record_three_contributions_by_three_people(journey: Journey) -> None:
    said = (
        ("I wait long with nowhere to sit.", "ctrl+2", "Saved. Janet, experience. 1 so far."),
        ("Put a bench under every shelter.", "ctrl+1", "Saved. Omar, idea. 2 so far."),
        ("Leave room for a wheelchair.", "ctrl+3", "Saved. Precious, concern. 3 so far."),
    )
    for number, (words, chord, saved) in enumerate(said, start=1):
        journey.press(f"alt+{number}", hears=PEOPLE[number - 1])
        journey.write(words)
        journey.press(chord, hears=saved)


def take_a_decision(journey: Journey) -> None:
    journey.press("F8", hears="Decide. 3 people to ask")
    journey.write("A bench under every shelter, with room beside it")
    journey.press("Tab", hears="Put it to the panel")
    journey.press("space", hears="Proposal 1 is put.")
    journey.press("1", hears="Janet: agree.")
    journey.press("2", hears="Omar: agree with worries.")
    journey.press("1", hears="Precious: agree.")
    journey.go_to("Test for agreement")
    journey.press("space", hears="It can be adopted. Made with us.")
    journey.press("space", hears="Decision 1: adopted. Made with us.")


def take_it_back_and_take_it_again(journey: Journey) -> None:
    journey.press("ctrl+z", hears="Undone: decision 1: adopted.")
    journey.go_again_to("Confirm: adopted, made with us", at_most=20)
    journey.press("space", hears="Decision 1: adopted. Made with us.")


def close_the_session_and_write_its_minutes(journey: Journey, folder: Path) -> None:
    journey.press("ctrl+shift+s", hears="Live, item 1 of 1")
    journey.go_to("Close the session", keys="shift+Tab")
    journey.press("space", hears="The session ends for everybody, and its record is sealed.")
    journey.go_to("Close and seal")
    journey.press("space", hears="Minutes of session 1. Choose formats, then save.")
    journey.go_to("Save the papers")
    journey.press("space", hears="Choose a folder for the papers")
    journey.press("ctrl+a")
    journey.write(str(folder))
    journey.press("Return", hears="1 paper saved in")


def make_what_the_second_part_makes(home: Path) -> None:
    workspace = new_panel_on_laptop(home, PASSPHRASE)
    for name in PEOPLE:
        workspace.do(people.add_person, name=name, role=Role.MEMBER, side=Side.LIVED_EXPERIENCE)
    session = workspace.do(sessions.plan_session, title="Session 1")
    workspace.do(agendas.add_item, session_id=session.id, title=ITEM)
    present = tuple(person.id for person in workspace.ask(people.list_people))
    workspace.do(sessions.start_session, session.id, present=present)
    workspace.close()


def told_by(home: Path) -> tuple[object, ...]:
    """Give what the record of the only panel holds, and who is in it."""
    (folder,) = (path.parent for path in home.rglob("data.db"))
    workspace = panel_files.open_panel(folder, PASSPHRASE)
    told = (
        [(one.name, one.role, one.side) for one in workspace.ask(people.list_people)],
        [_told_of(workspace, one) for one in workspace.ask(sessions.list_sessions)],
    )
    workspace.close()
    return told


def _told_of(workspace: Workspace, session: Session) -> tuple[object, ...]:
    titles = [one.title for one in workspace.ask(agendas.list_agenda, session.id)]
    return session.title, session.state, session.number, titles


@pytest.mark.timeout(300)
def test_a_new_panel_with_orca(desktop: Desktop, journey: Journey) -> None:
    home, made = desktop.folder / "home-of-the-program", desktop.folder / "made"
    program = start(journey, home)
    make_a_panel_with_a_passphrase(journey)
    lock_it_and_unlock_it(journey)
    desktop.kill(program)
    new_panel_on_laptop(made, PASSPHRASE).close()
    assert told_by(home) == told_by(made)
    assert not (found := golden.difference("main-job-begins", journey.moments)), found


@pytest.mark.timeout(300)
def test_from_a_new_panel_to_its_first_session_with_orca(
    desktop: Desktop, journey: Journey
) -> None:
    home, made = desktop.folder / "home-of-the-program", desktop.folder / "made"
    new_panel_on_laptop(home, PASSPHRASE).close()
    program = open_it(journey, home, passphrase=PASSPHRASE, hears="Bus stops. 0 people.")
    add_people(journey)
    start_a_session(journey)
    desktop.kill(program)
    make_what_the_second_part_makes(made)
    assert told_by(home) == told_by(made)
    assert not (found := golden.difference("main-job-goes-on", journey.moments)), found


@pytest.mark.timeout(300)
def test_from_its_first_session_to_its_minutes_with_orca(
    desktop: Desktop, journey: Journey
) -> None:
    home, papers = desktop.folder / "home-of-the-program", desktop.folder / "papers"
    papers.mkdir()
    make_what_the_second_part_makes(home)
    open_it(journey, home, passphrase=PASSPHRASE, hears="Live, item 1 of 1")
    record_three_contributions_by_three_people(journey)
    take_a_decision(journey)
    take_it_back_and_take_it_again(journey)
    close_the_session_and_write_its_minutes(journey, papers)
    with pikepdf.open(papers / "session-1-minutes.pdf") as paper:
        assert "/StructTreeRoot" in paper.Root
    assert not (found := golden.difference("main-job-ends", journey.moments)), found
