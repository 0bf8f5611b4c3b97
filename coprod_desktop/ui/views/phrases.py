"""The phrases that stand ready, of everybody or of one person: add, change, move, take away."""

from functools import partial

from PySide6.QtWidgets import QWidget

from coprod_desktop.domain.errors import Problem
from coprod_desktop.domain.happened import Happened
from coprod_desktop.domain.people import Person
from coprod_desktop.domain.phrase import Phrase
from coprod_desktop.services import people, phrases
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.speech.audience import Audience
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.buttons import Button, Kind
from coprod_desktop.ui.kit.draft_keeper import DraftKeeper
from coprod_desktop.ui.kit.fields import Chooser, TextField
from coprod_desktop.ui.kit.leading_back import LeadingBackView
from coprod_desktop.ui.kit.lists import SentenceList
from coprod_desktop.ui.kit.regions import ScrollPage, Section, row
from coprod_desktop.ui.kit.words import Heading
from coprod_desktop.wording import phrases as words
from coprod_desktop.wording import problems
from coprod_desktop.wording import screens as screen_words


class PhrasesView(LeadingBackView):
    """Everybody may have phrases of their own; those of everybody are there for all."""

    reads_to = Audience.FACILITATOR

    def __init__(
        self, workspace: Workspace, announcer: Announcer, person_id: str | None = None
    ) -> None:
        super().__init__(workspace, announcer, words.PHRASES)
        self.whose: Chooser[str | None] = Chooser(words.WHOSE, [(None, words.OF_EVERYBODY)])
        self.rows = SentenceList(words.PHRASES, rows=6, empty=words.NO_PHRASES)
        self.words = TextField(words.PHRASE_WORDS)
        self._show_people()
        self.whose.choose(person_id)
        told = {"whose": self.whose, "words": self.words}
        self._draft = DraftKeeper(self, workspace, "new phrase", told)
        if self._draft.bring_back() and person_id is not None:
            # The words wait for whoever comes; whose page was asked for is the one that is shown.
            self.whose.choose(person_id)
        self.whose.changed.connect(self._show)
        self.words.entered.connect(self._add)
        self._arrange()
        self._show()

    def entry_sentence(self) -> str:
        """Say what they are for."""
        return words.PHRASES_SAID

    def first_control(self) -> QWidget:
        """Whose phrases these are."""
        return self.whose.control

    def heard(self, happened: Happened) -> None:
        """Show people and phrases as they are now."""
        if happened.touches(Person):
            self._show_people()
        if happened.touches(Phrase, Person):
            self._show()

    def refused(self, problem: Problem) -> None:
        """Say it at the words."""
        super().refused(problem)
        self.words.show_problem(problems.sentence(problem))

    def _arrange(self) -> None:
        page = ScrollPage()
        self.page.addWidget(page)
        page.column.addWidget(Heading(words.PHRASES, 1))
        section = Section(words.PHRASES)
        section.heading.hide()
        for part in (self.whose, self.rows):
            section.add(part)
        up = Button(words.MOVE_UP, partial(self._move, -1))
        down = Button(words.MOVE_DOWN, partial(self._move, 1))
        section.add(row(up, down, Button(words.TAKE_AWAY, self._remove)))
        section.add(self.words)
        add = Button(words.ADD_PHRASE, self._add, kind=Kind.PRIMARY)
        change = Button(words.CHANGE_PHRASE, self._change)
        section.add(row(add, change, Button(screen_words.BACK, self.back_requested.emit)))
        page.column.addWidget(section)
        page.column.addStretch(1)

    def _show_people(self) -> None:
        on_list = self.workspace.ask(people.list_people)
        named = [(one.id, one.name) for one in on_list]
        self.whose.set_options([(None, words.OF_EVERYBODY), *named])

    def _show(self) -> None:
        told = self.workspace.ask(phrases.list_phrases, self.whose.value)
        self.rows.set_rows([(one.id, one.words) for one in told])

    def _add(self) -> None:
        self.send_draft(
            self._draft,
            self._kept,
            phrases.keep_phrase,
            words=self.words.text(),
            person_id=self.whose.value,
        )

    def _change(self) -> None:
        if key := self.chosen_in(self.rows):
            self.send_draft(
                self._draft, self._kept, phrases.change_phrase, key, words=self.words.text()
            )

    def _move(self, by: int) -> None:
        if key := self.chosen_in(self.rows):
            self.send_then(self._go_to, phrases.move_phrase, key, by=by)

    def _remove(self) -> None:
        if key := self.chosen_in(self.rows):
            self.send(phrases.remove_phrase, key)

    def _kept(self, phrase: Phrase) -> None:
        self.words.set_text("")
        self.words.control.setFocus()
        self._go_to(phrase)

    def _go_to(self, phrase: Phrase) -> None:
        self.rows.go_to(phrase.id)
