"""Where sound can come out: a test sound for each, how it went, and how loud it is."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coprod_desktop.domain.passage import Passage, passages
from coprod_desktop.preferences import Preferences
from coprod_desktop.speech.loudness import Loudness
from coprod_desktop.speech.protocol import Here, SoundOutput
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.buttons import Button, Kind
from coprod_desktop.ui.kit.lists import SentenceList
from coprod_desktop.ui.kit.progress import QuietBar
from coprod_desktop.ui.kit.regions import FORM, ScrollPage, Section, row
from coprod_desktop.ui.kit.view import View
from coprod_desktop.ui.kit.words import Heading, Hint, Words
from coprod_desktop.wording import access as access_words
from coprod_desktop.wording import preferring as asked
from coprod_desktop.wording import sound as words

_USUAL = "usual"
_ROWS = 5
_WHOLE = 100


class SoundView(View):
    """A page over the settings; it knows nothing of voices.

    ``play_requested`` gives the id of an output, empty for the usual one. ``closed`` comes when
    the page goes. Without ``moves`` the meter stands still, and its words alone tell.
    """

    play_requested = Signal(str)
    stop_requested = Signal()
    closed = Signal()

    def __init__(self, announcer: Announcer, preferences: Preferences, *, moves: bool) -> None:
        super().__init__(announcer, words.TRY)
        self._preferences = preferences
        self._moves = moves
        self._outputs: Sequence[SoundOutput] = ()
        self._results: dict[str, str] = {}
        self.rows = SentenceList(words.LIST, rows=_ROWS)
        self.rows.chosen.connect(self._play_row)
        self.meter = QuietBar(words.METER)
        self.meter.show_progress(0, _WHOLE)
        if not moves:
            self.meter.hide()
        self.loud = Words(words.NOTHING_YET)
        self._arrange()
        self._show()

    def entry_sentence(self) -> str:
        """Say what to do."""
        return words.SAID

    def first_control(self) -> QWidget:
        """The list."""
        return self.rows

    def reading(self) -> Sequence[Passage]:
        """Read where sound can come out, and how that went."""
        return passages(*(told for _key, told in self._named()), self.loud.text())

    def leaving(self) -> None:
        """Be silent: whoever goes has heard enough."""
        super().leaving()
        self.closed.emit()

    def show_here(self, here: Here) -> None:
        """Offer the outputs that this computer has now."""
        self._outputs = here.outputs
        self._show()

    def show_level(self, percent: int) -> None:
        """Show how loud it is just now; no reader counts along."""
        if self._moves:
            self.meter.show_progress(percent, _WHOLE)

    def show_loudness(self, found: Loudness) -> None:
        """Say how loud it is in words."""
        told = words.LOUD if found.loudest else words.NOT_MEASURED
        self.loud.say(told.format(loudest=found.loudest, usual=found.usual))

    def show_result(self, output: str, result: str) -> None:
        """Say how it went, and keep it in the row."""
        self._results[output] = words.RESULTS[result]
        if self.loud.text() == words.PLAYING:
            self.loud.say(words.NOT_MEASURED)
        self._show()
        self.announcer.say(words.RESULTS[result])

    def _arrange(self) -> None:
        page = ScrollPage(letters=FORM)
        self.page.addWidget(page)
        page.column.addWidget(Heading(words.TRY, 1))
        section = Section(words.LIST)
        section.add(self.rows)
        play = Button(words.PLAY, self._play, kind=Kind.PRIMARY)
        section.add(row(play, Button(words.STOP, self.stop_requested.emit)))
        page.column.addWidget(section)
        meter = Section(words.LOUDNESS)
        meter.add(self.meter)
        meter.add(self.loud)
        meter.add(Hint(words.NO_MICROPHONE))
        page.column.addWidget(meter)
        back = Button(access_words.BACK_WHERE, self.back_requested.emit)
        page.column.addLayout(row(back))
        page.column.addStretch(1)

    def _show(self) -> None:
        self.rows.set_rows(self._named())

    def _named(self) -> list[tuple[str, str]]:
        chosen = {
            self._preferences.own_output: words.YOU,
            self._preferences.room_output: words.ROOM,
        }
        chosen.pop("", None)
        if not self._preferences.room_output:
            chosen[""] = words.ROOM
        told = [("", asked.USUAL_OUTPUT), *((one.id, one.name) for one in self._outputs)]
        return [(key or _USUAL, self._told(key, name, chosen)) for key, name in told]

    def _told(self, key: str, name: str, chosen: Mapping[str, str]) -> str:
        told = chosen[key].format(output=name) if key in chosen else f"{name}."
        result = self._results.get(key)
        return words.RESULT_ROW.format(output=told, result=result) if result else told

    def _play(self) -> None:
        key = self.rows.current_key
        if key is None:
            self.announcer.say(words.CHOOSE_FIRST)
        else:
            self._play_row(key)

    def _play_row(self, key: str) -> None:
        self.loud.say(words.PLAYING)
        self.play_requested.emit("" if key == _USUAL else key)
