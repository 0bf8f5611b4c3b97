"""A session that is killed in the middle comes back in the same item, turn, queue and time."""

import signal
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from coprod_desktop.domain.clock import StopReason
from coprod_desktop.services import agendas, panel_files, pauses, sessions
from coprod_desktop.services.clock import list_item_times, see_clock
from coprod_desktop.services.floor import see_floor
from tests.panels import PASSPHRASE, START, SettableClock, fill_room, new_panel

_HOME = Path(__file__).resolve().parents[2]
MINUTE = timedelta(minutes=1)


def kill_in(folder: Path, middle: str) -> None:
    """Let the real program come to the middle of something, and kill it there."""
    command = [sys.executable, "-m", "tests.crash.timekeeper", str(folder), middle]
    with subprocess.Popen(command, cwd=_HOME, stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout is not None
        assert program.stdout.readline() == "there\n"
        program.send_signal(signal.SIGKILL)
    assert program.returncode == -signal.SIGKILL


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system cannot kill outright")
@pytest.mark.parametrize(
    ("middle", "why", "item"),
    [
        ("turn", None, "Benches"),
        ("composing", StopReason.COMPOSING, "Benches"),
        ("break", StopReason.BREAK, "Benches"),
        ("stop card", StopReason.STOP_CARD, "Benches"),
        ("parked item", None, "Signs"),
    ],
)
def test_it_comes_back_where_it_was(tmp_path, middle, why, item):
    folder, clock = tmp_path / "panel", SettableClock()
    made = new_panel(folder, clock)
    session = fill_room(made, folder, clock).session
    made.close()
    kill_in(folder, middle)
    # Two hours later somebody opens the panel again.
    clock.now = START + 125 * MINUTE
    workspace = panel_files.open_panel(folder, PASSPHRASE, clock=clock)
    try:
        workspace.do(pauses.note_absence, session.id)
        sight = workspace.ask(see_clock, session.id, workspace.now())
        now = workspace.ask(sessions.get_session, session.id)
        assert sight.why is why
        assert workspace.ask(agendas.get_item, now.current_item_id).title == item
        floor = workspace.ask(see_floor, session.id)
        names = [floor.people[place.turn.person_id].name for place in floor.places]
        assert floor.people[floor.speaking.person_id].name == "Omar"
        assert names == ["Janet", "Tomasz"]
        _first, time = workspace.ask(list_item_times, session.id, workspace.now())[0]
        # Five minutes until the kill; the two hours afterwards are nobody's.
        assert time.used == 5 * MINUTE
        assert workspace.check(lambda _done, _total: None).is_sound
    finally:
        workspace.close()
