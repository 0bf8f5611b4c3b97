"""Words that the laptop says because their owner asks for it: heard, and seen by the room."""

from PySide6.QtCore import QObject

from coprod_desktop.domain.contribution import Contribution
from coprod_desktop.domain.happened import Happened
from coprod_desktop.domain.passage import Passage
from coprod_desktop.domain.turns import Turn
from coprod_desktop.speech.audience import Audience
from coprod_desktop.speech.pronunciation import Dictionary
from coprod_desktop.speech.reading import Piece
from coprod_desktop.ui.captions import Captions
from coprod_desktop.ui.reader import Reader

# The name of what is read aloud because its owner asked for it.
SPOKEN = "spoken"


class SpokenWords(QObject):
    """Says words to the room, and shows each as it is heard: sound is never the only signal."""

    def __init__(self, reader: Reader, captions: Captions, parent: QObject) -> None:
        super().__init__(parent)
        self._reader = reader
        self._captions = captions
        self._text = ""
        self._shown = 0
        self._stand_there = False
        reader.word_changed.connect(self._follow)
        reader.finished.connect(self._finish)

    def speak(self, told: Passage, voice: str = "", dictionary: Dictionary | None = None) -> None:
        """Let the room hear words, whatever screen is shown until their end.

        ``voice`` is the id of the one that their owner speaks with, ``dictionary`` is how they
        say words.
        """
        self._forget()
        self._text, self._shown = told.text, 0
        piece = Piece(
            id=SPOKEN,
            text=told.text,
            language=told.language,
            voice=voice,
            dictionary=dictionary,
        )
        self._reader.read([piece], to=Audience.ROOM, outlasts_screen=True)

    def heard(self, happened: Happened) -> None:
        """Take the words off the room screen when something else is said."""
        if not self._text and happened.touches(Turn, Contribution):
            self._forget()

    def _follow(self, piece: str, start: int, length: int) -> None:
        if piece == SPOKEN and self._text:
            self._show_until(start + length)

    def _show_until(self, end: int) -> None:
        """Show what has been said since the last word; places are counted as Qt counts."""
        units = self._text.encode("utf-16-le")
        fresh = units[2 * self._shown : 2 * end].decode("utf-16-le", "ignore")
        if fresh:
            self._shown = end
            self._stand_there = True
            self._captions.go_on(fresh)

    def _finish(self) -> None:
        """Come to the end, or be stopped: what was not said is not shown."""
        self._text = ""

    def _forget(self) -> None:
        if self._stand_there and not self._captions.is_following:
            self._captions.forget()
        self._stand_there = False
