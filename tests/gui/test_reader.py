"""Reading aloud through the real worker: words, cuts, faults, and computers without sound."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from coprod_desktop.domain.troubles import SoundMissing, VoiceKeepsStopping, VoiceMissing
from coprod_desktop.speech.audience import Audience
from coprod_desktop.speech.manner import Manner
from coprod_desktop.speech.reading import Piece
from coprod_desktop.ui.reader import Priority, Reader, ReaderState
from coprod_desktop.wording import speech as words
from coprod_desktop.wording.problems import sentence
from tests.speech import sound
from tests.speech.listener import Listener

FAULTY = [sys.executable, "-m", "tests.speech.faulty_worker"]
ONE_TO_TWELVE = "One two three four five six seven eight nine ten eleven twelve."
QUICK = Manner(rate=400, pause_ms=0)

Make = Callable[..., Listener]


@pytest.fixture(scope="module")
def server() -> Iterator[Mapping[str, str]]:
    if reason := sound.missing():
        pytest.skip(reason)
    with sound.speakers() as environment:
        yield environment


@pytest.fixture
def make(qtbot: QtBot, qapp: QObject) -> Iterator[Make]:
    made: list[Reader] = []

    def make_listener(command: list[str] | None = None, manner: Manner = QUICK) -> Listener:
        reader = Reader(command=command)
        reader.speak_like(manner)
        made.append(reader)
        return Listener(reader, qtbot)

    yield make_listener
    for reader in made:
        reader.close()
        reader.deleteLater()


@pytest.fixture
def voice(make: Make, server: Mapping[str, str], monkeypatch: pytest.MonkeyPatch) -> Listener:
    """A reader with the real voice of this computer, playing into the null sink."""
    _use(monkeypatch, server)
    return make()


@pytest.fixture
def no_speakers(monkeypatch: pytest.MonkeyPatch) -> None:
    _use(monkeypatch, sound.NO_SPEAKERS)


def _use(monkeypatch: pytest.MonkeyPatch, environment: Mapping[str, str]) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)


# The real voice.


def test_each_word_is_lit_when_it_is_heard(voice: Listener) -> None:
    voice.read(text="We want more benches, Zoë says. They help me walk to town!")
    voice.wait_for_end()
    assert voice.words() == [
        *("We", "want", "more", "benches", "Zoë", "says"),
        *("They", "help", "me", "walk", "to", "town"),
    ]
    assert voice.sentences == [
        "We want more benches, Zoë says.",
        "They help me walk to town!",
    ]
    assert (voice.ends, voice.troubles) == (1, [])
    assert voice.reader.state is ReaderState.IDLE


def test_what_is_said_otherwise_than_written_lights_what_is_written(voice: Listener) -> None:
    voice.read(text="😀 UC pays £20.50 on 03/04/2026.")
    voice.wait_for_end()
    lit = list(dict.fromkeys(voice.words()))
    assert lit == ["😀", "UC", "pays", "£20.50", "on", "03/04/2026"]


def test_other_languages_are_read_by_their_voices_and_one_without_is_told_once(
    voice: Listener,
) -> None:
    told = {"pl": "Ławki są mokre.", "cy": "Bore da.", "xx": "Lo la.", "xx-YY": "Lo la."}
    voice.texts.update(told)
    pieces = [Piece(id=code, text=text, language=code) for code, text in told.items()]
    voice.reader.read([*pieces, pieces[2]], to=Audience.ROOM)
    voice.wait_for_end()
    assert voice.words("pl") == ["Ławki", "są", "mokre"]
    assert voice.words("xx") == ["Lo", "la", "Lo", "la"]
    assert voice.troubles == [words.NOT_SPOKEN.format(language="xx")]


def test_pieces_are_read_in_order_with_the_pause_between_them(voice: Listener) -> None:
    voice.reader.speak_like(Manner(rate=400, pause_ms=400))
    voice.read(first="Go.", second="Stay.")
    gap = voice.reader.channel(Audience.ROOM)._gap
    voice.wait(gap.isActive)
    assert ([name for name, _ in voice.lit], gap.interval()) == (["first"], 400)
    voice.wait_for_end()
    assert [name for name, _ in voice.lit] == ["first", "second"]


def test_an_alert_cuts_in_and_reading_goes_on_at_the_cut_word(voice: Listener) -> None:
    voice.read(text=ONE_TO_TWELVE)
    cut_in = partial(voice.reader.say, "Break in five minutes", Priority.ALERT, to=Audience.ROOM)
    voice.at_word(4, cut_in)
    voice.wait_for_end()
    assert len(voice.said_again(ONE_TO_TWELVE)) == 1
    said = list(dict.fromkeys(voice.heard))
    assert said == [1, 2, 3], "the alert was not said between the words that were read"


def test_a_hundred_interrupts_leave_one_voice_that_says_only_the_last(voice: Listener) -> None:
    voice.reader.say("Ready", to=Audience.ROOM)
    voice.wait(lambda: bool(voice.heard))
    worker = voice.worker()
    for number in range(100):
        voice.reader.say(f"Row {number} of the list of people", to=Audience.ROOM)
        if number % 10 == 0:
            voice.qtbot.wait(5)
    voice.wait(lambda: 101 in voice.heard)
    voice.wait(lambda: voice.reader.channel(Audience.ROOM)._now is None)
    assert voice.worker() == worker
    voice.read(text="And on it goes.")
    voice.wait_for_end()
    assert voice.words() == ["And", "on", "it", "goes"]


def test_one_key_starts_and_stops_reading(voice: Listener) -> None:
    voice.texts["text"] = ONE_TO_TWELVE
    asked: list[int] = []

    def pieces() -> list[Piece]:
        asked.append(1)
        return [Piece(id="text", text=ONE_TO_TWELVE)]

    voice.reader.toggle(pieces, to=Audience.ROOM)
    voice.wait_for_words(2)
    assert voice.reader.state is ReaderState.READING
    with voice.qtbot.waitSignal(voice.reader.channel(Audience.ROOM).voice.done) as silent:
        voice.reader.toggle(pieces, to=Audience.ROOM)
        assert (voice.reader.state, voice.ends, asked) == (ReaderState.IDLE, 1, [1])
        lit = len(voice.lit)
    assert silent.args == [1, False], "it was not cut"
    assert len(voice.lit) == lit, "words are lit although nothing is read"
    voice.reader.toggle(pieces, to=Audience.ROOM)
    assert asked == [1, 1]


def test_a_pause_keeps_the_word(voice: Listener) -> None:
    voice.read(text=ONE_TO_TWELVE)
    with voice.qtbot.waitSignal(voice.reader.channel(Audience.ROOM).voice.done) as silent:
        voice.at_word(5, voice.reader.pause)
    # Words that were on their way have come by now.
    count = len(voice.lit)
    assert (silent.args, voice.reader.state) == ([1, False], ReaderState.PAUSED)
    voice.reader.resume()
    voice.wait_for_words(count + 1)
    assert voice.words()[count] == voice.words()[count - 1]
    voice.wait_for_end()
    assert len(voice.said_again(ONE_TO_TWELVE)) == 1


def test_one_can_go_on_and_back_by_a_sentence(voice: Listener) -> None:
    voice.read(text="The first sentence is long. The second one too. The third ends.")

    def go_about() -> None:
        voice.reader.next_sentence()
        voice.reader.next_sentence()
        voice.reader.previous_sentence()

    voice.at_word(2, go_about)
    voice.wait_for_end()
    assert [words.split()[1] for words in voice.sentences] == [
        *("first", "second", "third", "second", "third")
    ]


def test_a_killed_voice_is_back_at_the_cut_word(voice: Listener) -> None:
    voice.read(text=ONE_TO_TWELVE)
    workers: list[int] = []

    def kill() -> None:
        workers.append(voice.worker())
        os.kill(workers[0], signal.SIGKILL)

    voice.at_word(4, kill)
    voice.wait_for_end()
    assert len(voice.said_again(ONE_TO_TWELVE)) == 1
    assert (len(workers), voice.troubles) == (1, [])
    assert voice.worker() != workers[0]


def test_a_hung_voice_is_back_at_the_cut_word(voice: Listener) -> None:
    voice.read(text=ONE_TO_TWELVE)
    workers: list[int] = []

    def hang() -> None:
        workers.append(voice.worker())
        os.kill(workers[0], signal.SIGSTOP)

    voice.at_word(4, hang)
    voice.wait_for_end()
    assert len(voice.said_again(ONE_TO_TWELVE)) == 1
    with pytest.raises(ProcessLookupError):
        os.kill(workers[0], 0)


def test_sound_that_goes_away_is_said_and_the_words_go_on_by(
    make: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if reason := sound.missing():
        pytest.skip(reason)
    server = sound.start_server(tmp_path)
    _use(monkeypatch, {**sound.NO_SPEAKERS, "PULSE_SERVER": f"unix:{tmp_path}/socket"})
    listener = make()
    listener.read(text=ONE_TO_TWELVE)
    listener.wait_for_words(3)
    server.kill()
    server.wait()
    listener.wait_for_end()
    assert listener.troubles == [sentence(SoundMissing())]
    assert listener.words()[-1] == "twelve"
    assert list(dict.fromkeys(listener.words())) == ONE_TO_TWELVE.strip(".").split()

    back = sound.start_server(_emptied(tmp_path))
    listener.troubles.clear()
    listener.heard.clear()
    listener.ends = 0
    listener.read(text="Heard again.")
    listener.wait_for_end()
    back.terminate()
    back.wait()
    assert listener.troubles == [] and listener.heard


def _emptied(folder: Path) -> Path:
    (folder / "socket").unlink(missing_ok=True)
    return folder


# No sound, no voice.


def test_without_speakers_one_sentence_comes_and_the_words_go_by(
    make: Make, no_speakers: None
) -> None:
    if "libespeak" in sound.missing():
        pytest.skip(sound.missing())
    listener = make()
    listener.read(text="The words go by all the same.")
    listener.wait_for_end()
    assert listener.troubles == [sentence(SoundMissing())]
    assert listener.words() == ["The", "words", "go", "by", "all", "the", "same"]


@pytest.mark.parametrize("command", [[*FAULTY, "no-library"], ["/there/is/no/such/program"]])
def test_without_a_voice_one_sentence_comes_and_the_words_go_by(
    make: Make, command: list[str]
) -> None:
    listener = make(command)
    listener.reader.say("Saved", to=Audience.ROOM)
    listener.read(text="The words go by.")
    listener.wait_for_end()
    assert listener.troubles[-1] == sentence(VoiceMissing())
    assert listener.words() == ["The", "words", "go", "by"]
    count = len(listener.troubles)
    listener.reader.say("Nobody hears this", Priority.ALERT, to=Audience.ROOM)
    listener.qtbot.wait(200)
    assert len(listener.troubles) == count, "what nobody asked for is dropped without a word"


def test_silent_reading_keeps_the_chosen_speed(make: Make) -> None:
    listener = make(["/never/started"], Manner(rate=300, silent=True))
    listener.read(text="One two three four five six")
    listener.wait_for_words(1)
    assert listener.reader.channel(Audience.ROOM)._silent._clock.interval() == 200
    listener.wait_for_words(6)
    assert listener.troubles == []


# A voice with faults.


def test_a_text_that_breaks_the_voice_twice_is_left_out(make: Make) -> None:
    listener = make(FAULTY)
    listener.read(text="All is well. Here comes CRASH and more. On it goes.")
    listener.wait_for_end()
    assert listener.words() == [
        *("All", "is", "well"),
        *("Here", "comes", "comes"),
        *("On", "it", "goes"),
    ]
    assert listener.troubles == [words.LEFT_OUT.format(start="Here comes CRASH and more.")]


def test_a_text_that_the_voice_refuses_is_left_out(make: Make) -> None:
    listener = make(FAULTY)
    listener.read(first="REFUSE this.", second="On it goes.")
    listener.wait_for_end()
    assert listener.words("second") == ["On", "it", "goes"]


def test_an_alert_that_breaks_the_voice_is_left_out_and_reading_goes_on(make: Make) -> None:
    listener = make(FAULTY)
    # This voice is quick: so many words, that it is not through with them before it is cut.
    text = " ".join([ONE_TO_TWELVE.strip(".")] * 5)
    listener.read(text=text)
    cut_in = partial(listener.reader.say, "now CRASH", Priority.ALERT, to=Audience.ROOM)
    listener.at_word(2, cut_in)
    listener.wait_for_end()
    assert len(listener.said_again(text)) == 1
    assert listener.troubles == [words.LEFT_OUT.format(start="now CRASH")]


def test_a_voice_that_never_says_a_word_is_given_up(make: Make) -> None:
    listener = make(FAULTY)
    listener.read(text="CRASH one. CRASH two. CRASH three.")
    listener.wait_for_end()
    assert listener.troubles == [
        words.LEFT_OUT.format(start="CRASH one."),
        sentence(VoiceKeepsStopping()),
    ]


def test_a_voice_that_hangs_in_its_own_code_is_ended(make: Make) -> None:
    listener = make(FAULTY)
    listener.read(text="Then HANG now.")
    listener.wait_for_words(1)
    worker = listener.worker()
    listener.wait_for_words(2, seconds=6)
    assert listener.worker() != worker
    listener.reader.stop()


# Queue and end.


def test_a_newer_focus_takes_the_place_of_an_older_one_and_alerts_come_first(
    make: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    spoken = tmp_path / "spoken"
    _use(monkeypatch, {"COPROD_VOICE": "remembering", "COPROD_SPOKEN": str(spoken)})
    listener = make()
    listener.read(text="This is being read.")
    listener.reader.say("Stop card", Priority.ALERT, to=Audience.ROOM)
    listener.reader.say("First row", to=Audience.ROOM)
    listener.reader.say("Second row", to=Audience.ROOM)
    listener.wait_for_end()
    said = [line.strip('"') for line in spoken.read_text().splitlines()]
    assert said[-3:] == ["Stop card", "Second row", "This is being read."]
    assert "First row" not in said


def test_reading_next_waits_for_its_turn(make: Make) -> None:
    listener = make(FAULTY)
    listener.texts["more"] = "And this."
    listener.read(text="First this.")
    listener.reader.read_next([Piece(id="more", text="And this.")], to=Audience.ROOM)
    listener.wait_for_end()
    assert [name for name, _ in listener.lit] == ["text", "text", "more", "more"]


def test_reading_nothing_is_finished_at_once(make: Make) -> None:
    listener = make(["/never/started"])
    listener.read(empty=" \n ", marks="...")
    assert (listener.ends, listener.reader.state) == (1, ReaderState.IDLE)


def test_closing_ends_the_process(voice: Listener) -> None:
    voice.read(text=ONE_TO_TWELVE)
    voice.wait_for_words(1)
    worker = voice.worker()
    voice.reader.close()
    with pytest.raises(ProcessLookupError):
        os.kill(worker, 0)
