"""A login service of a test: it owns its name on a bus of its own and says what it is told to say.

Run as a program: the address of the bus. A line on its standard input, such as ``sleep`` or
``lock``, sends that signal. It writes what it is asked for, and ``may sleep`` when nobody keeps
the computer from sleeping any longer.
"""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from jeepney import (
    DBusAddress,
    HeaderFields,
    Message,
    MessageType,
    new_method_return,
    new_signal,
)
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import DBusConnection, open_dbus_connection

LOGIN, SAVER = "org.freedesktop.login1", "org.freedesktop.ScreenSaver"
SESSION = "/org/freedesktop/login1/session/_37"
_MANAGER = DBusAddress("/org/freedesktop/login1", LOGIN, f"{LOGIN}.Manager")
_OURS = DBusAddress(SESSION, LOGIN, f"{LOGIN}.Session")
_OTHERS = DBusAddress("/org/freedesktop/login1/session/_99", LOGIN, f"{LOGIN}.Session")
_SCREEN = DBusAddress("/org/freedesktop/ScreenSaver", SAVER, SAVER)
_ROOT = Path(__file__).resolve().parents[1]


@dataclass(frozen=True)
class Login:
    """Where a program finds it, and how a test lets it speak."""

    address: str
    orders: IO[str]
    # What it was asked for so far.
    told: list[str]

    def say(self, order: str) -> None:
        self.orders.write(f"{order}\n")
        self.orders.flush()


@contextmanager
def login() -> Generator[Login]:
    """Start a bus with a login service and a screen saver on it, and end both again."""
    bus = ["dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address=1"]
    pipe = subprocess.PIPE
    with subprocess.Popen(bus, stdout=pipe, stderr=subprocess.DEVNULL, text=True) as daemon:
        assert daemon.stdout is not None
        address = daemon.stdout.readline().strip()
        serve = [sys.executable, "-m", "tests.login", address]
        try:
            with subprocess.Popen(serve, cwd=_ROOT, stdin=pipe, stdout=pipe, text=True) as service:
                assert service.stdout is not None
                assert service.stdin is not None
                assert service.stdout.readline() == "ready\n"
                told: list[str] = []
                listening = threading.Thread(target=_listen, args=(service.stdout, told))
                listening.start()
                try:
                    yield Login(address, service.stdin, told)
                finally:
                    service.terminate()
                    listening.join()
        finally:
            daemon.terminate()


def _listen(answers: IO[str], told: list[str]) -> None:
    told.extend(line.strip() for line in answers)


def main(address: str) -> None:
    connection = open_dbus_connection(bus=address, enable_fds=True)
    for name in (LOGIN, SAVER):
        connection.send_and_get_reply(message_bus.RequestName(name))
    print("ready", flush=True)
    orders = threading.Thread(target=_take_orders, args=(connection,), daemon=True)
    orders.start()
    while True:
        asked = connection.receive()
        if asked.header.message_type is MessageType.method_call:
            _answer(connection, asked)


def _answer(connection: DBusConnection, asked: Message) -> None:
    member = asked.header.fields[HeaderFields.member]
    if member == "GetSession":
        connection.send(new_method_return(asked, "o", (SESSION,)))
        print("asked for the session", flush=True)
        return
    assert (member, asked.body[0], asked.body[3]) == ("Inhibit", "sleep", "delay")
    watched, given = os.pipe()
    connection.send(new_method_return(asked, "h", (given,)))
    os.close(given)
    print("asked to wait", flush=True)
    threading.Thread(target=_tell_when_let_go, args=(watched,), daemon=True).start()


def _tell_when_let_go(watched: int) -> None:
    # The end of the pipe comes when nobody holds its other side any longer.
    os.read(watched, 1)
    print("may sleep", flush=True)


def _take_orders(connection: DBusConnection) -> None:
    signals = {
        "sleep": new_signal(_MANAGER, "PrepareForSleep", "b", (True,)),
        "wake": new_signal(_MANAGER, "PrepareForSleep", "b", (False,)),
        "lock": new_signal(_OURS, "Lock"),
        "lock others": new_signal(_OTHERS, "Lock"),
        "screen locked": new_signal(_SCREEN, "ActiveChanged", "b", (True,)),
        "screen unlocked": new_signal(_SCREEN, "ActiveChanged", "b", (False,)),
    }
    for line in sys.stdin:
        connection.send(signals[line.strip()])


if __name__ == "__main__":
    main(sys.argv[1])
