"""Panels to hand: the real encrypted file, with a passphrase that is quick to try."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from coprod_desktop.domain.people import Person, Role, Side
from coprod_desktop.domain.session import Session
from coprod_desktop.services import agendas, panel_files, people, sessions
from coprod_desktop.services.workspace import Deliver, Workspace, call_now
from coprod_desktop.storage.slots import Cost

PASSPHRASE = "green benches under the old oak"
QUICK = Cost(memory_kib=19 * 1024, passes=2, lanes=1)
_TOLD = panel_files.PanelTold(name="Bus stops", passphrase=PASSPHRASE)
START = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)


class SettableClock:
    """A clock that stands still until a test moves it."""

    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> datetime:
        return self.now

    def forward(self, minutes: float) -> None:
        """Let some minutes pass."""
        self.now += timedelta(minutes=minutes)


@dataclass
class Room:
    """A panel with a session that has started and people who are there."""

    workspace: Workspace
    clock: SettableClock
    folder: Path
    session: Session
    people: dict[str, Person]


def new_panel(folder: Path, clock: SettableClock) -> Workspace:
    """Make an empty panel."""
    return panel_files.make_panel(folder, _TOLD, clock=clock, cost=QUICK).workspace


def make_listed_panel(deliver: Deliver = call_now) -> panel_files.MadePanel:
    """Make an empty panel where the program looks for the panels of this laptop."""
    folder = panel_files.next_folder()
    return panel_files.make_panel(folder, _TOLD, cost=QUICK, deliver=deliver)


def fill_room(workspace: Workspace, folder: Path, clock: SettableClock) -> Room:
    """Add four people and a session of two items, and start it."""
    told = (
        ("Janet", Role.MEMBER, Side.LIVED_EXPERIENCE),
        ("Omar", Role.MEMBER, Side.LIVED_EXPERIENCE),
        ("Tomasz", Role.OFFICER, Side.DECISION_HOLDER),
        ("Dawn", Role.SUPPORTER, Side.SUPPORTER),
    )
    added = {
        name: workspace.do(people.add_person, name=name, role=role, side=side)
        for name, role, side in told
    }
    session = workspace.do(sessions.plan_session, title="Seats", planned_for=START)
    for title in ("Benches", "Signs"):
        workspace.do(agendas.add_item, session_id=session.id, title=title)
    present = tuple(person.id for person in added.values())
    started = workspace.do(sessions.start_session, session.id, present=present)
    return Room(workspace, clock, folder, started, added)
