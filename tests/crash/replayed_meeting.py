"""Replay a real meeting with turns, cards and breaks drawn by lot, until somebody kills it.

``python -m tests.crash.replayed_meeting FOLDER MEETING SEED``. The meeting is a JSON list of
(speaker, text). For each line that it reads it becomes a fresh process, opens the panel and tells
how it finds the session; then it tells before and after each act how the session stands.
"""

import hashlib
import json
import os
import random
import sys
from pathlib import Path

from coprod_desktop.domain.contribution import LONGEST_WORDS, Kind
from coprod_desktop.services import contributions, panel_files, people, sessions
from coprod_desktop.services.contributions import Spoken
from coprod_desktop.services.workspace import Workspace
from tests.crash.telling import KILLED, say
from tests.panels import PASSPHRASE, Room, SettableClock
from tests.random_acts import Lot

ONE_IN = 3


def main() -> None:
    folder, meeting, seed = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
    spoken: list[tuple[str, str]] = json.loads(meeting.read_text(encoding="utf-8"))
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            go_on_until_killed(folder, spoken, seed + int(line))
        os.waitpid(child, 0)
        say(KILLED)


def go_on_until_killed(folder: Path, spoken: list[tuple[str, str]], seed: int) -> None:
    workspace = panel_files.open_panel(folder, PASSPHRASE)
    session = workspace.ask(sessions.find_open_session)
    assert session is not None
    everybody = {one.name: one for one in workspace.ask(people.list_people)}
    lot = Lot(Room(workspace, SettableClock(), folder, session, everybody), seed)
    dice = random.Random(seed)
    say(f"open {os.getpid()} {standing(lot)}")
    while True:
        if dice.randrange(ONE_IN):
            asked = lot.draw()
            lot.carry_out(asked)
        else:
            say_next(workspace, session.id, spoken, everybody)
        say(f"did {standing(lot)}")


def say_next(
    workspace: Workspace, session_id: str, spoken: list[tuple[str, str]], everybody: dict
) -> None:
    """Record the next turn of the real meeting, under its speaker."""
    place = workspace.ask(contributions.count_contributions, session_id) % len(spoken)
    speaker, text = spoken[place]
    said = Spoken(words=text[:LONGEST_WORDS], person_id=everybody[speaker].id, kind=Kind.FACT)
    workspace.do(contributions.record_contribution, session_id, said)


def standing(lot: Lot) -> str:
    """Tell how many entries the record has, and a digest of every value in the file."""
    entries = lot.room.workspace.ask(lambda reader: reader.list_entries(limit=1))
    state = {name: sorted(map(repr, rows)) for name, rows in lot.state().items()}
    digest = hashlib.sha256(json.dumps(state, sort_keys=True).encode()).hexdigest()
    return f"{entries[-1].sequence} {digest}"


if __name__ == "__main__":
    main()
