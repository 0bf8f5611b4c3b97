"""Plays a test sound on an output of this computer, and tells how that went and how loud it is."""

from collections.abc import Callable
from enum import StrEnum
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from coprod_desktop.domain.errors import Problem
from coprod_desktop.domain.troubles import (
    OutputMissing,
    PapersCancelled,
    SoundMissing,
    SpeechTrouble,
    VoiceMissing,
)
from coprod_desktop.preferences import Preferences
from coprod_desktop.speech.command import worker_command
from coprod_desktop.speech.loudness import STEP_MS, Loudness, loudness
from coprod_desktop.speech.protocol import Speak
from coprod_desktop.speech.recording import recorder
from coprod_desktop.ui.hush import hushed
from coprod_desktop.ui.jobs import Job, Jobs
from coprod_desktop.ui.main_window import MainWindow
from coprod_desktop.ui.preferring import Preferring
from coprod_desktop.ui.reader import MakeVoice, Reader
from coprod_desktop.ui.views.sound import SoundView
from coprod_desktop.ui.voice_process import VoiceProcess
from coprod_desktop.wording import sound as words

_LANGUAGE = "en"


class Result(StrEnum):
    """How it went; whether somebody heard it, only they can say."""

    PLAYED = "played"
    NO_SOUND = "no_sound"
    NOT_THERE = "not_there"
    NO_VOICE = "no_voice"
    FAILED = "failed"
    STOPPED = "stopped"


class SoundTest(QObject):
    """Says a sentence by a voice of its own, so that nothing else that is read is touched.

    ``level`` brings how loud it is now, in percent, and 0 at its end; ``measured`` the loudness
    of the whole, which is measured beside it; ``ended`` the output and how it went.
    """

    level = Signal(int)
    measured = Signal(object)
    ended = Signal(str, object)

    def __init__(self, jobs: Jobs, parent: QObject, make_voice: MakeVoice | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._make = make_voice or partial(VoiceProcess, worker_command())
        self._voice = self._make(self)
        self._voice.word_said.connect(self._begin)
        self._voice.done.connect(self._on_done)
        self._voice.fallen.connect(self._on_fallen)
        self._voice.missing.connect(self._on_missing)
        self._count = 0
        self._output: str | None = None
        self._loudness = Loudness()
        self._step = 0
        self._tick = QTimer(self)
        self._tick.setInterval(STEP_MS)
        self._tick.timeout.connect(self._show_level)

    def play(self, output: str, rate: int, volume: float) -> None:
        """Play it there, instead of what is being played; volume from 0 to 1."""
        self.stop()
        self._count += 1
        self._output, self._loudness = output, Loudness()
        self._jobs.start(
            partial(_measure, rate, volume),
            partial(self._take_loudness, self._count),
            _not_measured,
        )
        self._voice.forgive()
        self._voice.speak(
            Speak(
                number=self._count,
                text=words.SENTENCE,
                rate=rate,
                volume=volume,
                output=output,
            )
        )

    def stop(self) -> None:
        """Be silent at once."""
        if self._output is not None:
            self._voice.hush()
            self._end(Result.STOPPED)
        self._rest()

    def close(self) -> None:
        """Be silent for good, also where the loudness is still being measured."""
        self._output = None
        self._count += 1
        self._rest()
        self._voice.close()

    def _begin(self, number: int) -> None:
        """Let the meter go with the first word, or without one where no hardware answers."""
        if number == self._count and not self._tick.isActive() and self._output is not None:
            self._step = 0
            self._tick.start()

    def _show_level(self) -> None:
        now = self._loudness.at(self._step)
        self._step += 1
        if now is None:
            # Not measured yet, or over; a voice that is still busy may be a little slower.
            now = 0
            if self._output is None:
                self._tick.stop()
        self.level.emit(now)

    def _take_loudness(self, count: int, found: Loudness) -> None:
        if count == self._count:
            self._loudness = found
            self.measured.emit(found)

    def _on_done(self, number: int, completed: bool) -> None:  # noqa: FBT001 - as Qt tells it
        if number == self._count:
            self._end(Result.PLAYED if completed else Result.FAILED)

    def _on_fallen(self, _number: int) -> None:
        self._end(Result.FAILED)

    def _on_missing(self, problem: SpeechTrouble) -> None:
        if isinstance(problem, SoundMissing):
            # What would be heard goes by on the meter.
            self._begin(self._count)
        self._end(_RESULTS.get(type(problem), Result.FAILED))

    def _end(self, result: Result) -> None:
        output, self._output = self._output, None
        if output is not None:
            self.ended.emit(output, result)

    def _rest(self) -> None:
        self._tick.stop()
        self.level.emit(0)


_RESULTS: dict[type[SpeechTrouble], Result] = {
    SoundMissing: Result.NO_SOUND,
    OutputMissing: Result.NOT_THERE,
    VoiceMissing: Result.NO_VOICE,
}


class TryingSound:
    """Opens the page over the settings; a bar moves only where things may move."""

    def __init__(
        self,
        window: MainWindow,
        reader: Reader,
        preferring: Preferring,
        make_test: Callable[[QObject], SoundTest],
    ) -> None:
        self._window = window
        self._reader = reader
        self._preferring = preferring
        self._make_test = make_test

    def show(self) -> None:
        """Show where sound can come out."""
        preferences = self._preferring.now
        with hushed():
            view = SoundView(self._window.announcer, preferences, moves=self._preferring.may_move)
        test = self._make_test(view)
        view.play_requested.connect(partial(self._play, test))
        view.stop_requested.connect(test.stop)
        view.closed.connect(test.close)
        view.back_requested.connect(self._window.look_back)
        test.level.connect(view.show_level)
        test.measured.connect(view.show_loudness)
        test.ended.connect(view.show_result)
        self._reader.here.connect(view.show_here)
        self._window.look_at(view)
        self._reader.look()

    def _play(self, test: SoundTest, output: str) -> None:
        # Two voices at once would try nothing.
        self._reader.stop()
        now = self._preferring.now
        test.play(output, now.words_a_minute, _volume(now, output) / 100)


def _volume(preferences: Preferences, output: str) -> int:
    is_own = bool(output) and output == preferences.own_output
    return preferences.own_volume if is_own else preferences.room_volume


def _measure(rate: int, volume: float, job: Job[Loudness]) -> Loudness:
    def stop_if() -> None:
        if job.is_cancelled:
            raise PapersCancelled

    with recorder(stop_if) as voice:
        return loudness(voice.say(words.SENTENCE, _LANGUAGE, rate), volume)


def _not_measured(_problem: Problem) -> None:
    """How it went is told by the voice that plays it."""
