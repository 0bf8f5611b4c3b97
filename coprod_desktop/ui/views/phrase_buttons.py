"""Phrases that stand ready, each on a button of its own."""

from functools import partial

from PySide6.QtCore import Signal

from coprod_desktop.domain.phrase import Phrase
from coprod_desktop.ui.kit.buttons import Button
from coprod_desktop.ui.kit.flow import Flow
from coprod_desktop.ui.kit.regions import Section
from coprod_desktop.ui.kit.words import Words
from coprod_desktop.wording import phrases as words


class PhraseButtons(Section):
    """The phrases of one person, or of everybody; a press chooses one."""

    chosen = Signal(str)

    def __init__(self, heading: str) -> None:
        super().__init__(heading)
        self.buttons: dict[str, Button] = {}
        self._flow = Flow()
        self._none = Words(words.NO_PHRASES)
        self.add(self._none)
        self.add(self._flow)

    def show_phrases(self, told: tuple[Phrase, ...]) -> None:
        """Show these; nothing is made anew where nothing has changed."""
        wanted = [one.words for one in told]
        if wanted != list(self.buttons):
            self._forget()
            for one in wanted:
                button = Button(one, partial(self.chosen.emit, one))
                self.buttons[one] = button
                self._flow.addWidget(button)
        self._none.setVisible(not wanted)

    def _forget(self) -> None:
        for button in self.buttons.values():
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = {}
