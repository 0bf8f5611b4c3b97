"""A new panel: its name, a passphrase, and then the recovery words, shown once."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coprod_desktop.domain.errors import NameMissing, Problem
from coprod_desktop.services.panel_files import MadePanel, make_panel, next_folder
from coprod_desktop.services.workspace import Deliver
from coprod_desktop.storage.slots import Cost
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.jobs import Job, Jobs
from coprod_desktop.ui.kit.buttons import Button, Kind
from coprod_desktop.ui.kit.fields import PassphraseField, TextField
from coprod_desktop.ui.kit.lists import SentenceList
from coprod_desktop.ui.kit.regions import ScrollPage, row
from coprod_desktop.ui.kit.view import View
from coprod_desktop.ui.kit.words import Heading, Words
from coprod_desktop.wording import problems
from coprod_desktop.wording import screens as words


class NewPanelView(View):
    """Asks for a name and a passphrase and makes the panel's encrypted file."""

    made = Signal(object)
    back_requested = Signal()

    def __init__(
        self, announcer: Announcer, jobs: Jobs, deliver: Deliver, cost: Cost | None
    ) -> None:
        super().__init__(announcer, words.NEW_PANEL)
        self._jobs = jobs
        self._deliver = deliver
        self._cost = cost
        self.name = TextField(words.PANEL_NAME)
        self.passphrase = PassphraseField(words.PASSPHRASE, words.PASSPHRASE_HINT)
        self.again = PassphraseField(words.PASSPHRASE_AGAIN)
        self.make = Button(words.MAKE_PANEL, self._make, kind=Kind.PRIMARY)
        self.back = Button(words.BACK, self.back_requested.emit)
        self._busy = Words(muted=True)
        self.again.entered.connect(self._make)
        page = ScrollPage()
        self.page.addWidget(page)
        for part in (Heading(words.NEW_PANEL, 1), self.name, self.passphrase, self.again):
            page.column.addWidget(part)
        page.column.addLayout(row(self.make, self.back))
        page.column.addWidget(self._busy)
        page.column.addStretch(1)

    def entry_sentence(self) -> str:
        """Say what to type first."""
        return words.NEW_PANEL_SAID

    def first_control(self) -> QWidget:
        """The name."""
        return self.name.control

    def _make(self) -> None:
        if not self.make.isEnabled():
            return
        name, passphrase = self.name.text(), self.passphrase.text()
        if not name.strip():
            self._show(self.name, problems.sentence(NameMissing()))
            return
        if passphrase != self.again.text():
            self._show(self.again, words.NOT_THE_SAME)
            return
        self.make.setEnabled(False)
        self._busy.say(words.MAKING)
        self.announcer.say(words.MAKING)
        deliver, cost = self._deliver, self._cost

        def work(_job: Job[MadePanel]) -> MadePanel:
            return make_panel(
                next_folder(), name=name, passphrase=passphrase, deliver=deliver, cost=cost
            )

        self._jobs.start(self, work, self.made.emit, self._failed)

    def _failed(self, problem: Problem) -> None:
        self.make.setEnabled(True)
        self._busy.say("")
        self._show(self.passphrase, problems.sentence(problem))

    def _show(self, field: TextField, sentence: str) -> None:
        field.show_problem(sentence)
        self.announcer.say(sentence)


class RecoveryView(View):
    """Shows the 24 words, once."""

    kept = Signal()

    def __init__(self, announcer: Announcer, recovery_words: tuple[str, ...]) -> None:
        super().__init__(announcer, words.RECOVERY)
        self.list = SentenceList(words.RECOVERY_LIST, rows=8)
        self.list.set_rows(
            [
                (str(number), words.RECOVERY_ROW.format(number=number, word=word))
                for number, word in enumerate(recovery_words, start=1)
            ]
        )
        self.done = Button(words.WRITTEN_DOWN, self.kept.emit, kind=Kind.PRIMARY)
        page = ScrollPage()
        self.page.addWidget(page)
        page.column.addWidget(Heading(words.RECOVERY, 1))
        page.column.addWidget(Words(words.RECOVERY_WHY))
        page.column.addWidget(self.list)
        page.column.addLayout(row(self.done))
        page.column.addStretch(1)

    def entry_sentence(self) -> str:
        """Say that they are shown only once."""
        return words.RECOVERY_SAID

    def first_control(self) -> QWidget:
        """The words."""
        return self.list
