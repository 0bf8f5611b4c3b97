"""The words that the real voice of Linux tells of, without playing them and without waiting."""

from __future__ import annotations

import ctypes
from typing import Any

from PySide6.QtCore import QObject, QTimer

from coprod_desktop.speech import espeak_library as espeak
from coprod_desktop.speech.espeak_live import DEFAULT_VOICE
from coprod_desktop.speech.joined_words import with_joined
from coprod_desktop.speech.protocol import Speak
from coprod_desktop.ui.watched_voice import WatchedVoice


class RealWords(WatchedVoice):
    """Has each text spoken into nothing by libespeak-ng, and tells all its words at once."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.order: Speak | None = None
        # What was told last, in the words that the voice was given.
        self.saying = ""
        self._words: list[tuple[int, int]] = []
        self._library = espeak.load()
        assert self._library.espeak_Initialize(espeak.SYNCHRONOUS, 0, None, espeak.DO_NOT_EXIT) > 0
        self._callback = espeak.CALLBACK(self._hear)
        self._library.espeak_SetSynthCallback(self._callback)
        self._library.espeak_SetVoiceByName(DEFAULT_VOICE.encode())

    def speak(self, order: Speak) -> None:
        self.order, self._words = order, []
        text = order.text.encode()
        flags = espeak.UTF8 | espeak.END_PAUSE
        assert not self._library.espeak_Synth(text, len(text) + 1, 0, 0, 0, flags, None, None)
        QTimer.singleShot(0, self, self._tell)

    def hush(self) -> None:
        """It has said everything already."""

    def _tell(self) -> None:
        order = self.order
        assert order is not None
        for start, told in self._words:
            # What it tells before the beginning of a text is of no word.
            length = with_joined(order.text, start, told) if start >= 0 else told
            self.saying = order.text[start : start + length]
            self.word_said.emit(order.number, start, length)
        self.done.emit(order.number, True)

    def _hear(self, _sound: int | None, _count: int, events: Any) -> int:
        place = 0
        while kind := int(events[place].type):
            if kind == espeak.EVENT_WORD:
                self._words.append((events[place].position - 1, events[place].length))
            place += 1
        return 0


def is_there() -> bool:
    """Whether libespeak-ng is on this computer."""
    try:
        ctypes.CDLL(espeak.NAMES[0])
    except OSError:
        return False
    return True
