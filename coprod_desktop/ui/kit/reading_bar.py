"""The bar that steers reading aloud: there while something is read, and its keys act in it only."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from coprod_desktop.ui.kit.buttons import Button, Kind
from coprod_desktop.ui.kit.regions import Section, row
from coprod_desktop.wording import reading_along as words

_KEYS = {
    Qt.Key.Key_Left.value: "sentence_back",
    Qt.Key.Key_Right.value: "sentence_on",
    Qt.Key.Key_Escape.value: "stop_reading",
}
_ACROSS, _DOWN, _BETWEEN = 24, 6, 16


class ReadingBar(Section):
    """Pause, sentence by sentence, slower, faster, stop; Space presses what one is at.

    Whoever is in it when reading ends stays there until they go: the focus never jumps.
    """

    asked = Signal(str)

    def __init__(self) -> None:
        super().__init__(words.BAR, card=False)
        self.setObjectName("steering")
        self.lie_flat(_ACROSS, _DOWN)
        self._is_on = False
        self._was_at: QWidget | None = None
        self.pause = self._button("pause_reading", words.PAUSE, "Space")
        self.stop = self._button("stop_reading", words.STOP, "Esc", kind=Kind.PRIMARY)
        self._more = (
            self._button("sentence_back", words.BACK, words.LEFT),
            self._button("sentence_on", words.ON, words.RIGHT),
            self._button("slower", words.SLOWER),
            self._button("faster", words.FASTER),
        )
        self.add(row(self.pause, *self._more, self.stop))
        self.hide()
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._leave_with_focus)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take one line only: in large letters the words that are read need the room."""
        super().resizeEvent(event)
        self._show_what_fits()

    def changeEvent(self, event: QEvent) -> None:
        """Choose anew when letters become larger or smaller."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._show_what_fits()

    def _show_what_fits(self) -> None:
        """Leave out what has keys besides, or is a command in the menu."""
        if not hasattr(self, "_more"):
            return
        left = self.width() - 2 * _ACROSS
        for button in (self.pause, self.stop, *self._more):
            left -= button.sizeHint().width() + _BETWEEN
            is_needed = button in (self.pause, self.stop) or button.hasFocus()
            button.setVisible(is_needed or left >= 0)

    @property
    def is_on(self) -> bool:
        """Whether something is being read."""
        return self._is_on

    def be_on(self, *, on: bool) -> None:
        """Be there while something is read, and as long as the person is in it."""
        self._is_on = on
        self.setVisible(on or self._has_person())

    def go(self) -> None:
        """Put the person here; Escape leads back once nothing is read."""
        if not self._has_person():
            self._was_at = QApplication.focusWidget()
            self.pause.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the arrows and Escape from the buttons, which would go from one to the other."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            asked = _KEYS.get(event.key())
            if asked is not None and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
                self._take(asked)
                return True
        return super().eventFilter(watched, event)

    def _take(self, asked: str) -> None:
        if self._is_on:
            self.asked.emit(asked)
        elif asked == "stop_reading":
            self._go_back()

    def _go_back(self) -> None:
        was_at, self._was_at = self._was_at, None
        if was_at is not None and isValid(was_at) and was_at.isVisible():
            was_at.setFocus()
        else:
            self.focusNextPrevChild(False)

    def _has_person(self) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def _leave_with_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        if not self._is_on and now is not None and not self.isAncestorOf(now):
            self.hide()

    def _button(self, id_: str, told: str, key: str = "", *, kind: Kind = Kind.NORMAL) -> Button:
        button = Button(told, lambda: self.asked.emit(id_), kind=kind, description=key)
        button.installEventFilter(self)
        return button
