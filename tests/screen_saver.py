"""A screen saver of a test: it owns the name on a bus of its own and writes down who asks it.

Run as a program: the address of the bus, then the file to write to.
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from jeepney import HeaderFields, MessageType, new_method_return
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection

NAME = "org.freedesktop.ScreenSaver"
_ROOT = Path(__file__).resolve().parents[1]
_PATIENCE = 20.0
_COOKIE = 7


@dataclass(frozen=True)
class ScreenSaver:
    """Where a program finds it, and what it has been asked for so far."""

    address: str
    log: Path

    def asked(self) -> list[str]:
        return self.log.read_text(encoding="utf-8").split()

    def wait_for(self, *asked: str) -> None:
        """Wait until it was asked for exactly this."""
        end = time.monotonic() + _PATIENCE
        while self.asked() != list(asked):
            assert time.monotonic() < end, f"it was asked for {self.asked()}, not for {asked}"
            time.sleep(0.05)


@contextmanager
def screen_saver(folder: Path) -> Generator[ScreenSaver]:
    """Start a bus with a screen saver on it, and end both again."""
    bus = ["dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address=1"]
    with subprocess.Popen(bus, stdout=subprocess.PIPE, text=True) as daemon:
        assert daemon.stdout is not None
        address = daemon.stdout.readline().strip()
        log = folder / "asked.txt"
        log.write_text("", encoding="utf-8")
        serve = [sys.executable, "-m", "tests.screen_saver", address, str(log)]
        try:
            with subprocess.Popen(serve, cwd=_ROOT, stdout=subprocess.PIPE, text=True) as saver:
                assert saver.stdout is not None
                assert saver.stdout.readline() == "ready\n"
                try:
                    yield ScreenSaver(address, log)
                finally:
                    saver.terminate()
        finally:
            daemon.terminate()


def main(address: str, log: Path) -> None:
    connection = open_dbus_connection(bus=address)
    connection.send_and_get_reply(message_bus.RequestName(NAME))
    print("ready", flush=True)
    while True:
        asked = connection.receive()
        if asked.header.message_type is not MessageType.method_call:
            continue
        member = asked.header.fields[HeaderFields.member]
        with log.open("a", encoding="utf-8") as told:
            told.write(f"{member}\n")
        with_cookie = ("u", (_COOKIE,)) if member == "Inhibit" else (None, ())
        connection.send(new_method_return(asked, *with_cookie))


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
