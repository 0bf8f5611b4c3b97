"""Keeps the laptop awake while a session runs, and warns before its battery is empty."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from typing import Protocol, TypeVar

from PySide6.QtCore import QObject, Signal

from coprod_desktop.domain.battery import Battery, is_news
from coprod_desktop.domain.whispers import Whisper, WhisperKind
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.delivery import Delivery
from coprod_desktop.wording import whispers as words

T = TypeVar("T")


class Laptop(Protocol):
    """What is asked of a laptop."""

    def keep_awake(self) -> bool:
        """Let it not fall asleep; say whether that worked."""
        ...

    def let_sleep(self) -> None:
        """Let it sleep again."""
        ...

    def battery(self) -> Battery | None:
        """Tell how full the battery is, where there is one."""
        ...


class Power(QObject):
    """Asks the laptop on a thread of its own: what is slow there keeps nobody waiting.

    A level of the battery is said once, until the laptop was plugged in again. That the laptop
    cannot be kept awake is a quiet whisper, for there is something that one can do about it.
    """

    changed = Signal()

    def __init__(self, laptop: Laptop, announcer: Announcer, deliver: Delivery) -> None:
        super().__init__()
        self.whispers: tuple[Whisper, ...] = ()
        self._laptop = laptop
        self._announcer = announcer
        self._deliver = deliver
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="laptop")
        self._runs = False
        self._is_closed = False
        self._is_awake = True
        self._battery: Battery | None = None
        self._told: int | None = None

    def follow(self, runs: bool) -> None:  # noqa: FBT001 - the clock's signal says so
        """Keep the laptop awake from when a session runs until none does."""
        if runs == self._runs:
            return
        self._runs = runs
        if runs:
            self._ask(self._laptop.keep_awake, self._was_kept_awake)
            self.look()
        else:
            self._ask(self._laptop.let_sleep, self._was_let_go)

    def look(self) -> None:
        """See how full the battery is, while a session runs."""
        if self._runs:
            self._ask(self._laptop.battery, self._saw_battery)

    def close(self) -> None:
        """Let the laptop sleep, and ask it nothing more."""
        self._runs = False
        if not self._is_closed:
            self._is_closed = True
            self._thread.submit(self._laptop.let_sleep)
            # Nobody waits here for a bus that is slow to answer.
            self._thread.shutdown(wait=False)

    def _ask(self, question: Callable[[], T], done: Callable[[T], None]) -> None:
        future = self._thread.submit(question)
        future.add_done_callback(partial(self._hand_on, done))

    def _hand_on(self, done: Callable[[T], None], future: "Future[T]") -> None:
        self._deliver(partial(self._answer, done, future))

    def _answer(self, done: Callable[[T], None], future: "Future[T]") -> None:
        if not self._is_closed:
            done(future.result())

    def _was_kept_awake(self, worked: bool) -> None:  # noqa: FBT001 - an answer, not a switch
        self._is_awake = worked or not self._runs
        self._show()

    def _was_let_go(self, _nothing: None) -> None:
        self._is_awake, self._battery, self._told = True, None, None
        self._show()

    def _saw_battery(self, battery: Battery | None) -> None:
        if not self._runs:
            return
        self._battery = battery
        level = battery.level if battery else None
        if battery is not None and is_news(level, self._told):
            self._announcer.say(words.sentence(_low(battery)))
        self._told = level if level is None or self._told is None else min(level, self._told)
        self._show()

    def _show(self) -> None:
        battery = self._battery
        low = (_low(battery),) if battery is not None and battery.level is not None else ()
        sleepy = () if self._is_awake else (Whisper(kind=WhisperKind.MAY_SLEEP),)
        if (*low, *sleepy) != self.whispers:
            self.whispers = (*low, *sleepy)
            self.changed.emit()


def _low(battery: Battery) -> Whisper:
    return Whisper(kind=WhisperKind.BATTERY_LOW, minutes=battery.percent, is_urgent=True)
