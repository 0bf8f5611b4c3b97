"""Opening a panel with what stands on paper: it is typed, and a new passphrase is chosen."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.buttons import Button, Kind
from coprod_desktop.ui.kit.fields import TextArea, TextField
from coprod_desktop.ui.kit.passphrase import PassphraseField
from coprod_desktop.ui.kit.regions import FORM, ScrollPage, row
from coprod_desktop.ui.kit.view import View
from coprod_desktop.ui.kit.words import Heading, Words
from coprod_desktop.wording import recovery as words
from coprod_desktop.wording import screens as screen_words


class NewPassphraseView(View):
    """Asks for what stands on paper, in one box or more, and for a new passphrase."""

    # What stands in the boxes, in their order, and the new passphrase.
    open_requested = Signal(tuple, str)

    def __init__(self, announcer: Announcer, title: str, boxes: Sequence[TextArea]) -> None:
        super().__init__(announcer, title)
        self.boxes = tuple(boxes)
        self.passphrase = PassphraseField(words.NEW_PASSPHRASE, screen_words.PASSPHRASE_HINT)
        self.again = PassphraseField(screen_words.PASSPHRASE_AGAIN)
        self.again.entered.connect(self._open)
        self._busy = Words(muted=True)
        self._is_busy = False
        page = ScrollPage(letters=FORM)
        self.page.addWidget(page)
        page.column.addWidget(Heading(self.title, 1))
        for part in (*self.boxes, self.passphrase, self.again):
            page.column.addWidget(part)
        page.column.addLayout(
            row(
                Button(words.OPEN_AND_KEEP, self._open, kind=Kind.PRIMARY),
                Button(screen_words.BACK, self.back_requested.emit),
            )
        )
        page.column.addWidget(self._busy)
        page.column.addStretch(1)

    def first_control(self) -> QWidget:
        """The first box."""
        return self.boxes[0].control

    def show_problem(self, sentence: str, *, box: int = 1) -> None:
        """Say at a box, of which the first is 1, why nothing opens; what was typed stays."""
        self._be_busy(busy=False)
        self._show(self.boxes[box - 1], sentence)

    def show_passphrase_problem(self, sentence: str) -> None:
        """Say at the new passphrase why it is none; what was typed stays."""
        self._be_busy(busy=False)
        self._show(self.passphrase, sentence)

    def leaving(self) -> None:
        """Keep neither words nor passphrase on a screen that is left; a look away is no leaving."""
        super().leaving()
        for box in self.boxes:
            box.clear()
        self.passphrase.set_text("")
        self.again.set_text("")

    def _open(self) -> None:
        if self._is_busy:
            return
        if self.passphrase.text() != self.again.text():
            self._show(self.again, screen_words.NOT_THE_SAME)
            return
        self._be_busy(busy=True)
        self.open_requested.emit(tuple(box.text() for box in self.boxes), self.passphrase.text())

    def _be_busy(self, *, busy: bool) -> None:
        self._is_busy = busy
        self._busy.say(screen_words.OPENING if busy else "")
        if busy:
            self.announcer.say(screen_words.OPENING)

    def _show(self, field: TextArea | TextField, sentence: str) -> None:
        field.show_problem(sentence)
        field.control.setFocus()
        self.announcer.say(sentence)
