"""One plain voice over the drivers of pyttsx3, tried with the event model of SAPI."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable

import pytest

from coprod_desktop.speech.drivers import Voice, driver_for
from coprod_desktop.speech.protocol import Done, Failed, Report, Speak, Why, Word
from tests.speech import simulated_sapi


class Heard:
    def __init__(self) -> None:
        self.reports: list[Report] = []
        self.voice = Voice("sapi5", self.reports.append)

    def speak(self, number: int, text: str, voice: str = "") -> None:
        self.voice.speak(Speak(number=number, text=text, rate=160, volume=1.0, voice=voice))

    def turn_until(self, seen: Callable[[], bool]) -> None:
        end = time.monotonic() + 5
        while not seen():
            assert time.monotonic() < end, self.reports
            self.voice.turn()
            time.sleep(0.001)

    def finish(self) -> None:
        self.turn_until(lambda: not self.voice.busy)

    def words(self, number: int) -> list[tuple[int, int]]:
        words = [word for word in self.reports if isinstance(word, Word)]
        return [(word.start, word.length) for word in words if word.number == number]

    def ends(self) -> list[tuple[int, bool]]:
        return [(end.number, end.completed) for end in self.reports if isinstance(end, Done)]


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> Heard:
    monkeypatch.setitem(sys.modules, "pyttsx3.drivers.sapi5", simulated_sapi.module())
    import pyttsx3

    # pyttsx3 keeps an engine as long as somebody holds it.
    pyttsx3._activeEngines.clear()
    return Heard()


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


def test_a_voice_that_has_gone_leaves_the_one_in_use(heard: Heard) -> None:
    heard.speak(1, "Still said", voice="gone")
    heard.finish()
    assert heard.ends() == [(1, True)]


def test_a_text_of_nothing_but_space_is_done_at_once(heard: Heard) -> None:
    heard.speak(1, "  ")
    heard.finish()
    assert heard.ends() == [(1, True)]


def test_a_text_that_the_engine_refuses_is_told(
    heard: Heard, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_self: object, _text: str) -> None:
        raise OSError("no")

    monkeypatch.setattr(simulated_sapi.SimulatedSapi, "say", refuse)
    heard.speak(1, "This")
    heard.turn_until(lambda: heard.voice.broken)
    assert [report.why for report in heard.reports if isinstance(report, Failed)] == [Why.REFUSED]


def test_the_voice_needs_no_screen() -> None:
    code = "import sys, coprod_desktop.speech.worker; sys.exit('PySide6' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_the_app_starts_without_loading_the_voice() -> None:
    code = "import sys, coprod_desktop.ui.reader; sys.exit('pyttsx3' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
