"""A list whose rows come and go by themselves: one is chosen only while the person is there."""

from PySide6.QtGui import QFocusEvent

from coprod_desktop.ui.kit.lists import SentenceList


class QuietList(SentenceList):
    """Nothing in it is chosen from elsewhere, as that would take up a screen reader.

    While the person is there a row is chosen, for a reader says no other.
    """

    def __init__(self, words: str, *, rows: int, empty: str) -> None:
        super().__init__(words, rows=rows, empty=empty)
        self.setSelectionMode(self.SelectionMode.NoSelection)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Choose the row where the person comes."""
        self.setSelectionMode(self.SelectionMode.SingleSelection)
        self.setCurrentRow(max(self.currentRow(), 0))
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Choose nothing once the person has gone."""
        super().focusOutEvent(event)
        self.clearSelection()
        self.setSelectionMode(self.SelectionMode.NoSelection)
