"""A real meeting with random turns, cards and breaks is killed fifty times and comes back."""

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from coprod_desktop.domain.people import Role, Side
from coprod_desktop.services import agendas, panel_files, people, sessions
from tests.crash.telling import hear_until_killed
from tests.panels import PASSPHRASE, START, SettableClock, new_panel
from tests.real_meeting import RealTurn, read_real_meeting

KILLS = 50
SEED = 20261126
_HOME = Path(__file__).resolve().parents[2]
SIDES = (Side.LIVED_EXPERIENCE, Side.DECISION_HOLDER, Side.LIVED_EXPERIENCE, Side.UNSAID)


def start_the_meeting(folder: Path, turns: tuple[RealTurn, ...]) -> None:
    """Make the panel of the real meeting, with its speakers and its items, and start it."""
    workspace = new_panel(folder, SettableClock())
    speakers = list(dict.fromkeys(turn.speaker for turn in turns))
    added = [
        workspace.do(
            people.add_person,
            name=name,
            role=Role.OFFICER if number % 3 == 2 else Role.MEMBER,
            side=SIDES[number % len(SIDES)],
        )
        for number, name in enumerate(speakers)
    ]
    session = workspace.do(sessions.plan_session, title="Education committee", planned_for=START)
    for title in dict.fromkeys(turn.item or "Other" for turn in turns):
        workspace.do(agendas.add_item, session_id=session.id, title=title[:80])
    workspace.do(sessions.start_session, session.id, present=tuple(one.id for one in added))
    workspace.close()


@contextmanager
def replayer(folder: Path, meeting: Path) -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, "-m", "tests.crash.replayed_meeting"]
    with subprocess.Popen(
        [*command, str(folder), str(meeting), str(SEED)],
        cwd=_HOME,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as program:
        yield program
        program.stdin.close()


def killed_once(
    program: subprocess.Popen[str], number: int, acts: int, seconds: float
) -> list[list[str]]:
    """Let it do some acts, kill it a moment later, and give what it told, line by line."""
    program.stdin.write(f"{number * 1000}\n")
    program.stdin.flush()
    told = [program.stdout.readline().split()]
    for _ in range(acts):
        told.append(program.stdout.readline().split())
        # One that ended by itself would be waited for in vain.
        assert told[-1][:1] == ["did"] and len(told[-1]) == 3, told
    # The moment falls anywhere into the next acts, however slow the machine is.
    time.sleep(seconds)
    os.kill(int(told[0][1]), signal.SIGKILL)
    return [*told, *(line.split() for line in hear_until_killed(program.stdout))]


@pytest.mark.timeout(600)
def test_it_comes_back_exactly_as_it_stood_after_each_kill(tmp_path):
    turns = read_real_meeting()
    folder, meeting = tmp_path / "panel", tmp_path / "meeting.json"
    start_the_meeting(folder, turns)
    meeting.write_text(json.dumps([(turn.speaker, turn.text) for turn in turns]))
    dice = random.Random(SEED)
    last: tuple[int, str] | None = None
    acts = waited_for = 0
    with replayer(folder, meeting) as program:
        for number in range(KILLS):
            awaited = dice.randrange(1, 25)
            opened, *did = killed_once(program, number, awaited, dice.uniform(0, 0.05))
            found = int(opened[2]), opened[3]
            if last is not None and found[0] == last[0]:
                assert found[1] == last[1], f"kill {number}: the session is another one"
            elif last is not None:
                # The act during which it was killed was stored, but nobody heard of it any more.
                assert found[0] == last[0] + 1, f"kill {number}: entries were lost or doubled"
            last = (int(did[-1][1]), did[-1][2]) if did else found
            acts += len(did)
            waited_for += awaited
    assert acts > waited_for, "no kill fell into the middle of the acts"
    workspace = panel_files.open_panel(folder, PASSPHRASE)
    try:
        assert workspace.check(lambda _done, _total: None).is_sound
    finally:
        workspace.close()
