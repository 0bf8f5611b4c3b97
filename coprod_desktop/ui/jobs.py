"""Slow work beside the screen: it gets values, never sessions, and can be cancelled."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from coprod_desktop.domain.errors import Problem

T = TypeVar("T")
Progress = Callable[[int, int], None]


class Job(QObject, Generic[T]):
    """One piece of slow work; its signals arrive on the thread of the screen."""

    moved = Signal(int, int)
    ended = Signal()
    _finished = Signal(object)

    def __init__(
        self,
        owner: QObject,
        done: Callable[[T], None],
        failed: Callable[[Problem], None],
    ) -> None:
        super().__init__(owner)
        self._owner = owner
        self._done = done
        self._failed = failed
        self.is_cancelled = False
        self._finished.connect(self._tell)

    def cancel(self) -> None:
        """Ask the work to stop."""
        self.is_cancelled = True

    def progress(self, done: int, total: int) -> None:
        """Say from the work's thread how far it is."""
        if isValid(self):
            self.moved.emit(done, total)

    def finish(self, future: Future[T]) -> None:
        """Hand the end over to the thread of the screen; if its owner is gone, nobody is told."""
        if isValid(self):
            self._finished.emit(future)

    def _tell(self, future: Future[T]) -> None:
        self.ended.emit()
        try:
            result = future.result()
        except Problem as problem:
            self._failed(problem)
            return
        self._done(result)


class Jobs:
    """Runs slow work, one piece after the other."""

    def __init__(self) -> None:
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="job")
        # Qt keeps a job's object but not the Python half of it that hears of its end.
        self._running: set[QObject] = set()

    def start(
        self,
        owner: QObject,
        work: Callable[["Job[T]"], T],
        done: Callable[[T], None],
        failed: Callable[[Problem], None],
    ) -> "Job[T]":
        """Start work for an owner; exactly one of ``done`` and ``failed`` is called at its end."""
        job: Job[T] = Job(owner, done, failed)
        self._running.add(job)
        job.ended.connect(partial(self._running.discard, job))
        self._pool.submit(partial(work, job)).add_done_callback(job.finish)
        return job

    def close(self) -> None:
        """Take no more work."""
        self._pool.shutdown(wait=False, cancel_futures=True)
