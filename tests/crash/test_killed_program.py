"""The real program is killed while somebody records: nothing that was saved is lost.

Twelve times with every change, because each time all of it starts anew; fifty times with
``python3 tasks.py kills``. What is killed fifty times with every change is the recording
itself: see ``test_killed_while_writing.py``.
"""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

from coprod_desktop.services import contributions, panel_files, sessions
from tests.panels import PASSPHRASE, SettableClock, fill_room, new_panel

KILLS = int(os.environ.get("COPROD_KILLS", "12"))
MOST_LOST_SECONDS = 1.0
_HOME = Path(__file__).resolve().parents[2]


def test_kills_lose_nothing_that_was_saved_and_half_typed_words_come_back(tmp_path):
    folder = tmp_path / "panel"
    clock = SettableClock()
    workspace = new_panel(folder, clock)
    fill_room(workspace, folder, clock)
    workspace.close()
    dice = random.Random(20261123)
    acknowledged: list[str] = []
    lost: list[float] = []
    keys: list[tuple[float, str]] = []
    for kill in range(KILLS):
        told = _run_and_kill(folder, kill, dice)
        came_back = next(words for what, words in told if what == "draft")
        lost.append(_seconds_lost(keys, came_back, acknowledged))
        acknowledged += [words for what, words in told if what == "saved"]
        keys = _typed(told)
    workspace = panel_files.open_panel(folder, PASSPHRASE)
    try:
        session = workspace.ask(sessions.find_open_session)
        kept = {c.words for c in workspace.ask(contributions.list_all_contributions, session.id)}
        missing = [words for words in acknowledged if words.strip() not in kept]
        assert len(acknowledged) > KILLS
        assert missing == []
        assert workspace.check(lambda _done, _total: None).is_sound
        assert max(lost) <= MOST_LOST_SECONDS, lost
    finally:
        workspace.close()


def _run_and_kill(folder: Path, kill: int, dice: random.Random) -> list[tuple[str, str]]:
    command = [sys.executable, "-m", "tests.crash.killed_program", str(folder), str(kill * 1000)]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen(
        command, cwd=_HOME, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as program:
        assert program.stdout is not None
        # Counted in keys first: on a busy machine a moment alone would end before any is typed.
        lines = [program.stdout.readline() for _ in range(dice.randint(40, 160))]
        time.sleep(dice.uniform(0, 0.05))
        program.send_signal(signal.SIGKILL)
        lines += program.stdout.read().splitlines(keepends=True)
    whole = [line.decode().rstrip("\n") for line in lines if line.endswith(b"\n")]
    return [(what, words) for what, _, words in (line.partition("\t") for line in whole)]


def _typed(told: list[tuple[str, str]]) -> list[tuple[float, str]]:
    """What stood in the box after each key, with the moment of the key."""
    keys = (words.partition("\t") for what, words in told if what == "typed")
    return [(float(moment), text) for moment, _, text in keys]


def _seconds_lost(keys: list[tuple[float, str]], came_back: str, saved: list[str]) -> float:
    """How much typing before the kill did not come back; what was saved is not lost."""
    if not keys or any(words.startswith(keys[-1][1].strip()) for words in saved):
        return 0.0
    kept = [moment for moment, text in keys if text == came_back]
    # Nothing came back: all that was typed since the box was last empty is lost.
    since = kept[-1] if kept else next(m for m, text in reversed(keys) if len(text) <= 1)
    return keys[-1][0] - since
