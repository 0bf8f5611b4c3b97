"""Marked moments: who spoke when there was no time to type, until their words are written."""

from PySide6.QtCore import Signal

from coprod_desktop.domain.contribution import Moment
from coprod_desktop.services import moments, people
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.asking import PanelPart
from coprod_desktop.ui.kit.buttons import Button
from coprod_desktop.ui.kit.lists import SentenceList
from coprod_desktop.ui.kit.regions import row
from coprod_desktop.wording import live as words


class MarkedMoments(PanelPart):
    """The moments whose words are still to come; where there is none, nothing is shown."""

    subjects = (Moment,)

    fill_requested = Signal(object)

    def __init__(self, workspace: Workspace, announcer: Announcer, session_id: str) -> None:
        super().__init__(workspace, announcer, words.MARKED)
        self._session_id = session_id
        self.rows = SentenceList(words.MARKED, rows=3)
        self.rows.chosen.connect(self._fill)
        self.add(self.rows)
        self.fill_button = Button(words.FILL_MOMENT, self._fill_chosen)
        self.add(row(self.fill_button, Button(words.DROP_MOMENT, self._drop_chosen)))
        self.hide()

    def count(self) -> int:
        """How many wait for their words."""
        return self.rows.count()

    def refresh(self) -> None:
        """Show the moments, once this has its place on the screen."""
        names = {one.id: one.name for one in self.workspace.ask(people.list_people)}
        waiting = self.workspace.ask(moments.list_open_moments, self._session_id)
        self.rows.set_rows(
            [
                (
                    one.id,
                    words.MARKED_ROW.format(
                        time=f"{one.marked_at.astimezone():%H:%M}",
                        who=names.get(one.person_id or "", words.NOBODY),
                    ),
                )
                for one in waiting
            ]
        )
        self.be_there(is_there=bool(waiting))

    def _fill_chosen(self) -> None:
        if key := self.chosen_in(self.rows):
            self._fill(key)

    def _fill(self, moment_id: str) -> None:
        self.fill_requested.emit(self.workspace.ask(moments.get_moment, moment_id))

    def _drop_chosen(self) -> None:
        if key := self.chosen_in(self.rows):
            self.send(moments.drop_moment, key)
