"""Each audience has a voice and an output of its own, which may be pulled out at any moment."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from coprod_desktop.domain.troubles import OutputMissing
from coprod_desktop.speech.audience import Audience
from coprod_desktop.speech.manner import Ears, Manner
from coprod_desktop.speech.protocol import Here, SoundOutput
from coprod_desktop.speech.reading import Piece
from coprod_desktop.ui.measured_rate import MeasuredRate
from coprod_desktop.ui.reader import Priority, Reader, ReaderState
from coprod_desktop.wording import speech as words
from tests.speech.stepped_voice import SteppedVoice

HEADSET, SPEAKERS = SoundOutput(id="h", name="Headset"), SoundOutput(id="s", name="Speakers")
MINE = Manner(pause_ms=0, room=Ears(output="s", volume=0.5), facilitator=Ears(output="h"))
NOTES = [Piece(id="notes", text="Omar asked not to be named")]
MINUTES = [Piece(id="minutes", text="We agreed on four benches"), Piece(id="cy", text="Da iawn")]


class Pair:
    """A reader whose two voices say a word when they are told."""

    def __init__(self) -> None:
        self.reader = Reader(make_voice=SteppedVoice)
        self.reader.speak_like(MINE)
        self.room, self.mine = (self._voice(one) for one in (Audience.ROOM, Audience.FACILITATOR))
        self.troubles: list[str] = []
        self.lit: list[str] = []
        self.reader.trouble.connect(self.troubles.append)
        self.reader.word_changed.connect(lambda name, *_place: self.lit.append(name))

    def _voice(self, audience: Audience) -> SteppedVoice:
        voice = self.reader.channel(audience).voice
        assert isinstance(voice, SteppedVoice)
        return voice

    def step(self, words: int) -> None:
        for _ in range(words):
            for voice in (self.room, self.mine):
                voice.step()
                voice.deliver()


@pytest.fixture
def pair(qtbot: QtBot) -> Pair:
    return Pair()


def test_each_audience_hears_its_own_voice_where_it_was_chosen(pair: Pair) -> None:
    pair.reader.say("Break in five minutes", Priority.ALERT, to=Audience.ROOM)
    pair.reader.say("Second row", to=Audience.FACILITATOR)
    heard = [(one.text, one.output, one.volume) for one, _ in pair.room.said + pair.mine.said]
    assert heard == [("Break in five minutes", "s", 0.5), ("Second row", "h", 1.0)]


def test_one_thing_is_read_at_a_time_to_whomever_it_is_for(pair: Pair) -> None:
    pair.reader.read(MINUTES, to=Audience.ROOM)
    pair.step(2)
    pair.reader.read(NOTES, to=Audience.FACILITATOR)
    pair.step(2)
    assert pair.room.is_idle and pair.lit == ["minutes", "minutes", "notes", "notes"]
    pair.reader.stop()
    pair.step(1)
    assert pair.mine.is_idle and pair.reader.state is ReaderState.IDLE


def test_without_an_output_of_their_own_the_facilitator_hears_nothing(pair: Pair) -> None:
    for manner in (Manner(), Manner(facilitator=Ears(output="s"), room=Ears(output="s"))):
        pair.troubles.clear()
        pair.reader.speak_like(manner)
        pair.reader.read(NOTES, to=Audience.FACILITATOR)
        assert pair.troubles == [words.ONLY_FOR_YOU]
    assert pair.mine.said == pair.room.said == []


def test_while_the_room_takes_the_usual_output_one_alone_hears_only_another_one(
    pair: Pair,
) -> None:
    def usual_is(usual: str | None) -> None:
        pair.room.here.emit(Here(voices=(), outputs=(SPEAKERS, HEADSET), usual=usual))

    pair.reader.speak_like(Manner(pause_ms=0, facilitator=Ears(output="h")))
    pair.reader.read(NOTES, to=Audience.FACILITATOR)
    assert pair.troubles == [words.ONLY_FOR_YOU], "nobody knows yet which one the room hears"
    usual_is("h")
    pair.reader.read(NOTES, to=Audience.FACILITATOR)
    assert pair.troubles == [words.ONLY_FOR_YOU] * 2 and pair.mine.said == []
    usual_is("s")
    pair.reader.read(NOTES, to=Audience.FACILITATOR)
    pair.step(2)
    assert len(pair.mine.said) == 1 and pair.reader.is_private
    usual_is("h")
    pair.step(1)
    assert pair.mine.is_idle and pair.reader.state is ReaderState.IDLE
    pair.reader.say("Second row", to=Audience.FACILITATOR)
    assert len(pair.mine.said) == 1 and pair.troubles == [words.ONLY_FOR_YOU] * 3


def test_a_headset_that_is_pulled_out_never_lets_the_room_hear(pair: Pair, qtbot: QtBot) -> None:
    pair.reader.read(NOTES, to=Audience.FACILITATOR)
    pair.step(2)
    pair.mine.missing.emit(OutputMissing())
    assert pair.troubles == [words.YOUR_OUTPUT_GONE]
    qtbot.waitUntil(lambda: pair.reader.state is ReaderState.IDLE)
    assert pair.lit.count("notes") == 7, "the words go by all the same, the cut one again"
    assert len(pair.mine.said) == 1 and pair.room.said == []
    pair.reader.say("Second row", to=Audience.FACILITATOR)
    assert not pair.reader.has_output_for(Audience.FACILITATOR) and len(pair.mine.said) == 1

    pair.room.here.emit(Here(voices=(), outputs=(SPEAKERS, HEADSET)))
    assert pair.troubles[-1] == words.OUTPUT_BACK.format(output="Headset")
    pair.reader.say("Second row", to=Audience.FACILITATOR)
    assert pair.mine.said[-1][0].output == "h"


def test_the_rooms_loudspeaker_gives_way_to_the_usual_one_at_the_cut_word(pair: Pair) -> None:
    pair.reader.read(MINUTES, to=Audience.ROOM)
    pair.step(3)
    pair.room.missing.emit(OutputMissing())
    assert pair.troubles == [words.ROOM_OUTPUT_GONE]
    order = pair.room.said[-1][0]
    assert (order.text, order.output) == ("on four benches", "")
    pair.room.here.emit(Here(voices=(), outputs=(SPEAKERS,)))
    pair.step(4)
    pair.reader.say("Next", to=Audience.ROOM)
    assert pair.room.said[-1][0].output == "s"


def test_a_language_without_a_voice_is_said_once(pair: Pair) -> None:
    for _ in range(3):
        pair.room.unspoken.emit("cy")
    assert pair.troubles == [words.NOT_SPOKEN.format(language="Welsh")]


def test_a_piece_and_a_short_text_carry_their_language(pair: Pair) -> None:
    pair.reader.read([Piece(id="cy", text="Da iawn", language="cy")], to=Audience.ROOM)
    pair.reader.say("Bore da", Priority.ALERT, to=Audience.ROOM, language="cy")
    assert [order.language for order, _ in pair.room.said] == ["cy", "cy"]


def test_the_speed_is_measured_between_words_and_not_over_pauses() -> None:
    now = 0.0
    rate = MeasuredRate(clock=lambda: now)
    for _ in range(3):
        for _ in range(6):
            rate.word()
            now += 0.25
        rate.rest()
        now += 60
    assert rate.words_a_minute == 240
    rate.forget()
    assert rate.words_a_minute == 0
