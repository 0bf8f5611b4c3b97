"""A voice that says one word when it is told to, and whose reports come late."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QObject

from coprod_desktop.speech.protocol import Speak
from coprod_desktop.ui.watched_voice import WatchedVoice


class SteppedVoice(WatchedVoice):
    """Keeps what was really said of each order, whatever its listener knows of it yet."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.said: list[tuple[Speak, list[str]]] = []
        self._words: deque[re.Match[str]] = deque()
        self._order: Speak | None = None
        self._reports: deque[Callable[[], None]] = deque()

    @property
    def is_idle(self) -> bool:
        return self._order is None and not self._reports

    def speak(self, order: Speak) -> None:
        self._end(completed=False)
        self._order = order
        self._words = deque(re.finditer(r"\S+", order.text))
        self.said.append((order, []))

    def hush(self) -> None:
        self._end(completed=False)

    def step(self) -> None:
        """Say a word, or come to the end."""
        order = self._order
        if order is None:
            return
        if not self._words:
            self._end(completed=True)
            return
        word = self._words.popleft()
        self.said[-1][1].append(word[0])
        told = (order.number, word.start(), len(word[0]))
        self._reports.append(lambda: self.word_said.emit(*told))

    def deliver(self) -> None:
        """Let the listener know all that was said up to now."""
        while self._reports:
            self._reports.popleft()()

    def crash(self) -> None:
        """Die in the middle; what it had told already still arrives."""
        order, self._order = self._order, None
        if order is not None:
            self._reports.append(lambda: self.fallen.emit(order.number))

    def _end(self, *, completed: bool) -> None:
        order, self._order = self._order, None
        if order is not None:
            self._reports.append(lambda: self.done.emit(order.number, completed))
