"""Bring a session into the middle of something, say so, and wait to be killed.

``python -m tests.crash.timekeeper FOLDER MIDDLE``; the real writer has stored all of it by then.
"""

import sys
import time
from pathlib import Path

from coprod_desktop.domain.cards import CardKind
from coprod_desktop.services import (
    agendas,
    breaks,
    cards,
    panel_files,
    pauses,
    people,
    sessions,
    turns,
)
from coprod_desktop.services.workspace import Workspace
from tests.panels import PASSPHRASE, SettableClock


def main() -> None:
    folder, middle = Path(sys.argv[1]), sys.argv[2]
    clock = SettableClock()
    clock.forward(4)
    workspace = panel_files.open_panel(folder, PASSPHRASE, clock=clock)
    session = workspace.ask(sessions.find_open_session)
    assert session is not None
    everybody = {one.name: one.id for one in workspace.ask(people.list_people)}
    for name in ("Omar", "Janet", "Tomasz"):
        workspace.do(turns.ask_to_speak, session.id, everybody[name])
    workspace.do(turns.next_speaker, session.id)
    clock.forward(1)
    come_to(workspace, session.id, middle, everybody["Omar"])
    workspace.do(pauses.keep_sign_of_life, session.id)
    print("there", flush=True)
    time.sleep(600)


def come_to(workspace: Workspace, session_id: str, middle: str, omar_id: str) -> None:
    match middle:
        case "composing":
            workspace.do(pauses.start_composing, session_id, omar_id)
        case "break":
            workspace.do(breaks.start_break, session_id)
        case "stop card":
            workspace.do(cards.show_card, session_id, CardKind.STOP)
        case "parked item":
            workspace.do(agendas.park_item, session_id)
        case _:
            assert middle == "turn"


if __name__ == "__main__":
    main()
