"""The folder that runs without Python: it starts, plays the demo, and has all that it needs.

``python3 tasks.py build`` makes it and then runs these; other runs of the tests leave them out.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.assistive.orca.a_meeting import make_a_meeting
from tests.documents.read_back.of_sound import hear_mp3, hear_wav
from tests.documents.read_back.reader import reader_of
from tests.panels import PASSPHRASE
from tests.screen_saver import screen_saver

FROZEN = os.path.realpath(os.environ["COPROD_FROZEN"]) if "COPROD_FROZEN" in os.environ else ""
ROOT = Path(__file__).resolve().parent.parent
FIRST_SCREEN = (
    ("search", "--sync", "--onlyvisible", "--name", "Your panels", "windowfocus", "--sync"),
)
# The only panel is opened, and its passphrase typed.
TO_UNLOCK = (
    ("key", "Return"),
    ("search", "--sync", "--onlyvisible", "--name", "Open Bus stops"),
    ("type", PASSPHRASE),
    ("key", "Return"),
)
pytestmark = pytest.mark.skipif(
    not FROZEN, reason="the frozen program is made and tried by: python3 tasks.py build"
)


def program() -> Path:
    return Path(FROZEN) / ("coprod-desktop.exe" if sys.platform == "win32" else "coprod-desktop")


def run(
    *arguments: str, fed: bytes = b"", **environment: str
) -> subprocess.CompletedProcess[bytes]:
    """Run it far from the project, so that nothing of the source can help it."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
    return subprocess.run(
        [program(), *arguments],
        input=fed,
        capture_output=True,
        cwd=FROZEN,
        env={**kept, **environment},
        timeout=60,
        check=False,
    )


def test_it_starts_and_knows_its_version() -> None:
    done = run("--version")
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith(b"coprod-desktop ")


def test_its_own_paper_worker_writes_the_same_papers_as_the_source(tmp_path: Path) -> None:
    done = run("demo", str(tmp_path / "frozen"))
    assert done.returncode == 0, done.stderr
    command = [sys.executable, "-m", "coprod_desktop", "demo", str(tmp_path / "source")]
    subprocess.run(command, check=True, cwd=ROOT, capture_output=True)
    frozen = sorted(path.name for path in (tmp_path / "frozen").iterdir())
    assert frozen == sorted(path.name for path in (tmp_path / "source").iterdir())
    for name in frozen:
        ours, theirs = (tmp_path / side / name for side in ("frozen", "source"))
        assert words_of(ours) == words_of(theirs), name


def words_of(paper: Path) -> list[str]:
    """Give the words without the seal, which is another one each time; of sound, its chapters."""
    if paper.suffix in (".mp3", ".wav"):
        heard = hear_mp3(paper) if paper.suffix == ".mp3" else hear_wav(paper.read_bytes())
        return [title for title, _ in heard.chapters]
    said = reader_of(paper.suffix.lstrip(".")).read(paper.read_bytes()).said
    return " ".join(said).replace(seal_of(paper.parent), "").split()


def seal_of(folder: Path) -> str:
    """Give the eight words of the session's seal, which stand at the foot of its plain text."""
    (text,) = folder.glob("*minutes.txt")
    last = text.read_text(encoding="utf-8").splitlines()[-1]
    words = last.removeprefix("Seal: ")
    assert len(words.split()) == 8, last
    return words


def test_a_whole_life_of_a_panel_goes_through_it(tmp_path: Path) -> None:
    key = tmp_path / "key.txt"
    key.write_text("green benches under the old oak\n")
    meeting = tmp_path / "meeting.csv"
    meeting.write_text("item,speaker,text\nBenches,Janet,A seat by the clinic.\n")
    panel = str(tmp_path / "panel")
    for command in (
        ("panel", "new", panel, "--name", "Bus stops"),
        ("session", "import", panel, str(meeting)),
        ("check", panel),
    ):
        done = run(*command, "--passphrase-file", str(key))
        assert done.returncode == 0, done.stderr


def test_the_voice_runs_as_the_program_itself() -> None:
    done = run("--speech-worker", COPROD_VOICE="")
    told = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 0, done.stderr
    assert told, "the voice's process said nothing"


def test_every_resource_is_inside() -> None:
    inside = next(path for path in Path(FROZEN).rglob("resources") if path.is_dir())
    files = [path for path in (ROOT / "resources").rglob("*") if path.is_file()]
    ours = {path.relative_to(ROOT / "resources") for path in files}
    theirs = {path.relative_to(inside) for path in inside.rglob("*")}
    assert ours <= theirs
    assert list(Path(FROZEN).rglob("LICENSE"))


def test_nothing_that_reaches_a_network_is_inside() -> None:
    names = [path.name for path in Path(FROZEN).rglob("*")]
    assert not [name for name in names if "QtNetwork" in name or "Qt6Network" in name]


@pytest.mark.skipif(sys.platform == "win32", reason="its window there needs a desktop")
def test_its_window_opens_and_stays() -> None:
    with subprocess.Popen(
        [program()],
        cwd=FROZEN,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        stderr=subprocess.PIPE,
    ) as window:
        with pytest.raises(subprocess.TimeoutExpired):
            window.wait(4)
        window.terminate()
        assert window.stderr
        told = window.stderr.read()
    assert b"Traceback" not in told
    assert b"Failed" not in told


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such bus to watch")
def test_it_keeps_the_laptop_awake_while_a_session_runs(tmp_path: Path) -> None:
    make_a_meeting(tmp_path / "home").close()
    with screen_saver(tmp_path) as saver, screen() as display:
        environment = {
            **os.environ,
            "DISPLAY": display,
            "QT_QPA_PLATFORM": "xcb",
            "COPROD_HOME": str(tmp_path / "home"),
            "DBUS_SESSION_BUS_ADDRESS": saver.address,
        }
        with subprocess.Popen([program()], cwd=FROZEN, env=environment) as window:
            try:
                type_keys(environment, FIRST_SCREEN)
                assert saver.asked() == [], "no session runs before a panel is open"
                type_keys(environment, TO_UNLOCK)
                saver.wait_for("Inhibit")
            finally:
                window.terminate()


@contextmanager
def screen() -> Generator[str]:
    """A screen of its own, whose number the server chooses."""
    server = ["Xvfb", "-displayfd", "1", "-screen", "0", "1366x768x24", "-nolisten", "tcp"]
    with subprocess.Popen(server, stdout=subprocess.PIPE, text=True) as running:
        assert running.stdout
        try:
            yield f":{running.stdout.readline().strip()}"
        finally:
            running.terminate()


def type_keys(environment: dict[str, str], presses: tuple[tuple[str, ...], ...]) -> None:
    """Look for windows and press keys, one after the other."""
    for keys in presses:
        subprocess.run(["xdotool", *keys], check=True, env=environment, timeout=60)
        time.sleep(1)
