"""Read aloud into a null sink, with everything that can go wrong. A program of its own.

It prints one line of JSON: milliseconds, each a list of as many tries as there were.
"""

import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Mapping
from contextlib import suppress

from PySide6.QtCore import QCoreApplication, QEventLoop, Qt, QTimer

from coprod_desktop.speech.audience import Audience
from coprod_desktop.speech.manner import Ears, Manner
from coprod_desktop.speech.reading import Piece
from coprod_desktop.ui.reader import Reader, ReaderState
from coprod_desktop.ui.voice_process import VoiceProcess
from tests.speech import sound

ROUNDS = 3
INTERRUPTS = 100
FAULTY = [sys.executable, "-m", "tests.speech.faulty_worker"]
LONG = "The bus stop has no seat and no shade, and no bell that anybody can hear. " * 3
SAMPLES_PER_READ = 440

Figures = dict[str, list[float]]


class Aloud:
    """A reader in a loop like the program's own, and how long that loop was ever held up."""

    def __init__(self, environment: Mapping[str, str], command: list[str] | None = None) -> None:
        os.environ.update(environment)
        self.reader = Reader(command=command)
        self.reader.speak_like(Manner(rate=300, pause_ms=0))
        self.voice = self.reader.channel(Audience.ROOM).voice
        self.words: list[float] = []
        self.voice.word_said.connect(lambda *_word: self.words.append(time.perf_counter()))
        self.worst = 0.0
        self._last = time.perf_counter()
        self._clock = QTimer(self.reader)
        self._clock.setTimerType(Qt.TimerType.PreciseTimer)
        self._clock.timeout.connect(self._tick)
        self._clock.start(1)

    def _tick(self) -> None:
        now = time.perf_counter()
        self.worst = max(self.worst, now - self._last)
        self._last = now

    def until(self, seen: Callable[[], bool], seconds: float = 20) -> None:
        end = time.perf_counter() + seconds
        while not seen() and time.perf_counter() < end:
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        assert seen()

    def rest(self, seconds: float) -> None:
        end = time.perf_counter() + seconds
        self.until(lambda: time.perf_counter() >= end)

    def say(self, text: str) -> float:
        began = time.perf_counter()
        self.reader.say(text, to=Audience.ROOM)
        return (time.perf_counter() - began) * 1000

    def read(self, text: str = LONG) -> None:
        self.words.clear()
        self.reader.read([Piece(id="text", text=text)], to=Audience.ROOM)

    def next_word(self) -> float:
        """Give how long the next word takes to come, in milliseconds."""
        began, count = time.perf_counter(), len(self.words)
        self.until(lambda: len(self.words) > count)
        return (self.words[count] - began) * 1000

    def worker(self) -> int:
        assert isinstance(self.voice, VoiceProcess)
        return self.voice.process_id()

    def end(self) -> float:
        """Give the longest that the screen would have stood still, in milliseconds."""
        self.rest(0.05)
        self.reader.close()
        return self.worst * 1000


class Monitor:
    """Listens at the null sink, and knows when the last sound was heard."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        self.last = 0.0
        self._recorder = subprocess.Popen(
            ["parec", "--device=null.monitor", "--raw", "--latency-msec=5", "--channels=1"],
            env={**os.environ, **environment},
            stdout=subprocess.PIPE,
        )
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        assert self._recorder.stdout is not None
        while heard := self._recorder.stdout.read1(SAMPLES_PER_READ):
            if any(heard):
                self.last = time.perf_counter()

    def close(self) -> None:
        self._recorder.kill()
        self._recorder.wait()


def main() -> int:
    figures: Figures = {}
    with sound.speakers() as environment:
        quick(environment, figures)
        for _ in range(ROUNDS):
            for name, round_of in SCENARIOS.items():
                figures.setdefault(name, []).append(round_of(environment, figures))
    print(json.dumps(figures))
    return 0


def quick(environment: Mapping[str, str], figures: Figures) -> None:
    """Measure what takes milliseconds, with a voice that is warm."""
    aloud, monitor = Aloud(environment), Monitor(environment)
    aloud.say("Warm")
    aloud.next_word()
    aloud.rest(1)
    for _ in range(12):
        aloud.say("Now")
        figures.setdefault("first word", []).append(aloud.next_word())
        aloud.rest(0.6)
    for _ in range(8):
        aloud.read()
        aloud.until(lambda: len(aloud.words) > 3)
        stopped = time.perf_counter()
        aloud.reader.stop()
        aloud.rest(0.4)
        figures.setdefault("silence", []).append((monitor.last - stopped) * 1000)
    monitor.close()
    aloud.end()


def nothing(environment: Mapping[str, str], _figures: Figures) -> float:
    """Do nothing: how long this machine holds up any loop by itself."""
    aloud = Aloud(environment)
    aloud.rest(1)
    return aloud.end()


def interrupts(environment: Mapping[str, str], figures: Figures) -> float:
    aloud = Aloud(environment)
    aloud.say("Warm")
    aloud.next_word()
    worker = aloud.worker()
    for number in range(INTERRUPTS):
        took = aloud.say(f"Row {number} of the list of people")
        figures.setdefault("say", []).append(took)
        aloud.rest(0.005)
    aloud.next_word()
    assert aloud.worker() == worker
    return aloud.end()


def crash(environment: Mapping[str, str], figures: Figures) -> float:
    return _fault(environment, figures, "back after a crash", signal.SIGKILL)


def hang(environment: Mapping[str, str], figures: Figures) -> float:
    return _fault(environment, figures, "back after a hang", signal.SIGSTOP)


def _fault(environment: Mapping[str, str], figures: Figures, name: str, fault: int) -> float:
    aloud = Aloud(environment)
    aloud.read()
    aloud.until(lambda: len(aloud.words) > 3)
    os.kill(aloud.worker(), fault)
    with suppress(AssertionError):
        # A word that was on its way already.
        aloud.until(lambda: False, seconds=0.1)
    figures.setdefault(name, []).append(aloud.next_word() + 100)
    return aloud.end()


def poison(environment: Mapping[str, str], _figures: Figures) -> float:
    return _to_the_end(Aloud(environment, FAULTY), "All is well. Here is CRASH. On it goes.")


def no_engine(environment: Mapping[str, str], _figures: Figures) -> float:
    return _to_the_end(Aloud(environment, [*FAULTY, "no-library"]), "The words go by.")


def no_device(environment: Mapping[str, str], _figures: Figures) -> float:
    before = dict(os.environ)
    try:
        return _to_the_end(Aloud({**environment, **sound.NO_SPEAKERS}), "The words go by.")
    finally:
        os.environ.clear()
        os.environ.update(before)


def unplugged(environment: Mapping[str, str], _figures: Figures) -> float:
    headset = sound.plug_in(environment, "headset")
    aloud = Aloud(environment)
    aloud.reader.speak_like(Manner(rate=300, room=Ears(output="headset")))
    aloud.read()
    aloud.until(lambda: len(aloud.words) > 3)
    puller = threading.Thread(target=sound.pull_out, args=(environment, headset))
    puller.start()
    aloud.until(lambda: not aloud.reader.channel(Audience.ROOM).has_output)
    aloud.next_word()
    puller.join()
    return aloud.end()


def _to_the_end(aloud: Aloud, text: str) -> float:
    aloud.read(text)
    aloud.until(lambda: aloud.reader.state is ReaderState.IDLE)
    return aloud.end()


SCENARIOS: Mapping[str, Callable[[Mapping[str, str], Figures], float]] = {
    "nothing": nothing,
    "a hundred interrupts": interrupts,
    "a crash": crash,
    "a hang": hang,
    "a text that kills the voice": poison,
    "no voice": no_engine,
    "no loudspeaker": no_device,
    "a loudspeaker pulled out": unplugged,
}


if __name__ == "__main__":
    application = QCoreApplication([])
    sys.exit(main())
