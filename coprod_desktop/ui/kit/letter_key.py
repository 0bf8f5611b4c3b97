"""A key of a letter board: all are equally wide, so that they stand in columns."""

from collections.abc import Callable

from PySide6.QtCore import QSize
from PySide6.QtGui import QFont

from coprod_desktop.ui.kit.buttons import Button
from coprod_desktop.ui.kit.named import name
from coprod_desktop.ui.targets import target

_WIDTH_IN_LETTERS = 3.4


class LetterKey(Button):
    """A button with one letter or mark; a mark is called by its name, for nobody hears a dot."""

    def __init__(self, letter: str, act: Callable[[], object], called: str = "") -> None:
        super().__init__(letter, act)
        # One thin letter alone is hard to see.
        bold = QFont()
        bold.setBold(True)
        self.setFont(bold)
        if called:
            name(self, called)

    def sizeHint(self) -> QSize:
        """As wide as every other key."""
        wide = round(self.fontMetrics().horizontalAdvance("m") * _WIDTH_IN_LETTERS)
        return QSize(max(wide, target()), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Never narrower: it is one letter."""
        return self.sizeHint()
