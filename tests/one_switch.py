"""Somebody with one switch: a clock that a test sets, and presses of the real key."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from coprod_desktop.ui.controller import Controller
from coprod_desktop.ui.kit.buttons import Button
from coprod_desktop.ui.scanning.scan import Scan

_MOST_STEPS = 200


class SetAlarm:
    """Comes when the clock is put past its time."""

    def __init__(self, clock: SetClock, act: Callable[[], object]) -> None:
        self._clock = clock
        self.act = act
        self.due: float | None = None

    def start(self, seconds: float) -> None:
        self.due = self._clock.now() + seconds

    def stop(self) -> None:
        self.due = None


class SetClock:
    """The clock of scanning, put forward by a test."""

    def __init__(self) -> None:
        self._now = 100.0
        self._alarms: list[SetAlarm] = []

    def now(self) -> float:
        return self._now

    def alarm(self, parent: QObject, act: Callable[[], object]) -> SetAlarm:
        self._alarms.append(SetAlarm(self, act))
        return self._alarms[-1]

    def forward(self, seconds: float) -> None:
        """Let time pass; what falls due comes in its order, at its time."""
        end = self._now + seconds
        while True:
            waiting = [one for one in self._alarms if one.due is not None]
            due = min(waiting, key=lambda one: one.due or 0, default=None)
            if due is None or due.due is None or due.due > end + 1e-9:
                break
            self._now, due.due = due.due, None
            due.act()
        self._now = end


class OneSwitch:
    """A person who does everything by pressing one key while the ring is at what they want."""

    def __init__(self, controller: Controller, clock: SetClock, key: Qt.Key) -> None:
        self._controller = controller
        self.clock = clock
        self._key = key
        self.presses = 0
        self.waited = 0.0

    @property
    def scan(self) -> Scan:
        return self._controller.scanner.scan

    @property
    def at(self) -> str:
        """What the ring is at."""
        self._see()
        assert self.scan.stop is not None
        return self.scan.stop.name

    @property
    def depth(self) -> int:
        """How deep the ring is: 0 at the groups."""
        self._see()
        return self.scan.depth

    @property
    def line(self) -> str:
        """What the line says."""
        self._see()
        return self._controller.window.scan_line.words.text()

    def _see(self) -> None:
        """Look at the screen once the ring has come to where it goes: nobody presses before."""
        QApplication.processEvents()
        end = time.monotonic() + 10
        while self._controller.scanner.will_look:
            assert time.monotonic() < end, "the ring never came to where it goes"
            QApplication.processEvents()

    def turn_on(self) -> None:
        """Turn scanning on with its command, as a helper at the keyboard does."""
        if not self._controller.scanner.is_on:
            self._controller.do("scan")
        QApplication.processEvents()

    def press(self) -> None:
        """Press the switch, long after the press before, and once new words could be read."""
        QApplication.processEvents()
        buttons = self._controller.window.findChildren(Button)
        while not all(one.is_ready for one in buttons):
            QTest.qWait(20)
        self.clock.forward(0.3)
        QTest.keyClick(QApplication.focusWidget() or self._controller.window, self._key)
        self.presses += 1
        QApplication.processEvents()

    def is_at(self, name: str) -> bool:
        """Whether the ring is at what is called so, alone or as the only one of its group."""
        return self.at.startswith(name) or self.at.endswith(f": {name}")

    def wait_for(self, name: str) -> None:
        """Wait until the ring is at what begins with these words."""
        for _ in range(_MOST_STEPS):
            if self.is_at(name):
                return
            before = self.waited
            self.clock.forward(1.5)
            self.waited = before + 1.5
        raise AssertionError(f"the ring never came to “{name}”; it is at “{self.at}”")

    def choose(self, *names: str) -> None:
        """Press at each of these, one after the other."""
        for name in names:
            self.wait_for(name)
            self.press()

    def go_up(self) -> None:
        """Go back to the groups, as the last of every level offers."""
        while self.depth:
            self.choose("Back")

    def do(self, name: str) -> None:
        """Find a control in the groups, and choose it: what begins with these words."""
        self.go_up()
        for _ in range(_MOST_STEPS):
            if self.is_at(name):
                self.press()
                return
            assert self.scan.stop is not None
            inside = self.scan.stop.inside
            if inside is not None and any(one.name.startswith(name) for one in inside()):
                self.press()
                self.choose(name)
                return
            self.clock.forward(1.5)
        raise AssertionError(f"no group holds “{name}”; the ring is at “{self.at}”")
