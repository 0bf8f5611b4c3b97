"""Piper is used for recordings where somebody installed it, and nothing ever depends on it."""

import os
import sys
from pathlib import Path

import pytest

from coprod_desktop.speech.natural_voice import NaturalVoice, start_best_voice
from coprod_desktop.speech.piper import Piper, PiperProcess, PiperVoice, find_piper, voices_folder
from coprod_desktop.speech.saved_sound import Sound
from tests.speech import model_piper


class Usual:
    """The voice of the computer; what it says is one sample long."""

    def say(self, text: str, language: str, rate: int) -> Sound:
        return Sound(rate=rate, pcm=b"\2\0")

    def languages(self) -> frozenset[str]:
        return frozenset({"en", "cy"})


@pytest.fixture
def folder(tmp_path: Path, monkeypatch) -> Path:
    """Our folder of voices with an English one, and a program called piper on the path."""
    monkeypatch.setenv("COPROD_HOME", str(tmp_path / "home"))
    program = tmp_path / "bin" / "piper"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" "{model_piper.__file__}" "$@"\n')
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{program.parent}{os.pathsep}{os.environ['PATH']}")
    voices = voices_folder()
    voices.mkdir(parents=True)
    add_voice(voices, "en_GB-alba-medium", "en_GB")
    return voices


def add_voice(folder: Path, name: str, language: str) -> None:
    (folder / f"{name}.onnx").write_bytes(b"model")
    (folder / f"{name}.onnx.json").write_text(f'{{"language": {{"code": "{language}"}}}}')


def samples(sound: Sound) -> int:
    return len(sound.pcm) // 2


def test_it_is_found_with_its_voices_and_what_is_half_there_is_no_voice(folder: Path):
    add_voice(folder, "pl_PL-gosia", "pl_PL")
    (folder / "half.onnx").write_bytes(b"model")
    (folder / "other.onnx").write_bytes(b"model")
    (folder / "other.onnx.json").write_text("[1]")
    piper = find_piper()
    assert piper is not None
    assert [one.language for one in piper.voices] == ["en", "pl"]


def test_without_a_voice_or_without_the_program_there_is_none(folder: Path, monkeypatch):
    monkeypatch.setenv("PATH", "")
    assert find_piper() is None
    assert find_piper(folder / "nowhere") is None


def test_each_text_is_said_once_and_nothing_of_it_is_left_on_the_disk(folder: Path):
    piper = find_piper()
    assert piper is not None
    process = PiperProcess(piper.program, piper.voices[0])
    said = Path(process._folder.name)
    sound = process.say("Ben\u2019s bench\nis wet.")
    assert (sound.rate, samples(sound)) == (model_piper.RATE, len("Ben\u2019s bench is wet."))
    assert samples(process.say("Yes.")) == len("Yes.")
    assert samples(process.say(" ... ")) == 0
    assert not list(said.iterdir())
    process.close()
    assert not said.exists()


def test_it_says_its_languages_and_the_voice_of_the_computer_the_others(folder: Path):
    piper = find_piper()
    assert piper is not None
    voice = NaturalVoice(piper, Usual())
    assert samples(voice.say("Hello", "en-GB", 160)) == len("Hello")
    assert samples(voice.say("Helo", "cy", 160)) == 1
    assert voice.languages() == {"en", "cy"}
    voice.close()


def test_where_it_breaks_down_the_recording_goes_on_in_the_voice_of_the_computer(folder: Path):
    broken = PiperVoice(file=folder / "broken.onnx", language="en")
    piper = find_piper()
    assert piper is not None
    voice = NaturalVoice(Piper(program=piper.program, voices=(broken,)), Usual())
    assert samples(voice.say("Hello", "en", 160)) == 1
    assert samples(voice.say("Hello", "en", 160)) == 1
    alone = NaturalVoice(Piper(program=piper.program, voices=(broken,)), None)
    with pytest.raises(OSError, match="no other voice"):
        alone.say("Hello", "en", 160)


def test_it_alone_makes_recordings_where_the_computer_has_no_voice(folder: Path, monkeypatch):
    def no_voice(_platform: str):
        raise OSError

    monkeypatch.setattr("coprod_desktop.speech.natural_voice.start_voice", no_voice)
    voice = start_best_voice()
    assert isinstance(voice, NaturalVoice)
    assert samples(voice.say("Dzień dobry", "pl", 160)) == len("Dzień dobry")
    voice.close()
