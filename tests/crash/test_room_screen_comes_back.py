"""The room screen comes back with its session after a kill: where it was, and blank if it was."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from coprod_desktop.services import panel_files, sessions
from tests.panels import PASSPHRASE, SettableClock, fill_room, new_panel

_HOME = Path(__file__).resolve().parents[2]
LAPTOP, PROJECTOR, TELEVISION = "Laptop", "Projector", "Television"


@dataclass(frozen=True)
class Shown:
    """Where the room screen stands, whether it is blank, and everything that was said."""

    where: str
    is_blank: bool
    said: str


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A panel whose session runs."""
    clock = SettableClock()
    workspace = new_panel(tmp_path / "panel", clock)
    fill_room(workspace, tmp_path / "panel", clock)
    workspace.close()
    return tmp_path / "panel"


def run_and_kill(folder: Path, *commands: str, screens: tuple[str, ...]) -> tuple[Shown, Shown]:
    """Open the panel, do what is asked, and kill: give the room screen before and after."""
    told = [
        {
            "name": name,
            "x": 1366 * place,
            "y": 0,
            "width": 1366,
            "height": 768,
            "logicalDpi": 96,
            "logicalBaseDpi": 96,
            "dpr": 1,
        }
        for place, name in enumerate(screens)
    ]
    file = folder.parent / "screens.json"
    file.write_text(json.dumps({"screens": told}), encoding="utf-8")
    command = [sys.executable, "-m", "tests.crash.room_screen_program", str(folder), *commands]
    environment = {**os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={file}"}
    with subprocess.Popen(
        command, cwd=_HOME, env=environment, stdout=subprocess.PIPE, text=True
    ) as program:
        assert program.stdout is not None
        lines = [program.stdout.readline() for _ in range(2)]
        program.send_signal(signal.SIGKILL)
    first, last = (_shown(line) for line in lines)
    return first, last


def _shown(line: str) -> Shown:
    where, blank, said = line.rstrip("\n").split("\t")
    return Shown(where, bool(blank), said)


def test_it_comes_back_on_its_own_screen_and_blank_where_it_was_blank(folder: Path):
    three = (LAPTOP, TELEVISION, PROJECTOR)
    first, opened = run_and_kill(folder, "room", screens=(LAPTOP, PROJECTOR))
    assert (first.where, opened.where) == ("nowhere", PROJECTOR)
    back, held = run_and_kill(folder, "pause", screens=three)
    assert (back.where, back.is_blank, held.is_blank) == (PROJECTOR, False, True)
    assert "The room screen is open again." in back.said
    back, shown = run_and_kill(folder, "pause", screens=three)
    assert (back.where, back.is_blank, shown.is_blank) == (PROJECTOR, True, False)
    assert "The room screen is open again, and blank. F12 shows the meeting." in back.said


def test_it_never_comes_back_over_the_facilitators_own_screen(folder: Path):
    run_and_kill(folder, "room", screens=(LAPTOP, PROJECTOR))
    alone, pressed = run_and_kill(folder, screens=(LAPTOP,))
    assert alone.where == pressed.where == "nowhere"
    assert "Connect a second screen, then ask for it: F11." in alone.said
    other, _ = run_and_kill(folder, screens=(LAPTOP, TELEVISION))
    assert other.where == TELEVISION


def test_what_somebody_closed_stays_closed(folder: Path):
    run_and_kill(folder, "room", screens=(LAPTOP, PROJECTOR))
    back, closed = run_and_kill(folder, "room", screens=(LAPTOP, PROJECTOR))
    assert (back.where, closed.where) == (PROJECTOR, "nowhere")
    again, _ = run_and_kill(folder, screens=(LAPTOP, PROJECTOR))
    assert again.where == "nowhere"
    assert "room screen" not in again.said


def test_it_stays_closed_once_its_session_is_over(folder: Path):
    run_and_kill(folder, "room", screens=(LAPTOP, PROJECTOR))
    workspace = panel_files.open_panel(folder, PASSPHRASE)
    try:
        session = workspace.ask(sessions.find_open_session)
        assert session is not None
        workspace.do(sessions.close_session, session.id)
    finally:
        workspace.close()
    over, _ = run_and_kill(folder, screens=(LAPTOP, PROJECTOR))
    assert over.where == "nowhere"
