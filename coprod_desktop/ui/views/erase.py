"""The question before words are erased: what goes, what stays, and that nothing brings it back."""

from collections.abc import Iterable
from dataclasses import asdict

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coprod_desktop.domain.contribution import Contribution
from coprod_desktop.domain.people import Person
from coprod_desktop.services import contributions, erasure, people, retention
from coprod_desktop.services.retention import Due
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.speech.audience import Audience
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.buttons import Button, Kind
from coprod_desktop.ui.kit.panel_view import PanelView
from coprod_desktop.ui.kit.regions import FORM, ScrollPage, Section, row
from coprod_desktop.ui.kit.words import Heading, Words
from coprod_desktop.ui.views.retention import told
from coprod_desktop.wording import held as words
from coprod_desktop.wording import retention as retention_words


class EraseView(PanelView):
    """Asks once, plainly; the first button keeps everything."""

    reads_to = Audience.FACILITATOR

    done = Signal()

    def __init__(
        self, workspace: Workspace, announcer: Announcer, subject: Contribution | Person | Due
    ) -> None:
        super().__init__(workspace, announcer, words.ERASE_TITLE)
        self._subject = subject
        self.keep = Button(words.KEEP, self.done.emit, kind=Kind.PRIMARY)
        self.erase = Button(words.ERASE, self._erase)
        self.back_requested.connect(self.done)
        self._arrange()

    def entry_sentence(self) -> str:
        """Ask, and say that there is no way back."""
        match self._subject:
            case Person():
                return words.ERASE_ALL_SAID.format(name=self._subject.name)
            case Due():
                return retention_words.SURE.format(row=told(self._subject))
            case _:
                return words.ERASE_ONE_SAID

    def first_control(self) -> QWidget:
        """The button that changes nothing."""
        return self.keep

    def has_subject(self) -> bool:
        """Say whether there is still something to ask about."""
        match self._subject:
            case Person():
                return self.workspace.ask(people.find_person, self._subject.id) is not None
            case Due():
                return True
            case _:
                found = self.workspace.ask(contributions.find_contribution, self._subject.id)
                return found is not None

    def _arrange(self) -> None:
        page = ScrollPage(letters=FORM)
        self.page.addWidget(page)
        page.column.addWidget(Heading(words.ERASE_TITLE, 1))
        page.column.addWidget(Words(self.entry_sentence()))
        page.column.addWidget(_listed(words.GOES, (*self._goes(), *words.ALSO_GOES)))
        page.column.addWidget(_listed(words.STAYS, words.WHAT_STAYS))
        page.column.addWidget(Words(words.NO_WAY_BACK))
        page.column.addLayout(row(self.keep, self.erase))
        page.column.addStretch(1)

    def _goes(self) -> Iterable[str]:
        match self._subject:
            case Person():
                held = self.workspace.ask(erasure.count_words_of, self._subject.id)
                counts = asdict(held).items()
                nothing = words.NOTHING_SAID.format(name=self._subject.name)
                return [words.goes(kind, count) for kind, count in counts if count] or (nothing,)
            case Due():
                return (told(self._subject),)
            case _:
                return (words.GOES_ONE,)

    def _erase(self) -> None:
        match self._subject:
            case Person():
                self.send_then(self._erased, erasure.erase_words_of, self._subject.id)
            case Due():
                self.send_then(self._erased, retention.erase_due, self._subject.kind)
            case _:
                self.send_then(self._erased, erasure.erase_contribution, self._subject.id)

    def _erased(self, _nothing: None) -> None:
        self.done.emit()


def _listed(heading: str, sentences: Iterable[str]) -> Section:
    section = Section(heading)
    for sentence in sentences:
        section.add(Words(sentence))
    return section
