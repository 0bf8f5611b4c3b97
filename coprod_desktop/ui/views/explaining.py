"""Two fields: which word was not understood, and what it means; it goes into the word bank."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coprod_desktop.domain.panel import Word
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.ui.kit.buttons import Button
from coprod_desktop.ui.kit.draft_keeper import DraftKeeper
from coprod_desktop.ui.kit.fields import TextField
from coprod_desktop.ui.kit.regions import row
from coprod_desktop.wording import cards as words


class Explaining(QWidget):
    """Asks for a word and its meaning."""

    explained = Signal(str, str)

    def __init__(self, workspace: Workspace, session_id: str) -> None:
        super().__init__()
        self.word = TextField(words.WORD)
        self.meaning = TextField(words.MEANING)
        self.meaning.entered.connect(self._explain)
        told = {"word": self.word, "meaning": self.meaning}
        self.draft = DraftKeeper(self, workspace, f"explain:{session_id}", told)
        self.draft.bring_back()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.word)
        column.addWidget(self.meaning)
        column.addLayout(row(Button(words.EXPLAIN, self._explain)))

    def was_explained(self, _word: Word) -> None:
        """Empty the fields for the next word."""
        self.word.set_text("")
        self.meaning.set_text("")

    def _explain(self) -> None:
        self.explained.emit(self.word.text(), self.meaning.text())
