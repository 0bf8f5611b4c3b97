"""Reading that is cut again and again: each word is said once, in order, but the cut one twice."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from itertools import chain, groupby

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from coprod_desktop.speech.audience import Audience
from coprod_desktop.speech.manner import Ears, Manner
from coprod_desktop.speech.protocol import Speak
from coprod_desktop.speech.reading import Piece
from coprod_desktop.speech.sentences import LONGEST, sentences
from coprod_desktop.speech.speakable import Spoken, speakable
from coprod_desktop.ui.reader import Priority, Reader, ReaderState
from tests.real_meeting import read_real_meeting
from tests.speech.stepped_voice import SteppedVoice

Place = tuple[str, int]
ALERT, FOCUS = "Break in five minutes", "Second row"


class Meeting:
    """A reading that goes on however often it is cut."""

    def __init__(self, pieces: Sequence[Piece], seed: int) -> None:
        self.reader = Reader(make_voice=SteppedVoice)
        self.reader.speak_like(Manner(pause_ms=0))
        voice = self.reader.channel(Audience.ROOM).voice
        assert isinstance(voice, SteppedVoice)
        self.voice = voice
        self.pieces = pieces
        self.chance = random.Random(seed)
        self.cuts = 0
        self.crashed_at: set[Place] = set()
        self.lit: list[Place] = []
        self.places: list[Place] = []
        self.reader.sentence_changed.connect(self._begin_sentence)
        self.reader.word_changed.connect(
            lambda name, start, _length: self.lit.append((name, start))
        )

    def read_with_cuts(self, each: float) -> None:
        """Read it all; every word is followed by a cut with this chance."""
        self.reader.read(self.pieces, to=Audience.ROOM)
        while self.reader.state is not ReaderState.IDLE or not self.voice.is_idle:
            self.voice.step()
            if self.chance.random() < each:
                self.cuts += 1
                self.chance.choice(self._ways_to_cut())()
            # Reports come late: a cut may hit words that were said and not told yet.
            if self.chance.random() < 0.6:
                self.voice.deliver()
            if self.voice.is_idle:
                QCoreApplication.processEvents()

    def _ways_to_cut(self) -> tuple[Callable[[], object], ...]:
        return (
            lambda: self.reader.say(ALERT, Priority.ALERT, to=Audience.ROOM),
            lambda: self.reader.say(FOCUS, to=Audience.ROOM),
            self._pause_and_go_on,
            self._change_speed,
            self._change_voice,
            self._crash,
        )

    def _begin_sentence(self, name: str, start: int, _length: int) -> None:
        self.places.append((name, start))

    def _pause_and_go_on(self) -> None:
        self.reader.pause()
        if self.chance.random() < 0.5:
            self.voice.deliver()
        self.reader.resume()

    def _change_speed(self) -> None:
        self.reader.speak_like(Manner(pause_ms=0, rate=self.chance.randrange(80, 451)))

    def _change_voice(self) -> None:
        ears = Ears(voice=self.chance.choice(("one", "other")), volume=self.chance.random())
        self.reader.speak_like(Manner(pause_ms=0, room=ears))

    def _crash(self) -> None:
        """Let the voice die; twice at one sentence would leave it out, as it must."""
        if self.places[-1] not in self.crashed_at:
            self.crashed_at.add(self.places[-1])
            self.voice.crash()

    def sentences_begun(self) -> list[tuple[Speak, list[str]]]:
        return [one for one in self.voice.said if one[0].text not in (ALERT, FOCUS)]


def written(pieces: Sequence[Piece]) -> Iterator[tuple[Place, Spoken]]:
    """Give each sentence as it is said and where it stands, found without the reader."""
    for piece in pieces:
        for start, end in sentences(piece.text):
            assert end - start <= LONGEST
            units = len(piece.text[:start].encode("utf-16-le")) // 2
            yield (piece.id, units), speakable(piece.text[start:end])


def once_and_in_order(meeting: Meeting) -> int:
    """Follow what the voice really said; give how many words were said again after a cut."""
    begun = zip(meeting.places, meeting.sentences_begun(), strict=True)
    heard = [
        (place, [one for _, one in each]) for place, each in groupby(begun, lambda one: one[0])
    ]
    there = [*written(meeting.pieces)]
    assert [place for place, _ in heard] == [place for place, _ in there]
    return sum(
        said_again(sentence, orders)
        for (_, sentence), (_, orders) in zip(there, heard, strict=True)
    )


def said_again(sentence: Spoken, orders: Sequence[tuple[Speak, list[str]]]) -> int:
    words = sentence.text.split()
    reached = again = 0
    for order, said in orders:
        begins = len(words) - len(order.text.split())
        assert order.text.split() == words[begins:], "it goes on in the same sentence"
        assert begins <= reached, f"left out: {words[reached:begins]}"
        assert is_one_word(sentence, begins, reached), f"twice: {words[begins:reached]}"
        again += min(reached - begins, len(said))
        reached = max(reached, begins + len(said))
    assert reached == len(words), f"left out: {words[reached:]}"
    return again


def is_one_word(sentence: Spoken, begins: int, reached: int) -> bool:
    """Say whether these words are said for one written word, as “Universal Credit” for “UC”."""
    words = sentence.text.split()[begins:reached]
    if len(words) <= 1:
        return True
    start = len(" ".join(sentence.text.split()[:begins]))
    spoken = sentence.text[start:]
    places = {sentence.source(start + spoken.find(word), len(word))[0] for word in words}
    return len(places) == 1


def invented() -> list[Piece]:
    text = "UC pays £20.50 on 03/04/2026. “Wait,” said Zoë, “what?” 😀 It ends here; or does it"
    return [Piece(id=str(place), text=f"{place}. {text}") for place in range(40)]


@pytest.mark.parametrize("seed", range(4))
def test_each_word_is_said_once_and_the_cut_one_again(qtbot: QtBot, seed: int) -> None:
    meeting = Meeting(invented(), seed)
    meeting.read_with_cuts(each=0.25)
    assert meeting.cuts > 100
    assert 0 < once_and_in_order(meeting) <= 3 * meeting.cuts


def test_uncut_it_says_every_word_once(qtbot: QtBot) -> None:
    meeting = Meeting(invented(), 0)
    meeting.read_with_cuts(each=0)
    assert once_and_in_order(meeting) == 0
    lit = [place for place, _ in groupby(meeting.lit)]
    assert len(lit) == len(set(lit)) > 600


@pytest.mark.parametrize("number", [0, 4])
def test_a_real_meeting_cut_at_random_words_is_read_whole(qtbot: QtBot, number: int) -> None:
    turns = read_real_meeting(f"meeting-education-committee-{number}.json")
    pieces = [Piece(id=str(place), text=turn.text) for place, turn in enumerate(turns)]
    meeting = Meeting(pieces, 5)
    meeting.read_with_cuts(each=0.05)
    again = once_and_in_order(meeting)
    words = len(list(chain.from_iterable(turn.text.split() for turn in turns)))
    assert words > 8_000 and meeting.cuts > words / 40
    assert 0 < again <= 2 * meeting.cuts
