"""An open stop card, and what can be done about it, each with one press."""

from coprod_desktop.domain.cards import Card, CardAnswer
from coprod_desktop.domain.errors import Problem, WordsMissing
from coprod_desktop.domain.panel import Panel
from coprod_desktop.domain.people import Person
from coprod_desktop.domain.session import Attendance
from coprod_desktop.services import cards, panels, people, sessions
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.asking import PanelPart
from coprod_desktop.ui.kit.buttons import Button
from coprod_desktop.ui.kit.draft_keeper import DraftKeeper
from coprod_desktop.ui.kit.fields import TextField
from coprod_desktop.ui.kit.place import has_person
from coprod_desktop.ui.kit.regions import row
from coprod_desktop.ui.kit.words import Hint
from coprod_desktop.ui.views.card_owner import CardOwner
from coprod_desktop.wording import cards as words
from coprod_desktop.wording import problems


class StopCardAnswers(PanelPart):
    """Says whose stop card is open; where there is none, nothing is shown."""

    subjects = (Card, Panel, Person, Attendance)

    def __init__(self, workspace: Workspace, announcer: Announcer, session_id: str) -> None:
        super().__init__(workspace, announcer, words.STOP_NOTICE)
        self._session_id = session_id
        self._card: Card | None = None
        self._wanted: str | None = None
        self.setProperty("stops", True)
        self.say_again = Button(words.SAY_AGAIN, self._said_again)
        self.take_back = Button(words.TAKES_BACK.format(who=words.THE_PERSON), self._taken_back)
        self.go_on = Button(words.GO_ON, self._go_on, description=words.GO_ON_HINT)
        self.word = TextField(words.HARD_WORD)
        self.meaning = TextField(words.MEANING)
        self.explain = Button(words.EXPLAIN, self._explain)
        self.other = TextField(words.OTHER)
        self.keep_other = Button(words.KEEP_OTHER, self._other)
        self.owner = CardOwner(announcer, words.WHOSE_STOP, words.GIVE_STOP)
        self.owner.chosen.connect(self._give)
        self._over = Hint()
        self._explained = self._draft("explained", {"word": self.word, "meaning": self.meaning})
        self._helped = self._draft("helped", {"other": self.other})
        # What was sent with the act that answered the card: its fields are emptied.
        self._sent: tuple[str, DraftKeeper, tuple[TextField, ...]] | None = None
        self.meaning.entered.connect(self._explain)
        self.other.entered.connect(self._other)
        self._arrange()
        self.hide()

    def refresh(self) -> None:
        """Show the stop card that was asked for, or else the oldest that holds the meeting."""
        stops = self.workspace.ask(cards.list_open_stop_cards, self._session_id)
        asked_for = [one for one in stops if one.id == self._wanted]
        holding = [one for one in stops if one.pauses]
        self._card = next(iter((*asked_for, *holding, *stops)), None)
        self._empty_what_is_recorded()
        if self._card is None:
            self._wanted = None
            self.be_there(is_there=False)
        else:
            self._show(self._card)
            self.be_there(is_there=True)

    def show_card(self, card_id: str) -> None:
        """Show the answers to one of several stop cards."""
        self._wanted = card_id
        self.refresh()

    @property
    def is_open(self) -> bool:
        """Whether a stop card waits for its answer."""
        return self._card is not None

    @property
    def holds(self) -> bool:
        """Whether a stop card waits over which nobody has gone on."""
        return self._card is not None and self._card.pauses

    def go(self) -> None:
        """Put the person at the first answer."""
        self.say_again.setFocus()

    def refused(self, problem: Problem) -> None:
        """Say it at the field that it is about; what was typed stays."""
        super().refused(problem)
        if isinstance(problem, WordsMissing) and self._sent is not None:
            fields = self._sent[2]
            empty = next((one for one in fields if not one.text().strip()), fields[0])
            empty.show_problem(problems.sentence(problem))
        self._sent = None

    def _draft(self, name: str, fields: dict[str, TextField]) -> DraftKeeper:
        place = f"stop card {name}:{self._session_id}"
        draft = DraftKeeper(self, self.workspace, place, fields)
        draft.bring_back()
        return draft

    def _arrange(self) -> None:
        self.add(row(self.say_again, self.take_back))
        self.add(self.word)
        self.add(self.meaning)
        self.add(row(self.explain))
        self.add(self.other)
        self.add(row(self.keep_other))
        self.add(self.owner)
        self.add(self._over)
        self.add(row(self.go_on))

    def _show(self, card: Card) -> None:
        panel = self.workspace.ask(panels.find_panel)
        person = self.workspace.ask(people.find_person, card.person_id) if card.person_id else None
        self.say_heading(words.heading(panel, card, person))
        who = person.name if person else words.THE_PERSON
        self.take_back.say(words.TAKES_BACK.format(who=who))
        over = card.went_on_at
        self._over.say(words.WENT_ON.format(time=words.clock(over)) if over else words.GO_ON_HINT)
        if over is not None and self.go_on.hasFocus():
            self.say_again.setFocus()
        self.go_on.setEnabled(over is None)
        self._ask_whose(card)

    def _ask_whose(self, card: Card) -> None:
        """A card that is somebody's is theirs: nobody is asked again."""
        is_nobodys = card.person_id is None
        if is_nobodys:
            self.owner.show_people(self.workspace.ask(sessions.list_present, self._session_id))
        elif has_person(self.owner):
            self.say_again.setFocus()
        self.owner.setVisible(is_nobodys)

    def _said_again(self) -> None:
        self._answer(CardAnswer.SAID_AGAIN)

    def _taken_back(self) -> None:
        self._answer(CardAnswer.TAKEN_BACK)

    def _answer(self, by: CardAnswer) -> None:
        if self._card is not None:
            self.send(cards.answer_card, self._card.id, by=by)

    def _explain(self) -> None:
        if self._card is not None:
            self._sent = self._card.id, self._explained, (self.word, self.meaning)
            self.send_draft(
                self._explained,
                self._recorded,
                cards.explain_for_card,
                self._card.id,
                word=self.word.text(),
                meaning=self.meaning.text(),
            )

    def _other(self) -> None:
        if self._card is not None:
            self._sent = self._card.id, self._helped, (self.other,)
            self.send_draft(
                self._helped,
                self._recorded,
                cards.answer_card,
                self._card.id,
                by=CardAnswer.OTHER,
                answer=self.other.text(),
            )

    def _recorded(self, _card: Card) -> None:
        """The event came before, and has emptied the fields."""

    def _empty_what_is_recorded(self) -> None:
        """Empty the fields whose words answered the card: this may be hidden by then."""
        if self._sent is None or (self._card is not None and self._card.id == self._sent[0]):
            return
        _, draft, fields = self._sent
        for field in fields:
            field.set_text("")
        draft.is_recorded()
        self._sent = None

    def _give(self, person_id: str) -> None:
        if self._card is not None:
            self.send(cards.give_card, self._card.id, person_id)

    def _go_on(self) -> None:
        if self._card is not None:
            self.send(cards.go_on_over, self._card.id)
