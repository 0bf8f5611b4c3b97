"""How fast a voice really speaks: eSpeak runs fast, and SAPI knows steps of 11 % only."""

import time
from collections import deque
from collections.abc import Callable

_WORDS_KEPT = 60
_WORDS_NEEDED = 10


class MeasuredRate:
    """Counts words and the time between them; pauses between sentences do not count."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._last: float | None = None
        self._took: deque[float] = deque(maxlen=_WORDS_KEPT)

    @property
    def words_a_minute(self) -> int:
        """The speed over the last words; 0 until enough were heard."""
        if len(self._took) < _WORDS_NEEDED:
            return 0
        return round(60 * len(self._took) / max(sum(self._took), 0.001))

    def word(self) -> None:
        """A word begins."""
        now = self._clock()
        if self._last is not None:
            self._took.append(now - self._last)
        self._last = now

    def rest(self) -> None:
        """A sentence ends, or is cut."""
        self._last = None

    def forget(self) -> None:
        """Begin again: somebody chose another speed or voice."""
        self._last = None
        self._took.clear()
