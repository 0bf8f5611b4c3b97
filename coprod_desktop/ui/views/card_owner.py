"""Whose card it is, where a card was nobody's and somebody wants to be named after all."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coprod_desktop.domain.people import Person
from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.buttons import Button
from coprod_desktop.ui.kit.fields import Chooser
from coprod_desktop.ui.kit.regions import row
from coprod_desktop.ui.kit.stacked import Stacked
from coprod_desktop.wording import cards as words


class CardOwner(QWidget):
    """Asks for one of those who are here; the next card is nobody's again."""

    chosen = Signal(str)

    def __init__(self, announcer: Announcer, whose: str, give: str) -> None:
        super().__init__()
        self._announcer = announcer
        nobody: list[tuple[str | None, str]] = [(None, words.NOT_SAID)]
        self.who: Chooser[str | None] = Chooser(whose, nobody, words.OWNER_HINT)
        self.give = Button(give, self._give)
        column = Stacked(self, usual=12)
        column.addWidget(self.who)
        column.addLayout(row(self.give))

    def show_people(self, here: Iterable[Person]) -> None:
        """Offer those who are here."""
        self.who.set_options([(None, words.NOT_SAID), *((one.id, one.name) for one in here)])

    def _give(self) -> None:
        person_id = self.who.value
        if person_id is None:
            self._announcer.say(words.CHOOSE_WHOSE)
            self.who.show_problem(words.CHOOSE_WHOSE)
            return
        self.who.choose(None)
        self.chosen.emit(person_id)
