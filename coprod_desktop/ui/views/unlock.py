"""Unlock: the passphrase of one panel."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from coprod_desktop.services.going_back import list_backups
from coprod_desktop.services.panel_list import PanelOnLaptop
from coprod_desktop.services.shares import has_shares
from coprod_desktop.services.this_computer import may_open
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.buttons import Button, Kind
from coprod_desktop.ui.kit.passphrase import PassphraseField
from coprod_desktop.ui.kit.regions import FORM, ScrollPage, row
from coprod_desktop.ui.kit.view import View
from coprod_desktop.ui.kit.words import Heading, Words
from coprod_desktop.wording import backups as backup_words
from coprod_desktop.wording import recovery as recovery_words
from coprod_desktop.wording import screens as words
from coprod_desktop.wording import shares as share_words
from coprod_desktop.wording import this_computer as computer_words


class UnlockView(View):
    """Asks for the passphrase; a wrong one is one plain sentence and nothing else."""

    open_requested = Signal(str)
    computer_requested = Signal()
    words_requested = Signal()
    shares_requested = Signal()
    backups_requested = Signal()

    def __init__(self, announcer: Announcer, panel: PanelOnLaptop) -> None:
        super().__init__(announcer, words.UNLOCK.format(label=panel.label))
        self._panel = panel
        self.passphrase = PassphraseField(words.PASSPHRASE)
        self.open = Button(words.OPEN, self._open, kind=Kind.PRIMARY)
        self.back = Button(words.BACK, self.back_requested.emit)
        self._busy = Words(muted=True)
        self._is_busy = False
        self.passphrase.entered.connect(self._open)
        page = ScrollPage(letters=FORM)
        self.page.addWidget(page)
        page.column.addWidget(Heading(self.title, 1))
        page.column.addWidget(self.passphrase)
        lost = Button(recovery_words.LOST, self.words_requested.emit)
        ways = [self.open, self.back, lost]
        if may_open(panel.folder):
            ways.insert(1, Button(computer_words.OPEN, self._open_by_computer))
        if has_shares(panel.folder):
            ways.append(Button(share_words.OPEN, self.shares_requested.emit))
        if list_backups(panel.folder):
            ways.append(Button(backup_words.GO_BACK, self.backups_requested.emit))
        page.column.addLayout(row(*ways))
        page.column.addWidget(self._busy)
        page.column.addStretch(1)

    def entry_sentence(self) -> str:
        """Say what to type."""
        return words.UNLOCK_SAID.format(label=self._panel.label)

    def first_control(self) -> QWidget:
        """The passphrase."""
        return self.passphrase.control

    def show_problem(self, sentence: str) -> None:
        """Say at the passphrase why the panel does not open."""
        self._be_busy(busy=False)
        self.announcer.say(sentence)
        self.passphrase.show_problem(sentence)
        self.passphrase.select()

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep no passphrase on a screen that is gone; a reader hears nothing of it."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.passphrase.set_text("")

    def _open(self) -> None:
        if not self.passphrase.text():
            self.show_problem(words.PASSPHRASE_FIRST)
        elif not self._is_busy:
            self._be_busy(busy=True)
            self.open_requested.emit(self.passphrase.text())

    def _open_by_computer(self) -> None:
        if not self._is_busy:
            self._be_busy(busy=True)
            self.computer_requested.emit()

    def _be_busy(self, *, busy: bool) -> None:
        # The button stays: disabled, it would hand the focus, and the next Enter, to Back.
        self._is_busy = busy
        self._busy.say(words.OPENING if busy else "")
        if busy:
            self.announcer.say(words.OPENING)
