"""Cards that people hold up: by key, by row, or counted; and how each is answered."""

from functools import partial

from coprod_desktop.domain.cards import Card, CardAnswer, CardKind
from coprod_desktop.domain.panel import Panel
from coprod_desktop.domain.people import Person
from coprod_desktop.domain.session import Attendance
from coprod_desktop.services import card_requests, cards, panels, people, sessions
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.asking import PanelPart
from coprod_desktop.ui.kit.buttons import Button
from coprod_desktop.ui.kit.card_button import CardButton
from coprod_desktop.ui.kit.fields import Chooser, NumberField
from coprod_desktop.ui.kit.lists import SentenceList
from coprod_desktop.ui.kit.regions import row
from coprod_desktop.ui.kit.words import Hint
from coprod_desktop.ui.views.explaining import Explaining
from coprod_desktop.wording import cards as words

KEYS = ("Ctrl+F1", "Ctrl+F2", "Ctrl+F3", "Ctrl+F4", "Ctrl+F5", "Ctrl+F6")


class Cards(PanelPart):
    """Six cards, those that are up, and what answers them."""

    subjects = (Card, Panel, Person, Attendance)

    def __init__(self, workspace: Workspace, announcer: Announcer, session_id: str) -> None:
        super().__init__(workspace, announcer, words.CARDS)
        self._session_id = session_id
        self._open: dict[str, Card] = {}
        self.whose: Chooser[str | None] = Chooser(words.WHOSE, [(None, words.NOBODY_SAYS)])
        self.count = NumberField(words.HOW_MANY, 1, 1, cards.MOST_COUNTED)
        panel = workspace.ask(panels.find_panel)
        self.buttons = {
            kind: CardButton(
                words.card_name(panel, kind), kind, partial(self.show_card, kind), description=keys
            )
            for kind, keys in zip(CardKind, KEYS, strict=True)
        }
        self.rows = SentenceList(words.OPEN_CARDS, rows=3, empty=words.NO_CARDS)
        self.explaining = Explaining(workspace, session_id)
        self.explaining.explained.connect(self._explain)
        self._arrange()
        self.refresh()

    def refresh(self) -> None:
        """Show the cards as they are now, under the panel's own names."""
        panel = self.workspace.ask(panels.find_panel)
        for kind, button in self.buttons.items():
            button.say(words.card_name(panel, kind))
        names = {one.id: one.name for one in self.workspace.ask(people.list_people)}
        here = self.workspace.ask(sessions.list_present, self._session_id)
        self.whose.set_options([(None, words.NOBODY_SAYS), *((p.id, p.name) for p in here)])
        up = self.workspace.ask(cards.list_open_cards, self._session_id)
        self._open = {card.id: card for card in up}
        self.rows.set_rows(
            [
                (
                    card.id,
                    words.card_row(
                        card, words.card_name(panel, card.kind), names.get(card.person_id or "")
                    ),
                )
                for card in up
            ]
        )

    def show_card(self, kind: CardKind) -> None:
        """Somebody shows a card; *I want to speak* puts them on the list."""
        person_id = self.whose.value
        if kind is CardKind.SPEAK:
            if person_id is None:
                self.announcer.say(words.WHO_SPEAKS)
            else:
                self.send(card_requests.show_speak_card, self._session_id, person_id)
        else:
            self.send(
                cards.show_card,
                self._session_id,
                kind,
                person_id=person_id,
                count=self.count.value(),
            )
        self.count.set_value(1)
        self.whose.choose(None)

    def _arrange(self) -> None:
        self.add(Hint(words.CARDS_HINT))
        self.add(row(*self.buttons.values()))
        self.add(self.whose)
        self.add(self.count)
        self.add(self.rows)
        said_again = partial(self._answer, CardAnswer.SAID_AGAIN)
        taken_back = partial(self._answer, CardAnswer.TAKEN_BACK)
        self.add(
            row(
                Button(words.SAY_AGAIN, said_again),
                Button(words.TAKE_BACK, taken_back),
                Button(words.DONE, self._done),
                Button(words.GO_OVER, self._go_over),
            )
        )
        self.add(self.explaining)
        self.add(row(Button(words.CARDS_DOWN, self._put_down)))
        self.fill()

    def _chosen(self) -> Card | None:
        key = self.chosen_in(self.rows)
        return self._open.get(key) if key else None

    def _answer(self, by: CardAnswer) -> None:
        if card := self._chosen():
            self.send(cards.answer_card, card.id, by=by)

    def _done(self) -> None:
        card = self._chosen()
        if card is not None and card.kind is CardKind.MORE_TIME:
            self.send(card_requests.grant_more_time, card.id)
        elif card is not None:
            self.send(cards.answer_card, card.id, by=CardAnswer.DONE)

    def _go_over(self) -> None:
        card = self._chosen()
        if card is None:
            return
        if card.pauses:
            self.send(cards.go_on_over, card.id)
        else:
            self.announcer.say(words.NO_STOP_CARD)

    def _explain(self, word: str, meaning: str) -> None:
        if card := self._chosen():
            self.send_draft(
                self.explaining.draft,
                self.explaining.was_explained,
                cards.explain_and_answer,
                card.id,
                word=word,
                meaning=meaning,
            )

    def _put_down(self) -> None:
        self.send(cards.put_cards_down, self._session_id)
