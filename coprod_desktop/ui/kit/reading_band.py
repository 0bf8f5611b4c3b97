"""The band over the whole window that says why one can only read, and leads to the pen."""

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QHBoxLayout

from coprod_desktop.ui.kit.buttons import Button
from coprod_desktop.ui.kit.words import Words
from coprod_desktop.wording import handing_over as words


class ReadingBand(QFrame):
    """Hidden unless the panel that is open is for reading only."""

    def __init__(self, take: Callable[[], object]) -> None:
        super().__init__()
        self.setObjectName("practice")
        self.words = Words()
        self.take = Button(words.TAKE_PEN, take)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 6, 24, 6)
        row.addWidget(self.words, 1)
        row.addWidget(self.take)
        self.hide()

    def say(self, sentence: str, *, can_take: bool = True) -> None:
        """Say why one can only read, for as long as that is so; nothing where one can write."""
        self.words.say(sentence)
        self.take.setVisible(can_take)
        self.setVisible(bool(sentence))
