"""Have texts spoken into memory by a process of its own, with cancelling."""

import json
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager, suppress
from queue import Empty, SimpleQueue
from typing import IO, Any

from coprod_desktop.domain.troubles import PaperMakerStopped, RecordingNeedsVoice
from coprod_desktop.speech.command import worker_folder
from coprod_desktop.speech.saved_sound import Sound

FROZEN_ARGUMENT = "--recording-worker"
# A sentence takes less than a second. After so long the voice hangs.
_HANGS_AFTER = 60.0
_LOOK_EVERY = 0.1
Answer = tuple[Mapping[str, Any], bytes]


def recording_command() -> list[str]:
    """Give the command that starts the process, from source, installed or frozen."""
    if getattr(sys, "frozen", False):
        return [sys.executable, FROZEN_ARGUMENT]
    return [sys.executable, "-m", "coprod_desktop.speech.recording_worker"]


class Recorder:
    """Says one text after another, in the order in which they are given."""

    def __init__(self, worker: subprocess.Popen[bytes], stop_if: Callable[[], None]) -> None:
        self._orders, answers = _pipes(worker)
        self._stop_if = stop_if
        self._answers: SimpleQueue[Answer | None] = SimpleQueue()
        threading.Thread(target=_listen, args=(answers, self._answers), daemon=True).start()

    def say(self, text: str, language: str, rate: int) -> Sound:
        """Give a text as sound.

        Raises:
            RecordingNeedsVoice: there is no voice on this computer.
            PaperMakerStopped: the voice crashed or hangs.
        """
        told, pcm = self._ask({"text": text, "language": language, "rate": rate})
        return Sound(rate=told["rate"], pcm=pcm)

    def languages(self) -> frozenset[str]:
        """Give the first part of the code of each language that has a voice.

        Raises:
            RecordingNeedsVoice: there is no voice on this computer.
            PaperMakerStopped: the voice crashed or hangs.
        """
        told, _ = self._ask({"languages": True})
        return frozenset(told["languages"])

    def _ask(self, order: Mapping[str, object]) -> Answer:
        with suppress(BrokenPipeError):
            self._orders.write(json.dumps(order).encode("ascii") + b"\n")
            self._orders.flush()
        told, pcm = self._answer()
        if "no_voice" in told:
            raise RecordingNeedsVoice
        return told, pcm

    def _answer(self) -> Answer:
        end = time.monotonic() + _HANGS_AFTER
        while time.monotonic() < end:
            self._stop_if()
            with suppress(Empty):
                answer = self._answers.get(timeout=_LOOK_EVERY)
                if answer is None:
                    break
                return answer
        raise PaperMakerStopped


@contextmanager
def recorder(stop_if: Callable[[], None]) -> Generator[Recorder]:
    """Start the process and end it; ``stop_if`` is asked often and may raise to stop."""
    # On Windows a program with windows would show a console for its worker.
    hidden = getattr(subprocess, "CREATE_NO_WINDOW", 0)
    with subprocess.Popen(  # noqa: S603 - our own program
        recording_command(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=worker_folder(),
        creationflags=hidden,
    ) as worker:
        try:
            yield Recorder(worker, stop_if)
        finally:
            worker.kill()


def languages_spoken(stop_if: Callable[[], None]) -> frozenset[str]:
    """Give which languages have a voice on this computer; none where it has no voice at all.

    Raises:
        PaperMakerStopped: the voice crashed or hangs.
    """
    try:
        with recorder(stop_if) as voice:
            return voice.languages()
    except RecordingNeedsVoice:
        return frozenset()


def _listen(answers: IO[bytes], heard: SimpleQueue[Answer | None]) -> None:
    """Put every whole answer into the queue, and nothing when the process has ended."""
    with suppress(ValueError, OSError):
        for line in answers:
            told: Mapping[str, Any] = json.loads(line)
            pcm = answers.read(told.get("bytes", 0))
            if len(pcm) < told.get("bytes", 0):
                break
            heard.put((told, pcm))
    heard.put(None)


def _pipes(worker: subprocess.Popen[bytes]) -> tuple[IO[bytes], IO[bytes]]:
    assert worker.stdin is not None
    assert worker.stdout is not None
    return worker.stdin, worker.stdout
