"""The way into a panel: one at a time, and whoever goes away has changed their mind."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from coprod_desktop import paths
from coprod_desktop.domain.errors import Problem
from coprod_desktop.services import panel_files
from coprod_desktop.services.panel_list import list_panels
from coprod_desktop.ui.commands import COMMANDS
from coprod_desktop.ui.start import show_whole
from coprod_desktop.ui.views.home import HomeView
from coprod_desktop.ui.views.new_panel import NewPanelView
from coprod_desktop.ui.views.palette import PaletteView
from coprod_desktop.ui.views.panel import PanelOverview
from coprod_desktop.ui.views.recovery_words import RecoveryView
from coprod_desktop.ui.views.unlock import UnlockView
from tests.panels import PASSPHRASE, make_listed_panel

LIVE_ONLY = ("save_idea", "next_item", "change_last", "mark")


@pytest.fixture
def folder(program):
    made = make_listed_panel()
    made.workspace.close()
    program.controller.go_home()
    return made.folder


def test_a_panel_opens_also_for_whoever_looks_at_the_commands_meanwhile(program, folder):
    program.tab_to("Carry on: Bus stops")
    program.press(Qt.Key.Key_Space)
    program.wait_for_view(UnlockView)
    program.write(PASSPHRASE)
    program.press(Qt.Key.Key_Return)
    program.controller.do("palette")
    assert isinstance(program.view, PaletteView)
    program.wait_for_view(PanelOverview)


def unlock(program):
    program.tab_to("Carry on: Bus stops")
    program.press(Qt.Key.Key_Space)
    view = program.wait_for_view(UnlockView)
    program.write(PASSPHRASE)
    program.press(Qt.Key.Key_Return)
    return view


def ask_for_new_panel(program):
    program.tab_to("New panel")
    program.press(Qt.Key.Key_Space)
    view = program.wait_for_view(NewPanelView)
    program.write("Libraries")
    for name in ("Passphrase", "The same passphrase again"):
        program.tab_to(name)
        program.write(PASSPHRASE)
    program.press(Qt.Key.Key_Return)
    return view


def test_on_a_small_screen_the_window_fills_it_and_ends_where_it_ends(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    assert window.screen().availableGeometry().width() <= 1366, "this asks for a small screen"
    show_whole(window)
    assert window.isMaximized()


def test_going_back_while_a_panel_opens_leaves_it_closed_and_free(program, folder):
    unlock(program)
    program.tab_to("Back")
    program.press(Qt.Key.Key_Space)
    program.wait_for_view(HomeView)
    unlock(program)
    program.wait_for_view(PanelOverview)
    assert program.workspace is not None


def test_going_to_another_screen_while_a_panel_opens_is_not_interrupted_later(program, folder):
    unlock(program)
    program.controller.do("settings")
    settings = program.view
    program.qtbot.waitUntil(lambda: can_be_opened(folder), timeout=10_000)
    assert program.view is settings
    assert program.controller.workspace is None


def can_be_opened(folder):
    try:
        panel_files.open_panel(folder, PASSPHRASE).close()
    except Problem:
        return False
    return True


def test_going_back_while_a_panel_is_made_leaves_nothing_of_it(program):
    ask_for_new_panel(program)
    program.tab_to("Back")
    program.press(Qt.Key.Key_Space)
    program.wait_for(
        lambda: program.message() == "The new panel was not made. Nothing of it is kept."
    )
    assert list_panels() == ()
    assert not [one for one in paths.panels_folder().iterdir() if not one.name.startswith(".")]


def test_closing_the_program_while_a_panel_is_made_leaves_nothing_of_it(program):
    ask_for_new_panel(program)
    program.window.close()
    assert list_panels() == ()


def test_asking_twice_for_the_practice_session_opens_it_once(program):
    program.controller.do("home")
    program.view.practice.click()
    program.view.practice.click()
    view = program.wait_for_view(PanelOverview)
    program.qtbot.wait(200)
    assert program.view is view
    assert "already" not in program.message()


def test_the_recovery_words_stay_until_they_are_written_down(program):
    ask_for_new_panel(program)
    view = program.wait_for_view(RecoveryView)
    for command in ("home", "settings", "panel", "lock", "licences"):
        program.controller.do(command)
        assert program.view is view
        assert program.message() == "First write the 24 words down. They are shown only now."
    program.write_recovery_words_down()
    program.wait_for_view(PanelOverview)


def test_a_command_that_needs_a_panel_says_so_where_none_is_open(program):
    program.controller.do("live")
    assert program.message() == "No panel is open. Open one first."


@pytest.mark.parametrize("command", LIVE_ONLY)
def test_a_command_of_the_live_screen_says_so_elsewhere(program, command):
    program.view.practice.click()
    program.wait_for_view(PanelOverview)
    program.controller.do(command)
    assert program.message() == "That works on the live screen of a running session."


def test_a_break_before_a_session_runs_says_what_to_do_first(program):
    program.view.practice.click()
    program.wait_for_view(PanelOverview)
    program.controller.do("break")
    assert program.message() == "No session is running. Start one first."


def test_every_command_can_be_asked_for_with_and_without_a_panel(program):
    asked = [one.id for one in COMMANDS if one.id != "quit"]
    for command in asked:
        program.controller.do(command)
    program.controller.go_home()
    program.view.practice.click()
    program.wait_for_view(PanelOverview)
    for command in (one for one in asked if one not in ("home", "lock")):
        program.controller.do(command)
    program.controller.do("lock")
    program.wait_for_view(HomeView)
