"""What there is to scan in a window: its parts are groups, what can be focused stands in them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QDialog,
    QMainWindow,
    QMenu,
    QWidget,
)

from coprod_desktop.ui.kit.buttons import Radio
from coprod_desktop.ui.kit.combo import Combo
from coprod_desktop.ui.kit.message_row import MessageRow
from coprod_desktop.ui.kit.practice_band import PracticeBand
from coprod_desktop.ui.kit.radios import Radios
from coprod_desktop.ui.kit.regions import ScrollPage, Section
from coprod_desktop.ui.kit.view import View
from coprod_desktop.ui.scanning.entries import (
    Spot,
    WordsFor,
    key_of,
    scroll,
    stop_of,
    stop_of_radios,
)
from coprod_desktop.ui.scanning.stops import Rank, Stop, Then, in_parts
from coprod_desktop.wording import scanning as words

# What stands in one of these is a piece of it.
_WHOLE = (Combo, QAbstractSpinBox, QAbstractItemView)


def groups_of(window: QWidget, view: View | None, words_for: WordsFor) -> tuple[Stop, ...]:
    """Give what there is to choose in a window: its groups in the order in which they are used."""
    left = list(controls_in(window))
    groups: list[Stop] = []
    for name, wanted in view.first_groups() if view is not None else ():
        first = [one for one in wanted if one in left]
        left = [one for one in left if one not in first]
        if first:
            groups.append(_group(("first", name), name, first, Spot(tuple(first)), words_for))
    for place, found in _by_place(left, view):
        groups.append(_group(key_of(place), _name_of(place), found, Spot((place,)), words_for))
    return (*groups, *_everything_else(window, view), *_way_back(window, view))


def controls_in(window: QWidget) -> Iterator[QWidget]:
    """Give what can be focused in a window, in the order in which it was put there.

    Qt's own chain of the Tab key is of no use here: in PySide, whatever it gives dies with the
    control before it.
    """
    return (one for one in window.findChildren(QWidget) if _can_be_chosen(window, one))


def _can_be_chosen(window: QWidget, control: QWidget) -> bool:
    takes_tab = control.focusPolicy() & Qt.FocusPolicy.TabFocus
    # Of choices that exclude each other, Tab stops at one only; here each is a row.
    if not takes_tab and not isinstance(control, Radio):
        return False
    is_there = control.isVisibleTo(window) and control.isEnabled()
    return is_there and control.focusProxy() is None and not _is_piece(control)


def _is_piece(control: QWidget) -> bool:
    parent = control.parentWidget()
    while parent is not None and not parent.isWindow():
        if isinstance(parent, _WHOLE):
            return True
        parent = parent.parentWidget()
    return False


def _by_place(
    controls: Iterable[QWidget], view: View | None
) -> Iterator[tuple[QWidget, list[QWidget]]]:
    """Give each part of the window with what stands in it; what is round the screen comes last."""
    found: dict[object, tuple[QWidget, list[QWidget]]] = {}
    for control in controls:
        place = _place_of(control, view)
        found.setdefault(key_of(place), (place, []))[1].append(control)
    own = [one for one in found.values() if view is None or _is_on(view, one[0])]
    yield from own
    yield from (one for one in found.values() if one not in own)


def _is_on(view: View, place: QWidget) -> bool:
    return place is view or view.isAncestorOf(place)


def _place_of(control: QWidget, view: View | None) -> QWidget:
    at = control.parentWidget()
    while at is not None and not at.isWindow():
        if at is view or isinstance(at, (Section, MessageRow, PracticeBand)):
            return at
        at = at.parentWidget()
    return control.parentWidget() or control.window()


def _name_of(place: QWidget) -> str:
    if isinstance(place, MessageRow):
        return words.LAST_MESSAGE
    if isinstance(place, PracticeBand):
        return place.words.text()
    if isinstance(place, View):
        return place.title
    return place.accessibleName() or place.windowTitle() or words.GO_TO


def _group(
    key: object, name: str, controls: Sequence[QWidget], spot: Spot, words_for: WordsFor
) -> Stop:
    stops = list(_stops_of(controls, words_for))
    if len(stops) > 1:
        return Stop(key=key, name=name, rank=Rank.GROUP, inside=lambda: tuple(stops), spot=spot)
    # One press less: there is nothing else to choose in it.
    only = stops[0]
    told = words.IN_GROUP.format(group=name, name=only.name)
    is_told = only.name.startswith(name)
    # It stays the same group when other things in it come or go.
    return replace(only, key=key, rank=Rank.GROUP, name=only.name if is_told else told)


def _stops_of(controls: Sequence[QWidget], words_for: WordsFor) -> Iterator[Stop]:
    told: set[object] = set()
    for control in controls:
        if not isinstance(control, Radio):
            yield stop_of(control, words_for)
            continue
        label, fellows = _fellows(control, controls)
        stop = stop_of_radios(label, fellows)
        if stop.key not in told:
            told.add(stop.key)
            yield stop


def _fellows(radio: Radio, controls: Sequence[QWidget]) -> tuple[str, tuple[Radio, ...]]:
    """Give the choices that exclude each other, and what they are together."""
    parent = radio.parentWidget()
    while parent is not None and not isinstance(parent, Radios):
        parent = parent.parentWidget()
    if parent is None:
        return radio.accessibleName(), (radio,)
    together = cast("Radios[object]", parent)
    return parent.accessibleName(), tuple(one for one in together.buttons if one in controls)


def _everything_else(window: QWidget, view: View | None) -> Iterator[Stop]:
    """Give what has no control on this screen: the other pages of it, and every command."""
    if view is None or not isinstance(window, QMainWindow):
        return
    stops = [
        *(stop for page in _pages(view) for stop in page),
        *(
            Stop(
                key=("menu", action.text()),
                name=action.text().replace("&", ""),
                rank=Rank.CONTROL,
                inside=partial(_commands, menu),
            )
            for action in window.menuBar().actions()
            if isinstance(menu := action.menu(), QMenu)
        ),
    ]
    yield Stop(
        key="everything else",
        name=words.EVERYTHING_ELSE,
        rank=Rank.GROUP,
        inside=lambda: tuple(stops),
    )


def _pages(view: View) -> Iterator[tuple[Stop, ...]]:
    for page in view.findChildren(ScrollPage):
        if page.isVisible() and page.verticalScrollBar().maximum() > 0:
            ways = ((words.FURTHER_DOWN, 1), (words.FURTHER_UP, -1))
            yield tuple(
                Stop(
                    key=("page", name),
                    name=name,
                    rank=Rank.CONTROL,
                    act=partial(scroll, page, by),
                    then=Then.HERE,
                )
                for name, by in ways
            )


def _commands(menu: QMenu) -> tuple[Stop, ...]:
    def of(action: QAction) -> Stop:
        return Stop(
            key=("command", action.text()),
            name=action.text(),
            rank=Rank.ROW,
            act=action.trigger,
        )

    stops = [of(one) for one in menu.actions() if one.isEnabled() and not one.isSeparator()]
    return in_parts(stops, lambda first, last: words.FROM_TO.format(first=first, last=last))


def _way_back(window: QWidget, view: View | None) -> Iterator[Stop]:
    back = getattr(view, "back_requested", None)
    if back is not None:
        act = back.emit
    elif isinstance(window, QDialog):
        act = window.reject
    else:
        return
    yield Stop(key="back from here", name=words.BACK_FROM_HERE, rank=Rank.BACK, act=act)
