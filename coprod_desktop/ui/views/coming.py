"""Who is here: people come, in the room or by phone, and leave."""

from coprod_desktop.domain.people import Person
from coprod_desktop.domain.session import Attendance
from coprod_desktop.services import people, sessions
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.asking import PanelPart
from coprod_desktop.ui.kit.buttons import Button
from coprod_desktop.ui.kit.fields import Chooser
from coprod_desktop.ui.kit.regions import row
from coprod_desktop.wording import live as words


class Coming(PanelPart):
    """Somebody comes or leaves."""

    subjects = (Person, Attendance)

    def __init__(self, workspace: Workspace, announcer: Announcer, session_id: str) -> None:
        super().__init__(workspace, announcer, words.ARRIVES)
        self._session_id = session_id
        self.person: Chooser[str | None] = Chooser(words.PERSON, [(None, words.NOBODY)])
        self.comes = Button(words.COMES, self._comes)
        self.leaves = Button(words.LEAVES, self._leaves)
        self.add(self.person)
        self.add(row(self.comes, self.leaves))
        self.fill()
        self.refresh()

    def refresh(self) -> None:
        """Offer everybody of the panel."""
        everybody = self.workspace.ask(people.list_people)
        self.person.set_options([(one.id, one.name) for one in everybody])

    def present(self) -> tuple[Person, ...]:
        """Give the people who are here."""
        return self.workspace.ask(sessions.list_present, self._session_id)

    def absent(self) -> tuple[Person, ...]:
        """Give the people of the panel who are not here."""
        here = {person.id for person in self.present()}
        everybody = self.workspace.ask(people.list_people)
        return tuple(person for person in everybody if person.id not in here)

    def _comes(self) -> None:
        if self.person.value:
            self.send(sessions.arrive, self._session_id, self.person.value)

    def _leaves(self) -> None:
        if self.person.value:
            self.send(sessions.leave, self._session_id, self.person.value)
