"""A pyttsx3 driver over libespeak-ng that plays by itself and tells each word as it is heard.

The driver that comes with pyttsx3 speaks only the last of several texts, blocks while it plays
and reports success where there is no sound card.
"""

import ctypes
import os
import time
from collections.abc import Iterator
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from typing import Any, Protocol

from pyttsx3.voice import Voice

from coprod_desktop.speech import espeak_library as espeak
from coprod_desktop.speech.joined_words import with_joined

DEFAULT_VOICE = "gmw/en"
_ENGLISH = "en"
# It accepts a text without a sound card; then it stops "playing" within 20 ms and tells nothing.
_SILENT_FOR = 0.7
# The first sound of a sleeping speaker or headset may take seconds, but not this long; between
# two words it is less, unless the word is a long number that is said digit by digit.
_NEVER_BEGAN_FOR = 8.0
_STALLED_FOR = 4.0
_CHARACTER_TAKES = 0.8
# Words cannot be heard before their time: then the sound server has gone or swallows everything.
_AHEAD = 0.8


class NoSoundError(Exception):
    """Nothing plays what the voice says."""


class Proxy(Protocol):
    """What pyttsx3 gives to a driver."""

    def setBusy(self, busy: bool) -> None: ...  # noqa: D102, FBT001, N802 - the names of pyttsx3
    def isBusy(self) -> bool: ...  # noqa: D102, N802
    def notify(self, topic: str, **values: object) -> None: ...  # noqa: D102


def buildDriver(proxy: Proxy) -> "EspeakLive":  # noqa: N802 - pyttsx3 asks for this name
    """Make the driver; pyttsx3 calls this."""
    return EspeakLive(proxy)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Told:
    """An event of the library, copied out of its memory, and when it came."""

    at: float
    kind: int
    utterance: int
    position: int
    length: int
    audio: float


class EspeakLive:
    """Speaks through libespeak-ng; all that pyttsx3 is told comes from ``iterate``."""

    def __init__(self, proxy: Proxy) -> None:
        self._proxy = proxy
        self._told: SimpleQueue[_Told] = SimpleQueue()
        self._utterance: int | None = None
        self._last_sign = 0.0
        self._first_sign: float | None = None
        self._word_length = 0
        self._library = espeak.load()
        # The library keeps no reference; a collected callback would be a crash.
        self._callback = espeak.CALLBACK(self._hear)
        self._voice = DEFAULT_VOICE
        self._text = ""
        self._rate = 160
        self._volume = 1.0
        self._output = ""
        self._open()

    def destroy(self) -> None:
        """Fall silent for good."""
        self._library.espeak_Cancel()

    def _open(self) -> None:
        if self._library.espeak_Initialize(espeak.PLAYBACK, 0, None, espeak.DO_NOT_EXIT) < 0:
            raise OSError("libespeak-ng finds no voice data")
        self._library.espeak_SetSynthCallback(self._callback)
        self.setProperty("voice", self._voice)
        self.setProperty("rate", self._rate)
        self.setProperty("volume", self._volume)

    def _go_to(self, output: str) -> None:
        """Open another output: the client of the sound server reads its name when it starts."""
        if output == self._output:
            return
        self._output = output
        self._library.espeak_Terminate()
        if output:
            os.environ["PULSE_SINK"] = output
        else:
            os.environ.pop("PULSE_SINK", None)
        self._open()

    def say(self, text: str) -> None:
        """Begin to say a text."""
        self._proxy.setBusy(True)
        self._text = text
        encoded = text.replace("\0", " ").encode("utf-8", errors="replace")
        number = ctypes.c_uint(0)
        self._last_sign = time.monotonic()
        self._first_sign = None
        self._word_length = 0
        flags = espeak.UTF8 | espeak.END_PAUSE
        trouble = self._library.espeak_Synth(
            encoded, len(encoded) + 1, 0, 0, 0, flags, ctypes.byref(number), None
        )
        if trouble:
            raise OSError(f"espeak_Synth answered {trouble}")
        self._utterance = number.value
        self._proxy.notify("started-utterance")

    @property
    def _is_english(self) -> bool:
        return self._voice.rpartition("/")[2].startswith(_ENGLISH)

    def stop(self) -> None:
        """Fall silent at once."""
        if self._utterance is None:
            return
        self._utterance = None
        self._library.espeak_Cancel()
        self._proxy.notify("finished-utterance", completed=False)
        self._proxy.setBusy(False)

    def iterate(self) -> Iterator[None]:
        """Pass on what the library told since the last time, each time that it is asked."""
        self._proxy.setBusy(False)
        while True:
            self._pass_on()
            self._look_for_sound()
            yield

    def getProperty(self, name: str) -> object:  # noqa: N802 - pyttsx3 asks for this name
        """Give ``voices``, ``voice``, ``rate`` or ``volume``."""
        if name == "voices":
            return [
                Voice(one.id, one.name, [one.language], one.gender)
                for one in espeak.voices(self._library)
            ]
        known = {"voice": self._voice, "rate": self._rate, "volume": self._volume}
        return known[name]

    def setProperty(self, name: str, value: Any) -> None:  # noqa: N802
        """Set ``voice``, ``rate`` in words a minute, ``volume`` from 0 to 1, or ``output``."""
        if name == "voice":
            if self._library.espeak_SetVoiceByName(str(value).encode()):
                raise ValueError(f"there is no voice {value!r}")
            self._voice = str(value)
        elif name == "rate":
            self._rate = int(value)
            self._set(espeak.RATE, espeak.told_rate(self._rate))
        elif name == "volume":
            self._volume = float(value)
            self._set(espeak.VOLUME, round(self._volume * 100))
        elif name == "output":
            self._go_to(str(value))
        else:
            raise KeyError(name)

    def _set(self, parameter: int, value: int) -> None:
        self._library.espeak_SetParameter(parameter, value, 0)

    def _hear(self, _sound: int | None, _count: int, events: Any) -> int:
        """Copy events out of the library's own thread; nothing else may happen there."""
        place = 0
        while kind := int(events[place].type):
            event: espeak.Event = events[place]
            self._told.put(
                _Told(
                    at=time.monotonic(),
                    kind=kind,
                    utterance=event.utterance,
                    position=event.position,
                    length=event.length,
                    audio=event.audio_position / 1000,
                )
            )
            place += 1
        return 0

    def _pass_on(self) -> None:
        while True:
            try:
                told = self._told.get_nowait()
            except Empty:
                return
            # What was told of an utterance that has been stopped is of no interest any more.
            if told.utterance == self._utterance:
                self._pass_on_one(told)

    def _pass_on_one(self, told: _Told) -> None:
        self._last_sign = told.at
        self._first_sign = self._first_sign or told.at - told.audio
        if told.audio > self._last_sign - self._first_sign + _AHEAD:
            self._give_up()
        elif told.kind == espeak.EVENT_WORD:
            self._word_length = told.length
            place, length = told.position - 1, told.length
            if self._is_english and place >= 0:
                length = with_joined(self._text, place, length)
            self._proxy.notify("started-word", location=place, length=length)
        elif told.kind == espeak.EVENT_FINISHED:
            self._utterance = None
            self._proxy.notify("finished-utterance", completed=True)
            self._proxy.setBusy(False)

    def _look_for_sound(self) -> None:
        if self._utterance is None:
            return
        quiet = time.monotonic() - self._last_sign
        patience = _NEVER_BEGAN_FOR
        if self._first_sign is not None:
            patience = _STALLED_FOR + self._word_length * _CHARACTER_TAKES
        if quiet > (patience if self._library.espeak_IsPlaying() else _SILENT_FOR):
            self._give_up()

    def _give_up(self) -> None:
        self._utterance = None
        # Told first: the library may hang in a call where its sound server hangs.
        self._proxy.notify("error", exception=NoSoundError())
        self._library.espeak_Cancel()
        self._proxy.setBusy(False)
