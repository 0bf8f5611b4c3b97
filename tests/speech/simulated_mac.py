"""NSSpeechSynthesizer without a Mac, under the driver of pyttsx3 as it is.

As documented and read: speech is asynchronous and its events come while the run loop runs; a stop
is told as an end, too, and not at once; words are counted in units of UTF-16.
"""

from __future__ import annotations

import re
import time
from collections import deque
from types import ModuleType, SimpleNamespace
from typing import Any

PACE = 0.002


class NSObject:
    @classmethod
    def alloc(cls) -> NSObject:
        return cls.__new__(cls)

    def init(self) -> NSObject:
        return self


class NSSpeechSynthesizer(NSObject):
    """One synthesizer; ``made`` is the newest, for a test to look into."""

    made: NSSpeechSynthesizer

    def initWithVoice_(self, _voice: object) -> NSSpeechSynthesizer:
        NSSpeechSynthesizer.made = self
        self._properties: dict[str, Any] = {"voice": "daniel", "rate": 200, "volume": 1.0}
        self._events: deque[tuple[str, int, int]] = deque()
        self._text = ""
        self._due = 0.0
        self.spoken: list[str] = []
        return self

    def setDelegate_(self, delegate: Any) -> None:
        self._delegate = delegate

    def startSpeakingString_(self, text: str) -> bool:
        # Apple: what is being said is stopped first, and its end is told.
        self.stopSpeaking()
        self._text = text
        self.spoken.append(text)
        for word in re.finditer(r"\S+", text):
            place = len(text[: word.start()].encode("utf-16-le")) // 2
            self._events.append(("word", place, len(word[0].encode("utf-16-le")) // 2))
        self._events.append(("end", 1, 0))
        return True

    def stopSpeaking(self) -> None:
        if self._events:
            self._events.clear()
            self._events.append(("end", 0, 0))

    def run(self) -> None:
        if not self._events or time.monotonic() < self._due:
            return
        self._due = time.monotonic() + PACE
        kind, place, length = self._events.popleft()
        if kind == "end":
            self._delegate.speechSynthesizer_didFinishSpeaking_(self, bool(place))
            return
        word = SimpleNamespace(location=place, length=length)
        self._delegate.speechSynthesizer_willSpeakWord_ofString_(self, word, self._text)

    def voice(self) -> str:
        return self._properties["voice"]

    def rate(self) -> float:
        return self._properties["rate"]

    def volume(self) -> float:
        return self._properties["volume"]

    def setVoice_(self, voice: str) -> None:
        # Apple: a new voice brings its own speed.
        self._properties.update(voice=voice, rate=175, volume=1.0)

    def setRate_(self, rate: float) -> None:
        self._properties["rate"] = rate

    def setVolume_(self, volume: float) -> None:
        self._properties["volume"] = volume

    @staticmethod
    def availableVoices() -> list[str]:
        return ["daniel", "gwyneth"]

    @staticmethod
    def attributesForVoice_(voice: str) -> dict[str, str]:
        language = {"daniel": "en_GB", "gwyneth": "cy_GB"}[voice]
        name = voice.capitalize()
        return {"VoiceIdentifier": voice, "VoiceName": name, "VoiceLocaleIdentifier": language}


class _RunLoop:
    def runUntilDate_(self, _date: object) -> None:
        NSSpeechSynthesizer.made.run()


def modules() -> dict[str, ModuleType]:
    """Give what the driver imports, to be put among the modules of Python."""
    names = ("objc", "AppKit", "Foundation", "PyObjCTools", "PyObjCTools.AppHelper")
    made: dict[str, Any] = {name: ModuleType(name) for name in names}
    made["objc"].super = super
    made["objc"].python_method = lambda method: method
    made["AppKit"].NSSpeechSynthesizer = NSSpeechSynthesizer
    made["Foundation"].NSRunLoop = SimpleNamespace(currentRunLoop=_RunLoop)
    made["Foundation"].NSDate = SimpleNamespace(dateWithTimeIntervalSinceNow_=lambda after: after)
    made["Foundation"].NSObject = NSObject
    for name in ("NSURL", "NSDefaultRunLoopMode", "NSTimer"):
        setattr(made["Foundation"], name, object())
    made["PyObjCTools"].AppHelper = made["PyObjCTools.AppHelper"]
    made["PyObjCTools.AppHelper"].PyObjCAppHelperRunLoopStopper = NSObject
    return made
