"""A view for tests that asks for reading and keeps all that it is told."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from pytestqt.qtbot import QtBot

from coprod_desktop.speech.audience import Audience
from coprod_desktop.speech.reading import Piece
from coprod_desktop.ui.reader import Reader


class Listener:
    """A view that asks for reading and keeps all that it is told."""

    def __init__(self, reader: Reader, qtbot: QtBot) -> None:
        self.reader = reader
        self.qtbot = qtbot
        self.texts: dict[str, str] = {}
        self.lit: list[tuple[str, str]] = []
        self.sentences: list[str] = []
        self.troubles: list[str] = []
        self.ends = 0
        self.heard: list[int] = []
        reader.word_changed.connect(self._word)
        reader.sentence_changed.connect(self._sentence)
        reader.trouble.connect(self.troubles.append)
        reader.finished.connect(self._end)
        reader.channel(Audience.ROOM).voice.word_said.connect(self._heard)

    def read(self, **texts: str) -> None:
        self.texts.update(texts)
        pieces = [Piece(id=name, text=text) for name, text in texts.items()]
        self.reader.read(pieces, to=Audience.ROOM)

    def wait_for_words(self, count: int, *, seconds: float = 8) -> None:
        self.wait(lambda: len(self.lit) >= count, seconds=seconds)

    def wait_for_end(self, *, seconds: float = 15) -> None:
        self.wait(lambda: self.ends > 0, seconds=seconds)

    def wait(self, seen: Callable[[], bool], *, seconds: float = 8) -> None:
        self.qtbot.waitUntil(seen, timeout=int(seconds * 1000))

    def at_word(self, count: int, act: Callable[[], object]) -> None:
        """Do something in the very moment in which so many words have been lit.

        Whoever only waits for them may come when the voice is further.
        """

        def seen() -> None:
            if len(self.lit) == count:
                self.reader.word_changed.disconnect(seen)
                act()

        self.reader.word_changed.connect(seen)

    def said_again(self, text: str, name: str = "text") -> list[str]:
        """Say at which words reading went on after a cut; all else was lit once and in order.

        Where the voice was when it was cut hangs on the machine, and not on the program.
        """
        lit = self.words(name)
        again = [one for before, one in pairwise(lit) if before == one]
        once = [one for before, one in pairwise(["", *lit]) if before != one]
        assert once == text.rstrip(".").split()
        return again

    def words(self, name: str = "text") -> list[str]:
        return [word for piece, word in self.lit if piece == name]

    def worker(self) -> int:
        return self.reader.channel(Audience.ROOM).voice.process_id()

    def _word(self, name: str, start: int, length: int) -> None:
        self.lit.append((name, self._cut_out(name, start, length)))

    def _sentence(self, name: str, start: int, length: int) -> None:
        self.sentences.append(self._cut_out(name, start, length))

    def _cut_out(self, name: str, start: int, length: int) -> str:
        units = self.texts[name].encode("utf-16-le")
        return units[start * 2 : (start + length) * 2].decode("utf-16-le")

    def _heard(self, number: int) -> None:
        self.heard.append(number)

    def _end(self) -> None:
        self.ends += 1
