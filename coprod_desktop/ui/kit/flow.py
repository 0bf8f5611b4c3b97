"""A row that becomes several rows where there is no room."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QStyle

from coprod_desktop.ui.targets import gap


class Flow(QLayout):
    """Lays controls out as one reads and wraps, never wider than its room.

    ``even`` ones stand in columns: each has as much room as the widest.
    """

    def __init__(self, *, even: bool = False) -> None:
        super().__init__()
        self._is_even = even
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        """Take one more control."""
        self._items.append(item)

    def count(self) -> int:
        """How many controls there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # pyright: ignore[reportIncompatibleMethodOverride]
        """Give one control's place."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # pyright: ignore[reportIncompatibleMethodOverride]
        """Give up one control's place."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """It takes no more room than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Narrow means high."""
        return True

    def heightForWidth(self, width: int) -> int:
        """How high it is when it is so wide."""
        return self._lay(QRect(0, 0, width, 0), place=False)

    def setGeometry(self, rect: QRect) -> None:
        """Put every control in its place."""
        super().setGeometry(rect)
        self._lay(rect, place=True)

    def sizeHint(self) -> QSize:
        """All in one row, if there is room."""
        hints = [item.sizeHint() for item in self._items]
        width = sum(hint.width() for hint in hints) + gap() * max(len(hints) - 1, 0)
        return QSize(width, max((hint.height() for hint in hints), default=0))

    def minimumSize(self) -> QSize:
        """As narrow as the widest control."""
        hints = [item.minimumSize() for item in self._items]
        return QSize(
            max((hint.width() for hint in hints), default=0),
            max((hint.height() for hint in hints), default=0),
        )

    def _lay(self, rect: QRect, *, place: bool) -> int:
        x, y, row_height = rect.x(), rect.y(), 0
        even = self._widest() if self._is_even else 0
        for item in self._items:
            if (widget := item.widget()) and widget.isHidden():
                continue
            # Even ones need the room of the widest, so that those below it stand under it.
            width = min(item.sizeHint().width(), max(rect.width(), item.minimumSize().width()))
            height = item.heightForWidth(width) if item.hasHeightForWidth() else 0
            height = height if height > 0 else item.sizeHint().height()
            if x > rect.x() and x + max(width, even) > rect.right() + 1:
                x, y, row_height = rect.x(), y + row_height + gap(), 0
            if place:
                # On a screen that is read from the right, the first one stands at the right.
                read = QRect(QPoint(x, y), QSize(width, height))
                item.setGeometry(QStyle.visualRect(self._direction(), rect, read))
            x += max(width, even) + gap()
            row_height = max(row_height, height)
        return y + row_height - rect.y()

    def _direction(self) -> Qt.LayoutDirection:
        parent = self.parentWidget()
        return parent.layoutDirection() if parent else Qt.LayoutDirection.LeftToRight

    def _widest(self) -> int:
        return max((item.sizeHint().width() for item in self._items), default=0)
