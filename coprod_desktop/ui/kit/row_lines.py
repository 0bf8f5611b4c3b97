"""Rows of a list whose words have the room between lines that somebody wants."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QFont, QPainter, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from coprod_desktop.ui.kit.marked_lines import Lined
from coprod_desktop.ui.lines import draw, has_own_lines
from coprod_desktop.ui.marks import MarkColours, Marks

_WRAP_LEFT = (
    Qt.AlignmentFlag.AlignLeft.value
    | Qt.AlignmentFlag.AlignVCenter.value
    | Qt.TextFlag.TextWordWrap.value
)


class RowLines(QStyledItemDelegate):
    """Draws rows as the style does, but for the words where their lines stand apart."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw a row: the style all but the words, then the words."""
        heard = self.heard_in(index)
        if heard is None and not has_own_lines():
            super().paint(painter, option, index)
            return
        shown = QStyleOptionViewItem(option)
        self.initStyleOption(shown, index)
        style = shown.widget.style() if shown.widget else QApplication.style()
        place = _place_of_words(shown, style)
        words, shown.text = shown.text, ""
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, shown, painter, shown.widget)
        is_chosen = bool(shown.state & QStyle.StateFlag.State_Selected)
        role = QPalette.ColorRole.HighlightedText if is_chosen else QPalette.ColorRole.Text
        painter.save()
        painter.setFont(shown.font)
        painter.setPen(shown.palette.color(QPalette.ColorGroup.Active, role))
        if heard is not None:
            lined = Lined(words=words, font=QFont(shown.font), place=place, flags=_WRAP_LEFT)
            lined.draw(painter, *heard)
        else:
            draw(painter, place, _WRAP_LEFT, words)
        painter.restore()

    def heard_in(
        self, index: QModelIndex | QPersistentModelIndex
    ) -> tuple[Marks, MarkColours] | None:
        """Give what is being heard of a row; here, nothing ever is."""
        del index
        return None

    def lined(self, option: QStyleOptionViewItem, index: QModelIndex) -> Lined:
        """Give the words of a row as they stand there."""
        shown = QStyleOptionViewItem(option)
        self.initStyleOption(shown, index)
        style = shown.widget.style() if shown.widget else QApplication.style()
        place = _place_of_words(shown, style)
        return Lined(words=shown.text, font=QFont(shown.font), place=place, flags=_WRAP_LEFT)


def _place_of_words(shown: QStyleOptionViewItem, style: QStyle) -> QRect:
    """Give where the style puts the words of a row."""
    place = style.subElementRect(QStyle.SubElement.SE_ItemViewItemText, shown, shown.widget)
    margin = style.pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin, shown, shown.widget) + 1
    return place.adjusted(margin, 0, -margin, 0)
