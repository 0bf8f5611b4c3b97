"""A panel whose session runs, made through the services in a moment, for a journey to open."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from coprod_desktop.domain.people import Role, Side
from coprod_desktop.services import agendas, panel_files, people, sessions
from coprod_desktop.services.workspace import Workspace
from tests.assistive.orca.journey import Journey
from tests.panels import PASSPHRASE, QUICK

LIVE = "Live, item 1 of 2, Benches."
PEOPLE = (
    ("Janet", Role.MEMBER, Side.LIVED_EXPERIENCE),
    ("Omar", Role.MEMBER, Side.LIVED_EXPERIENCE),
    ("Precious", Role.MEMBER, Side.LIVED_EXPERIENCE),
)


def new_panel_on_laptop(home: Path, passphrase: str = PASSPHRASE) -> Workspace:
    """Make a panel on the laptop with nobody in it, and give it open."""
    return make_panel_on_laptop(home, passphrase).workspace


def make_panel_on_laptop(home: Path, passphrase: str = PASSPHRASE) -> panel_files.MadePanel:
    """Make a panel on the laptop with nobody in it, and give it open with its recovery words."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("COPROD_HOME", str(home))
        folder = panel_files.next_folder()
    told = panel_files.PanelTold(name="Bus stops", passphrase=passphrase)
    return panel_files.make_panel(folder, told, cost=QUICK)


def plan_a_meeting(home: Path) -> Workspace:
    """Make a panel on the laptop whose session is planned, and give it open."""
    workspace = new_panel_on_laptop(home)
    for name, role, side in PEOPLE:
        workspace.do(people.add_person, name=name, role=role, side=side)
    session = workspace.do(sessions.plan_session, title="Seats")
    for title in ("Benches", "Signs"):
        workspace.do(agendas.add_item, session_id=session.id, title=title)
    return workspace


def make_a_meeting(home: Path) -> Workspace:
    """Make a panel on the laptop whose session has started, and give it open."""
    workspace = plan_a_meeting(home)
    present = tuple(person.id for person in workspace.ask(people.list_people))
    planned = workspace.ask(sessions.list_sessions)[0]
    workspace.do(sessions.start_session, planned.id, present=present)
    return workspace


def open_it(
    journey: Journey,
    home: Path,
    *,
    hears: str = LIVE,
    passphrase: str = PASSPHRASE,
    within: Sequence[str] = (),
) -> int:
    """Open the program and unlock the panel; a session that runs goes on. Give its process."""
    program = journey.open_module(
        "coprod_desktop",
        title="Coprod Desktop",
        hears="Bus stops",
        within=within,
        COPROD_HOME=str(home),
    )
    journey.press("Return", hears="Type the passphrase")
    journey.write(passphrase, secret=True)
    journey.press("Return", hears=hears)
    return program
