"""The row that says what happened, with Undo; its height is always there, and nothing times out."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from coprod_desktop.ui.kit.buttons import Button
from coprod_desktop.ui.kit.words import Words
from coprod_desktop.wording import kit as words


class MessageRow(QFrame):
    """What happened last, until something else happens."""

    undo_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("message")
        self.words = Words()
        self.undo = Button(words.UNDO, self.undo_requested.emit, description="Ctrl+Z")
        self.undo.setEnabled(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 6, 24, 6)
        row.addWidget(self.words, 1)
        row.addWidget(self.undo)

    def say(self, sentence: str, *, can_undo: bool) -> None:
        """Show what happened, and whether it can be taken back."""
        self.words.say(sentence)
        self.undo.setEnabled(can_undo)
