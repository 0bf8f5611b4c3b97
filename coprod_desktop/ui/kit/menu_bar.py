"""The menu bar: opened with F10 or a menu's own letter, and never by accident."""

from typing import cast

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QMenuBar

from coprod_desktop.ui.lines import in_points

# As wide as the style sheet leaves free on both sides of a title, and a little.
_BESIDE_TITLE = 28
# The size of body text at 150 %.
LEAST_POINTS = 19.0
_STEP = 0.95


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

    def event(self, arg__1: QEvent) -> bool:
        """Follow the program's letters: a new style sheet comes with every change of them."""
        handled = super().event(arg__1)
        if arg__1.type() == QEvent.Type.StyleChange:
            self._take_font()
        return handled

    def resizeEvent(self, arg__1: QResizeEvent) -> None:
        """Find letters for another width."""
        super().resizeEvent(arg__1)
        self._take_font()

    def _take_font(self) -> None:
        """In wide letters no menu falls off the bar: there they are smaller, but large still."""
        font = _letters()
        least = min(font.pointSizeF(), LEAST_POINTS)
        while font.pointSizeF() > least and self._needs(font) > self.width():
            font = in_points(font, max(font.pointSizeF() * _STEP, least))
        if self.font() != font:
            self.setFont(font)

    def _needs(self, font: QFont) -> int:
        metrics = QFontMetrics(font)
        titles = [action.text().replace("&", "") for action in self.actions()]
        return sum(metrics.horizontalAdvance(title) + _BESIDE_TITLE for title in titles)

    def _open_first(self) -> None:
        if self.actions():
            self.setActiveAction(self.actions()[0])


def _letters() -> QFont:
    # The library takes text here, whatever its types say.
    return QApplication.font(cast(bytes, "QMenuBar"))
