"""A desktop's portal of a test: it owns its name on a bus of its own and tells what is wished for.

Run as a program: the address of the bus. A line on its standard input, ``namespace key type
value``, changes a setting.
"""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from jeepney import (
    DBusAddress,
    HeaderFields,
    MessageType,
    new_error,
    new_method_return,
    new_signal,
)
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import DBusConnection, open_dbus_connection

NAME = "org.freedesktop.portal.Desktop"
PLACE = "/org/freedesktop/portal/desktop"
SETTINGS = "org.freedesktop.portal.Settings"
_ROOT = Path(__file__).resolve().parents[1]


@dataclass(frozen=True)
class Portal:
    """Where a program finds it, and how a test changes a setting."""

    address: str
    orders: IO[str]

    def set(self, namespace: str, key: str, kind: str, value: object) -> None:
        """Change a setting; whoever listens is told."""
        self.orders.write(json.dumps([namespace, key, kind, value]) + "\n")
        self.orders.flush()


@contextmanager
def portal(*settings: tuple[str, str, str, object]) -> Generator[Portal]:
    """Start a bus with a portal on it that has these settings, and end both again."""
    bus = ["dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address=1"]
    pipe = subprocess.PIPE
    with subprocess.Popen(bus, stdout=pipe, stderr=subprocess.DEVNULL, text=True) as daemon:
        assert daemon.stdout is not None
        address = daemon.stdout.readline().strip()
        serve = [sys.executable, "-m", "tests.portal", address, json.dumps(settings)]
        try:
            with subprocess.Popen(serve, cwd=_ROOT, stdin=pipe, stdout=pipe, text=True) as desk:
                assert desk.stdout is not None
                assert desk.stdin is not None
                assert desk.stdout.readline() == "ready\n"
                try:
                    yield Portal(address, desk.stdin)
                finally:
                    desk.terminate()
        finally:
            daemon.terminate()


def main(address: str, settings: list[list[Any]]) -> None:
    connection = open_dbus_connection(bus=address)
    connection.send_and_get_reply(message_bus.RequestName(NAME))
    known = {(one[0], one[1]): (one[2], one[3]) for one in settings}
    print("ready", flush=True)
    orders = threading.Thread(target=_take_orders, args=(connection, known), daemon=True)
    orders.start()
    while True:
        _answer(connection, known)


def _take_orders(connection: DBusConnection, known: dict[Any, Any]) -> None:
    for order in sys.stdin:
        _change(connection, known, json.loads(order))


def _change(connection: DBusConnection, known: dict[Any, Any], order: list[Any]) -> None:
    namespace, key, kind, value = order
    known[(namespace, key)] = (kind, value)
    emitter = DBusAddress(PLACE, interface=SETTINGS)
    told = (namespace, key, (kind, value))
    connection.send(new_signal(emitter, "SettingChanged", "ssv", told))


def _answer(connection: DBusConnection, known: dict[Any, Any]) -> None:
    asked = connection.receive()
    if asked.header.message_type is not MessageType.method_call:
        return
    if asked.header.fields[HeaderFields.member] == "Read" and tuple(asked.body) in known:
        # As the real one: a value that is wrapped twice.
        wrapped = ("v", known[tuple(asked.body)])
        connection.send(new_method_return(asked, "v", (wrapped,)))
    else:
        connection.send(new_error(asked, f"{NAME}.Error.NotFound"))


if __name__ == "__main__":
    main(sys.argv[1], json.loads(sys.argv[2]))
