"""Voices that speak into memory instead of a loudspeaker, for recordings."""

import ctypes
import importlib
import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Protocol

from coprod_desktop.speech import espeak_library as espeak
from coprod_desktop.speech.drivers import driver_for, pump_for
from coprod_desktop.speech.saved_sound import Sound, read_sound
from coprod_desktop.speech.voices import installed, primary, spoken_by

# Where the library calls a language otherwise than the world does.
_ESPEAK_NAMES: Mapping[str, str] = {"en": "gmw/en", "zh": "cmn", "no": "nb"}
_ENGLISH = "en"
_BYTES_A_SAMPLE = 2
_NOT_FOR_LONGER = 60.0


class RecordingVoice(Protocol):
    """Says one text after another as sound of 16 bits in one channel."""

    def say(self, text: str, language: str, rate: int) -> Sound:
        """Give a text as sound; a language without a voice is spoken by the English one."""
        ...

    def languages(self) -> frozenset[str]:
        """Give the first part of the code of each language that has a voice."""
        ...


def start_voice(platform: str = sys.platform) -> RecordingVoice:
    """Start the voice of this system; whatever it raises where there is none goes through."""
    driver = driver_for(platform)
    return EspeakVoice() if driver == "espeak_live" else SavingVoice(driver)


class EspeakVoice:
    """libespeak-ng, which gives the sound as it makes it."""

    def __init__(self) -> None:
        self._library = espeak.load()
        self._rate: int = self._library.espeak_Initialize(
            espeak.SYNCHRONOUS, 0, None, espeak.DO_NOT_EXIT
        )
        if self._rate < 0:
            raise OSError("libespeak-ng finds no voice data")
        self._sound = bytearray()
        # The library keeps no reference; a collected callback would be a crash.
        self._callback = espeak.CALLBACK(self._hear)
        self._library.espeak_SetSynthCallback(self._callback)
        self._language = ""

    def say(self, text: str, language: str, rate: int) -> Sound:
        """Give a text as sound."""
        self._speak_in(language)
        self._library.espeak_SetParameter(espeak.RATE, espeak.told_rate(rate), 0)
        self._sound.clear()
        encoded = text.replace("\0", " ").encode("utf-8", errors="replace")
        flags = espeak.UTF8 | espeak.END_PAUSE
        number = ctypes.c_uint(0)
        trouble = self._library.espeak_Synth(
            encoded, len(encoded) + 1, 0, 0, 0, flags, ctypes.byref(number), None
        )
        if trouble:
            raise OSError(f"espeak_Synth answered {trouble}")
        return Sound(rate=self._rate, pcm=bytes(self._sound))

    def languages(self) -> frozenset[str]:
        """Give each language that has a voice, by the name that the world gives it."""
        return spoken_by(voice.language for voice in espeak.voices(self._library))

    def _speak_in(self, language: str) -> None:
        first = primary(language)
        if first == self._language:
            return
        self._language = first
        for name in (_ESPEAK_NAMES.get(first, first), _ESPEAK_NAMES[_ENGLISH]):
            if not self._library.espeak_SetVoiceByName(name.encode()):
                return

    def _hear(self, sound: int | None, count: int, _events: Any) -> int:
        if sound and count > 0:
            self._sound += ctypes.string_at(sound, count * _BYTES_A_SAMPLE)
        return 0


class SavingVoice:
    """A voice of the system that writes each text into a file, through pyttsx3."""

    def __init__(self, driver: str) -> None:
        pyttsx3: Any = importlib.import_module("pyttsx3")
        self._engine: Any = pyttsx3.init(driver, debug=True)
        self._engine.startLoop(False)  # noqa: FBT003 - the name of the argument differs
        self._engine.iterate()
        self._pump = pump_for(driver)
        # SAPI has written the file when it returns; the voices of a Mac tell when they have.
        self._tells = driver == "nsss"
        self._is_done = False
        self._engine.connect("finished-utterance", self._finished)
        self._voices = {
            primary(language): voice.id
            for voice in reversed(installed(self._engine.getProperty("voices")))
            for language in voice.languages
        }

    def say(self, text: str, language: str, rate: int) -> Sound:
        """Give a text as sound."""
        if voice := self._voices.get(primary(language), self._voices.get(_ENGLISH)):
            self._engine.setProperty("voice", voice)
        self._engine.setProperty("rate", rate)
        with tempfile.TemporaryDirectory(prefix="coprod-speech-") as folder:
            file = Path(folder) / "said"
            self._save(text, file)
            return read_sound(file.read_bytes())

    def languages(self) -> frozenset[str]:
        """Give each language that has a voice."""
        return spoken_by(self._voices)

    def _save(self, text: str, file: Path) -> None:
        self._is_done = not self._tells
        self._engine.save_to_file(text, str(file))
        end = time.monotonic() + _NOT_FOR_LONGER
        while not self._is_done:
            if time.monotonic() > end:
                raise OSError("the voice writes no file")
            self._engine.iterate()
            self._pump()

    def _finished(self, name: object, completed: bool) -> None:  # noqa: ARG002, FBT001
        self._is_done = True
