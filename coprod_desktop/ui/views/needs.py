"""The access needs of one person, in their own words; private."""

from coprod_desktop.domain.errors import Problem
from coprod_desktop.domain.happened import Happened
from coprod_desktop.domain.people import Need
from coprod_desktop.services import people
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.asking import PanelPart
from coprod_desktop.ui.kit.buttons import Button
from coprod_desktop.ui.kit.draft_keeper import DraftKeeper
from coprod_desktop.ui.kit.fields import TextField
from coprod_desktop.ui.kit.lists import SentenceList
from coprod_desktop.ui.kit.regions import row
from coprod_desktop.wording import problems
from coprod_desktop.wording import screens as words


class Needs(PanelPart):
    """Write a need down, or take it away."""

    def __init__(self, workspace: Workspace, announcer: Announcer, person_id: str) -> None:
        super().__init__(workspace, announcer, words.NEEDS)
        self._person_id = person_id
        self.rows = SentenceList(words.NEEDS, rows=3)
        self.need = TextField(words.NEED)
        self.need.entered.connect(self._add)
        self.add(self.rows)
        self.add(self.need)
        add = Button(words.ADD_NEED, self._add)
        self.add(row(add, Button(words.REMOVE_NEED, self._remove)))
        self._draft = DraftKeeper(self, workspace, f"need:{person_id}", {"words": self.need})
        self._draft.bring_back()
        self._show()

    def heard(self, happened: Happened) -> None:
        """Show the needs as they are now."""
        if happened.touches(Need):
            self._show()

    def refused(self, problem: Problem) -> None:
        """Say it at the field."""
        super().refused(problem)
        self.need.show_problem(problems.sentence(problem))

    def _show(self) -> None:
        told = self.workspace.ask(people.list_needs, self._person_id)
        self.rows.set_rows([(one.id, one.words) for one in told])

    def _add(self) -> None:
        self.send_draft(
            self._draft,
            self._added,
            people.tell_need,
            person_id=self._person_id,
            words=self.need.text(),
        )

    def _added(self, _need: Need) -> None:
        self.need.set_text("")

    def _remove(self) -> None:
        if key := self.chosen_in(self.rows):
            self.send(people.remove_need, key)
