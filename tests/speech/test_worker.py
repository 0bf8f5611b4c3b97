"""The voice's own process, spoken to as the app speaks to it."""

from __future__ import annotations

import os
import queue
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from coprod_desktop.speech.command import worker_command, worker_folder
from coprod_desktop.speech.protocol import (
    Done,
    Failed,
    Here,
    Hush,
    Look,
    Order,
    Ready,
    Report,
    Speak,
    Unspoken,
    Why,
    Word,
    report_from,
    to_line,
)
from tests.speech import sound

FAULTY = [sys.executable, "-m", "tests.speech.faulty_worker"]


class Conversation:
    """A running worker and what it has reported."""

    def __init__(self, command: list[str], environment: Mapping[str, str]) -> None:
        self.process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=worker_folder(),
            env={**os.environ, **environment},
        )
        self._lines: queue.SimpleQueue[bytes] = queue.SimpleQueue()
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def speak(self, number: int, text: str, rate: int = 400) -> None:
        self.order(Speak(number=number, text=text, rate=rate, volume=1.0, voice=""))

    def order(self, order: Order) -> None:
        self.write(to_line(order))

    def write(self, line: bytes) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(line)
        self.process.stdin.flush()

    def until(self, kind: type[Report], number: int = 0) -> list[Report]:
        """Read up to a report of a kind, and about an order if a number is given."""
        reports: list[Report] = []
        while True:
            report = report_from(self._lines.get(timeout=8))
            reports.append(report)
            if isinstance(report, kind) and number in (0, getattr(report, "number", 0)):
                return reports

    def close(self) -> None:
        assert self.process.stdin is not None and self.process.stdout is not None
        if not self.process.stdin.closed:
            self.process.stdin.close()
        try:
            self.process.wait(timeout=5)
        finally:
            self.process.kill()
            self.process.wait()
            self._reader.join()
            self.process.stdout.close()

    def _read(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self._lines.put(line)


@pytest.fixture(scope="module")
def server() -> Iterator[Mapping[str, str]]:
    if reason := sound.missing():
        pytest.skip(reason)
    with sound.speakers() as environment:
        yield environment


@pytest.fixture
def worker(server: Mapping[str, str]) -> Iterator[Conversation]:
    conversation = Conversation(worker_command(), server)
    yield conversation
    conversation.close()


def said(reports: list[Report], text: str) -> list[str]:
    words = [report for report in reports if isinstance(report, Word)]
    return [text[word.start : word.start + word.length] for word in words]


def test_it_says_each_word_and_where_it_stands(worker: Conversation) -> None:
    text = "Zoë asks: who pays £ for Café seats?"
    worker.speak(7, text)
    reports = worker.until(Done, 7)
    assert reports[0] == Ready(driver="espeak_live")
    assert said(reports, text) == ["Zoë", "asks", "who", "pays", "£", "for", "Café", "seats"]
    assert reports[-1] == Done(number=7, completed=True)


def test_a_new_text_cuts_off_the_old_one_and_a_hush_both(worker: Conversation) -> None:
    worker.speak(1, "One two three four five six seven eight nine ten", rate=160)
    worker.until(Word, 1)
    worker.speak(2, "Another text that is said", rate=160)
    assert worker.until(Word, 2).count(Done(number=1, completed=False)) == 1
    worker.order(Hush())
    assert worker.until(Done, 2)[-1] == Done(number=2, completed=False)


def test_of_several_texts_at_once_only_the_last_is_said(worker: Conversation) -> None:
    worker.until(Ready)
    for number in range(1, 19):
        worker.speak(number, "Something that takes longer than to send all of these", rate=160)
    worker.speak(19, "One two")
    reports = worker.until(Done, 19)
    assert said([r for r in reports if getattr(r, "number", 0) == 19], "One two") == ["One", "two"]
    completed = [r.number for r in reports if isinstance(r, Done) and r.completed]
    assert completed == [19]


def test_it_speaks_about_as_fast_as_it_is_told(worker: Conversation) -> None:
    text = (
        "The Commission received over a thousand responses to the call for ideas, and every answer "
        "was read aloud by somebody who has been through the system themselves"
    )
    worker.speak(1, text, rate=300)
    worker.until(Word, 1)
    began = time.monotonic()
    worker.until(Done, 1)
    rate = len(text.split()) / (time.monotonic() - began) * 60
    assert 250 < rate < 350


def test_a_long_row_of_letters_is_not_taken_for_missing_speakers(worker: Conversation) -> None:
    worker.speak(1, "a" * 70, rate=160)
    began = time.monotonic()
    assert worker.until(Done, 1)[-1] == Done(number=1, completed=True)
    assert time.monotonic() - began > 4


def test_an_unclear_order_is_passed_over(worker: Conversation) -> None:
    worker.write(b"nonsense\n\xff\n")
    worker.speak(1, "Go on")
    assert worker.until(Done, 1)[-1] == Done(number=1, completed=True)


def test_it_ends_when_the_app_has_gone(worker: Conversation) -> None:
    worker.speak(1, "One two three four five six seven eight nine ten", rate=160)
    worker.until(Word, 1)
    worker.close()
    assert worker.process.returncode == 0


def test_it_ends_when_the_app_has_gone_even_while_it_hangs() -> None:
    worker = Conversation(FAULTY, {})
    worker.speak(1, "Then HANG")
    worker.until(Word, 1)
    worker.close()
    assert worker.process.returncode is not None


def test_it_says_that_no_sound_comes_out_and_ends() -> None:
    if "libespeak" in sound.missing():
        pytest.skip(sound.missing())
    worker = Conversation(worker_command(), sound.NO_SPEAKERS)
    worker.speak(1, "Nobody hears this")
    failed = worker.until(Failed)[-1]
    assert isinstance(failed, Failed) and failed.why is Why.NO_SOUND
    assert worker.process.wait(timeout=5) == 0
    worker.close()


def test_it_says_that_there_is_no_voice_and_ends() -> None:
    worker = Conversation([*FAULTY, "no-library"], {})
    failed = worker.until(Failed)[-1]
    assert isinstance(failed, Failed) and failed.why is Why.NO_VOICE
    worker.close()


def test_a_remembering_voice_keeps_what_it_said(tmp_path: Path) -> None:
    spoken = tmp_path / "spoken"
    worker = Conversation(
        worker_command(), {"COPROD_VOICE": "remembering", "COPROD_SPOKEN": str(spoken)}
    )
    worker.speak(1, "Saved")
    worker.until(Done, 1)
    worker.close()
    assert spoken.read_text() == '"Saved"\n'


def test_which_output_the_computer_takes_by_itself_is_told_also_when_it_changes(
    server: Mapping[str, str],
) -> None:
    headset = sound.plug_in(server, "headset")
    worker = Conversation(worker_command(), server)
    worker.order(Look())
    told = [worker.until(Here)[-1]]
    sound.take_by_itself(server, "headset")
    told.append(worker.until(Here)[-1])
    sound.take_by_itself(server, "null")
    sound.pull_out(server, headset)
    worker.close()
    assert [getattr(here, "usual", "") for here in told] == ["null", "headset"]


def test_a_headset_that_is_pulled_out_is_told_and_the_rest_goes_nowhere(
    server: Mapping[str, str],
) -> None:
    headset = sound.plug_in(server, "headset")
    worker = Conversation(worker_command(), server)
    worker.order(Look())
    here = worker.until(Here)[-1]
    assert isinstance(here, Here)
    assert [output.id for output in here.outputs] == ["null", "headset"]
    assert here.usual == "null"
    assert any("cy" in voice.languages for voice in here.voices)
    worker.order(Speak(number=1, text="one two " * 30, rate=160, volume=1.0, output="headset"))
    worker.until(Word, 1)
    assert "RUNNING" in sound.state_of(server, "headset")
    sound.pull_out(server, headset)
    failed = worker.until(Failed)[-1]
    assert failed == Failed(why=Why.NO_OUTPUT, detail="headset")
    assert worker.process.wait(timeout=5) == 0
    worker.close()


def test_a_language_is_said_by_its_voice_and_one_that_has_none_is_told(
    worker: Conversation,
) -> None:
    for number, language in enumerate(("cy", "xx"), 1):
        worker.order(Speak(number=number, text="Bore da", rate=400, volume=1.0, language=language))
        told = [one for one in worker.until(Done, number) if isinstance(one, Unspoken)]
        assert told == ([] if language == "cy" else [Unspoken(number=2, language="xx")])
