"""A word that stands nowhere else is typed everywhere; then all files are searched."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from coprod_desktop.domain.papers import Paper
from coprod_desktop.services import (
    contributions,
    going_back,
    panel_files,
    papers,
    people,
    phrases,
    private_notes,
)
from coprod_desktop.services.contributions import Spoken
from coprod_desktop.services.erasure import erase_words_of
from coprod_desktop.services.workspace import Workspace
from tests.panels import PASSPHRASE, SettableClock, fill_room, new_panel

ROOT = Path(__file__).parent.parent
CANARY = "quaggamire"
KILLED = 9


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Everything that the program could write to stands in one place."""
    for name in ("tmp", "config", "cache", "data", "runtime"):
        (tmp_path / name).mkdir(mode=0o700)
    surroundings = {
        "HOME": tmp_path,
        "TMPDIR": tmp_path / "tmp",
        "XDG_CONFIG_HOME": tmp_path / "config",
        "XDG_CACHE_HOME": tmp_path / "cache",
        "XDG_DATA_HOME": tmp_path / "data",
        "XDG_RUNTIME_DIR": tmp_path / "runtime",
        "COPROD_HOME": tmp_path / "coprod",
    }
    for name, place in surroundings.items():
        monkeypatch.setenv(name, str(place))
    return tmp_path


def tellings(home: Path) -> Iterator[str]:
    """Name each file whose name or content holds the word, in any way that a program writes it."""
    written = [CANARY.encode(code) for code in ("utf-8", "utf-16-le", "utf-16-be")]
    for path in home.rglob("*"):
        content = path.read_bytes().lower() if path.is_file() else b""
        if CANARY in path.name or any(one in content for one in written):
            yield str(path.relative_to(home))


def speak(workspace: Workspace, folder: Path, clock: SettableClock) -> str:
    """Put the word into every private place of a session that runs; give whose words they are."""
    room = fill_room(workspace, folder, clock)
    do, janet = workspace.do, room.people["Janet"]
    do(people.change_person, replace(janet, name=f"Janet {CANARY}", rider=CANARY))
    do(people.tell_need, person_id=janet.id, words=CANARY)
    said = Spoken(words=f"A {CANARY} here", person_id=janet.id)
    do(contributions.record_contribution, room.session.id, said)
    do(private_notes.keep_private_note, room.session.id, words=CANARY)
    do(phrases.keep_phrase, words=CANARY, person_id=janet.id)
    workspace.keep_draft_now(f"compose:{room.session.id}:{janet.id}", CANARY, 1)
    return janet.id


def test_words_stand_in_papers_that_were_asked_for_and_nowhere_else(home: Path) -> None:
    folder, clock = home / "coprod" / "data" / "panels" / "panel-1", SettableClock()
    with closing(new_panel(folder, clock)) as workspace:
        janet = speak(workspace, folder, clock)
        workspace.back_up()
    asked = [sys.executable, "-m", "tests.canary_program", str(folder), CANARY]
    surroundings = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        asked, cwd=ROOT, env=surroundings, capture_output=True, text=True, check=False, timeout=120
    )
    assert done.returncode == KILLED, done.stderr
    *titles, typed, clipboard = done.stdout.splitlines()
    assert (typed, clipboard.strip()) == ("typed True", "clipboard")
    assert len(titles) > len("titles")
    assert CANARY not in " ".join(titles)
    assert CANARY not in done.stderr
    assert list((home / "coprod" / "data" / "logs").iterdir()), "there was a fault, and a log of it"
    assert list(tellings(home)) == []
    erase_and_go_back(home, folder, janet)
    assert list(tellings(home)) == []


def erase_and_go_back(home: Path, folder: Path, janet: str) -> None:
    """Export, erase, and go back to the backup from before."""
    with closing(panel_files.open_panel(folder, PASSPHRASE)) as workspace:
        workspace.export_record(
            home / "record.jsonl", with_words=False, progress=lambda _a, _b: None
        )
        (home / "asked").mkdir()
        asked = papers.PaperAsked(paper=Paper.HELD, person_id=janet)
        papers.make_all(workspace, (asked,), ("html",), home / "asked", lambda _a, _b: None)
        assert len(list(tellings(home))) == 1, "the paper that was asked for tells it"
        next((home / "asked").iterdir()).unlink()
        workspace.do(erase_words_of, janet)
        workspace.back_up()
    backup = going_back.list_backups(folder)[-1]
    going_back.go_back_to(folder, backup, now=PASSPHRASE)
    with closing(panel_files.open_panel(folder, PASSPHRASE)) as workspace:
        (said,) = workspace.ask(lambda reader: reader.contributions.where())
        assert said.leaves_a_gap
