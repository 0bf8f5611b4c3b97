"""A new panel: its name and a passphrase."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from coprod_desktop.domain.errors import NameMissing
from coprod_desktop.services.panel_files import PanelTold
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.buttons import Button, Kind
from coprod_desktop.ui.kit.fields import TextField
from coprod_desktop.ui.kit.passphrase import PassphraseField
from coprod_desktop.ui.kit.regions import FORM, ScrollPage, row
from coprod_desktop.ui.kit.view import View
from coprod_desktop.ui.kit.words import Heading, Words
from coprod_desktop.wording import problems
from coprod_desktop.wording import screens as words


class NewPanelView(View):
    """Asks for a name and a passphrase and makes the panel's encrypted file."""

    make_requested = Signal(object)

    def __init__(self, announcer: Announcer) -> None:
        super().__init__(announcer, words.NEW_PANEL)
        self.name = TextField(words.PANEL_NAME)
        self.label = TextField(words.LABEL, hint=words.LABEL_HINT)
        self.passphrase = PassphraseField(words.PASSPHRASE, words.PASSPHRASE_HINT)
        self.again = PassphraseField(words.PASSPHRASE_AGAIN)
        self.make = Button(words.MAKE_PANEL, self._make, kind=Kind.PRIMARY)
        self.back = Button(words.BACK, self.back_requested.emit)
        self._busy = Words(muted=True)
        self._is_busy = False
        for field in (self.name, self.label, self.passphrase, self.again):
            field.entered.connect(self._make)
        page = ScrollPage(letters=FORM)
        self.page.addWidget(page)
        page.column.addWidget(Heading(words.NEW_PANEL, 1))
        for part in (self.name, self.label, self.passphrase, self.again):
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

    def show_problem(self, sentence: str) -> None:
        """Say at the passphrase why the panel was not made; what was typed stays."""
        self._be_busy(busy=False)
        self._show(self.passphrase, sentence)

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep no passphrase on a screen that is gone; a reader hears nothing of it."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.passphrase.set_text("")
            self.again.set_text("")

    def _make(self) -> None:
        if self._is_busy:
            return
        name, passphrase = self.name.text(), self.passphrase.text()
        if not name.strip():
            self._show(self.name, problems.sentence(NameMissing()))
            return
        if passphrase != self.again.text():
            self._show(self.again, words.NOT_THE_SAME)
            return
        self._be_busy(busy=True)
        told = PanelTold(name=name, label=self.label.text(), passphrase=passphrase)
        self.make_requested.emit(told)

    def _be_busy(self, *, busy: bool) -> None:
        # The button stays: disabled, it would hand the focus, and the next Enter, to Back.
        self._is_busy = busy
        self._busy.say(words.MAKING if busy else "")
        if busy:
            self.announcer.say(words.MAKING)

    def _show(self, field: TextField, sentence: str) -> None:
        field.show_problem(sentence)
        self.announcer.say(sentence)
