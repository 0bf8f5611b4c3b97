"""What eyes and hands meet: small targets, words cut off, overlaps, sideways scrolling."""

from __future__ import annotations

from itertools import combinations
from typing import cast

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QListView,
    QMenu,
    QMenuBar,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from tests.assistive.walk.controls import (
    Finding,
    describe,
    interactive,
    rect_in,
    scrolling_ancestors,
    shown,
)

SMALLEST_TARGET = 44
ROOM = QSize(1366, 768)
_ENDLESS = 100_000
# Anti-aliased letters may hang over their box by a pixel without losing anything.
_HAIR = 1


def targets(window: QWidget) -> list[Finding]:
    """Find controls and rows that a shaking hand would miss."""
    found: list[Finding] = []
    for control in interactive(window):
        size = control.size()
        if min(size.width(), size.height()) < SMALLEST_TARGET:
            found.append(Finding("target too small", describe(control), _measure(size)))
        view = control.view() if isinstance(control, QComboBox) else control
        if isinstance(view, QAbstractItemView) and (low := _lowest_row(view)) is not None:
            found.append(Finding("row too low", describe(control), f"{low} px"))
    return found


def menus(window: QWidget) -> list[Finding]:
    """Find menus that a shaking hand would miss, and menus that fell off the bar."""
    found: list[Finding] = []
    for bar in window.findChildren(QMenuBar):
        for action in bar.actions():
            place = bar.actionGeometry(action)
            if not bar.rect().contains(place):
                found.append(Finding("menu fell off the bar", action.text()))
            if place.height() < SMALLEST_TARGET:
                found.append(Finding("target too small", action.text(), _measure(place.size())))
            if (menu := action.menu()) is not None:
                found += _low_entries(menu)
    return found


def _low_entries(menu: QMenu) -> list[Finding]:
    menu.ensurePolished()
    sizes = {action.text(): menu.actionGeometry(action).size() for action in menu.actions()}
    return [
        Finding("target too small", f"{name} in the menu {menu.title()}", _measure(size))
        for name, size in sizes.items()
        if size.height() < SMALLEST_TARGET
    ]


def focus_in_sight(window: QWidget) -> list[Finding]:
    """Find a focus of which a part lies under something else although there is room for it."""
    focus = QApplication.focusWidget()
    if focus is None or focus.window() is not window:
        return []
    room = [area.viewport().height() for area in scrolling_ancestors(focus)]
    fits = focus.height() <= min(room, default=focus.height())
    if fits and focus.visibleRegion().boundingRect() != focus.rect():
        return [Finding("focus partly out of sight", describe(focus))]
    return []


def sideways(window: QWidget) -> list[Finding]:
    """Find what is wider than the window, or would have to be scrolled sideways."""
    found: list[Finding] = []
    if window.width() > ROOM.width() or window.minimumSizeHint().width() > ROOM.width():
        found.append(
            Finding("wider than the screen", type(window).__name__, _measure(window.size()))
        )
    if window.height() > ROOM.height():
        found.append(
            Finding("higher than the screen", type(window).__name__, _measure(window.size()))
        )
    for area in shown(window):
        if isinstance(area, QAbstractScrollArea) and area.horizontalScrollBar().maximum() > 0:
            more = area.horizontalScrollBar().maximum()
            found.append(Finding("scrolls sideways", describe(area), f"{more} px more"))
    return found


def clipped(window: QWidget) -> list[Finding]:
    """Find words that do not fit where they are written, and controls cut off by others."""
    found: list[Finding] = []
    for widget in shown(window):
        if detail := _words_cut_off(widget):
            found.append(Finding("words cut off", describe(widget), detail))
        if isinstance(widget, QListView) and (row := _row_cut_off(widget)):
            found.append(Finding("words cut off", describe(widget), row))
        if isinstance(widget, (QLabel, QAbstractButton, QLineEdit, QComboBox)) and (
            detail := _cut_off_by_surroundings(widget)
        ):
            found.append(Finding("cut off", describe(widget), detail))
    return found


def overlaps(window: QWidget) -> list[Finding]:
    """Find two controls of which one lies over the other."""
    # What is scrolled out of sight has no place; a place without size would lie over others.
    in_sight = [each for each in interactive(window) if not each.visibleRegion().isEmpty()]
    seen = [(each, _seen_part(window, each)) for each in in_sight]
    return [
        Finding("two controls over each other", describe(one), describe(other))
        for (one, here), (other, there) in combinations(seen, 2)
        if here.intersects(there) and not one.isAncestorOf(other) and not other.isAncestorOf(one)
    ]


def _lowest_row(view: QAbstractItemView) -> int | None:
    model = view.model()
    rows = range(min(model.rowCount(), 300)) if model is not None else range(0)
    heights = [view.sizeHintForIndex(model.index(row, 0)).height() for row in rows]
    heights += [view.visualRect(model.index(row, 0)).height() for row in rows]
    lowest = min((height for height in heights if height > 0), default=SMALLEST_TARGET)
    return lowest if lowest < SMALLEST_TARGET else None


def _words_cut_off(widget: QWidget) -> str:
    if isinstance(widget, QLabel) and widget.pixmap().isNull():
        return _does_not_fit(
            widget, widget.text(), widget.contentsRect().size(), wraps=widget.wordWrap()
        )
    if isinstance(widget, QAbstractButton):
        words = widget.text().replace("&", "")
        return _does_not_fit(widget, words, widget.size(), wraps=widget.hasHeightForWidth())
    if isinstance(widget, QComboBox):
        wraps = widget.hasHeightForWidth()
        return _does_not_fit(widget, widget.currentText(), widget.size(), wraps=wraps)
    if isinstance(widget, QLineEdit):
        return _does_not_fit(
            widget, widget.placeholderText(), widget.contentsRect().size(), wraps=False
        )
    return ""


def _does_not_fit(widget: QWidget, words: str, room: QSize, *, wraps: bool) -> str:
    if not words.strip():
        return ""
    needed = _needed(widget.fontMetrics(), words, room.width(), wraps=wraps)
    hint = _hint(widget)
    wide = max(needed.width(), hint.width())
    high = max(needed.height(), hint.height())
    if wide > widget.width() + _HAIR or high > widget.height() + _HAIR:
        return f"needs {wide} x {high} px, has {_measure(widget.size())}"
    return ""


def _needed(metrics: QFontMetrics, words: str, width: int, *, wraps: bool) -> QSize:
    """Measure the words by themselves, whatever the control believes that it needs."""
    if not wraps:
        return QSize(
            max((metrics.horizontalAdvance(line) for line in words.splitlines()), default=0),
            metrics.height(),
        )
    parts = words.replace("\u200b", " ").split()
    widest = max((metrics.horizontalAdvance(part) for part in parts), default=0)
    flags = Qt.TextFlag.TextWordWrap.value
    height = metrics.boundingRect(QRect(0, 0, width, _ENDLESS), flags, words).height()
    return QSize(widest, height)


def _row_cut_off(view: QListView) -> str:
    """Find a row whose words need more lines than the style has room to paint there."""
    model = view.model()
    for row in range(min(model.rowCount() if model is not None else 0, 300)):
        index = model.index(row, 0)
        option = QStyleOptionViewItem()
        view.initViewItemOption(option)
        cast(QStyledItemDelegate, view.itemDelegate()).initStyleOption(option, index)
        option.rect = view.visualRect(index)
        words = QStyle.SubElement.SE_ItemViewItemText
        place = view.style().subElementRect(words, option, view)
        margin = QStyle.PixelMetric.PM_FocusFrameHMargin
        width = place.width() - 2 * (view.style().pixelMetric(margin, option, view) + 1)
        needed = _needed(view.fontMetrics(), option.text, width, wraps=view.wordWrap())
        if needed.height() > place.height() or needed.width() > width:
            return f"{option.text} needs {_measure(needed)}, has {width} x {place.height()} px"
    return ""


def _hint(widget: QWidget) -> QSize:
    """Ask the control itself what it needs at its present width."""
    least = widget.minimumSizeHint()
    if widget.hasHeightForWidth():
        least.setHeight(widget.heightForWidth(widget.width()))
    return least


def _cut_off_by_surroundings(widget: QWidget) -> str:
    """A parent cuts its children off; only a scrolled area may, and only downwards."""
    place = QRect(QPoint(0, 0), widget.size())
    child = widget
    while not child.isWindow() and (parent := child.parentWidget()) is not None:
        place.translate(child.pos())
        if place.left() < -_HAIR or place.right() > parent.width() + _HAIR:
            return f"sideways by {describe(parent)}"
        scrolled = isinstance(parent.parentWidget(), QAbstractScrollArea)
        if not scrolled and (place.top() < -_HAIR or place.bottom() > parent.height() + _HAIR):
            return f"below by {describe(parent)}"
        if scrolled:
            # From here on only what the area shows counts, and that can be scrolled to.
            place = QRect(QPoint(0, 0), parent.size())
        child = parent
    return ""


def _seen_part(window: QWidget, widget: QWidget) -> QRect:
    region = widget.visibleRegion().boundingRect()
    return region.translated(rect_in(window, widget).topLeft()).adjusted(1, 1, -1, -1)


def _measure(size: QSize) -> str:
    return f"{size.width()} x {size.height()} px"
