"""A desk to try the command line at: a panel, its passphrase in a file, a small meeting."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PASSPHRASE = "green benches under the old oak"
DONE, WRONG, REFUSED = 0, 1, 2
SMALL = """item,speaker,text,kind,how,side,role,at
Benches,Janet,No seat there.,experience,own voice,lived experience,member,2026-11-24T10:05
Benches,Tomasz,We can pay for four.,fact,own voice,decision-holder,officer,2026-11-24T10:07
Signs,Omar,Could they be lower?,question,AAC,lived experience,member,2026-11-24T10:15
"""


@dataclass(frozen=True)
class Said:
    """What a command printed, and how it ended."""

    status: int
    out: str
    err: str


def run(*arguments: str | Path, typed: str = "", **environment: str) -> Said:
    done = subprocess.run(
        [sys.executable, "-W", "error", "-m", "coprod_desktop", *map(str, arguments)],
        input=typed,
        capture_output=True,
        text=True,
        cwd=ROOT,
        env={**without_display(), **environment},
        timeout=120,
        check=False,
        start_new_session=True,
    )
    assert "Traceback" not in done.stderr, done.stderr
    return Said(done.returncode, done.stdout, done.stderr)


def without_display() -> dict[str, str]:
    kept = dict(os.environ)
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        kept.pop(name, None)
    return kept


@dataclass(frozen=True)
class Desk:
    """A folder to work in: a panel, its passphrase in a file, a small meeting."""

    folder: Path
    recovery: str

    @property
    def panel(self) -> Path:
        return self.folder / "panel"

    @property
    def key(self) -> tuple[str, Path]:
        return ("--passphrase-file", self.folder / "passphrase.txt")

    def file(self, name: str, text: str | bytes) -> Path:
        path = self.folder / name
        path.write_bytes(text.encode() if isinstance(text, str) else text)
        return path

    def bring_in(self, text: str | bytes) -> Said:
        return run("session", "import", self.panel, self.file("meeting.csv", text), *self.key)

    def is_untouched_by(self, *arguments: str | Path) -> Said:
        before = (self.panel / "data.db").read_bytes()
        said = run(*arguments)
        assert (self.panel / "data.db").read_bytes() == before
        return said


def make_desk(folder: Path) -> Desk:
    """Make a panel from the command line."""
    (folder / "passphrase.txt").write_text(PASSPHRASE + "\n")
    desk = Desk(folder, "")
    said = run("panel", "new", desk.panel, "--name", "Bus stops", *desk.key)
    assert said.status == DONE, said.err
    assert "shown only now" in said.err
    return Desk(folder, said.out)
