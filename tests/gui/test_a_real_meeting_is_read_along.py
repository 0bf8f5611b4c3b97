"""A real meeting with the words of the real voice: each lights exactly itself on the screen."""

import os
import re

import pytest
from PySide6.QtCore import QCoreApplication

from coprod_desktop.domain.passage import Passage
from coprod_desktop.speech.audience import Audience
from coprod_desktop.speech.manner import Manner
from coprod_desktop.speech.pronunciation import Dictionary
from coprod_desktop.speech.speakable import speakable
from coprod_desktop.ui.kit.followed import Placed
from coprod_desktop.ui.kit.followed_text import FollowedText
from coprod_desktop.ui.kit.view import View
from coprod_desktop.ui.main_window import MainWindow
from coprod_desktop.ui.reader import Reader, ReaderState
from coprod_desktop.ui.reading_aloud import ReadingAloud
from coprod_desktop.ui.theme import Look, Theme
from tests.real_meeting import read_real_meeting
from tests.speech import real_words

# All 229 turns take half a minute: tasks.py readalong reads them all.
_EVERY = 1 if os.environ.get("COPROD_EVERY_TURN") else 12
_WORD = re.compile(r"\w+")
# Panels say for themselves how their words are said.
DICTIONARY = Dictionary(
    words={"Councillor": "Cllr dear", "committee": "our committee", "Welsh": "Cymraeg"}
)


class MeetingView(View):
    """The turns as a paper shows them; what is read says who speaks besides."""

    def __init__(self, announcer, turns) -> None:
        super().__init__(announcer, "Meeting")
        self.paper = FollowedText("Turns")
        self.page.addWidget(self.paper)
        self.turns = turns
        told = [f"{turn.speaker}: {' '.join(turn.text.split())}" for turn in turns]
        self.paper.say_parts([[Passage(one)] for one in told])

    def placed(self):
        return [
            Placed(told=Passage(f"Somebody: {turn.text}"), at=self.paper, row=str(place))
            for place, turn in enumerate(self.turns)
        ]


@pytest.mark.timeout(290)
def test_every_word_of_every_turn_lights_itself(qapp, qtbot):
    turns = read_real_meeting()
    assert len(turns) == 229
    turns = turns[::_EVERY]
    if not real_words.is_there():
        pytest.skip("NO VOICE HEARD: install libespeak-ng1")
    theme = Theme(qapp, Look())
    window = MainWindow(theme)
    qtbot.addWidget(window)
    reader = Reader(window, make_voice=real_words.RealWords)
    reader.speak_like(Manner(pause_ms=0, dictionary=DICTIONARY))
    voice = reader.channel(Audience.ROOM).voice
    view = MeetingView(window.announcer, turns)
    window.show_view(view, has_panel=False)
    reading = ReadingAloud(window, reader, theme, lambda: None)
    everything = view.paper.toPlainText()
    lit: list[tuple[str, str, str]] = []
    seen: set[int] = set()

    def look(piece: str, _start: int, _length: int) -> None:
        heard = view.paper._heard
        if heard is not None and heard[0].word is not None:
            start, length = heard[0].word
            lit.append((piece, voice.saying, everything[start : start + length]))
            seen.update(range(start, start + length))

    reader.word_changed.connect(look)
    reading.toggle()
    while reader.state is not ReaderState.IDLE:
        QCoreApplication.processEvents()
    wrong = [one for one in lit if not is_itself(one[1], one[2])]
    assert wrong == []
    assert never_lit(everything, seen) == []


def never_lit(shown: str, seen: set[int]) -> list[str]:
    """The words of what people said that no mark has covered."""
    words: list[str] = []
    at = 0
    for line in shown.split("\n"):
        said = at + line.index(": ") + 2 if ": " in line else at
        words += [
            shown[found.start() - 20 : found.end() + 10]
            for found in _WORD.finditer(shown, said, at + len(line))
            if not seen.intersection(range(*found.span()))
        ]
        at += len(line) + 1
    return words


def is_itself(said: str, lit: str) -> bool:
    """Whether what is lit is what is said, or is written for it."""
    said = said.strip(" \n.,;:!?…")
    return said == lit or said in speakable(lit, DICTIONARY).text
