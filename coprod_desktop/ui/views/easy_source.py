"""What the minutes say, beside the line that somebody writes from it."""

from PySide6.QtCore import Signal

from coprod_desktop.documents.model import Document
from coprod_desktop.documents.practice import as_practice
from coprod_desktop.documents.text import paragraphs
from coprod_desktop.domain.easy_read import EasyCheck, EasyLine, EasyRead, PanelPicture
from coprod_desktop.domain.happened import Happened
from coprod_desktop.services import papers
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.asking import PanelPart
from coprod_desktop.ui.kit.buttons import Button
from coprod_desktop.ui.kit.lists import SentenceList
from coprod_desktop.ui.kit.regions import row
from coprod_desktop.ui.kit.words import Hint
from coprod_desktop.wording import easy_editor as words

# Qt measures every row of a list before it shows the first.
_MOST_ROWS = 200
_NOT_IN_MINUTES = (EasyLine, EasyRead, EasyCheck, PanelPicture)


class EasySourcePart(PanelPart):
    """The parts of the minutes, one row each; a person takes words from them, nothing else does."""

    taken = Signal(str)

    def __init__(self, workspace: Workspace, announcer: Announcer, session_id: str) -> None:
        super().__init__(workspace, announcer, words.MINUTES)
        self._session_id = session_id
        self._parts: tuple[str, ...] = ()
        self._first = 0
        self.earlier = Button(words.EARLIER, self._go_earlier)
        self.later = Button(words.LATER, self._go_later)
        self.rows = SentenceList(words.MINUTES, rows=6)
        self.rows.chosen.connect(self._take_row)
        self.add(Hint(words.MINUTES_HINT))
        self.add(self.rows, 1)
        self.add(row(Button(words.TAKE_WORDS, self._take), self.earlier, self.later))
        self.refresh()

    def heard(self, happened: Happened) -> None:
        """Follow the minutes, whatever it is of them that changed; easy lines stand in none."""
        if not happened.touches(*_NOT_IN_MINUTES):
            self.refresh()

    def refresh(self) -> None:
        """Ask what the minutes say now; composing those of a long session would hold the screen."""
        self.workspace.send(papers.minutes_of, self._session_id).then(self._show, self.hear_refusal)

    def _show(self, minutes: Document) -> None:
        if not self.still_stands():
            return
        self._parts = paragraphs(as_practice(minutes) if self.workspace.is_practice else minutes)
        if self._first >= len(self._parts):
            self._first = 0
        self._show_rows()

    def _show_rows(self) -> None:
        """Show a window of the parts: long minutes have thousands."""
        shown = self._parts[self._first : self._first + _MOST_ROWS]
        self.rows.set_rows([(str(at), part) for at, part in enumerate(shown, start=self._first)])
        is_long = len(self._parts) > _MOST_ROWS
        for button in (self.earlier, self.later):
            button.setVisible(is_long)
        self.earlier.setEnabled(self._first > 0)
        self.later.setEnabled(self._first + _MOST_ROWS < len(self._parts))

    def _go_earlier(self) -> None:
        self._go_to(self._first - _MOST_ROWS)

    def _go_later(self) -> None:
        self._go_to(self._first + _MOST_ROWS)

    def _go_to(self, first: int) -> None:
        # The focus goes first: the button may have nothing more to do.
        self.rows.setFocus()
        self._first = max(first, 0)
        self._show_rows()
        self.rows.setCurrentRow(0)

    def _take(self) -> None:
        if key := self.chosen_in(self.rows):
            self._take_row(key)

    def _take_row(self, key: str) -> None:
        self.taken.emit(self._parts[int(key)])
