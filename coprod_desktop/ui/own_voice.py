"""What the program's own voice says unasked: where the focus is, and what was announced.

It is for the facilitator alone, so it is heard only where they chose an output of their own, and
not while somebody else has the laptop: what they choose is theirs. Where a screen reader runs it is
silent, unless somebody wants it always: two voices would talk at once.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from coprod_desktop.choices import SpeechMode
from coprod_desktop.speech.audience import Audience
from coprod_desktop.ui.main_window import MainWindow
from coprod_desktop.ui.reader import Priority, Reader
from coprod_desktop.ui.screen_reader import ScreenReader


class OwnVoice(QObject):
    """Says names and announcements to the facilitator, by the way that they chose."""

    def __init__(
        self,
        window: MainWindow,
        reader: Reader,
        mode: Callable[[], SpeechMode],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._reader = reader
        self.screen_reader = ScreenReader(self)
        self._mode = mode
        window.announcer.told.connect(self._say_what_happened)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._say_where)

    @property
    def may_speak(self) -> bool:
        """Whether it speaks unasked just now."""
        if self._window.is_with_another:
            return False
        # Asked beforehand: the reader announces what it refuses, and that would be said here again.
        if not self._reader.has_output_for(Audience.FACILITATOR):
            return False
        match self._mode():
            case SpeechMode.ALWAYS:
                return True
            case SpeechMode.NEVER:
                return False
            case SpeechMode.AUTOMATIC:
                return not self.screen_reader.is_running

    def _say_what_happened(self, sentence: str) -> None:
        if self.may_speak:
            self._reader.say(sentence, Priority.ALERT, to=Audience.FACILITATOR)

    def _say_where(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and now.accessibleName() and self.may_speak:
            self._reader.say(now.accessibleName(), Priority.FOCUS, to=Audience.FACILITATOR)
