"""A desktop of its own: a screen, buses, a voice that makes no sound, windows, and Orca."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from tests.assistive.orca import needs, quiet
from tests.assistive.orca.rest import at_rest

_KEEPER = Path(__file__).with_name("keeper.py")
_PATIENCE = 20.0
# The server chooses a free display by itself and prints its number, after complaints if any.
_SCREEN = ["Xvfb", "-displayfd", "1", "-screen", "0", "1366x768x24", "-noreset", "-nolisten", "tcp"]
_DISPLAY = re.compile(r"^(\d+)\n", re.MULTILINE)


class DesktopError(Exception):
    """The private desktop did not come up or fell silent; the message says what was seen."""


class Desktop:
    """Everything between a program and a screen reader, started on entry and gone on exit."""

    def __init__(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="coprod-orca-"))
        self.log = self.folder / "orca.log"
        self.environment = quiet.environment(self.folder)
        self.reader = 0
        self._keeper: subprocess.Popen[str] | None = None

    def __enter__(self) -> Self:
        try:
            self._come_up()
        except BaseException:
            self.close()
            raise
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        trouble: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """End every process of this desktop and remove its files."""
        if self._keeper is not None:
            self._keeper.communicate(timeout=_PATIENCE)
            self._keeper = None

    def start(self, name: str, *command: str, gently: bool = False, **environment: str) -> int:
        """Start one program on this desktop; its output goes to a file of that name."""
        answer = self._order(
            start=command,
            environment=self.environment | environment,
            folder=str(Path.cwd()),
            output=str(self.output_of(name)),
            gently=gently,
        )
        if "trouble" in answer:
            raise DesktopError(f"{name} did not start: {answer['trouble']}")
        return int(answer["pid"])

    def alive(self, pid: int) -> bool:
        """Say whether a program that was started here still runs."""
        return bool(self._order(alive=pid)["alive"])

    def at_rest(self) -> bool:
        """Say whether every program of this desktop has done what was asked of it so far."""
        assert self._keeper is not None
        return at_rest(self._keeper.pid)

    def kill(self, pid: int) -> None:
        """End one program and everything that it started, at once."""
        self._order(kill=pid)

    def output_of(self, name: str) -> Path:
        """Name the file that holds what a program printed."""
        return self.folder / f"{name}.out"

    def run(self, *command: str) -> str:
        """Run a short command on this desktop and give back what it printed."""
        done = subprocess.run(
            command,
            env=self.environment,
            capture_output=True,
            text=True,
            timeout=_PATIENCE,
            check=False,
        )
        return done.stdout.strip()

    def wait_for(self, what: str, seen: Any, *, patience: float = _PATIENCE) -> Any:
        """Look again and again until something is there; say what was missing if it never is."""
        end = time.monotonic() + patience
        while time.monotonic() < end:
            if found := seen():
                return found
            time.sleep(0.02)
        raise DesktopError(f"{what} did not come up in {patience:g} s\n{self.everything_printed()}")

    def everything_printed(self) -> str:
        """Gather what every program of this desktop printed, for a person who looks for a fault."""
        outputs = sorted(self.folder.glob("*.out"))
        printed = {path.stem: path.read_text(errors="replace").strip() for path in outputs}
        return "\n".join(
            f"--- {name}:\n{words[-2000:]}" for name, words in printed.items() if words
        )

    def _come_up(self) -> None:
        quiet.furnish(self.folder)
        self._keeper = subprocess.Popen(
            [sys.executable, str(_KEEPER), str(self.folder)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )
        self._start_screen()
        self._start_buses()
        self._start_orca()

    def _start_screen(self) -> None:
        self.start("screen", *_SCREEN, gently=True)
        printed = self.output_of("screen")
        number = self.wait_for("the screen", lambda: _DISPLAY.search(printed.read_text()))
        self.environment["DISPLAY"] = f":{number[1]}"

    def _start_buses(self) -> None:
        address = f"unix:path={self.environment['XDG_RUNTIME_DIR']}/bus"
        self.start(
            "bus", "dbus-daemon", "--session", "--nofork", "--nopidfile", f"--address={address}"
        )
        self.wait_for("the session bus", (self.folder / "runtime" / "bus").exists)
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = address
        self.start("speech", "speech-dispatcher", "--run-single")
        self.start("windows", "openbox", "--sm-disable")
        self.start(
            "assistive",
            str(needs.launcher()),
            "--launch-immediately",
            "--a11y=1",
            "--screen-reader=1",
        )
        self.wait_for(
            "the accessibility bus", lambda: "=" in self.run("xprop", "-root", "AT_SPI_BUS")
        )
        self.wait_for(
            "openbox", lambda: "#" in self.run("xprop", "-root", "_NET_SUPPORTING_WM_CHECK")
        )
        voice = self.folder / "runtime/speech-dispatcher/speechd.sock"
        self.wait_for("speech-dispatcher", voice.exists)

    def _start_orca(self) -> None:
        self.reader = self.start("orca", "orca", f"--debug-file={self.log}")
        self.wait_for("Orca", lambda: b"ORCA: Starting registry" in self.read_log())

    def read_log(self, *, since: int = 0) -> bytes:
        """Give back what Orca has written about itself, from a place in its log on.

        A log of a long journey has megabytes, and is asked for fifty times a second.
        """
        if not self.log.exists():
            return b""
        with self.log.open("rb") as log:
            log.seek(since)
            return log.read()

    def _order(self, **order: Any) -> dict[str, Any]:
        keeper = self._keeper
        assert keeper is not None and keeper.stdin is not None and keeper.stdout is not None
        keeper.stdin.write(json.dumps(order) + "\n")
        keeper.stdin.flush()
        return dict(json.loads(keeper.stdout.readline()))
