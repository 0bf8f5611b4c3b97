"""The word bank: hard words and the panel's own plain meanings."""

from PySide6.QtWidgets import QWidget

from coprod_desktop.domain.errors import NameMissing, Problem, WordsMissing
from coprod_desktop.domain.happened import Happened
from coprod_desktop.domain.panel import Word
from coprod_desktop.services import panels
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.buttons import Button, Kind
from coprod_desktop.ui.kit.draft_keeper import DraftKeeper
from coprod_desktop.ui.kit.fields import TextField
from coprod_desktop.ui.kit.lists import SentenceList
from coprod_desktop.ui.kit.panel_view import PanelView
from coprod_desktop.ui.kit.regions import FORM, ScrollPage, Section, row
from coprod_desktop.ui.kit.words import Heading
from coprod_desktop.ui.views.language_chooser import LanguageChooser
from coprod_desktop.ui.voices_here import VoicesHere
from coprod_desktop.wording import screens as words
from coprod_desktop.wording.languages import language_name


class WordBankView(PanelView):
    """Explain a word, or take one out."""

    def __init__(self, workspace: Workspace, announcer: Announcer, voices: VoicesHere) -> None:
        super().__init__(workspace, announcer, words.WORD_BANK)
        self.list = SentenceList(words.WORD_BANK, rows=6)
        self.word = TextField(words.WORD)
        self.meaning = TextField(words.MEANING)
        self.language = LanguageChooser(
            words.LANGUAGE_OF_MEANING, workspace.ask(panels.find_panel).language, voices
        )
        self.word.entered.connect(self._keep)
        self.meaning.entered.connect(self._keep)
        told = {"word": self.word, "meaning": self.meaning, "language": self.language}
        self._draft = DraftKeeper(self, workspace, "new word", told)
        self._draft.bring_back()
        page = ScrollPage(letters=FORM)
        self.page.addWidget(page)
        page.column.addWidget(Heading(words.WORD_BANK, 1))
        section = Section(words.WORD_BANK, whole=True)
        for part in (self.list, self.word, self.meaning, self.language):
            section.add(part)
        keep = Button(words.KEEP_WORD, self._keep, kind=Kind.PRIMARY)
        remove = Button(words.REMOVE_WORD, self._remove)
        section.add(row(keep, remove, Button(words.BACK, self.back_requested.emit)))
        page.column.addWidget(section)
        page.column.addStretch(1)
        self._show()

    def entry_sentence(self) -> str:
        """Say what it is for."""
        return words.WORD_BANK_SAID

    def first_control(self) -> QWidget:
        """The word."""
        return self.word.control

    def heard(self, happened: Happened) -> None:
        """Show the words as they are now."""
        if happened.touches(Word):
            self._show()

    def _show(self) -> None:
        bank = self.workspace.ask(panels.list_words)
        own = self.workspace.ask(panels.find_panel).language
        self.list.set_rows([(one.id, _row(one, own)) for one in bank])

    def _keep(self) -> None:
        self.send_draft(
            self._draft,
            self._kept,
            panels.explain_word,
            word=self.word.text(),
            meaning=self.meaning.text(),
            language=self.language.value,
        )

    def refused(self, problem: Problem) -> None:
        """Say what is missing, at the field that is empty."""
        if not isinstance(problem, WordsMissing | NameMissing):
            super().refused(problem)
            return
        self.announcer.say(words.WORD_NEEDS_BOTH)
        field = self.meaning if self.word.text().strip() else self.word
        field.show_problem(words.WORD_NEEDS_BOTH)

    def _kept(self, _word: Word) -> None:
        # The person goes there first: a reader says nothing of a box that changed before.
        self.word.control.setFocus()
        self.word.set_text("")
        self.meaning.set_text("")

    def _remove(self) -> None:
        if key := self.chosen_in(self.list):
            self.send(panels.remove_word, key)


def _row(one: Word, panels_own: str) -> str:
    """Say the language only where it is not that of the panel."""
    if one.language == panels_own:
        return words.WORD_ROW.format(one=one)
    return words.WORD_ROW_IN.format(one=one, language=language_name(one.language))
