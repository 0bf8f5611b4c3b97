"""The one door for saying that something happened: to the screen reader and the message row.

Whispers come through here too, so nothing here ever reaches the voice that the room hears.

Orca 43 hears an unnamed strip with the role Notification that tells of itself; newer readers on
other platforms hear an announcement event. One way only is used, so nothing is said twice. The
next key press cancels a message in a reader, so messages wait until typing pauses.

A reader looks at a strip only when it comes to it, and it may come late. So each message has a
strip for itself, and a strip has new words only after some others had theirs.
"""

import sys
from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
    QAccessibleInterface,
    QGuiApplication,
)
from PySide6.QtWidgets import (
    QAccessibleWidget,
    QFrame,
    QLabel,  # noqa: TID251 - the strip speaks to readers only, and stands below the kit
    QVBoxLayout,
    QWidget,
)

from coprod_desktop.wording.language import well_ended

_PAUSE_MILLISECONDS = 250
_LONGEST_WAIT = 12
_HISTORY = 200
# A reader that is more than so many messages behind would speak of what is long over.
_STRIPS = 4
_HINT = "Hint"
_HEADING = "Heading"
_QUIET_BAR = "QuietBar"

Say = Callable[[str], None]


class Strip(QFrame):
    """An always-present, unnamed strip; assistive technology hears it when it tells of itself."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._label = QLabel(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._label)
        self.setFixedSize(1, 1)

    def tell(self, sentence: str) -> None:
        """Let a reader say a sentence, wherever the focus is."""
        self._label.setText(sentence)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.ObjectShow))


class Announcer(QObject):
    """Says what happened, once and politely, when typing pauses; a burst is one message.

    ``said`` brings each sentence to be seen, at once; ``told`` the message as readers hear it.
    """

    said = Signal(str)
    told = Signal(str)

    def __init__(self, window: QWidget, *, uses_strip: bool | None = None) -> None:
        super().__init__(window)
        self._window = window
        self._strips = deque(Strip(window) for _ in range(_STRIPS))
        self._uses_strip = sys.platform == "linux" if uses_strip is None else uses_strip
        self._waiting: list[str] = []
        self._value = ""
        self._is_value_known = False
        self._fresh = ""
        self._is_arriving = False
        self._waited = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE_MILLISECONDS)
        self._timer.timeout.connect(self._tell)
        self._waits_for_window = 0
        self._watches_keys = False
        self.history: deque[str] = deque(maxlen=_HISTORY)

    def say(self, sentence: str) -> None:
        """Say a sentence on every channel that the person has."""
        self._take(sentence)
        self._fresh = self._waiting[-1]
        self.said.emit(self._fresh)

    def expect_arrival(self) -> None:
        """Keep what was said just now: where one has come to will be said beside it."""
        self._is_arriving = True

    def say_besides(self, sentence: str) -> None:
        """Say a sentence that takes nothing away: what was said just now stays to be seen."""
        self._take(sentence)
        self.said.emit(f"{self._fresh} {self._waiting[-1]}".strip())
        self._fresh = ""
        self._is_arriving = False

    def forget(self) -> None:
        """Keep nothing of what was said: whoever comes next may not read it."""
        self.history.clear()

    def show(self, sentence: str) -> None:
        """Show everybody else what a reader says by itself."""
        self.said.emit(well_ended(sentence))

    def say_to_reader(self, sentence: str) -> None:
        """Let a reader say what everybody else sees on the screen already."""
        self._take(sentence)

    def _take(self, sentence: str) -> None:
        sentence = well_ended(sentence)
        if sentence in self._waiting:
            # Heard once is enough, and the newest comes last.
            self._waiting.remove(sentence)
        self.history.append(sentence)
        self._waiting.append(sentence)
        self._waited = 0
        self._waits_for_window = 0
        self._watch_keys(on=True)
        self._timer.start()

    def tell_value(self, value: str) -> None:
        """Let a reader say a value that the person has just chosen, and nobody else.

        Orca is silent when a closed list changes; readers elsewhere say it by themselves.
        """
        self._tell_besides(value, is_said_by_readers=not self._uses_strip)

    def tell_passing(self, words: str) -> None:
        """Let a reader say what is no message to be found again, such as a stop of the ring."""
        self._tell_besides(words)

    def tell_added(self, words: str) -> None:
        """Let a reader say what was added to somebody's words, behind what came just before it."""
        self._tell_besides(f"{self._value} {words}".strip())

    def _tell_besides(self, words: str, *, is_said_by_readers: bool = False) -> None:
        self._value, self._is_value_known = words, is_said_by_readers
        self._watch_keys(on=True)
        self._timer.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait a little longer while somebody types, but not for ever."""
        if event.type() == QEvent.Type.KeyPress and self._timer.isActive():
            self._waited += 1
            if self._waited < _LONGEST_WAIT:
                self._timer.start()
        return super().eventFilter(watched, event)

    def _watch_keys(self, *, on: bool) -> None:
        """Look at the program's events only while a message waits: there are very many."""
        application = QCoreApplication.instance()
        if application is None or on == self._watches_keys:
            return
        self._watches_keys = on
        if on:
            application.installEventFilter(self)
        else:
            application.removeEventFilter(self)

    def _tell(self) -> None:
        if not QGuiApplication.focusWindow() and self._waits_for_window < _LONGEST_WAIT:
            # A reader ignores what comes before our window is in front, as at the very start.
            self._waits_for_window += 1
            self._timer.start()
            return
        self._watch_keys(on=False)
        news = " ".join(self._waiting)
        sentence = f"{self._value} {news}".strip()
        heard = news if self._is_value_known else sentence
        self._value, self._is_value_known = "", False
        self._waiting.clear()
        if not self._is_arriving:
            self._fresh = ""
        if not sentence:
            return
        self.told.emit(sentence)
        if heard:
            self._tell_readers(heard)

    def _tell_readers(self, sentence: str) -> None:
        if self._uses_strip:
            self._strips.rotate()
            self._strips[0].tell(sentence)
        else:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._window, sentence))


class _Interfaces:
    """Keeps the interfaces that are made here: Qt holds no reference of its own to them."""

    def __init__(self) -> None:
        self._made: list[QAccessibleInterface] = []

    def __call__(self, class_name: str, thing: QObject) -> QAccessibleInterface | None:
        if isinstance(thing, Strip):
            made = QAccessibleWidget(thing, QAccessible.Role.Notification, "")
        elif class_name == _HINT and isinstance(thing, QLabel):
            # Labels that name nothing are read out, all together, when one comes into their region.
            made = QAccessibleWidget(thing, QAccessible.Role.Paragraph, "")
        elif class_name == _HEADING and isinstance(thing, QLabel):
            made = QAccessibleWidget(thing, QAccessible.Role.Heading, "")
        elif class_name == _QUIET_BAR and isinstance(thing, QWidget):
            # As a bar it would be read out at every step, over whatever the person is hearing.
            made = QAccessibleWidget(thing, QAccessible.Role.Graphic, thing.accessibleName())
        else:
            return None
        self._made.append(made)
        return made


def install_strip_role() -> object:
    """Give strips and hints their roles; keep what comes back as long as the program runs."""
    interfaces = _Interfaces()
    QAccessible.installFactory(interfaces)
    return interfaces
