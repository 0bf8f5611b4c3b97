"""What is seen of a page: a control with its label, and on arrival with the title above it."""

from collections.abc import Iterator
from itertools import product

from PySide6.QtCore import QRect, SignalInstance
from PySide6.QtWidgets import QAbstractItemView, QScrollArea, QWidget

from coprod_desktop.ui.kit.editors import Box
from coprod_desktop.ui.kit.fields import Field
from coprod_desktop.ui.kit.radios import Radios
from coprod_desktop.ui.kit.regions import Section

_SCROLL_ROOM = 24
# Each of them shows at its top what the controls in it are called.
_WITH_LABEL = (Field, Radios, Section)


def bring_into_sight(control: QWidget, *, from_top: bool = False) -> None:
    """Scroll whatever a control lies in until it is seen, with its label and heading.

    Where there is no room for all of it, the row or the line where the person is must do, with
    what tells them where they are. ``from_top`` is for one who has just come here.
    """
    for area in areas_around(control):
        page = area.widget()
        if page is None:
            continue
        height = area.viewport().height()
        whole = _in_page(control, control.rect(), page)
        place = _in_page(control, place_of(control), page)
        tops = list(_tops(control, page, from_top=from_top))
        # That all of a control is seen goes before its title and its label.
        ways = [*product(tops, [whole]), *product(tops, [place]), (place.top(), place)]
        fits = (way for way in ways if way[1].bottom() - way[0] < height)
        _show(area, *next(fits, ways[-1]))


def keep_place_in_sight(control: QWidget) -> None:
    """Scroll as far as needed to see the row or the line where the person is in a control."""
    for area in areas_around(control):
        page = area.widget()
        if page is not None:
            place = _in_page(control, place_of(control), page)
            _show(area, place.top(), place)


def place_of(control: QWidget) -> QRect:
    """Give where in a control the person is: the row, the line of the caret, or all of it."""
    found = control.rect()
    if isinstance(control, Box):
        found = control.cursorRect().translated(control.viewport().pos())
    elif isinstance(control, QAbstractItemView) and control.currentIndex().isValid():
        row = control.visualRect(control.currentIndex())
        found = row.translated(control.viewport().pos())
    # A caret, or a row, may be scrolled away within the control itself.
    return found & control.rect() or control.rect()


def place_changes(control: QWidget) -> SignalInstance | None:
    """Give what tells that the person goes to another row or line of a control."""
    if isinstance(control, Box):
        return control.cursorPositionChanged
    if isinstance(control, QAbstractItemView):
        return control.selectionModel().currentChanged
    return None


def _tops(control: QWidget, page: QWidget, *, from_top: bool) -> Iterator[int]:
    """Give from where on a page one would see a control best, and then where there is less room."""
    if from_top:
        yield 0
    around = [one for one in with_ancestors(control) if page.isAncestorOf(one)]
    for one in reversed(around):
        if one is control or _shows_label(one):
            yield _in_page(one, one.rect(), page).top()


def _shows_label(part: QWidget) -> bool:
    return isinstance(part, _WITH_LABEL)


def _show(area: QScrollArea, top: int, part: QRect) -> None:
    """Scroll until a page is seen from a height down to the foot of a part, with room around."""
    bar, height = area.verticalScrollBar(), area.viewport().height()
    foot = part.bottom() + 1
    room = max(min(_SCROLL_ROOM, (height - (foot - top)) // 2), 0)
    if bar.value() > top - room:
        bar.setValue(top - room)
    elif bar.value() + height < foot + room:
        bar.setValue(min(foot + room - height, top))


def _in_page(control: QWidget, part: QRect, page: QWidget) -> QRect:
    return QRect(control.mapTo(page, part.topLeft()), part.size())


def areas_around(control: QWidget) -> list[QScrollArea]:
    """Give the pages that a control lies in, the nearest first."""
    return [each for each in with_ancestors(control)[1:] if isinstance(each, QScrollArea)]


def with_ancestors(control: QWidget) -> list[QWidget]:
    """Give a control and all that it lies in, up to its window."""
    found = [control]
    while (parent := found[-1].parentWidget()) is not None and not found[-1].isWindow():
        found.append(parent)
    return found
