"""The band over the whole window that says that nothing is kept, and ends the practice."""

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QHBoxLayout

from coprod_desktop.ui.kit.buttons import Button
from coprod_desktop.ui.kit.words import Words
from coprod_desktop.wording import practice_run as words


class PracticeBand(QFrame):
    """Hidden unless somebody practises."""

    def __init__(self, end: Callable[[], object]) -> None:
        super().__init__()
        self.setObjectName("practice")
        self.words = Words(words.BAND)
        self.end = Button(words.END, end)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 6, 24, 6)
        row.addWidget(self.words, 1)
        row.addWidget(self.end)
        self.hide()
