"""Collect Python's garbage on the screen's thread: an object of Qt must not die on another one."""

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY = 500


class Collecting(QObject):
    """From its making until ``stop``, garbage is collected between two events of the screen only.

    Python would collect it on whichever thread happens to allocate: the writer's, or a job's.
    """

    def __init__(self) -> None:
        super().__init__()
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY)
        self._timer.timeout.connect(self._collect)
        self._timer.start()

    def stop(self) -> None:
        """Collect what is left, and let Python go on by itself."""
        self._timer.stop()
        gc.collect()
        gc.enable()

    def _collect(self) -> None:
        # The oldest generation that is due, as Python itself would choose it.
        due = zip(gc.get_count(), gc.get_threshold(), strict=True)
        full = [age for age, (count, limit) in enumerate(due) if count > limit]
        if full:
            gc.collect(full[-1])
