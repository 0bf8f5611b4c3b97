"""Apologies: who cannot come, and why if they say so."""

from coprod_desktop.domain.people import Person
from coprod_desktop.domain.session import Apology
from coprod_desktop.services import people, sessions
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.asking import PanelPart
from coprod_desktop.ui.kit.buttons import Button
from coprod_desktop.ui.kit.draft_keeper import DraftKeeper
from coprod_desktop.ui.kit.fields import Chooser, TextField
from coprod_desktop.ui.kit.lists import SentenceList
from coprod_desktop.ui.kit.regions import row
from coprod_desktop.wording import screens as words


class Apologies(PanelPart):
    """Write apologies down, and see those that came."""

    subjects = (Apology, Person)

    def __init__(self, workspace: Workspace, announcer: Announcer, session_id: str) -> None:
        super().__init__(workspace, announcer, words.APOLOGIES)
        self._session_id = session_id
        self.rows = SentenceList(words.APOLOGIES, rows=2)
        self.who: Chooser[str | None] = Chooser(
            words.APOLOGIES_FROM, [(None, words.PROPOSER_UNKNOWN)]
        )
        self.refresh()
        self.reason = TextField(words.APOLOGY_REASON)
        told = {"who": self.who, "reason": self.reason}
        self._draft = DraftKeeper(self, workspace, f"apology:{session_id}", told)
        self._draft.bring_back()
        for part in (self.rows, self.who, self.reason):
            self.add(part)
        self.add(row(Button(words.ADD_APOLOGY, self._add)))
        self.fill()

    def refresh(self) -> None:
        """Show the apologies as they are now, and offer everybody."""
        names = {one.id: one.name for one in self.workspace.ask(people.list_people)}
        self.who.set_options([(None, words.PROPOSER_UNKNOWN), *names.items()])
        sent = self.workspace.ask(sessions.list_apologies, self._session_id)
        self.rows.set_rows([(one.id, names.get(one.person_id, "")) for one in sent])

    def _add(self) -> None:
        if self.who.value is None:
            self.announcer.say(words.APOLOGY_OF_NOBODY)
            self.who.show_problem(words.APOLOGY_OF_NOBODY)
            return
        self.send_draft(
            self._draft,
            self._added,
            sessions.send_apology,
            self._session_id,
            self.who.value,
            reason=self.reason.text(),
        )

    def _added(self, _apology: Apology) -> None:
        self.reason.set_text("")
        self.who.choose(None)
