"""A few choices that all stand there to be read, of which at first none is chosen."""

from collections.abc import Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QWidget

from coprod_desktop.ui.kit.buttons import Radio
from coprod_desktop.ui.kit.named import name
from coprod_desktop.ui.kit.stacked import Stacked
from coprod_desktop.ui.kit.words import Words

V = TypeVar("V")


class Radios(QWidget, Generic[V]):
    """One of a few, with its meaning; nothing is chosen until somebody chooses."""

    chosen = Signal()

    def __init__(self, label: str, options: Sequence[tuple[V, str, str]]) -> None:
        super().__init__()
        name(self, label)
        self._values = [value for value, _, _ in options]
        self.buttons = [Radio(f"{words}. {meaning}") for _, words, meaning in options]
        self._group = QButtonGroup(self)
        column = Stacked(self, usual=4)
        self._label = Words(label)
        column.addWidget(self._label)
        for button in self.buttons:
            self._group.addButton(button)
            column.addWidget(button)
        self._group.buttonToggled.connect(self._tell)

    @property
    def value(self) -> V | None:
        """What is chosen, if anything is."""
        chosen = self._group.checkedButton()
        return None if chosen is None else self._values[self._group.buttons().index(chosen)]

    @property
    def chosen_button(self) -> Radio:
        """What is chosen, else the first."""
        return next((one for one in self.buttons if one.isChecked()), self.buttons[0])

    def choose(self, value: V) -> None:
        """Choose one of them."""
        self.buttons[self._values.index(value)].setChecked(True)

    def hide_label(self) -> None:
        """Leave the label to a heading that says the same."""
        self._label.hide()

    def clear(self) -> None:
        """Choose nothing again, and leave no trace of what was chosen."""
        self._group.setExclusive(False)
        for button in self.buttons:
            button.setChecked(False)
            # Qt makes only the chosen one a stop for Tab; now each is one again.
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._group.setExclusive(True)

    def go(self) -> None:
        """Put the person at what is chosen, or at the first."""
        self.chosen_button.setFocus()

    def _tell(self, _button: QAbstractButton, is_on: bool) -> None:  # noqa: FBT001 - Qt's own shape
        if is_on:
            self.chosen.emit()
