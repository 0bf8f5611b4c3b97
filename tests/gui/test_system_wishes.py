"""What somebody told their computer holds here too, from the moment when they tell it."""

import ctypes
from contextlib import contextmanager
from itertools import count

import pytest
from PySide6.QtCore import Qt
from PySide6.QtDBus import QDBusConnection
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from coprod_desktop.preferences import Theme
from coprod_desktop.ui.system_wishes import ANIMATIONS, COLOURS, CONTRAST, MOTION, SystemWishes
from tests.portal import portal

NUMBERS = count()


@contextmanager
def desktop(*settings):
    """A desktop with a portal, and a way to it."""
    with portal(*settings) as desk:
        name = f"portal {next(NUMBERS)}"
        yield desk, QDBusConnection.connectToBus(desk.address, name)
        QDBusConnection.disconnectFromBus(name)


def test_less_movement_that_was_wished_for_before_is_heard(qtbot):
    with desktop((*MOTION, "u", 1)) as (_desk, bus):
        wishes = SystemWishes()
        wishes.ask_portal(bus)
        qtbot.waitUntil(lambda: wishes.stillness)


@pytest.mark.parametrize(
    ("key", "kind", "on", "off"), [(MOTION, "u", 1, 0), (ANIMATIONS, "b", False, True)]
)
def test_less_movement_is_heard_the_moment_it_is_wished_for(qtbot, key, kind, on, off):
    with desktop((*key, kind, off)) as (desk, bus):
        wishes = SystemWishes()
        with qtbot.waitSignal(wishes.changed):
            wishes.ask_portal(bus)
        assert not wishes.stillness
        with qtbot.waitSignal(wishes.changed):
            desk.set(*key, kind, on)
        assert wishes.stillness
        with qtbot.waitSignal(wishes.changed):
            desk.set(*key, kind, off)
        assert not wishes.stillness


def test_colours_and_contrast_are_heard_where_qt_hears_nothing(qtbot):
    with desktop() as (desk, bus):
        wishes = SystemWishes()
        wishes.ask_portal(bus)
        qtbot.wait(200)
        assert (wishes.theme, wishes.stillness) == ("light", False)
        for key, value, theme in (
            (COLOURS, 1, "dark"),
            (CONTRAST, 1, "hc-dark"),
            (COLOURS, 2, "hc-light"),
        ):
            with qtbot.waitSignal(wishes.changed):
                desk.set(*key, "u", value)
            assert wishes.theme == theme


def test_what_else_the_desktop_tells_changes_nothing(qtbot):
    with desktop() as (desk, bus):
        wishes = SystemWishes()
        wishes.ask_portal(bus)
        qtbot.wait(100)
        with qtbot.assertNotEmitted(wishes.changed, wait=200):
            desk.set("org.freedesktop.appearance", "accent-color", "u", 1)
        with qtbot.waitSignal(wishes.changed):
            desk.set(*MOTION, "s", "strange")
        assert not wishes.stillness


def test_without_a_bus_nothing_is_known_and_nothing_goes_wrong(qtbot):
    wishes = SystemWishes()
    wishes.ask_portal(QDBusConnection.connectToBus("unix:path=/nowhere/bus", "nowhere"))
    assert not wishes.stillness


@pytest.mark.parametrize(("may_move", "answered"), [(1, 1), (0, 1), (0, 0)])
def test_windows_is_asked_in_its_own_way(qtbot, may_move, answered):
    asked = []

    def parameters_info(action, size, place, change):
        asked.append((action, size, change))
        ctypes.cast(place, ctypes.POINTER(ctypes.c_int))[0] = may_move
        return answered

    wishes = SystemWishes()
    wishes.ask_windows(parameters_info)
    assert asked == [(0x1042, 0, 0)]
    assert wishes.stillness is (answered == 1 and may_move == 0)


@pytest.mark.parametrize(
    ("answer", "is_still"), [("echo 1", True), ("echo 0", False), ("exit 1", False)]
)
def test_macos_is_asked_in_its_own_way(qtbot, tmp_path, monkeypatch, answer, is_still):
    log, fake = tmp_path / "asked", tmp_path / "defaults"
    fake.write_text(f'#!/bin/sh\necho "$@" > {log}\n{answer}\n')
    fake.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    wishes = SystemWishes()
    wishes.ask_macos()
    qtbot.waitUntil(lambda: log.exists() and log.read_text() != "")
    qtbot.wait(100)
    assert log.read_text() == "read com.apple.universalaccess reduceMotion\n"
    assert wishes.stillness is is_still


def test_the_window_becomes_dark_when_the_computer_does(program):
    choose_theme(program, Theme.SYSTEM)
    with desktop((*COLOURS, "u", 1)) as (desk, bus):
        program.controller.wishes.ask_portal(bus)
        program.wait_for(lambda: program.theme.look.theme == "dark")
        assert program.window.palette().window().color() == program.theme.tokens.colour("bg")
        desk.set(*CONTRAST, "u", 1)
        program.wait_for(lambda: program.theme.look.theme == "hc-dark")
        desk.set(*CONTRAST, "u", 0)
        desk.set(*COLOURS, "u", 2)
        program.wait_for(lambda: program.theme.look.theme == "light")


def test_what_qt_hears_of_colours_is_told_at_once(qtbot):
    wishes, hints = SystemWishes(), QGuiApplication.styleHints()
    with qtbot.waitSignal(wishes.changed):
        hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    with qtbot.waitSignal(wishes.changed):
        hints.accessibility().contrastPreferenceChanged.emit(Qt.ContrastPreference.HighContrast)


def test_a_theme_that_somebody_chose_stays_whatever_the_computer_does(program):
    choose_theme(program, Theme.CREAM)
    with desktop((*COLOURS, "u", 1)) as (_desk, bus):
        program.controller.wishes.ask_portal(bus)
        program.wait_for(lambda: program.controller.wishes.theme == "dark")
        assert program.theme.look.theme == "cream"


def choose_theme(program, theme):
    program.controller.do("settings")
    program.view.controls["theme"].choose(theme)


def test_the_caret_stands_still_when_the_computer_asks_for_less_movement(program):
    blinks = QApplication.cursorFlashTime()
    with desktop((*MOTION, "u", 0)) as (desk, bus):
        program.controller.wishes.ask_portal(bus)
        assert blinks > 0
        desk.set(*MOTION, "u", 1)
        program.wait_for(lambda: QApplication.cursorFlashTime() == 0)
        assert not QApplication.isEffectEnabled(Qt.UIEffect.UI_AnimateMenu)
        desk.set(*MOTION, "u", 0)
        program.wait_for(lambda: QApplication.cursorFlashTime() == blinks)
