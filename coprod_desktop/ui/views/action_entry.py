"""Actions of the session: who does what by when."""

from coprod_desktop.domain.errors import Problem
from coprod_desktop.domain.follow_up import Action
from coprod_desktop.domain.people import Person
from coprod_desktop.services import actions, people
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.asking import PanelPart
from coprod_desktop.ui.kit.buttons import Button
from coprod_desktop.ui.kit.draft_keeper import DraftKeeper
from coprod_desktop.ui.kit.fields import Chooser, DayField, TextField
from coprod_desktop.ui.kit.lists import SentenceList
from coprod_desktop.ui.kit.regions import row
from coprod_desktop.wording import live as words
from coprod_desktop.wording import problems


class ActionEntry(PanelPart):
    """Write down an action, and see those agreed so far."""

    subjects = (Action, Person)

    def __init__(self, workspace: Workspace, announcer: Announcer, session_id: str) -> None:
        super().__init__(workspace, announcer, words.ACTIONS)
        self._session_id = session_id
        self.rows = SentenceList(words.ACTIONS, rows=3)
        self.what = TextField(words.ACTION_WHAT)
        self.who: Chooser[str | None] = Chooser(words.ACTION_WHO, self._offered())
        self.day = DayField(words.ACTION_DAY)
        self.what.entered.connect(self._add)
        self.day.entered.connect(self._add)
        told = {"what": self.what, "who": self.who, "day": self.day}
        self._draft = DraftKeeper(self, workspace, f"action:{session_id}", told)
        self._draft.bring_back()
        for part in (self.rows, self.what, self.who, self.day):
            self.add(part)
        self.add(row(Button(words.ADD_ACTION, self._add)))
        self.refresh()

    def refresh(self) -> None:
        """Show the actions as they are now, and offer everybody, who has just come too."""
        self.who.set_options(self._offered())
        agreed = self.workspace.ask(actions.list_actions, self._session_id)
        self.rows.set_rows([(one.id, words.action_row(one, self._doer(one))) for one in agreed])

    def _offered(self) -> list[tuple[str | None, str]]:
        everybody = self.workspace.ask(people.list_people)
        return [(None, words.NOBODY), *((one.id, one.name) for one in everybody)]

    def _doer(self, action: Action) -> str:
        if action.person_id is None:
            return action.who or words.NOBODY
        person = self.workspace.ask(people.find_person, action.person_id)
        return person.name if person is not None else words.NOBODY

    def _add(self) -> None:
        try:
            day = self.day.day()
        except ValueError:
            self.day.show_problem(words.DAY_UNCLEAR)
            self.announcer.say(words.DAY_UNCLEAR)
            return
        self.send_draft(
            self._draft,
            self._added,
            actions.agree_action,
            self._session_id,
            what=self.what.text(),
            person_id=self.who.value,
            by=day,
        )

    def _added(self, _action: Action) -> None:
        self.what.set_text("")
        self.day.set_text("")
        self.who.choose(None)

    def refused(self, problem: Problem) -> None:
        """Say it at the field that it is about."""
        super().refused(problem)
        self.what.show_problem(problems.sentence(problem))
