"""A list that opens: its choices are never cut off, and it is quiet where a reader speaks."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette, QPen, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QListView,
    QSizePolicy,
    QStyle,
    QStyleOptionComboBox,
    QStyleOptionViewItem,
    QStylePainter,
)

from coprod_desktop.ui.announcer import Announcer
from coprod_desktop.ui.kit.mirrored import where_read
from coprod_desktop.ui.kit.row_lines import RowLines
from coprod_desktop.ui.lines import draw, size_of
from coprod_desktop.ui.targets import target

_NARROW = 120
_TEXT_INSET = 10
_WRAP_LEFT = (
    int(Qt.AlignmentFlag.AlignLeft)
    | int(Qt.AlignmentFlag.AlignVCenter)
    | int(Qt.TextFlag.TextWordWrap)
)


class Combo(QComboBox):
    """One of many; Enter opens the list, the wheel of the mouse never changes it.

    A choice that is longer than the control is wide stands on several lines, here and in the list.
    """

    def __init__(self) -> None:
        super().__init__()
        self._choices = _Choices(self)
        view = QListView()
        view.setWordWrap(True)
        view.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.setView(view)
        view.setItemDelegate(self._choices)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.currentTextChanged.connect(self.updateGeometry)
        self.currentTextChanged.connect(self._tell_value)

    def paintEvent(self, e: QPaintEvent) -> None:
        """Draw the choice over as many lines as it needs, and a mark that there are others."""
        del e
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_on = self.isEnabled()
        group = QPalette.ColorGroup.Active if is_on else QPalette.ColorGroup.Disabled
        ink = self.palette().color(group, QPalette.ColorRole.Text)
        painter.setPen(ink)
        draw(painter, self._place_of_words(), _WRAP_LEFT, self.currentText())
        # The style's own mark is too faint.
        painter.setPen(QPen(ink, 2))
        mark = self._place_of_mark()
        left, right = mark.x(), mark.x() + mark.width()
        painter.drawPolyline(
            [
                QPoint(left, mark.y()),
                QPoint((left + right) // 2, mark.y() + mark.height()),
                QPoint(right, mark.y()),
            ]
        )

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter open the list."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.showPopup()
            return
        super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Never lower than a target."""
        size = super().sizeHint()
        return QSize(size.width(), max(size.height(), target()))

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for 400 percent, and never lower than a target."""
        return QSize(_NARROW, self.sizeHint().height())

    def heightForWidth(self, arg__1: int) -> int:
        """Higher where the choice needs more lines."""
        beside = self.width() - self._place_of_words().width()
        more = self.height_of(self.currentText(), arg__1 - beside) - self.fontMetrics().height()
        return self.sizeHint().height() + max(more, 0)

    def height_of(self, words: str, width: int) -> int:
        """How high words are in lines of this width."""
        return size_of(words, self.font(), max(width, _NARROW // 2), _WRAP_LEFT).height()

    @property
    def _mark(self) -> int:
        return max(self.fontMetrics().height() // 4, 4)

    def _place_of_words(self) -> QRect:
        right = 2 * self._mark + 2 * _TEXT_INSET
        return where_read(self, self.rect().adjusted(_TEXT_INSET + 2, 0, -right - 2, 0))

    def _place_of_mark(self) -> QRect:
        size, middle = self._mark, self.height() // 2
        left = self.width() - 2 * size - _TEXT_INSET - 2
        return where_read(self, QRect(left, middle - size // 2, 2 * size, size // 2 * 2))

    def _tell_value(self, value: str) -> None:
        """Let a reader say what was chosen: Orca takes a closed list's own event for a double."""
        announcer = self.window().findChild(Announcer)
        if announcer is not None and self.hasFocus() and not self.view().isVisible():
            announcer.tell_value(value)


class _Choices(RowLines):
    """Rows of the list that a combo opens: as high as their words need."""

    def __init__(self, combo: Combo) -> None:
        super().__init__(combo)
        self._combo = combo

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """A target at least; the list is as wide as its control, where the screen is."""
        del option
        bar = self._combo.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
        widest = min(self._combo.width(), self._combo.screen().availableSize().width())
        width = widest - bar - 4 * _TEXT_INSET
        height = self._combo.height_of(str(index.data()), width) + 2 * _TEXT_INSET
        return QSize(width, max(height, target()))
