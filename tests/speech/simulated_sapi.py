"""The event model of SAPI under pyttsx3's own driver, without Windows.

As measured and read: speech is asynchronous, each stream starts with a word of no length, the
end of a stream is told also after a purge, and words are counted in units of UTF-16.
"""

from __future__ import annotations

import re
import time
from collections import deque
from collections.abc import Iterator
from types import ModuleType
from typing import Any

PACE = 0.002


class SimulatedSapi:
    def __init__(self, proxy: Any) -> None:
        self._proxy = proxy
        self._speaking = self._stopping = False
        self._events: deque[tuple[str, int, int]] = deque()
        self._due = 0.0
        self.properties: dict[str, object] = {}

    def say(self, text: str) -> None:
        self._proxy.setBusy(True)
        self._proxy.notify("started-utterance")
        self._speaking = True
        self._events.append(("word", 1, 0))
        for word in re.finditer(r"\S+", text):
            self._events.append(("word", _units(text[: word.start()]), _units(word[0])))
        self._events.append(("end", 0, 0))

    def stop(self) -> None:
        if not self._speaking:
            return
        self._proxy.setBusy(True)
        self._stopping = True
        self._events.clear()
        self._events.append(("end", 0, 0))

    def setProperty(self, name: str, value: object) -> None:
        if name == "voice" and value == "gone":
            raise ValueError("unknown voice id")
        self.properties[name] = value

    def iterate(self) -> Iterator[None]:
        self._proxy.setBusy(False)
        while True:
            if self._events and time.monotonic() >= self._due:
                self._due = time.monotonic() + PACE
                self._tell(*self._events.popleft())
            yield

    def _tell(self, kind: str, location: int, length: int) -> None:
        if kind == "word":
            self._proxy.notify("started-word", name="x", location=location, length=length)
            return
        if self._speaking:
            self._proxy.notify("finished-utterance", completed=not self._stopping)
        self._speaking = self._stopping = False
        self._proxy.setBusy(False)


def module() -> ModuleType:
    made = ModuleType("pyttsx3.drivers.sapi5")
    made.buildDriver = SimulatedSapi
    return made


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
