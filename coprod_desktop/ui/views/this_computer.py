"""Part of the page about who can open the panel: whether this computer can."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent

from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.buttons import Button
from coprod_desktop.ui.kit.passphrase import PassphraseField
from coprod_desktop.ui.kit.regions import Section, row
from coprod_desktop.ui.kit.words import Words
from coprod_desktop.wording import screens as screen_words
from coprod_desktop.wording import this_computer as words


class ThisComputer(Section):
    """Asks for a passphrase once, so that this computer can open the panel; or takes it back."""

    # The passphrase of whoever wants it.
    allowed = Signal(str)
    forgotten = Signal()

    def __init__(self, announcer: Announcer, *, can_open: bool) -> None:
        super().__init__(words.TITLE)
        self._announcer = announcer
        self._state = Words()
        self.passphrase = PassphraseField(words.PASSPHRASE)
        self.passphrase.entered.connect(self._allow)
        self.add(Words(words.WHY))
        self.add(self._state)
        self.add(self.passphrase)
        self.add(row(Button(words.ALLOW, self._allow), Button(words.FORGET, self.forgotten.emit)))
        self.show_state(can_open=can_open)

    def show_state(self, *, can_open: bool) -> None:
        """Show whether this computer can open the panel now."""
        self._state.say(words.CAN if can_open else words.CANNOT)
        self.passphrase.set_text("")

    def show_problem(self, sentence: str) -> None:
        """Say at the passphrase why nothing was changed."""
        self.passphrase.show_problem(sentence)
        self._announcer.say(sentence)

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep no passphrase on a screen that is gone."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.passphrase.set_text("")

    def _allow(self) -> None:
        if self.passphrase.text():
            self.allowed.emit(self.passphrase.text())
        else:
            self.show_problem(screen_words.PASSPHRASE_FIRST)
            self.passphrase.control.setFocus()
