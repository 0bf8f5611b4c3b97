"""The line that says what scanning is at; its height is always there while scanning is on."""

from PySide6.QtWidgets import QFrame, QHBoxLayout

from coprod_desktop.ui.kit.message_row import MessageWords

# The stop itself is seen in its ring: of a long one, its beginning is enough here.
_MOST_LETTERS = 140


class ScanLine(QFrame):
    """What can be chosen now; hidden while scanning is off."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("scanning")
        self.words = MessageWords()
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 6, 24, 6)
        row.addWidget(self.words, 1)
        self.hide()

    def say(self, words: str) -> None:
        """Show what can be chosen now."""
        is_long = len(words) > _MOST_LETTERS
        self.words.say(f"{words[:_MOST_LETTERS].rstrip()} …" if is_long else words)
