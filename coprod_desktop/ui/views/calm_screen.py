"""Calm mode on a screen: what it can do without waits behind one button."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.buttons import Button
from coprod_desktop.ui.kit.place import has_person
from coprod_desktop.wording import settings as words


class CalmScreen(QObject):
    """Knows what is left out while it is calm; ``button`` shows it, and hides it again."""

    def __init__(self, announcer: Announcer) -> None:
        super().__init__()
        self._announcer = announcer
        self._left_out: list[QWidget] = []
        self._is_calm = self._shows_all = False
        self.button = Button(words.SHOW_EVERYTHING, self._toggle)
        self.button.hide()

    def leave_out(self, part: QWidget) -> None:
        """Leave a part out while it is calm."""
        self._left_out.append(part)

    def be_calm(self, *, calm: bool) -> None:
        """Show less, or everything; who is in a part that goes is put at the button first."""
        self._is_calm, self._shows_all = calm, False
        self._show()

    def show_all(self) -> None:
        """Show everything, until somebody wants less again."""
        if self._is_calm and not self._shows_all:
            self._toggle()

    def _toggle(self) -> None:
        self._shows_all = not self._shows_all
        self._show()
        told = words.EVERYTHING_IS_SHOWN if self._shows_all else words.LESS_IS_SHOWN
        self._announcer.say(told)

    def _show(self) -> None:
        is_all = self._shows_all or not self._is_calm
        self.button.say(words.SHOW_LESS if self._shows_all else words.SHOW_EVERYTHING)
        self.button.setVisible(self._is_calm)
        if not is_all and any(has_person(part) for part in self._left_out):
            self.button.setFocus()
        for part in self._left_out:
            part.setVisible(is_all)
