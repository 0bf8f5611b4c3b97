"""The menu bar: opened with F10 or a menu's own letter, and never by accident."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QMenuBar


class MenuBar(QMenuBar):
    """A menu bar that the Alt key alone does not open.

    While a screen reader runs, Qt hands a key press on only when the reader has looked at it.
    After a quick Alt and a digit the Alt comes late and looks like Alt alone, and the menu bar
    would take the keyboard away from whoever is typing.
    """

    def __init__(self) -> None:
        super().__init__()
        self._open = QShortcut(QKeySequence(Qt.Key.Key_F10), self)
        self._open.setContext(Qt.ShortcutContext.WindowShortcut)
        self._open.activated.connect(self._open_first)

    def eventFilter(self, arg__1: QObject, arg__2: QEvent) -> bool:
        """Look away when Alt is pressed."""
        is_override = arg__2.type() == QEvent.Type.ShortcutOverride
        if is_override and isinstance(arg__2, QKeyEvent) and arg__2.key() == Qt.Key.Key_Alt:
            return False
        return super().eventFilter(arg__1, arg__2)

    def _open_first(self) -> None:
        if self.actions():
            self.setActiveAction(self.actions()[0])
