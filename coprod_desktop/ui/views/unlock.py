"""Unlock: the passphrase of one panel."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coprod_desktop.domain.errors import Problem
from coprod_desktop.services.panel_files import open_panel
from coprod_desktop.services.panel_list import PanelOnLaptop
from coprod_desktop.services.workspace import Deliver, Workspace
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.jobs import Job, Jobs
from coprod_desktop.ui.kit.buttons import Button, Kind
from coprod_desktop.ui.kit.fields import PassphraseField
from coprod_desktop.ui.kit.regions import ScrollPage, row
from coprod_desktop.ui.kit.view import View
from coprod_desktop.ui.kit.words import Heading, Words
from coprod_desktop.wording import problems
from coprod_desktop.wording import screens as words


class UnlockView(View):
    """Asks for the passphrase; a wrong one is one plain sentence and nothing else."""

    opened = Signal(object)
    back_requested = Signal()

    def __init__(
        self, announcer: Announcer, panel: PanelOnLaptop, jobs: Jobs, deliver: Deliver
    ) -> None:
        super().__init__(announcer, words.UNLOCK.format(label=panel.label))
        self._panel = panel
        self._jobs = jobs
        self._deliver = deliver
        self.passphrase = PassphraseField(words.PASSPHRASE)
        self.open = Button(words.OPEN, self._open, kind=Kind.PRIMARY)
        self.back = Button(words.BACK, self.back_requested.emit)
        self._busy = Words(muted=True)
        self.passphrase.entered.connect(self._open)
        page = ScrollPage()
        self.page.addWidget(page)
        page.column.addWidget(Heading(self.title, 1))
        page.column.addWidget(self.passphrase)
        page.column.addLayout(row(self.open, self.back))
        page.column.addWidget(self._busy)
        page.column.addStretch(1)

    def entry_sentence(self) -> str:
        """Say what to type."""
        return words.UNLOCK_SAID.format(label=self._panel.label)

    def first_control(self) -> QWidget:
        """The passphrase."""
        return self.passphrase.control

    def _open(self) -> None:
        if not self.open.isEnabled():
            return
        typed = self.passphrase.text()
        self._be_busy(busy=True)
        folder, deliver = self._panel.folder, self._deliver

        def work(_job: Job[Workspace]) -> Workspace:
            return open_panel(folder, typed, deliver=deliver)

        self._jobs.start(self, work, self._done, self._failed)

    def _done(self, workspace: Workspace) -> None:
        self.passphrase.set_text("")
        self.opened.emit(workspace)

    def _failed(self, problem: Problem) -> None:
        self._be_busy(busy=False)
        sentence = problems.sentence(problem)
        self.announcer.say(sentence)
        self.passphrase.show_problem(sentence)
        self.passphrase.select()

    def _be_busy(self, *, busy: bool) -> None:
        self.open.setEnabled(not busy)
        self._busy.say(words.OPENING if busy else "")
        if busy:
            self.announcer.say(words.OPENING)
