"""The one thread that writes: everything that changes the file waits its turn here."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

from coprod_desktop.domain.troubles import PanelLocked

T = TypeVar("T")


class Writer:
    """Carries out writes one after the other, so that the screen never waits for a disk."""

    def __init__(self) -> None:
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="writer")

    def submit(self, act: Callable[[], T]) -> Future[T]:
        """Do something on the writer's thread; its result or its trouble is in the future.

        Once it takes nothing more, the trouble is that the panel is locked.
        """
        try:
            return self._thread.submit(act)
        except RuntimeError:
            late: Future[T] = Future()
            late.set_exception(PanelLocked())
            return late

    def finish(self) -> None:
        """Wait until everything handed in is written, and take nothing more."""
        self._thread.shutdown(wait=True)
