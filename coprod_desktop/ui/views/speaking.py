"""Who has the floor, who waits, cards, and people who come and leave."""

from coprod_desktop.domain.cards import CardKind
from coprod_desktop.domain.people import Person
from coprod_desktop.services import cards, people, sessions, turns
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.asking import PanelPart
from coprod_desktop.ui.kit.buttons import Button
from coprod_desktop.ui.kit.fields import Chooser
from coprod_desktop.ui.kit.lists import SentenceList
from coprod_desktop.ui.kit.regions import row
from coprod_desktop.ui.kit.words import Words
from coprod_desktop.wording import live as words


class Speaking(PanelPart):
    """The floor and the list."""

    def __init__(self, workspace: Workspace, announcer: Announcer, session_id: str) -> None:
        super().__init__(workspace, announcer, words.SPEAKING)
        self._session_id = session_id
        self.now = Words(words.NOBODY_SPEAKS)
        self.waiting = SentenceList(words.LIST_TO_SPEAK, rows=3)
        self.next = Button(words.NEXT_SPEAKER, self.next_speaker, description="F2")
        self.card = Button(words.STOP_CARD, self.toggle_card)
        self.person: Chooser[str | None] = Chooser(words.PERSON, [(None, words.NOBODY)])
        self.comes = Button(words.COMES, self._comes)
        self.leaves = Button(words.LEAVES, self._leaves)
        self.add(self.now)
        self.add(self.waiting)
        self.ask = Button(words.ADD_TO_LIST, self._ask_chosen, description="F3")
        self.add(row(self.next, self.card))
        self.add(self.person)
        self.add(row(self.ask, self.comes, self.leaves))
        self.fill()
        self.refresh()

    def refresh(self) -> str | None:
        """Show the floor and the list as they are now; give who has the floor."""
        everybody = {one.id: one for one in self.workspace.ask(people.list_people)}
        turn = self.workspace.ask(turns.current_turn, self._session_id)
        speaker = everybody.get(turn.person_id) if turn else None
        self.now.say(words.NOW.format(name=speaker.name) if speaker else words.NOBODY_SPEAKS)
        waiting = self.workspace.ask(turns.list_waiting, self._session_id)
        self.waiting.set_rows(
            [
                (one.id, words.WAITING_ROW.format(place=n, name=everybody[one.person_id].name))
                for n, one in enumerate(waiting, start=1)
            ]
        )
        self.person.set_options([(one.id, one.name) for one in everybody.values()])
        stops = self.workspace.ask(cards.stop_card_is_open, self._session_id)
        self.card.say(words.STOP_CARD_ANSWERED if stops else words.STOP_CARD)
        return speaker.id if speaker else None

    def next_speaker(self) -> None:
        """Give the floor to the next on the list."""
        self.send(turns.next_speaker, self._session_id)

    def ask_to_speak(self, person_id: str | None) -> None:
        """Put somebody on the list."""
        if person_id:
            self.send(turns.ask_to_speak, self._session_id, person_id)
        else:
            self.announcer.say(words.CHOOSE_PERSON)

    def toggle_card(self) -> None:
        """Somebody shows a stop card, or the open one is answered."""
        stops = self.workspace.ask(cards.list_open_stop_cards, self._session_id)
        if stops:
            self.send(cards.answer_card, stops[0].id)
        else:
            self.send(cards.show_card, self._session_id, CardKind.STOP)

    def present(self) -> tuple[Person, ...]:
        """Give the people who are here."""
        return self.workspace.ask(sessions.list_present, self._session_id)

    def absent(self) -> tuple[Person, ...]:
        """Give the people of the panel who are not here."""
        here = {person.id for person in self.present()}
        everybody = self.workspace.ask(people.list_people)
        return tuple(person for person in everybody if person.id not in here)

    def _ask_chosen(self) -> None:
        self.ask_to_speak(self.person.value)

    def _comes(self) -> None:
        if self.person.value:
            self.send(sessions.arrive, self._session_id, self.person.value)

    def _leaves(self) -> None:
        if self.person.value:
            self.send(sessions.leave, self._session_id, self.person.value)
