"""Open a bundle: a whole panel in one encrypted file, from another laptop."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from coprod_desktop.services import bundles
from coprod_desktop.storage.pen import this_laptop
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.buttons import Button, Kind
from coprod_desktop.ui.kit.fields import TextField
from coprod_desktop.ui.kit.passphrase import PassphraseField
from coprod_desktop.ui.kit.regions import FORM, ScrollPage, row
from coprod_desktop.ui.kit.view import View
from coprod_desktop.ui.kit.words import Heading, Words
from coprod_desktop.ui.views.where_papers_go import stick_or_folder
from coprod_desktop.wording import handing_over as words
from coprod_desktop.wording import screens as screen_words


class OpenBundleView(View):
    """Asks for the file, its passphrase and the names of this laptop and of the panel on it."""

    # The file, the passphrase, what this laptop is called, and the label of the panel.
    open_requested = Signal(object, str, str, str)

    def __init__(self, announcer: Announcer) -> None:
        super().__init__(announcer, words.OPEN_BUNDLE)
        self._file: Path | None = None
        self._is_busy = False
        self.choose = Button(words.CHOOSE_FILE, self._choose)
        self.file = Words(words.NO_FILE)
        self.passphrase = PassphraseField(screen_words.PASSPHRASE)
        self.passphrase.entered.connect(self._open)
        self.here = TextField(words.THIS_LAPTOP, this_laptop().name)
        self.label = TextField(words.LABEL, hint=words.LABEL_HINT)
        self._busy = Words(muted=True)
        page = ScrollPage(letters=FORM)
        self.page.addWidget(page)
        page.column.addWidget(Heading(self.title, 1))
        page.column.addWidget(Words(words.WHY_BUNDLE))
        page.column.addLayout(row(self.choose))
        for part in (self.file, self.passphrase, self.here, self.label):
            page.column.addWidget(part)
        self.open = Button(words.OPEN_IT, self._open, kind=Kind.PRIMARY)
        back = Button(screen_words.BACK, self.back_requested.emit)
        page.column.addLayout(row(self.open, back))
        page.column.addWidget(self._busy)
        page.column.addStretch(1)

    def entry_sentence(self) -> str:
        """Say what to do first."""
        return words.OPEN_BUNDLE_SAID

    def first_control(self) -> QWidget:
        """Choosing the file."""
        return self.choose

    def show_problem(self, sentence: str) -> None:
        """Say why it does not open; nothing was changed."""
        self._be_busy(busy=False)
        self.passphrase.show_problem(sentence)
        self.announcer.say(sentence)

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep no passphrase on a screen that is gone."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.passphrase.set_text("")

    def _choose(self) -> None:
        kinds = words.FILES.format(ending=bundles.ENDING)
        name, _kind = QFileDialog.getOpenFileName(
            self, words.CHOOSE_FILE, str(stick_or_folder()), kinds
        )
        if name:
            self._file = Path(name)
            sentence = words.CHOSEN.format(name=self._file.name)
            self.file.say(sentence)
            self.announcer.say(sentence)
            self.passphrase.control.setFocus()

    def _open(self) -> None:
        if self._file is None:
            self.announcer.say(words.CHOOSE_FIRST)
            self.choose.setFocus()
        elif not self.passphrase.text():
            self.show_problem(screen_words.PASSPHRASE_FIRST)
        elif not self._is_busy:
            self._be_busy(busy=True)
            told = (self.passphrase.text(), self.here.text(), self.label.text())
            self.open_requested.emit(self._file, *told)

    def _be_busy(self, *, busy: bool) -> None:
        self._is_busy = busy
        self._busy.say(words.OPENING if busy else "")
        if busy:
            self.announcer.say(words.OPENING)
