"""Up to six words that may come next, each on a button that stays in its place."""

from functools import partial

from PySide6.QtCore import Signal

from coprod_desktop.ui.kit.buttons import Button
from coprod_desktop.ui.kit.place import has_person
from coprod_desktop.ui.kit.regions import Section, row
from coprod_desktop.ui.kit.words import KeptLine
from coprod_desktop.wording import phrases as words

MOST = 6


class SuggestedWords(Section):
    """Words to choose from; where there is none, a line says what this place is for."""

    chosen = Signal(str)
    emptied = Signal()

    def __init__(self) -> None:
        super().__init__(words.SUGGESTIONS)
        self._none = KeptLine(words.NO_SUGGESTIONS)
        self.buttons = [Button(words.SUGGESTIONS, partial(self._choose, at)) for at in range(MOST)]
        for button in self.buttons:
            button.hide()
        self.add(row(*self.buttons))
        self.add(self._none)

    def show_words(self, found: tuple[str, ...]) -> None:
        """Offer these; the person stays at a button that is still there."""
        for button, word in zip(self.buttons, found, strict=False):
            button.say(word)
            button.setVisible(True)
        gone = self.buttons[len(found) :]
        if any(button.hasFocus() for button in gone):
            self._go_where_something_is(len(found))
        for button in gone:
            button.setVisible(False)
        self._none.setVisible(not found)

    def _go_where_something_is(self, count: int) -> None:
        if count:
            self.buttons[count - 1].setFocus()
        elif has_person(self):
            self.emptied.emit()

    def _choose(self, place: int) -> None:
        self.chosen.emit(self.buttons[place].text())
