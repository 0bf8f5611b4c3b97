"""Slow work beside the screen: it gets values, never sessions, and can be cancelled."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from typing import Generic, TypeVar

from PySide6.QtCore import QObject
from shiboken6 import isValid

from coprod_desktop.domain.errors import Problem
from coprod_desktop.ui.delivery import Delivery

T = TypeVar("T")
Moved = Callable[[int, int], None]


class Job(Generic[T]):
    """One piece of slow work. It is no object of Qt, for the work's thread holds on to it too."""

    def __init__(self, deliver: Delivery, moved: Moved | None) -> None:
        self._deliver = deliver
        self._moved = moved
        self.is_cancelled = False

    def cancel(self) -> None:
        """Ask the work to stop."""
        self.is_cancelled = True

    def progress(self, done: int, total: int) -> None:
        """Say from the work's thread how far it is."""
        if self._moved is not None:
            self._deliver(partial(self._moved, done, total))


class Jobs:
    """Runs slow work, one piece after the other; whoever asked is told on the screen's thread."""

    def __init__(self, deliver: Delivery) -> None:
        self._deliver = deliver
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="job")

    def start(
        self,
        owner: QObject,
        work: Callable[[Job[T]], T],
        done: Callable[[T], None],
        failed: Callable[[Problem], None],
        moved: Moved | None = None,
    ) -> Job[T]:
        """Start work for an owner.

        Exactly one of ``done`` and ``failed`` is called at its end; nobody is told anything once
        the owner is gone.
        """

        def tell(future: Future[T]) -> None:
            if not isValid(owner):
                return
            try:
                result = future.result()
            except Problem as problem:
                failed(problem)
                return
            done(result)

        def tell_move(at: int, total: int) -> None:
            if moved is not None and isValid(owner):
                moved(at, total)

        job: Job[T] = Job(self._deliver, tell_move)
        self._pool.submit(work, job).add_done_callback(
            lambda future: self._deliver(partial(tell, future))
        )
        return job

    def close(self) -> None:
        """Take no more work."""
        self._pool.shutdown(wait=False, cancel_futures=True)
