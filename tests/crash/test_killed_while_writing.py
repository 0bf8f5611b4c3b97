"""Fifty kills in the middle of writing: nothing acknowledged is lost, nothing is half there."""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from coprod_desktop.storage.panel_folder import open_panel
from tests.storage import panels
from tests.storage.panels import WORDS

KILLS = 50
CHECK_EVERY = 10


@pytest.fixture
def scribe(tmp_path: Path) -> Iterator[tuple[Path, subprocess.Popen[str]]]:
    if not hasattr(os, "fork"):
        pytest.skip("this system cannot copy a process; the kills are tried where it can")
    folder = tmp_path / "panel"
    store = panels.new_panel(folder).store
    session = store.write(panels.plan_session).result
    store.close()
    command = [sys.executable, "-m", "tests.crash.scribe", str(folder), session.id]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        yield folder, process
        process.stdin.close()
        process.wait(20)


def test_fifty_kills_lose_nothing_that_was_acknowledged(scribe):
    folder, process = scribe
    chance, acknowledged = random.Random(7), 0
    for kill in range(1, KILLS + 1):
        acknowledged = max(acknowledged, record_and_be_killed(process, chance))
        with closing(open_panel(folder, WORDS)) as store:
            with store.read() as reader:
                words = [one.words for one in reader.contributions.where()]
                drafts = reader.list_drafts()
            assert words == [f"contribution {number}" for number in range(1, len(words) + 1)]
            assert len(words) >= acknowledged
            assert all(draft.text.startswith("contribution ") for draft in drafts)
            if kill % CHECK_EVERY == 0:
                assert store.check().is_sound
    assert acknowledged > KILLS


def record_and_be_killed(process: subprocess.Popen[str], chance: random.Random) -> int:
    """Let the scribe record for a moment, kill it, and tell what it had acknowledged."""
    process.stdin.write("go\n")
    process.stdin.flush()
    _, pid, saved = process.stdout.readline().split()
    acknowledged = int(saved)
    time.sleep(chance.uniform(0.005, 0.12))
    os.kill(int(pid), signal.SIGKILL)
    for line in process.stdout:
        # The last line may have been cut by the kill; then it acknowledges nothing.
        if line == "killed\n" or line.endswith("killed\n"):
            return acknowledged
        acknowledged = int(line.split()[1])
    raise AssertionError(process.returncode)
