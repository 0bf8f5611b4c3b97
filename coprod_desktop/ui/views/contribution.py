"""One contribution: new words as a new version, who, what kind, and under which name."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coprod_desktop.domain.contribution import Contribution, How, Kind, NameChoice, TextVersion
from coprod_desktop.domain.errors import Problem
from coprod_desktop.domain.passage import Passage, passages
from coprod_desktop.services import contributions, people
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.speech.audience import Audience
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.buttons import Button, Check
from coprod_desktop.ui.kit.buttons import Kind as ButtonKind
from coprod_desktop.ui.kit.draft_keeper import DraftKeeper
from coprod_desktop.ui.kit.fields import Chooser, TextArea, TextField
from coprod_desktop.ui.kit.lists import SentenceList
from coprod_desktop.ui.kit.panel_view import PanelView
from coprod_desktop.ui.kit.regions import FORM, ScrollPage, Section, row
from coprod_desktop.ui.kit.words import Heading
from coprod_desktop.ui.views.language_chooser import LanguageChooser
from coprod_desktop.ui.voices_here import VoicesHere
from coprod_desktop.wording import held as held_words
from coprod_desktop.wording import live as live_words
from coprod_desktop.wording import problems
from coprod_desktop.wording import screens as words
from coprod_desktop.wording.labels import label


class ContributionView(PanelView):
    """Correct, mark or withdraw what was recorded; nothing of it is lost."""

    reads_to = Audience.FACILITATOR

    done = Signal()
    erase_requested = Signal()

    def __init__(
        self, workspace: Workspace, announcer: Announcer, one: Contribution, voices: VoicesHere
    ) -> None:
        super().__init__(workspace, announcer, words.CONTRIBUTION)
        self._one = one
        self.text = TextArea(words.CONTRIBUTION_WORDS, one.words, words.CONTRIBUTION_HINT, lines=5)
        everybody = [(person.id, person.name) for person in workspace.ask(people.list_people)]
        self.who: Chooser[str | None] = Chooser(
            live_words.WHO, [(None, live_words.NOBODY), *everybody]
        )
        self.kind: Chooser[Kind | None] = Chooser(
            live_words.KIND, [(None, words.NO_KIND), *((kind, label(kind)) for kind in Kind)]
        )
        self.how = Chooser(live_words.HOW, [(how, label(how)) for how in How])
        choices = [(choice, label(choice)) for choice in NameChoice]
        self.name_choice = Chooser(live_words.NAME_CHOICE, choices)
        self.off_the_record = Check(live_words.OFF_THE_RECORD, on=one.off_the_record)
        # Readers change their voice by it, braille its code, and papers their letters.
        self.language = LanguageChooser(words.LANGUAGE_OF_WORDS, one.language, voices)
        self.who.choose(one.person_id)
        self.kind.choose(one.kind)
        self.how.choose(one.how)
        self.name_choice.choose(one.name_choice)
        self.because = TextField(words.CORRECTED_BECAUSE)
        self.asked_by: Chooser[str | None] = Chooser(
            words.CORRECTED_FOR, [(None, words.NOBODY_ASKED), *everybody]
        )
        self._begin_draft()
        self._arrange()

    def _begin_draft(self) -> None:
        told = {
            "words": self.text,
            "because": self.because,
            "asked by": self.asked_by,
            "who": self.who,
            "kind": self.kind,
            "how": self.how,
            "name": self.name_choice,
            "off the record": self.off_the_record,
            "language": self.language,
        }
        self._draft = DraftKeeper(self, self.workspace, f"contribution:{self._one.id}", told)
        self._draft.bring_back()
        # Escape discards nothing; the button forgets what was typed here.
        self.back_requested.connect(self.done)

    def reading(self) -> Sequence[Passage]:
        """Read what they said, as it stands in the box."""
        return passages(self.text.text(), language=self.language.value)

    def entry_sentence(self) -> str:
        """Say whose it is, and what to do."""
        return words.CONTRIBUTION_SAID.format(name=self.who.chosen_label)

    def first_control(self) -> QWidget:
        """The words."""
        return self.text.control

    def has_subject(self) -> bool:
        """Say whether it is on the record."""
        return self.workspace.ask(contributions.find_contribution, self._one.id) is not None

    def _arrange(self) -> None:
        page = ScrollPage(letters=FORM)
        self.page.addWidget(page)
        page.column.addWidget(Heading(self.title, 1))
        section = Section(self.title, whole=True)
        parts: tuple[QWidget, ...] = (
            self.text,
            self.because,
            self.asked_by,
            self.who,
            self.kind,
            self.how,
            self.name_choice,
            self.off_the_record,
            self.language,
        )
        for part in parts:
            section.add(part)
        page.column.addWidget(section)
        keep = Button(words.KEEP_CONTRIBUTION, self._keep, kind=ButtonKind.PRIMARY)
        withdraw = Button(words.WITHDRAW, self._withdraw)
        back = Button(words.BACK, self._go_back)
        erase = Button(held_words.ERASE_ONE, self.erase_requested.emit)
        page.column.addLayout(row(keep, back, withdraw, erase))
        earlier = self.workspace.ask(contributions.list_earlier_words, self._one.id)
        if earlier:
            kept = SentenceList(words.EARLIER_WORDS, rows=3)
            names = {one.id: one.name for one in self.workspace.ask(people.list_people)}
            kept.set_rows([(one.id, _version_row(one, names)) for one in earlier])
            older = Section(words.EARLIER_WORDS)
            older.add(kept)
            page.column.addWidget(older)
        page.column.addStretch(1)

    def _keep(self) -> None:
        told = replace(
            self._one,
            words=self.text.text().strip(),
            person_id=self.who.value,
            kind=self.kind.value,
            how=self.how.value,
            name_choice=self.name_choice.value,
            off_the_record=self.off_the_record.isChecked(),
            language=self.language.value,
        )
        if told == self._one:
            self._go_back()
            return
        self.send_draft(
            self._draft,
            self._kept,
            contributions.change_contribution,
            told,
            because=self.because.text(),
            asked_by_id=self.asked_by.value,
        )

    def refused(self, problem: Problem) -> None:
        """Say it at the words, and keep them."""
        super().refused(problem)
        self.text.show_problem(problems.sentence(problem))

    def _go_back(self) -> None:
        """Leave it as it was."""
        self._draft.forget()
        self.done.emit()

    def _withdraw(self) -> None:
        self.send_then(self._kept, contributions.withdraw_contribution, self._one.id)

    def _kept(self, _one: Contribution) -> None:
        self._go_back()


def _version_row(version: TextVersion, names: Mapping[str, str]) -> str:
    """Say older words, why they were changed and who asked for it, where that is known."""
    told = [words.VERSION_ROW.format(number=version.version, words=version.words)]
    if asked_by := names.get(version.asked_by_id or ""):
        told.append(words.VERSION_ASKED.format(name=asked_by))
    if version.changed_because:
        told.append(words.VERSION_BECAUSE.format(because=version.changed_because))
    return " ".join(told)
