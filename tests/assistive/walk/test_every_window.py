"""Every window of the program is walked by ear, hand and eye, in every look."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollBar, QWidget
from shiboken6 import isValid

from coprod_desktop.ui.focus import FocusRing
from coprod_desktop.ui.kit.view import View
from coprod_desktop.ui.theme import FONTS, THEMES
from coprod_desktop.ui.views.decision import DecisionView
from tests.assistive.walk.audit import BY_EAR_AND_HAND, BY_EYE, IN_COLOUR, as_text, ask, settle
from tests.assistive.walk.classes import every_class_on_screen
from tests.assistive.walk.controls import Finding, describe, tab_stops
from tests.assistive.walk.controls import shown as shown_in
from tests.assistive.walk.looks import EVERY, LETTERS, SIZES, spread, wanted
from tests.assistive.walk.stage import Stage
from tests.assistive.walk.windows import WINDOWS, Window

every_window = pytest.mark.parametrize("window", WINDOWS, ids=lambda one: one.shown.__name__)


@pytest.fixture
def shown(stage: Stage, window: Window) -> Iterator[QWidget]:
    """The window on the screen, in the light theme at 100 %."""
    stage.look("light", 100)
    found = window.open(stage)
    settle()
    yield found
    if found is not stage.window:
        stage.controller.do("room")
        # Here no desktop goes back to the window that was used before.
        stage.window.activateWindow()


def test_the_list_of_windows_is_complete() -> None:
    listed = {window.shown for window in WINDOWS}
    found = {thing for thing in every_class_on_screen() if is_window(thing)}
    assert found == listed


def is_window(thing: type[QWidget]) -> bool:
    """A screen, or a window of its own; everything else is a part of one of them."""
    return issubclass(thing, View) or thing.__name__.endswith("Window")


@every_window
def test_it_is_met_by_ear_and_hand(stage: Stage, window: Window, shown: QWidget) -> None:
    questions = BY_EAR_AND_HAND if window.has_controls else ()
    found = ask(questions, shown)
    assert not found, as_text(found)


@every_window
def test_a_window_without_business_for_a_keyboard_takes_none(
    window: Window, shown: QWidget
) -> None:
    assert window.has_controls == bool(tab_stops(shown))


@every_window
def test_it_is_met_by_eye_in_the_widest_letters_with_the_widest_room(
    stage: Stage, window: Window, shown: QWidget
) -> None:
    found: dict[Finding, list[str]] = {}
    for percent in (200, 400):
        stage.look("hc-dark", percent, font="OpenDyslexic", spacing="widest")
        for each in ask(BY_EYE, shown):
            found.setdefault(each, []).append(f"{percent} %")
    assert not found, as_text([f"{each} at {', '.join(looks)}" for each, looks in found.items()])


@every_window
def test_f1_says_the_screen_again_with_its_main_keys(
    stage: Stage, window: Window, shown: QWidget
) -> None:
    view = stage.window.view
    if view is None or not window.has_controls:
        return
    told = stage.window.announcer.history
    before = len(told)
    QTest.keyClick(view.first_control(), Qt.Key.Key_F1)
    (help_said, *_more) = [*told][before:]
    if not isinstance(view, DecisionView):
        assert help_said.startswith(view.entry_sentence())
        assert re.search(r" Keys: .*Ctrl\+K, Do something by its name\.", help_said)
        assert (" To read along: F4, " in help_said) is bool(view.placed_here() or view.placed())
    assert all(stage.window.findChild(QAction, one) for one in view.main_commands)


@every_window
def test_it_is_met_by_eye_in_every_look(stage: Stage, window: Window, shown: QWidget) -> None:
    found: dict[Finding, list[str]] = {}
    stage.look("light", 100)
    at_first = places(shown)
    for look in wanted(WINDOWS.index(window)):
        stage.look(look.theme, look.percent, font=look.font)
        for each in ask((*BY_EYE, *IN_COLOUR), shown):
            found.setdefault(each, []).append(str(look))
    assert not found, as_text([f"{each} at {', '.join(looks)}" for each, looks in found.items()])
    # How it is seen first is how it is seen once it was laid out anew.
    stage.look("light", 100)
    moved = [
        f"{describe(each)}: {place} first, {each.geometry()} then"
        for each, place in at_first.items()
        if isValid(each) and each.isVisibleTo(shown) and each.geometry() != place
    ]
    assert not moved, as_text(moved)


def places(window: QWidget) -> dict[QWidget, QRect]:
    """Say where everything stands that a window shows, however far a page is scrolled."""
    moving = (QScrollBar, FocusRing)
    found = [each for each in shown_in(window) if not isinstance(each, moving)]
    return {each: each.geometry() for each in found if each.objectName() != "scrolled"}


def test_each_window_meets_each_theme_once_each_size_and_each_font() -> None:
    for which in range(len(WINDOWS)):
        looks = spread(which)
        assert sorted(look.theme for look in looks) == sorted(THEMES)
        assert {look.percent for look in looks} == set(SIZES)
        assert {look.font for look in looks} == set(LETTERS)


def test_nine_windows_that_follow_each_other_meet_every_look_between_them() -> None:
    for first in range(len(WINDOWS) - 8):
        assert {look for which in range(first, first + 9) for look in spread(which)} == set(EVERY)


def test_every_look_is_each_theme_in_each_size_in_each_font() -> None:
    looks = {(look.theme, look.percent, look.font) for look in EVERY}
    assert looks == set(product(THEMES, SIZES, LETTERS))
    assert set(LETTERS) <= set(FONTS)
