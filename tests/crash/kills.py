"""Kills at random moments of recording: ``python -m tests.crash.kills 1000``."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Generator
from contextlib import closing, contextmanager
from pathlib import Path

from coprod_desktop.domain.troubles import StorageTrouble
from coprod_desktop.storage.panel_folder import open_panel
from tests.crash.power_cuts import Figures
from tests.crash.telling import hear_until_killed
from tests.storage import panels
from tests.storage.panels import WORDS

# The record is read through as often as this, and a new panel is begun as often as that.
CHECK_EVERY = 10
PANEL_EVERY = 100
# More than it takes the scribe to come to an import of many rows.
MOST_ACTS = 36
_HOME = Path(__file__).resolve().parents[2]


@contextmanager
def scribe_at(folder: Path) -> Generator[subprocess.Popen[str]]:
    """Make a panel, and start the program that records there until it is killed."""
    with closing(panels.new_panel(folder).store) as store:
        session = store.write(panels.plan_session).result
    command = [sys.executable, "-m", "tests.crash.scribe", str(folder), session.id]
    with subprocess.Popen(
        command, cwd=_HOME, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        yield process
        assert process.stdin is not None
        process.stdin.close()
        process.wait(20)


def kill_and_look(
    folder: Path, process: subprocess.Popen[str], kills: int, chance: random.Random
) -> Figures:
    """Kill the scribe so many times, and look each time at what is there then."""
    figures, acknowledged = Figures(), 0
    for kill in range(1, kills + 1):
        before = acknowledged
        acknowledged = max(acknowledged, record_and_be_killed(process, chance))
        figures.tried += 1
        figures.acknowledged += acknowledged - before
        try:
            _look(folder, acknowledged, figures, with_record=kill % CHECK_EVERY == 0)
        except StorageTrouble:
            figures.damaged += 1
    return figures


def _look(folder: Path, acknowledged: int, figures: Figures, *, with_record: bool) -> None:
    with closing(open_panel(folder, WORDS)) as store:
        with store.read() as reader:
            words = [one.words for one in reader.contributions.where()]
            drafts = reader.list_drafts()
        is_whole = words == [f"contribution {number}" for number in range(1, len(words) + 1)]
        is_whole = is_whole and all(one.text.startswith("contribution ") for one in drafts)
        if with_record:
            is_whole = store.check().is_sound and is_whole
    figures.damaged += not is_whole
    figures.with_losses += len(words) < acknowledged
    figures.most_lost = max(figures.most_lost, acknowledged - len(words))


def record_and_be_killed(process: subprocess.Popen[str], chance: random.Random) -> int:
    """Let the scribe record for a moment, kill it, and tell what it had acknowledged."""
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write("go\n")
    process.stdin.flush()
    _, pid, saved = process.stdout.readline().split()
    acknowledged = int(saved)
    # Counted in acts first: on a busy machine a moment alone would end before anything is written.
    for _ in range(chance.randrange(MOST_ACTS)):
        acknowledged = int(process.stdout.readline().split()[1])
    time.sleep(chance.uniform(0, 0.02))
    os.kill(int(pid), signal.SIGKILL)
    for line in hear_until_killed(process.stdout):
        acknowledged = int(line.split()[1])
    return acknowledged


def main() -> int:
    """Print the figures of so many kills, and fail if one of them cost anything."""
    kills, figures, chance = int(sys.argv[1]), Figures(), random.Random(20261123)
    with tempfile.TemporaryDirectory() as place:
        for begin in range(0, kills, PANEL_EVERY):
            folder = Path(place) / f"panel-{begin}"
            with scribe_at(folder) as process:
                some = min(PANEL_EVERY, kills - begin)
                figures.add(kill_and_look(folder, process, some, chance))
            print(f"So far: {figures.told('kills')}", file=sys.stderr, flush=True)
    print(figures.told("kills"))
    return 0 if figures.is_clean else 1


if __name__ == "__main__":
    sys.exit(main())
