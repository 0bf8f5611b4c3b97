"""What a screen reader and a voice-control program are told: names, roles, rows, descriptions."""

from __future__ import annotations

from collections import Counter

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QRadioButton, QWidget

from tests.assistive.walk.controls import (
    Finding,
    accessible,
    describe,
    interactive,
    name_of,
    shown,
    tab_stops,
)

_Role = QAccessible.Role
_SAYS_NOTHING = {
    _Role.NoRole, _Role.Client, _Role.Window, _Role.Pane, _Role.Grouping, _Role.LayeredPane,
    _Role.Canvas, _Role.Splitter, _Role.Whitespace,
}  # fmt: skip


def names(window: QWidget) -> list[Finding]:
    """Find controls that a screen reader cannot name, and names that mislead."""
    found: list[Finding] = []
    for control in _met(window):
        if not (name := name_of(control)):
            found.append(Finding("no name", describe(control)))
        if accessible(control).role() in _SAYS_NOTHING:
            found.append(
                Finding("no useful role", describe(control), str(accessible(control).role()))
            )
        if isinstance(control, QAbstractButton) and _plain(control.text()) not in _plain(name):
            found.append(
                Finding("name without its visible words", describe(control), control.text())
            )
    return found


def same_names(window: QWidget) -> list[Finding]:
    """Find controls of one kind that cannot be told apart by ear."""
    keys = {control: _key(control) for control in _met(window)}
    often = Counter(keys.values())
    return [
        Finding("same name twice", describe(each)) for each, key in keys.items() if often[key] > 1
    ]


def rows(window: QWidget) -> list[Finding]:
    """Find rows of lists that would be read as nothing."""
    found: list[Finding] = []
    for view in (each for each in shown(window) if isinstance(each, QAbstractItemView)):
        door = accessible(view)
        for number in range(min(door.childCount(), 300)):
            row = door.child(number)
            if row is not None and not row.text(QAccessible.Text.Name).strip():
                found.append(Finding("row without words", describe(view), f"row {number + 1}"))
    return found


def markup(window: QWidget) -> list[Finding]:
    """Find texts that a screen reader would read with their tags."""
    return [
        Finding("markup is read aloud", describe(each))
        for each in shown(window)
        if "<" in each.toolTip() + each.accessibleName() + each.accessibleDescription()
    ]


def _met(window: QWidget) -> list[QWidget]:
    return list(dict.fromkeys([*interactive(window), *tab_stops(window)]))


def _key(control: QWidget) -> tuple[object, ...]:
    group = control.parentWidget() if isinstance(control, QRadioButton) else None
    return accessible(control).role(), name_of(control), group


def _plain(words: str) -> str:
    return " ".join(words.replace("&", "").split()).casefold()
