"""Words on the screen: plain text always, headings that readers know as headings."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QSizePolicy

from coprod_desktop.ui.kit.marked_lines import Lined
from coprod_desktop.ui.lines import (
    MAY_BREAK,
    draw,
    has_own_lines,
    height_of_line,
    in_points,
    size_of,
)
from coprod_desktop.ui.marks import MarkColours, Marks

_FACTORS = {1: 1.75, 2: 1.35, 3: 1.1}
# The size of body text at 200 %.
DOUBLE_POINTS = 25.5
_GROWTH_ABOVE_DOUBLE = 0.45


class Words(QLabel):
    """A sentence or more, wrapped; markup in it is shown letter for letter."""

    def __init__(self, words: str = "", *, muted: bool = False) -> None:
        super().__init__(words)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setProperty("muted", muted)
        self._heard: tuple[Marks, MarkColours] | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def say(self, words: str) -> None:
        """Change the words."""
        if words != self.text():
            self.clear_marks()
            self.setText(words)

    def rows_shown(self) -> Sequence[tuple[str, str]]:
        """Give the words."""
        return (("", self.text()),)

    def row_here(self) -> str | None:
        """Nobody is in a label."""
        return None

    def show_marks(self, row: str, marks: Marks, colours: MarkColours) -> None:
        """Mark what is being heard."""
        del row
        self._heard = (marks, colours)
        self.update()

    def clear_marks(self) -> None:
        """Nothing is being heard."""
        if self._heard is not None:
            self._heard = None
            self.update()

    def marked_place(self) -> QRect:
        """Give where the word stands that is being heard."""
        return self._lined().word(self._heard[0]) if self._heard else QRect()

    def sizeHint(self) -> QSize:
        """As wide as Qt would have it, and as high as its lines need then."""
        hint = super().sizeHint()
        if has_own_lines():
            hint.setHeight(self._height_at(hint.width()))
        return hint

    def heightForWidth(self, arg__1: int) -> int:
        """Higher where the words need more lines."""
        return self._height_at(arg__1) if has_own_lines() else super().heightForWidth(arg__1)

    def paintEvent(self, arg__1: QPaintEvent) -> None:
        """Draw the words; where somebody wants room between lines, Qt has no way to."""
        if not has_own_lines() and self._heard is None:
            super().paintEvent(arg__1)
            return
        QFrame.paintEvent(self, arg__1)
        painter = QPainter(self)
        group = QPalette.ColorGroup.Active if self.isEnabled() else QPalette.ColorGroup.Disabled
        painter.setPen(self.palette().color(group, self.foregroundRole()))
        if self._heard is not None:
            self._lined().draw(painter, *self._heard)
        else:
            draw(painter, self.contentsRect(), self.alignment().value, self.text())

    def _lined(self) -> Lined:
        place = self.contentsRect()
        flags = self.alignment().value
        return Lined(words=self.text(), font=self.font(), place=place, flags=flags)

    def _height_at(self, width: int) -> int:
        around = self.size() - self.contentsRect().size()
        words = size_of(self.text(), self.font(), width - around.width())
        return words.height() + around.height()


class KeptLine(Words):
    """A sentence whose place is kept while it is empty, so that nothing below it moves."""

    def stand_out(self, *, on: bool) -> None:
        """Look like something that must be seen to, or like any other sentence."""
        if bool(self.property("problem")) != on:
            self.setProperty("problem", on)
            # Its place was kept for words without an edge: an edge would move what is below it.
            self.setProperty("kept", True)
            self.setContentsMargins(8 if on else 0, 0, 8 if on else 0, 0)
            self.style().unpolish(self)
            self.style().polish(self)

    def sizeHint(self) -> QSize:
        """At least one line high."""
        return super().sizeHint().expandedTo(QSize(0, self._one_line()))

    def minimumSizeHint(self) -> QSize:
        """At least one line high."""
        return super().minimumSizeHint().expandedTo(QSize(0, self._one_line()))

    def heightForWidth(self, arg__1: int) -> int:
        """At least one line high."""
        return max(super().heightForWidth(arg__1), self._one_line())

    def _one_line(self) -> int:
        # A little more than a line of words needs, so that words never make it higher.
        return max(self.fontMetrics().height() + 4, round(height_of_line(self.font())))


class Hint(Words):
    """A muted sentence that also describes a control; the announcer gives it its own role."""

    def __init__(self, words: str = "") -> None:
        super().__init__(words, muted=True)
        self.setAccessibleName(words)

    def say(self, words: str) -> None:
        """Change the words, and with them what a reader finds here."""
        super().say(words)
        self.setAccessibleName(words)


class FolderWords(Words):
    """A folder: its name ends a line anywhere, since it may be wider than the window."""

    def __init__(self, folder: Path) -> None:
        super().__init__(MAY_BREAK.join(str(folder)))
        self.setAccessibleName(str(folder))


class Heading(Words):
    """A heading of level 1, 2 or 3; it grows with the text, above 200 % more slowly."""

    def __init__(self, words: str, level: int = 2) -> None:
        super().__init__(words)
        self._level = level
        self.setProperty("heading", True)
        self.setAccessibleName(words)
        self._resize()

    def say(self, words: str) -> None:
        """Change the words, and with them what a reader finds here."""
        super().say(words)
        self.setAccessibleName(words)

    def event(self, event: QEvent) -> bool:
        """Follow the program's text size: a new style sheet comes with every new size."""
        handled = super().event(event)
        if event.type() == QEvent.Type.StyleChange:
            self._resize()
        return handled

    def _resize(self) -> None:
        body = QApplication.font()
        points = body.pointSizeF()
        steady = min(points, DOUBLE_POINTS)
        grown = steady + (points - steady) * _GROWTH_ABOVE_DOUBLE
        font = in_points(body, grown * _FACTORS[self._level])
        font.setBold(True)
        if self.font() != font:
            self.setFont(font)


class Band(Heading):
    """A heading across the page that nobody overlooks."""

    def __init__(self, words: str, level: int = 1) -> None:
        super().__init__(words, level)
        self.setProperty("band", True)
        # The style sheet's own padding is left out when the height of wrapped words is worked out.
        self.setContentsMargins(16, 12, 16, 12)
