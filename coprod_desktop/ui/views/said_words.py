"""How words are said: entries of the panel and of each person, and a test that is heard."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coprod_desktop.domain.errors import Problem
from coprod_desktop.domain.happened import Happened
from coprod_desktop.domain.people import Person
from coprod_desktop.domain.said_word import SaidWord
from coprod_desktop.services import people, said_words
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.speech.audience import Audience
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.buttons import Button, Kind
from coprod_desktop.ui.kit.draft_keeper import DraftKeeper
from coprod_desktop.ui.kit.fields import Chooser, TextField
from coprod_desktop.ui.kit.leading_back import LeadingBackView
from coprod_desktop.ui.kit.lists import SentenceList
from coprod_desktop.ui.kit.regions import FORM, ScrollPage, Section, row
from coprod_desktop.ui.kit.words import Heading, Words
from coprod_desktop.wording import problems
from coprod_desktop.wording import said_words as words
from coprod_desktop.wording import screens as screen_words
from coprod_desktop.wording.kit import BOX_FIRST


class SaidWordsView(LeadingBackView):
    """``test_requested`` gives a sentence, and the dictionary as it would be with what is typed."""

    reads_to = Audience.FACILITATOR

    test_requested = Signal(str, object)

    def __init__(self, workspace: Workspace, announcer: Announcer) -> None:
        super().__init__(workspace, announcer, words.TITLE)
        self.whose: Chooser[str | None] = Chooser(words.WHOSE, [(None, words.OF_PANEL)])
        self.rows = SentenceList(words.LIST, rows=6, empty=words.NONE)
        self.written = TextField(words.WRITTEN, hint=words.WRITTEN_HINT)
        self.sound = TextField(words.SOUND, hint=words.SOUND_HINT)
        self.example = TextField(words.EXAMPLE, hint=words.EXAMPLE_HINT)
        self._made_example = ""
        # The entry that was put into the boxes: it is kept already.
        self._fetched = ("", "")
        self._show_people()
        told = {"whose": self.whose, "written": self.written, "sound": self.sound}
        self._draft = DraftKeeper(self, workspace, "said word", {**told, "example": self.example})
        self._draft.bring_back()
        self.whose.changed.connect(self._show)
        self.rows.chosen.connect(self._fetch_row)
        self.sound.entered.connect(self._add)
        self._arrange()
        self._show()

    def entry_sentence(self) -> str:
        """Say what to do."""
        return words.SAID

    def first_control(self) -> QWidget:
        """Who says it so."""
        return self.whose.control

    def heard(self, happened: Happened) -> None:
        """Show people and entries as they are now."""
        if happened.touches(Person):
            self._show_people()
        if happened.touches(SaidWord, Person):
            self._show()

    def refused(self, problem: Problem) -> None:
        """Say it at the word."""
        super().refused(problem)
        self.written.show_problem(problems.sentence(problem))

    def _arrange(self) -> None:
        page = ScrollPage(letters=FORM)
        self.page.addWidget(page)
        page.column.addWidget(Heading(words.TITLE, 1))
        section = Section(words.TITLE)
        section.heading.hide()
        for line in (words.WHAT, words.WHO_WINS, words.WHO_DIFFERS, words.NAMES):
            section.add(Words(line, muted=True))
        section.add(self.whose)
        section.add(self.rows)
        fetch = Button(words.FETCH, self._fetch)
        section.add(row(fetch, Button(words.TAKE_AWAY, self._remove)))
        for field in (self.written, self.sound, self.example):
            section.add(field)
        test = Button(words.TEST, self._test)
        add = Button(words.ADD, self._add, kind=Kind.PRIMARY)
        section.add(row(test, add, Button(words.CHANGE, self._change)))
        section.add(row(Button(screen_words.BACK, self.back_requested.emit)))
        page.column.addWidget(section)
        page.column.addStretch(1)

    def _show_people(self) -> None:
        on_list = self.workspace.ask(people.list_people)
        self.whose.set_options([(None, words.OF_PANEL), *((one.id, one.name) for one in on_list)])

    def _told(self) -> dict[str, SaidWord]:
        told = self.workspace.ask(said_words.list_said_words, self.whose.value)
        return {one.id: one for one in told}

    def _show(self) -> None:
        self.rows.set_rows(
            [
                (key, words.ROW.format(written=one.written, said=one.said))
                for key, one in self._told().items()
            ]
        )

    def _add(self) -> None:
        self.send_draft(
            self._draft,
            self._kept,
            said_words.keep_said_word,
            written=self.written.text(),
            said=self.sound.text(),
            person_id=self.whose.value,
        )

    def _change(self) -> None:
        if key := self.chosen_in(self.rows):
            self.send_draft(
                self._draft,
                self._kept,
                said_words.change_said_word,
                key,
                written=self.written.text(),
                said=self.sound.text(),
            )

    def _remove(self) -> None:
        if key := self.chosen_in(self.rows):
            self.send(said_words.remove_said_word, key)

    def _fetch(self) -> None:
        if key := self.chosen_in(self.rows):
            self._fetch_row(key)

    def _fetch_row(self, key: str) -> None:
        """Bring an entry into the boxes, where nothing is half typed."""
        typed = (self.written.text().strip(), self.sound.text().strip())
        if typed not in (("", ""), self._fetched):
            self.announcer.say(BOX_FIRST)
            self.written.control.setFocus()
            return
        one = self._told()[key]
        self._put(one.written, one.said)
        self.sound.control.setFocus()

    def _test(self) -> None:
        """Let the sentence be heard as it will be read with what stands in the boxes."""
        written, said = self.written.text().strip(), self.sound.text().strip()
        chosen = self._told().get(self.rows.current_key or "")
        if not written and chosen is not None:
            written, said = chosen.written, chosen.said
        if self.example.text().strip() in ("", self._made_example):
            if not written:
                self.announcer.say(words.TYPE_FIRST)
                return
            self._made_example = words.EXAMPLE_OF.format(written=written)
            self.example.set_text(self._made_example)
        try:
            dictionary = self.workspace.ask(
                said_words.try_said_word, written=written, said=said, person_id=self.whose.value
            )
        except Problem as problem:
            self.refused(problem)
            return
        self.written.clear_problem()
        self.test_requested.emit(self.example.text().strip(), dictionary)

    def _kept(self, one: SaidWord) -> None:
        self._put("", "")
        self.written.control.setFocus()
        self.rows.go_to(one.id)

    def _put(self, written: str, said: str) -> None:
        """Let this stand in the boxes as what the file holds already."""
        self.written.set_text(written)
        self.sound.set_text(said)
        self.example.set_text("")
        self._made_example = ""
        self._fetched = (written, said)
        self._draft.forget()
