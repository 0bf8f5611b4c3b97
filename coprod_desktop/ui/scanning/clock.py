"""The clock of scanning: what time it is, and something that comes after so many seconds."""

import time
from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, Qt, QTimer


class Alarm(Protocol):
    """Comes once, so many seconds after it was set."""

    def start(self, seconds: float) -> None:
        """Come in so many seconds, and not when it was to come before."""

    def stop(self) -> None:
        """Come no more."""


class Clock(Protocol):
    """Tells seconds that only go forward, and makes alarms."""

    def now(self) -> float:
        """Tell the time in seconds."""
        ...

    def alarm(self, parent: QObject, act: Callable[[], object]) -> Alarm:
        """Make an alarm that lives as long as its parent."""
        ...


class RealClock:
    """The clock of this computer."""

    def now(self) -> float:
        """Tell the time in seconds."""
        return time.monotonic()

    def alarm(self, parent: QObject, act: Callable[[], object]) -> Alarm:
        """Make an alarm that lives as long as its parent."""
        return _Alarm(parent, act)


class _Alarm:
    def __init__(self, parent: QObject, act: Callable[[], object]) -> None:
        self._timer = QTimer(parent)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(act)

    def start(self, seconds: float) -> None:
        self._timer.start(round(seconds * 1000))

    def stop(self) -> None:
        self._timer.stop()
