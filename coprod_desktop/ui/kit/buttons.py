"""Buttons and checks whose words wrap and whose targets are large."""

from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import QElapsedTimer, QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QPainter, QPaintEvent, QPalette, QPen, QShowEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QPushButton,
    QRadioButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
)

from coprod_desktop.ui.kit.keys_shown import action_of, key_of
from coprod_desktop.ui.kit.mirrored import where_read
from coprod_desktop.ui.kit.named import name
from coprod_desktop.ui.lines import draw, in_points, size_of
from coprod_desktop.ui.targets import target

# The size of body text at 100 %.
BODY_POINTS = 12.75
# Nobody reads new words faster; a hand that trembles presses twice within it.
NEW_WORDS_MS = 400
_PADDING_ACROSS, _PADDING_DOWN = 18, 9
_WRAP = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap)
_WRAP_LEFT = (
    int(Qt.AlignmentFlag.AlignLeft)
    | int(Qt.AlignmentFlag.AlignVCenter)
    | int(Qt.TextFlag.TextWordWrap)
)


class Kind(StrEnum):
    """How much a button stands out: one primary on a screen."""

    NORMAL = "normal"
    PRIMARY = "primary"
    QUIET = "quiet"


def _height_for(button: QAbstractButton, width: int, across: int) -> int:
    # A word's drawn width can be a pixel more than its advance.
    words = size_of(button.text(), button.font(), max(width - across + 6, 40), _WRAP)
    return max(target(), words.height() + 2 * _PADDING_DOWN)


def _wide_size(button: QAbstractButton, across: int) -> QSize:
    width = button.fontMetrics().horizontalAdvance(button.text()) + across
    return QSize(max(width, target()), _height_for(button, 10_000, across))


def _narrow_size(button: QAbstractButton, across: int) -> QSize:
    words = button.text().split() or [""]
    longest = max(button.fontMetrics().horizontalAdvance(word) for word in words)
    return QSize(max(longest + across, target()), target())


def _let_grow(button: QAbstractButton) -> None:
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    button.setSizePolicy(policy)


class Button(QPushButton):
    """A button; its visible words are its name.

    ``command`` is what it does; the key of that describes the button, also when it changes.
    """

    _place_of_words, _beside_words = _WRAP, 8

    def __init__(
        self,
        words: str,
        act: Callable[[], object] | None = None,
        *,
        kind: Kind = Kind.NORMAL,
        description: str = "",
        command: str = "",
    ) -> None:
        super().__init__(words)
        name(self, words, description)
        self._command = command
        self._followed: QAction | None = None
        self.setProperty("kind", kind.value)
        self.setAutoDefault(False)
        _let_grow(self)
        self._act = act
        self._since_new_words = QElapsedTimer()
        self.clicked.connect(self._do)

    @property
    def command(self) -> str:
        """The command that it does, where it is one."""
        return self._command

    def showEvent(self, event: QShowEvent) -> None:
        """Say the key, which the window knows."""
        super().showEvent(event)
        action = action_of(self, self._command) if self._command else None
        if action is not None:
            self._follow(action)
            self._say_key()

    def _follow(self, action: QAction) -> None:
        if self._followed is not action:
            self._followed = action
            action.changed.connect(self._say_key)

    def _say_key(self) -> None:
        key = key_of(self, self._command)
        if key != self.accessibleDescription():
            self.setAccessibleDescription(key)

    @property
    def is_ready(self) -> bool:
        """Whether a press is meant for the words that stand here, and not for those before."""
        since = self._since_new_words
        return not since.isValid() or since.hasExpired(NEW_WORDS_MS)

    def say(self, words: str) -> None:
        """Change its words and its name together; a press that comes at once does nothing."""
        if words != self.text():
            self.say_as(words, words)

    def say_as(self, words: str, name: str) -> None:
        """Change its words, and call it by a name that says more to whoever only hears it."""
        # The name goes first: a reader tells of each change, and of the same name only once.
        is_new = words != self.text()
        self.setAccessibleName(name)
        self.setText(words)
        self.updateGeometry()
        if is_new:
            self.settle()

    def settle(self) -> None:
        """Take no press for a moment: what a press would be about has just changed."""
        self._since_new_words.start()

    def rank(self, kind: Kind) -> None:
        """Stand out more or less than before: one button of a screen is the next step."""
        if self.property("kind") != kind.value:
            self.setProperty("kind", kind.value)
            self.style().unpolish(self)
            self.style().polish(self)

    def sizeHint(self) -> QSize:
        """One line of words with room around it."""
        return _wide_size(self, 2 * _PADDING_ACROSS)

    def minimumSizeHint(self) -> QSize:
        """As narrow as its longest word."""
        return _narrow_size(self, 2 * _PADDING_ACROSS)

    def heightForWidth(self, width: int) -> int:
        """Higher where the words need more lines."""
        return _height_for(self, width, 2 * _PADDING_ACROSS)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press it too, as people expect of a button."""
        if event.isAutoRepeat():
            # A hand that cannot let go at once means one press.
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the button, then its words over as many lines as they need."""
        del event
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        painter.setPen(self._ink())
        place = self.rect().adjusted(self._beside_words, 4, -self._beside_words, -4)
        draw(painter, place, self._place_of_words, self.text())

    def _do(self) -> None:
        if self._act is not None and self.is_ready:
            self._act()

    def _ink(self) -> QPen:
        palette = self.palette()
        if not self.isEnabled():
            return QPen(palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText))
        is_primary = self.property("kind") == Kind.PRIMARY.value
        role = QPalette.ColorRole.HighlightedText if is_primary else QPalette.ColorRole.ButtonText
        return QPen(palette.color(role))


class Way(Button):
    """A way to another screen, one of several under each other: their words begin together."""

    _place_of_words, _beside_words = _WRAP_LEFT, 14

    def __init__(self, words: str, act: Callable[[], object]) -> None:
        super().__init__(words, act, kind=Kind.QUIET)


class Check(QCheckBox):
    """Something that is on or off."""

    changed = Signal()

    def __init__(self, words: str, *, on: bool = False, description: str = "") -> None:
        super().__init__(words)
        name(self, words, description)
        self.setChecked(on)
        self.toggled.connect(self.changed)
        _let_grow(self)

    def say(self, words: str) -> None:
        """Change its words and its name together."""
        if words != self.text():
            self.setText(words)
            self.setAccessibleName(words)

    def state(self) -> bool:
        """What a draft keeps."""
        return self.isChecked()

    def restore(self, state: str | int | bool | None) -> None:  # noqa: FBT001 - as every field
        """Put back what a draft kept."""
        self.setChecked(bool(state))

    def sizeHint(self) -> QSize:
        """One line of words beside the box."""
        return _wide_size(self, _mark_room(self))

    def minimumSizeHint(self) -> QSize:
        """As narrow as its longest word."""
        return _narrow_size(self, _mark_room(self))

    def heightForWidth(self, width: int) -> int:
        """Higher where the words need more lines."""
        return _height_for(self, width, _mark_room(self))

    def hitButton(self, pos: QPoint) -> bool:
        """The words are a part of the target."""
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a box of our own, which is large and has contrast in every theme."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = _mark_rect(self)
        _draw_box(painter, self, box, radius=5)
        if self.isChecked():
            painter.setPen(_stroke(self, 3))
            left, middle, right = _tick(box)
            painter.drawLine(left, middle)
            painter.drawLine(middle, right)
        _draw_words(painter, self)


class Radio(QRadioButton):
    """One of a few things, all of which stand there to be read; ``kit.radios`` groups them."""

    def __init__(self, words: str, description: str = "") -> None:
        super().__init__(words)
        name(self, words, description)
        _let_grow(self)
        self._times = 0.0

    def keep_size(self, times: float) -> None:
        """Be a sample: letters so many times as large as at first, whatever is chosen."""
        self._times = times
        # A font that is set by itself stays, also where it is that of the program just now.
        self.setFont(in_points(QApplication.font(), BODY_POINTS * times))

    def event(self, e: QEvent) -> bool:
        """Stay as large: a new style sheet comes with every change of the program's letters."""
        handled = super().event(e)
        if e.type() == QEvent.Type.StyleChange:
            self._take_size()
        return handled

    def _take_size(self) -> None:
        if self._times:
            font = in_points(QApplication.font(), BODY_POINTS * self._times)
            if self.font() != font:
                self.setFont(font)

    def sizeHint(self) -> QSize:
        """One line of words beside the ring."""
        return _wide_size(self, _mark_room(self))

    def minimumSizeHint(self) -> QSize:
        """As narrow as its longest word."""
        return _narrow_size(self, _mark_room(self))

    def heightForWidth(self, width: int) -> int:
        """Higher where the words need more lines."""
        return _height_for(self, width, _mark_room(self))

    def hitButton(self, pos: QPoint) -> bool:
        """The words are a part of the target."""
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a ring of our own, which is large and has contrast in every theme."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ring = _mark_rect(self)
        _draw_box(painter, self, ring, radius=ring.width() / 2)
        if self.isChecked():
            inset = round(ring.width() * 0.28)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.palette().color(QPalette.ColorRole.WindowText))
            painter.drawEllipse(ring.adjusted(inset, inset, -inset, -inset))
        _draw_words(painter, self)


def _mark_side(button: QAbstractButton) -> int:
    return round(max(button.fontMetrics().height() * 0.95, 20))


def _mark_room(button: QAbstractButton) -> int:
    return _mark_side(button) + 26


def _mark_rect(button: QAbstractButton) -> QRect:
    side = _mark_side(button)
    return where_read(button, QRect(4, (button.height() - side) // 2, side, side))


def _stroke(button: QAbstractButton, width: int) -> QPen:
    return QPen(button.palette().color(QPalette.ColorRole.WindowText), width)


def _draw_box(painter: QPainter, button: QAbstractButton, box: QRect, *, radius: float) -> None:
    painter.setPen(QPen(button.palette().color(QPalette.ColorRole.Mid), 2))
    painter.setBrush(button.palette().color(QPalette.ColorRole.Base))
    painter.drawRoundedRect(box, radius, radius)


def _draw_words(painter: QPainter, button: QAbstractButton) -> None:
    group = QPalette.ColorGroup.Normal if button.isEnabled() else QPalette.ColorGroup.Disabled
    painter.setPen(button.palette().color(group, QPalette.ColorRole.WindowText))
    left = _mark_side(button) + 14
    place = where_read(button, button.rect().adjusted(left, 0, -4, 0))
    draw(painter, place, _WRAP_LEFT, button.text())


def _tick(box: QRect) -> tuple[QPoint, QPoint, QPoint]:
    x, y, side = box.x(), box.y(), box.width()
    return (
        QPoint(round(x + side * 0.22), round(y + side * 0.52)),
        QPoint(round(x + side * 0.43), round(y + side * 0.74)),
        QPoint(round(x + side * 0.80), round(y + side * 0.28)),
    )
