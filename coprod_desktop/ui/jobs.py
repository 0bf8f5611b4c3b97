"""Slow work beside the screen: it gets values, never sessions, and can be cancelled."""

from collections import deque
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from typing import Any, Generic, TypeVar

from coprod_desktop.domain.errors import Problem, Unexpected
from coprod_desktop.ui.delivery import Delivery

T = TypeVar("T")
Moved = Callable[[int, int], None]


class Job(Generic[T]):
    """One piece of slow work. It is no object of Qt, for the work's thread holds on to it too."""

    def __init__(
        self,
        work: Callable[["Job[T]"], T],
        done: Callable[[T], None],
        failed: Callable[[Problem], None],
        moved: Callable[[int, int], None],
    ) -> None:
        self._work = work
        self._done = done
        self._failed = failed
        self._moved = moved
        self.is_cancelled = False

    def cancel(self) -> None:
        """Ask the work to stop; its end is told all the same."""
        self.is_cancelled = True

    def progress(self, done: int, total: int) -> None:
        """Say from the work's thread how far it is."""
        self._moved(done, total)

    def work(self) -> T:
        """Do the work, on the thread that calls."""
        return self._work(self)

    def end(self, future: "Future[T]") -> None:
        """Tell how it ended."""
        try:
            result = future.result()
        except Problem as problem:
            self._failed(problem)
            return
        except Exception:
            self._failed(Unexpected())
            raise
        self._done(result)


class Jobs:
    """Runs slow work, one piece after the other; whoever asked is told on the screen's thread.

    The next piece begins once the end of the one before has been told, so that an answer may
    close what the next work wants to open.
    """

    def __init__(self, deliver: Delivery) -> None:
        self._deliver = deliver
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="job")
        self._waiting: deque[Job[Any]] = deque()
        self._running: tuple[Job[Any], Future[Any]] | None = None

    def start(
        self,
        work: Callable[[Job[T]], T],
        done: Callable[[T], None],
        failed: Callable[[Problem], None],
        moved: Moved | None = None,
    ) -> Job[T]:
        """Start work; exactly one of ``done`` and ``failed`` is called at its end."""

        def tell_move(at: int, total: int) -> None:
            if moved is not None:
                self._deliver(partial(moved, at, total))

        job = Job(work, done, failed, tell_move)
        self._waiting.append(job)
        self._begin_next()
        return job

    def close(self) -> None:
        """Begin nothing more; stop the work that runs, wait for it and tell its end."""
        self._waiting.clear()
        if self._running is not None:
            self._running[0].cancel()
        self._pool.shutdown(wait=True)
        self._tell_end()

    def _begin_next(self) -> None:
        if self._running is not None or not self._waiting:
            return
        job = self._waiting.popleft()
        future = self._pool.submit(job.work)
        self._running = (job, future)
        future.add_done_callback(lambda _future: self._deliver(self._go_on))

    def _go_on(self) -> None:
        self._tell_end()
        self._begin_next()

    def _tell_end(self) -> None:
        # Nothing runs any more where closing has told the end before this call came.
        if self._running is not None:
            (job, future), self._running = self._running, None
            job.end(future)
