"""Who is here: people come, in the room or by phone, take the chair, and leave."""

from functools import partial

from coprod_desktop.domain.people import Person
from coprod_desktop.domain.session import Attendance, Chairing, Presence
from coprod_desktop.services import chairs, people, sessions
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.asking import PanelPart
from coprod_desktop.ui.kit.buttons import Button
from coprod_desktop.ui.kit.fields import Chooser
from coprod_desktop.ui.kit.lists import SentenceList
from coprod_desktop.ui.kit.regions import row
from coprod_desktop.wording import coming as coming_words
from coprod_desktop.wording import live as words
from coprod_desktop.wording.kit import NOBODY_CHOSEN


class Coming(PanelPart):
    """Somebody comes or leaves; who is here, and how."""

    subjects = (Person, Attendance, Chairing)

    def __init__(self, workspace: Workspace, announcer: Announcer, session_id: str) -> None:
        super().__init__(workspace, announcer, words.ARRIVES)
        self._session_id = session_id
        self.here = SentenceList(coming_words.WHO_IS_HERE, rows=3)
        self.person: Chooser[str | None] = Chooser(words.PERSON, [(None, NOBODY_CHOSEN)])
        in_room = partial(self._comes, Presence.IN_ROOM)
        by_phone = partial(self._comes, Presence.BY_PHONE)
        self.comes = Button(words.COMES, in_room)
        self.phones = Button(coming_words.COMES_BY_PHONE, by_phone)
        self.leaves = Button(words.LEAVES, self._leaves)
        self.chairs = Button(coming_words.TAKES_CHAIR, self._chairs)
        self.here.moved_to.connect(self._follow_row)
        self.here.itemPressed.connect(self._follow_pointer)
        self.add(self.here)
        self.add(self.person)
        self.add(row(self.comes, self.phones, self.leaves, self.chairs))
        self.fill()
        self.refresh()

    def refresh(self) -> None:
        """Show who is here, and offer everybody of the panel."""
        everybody = self.workspace.ask(people.list_people)
        options: list[tuple[str | None, str]] = [(one.id, one.name) for one in everybody]
        self.person.set_options(options or [(None, NOBODY_CHOSEN)])
        chair = self.workspace.ask(chairs.who_chairs, self._session_id)
        stays = self.workspace.ask(sessions.list_stays, self._session_id)
        self.here.set_rows([(one.id, _row(one, stay, chairs=one == chair)) for one, stay in stays])

    def present(self) -> tuple[Person, ...]:
        """Give the people who are here."""
        return self.workspace.ask(sessions.list_present, self._session_id)

    def absent(self) -> tuple[Person, ...]:
        """Give the people of the panel who are not here."""
        here = {person.id for person in self.present()}
        everybody = self.workspace.ask(people.list_people)
        return tuple(person for person in everybody if person.id not in here)

    def _follow_row(self, person_id: str | None) -> None:
        """Take whom somebody goes to for the person; a row that goes by itself chooses nobody."""
        if self.here.hasFocus():
            self.person.choose(person_id)

    def _follow_pointer(self) -> None:
        self._follow_row(self.here.current_key)

    def _comes(self, presence: Presence) -> None:
        if person_id := self._chosen():
            self.send(sessions.arrive, self._session_id, person_id, presence=presence)

    def _leaves(self) -> None:
        if person_id := self._chosen():
            self.send(sessions.leave, self._session_id, person_id)

    def _chairs(self) -> None:
        if person_id := self._chosen():
            self.send(chairs.take_chair, self._session_id, person_id)

    def _chosen(self) -> str | None:
        if self.person.value is None:
            self.announcer.say(words.CHOOSE_PERSON)
        return self.person.value


def _row(person: Person, stay: Attendance, *, chairs: bool) -> str:
    told = coming_words.BY_PHONE if stay.presence is Presence.BY_PHONE else coming_words.IN_ROOM
    said = told.format(name=person.name, time=f"{stay.came_at.astimezone():%H:%M}")
    return coming_words.CHAIRS.format(row=said) if chairs else said
