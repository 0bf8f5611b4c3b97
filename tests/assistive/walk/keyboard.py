"""What a person without a mouse meets: one loop of Tab stops, the way back, no trap, Esc."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QRadioButton, QWidget

from tests.assistive.walk import colour
from tests.assistive.walk.controls import (
    Finding,
    describe,
    interactive,
    name_of,
    rect_in,
    tab_stops,
    takes_tab,
)

_ROOM_FOR_A_RING = 12
_MOST_STOPS = 150


def first_focus(window: QWidget) -> list[Finding]:
    """A window that opens with the focus nowhere leaves a blind person nowhere."""
    focus = QApplication.focusWidget()
    if focus is None or focus.window() is not window:
        return [Finding("no first focus", type(window).__name__)]
    return []


def unreachable(window: QWidget) -> list[Finding]:
    """Find controls that only a mouse can reach."""
    return [
        Finding("out of reach of the keyboard", describe(each))
        for each in interactive(window)
        if each.isEnabled() and not takes_tab(each) and not _reached_by_arrows(each)
    ]


def tab_loop(window: QWidget) -> list[Finding]:
    """Go round by Tab and back by Shift+Tab; each stop once, seen, and in mirrored order."""
    if not (stops := tab_stops(window)):
        return []
    start = stops[0]
    forward, last = _go_round(start, Qt.Key.Key_Tab)
    back, _ = _go_round(start, Qt.Key.Key_Backtab)
    found = [
        Finding("Tab never comes here", describe(each)) for each in stops if each not in forward
    ]
    if last is not start:
        found.append(Finding("Tab never comes back", describe(last)))
    elif back[1:] != forward[:0:-1]:
        found.append(Finding("Shift+Tab is not the way back", _order(forward), _order(back)))
    return found


def focus_is_seen(window: QWidget) -> list[Finding]:
    """Find stops where the focus is out of sight, or looks the same as the focus elsewhere."""
    found: list[Finding] = []
    stops = tab_stops(window)
    # A neighbour's ring could reach into the picture; half the way round it does not.
    half = len(stops) // 2
    for stop, other in zip(stops, [*stops[half:], *stops[:half]], strict=True):
        place = _focus(window, stop)
        if not window.rect().contains(place.center()) or stop.visibleRegion().isEmpty():
            found.append(Finding("focus out of sight", describe(stop)))
            continue
        with_focus = _picture(window, place)
        _focus(window, other)
        if rect_in(window, stop) != place:
            continue
        changed = colour.changed_pixels(with_focus, _picture(window, place))
        # WCAG 2.4.13: as large as an edge of two pixels round the control, and 3 to 1.
        if changed < 2 * _seen_edge(stop):
            found.append(Finding("focus hardly seen", describe(stop), f"{changed} px change"))
    return found


def _seen_edge(stop: QWidget) -> int:
    seen = stop.visibleRegion().boundingRect()
    sides = 2 * seen.height() if seen.height() == stop.height() else seen.height()
    return sides + seen.width()


def _focus(window: QWidget, stop: QWidget) -> QRect:
    stop.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()
    return rect_in(window, stop)


def escape(window: QWidget) -> list[Finding]:
    """Esc must leave a dialog, whichever control has the focus."""
    if not isinstance(window, QDialog):
        return []
    found: list[Finding] = []
    for stop in tab_stops(window):
        window.show()
        stop.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(stop, Qt.Key.Key_Escape)
        if window.isVisible():
            found.append(Finding("Esc does not leave", describe(stop)))
    return found


def _go_round(start: QWidget, key: Qt.Key) -> tuple[list[QWidget], QWidget]:
    """Press a key until a stop comes a second time; give back the stops and that last one."""
    start.setFocus(Qt.FocusReason.TabFocusReason)
    visited = [start]
    while len(visited) < _MOST_STOPS:
        QTest.keyClick(QApplication.focusWidget() or start, key)
        focus = QApplication.focusWidget()
        if focus is None or focus in visited:
            return visited, focus or visited[-1]
        visited.append(focus)
    return visited, visited[-1]


def _order(stops: list[QWidget]) -> str:
    return " > ".join(name_of(each) for each in stops)


def _reached_by_arrows(control: QWidget) -> bool:
    """Inside a group of radio buttons only the chosen one is a Tab stop; arrows reach the rest."""
    if not isinstance(control, QRadioButton):
        return False
    group = control.group()
    fellows = group.buttons() if group else control.parentWidget().findChildren(QRadioButton)
    return any(takes_tab(each) for each in fellows)


def _picture(window: QWidget, place: QRect) -> QImage:
    room = _ROOM_FOR_A_RING
    return window.grab(place.adjusted(-room, -room, room, room) & window.rect()).toImage()
