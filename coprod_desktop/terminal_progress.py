"""How far long work has come, on standard error, once it takes longer than a second."""

import sys
import threading
import time
from types import TracebackType

from coprod_desktop.wording import terminal as words

_QUIET_SECONDS = 1.0
_STEP_SECONDS = 0.5


class TerminalProgress:
    """Called with (done, total); says nothing about work that is over within a second."""

    def __init__(self, what: str) -> None:
        self._what = what
        self._due = time.monotonic() + _QUIET_SECONDS
        self._spoke = False
        # Work that cannot say how far it is must not look as if it hung.
        self._patience = threading.Timer(_QUIET_SECONDS, self._ask_for_patience)
        self._patience.daemon = True

    def __enter__(self) -> "TerminalProgress":
        """Begin the work."""
        self._patience.start()
        return self

    def __call__(self, done: int, total: int) -> None:
        """Say how far the work is, at most twice a second."""
        now = time.monotonic()
        if now >= self._due:
            self._due = now + _STEP_SECONDS
            self._spoke = True
            print(words.progress(self._what, done, total), file=sys.stderr, flush=True)

    def __exit__(
        self,
        kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        """End the work; who heard of its beginning hears of its end."""
        self._patience.cancel()
        if self._spoke and kind is None:
            print(words.progress(self._what, 1, 1), file=sys.stderr, flush=True)

    def _ask_for_patience(self) -> None:
        if not self._spoke:
            self._spoke = True
            print(words.PATIENCE.format(what=self._what), file=sys.stderr, flush=True)
