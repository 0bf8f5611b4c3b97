"""Voices that speak into memory: what they save is read, and drivers that save files serve too."""

from __future__ import annotations

import array
import io
import struct
import sys
import wave
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from pyttsx3.voice import Voice

from coprod_desktop.speech.recording_voices import EspeakVoice, SavingVoice
from coprod_desktop.speech.saved_sound import Sound, read_sound

SAMPLES = array.array("h", [0, 100, -100, 32767, -32768, 7])


def as_wav(samples: array.array[int], rate: int, channels: int = 1) -> bytes:
    out = io.BytesIO()
    with wave.open(out, "wb") as file:
        file.setnchannels(channels)
        file.setsampwidth(2)
        file.setframerate(rate)
        file.writeframes(samples.tobytes())
    return out.getvalue()


def as_aiff(samples: array.array[int], rate: int, kind: bytes = b"") -> bytes:
    """Write AIFF as Apple documents it: a rate of 80 bits, the high byte first unless sowt."""
    exponent = rate.bit_length() - 1
    wide = struct.pack(">hQ", 16383 + exponent, rate << (63 - exponent))
    form = struct.pack(">hIh", 1, len(samples), 16) + wide
    if kind:
        form += kind + b"\x0bcompression"
    sound = array.array("h", samples)
    if kind != b"sowt":
        sound.byteswap()
    data = struct.pack(">II", 0, 0) + sound.tobytes()
    chunks = b"".join(
        name + struct.pack(">I", len(content)) + content + b"\0" * (len(content) % 2)
        for name, content in ((b"FVER", b"\xa2\x80\x51\x40"), (b"COMM", form), (b"SSND", data))
    )
    body = (b"AIFC" if kind else b"AIFF") + chunks
    return b"FORM" + struct.pack(">I", len(body)) + body


@pytest.mark.parametrize(
    "content",
    [
        as_wav(SAMPLES, 22050),
        as_aiff(SAMPLES, 22050),
        as_aiff(SAMPLES, 22050, b"NONE"),
        as_aiff(SAMPLES, 22050, b"sowt"),
    ],
)
def test_sound_is_read_from_the_files_of_windows_and_of_a_mac(content: bytes):
    assert read_sound(content) == Sound(rate=22050, pcm=SAMPLES.tobytes())


def test_of_two_channels_the_first_is_taken():
    both = array.array("h", [one for sample in SAMPLES for one in (sample, 1)])
    assert read_sound(as_wav(both, 16000, 2)) == Sound(rate=16000, pcm=SAMPLES.tobytes())


@pytest.mark.parametrize("content", [b"", b"RIFF", b"FORM", b"FORM\0\0\0\0AIFF", b"x" * 100])
def test_what_is_no_sound_is_told(content: bytes):
    with pytest.raises(OSError, match="no sound"):
        read_sound(content)


def test_another_rate_keeps_the_length_and_the_shape():
    ramp = Sound(rate=8000, pcm=array.array("h", range(0, 8000, 10)).tobytes())
    faster = ramp.at(16000)
    samples = array.array("h", faster.pcm)
    assert len(samples) == 1600
    assert list(samples) == sorted(samples)
    assert samples[1] == 5 and samples[-1] == 7990
    assert faster.at(8000) == ramp


class Saving:
    """A voice of a system that saves what it says: one frame a character, at a rate of its own."""

    def __init__(self, proxy: Any) -> None:
        self._proxy = proxy
        self.set: dict[str, object] = {}

    def getProperty(self, name: str) -> list[Voice]:
        assert name == "voices"
        return [
            Voice("hazel", "Hazel", ["en-GB"]),
            Voice("david", "David", ["en-US"]),
            Voice("gwyneth", "Gwyneth", [b"cy_GB"]),
        ]

    def setProperty(self, name: str, value: object) -> None:
        self.set[name] = value

    def iterate(self) -> Iterator[None]:
        self._proxy.setBusy(False)
        while True:
            yield

    def save_to_file(self, text: str, filename: str) -> None:
        rate = 11025 if self.set["voice"] == "gwyneth" else 22050
        sound = array.array("h", [len(str(self.set["voice"]))] * len(text))
        Path(filename).write_bytes(as_wav(sound, rate))


class Telling(Saving):
    """As on a Mac: the file is there only when the end is told."""

    def __init__(self, proxy: Any) -> None:
        super().__init__(proxy)
        self._waiting: tuple[str, str] | None = None

    def save_to_file(self, text: str, filename: str) -> None:
        self._waiting = (text, filename)

    def iterate(self) -> Iterator[None]:
        self._proxy.setBusy(False)
        while True:
            if self._waiting is not None:
                super().save_to_file(*self._waiting)
                self._waiting = None
                self._proxy.notify("finished-utterance", completed=True)
            yield


@pytest.fixture
def start(monkeypatch: pytest.MonkeyPatch) -> Any:
    import pyttsx3

    def started(name: str, driver: type[Saving]) -> SavingVoice:
        module = ModuleType(f"pyttsx3.drivers.{name}")
        module.buildDriver = driver  # type: ignore[attr-defined]
        monkeypatch.setitem(sys.modules, module.__name__, module)
        # On a Mac its own loop is turned as well.
        foundation = ModuleType("Foundation")
        foundation.NSDate = foundation.NSRunLoop = _Anything()  # type: ignore[attr-defined]
        monkeypatch.setitem(sys.modules, "Foundation", foundation)
        pyttsx3._activeEngines.clear()
        return SavingVoice(name)

    return started


class _Anything:
    """Answers whatever it is asked with itself."""

    def __getattr__(self, name: str) -> _Anything:
        return self

    def __call__(self, *_: object) -> _Anything:
        return self


@pytest.mark.parametrize(("name", "driver"), [("sapi5", Saving), ("nsss", Telling)])
def test_a_voice_of_the_system_saves_each_text_in_the_voice_of_its_language(
    start: Any, name: str, driver: type[Saving]
):
    voice = start(name, driver)
    for language, called, rate in (("en-GB", "hazel", 22050), ("cy", "gwyneth", 11025)):
        said = voice.say("Hello there", language, 160)
        assert said.rate == rate
        assert set(array.array("h", said.pcm)) == {len(called)}
        assert len(said.pcm) == 2 * len("Hello there")
    assert set(array.array("h", voice.say("Hi", "xx", 160).pcm)) == {len("hazel")}


def test_espeak_gives_speech_that_is_longer_for_more_words_and_slower_when_asked():
    voice = EspeakVoice()
    short = voice.say("Hello.", "en-GB", 160)
    long = voice.say("Hello, everybody who has come here today.", "en-GB", 160)
    slow = voice.say("Hello, everybody who has come here today.", "en-GB", 100)
    assert short.rate == long.rate == slow.rate
    assert len(short.pcm) < len(long.pcm) < len(slow.pcm)
    assert max(array.array("h", long.pcm)) > 3000


def test_markup_and_broken_characters_are_words_like_others():
    voice = EspeakVoice()
    assert len(voice.say("a <voice name='x'>b</voice> \0 \ud83d c", "en", 160).pcm) > 10_000
