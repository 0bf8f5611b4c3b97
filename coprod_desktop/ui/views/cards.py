"""Cards that people hold up: show one for somebody or nobody, see which are up, answer them."""

from functools import partial

from PySide6.QtCore import QTimer

from coprod_desktop.domain.cards import Card, CardAnswer, CardKind
from coprod_desktop.domain.panel import Panel
from coprod_desktop.domain.people import Person
from coprod_desktop.domain.session import Attendance
from coprod_desktop.services import agendas, cards, panels, people, sessions
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.asking import PanelPart
from coprod_desktop.ui.kit.buttons import Button
from coprod_desktop.ui.kit.card_button import CardButton
from coprod_desktop.ui.kit.fields import Chooser
from coprod_desktop.ui.kit.lists import SentenceList
from coprod_desktop.ui.kit.regions import row
from coprod_desktop.ui.views.card_answer import StopCardAnswers
from coprod_desktop.ui.views.card_owner import CardOwner
from coprod_desktop.wording import cards as words

_MINUTE = 60_000


class Cards(PanelPart):
    """The six cards, and those that are up."""

    subjects = (Card, Panel, Person, Attendance)

    def __init__(self, workspace: Workspace, announcer: Announcer, session_id: str) -> None:
        super().__init__(workspace, announcer, words.CARDS)
        self._session_id = session_id
        self.answers = StopCardAnswers(workspace, announcer, session_id)
        self.who: Chooser[str | None] = Chooser(words.WHOSE, [(None, words.SOMEBODY)])
        self.buttons = {
            kind: CardButton(
                kind,
                kind.value,
                partial(self.show_card, kind),
                command=f"card_{kind.name.casefold()}",
            )
            for kind in CardKind
        }
        self.up = SentenceList(words.UP_NOW, rows=3, empty=words.NONE_UP)
        self.done = Button(words.DONE, partial(self._answer, CardAnswer.DONE))
        self.taken_back = Button(
            words.TAKEN_BACK,
            partial(self._answer, CardAnswer.TAKEN_BACK),
        )
        self.more = Button(words.FIVE_MORE, self._give_more_time)
        self.down = Button(words.PUT_DOWN, self._put_down)
        self.owner = CardOwner(announcer, words.WHOSE_UP, words.GIVE)
        self.owner.chosen.connect(self._give)
        self.up.chosen.connect(self._go_to_card)
        for button in self.buttons.values():
            button.digit_pressed.connect(self._show_by_digit)
        self._arrange()
        self.refresh()
        self._minute = QTimer(self)
        self._minute.setInterval(_MINUTE)
        self._minute.timeout.connect(self._show_up)
        self._minute.start()

    def refresh(self) -> None:
        """Show the cards under the panel's own words, and which are up."""
        here = self.workspace.ask(sessions.list_present, self._session_id)
        self.who.set_options([(None, words.SOMEBODY), *((one.id, one.name) for one in here)])
        self.owner.show_people(here)
        panel = self.workspace.ask(panels.find_panel)
        for kind, button in self.buttons.items():
            button.say(words.card_word(panel, kind))
        self._show_up()
        self.answers.refresh()

    def show_card(self, kind: CardKind) -> None:
        """Somebody holds up a card; the next one is nobody's again."""
        person_id = self.who.value
        self.who.choose(None)
        self.send(cards.show_card, self._session_id, kind, person_id=person_id)

    def go(self) -> None:
        """Put the person at the open stop card, or else at the cards."""
        if self.answers.is_open:
            self.answers.go()
        else:
            self.buttons[CardKind.AGREE].setFocus()

    def _arrange(self) -> None:
        self.add(self.answers)
        self.add(self.who)
        self.add(row(*self.buttons.values()))
        self.add(self.up)
        self.add(row(self.done, self.taken_back, self.more, self.down))
        self.add(self.owner)
        self.fill()

    def _show_up(self) -> None:
        panel = self.workspace.ask(panels.find_panel)
        named = {one.id: one for one in self.workspace.ask(people.list_people)}
        now = self.workspace.now()
        shown = self.workspace.ask(cards.list_open_cards, self._session_id)
        self.up.set_rows(
            [(one.id, words.row(panel, one, named.get(one.person_id or ""), now)) for one in shown]
        )

    def _show_by_digit(self, digit: int) -> None:
        self.show_card(tuple(CardKind)[digit - 1])

    def _go_to_card(self, card_id: str) -> None:
        """Enter on a row leads to what can be done about its card."""
        if self._is_stop(card_id):
            self.answers.show_card(card_id)
            self.answers.go()
        else:
            self.done.setFocus()

    def _answer(self, by: CardAnswer) -> None:
        card_id = self.chosen_in(self.up)
        if card_id is None:
            return
        if by is CardAnswer.DONE and self._is_stop(card_id):
            # How a stop card was answered is a part of the record.
            self._go_to_card(card_id)
        else:
            self.send(cards.answer_card, card_id, by=by)

    def _give(self, person_id: str) -> None:
        card_id = self.chosen_in(self.up)
        if card_id is not None:
            self.send(cards.give_card, card_id, person_id)

    def _give_more_time(self) -> None:
        item_id = self.workspace.ask(sessions.get_session, self._session_id).current_item_id
        if item_id is not None:
            self.send(agendas.give_more_time, item_id)

    def _put_down(self) -> None:
        self.send(cards.put_cards_down, self._session_id)

    def _is_stop(self, card_id: str) -> bool:
        stops = self.workspace.ask(cards.list_open_stop_cards, self._session_id)
        return any(one.id == card_id for one in stops)
