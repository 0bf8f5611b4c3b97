"""A voice without sound: the words go by at the chosen speed, so that they can be followed."""

import re

from PySide6.QtCore import QObject, Qt, QTimer

from coprod_desktop.speech.protocol import Speak
from coprod_desktop.ui.watched_voice import WatchedVoice

_WORD = re.compile(r"\w(?:\S*\w)?")


class SilentVoice(WatchedVoice):
    """Marks one word after the other; the same door as the voice's process."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._number = 0
        self._words: list[tuple[int, int]] = []
        self._at = 0
        self._clock = QTimer(self)
        self._clock.setTimerType(Qt.TimerType.PreciseTimer)
        self._clock.timeout.connect(self._next_word)

    def speak(self, order: Speak) -> None:
        """Let the words of this order go by, instead of those of the one before."""
        self._number = order.number
        self._words = [(word.start(), len(word[0])) for word in _WORD.finditer(order.text)]
        self._at = 0
        self._clock.start(round(60_000 / max(order.rate, 1)))
        # The first word comes at once, but never before speak() has returned.
        QTimer.singleShot(0, self, self._first_word)

    def hush(self) -> None:
        """Stop at once."""
        self._clock.stop()
        self._words = []

    def _first_word(self) -> None:
        if self._at == 0 and self._words:
            self._next_word()

    def _next_word(self) -> None:
        if self._at < len(self._words):
            start, length = self._words[self._at]
            self._at += 1
            self.word_said.emit(self._number, start, length)
        else:
            self._clock.stop()
            self.done.emit(self._number, True)
