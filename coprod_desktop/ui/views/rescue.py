"""A panel does not open: try again, go back, save what can be read, or save a log for a helper."""

from pathlib import Path

from PySide6.QtCore import QElapsedTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from coprod_desktop.domain.errors import Problem
from coprod_desktop.domain.troubles import FileReadOnly, StorageTrouble, WrongPassphrase
from coprod_desktop.services import rescue
from coprod_desktop.services.going_back import list_backups
from coprod_desktop.services.panel_list import PanelOnLaptop
from coprod_desktop.services.rescue import Saved
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.jobs import Job, Jobs
from coprod_desktop.ui.kit.buttons import Button, Kind
from coprod_desktop.ui.kit.lists import SentenceList
from coprod_desktop.ui.kit.passphrase import PassphraseField
from coprod_desktop.ui.kit.progress import QuietBar
from coprod_desktop.ui.kit.regions import FORM, ScrollPage, Section, row
from coprod_desktop.ui.kit.view import View
from coprod_desktop.ui.kit.words import Heading, Words
from coprod_desktop.wording import backups as backup_words
from coprod_desktop.wording import problems
from coprod_desktop.wording import rescue as words
from coprod_desktop.wording import screens as screen_words

_LONG_MILLISECONDS = 5_000


class RescueView(View):
    """Says what is wrong with a panel and what is safe, and offers each way out."""

    again_requested = Signal()
    backups_requested = Signal()
    anew_requested = Signal()
    # The new PanelOnLaptop.
    open_requested = Signal(object)
    # What was typed.
    read_requested = Signal(str)

    def __init__(
        self, announcer: Announcer, jobs: Jobs, panel: PanelOnLaptop, trouble: StorageTrouble
    ) -> None:
        super().__init__(announcer, words.TITLE.format(label=panel.label))
        self._jobs = jobs
        self._panel = panel
        self._trouble = trouble
        self._saved: Saved | None = None
        self._job: Job[Saved] | None = None
        self._since, self._quarter = QElapsedTimer(), 0
        self.again = Button(words.TRY_AGAIN, self.again_requested.emit, kind=Kind.PRIMARY)
        self.passphrase = PassphraseField(words.PASSPHRASE, hint=words.PASSPHRASE_HINT)
        self.passphrase.entered.connect(self._save)
        self.save = Button(words.SAVE, self._save)
        self.read = Button(words.READ, self._read)
        self.stop = Button(words.STOP, self._stop)
        self.open_new = Button(words.OPEN_NEW, self._open_new, kind=Kind.PRIMARY)
        self.result = SentenceList(words.RESULT, rows=9)
        self._bar = QuietBar(words.SAVING)
        self._told = Words()
        self._arrange()

    def entry_sentence(self) -> str:
        """Say what is wrong."""
        return words.SAID.format(label=self._panel.label, trouble=problems.sentence(self._trouble))

    def first_control(self) -> QWidget:
        """Try again, which can spoil nothing."""
        return self.again

    def leaving(self) -> None:
        """Stop what is being saved: nobody would hear what became of it."""
        self._stop()

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep no passphrase on a screen that is gone."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.passphrase.set_text("")

    def _arrange(self) -> None:
        page = ScrollPage(letters=FORM)
        self.page.addWidget(page)
        page.column.addWidget(Heading(self.title, 1))
        page.column.addWidget(Words(problems.sentence(self._trouble)))
        page.column.addWidget(Words(words.SAFE))
        page.column.addLayout(row(*self._ways()))
        if rescue.can_be_salvaged(self._panel.folder, self._trouble):
            page.column.addWidget(self._make_salvage())
        page.column.addWidget(self._make_help())
        page.column.addStretch(1)

    def _ways(self) -> list[Button]:
        ways = [self.again]
        if self._panel.is_practice:
            ways.append(Button(words.PRACTICE_ANEW, self.anew_requested.emit))
        if list_backups(self._panel.folder):
            ways.append(Button(backup_words.GO_BACK, self.backups_requested.emit))
        return [*ways, Button(screen_words.BACK, self.back_requested.emit)]

    def _make_salvage(self) -> Section:
        section = Section(words.SALVAGE)
        section.add(Words(words.SALVAGE_WHY))
        can_be_read = isinstance(self._trouble, FileReadOnly)
        if can_be_read:
            section.add(Words(words.READ_WHY))
        section.add(self.passphrase)
        section.add(row(*((self.read,) if can_be_read else ()), self.save, self.stop))
        section.add(self._bar)
        section.add(self._told)
        section.add(self.result)
        section.add(row(self.open_new))
        for part in (self.stop, self._bar, self.result, self.open_new):
            part.hide()
        return section

    def _make_help(self) -> Section:
        section = Section(words.HELP)
        section.add(Words(words.HELP_WHY))
        section.add(row(Button(words.SAVE_LOG, self._save_log)))
        return section

    def _save(self) -> None:
        if self._job is not None:
            self._say(words.SAVING)
            return
        typed = self._typed()
        if not typed:
            return
        self.save.setFocus()
        self._be_busy(busy=True)
        self._quarter = 0
        self._since.start()
        self._say(words.SAVING)

        def work(job: Job[Saved]) -> Saved:
            return rescue.save_what_can_be_read(
                self._panel, typed, job.progress, is_cancelled=lambda: job.is_cancelled
            )

        self._job = self._jobs.start(work, self._ended, self._failed, self._moved)

    def _read(self) -> None:
        typed = self._typed()
        if typed:
            self._say(words.OPENING)
            self.read_requested.emit(typed)

    def _typed(self) -> str:
        typed = self.passphrase.text() or rescue.passphrase_of(self._panel)
        if not typed:
            self._refuse(words.PASSPHRASE_FIRST)
        return typed

    def show_problem(self, sentence: str) -> None:
        """Say at the passphrase why it cannot be read either."""
        self._refuse(sentence)

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _moved(self, done: int, total: int) -> None:
        """Show how far it is; work that lasts says each quarter."""
        self._bar.show_progress(done, total)
        quarter = done * 4 // max(total, 1)
        if self._quarter < quarter < 4 and self._since.hasExpired(_LONG_MILLISECONDS):
            self._say(words.STILL_SAVING.format(percent=quarter * 25))
        self._quarter = max(quarter, self._quarter)

    def _ended(self, saved: Saved) -> None:
        self._job, self._saved = None, saved
        told = words.how_it_ended(saved.salvaged, saved.panel.label)
        self.announcer.say(told)
        if self.has_left:
            return
        self._told.say(told)
        self.passphrase.set_text("")
        self.result.set_rows(words.what_was_saved(saved.salvaged))
        self.result.show()
        self.open_new.show()
        self._be_busy(busy=False)

    def _failed(self, problem: Problem) -> None:
        self._job = None
        if not self.has_left:
            self._be_busy(busy=False)
            if isinstance(problem, WrongPassphrase):
                self._refuse(problems.sentence(problem))
            else:
                # It may come after minutes, and lies at no field: the person stays where they are.
                self._say(problems.sentence(problem))

    def _refuse(self, sentence: str) -> None:
        self._say(sentence)
        self.passphrase.show_problem(sentence)
        self.passphrase.select()

    def _say(self, sentence: str) -> None:
        self.announcer.say(sentence)
        if not self.has_left:
            self._told.say(sentence)

    def _be_busy(self, *, busy: bool) -> None:
        if not busy and self.stop.hasFocus():
            self.save.setFocus()
        self.stop.setVisible(busy)
        self._bar.setVisible(busy)

    def _open_new(self) -> None:
        if self._saved is not None:
            self.open_requested.emit(self._saved.panel)

    def _save_log(self) -> None:
        begin = str(Path.home() / words.LOG_NAME)
        name, _filter = QFileDialog.getSaveFileName(self, words.CHOOSE_LOG, begin)
        if not name:
            return
        typed = self.passphrase.text() or rescue.passphrase_of(self._panel)
        try:
            rescue.save_log(Path(name), self._panel, self._trouble, typed)
        except StorageTrouble:
            self.announcer.say(words.LOG_NOT_SAVED)
        else:
            self.announcer.say(words.LOG_SAVED.format(file=name))
