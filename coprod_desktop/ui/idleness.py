"""Nobody is there: no key, no movement and no change of focus for as long as somebody chose."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

_MINUTE_MS = 60_000
_WARNING_MS = 30_000
# Whoever speaks to the computer, or has another program press for them, sends no keys: the focus
# moves.
_SIGNS_OF_LIFE = frozenset(
    (
        QEvent.Type.KeyPress,
        QEvent.Type.InputMethod,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
        QEvent.Type.FocusIn,
    )
)


class Idleness(QObject):
    """Says ``soon`` half a minute before ``reached``; as long as it does not count, it begins anew.

    It listens to nothing until somebody wants it.
    """

    soon = Signal()
    reached = Signal()

    def __init__(self, counts: Callable[[], bool], minute_ms: int = _MINUTE_MS) -> None:
        super().__init__()
        self._counts = counts
        self._minute_ms = minute_ms
        self._minutes = 0
        self._is_soon = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._time_is_up)

    def wait_for(self, minutes: int) -> None:
        """Say it after so many minutes from now on; 0 means never."""
        if minutes == self._minutes:
            return
        application = QApplication.instance()
        assert application is not None
        # Asked of every event of the program, so only where it is wanted.
        application.removeEventFilter(self)
        self._minutes = minutes
        if minutes:
            application.installEventFilter(self)
            self._begin()
        else:
            self._timer.stop()

    def close(self) -> None:
        """Say nothing more."""
        self.wait_for(0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take any key or movement as a sign that somebody is there; it goes on its way."""
        del watched
        if event.type() in _SIGNS_OF_LIFE:
            self._begin()
        return False

    @property
    def _warning_ms(self) -> int:
        return _WARNING_MS * self._minute_ms // _MINUTE_MS

    def _begin(self) -> None:
        self._is_soon = False
        self._timer.start(self._minutes * self._minute_ms - self._warning_ms)

    def _time_is_up(self) -> None:
        is_over = self._is_soon
        self._begin()
        if not self._counts():
            return
        if is_over:
            self.reached.emit()
        else:
            self._is_soon = True
            self._timer.start(self._warning_ms)
            self.soon.emit()
