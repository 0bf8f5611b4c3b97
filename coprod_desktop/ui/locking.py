"""Locks an open panel without being asked: nobody is there, or the computer sleeps."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QThread, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from coprod_desktop.preferences import Preferences
from coprod_desktop.ui.absence import Absence
from coprod_desktop.ui.idleness import Idleness
from coprod_desktop.ui.kit.draft_keeper import DraftKeeper
from coprod_desktop.ui.main_window import MainWindow
from coprod_desktop.wording import locking as words

_AGAIN_MS = 20


class Locking(QObject):
    """Stores what is half typed, locks at once, and says why.

    Recovery words that nobody has written down yet are never locked away. Idleness counts neither
    while a session is open nor while something is read aloud.
    """

    def __init__(
        self,
        window: MainWindow,
        *,
        can_lock: Callable[[], bool],
        goes_on: Callable[[], bool],
        lock: Callable[[], object],
    ) -> None:
        super().__init__()
        self._window = window
        self._can_lock, self._goes_on, self._lock = can_lock, goes_on, lock
        self.idleness = Idleness(self._may_be_idle)
        self.idleness.soon.connect(partial(window.announcer.say, words.SOON))
        self.idleness.reached.connect(partial(self._lock_now, words.WAS_IDLE))
        self.absence = Absence()
        self.absence.begins.connect(partial(self._lock_now, words.WAS_AWAY))

    def prefer(self, preferences: Preferences) -> None:
        """Wait from now on as long as somebody wishes, until nobody is there."""
        self.idleness.wait_for(preferences.lock_after)

    def close(self) -> None:
        """Lock nothing more."""
        self.idleness.close()
        self.absence.blockSignals(True)

    def _may_be_idle(self) -> bool:
        return self._may_lock() and not self._goes_on()

    def _may_lock(self) -> bool:
        return self._can_lock() and not any(view.do_first for view in self._window.views)

    def _lock_now(self, why: str) -> None:
        if not self._may_lock():
            return
        store_drafts(self._window)
        if QThread.currentThread().loopLevel() > 1:
            # A file chooser waits for an answer, and what asked for it waits under it. It must be
            # gone before the screen goes.
            dialog = QApplication.activeModalWidget()
            if dialog is not None:
                dialog.close()
            QTimer.singleShot(_AGAIN_MS, self, partial(self._lock_now, why))
            return
        self._lock()
        self._window.announcer.say(why)


def store_drafts(window: QWidget) -> None:
    """Store every half-typed word now, and wait; the screen stays as it is."""
    for keeper in window.findChildren(DraftKeeper):
        keeper.flush()
