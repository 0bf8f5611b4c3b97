"""What was marked while it was said, to make a proposal from; of this item first."""

from PySide6.QtCore import Signal

from coprod_desktop.domain.contribution import Contribution
from coprod_desktop.domain.session import Session
from coprod_desktop.services import contributions, people
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.asking import PanelPart
from coprod_desktop.ui.kit.buttons import Button
from coprod_desktop.ui.kit.lists import SentenceList
from coprod_desktop.ui.kit.regions import row
from coprod_desktop.wording import deciding as words
from coprod_desktop.wording import live as live_words


class MarkedPart(PanelPart):
    """The marked words in a list; where nothing is marked, or wanted, nothing is shown."""

    subjects = (Contribution, Session)

    was_taken = Signal()

    def __init__(self, workspace: Workspace, announcer: Announcer, session_id: str) -> None:
        super().__init__(workspace, announcer, words.MARKED_LIST)
        self._session_id = session_id
        self._is_wanted = True
        self._names = {one.id: one.name for one in workspace.ask(people.list_people)}
        self.rows = SentenceList(words.MARKED_LIST, rows=3)
        self.take = Button(words.FROM_MARKED, self.was_taken.emit)
        self.unmark = Button(words.UNMARK, self._unmark)
        self.add(self.rows)
        self.add(row(self.take, self.unmark))

    def refresh(self) -> None:
        """Show what is marked now."""
        marked = self.workspace.ask(contributions.list_marked, self._session_id)
        self.rows.set_rows([(one.id, self._row(one)) for one in marked])
        self._show_or_hide()

    def offer(self, *, is_wanted: bool) -> None:
        """Offer it only while a proposal can be put."""
        self._is_wanted = is_wanted
        self._show_or_hide()

    def _show_or_hide(self) -> None:
        self.be_there(is_there=self._is_wanted and self.rows.count() > 0)

    def _row(self, one: Contribution) -> str:
        name = self._names.get(one.person_id or "", live_words.NOBODY)
        return words.MARKED_ROW.format(name=name, words=" ".join(one.words.split()))

    def _unmark(self) -> None:
        if key := self.chosen_in(self.rows):
            self.send(contributions.mark_for_proposal, key, is_marked=False)
