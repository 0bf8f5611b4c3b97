"""Who has the floor, and who waits."""

from coprod_desktop.domain.people import Person
from coprod_desktop.domain.session import Attendance
from coprod_desktop.domain.turns import Turn
from coprod_desktop.services import people, turns
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.asking import PanelPart
from coprod_desktop.ui.kit.buttons import Button
from coprod_desktop.ui.kit.lists import SentenceList
from coprod_desktop.ui.kit.regions import row
from coprod_desktop.ui.kit.words import Words
from coprod_desktop.wording import live as words


class Speaking(PanelPart):
    """The floor and the list."""

    subjects = (Turn, Attendance, Person)

    def __init__(self, workspace: Workspace, announcer: Announcer, session_id: str) -> None:
        super().__init__(workspace, announcer, words.SPEAKING)
        self._session_id = session_id
        self.speaker_id: str | None = None
        self.now = Words(words.NOBODY_SPEAKS)
        self.waiting = SentenceList(words.LIST_TO_SPEAK, rows=3)
        self.next = Button(words.NEXT_SPEAKER, self.next_speaker, description="F2")
        self.add(self.now)
        self.add(self.waiting)
        self.add(row(self.next))
        self.fill()
        self.refresh()

    def refresh(self) -> None:
        """Show the floor and the list as they are now."""
        everybody = {one.id: one for one in self.workspace.ask(people.list_people)}
        turn = self.workspace.ask(turns.current_turn, self._session_id)
        speaker = everybody.get(turn.person_id) if turn else None
        self.speaker_id = speaker.id if speaker else None
        self.now.say(words.NOW.format(name=speaker.name) if speaker else words.NOBODY_SPEAKS)
        waiting = self.workspace.ask(turns.list_waiting, self._session_id)
        self.waiting.set_rows(
            [
                (one.id, words.WAITING_ROW.format(place=n, name=everybody[one.person_id].name))
                for n, one in enumerate(waiting, start=1)
            ]
        )

    def next_speaker(self) -> None:
        """Give the floor to the next on the list."""
        self.send(turns.next_speaker, self._session_id)

    def ask_to_speak(self, person_id: str | None) -> None:
        """Put somebody on the list."""
        if person_id:
            self.send(turns.ask_to_speak, self._session_id, person_id)
        else:
            self.announcer.say(words.CHOOSE_PERSON)
