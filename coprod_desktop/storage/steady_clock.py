"""A clock that never goes back: what happened later is never written down as earlier."""

import time
from collections.abc import Callable
from datetime import datetime, timedelta
from threading import Lock


class SteadyClock:
    """Follows the clock on the wall; where that was set back, it runs on from what it last told."""

    def __init__(
        self,
        wall: Callable[[], datetime],
        *,
        last: datetime | None = None,
        seconds: Callable[[], float] = time.monotonic,
    ) -> None:
        self._wall = wall
        self._seconds = seconds
        self._last = last
        self._told_at = seconds()
        self._lock = Lock()

    def __call__(self) -> datetime:
        """Give the time now; never earlier than before."""
        # The screen and the writer look at it from threads of their own.
        with self._lock:
            now, seconds = self._wall(), self._seconds()
            if self._last is not None and now < self._last:
                now = self._last + timedelta(seconds=seconds - self._told_at)
            self._last, self._told_at = now, seconds
            return now
