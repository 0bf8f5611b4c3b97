"""Bring calls from the writer's thread to the screen's."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal


class Delivery(QObject):
    """A door: what is handed in on any thread is called on the thread of the screen."""

    _handed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._handed.connect(self._call, Qt.ConnectionType.QueuedConnection)

    def __call__(self, call: Callable[[], None]) -> None:
        """Hand a call in."""
        self._handed.emit(call)

    def _call(self, call: Callable[[], None]) -> None:
        call()
