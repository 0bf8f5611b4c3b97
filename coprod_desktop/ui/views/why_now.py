"""Asks why somebody speaks now though others are before them; the reason is kept with the turn."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coprod_desktop.services.workspace import Workspace
from coprod_desktop.ui.kit.buttons import Button, Kind
from coprod_desktop.ui.kit.draft_keeper import DraftKeeper
from coprod_desktop.ui.kit.fields import Chooser, HiddenValue, TextField
from coprod_desktop.ui.kit.regions import row
from coprod_desktop.ui.kit.stacked import Stacked
from coprod_desktop.ui.kit.words import Words
from coprod_desktop.wording import floor as words


class WhyNow(QWidget):
    """Ready reasons and own words; it stands there only while it is asked."""

    decided = Signal(str, str, bool)
    dropped = Signal()

    def __init__(self, workspace: Workspace, session_id: str) -> None:
        super().__init__()
        self._person = HiddenValue()
        self.asked = Words()
        choices = [(one, one) for one in words.WHY_CHOICES]
        self.choice = Chooser(words.WHY, choices)
        self.own = TextField(words.WHY_OWN)
        self.own.entered.connect(self._give)
        # A reason is kept with whom it was typed for.
        told = {"own": self.own, "person": self._person}
        self.draft = DraftKeeper(self, workspace, f"why now:{session_id}", told)
        self.draft.bring_back()
        give = Button(words.GIVE_FLOOR, self._give, kind=Kind.PRIMARY)
        interrupt = Button(words.INTERRUPT, self._interrupt)
        column = Stacked(self, usual=8)
        for part in (self.asked, self.choice, self.own):
            column.addWidget(part)
        column.addLayout(row(give, interrupt, Button(words.NOT_NOW, self._not_now)))
        self.hide()

    def ask(self, person_id: str, name: str) -> None:
        """Ask why this person speaks now."""
        if self._person.value != person_id:
            # Words for somebody else must not become this person's reason.
            self.own.set_text("")
            self._person.put(person_id)
        self.asked.say(words.WHY_ASK.format(name=name))
        self.show()
        self.choice.control.setFocus()

    def _give(self) -> None:
        self._decide(interrupts=False)

    def _interrupt(self) -> None:
        self._decide(interrupts=True)

    def _decide(self, *, interrupts: bool) -> None:
        reason = self.own.text().strip() or self.choice.value
        self.decided.emit(self._person.value or "", reason, interrupts)

    def _not_now(self) -> None:
        # The person is taken back before this goes from under them.
        self.dropped.emit()
        self.end()

    def end(self) -> None:
        """Go, and forget what was typed: it is recorded, or no longer wanted."""
        self.own.set_text("")
        self._person.put(None)
        self.draft.forget()
        self.hide()
