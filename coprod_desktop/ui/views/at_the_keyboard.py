"""Who is at the keyboard: who records, who chairs, and how both are handed on."""

from coprod_desktop.domain.people import Person
from coprod_desktop.domain.session import Attendance, Chairing, Session
from coprod_desktop.services import chairs, recorders, sessions
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.asking import PanelPart
from coprod_desktop.ui.kit.buttons import Button
from coprod_desktop.ui.kit.fields import Chooser
from coprod_desktop.ui.kit.regions import row
from coprod_desktop.ui.kit.words import Words
from coprod_desktop.wording import composing as words
from coprod_desktop.wording.kit import NOBODY_CHOSEN


class AtTheKeyboard(PanelPart):
    """Several facilitators take turns; the record keeps who recorded."""

    subjects = (Session, Attendance, Chairing, Person)

    def __init__(self, workspace: Workspace, announcer: Announcer, session_id: str) -> None:
        super().__init__(workspace, announcer, words.AT_THE_KEYBOARD)
        self._session_id = session_id
        self.now = Words()
        self.who: Chooser[str | None] = Chooser(words.WHO_NEXT, [(None, NOBODY_CHOSEN)])
        self.records = Button(words.RECORDS_NOW, self._record)
        self.chairs = Button(words.CHAIRS_NOW, self._chair)
        for part in (self.now, self.who):
            self.add(part)
        self.add(row(self.records, self.chairs))
        self.fill()
        self.refresh()

    def refresh(self) -> None:
        """Show who records and chairs, and offer who is here, facilitators first."""
        recorder = self.workspace.ask(recorders.who_records, self._session_id)
        chair = self.workspace.ask(chairs.who_chairs, self._session_id)
        self.now.say(words.at_the_keyboard(recorder, chair))
        here = self.workspace.ask(sessions.list_present, self._session_id)
        offered = [(one.id, one.name) for one in recorders.facilitators_first(here)]
        self.who.set_options([(None, NOBODY_CHOSEN), *offered])

    def go(self) -> None:
        """Put the person at the names."""
        self.who.control.setFocus()

    def _record(self) -> None:
        if person_id := self._chosen():
            self.send(recorders.take_over_recording, self._session_id, person_id)

    def _chair(self) -> None:
        if person_id := self._chosen():
            self.send(chairs.take_chair, self._session_id, person_id)

    def _chosen(self) -> str | None:
        if self.who.value is None:
            self.announcer.say(words.CHOOSE_SOMEBODY)
        return self.who.value
