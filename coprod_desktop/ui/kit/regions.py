"""Regions of a screen: a named section with a heading, and columns that become one."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QGroupBox,
    QLayout,
    QScrollArea,
    QSizePolicy,
    QWidget,
)

from coprod_desktop.ui.kit.flow import Flow
from coprod_desktop.ui.kit.named import name
from coprod_desktop.ui.kit.stacked import Stacked
from coprod_desktop.ui.kit.words import Heading
from coprod_desktop.ui.lines import letter_width
from coprod_desktop.ui.targets import gap

_COLUMN_EM = 30
_BETWEEN = 16
# A page that is filled in from top to bottom is so many letters wide at most.
FORM = 96


class Section(QGroupBox):
    """A region that F6 stops at: its heading is its name.

    The ``whole`` of a screen needs no name besides: a reader has just said the screen's.
    """

    def __init__(
        self, heading: str, *, level: int = 2, card: bool = True, whole: bool = False
    ) -> None:
        super().__init__()
        if not whole:
            name(self, heading)
        self.setProperty("card", card)
        # A box that is polished later keeps the edges of one without colours until these change.
        self.ensurePolished()
        self.changeEvent(QEvent(QEvent.Type.StyleChange))
        self._keeps_room = False
        self.heading = Heading(heading, level)
        if whole:
            self.heading.hide()
        self._column = Stacked(self, usual=12)
        inset = 16 if card else 0
        self._column.setContentsMargins(inset, 12 if card else 0, inset, inset)
        self._column.addWidget(self.heading)

    def say_heading(self, words: str) -> None:
        """Change the heading and the name together."""
        self.heading.say(words)
        self.setAccessibleName(words)

    def add(self, part: QWidget | QLayout, stretch: int = 0) -> None:
        """Put a part under what is there; one with a stretch takes the room that is left."""
        self._keeps_room = self._keeps_room or stretch > 0
        if isinstance(part, QWidget):
            self._column.addWidget(part, stretch)
        else:
            self._column.addLayout(part, stretch)

    def lie_flat(self, across: int, down: int) -> None:
        """Have so much room around the parts, and none for the heading, which is heard only."""
        self.heading.hide()
        self._column.setContentsMargins(across, down, across, down)

    def fill(self) -> None:
        """Keep the parts at the top, unless one of them takes the room that is left."""
        if not self._keeps_room:
            self._keeps_room = True
            self._column.addStretch(1)


class Columns(QWidget):
    """Columns side by side where there is room for so many letters in each, else one under another.

    The parts are equally high: what a section has to show stays together at its top.
    """

    def __init__(self, parts: Sequence[tuple[QWidget, int]], *, letters: int = _COLUMN_EM) -> None:
        super().__init__()
        self._parts = parts
        self._letters = letters
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(gap(_BETWEEN))
        for part, stretch in parts:
            self._row.addWidget(part, stretch)
            part.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
            if isinstance(part, Section):
                part.fill()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose between side by side and one under the other."""
        super().resizeEvent(event)
        self._choose()

    def changeEvent(self, event: QEvent) -> None:
        """Choose anew when the letters become larger or smaller."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._choose()

    def _choose(self) -> None:
        wanted_width = letter_width(self.font()) * self._letters
        fits = self.width() / len(self._parts) >= wanted_width
        self._row.setSpacing(gap(_BETWEEN))
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        wanted = across if fits else down
        if self._row.direction() != wanted:
            self._row.setDirection(wanted)
            self.updateGeometry()


class Column(QWidget):
    """Parts under each other, with no name of their own: each is named itself."""

    def __init__(self, *parts: QWidget) -> None:
        super().__init__()
        self._column = Stacked(self, usual=12)
        self._column.addStretch(1)
        for part in parts:
            self.add(part)

    def add(self, part: QWidget) -> None:
        """Put a part under what is there."""
        self._column.insertWidget(self._column.count() - 1, part)


class _Inside(QWidget):
    """What is scrolled: as high as it must be at its width, not at the least that it could have."""

    def minimumSizeHint(self) -> QSize:
        """As narrow as its parts; how high is asked for each width."""
        return QSize(super().minimumSizeHint().width(), 0)


class ScrollPage(QScrollArea):
    """A page that scrolls down, never sideways.

    Where it asks for one thing after the other, ``letters`` keeps its lines short enough to read.
    """

    def __init__(self, *, letters: int = 0) -> None:
        super().__init__()
        self._letters = letters
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = _Inside()
        inner.setObjectName("scrolled")
        self.column = Stacked(inner, usual=16)
        self.column.setContentsMargins(24, 16, 24, 16)
        self.setWidget(inner)
        self._keep_narrow()

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001 - Qt's own shape
        """Leave it to the ring what is seen: Qt would go to a control without its label."""
        return QWidget.focusNextPrevChild(self, next)

    def changeEvent(self, event: QEvent) -> None:
        """Be as wide as the letters of now ask for."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._keep_narrow()

    def _keep_narrow(self) -> None:
        inside = self.widget()
        if self._letters and inside is not None:
            inside.setMaximumWidth(round(letter_width(self.font()) * self._letters))


def row(*parts: QWidget, even: bool = False) -> Flow:
    """Put parts beside each other, on several lines where there is no room, or in columns."""
    flow = Flow(even=even)
    for part in parts:
        flow.addWidget(part)
    return flow
