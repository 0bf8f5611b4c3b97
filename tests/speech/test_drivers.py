"""One plain voice over the drivers of pyttsx3, tried with the event models of both systems."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable

import pytest

from coprod_desktop.speech.drivers import Voice, driver_for
from coprod_desktop.speech.protocol import (
    Done,
    Failed,
    Here,
    Report,
    Speak,
    Unspoken,
    Why,
    Word,
)
from tests.speech import simulated_mac, simulated_sapi
from tests.speech.simulated_mac import NSSpeechSynthesizer
from tests.speech.simulated_sapi import HEADSET, SpVoice

MODELS = {"sapi5": simulated_sapi.modules, "nsss": simulated_mac.modules}


class Heard:
    def __init__(self, driver: str) -> None:
        self.reports: list[Report] = []
        self.driver = driver
        self.voice = Voice(driver, self.reports.append)

    @property
    def spoken(self) -> list[str]:
        """Every text that the system was given."""
        return (SpVoice if self.driver == "sapi5" else NSSpeechSynthesizer).made.spoken

    def speak(self, number: int, text: str, **chosen: str) -> None:
        self.voice.speak(Speak(number=number, text=text, rate=160, volume=1.0, **chosen))

    def turn_until(self, seen: Callable[[], bool]) -> None:
        end = time.monotonic() + 5
        while not seen():
            assert time.monotonic() < end, self.reports
            self.voice.turn()
            time.sleep(0.001)

    def finish(self) -> None:
        self.turn_until(lambda: not self.voice.busy)

    def told(self, kind: type[Report]) -> list[Report]:
        return [report for report in self.reports if isinstance(report, kind)]

    def words(self, number: int) -> list[tuple[int, int]]:
        words = [word for word in self.reports if isinstance(word, Word)]
        return [(word.start, word.length) for word in words if word.number == number]

    def ends(self) -> list[tuple[int, bool]]:
        return [(end.number, end.completed) for end in self.reports if isinstance(end, Done)]


def start(driver: str, monkeypatch: pytest.MonkeyPatch) -> Heard:
    """Start the driver as pyttsx3 has it, over the model of its system."""
    for name, module in MODELS[driver]().items():
        monkeypatch.setitem(sys.modules, name, module)
    monkeypatch.delitem(sys.modules, f"pyttsx3.drivers.{driver}", raising=False)
    import pyttsx3

    # pyttsx3 keeps an engine as long as somebody holds it.
    pyttsx3._activeEngines.clear()
    return Heard(driver)


@pytest.fixture(params=[*MODELS])
def heard(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Heard:
    return start(request.param, monkeypatch)


@pytest.fixture
def windows(monkeypatch: pytest.MonkeyPatch) -> Heard:
    return start("sapi5", monkeypatch)


def test_each_system_has_its_driver() -> None:
    assert [driver_for(name) for name in ("win32", "darwin", "linux")] == [
        *("sapi5", "nsss", "espeak_live")
    ]


def test_three_texts_in_a_row_are_all_said(heard: Heard) -> None:
    for number in (1, 2, 3):
        heard.speak(number, "One two three")
        heard.finish()
        assert heard.words(number) == [(0, 3), (4, 3), (8, 5)]
    assert heard.ends() == [(1, True), (2, True), (3, True)]


def test_words_behind_an_emoji_are_counted_in_characters(heard: Heard) -> None:
    heard.speak(1, "😀 well 👍 done")
    heard.finish()
    assert heard.words(1) == [(0, 1), (2, 4), (7, 1), (9, 4)]


def test_a_hundred_interrupts_say_only_the_last(heard: Heard) -> None:
    for number in range(100):
        heard.speak(number, "Row of a list that nobody hears to its end")
        heard.voice.turn()
    heard.finish()
    assert [number for number, completed in heard.ends() if completed] == [99]
    assert sorted(number for number, _ in heard.ends()) == [*range(100)]


def test_a_hush_ends_it_and_drops_what_waits(heard: Heard) -> None:
    heard.speak(1, "One two three four five")
    heard.turn_until(lambda: bool(heard.words(1)))
    heard.speak(2, "Never said")
    heard.voice.hush()
    heard.finish()
    assert heard.ends() == [(2, False), (1, False)] and not heard.words(2)


def test_the_end_of_a_purge_is_not_taken_for_the_end_of_the_next_text(heard: Heard) -> None:
    for number in range(1, 60, 2):
        heard.speak(number, "One two three four five")
        heard.turn_until(lambda number=number: len(heard.words(number)) == 2)
        heard.speak(number + 1, "Six seven eight")
        heard.finish()
        assert heard.words(number + 1) == [(0, 3), (4, 5), (10, 5)]
    assert heard.spoken.count("Six seven eight") == 30
    assert [completed for _, completed in heard.ends()] == [False, True] * 30


def test_a_voice_that_has_gone_leaves_the_one_in_use(windows: Heard) -> None:
    windows.speak(1, "Still said", voice="gone")
    windows.finish()
    assert windows.ends() == [(1, True)]


def test_a_text_is_said_by_a_voice_of_its_language(heard: Heard) -> None:
    for number, language in enumerate(("en-GB", "cy", "", "xx-XX"), 1):
        heard.speak(number, "Bore da", language=language)
        heard.finish()
        assert heard.voice._set["voice"] in ("gwyneth" if language == "cy" else "hazel", "daniel")
        assert (heard.voice._set["voice"] == "gwyneth") is (language == "cy")
    assert heard.told(Unspoken) == [Unspoken(number=4, language="xx-XX")]


def test_the_chosen_voice_stays_where_it_speaks_the_language(heard: Heard) -> None:
    heard.speak(1, "Bore da", language="cy-GB", voice="gwyneth")
    heard.finish()
    heard.speak(2, "Good morning", voice="gwyneth")
    heard.finish()
    assert heard.voice._set["voice"] == "gwyneth"


def test_the_speed_stays_when_the_voice_changes(heard: Heard) -> None:
    for number, language in enumerate(("en", "cy"), 1):
        heard.speak(number, "Bore da", language=language)
        heard.finish()
    told = SpVoice.made.Rate if heard.driver == "sapi5" else NSSpeechSynthesizer.made.rate()
    assert told == (0 if heard.driver == "sapi5" else 160)


def test_outputs_are_told_where_they_can_be_chosen(heard: Heard) -> None:
    heard.voice.look()
    heard.voice.turn()
    (here,) = heard.told(Here)
    assert isinstance(here, Here)
    assert {language for voice in here.voices for language in voice.languages} >= {"en-gb"}
    names = [output.name for output in here.outputs]
    assert names == (["Speakers", "Headset"] if heard.driver == "sapi5" else [])


def test_an_output_that_is_not_there_is_told_and_nothing_is_said(heard: Heard) -> None:
    heard.speak(1, "For your ears alone", output="{gone}")
    heard.turn_until(lambda: heard.voice.broken)
    assert heard.told(Failed) == [Failed(why=Why.NO_OUTPUT, detail="{gone}")]
    assert heard.spoken == []


def test_a_headset_that_is_pulled_out_ends_what_it_says(windows: Heard) -> None:
    windows.speak(1, "For your ears alone " * 400, output=HEADSET.Id)
    windows.turn_until(lambda: len(windows.words(1)) > 3)
    assert SpVoice.made.AudioOutput is HEADSET
    SpVoice.made.outputs = SpVoice.made.outputs[:1]
    windows.turn_until(lambda: windows.voice.broken)
    assert windows.told(Failed) == [Failed(why=Why.NO_OUTPUT, detail=HEADSET.Id)]
    assert len(windows.words(1)) < 1600


def test_a_text_of_nothing_but_space_is_done_at_once(heard: Heard) -> None:
    heard.speak(1, "  ")
    heard.finish()
    assert heard.ends() == [(1, True)]


def test_a_text_that_the_engine_refuses_is_told(
    heard: Heard, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_given: object) -> None:
        raise OSError("no")

    monkeypatch.setattr(SpVoice, "Speak", refuse)
    monkeypatch.setattr(NSSpeechSynthesizer, "startSpeakingString_", refuse)
    heard.speak(1, "This")
    heard.turn_until(lambda: heard.voice.broken)
    assert [failed.why for failed in heard.told(Failed) if isinstance(failed, Failed)] == [
        Why.REFUSED
    ]


def test_the_voice_needs_no_screen() -> None:
    code = "import sys, coprod_desktop.speech.worker; sys.exit('PySide6' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_the_app_starts_without_loading_the_voice() -> None:
    code = "import sys, coprod_desktop.ui.reader; sys.exit('pyttsx3' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
