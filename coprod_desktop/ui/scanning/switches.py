"""The switches: which key or button they are, taken from everybody else while scanning is on."""

from collections.abc import Mapping
from enum import Enum, auto

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPointF, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from coprod_desktop.ui.kit.switch_names import released_name, switch_name
from coprod_desktop.ui.scanning.clock import Clock
from coprod_desktop.ui.scanning.contact import Contact

_DOWN = (QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick)
_UP = (QEvent.Type.KeyRelease, QEvent.Type.MouseButtonRelease)
_BEFORE = QEvent.Type.ShortcutOverride
_OURS = (*_DOWN, *_UP, _BEFORE)


class Use(Enum):
    """What a switch is for."""

    CHOOSE = auto()
    GO_ON = auto()


class Switches(QObject):
    """Listens for the switches in every window; a second keyboard keeps all its other keys."""

    pressed = Signal(object)
    # One is down and has to be held a little longer: nothing must move away from under it.
    held = Signal()
    let_go = Signal()

    def __init__(self, clock: Clock, parent: QObject) -> None:
        super().__init__(parent)
        self._clock = clock
        self._alarm = clock.alarm(self, self._held_long_enough)
        self._uses: Mapping[str, Use] = {}
        self._contacts: dict[str, Contact] = {}
        self._asked: tuple[Mapping[str, Use], float, float] | None = None
        self._lent = False
        self._field: QWidget | None = None

    def listen(self, uses: Mapping[str, Use], *, debounce: float, accept: float) -> None:
        """Take these switches from now on; one that is down stays down if nothing of it changed."""
        if (asked := (dict(uses), debounce, accept)) == self._asked:
            return
        self.hear_nothing()
        self._asked = asked
        self._uses = uses
        self._contacts = {name: Contact(debounce=debounce, accept=accept) for name in uses}
        application = QCoreApplication.instance()
        if application is not None:
            application.installEventFilter(self)

    def hear_nothing(self) -> None:
        """Leave every key to the program again."""
        self._alarm.stop()
        self._uses, self._contacts, self._lent = {}, {}, False
        self._asked = None
        application = QCoreApplication.instance()
        if application is not None:
            application.removeEventFilter(self)

    def lend(self, field: QWidget) -> None:
        """Leave the next press to a field that asks which switch arrives."""
        self._lent, self._field = True, field

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what a switch does, and nothing else."""
        kind = event.type()
        if kind in _UP and (name := released_name(event)) in self._uses and self._is_down(name):
            # Also what went down before it was lent, and whatever is held beside it by now.
            self._up(name, event)
            return True
        if kind not in _OURS or (name := switch_name(event)) not in self._uses:
            return super().eventFilter(watched, event)
        if self._lent and not self._is_down(name):
            return self._give(watched, event)
        if kind == _BEFORE:
            # No shortcut may take it: the key itself comes next.
            event.accept()
        elif kind in _DOWN and not _is_repeated(event):
            self._down(name)
        return True

    def _give(self, watched: QObject, event: QEvent) -> bool:
        """Let the field have it; say whether nobody else may.

        A button of the mouse would press what happens to lie under the pointer, so it goes to the
        field by hand.
        """
        field = self._field
        if not isinstance(event, QMouseEvent) or watched is field:
            self._lent = event.type() not in _UP
            return False
        if event.type() not in _UP and field is not None and isValid(field):
            QCoreApplication.sendEvent(field, _at_middle(field, event))
            self._lent = False
        return True

    def _is_down(self, name: str) -> bool:
        return self._contacts[name].is_down

    def _down(self, name: str) -> None:
        contact = self._contacts[name]
        now = self._clock.now()
        if contact.down(now):
            self.pressed.emit(self._uses[name])
        elif contact.is_held:
            self._wait_for_the_next()
            self.held.emit()

    def _up(self, name: str, event: QEvent) -> None:
        if _is_repeated(event):
            return
        contact = self._contacts[name]
        was_held = contact.is_held
        contact.up(self._clock.now())
        if was_held:
            self.let_go.emit()

    def _held_long_enough(self) -> None:
        for name, contact in tuple(self._contacts.items()):
            if contact.look(self._clock.now()):
                self.pressed.emit(self._uses[name])
        self._wait_for_the_next()

    def _wait_for_the_next(self) -> None:
        """Come back when the first of those that are held has been held long enough."""
        now = self._clock.now()
        if left := [one.left(now) for one in self._contacts.values() if one.is_held]:
            self._alarm.start(min(left))


def _at_middle(field: QWidget, event: QMouseEvent) -> QMouseEvent:
    middle = QPointF(field.rect().center())
    there = field.mapToGlobal(middle)
    return QMouseEvent(
        event.type(), middle, there, event.button(), event.buttons(), event.modifiers()
    )


def _is_repeated(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and event.isAutoRepeat()
