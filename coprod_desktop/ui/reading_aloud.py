"""Reading aloud what a screen shows, and marking it there and for the room as it is heard."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from coprod_desktop.domain.passage import Passage
from coprod_desktop.speech.alignment import Aligned
from coprod_desktop.speech.audience import Audience
from coprod_desktop.speech.reading import Piece
from coprod_desktop.ui.kit.editors import Box, Line, Moment, Spin
from coprod_desktop.ui.kit.followed import Followed, Placed, found_on, widget_of
from coprod_desktop.ui.main_window import MainWindow
from coprod_desktop.ui.marks import MarkColours, Marks, Place, mark_colours_of
from coprod_desktop.ui.reader import Reader
from coprod_desktop.ui.reading_scope import Scope, wanted
from coprod_desktop.ui.sight import areas_around
from coprod_desktop.ui.theme import Theme
from coprod_desktop.ui.views.room import RoomWindow
from coprod_desktop.wording import screens as words

_ROOM_ROUND_WORD = 24


@dataclass(slots=True)
class _Shown:
    """A passage where somebody sees it, and which words stood there when it was compared."""

    passage: Placed
    colours: MarkColours
    words: str = ""
    aligned: Aligned | None = None

    @property
    def control(self) -> Followed | None:
        """What shows it; none once that is gone."""
        at = self.passage.at
        return at if at is not None and isValid(widget_of(at)) else None

    def mark(self, sentence: Place, word: Place | None) -> Followed | None:
        """Mark what is being heard; give the control if something of it stands there."""
        control = self.control
        if control is None or not self._compare(control):
            return None
        assert self.aligned is not None
        marks = Marks(
            sentence=self.aligned.place(*sentence),
            word=self.aligned.place(*word) if word else None,
        )
        if marks.sentence is None:
            return None
        control.show_marks(self.passage.row, marks, self.colours)
        return control

    def _compare(self, control: Followed) -> bool:
        """Compare again where other words stand there now; say whether it stands there still."""
        text, rows = self.passage.told.text, dict(control.rows_shown())
        now = rows.get(self.passage.row, "")
        if self.aligned is not None and now == self.words:
            return True
        if self.words and text in self.words and text not in now:
            # It was moved, or taken back: half of other words is never marked for it.
            row = next((row for row, words in rows.items() if text in words), None)
            if row is None:
                return False
            self.passage, now = replace(self.passage, row=row), rows[row]
        self.words, self.aligned = now, Aligned(text, now)
        return True


class ReadingAloud(QObject):
    """Reads the screen that is shown; ``find_room`` gives the room screen while it is open."""

    def __init__(
        self,
        window: MainWindow,
        reader: Reader,
        theme: Theme,
        find_room: Callable[[], RoomWindow | None],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._reader = reader
        self._theme = theme
        self._find_room = find_room
        self._passages: dict[str, Placed] = {}
        self._piece = ""
        self._shown: list[_Shown] = []
        self._sentence: Place = (0, 0)
        self._lit: list[Followed] = []
        reader.sentence_changed.connect(self._follow_sentence)
        reader.word_changed.connect(self._follow_word)
        reader.finished.connect(self._stop_following)

    @property
    def acts(self) -> Mapping[str, Callable[[], object]]:
        """The commands that begin to read."""
        return {
            "read": self.toggle,
            "read_one": partial(self._read, Scope.ONE),
            "read_part": partial(self._read, Scope.PART),
            "read_on": partial(self._read, Scope.ON),
        }

    def toggle(self) -> None:
        """Read what is here, or stop reading."""
        view = self._window.view
        self._reader.toggle(self._everything, to=view.reads_to if view else Audience.ROOM)

    def _read(self, scope: Scope) -> None:
        view = self._window.view
        if view is not None:
            passages = found_on(view, view.placed_here())
            found = wanted(passages, self._window.focusWidget(), scope)
            self._stop_following()
            if pieces := self._pieces(found):
                self._reader.read(pieces, to=view.reads_to)

    def _everything(self) -> list[Piece]:
        view = self._window.view
        return self._pieces(found_on(view, view.placed()) if view else ())

    def _pieces(self, passages: Sequence[Placed]) -> list[Piece]:
        if not passages:
            self._window.announcer.say(words.NOTHING_TO_READ)
        self._piece = ""
        self._passages = {str(place): one for place, one in enumerate(passages)}
        return [
            Piece(id=key, text=one.told.text, language=one.told.language)
            for key, one in self._passages.items()
        ]

    def _follow_sentence(self, piece: str, start: int, length: int) -> None:
        if piece != self._piece:
            self._piece, self._shown = piece, list(self._where(piece))
        self._sentence = (start, length)
        self._mark(None)

    def _follow_word(self, piece: str, start: int, length: int) -> None:
        if piece == self._piece:
            self._mark((start, length))

    def _mark(self, word: Place | None) -> None:
        lit = [shown.mark(self._sentence, word) for shown in self._shown]
        marked = [one for one in lit if one is not None]
        self._clear([one for one in self._lit if one not in marked])
        self._lit = marked
        for one in marked:
            _bring_into_sight(one)

    def _where(self, piece: str) -> Iterator[_Shown]:
        """Find where what is heard is seen: here, and where it is what the room sees anyway."""
        passage = self._passages.get(piece)
        view, room = self._window.view, self._find_room()
        # What is for the facilitator alone is marked in no other window.
        is_for_room = passage is not None and view is not None and view.reads_to is Audience.ROOM
        if passage is None:
            # Somebody's own words: they stand where they were typed.
            passage = Placed(told=Passage(self._reader.words_of(piece)))
            if view is not None:
                (passage,) = found_on(view, [passage])
        if passage.at is not None:
            yield _Shown(passage, mark_colours_of(self._theme.tokens, "input_bg"))
        if (
            room is not None
            and is_for_room
            and (seen := room.place_of(passage.told.text)) is not None
        ):
            yield _Shown(seen, mark_colours_of(room.tokens, "surface"))

    def _stop_following(self) -> None:
        self._clear(self._lit)
        self._lit, self._shown, self._piece = [], [], ""

    def _clear(self, controls: Sequence[Followed]) -> None:
        for control in controls:
            if isValid(widget_of(control)):
                control.clear_marks()


def _bring_into_sight(followed: Followed) -> None:
    """Scroll the page to the word, but never away from a box in which somebody types."""
    control, place = widget_of(followed), followed.marked_place()
    if place.isEmpty() or _is_typing_elsewhere(control):
        return
    for area in areas_around(control):
        page = area.widget()
        if page is not None:
            middle = control.mapTo(page, place.center())
            across, down = place.width() // 2, place.height() // 2 + _ROOM_ROUND_WORD
            area.ensureVisible(middle.x(), middle.y(), across, min(down, area.height() // 2))


def _is_typing_elsewhere(control: QWidget) -> bool:
    focused = QApplication.focusWidget()
    return focused is not control and isinstance(focused, (Box, Line, Spin, Moment))
