"""Reading aloud what a screen shows: one key starts and stops it, and the room can follow."""

from collections.abc import Callable, Sequence

from coprod_desktop.domain.passage import Passage
from coprod_desktop.speech.audience import Audience
from coprod_desktop.speech.reading import Piece
from coprod_desktop.ui.main_window import MainWindow
from coprod_desktop.ui.reader import Reader
from coprod_desktop.ui.spoken_words import SPOKEN
from coprod_desktop.ui.views.room import RoomWindow
from coprod_desktop.wording import screens as words


class ReadingAloud:
    """Reads the screen that is shown; ``find_room`` gives the room screen while it is open."""

    def __init__(
        self, window: MainWindow, reader: Reader, find_room: Callable[[], RoomWindow | None]
    ) -> None:
        self._window = window
        self._reader = reader
        self._find_room = find_room
        self._told: Sequence[Passage] = ()
        reader.sentence_changed.connect(self._follow_sentence)
        reader.word_changed.connect(self._follow_word)
        reader.finished.connect(self._stop_following)

    def toggle(self) -> None:
        """Read what is here, or stop reading."""
        view = self._window.view
        self._reader.toggle(self._pieces, to=view.reads_to if view else Audience.ROOM)

    def _pieces(self) -> list[Piece]:
        view = self._window.view
        self._told = tuple(view.reading()) if view else ()
        if not self._told:
            self._window.announcer.say(words.NOTHING_TO_READ)
        return [
            Piece(id=str(place), text=one.text, language=one.language)
            for place, one in enumerate(self._told)
        ]

    def _follow_sentence(self, piece: str, start: int, length: int) -> None:
        """Let the room follow what is read, where it is what the room sees anyway."""
        room = self._find_room()
        if room is not None and piece != SPOKEN:
            room.follow_sentence(self._told[int(piece)].text, start, length)

    def _follow_word(self, piece: str, start: int, length: int) -> None:
        room = self._find_room()
        if room is not None and piece != SPOKEN:
            room.follow_word(self._told[int(piece)].text, start, length)

    def _stop_following(self) -> None:
        room = self._find_room()
        if room is not None:
            room.stop_following()
