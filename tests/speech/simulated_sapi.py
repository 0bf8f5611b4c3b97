"""SAPI without Windows, under the driver of pyttsx3 as it is.

As documented, measured and read: speech is asynchronous, its events come when messages are
pumped, each stream starts with a word of no length, a purge ends the stream that is being said
and is an empty stream of its own, and words are counted in units of UTF-16.
"""

from __future__ import annotations

import re
import time
from collections import deque
from types import ModuleType, SimpleNamespace
from typing import Any

PACE = 0.002
DONE, SPEAKING = 1, 2
ASYNC, PURGE = 1, 2


class Token:
    """A voice or an output, as the registry of Windows has it."""

    def __init__(self, id_: str, called: str, language: str = "809") -> None:
        self.Id = id_
        self._attributes = {"Language": language, "Gender": "Female", "Age": "Adult"}
        self._called = called

    def GetDescription(self) -> str:
        return self._called

    def GetAttribute(self, name: str) -> str:
        return self._attributes[name]


HAZEL, GWYNETH = Token("hazel", "Hazel"), Token("gwyneth", "Gwyneth", "452")
SPEAKERS, HEADSET = Token("{speakers}", "Speakers"), Token("{headset}", "Headset")


class SpVoice:
    """One voice object; ``made`` is the newest, for a test to look into."""

    made: SpVoice

    def __init__(self) -> None:
        SpVoice.made = self
        self.EventInterests = 0
        self.Voice = HAZEL
        self.Rate, self.Volume = 0, 100
        self.AudioOutput: Token | None = None
        self.outputs = [SPEAKERS, HEADSET]
        self.spoken: list[str] = []
        self.sink: Any = None
        self._streams = 0
        self._events: deque[tuple[str, int, int, int]] = deque()
        self._due = 0.0

    @property
    def Status(self) -> SimpleNamespace:
        return SimpleNamespace(RunningState=SPEAKING if self._events else DONE)

    def GetVoices(self) -> list[Token]:
        return [HAZEL, GWYNETH]

    def GetAudioOutputs(self) -> list[Token]:
        return self.outputs

    def Speak(self, text: str, flags: int) -> int:
        assert flags & ASYNC
        if flags & PURGE:
            self._purge()
        self._streams += 1
        self._events.append(("StartStream", self._streams, 0, 0))
        for word in re.finditer(r"\S+", text):
            place = _units(text[: word.start()])
            self._events.append(("Word", self._streams, place, _units(word[0])))
        self._events.append(("EndStream", self._streams, 0, 0))
        if text:
            self.spoken.append(text)
        return self._streams

    def _purge(self) -> None:
        """End the stream that is being said; those that wait are never told of."""
        begun = self._events and self._events[0][0] != "StartStream"
        stream = self._events[0][1] if self._events else 0
        self._events.clear()
        if begun:
            self._events.append(("EndStream", stream, 0, 0))

    def pump(self) -> None:
        if self._events and time.monotonic() >= self._due:
            self._due = time.monotonic() + PACE
            self._tell(*self._events.popleft())

    def _tell(self, kind: str, stream: int, place: int, length: int) -> None:
        tell = getattr(self.sink, f"_ISpeechVoiceEvents_{kind}")
        if kind == "Word":
            tell(stream, 0, place, length)
        else:
            tell(stream, 0)


def modules() -> dict[str, ModuleType]:
    """Give what the driver imports, to be put among the modules of Python."""
    names = ("comtypes", "comtypes.client", "comtypes.gen", "pythoncom")
    made: dict[str, Any] = {name: ModuleType(name) for name in names}
    made["comtypes"].client = made["comtypes.client"]
    made["comtypes.gen"].SpeechLib = SimpleNamespace(SSFMCreateForWrite=3)
    made["comtypes.client"].CreateObject = lambda _name: SpVoice()
    made["comtypes.client"].GetEvents = _listen
    made["pythoncom"].PumpWaitingMessages = _pump
    return made


def _pump() -> None:
    SpVoice.made.pump()


def _listen(voice: SpVoice, sink: Any) -> object:
    voice.sink = sink
    return object()


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
