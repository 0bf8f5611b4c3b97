"""The palette by keyboard: a plain word, Enter, and it is done where one was."""

import pytest
from PySide6.QtCore import Qt

from coprod_desktop.ui.commands import COMMANDS
from coprod_desktop.ui.finding_commands import find_commands
from coprod_desktop.ui.views.break_page import BreakView
from coprod_desktop.ui.views.live import LiveView
from coprod_desktop.ui.views.palette import PaletteView
from coprod_desktop.ui.views.settings import SettingsView
from coprod_desktop.wording.palette import NOTHING, OTHER_WORDS

CTRL = Qt.KeyboardModifier.ControlModifier


def heard(program):
    """What a screen reader was told last."""
    return program.window.announcer.history[-1]


@pytest.fixture
def palette(program, room):
    """The palette over a session that runs, with half a sentence in its box."""
    program.write("Half a sentence")
    program.press(Qt.Key.Key_K, CTRL)
    return program.wait_for_view(PaletteView)


def test_a_plain_word_and_enter_start_a_break(program, palette):
    program.write("tea")
    program.wait_for(lambda: heard(program) == "Break, F7, 1 of 1")
    program.press(Qt.Key.Key_Return)
    program.wait_for_view(BreakView)


def test_arrows_go_through_what_is_found_and_its_place_is_said(program, palette):
    program.write("card")
    program.wait_for(lambda: heard(program).startswith("Card: agree, Ctrl+Shift+Y, 1 of "))
    field = program.focused
    program.press(Qt.Key.Key_Down)
    assert ", 2 of " in heard(program)
    assert program.focused is field
    program.press(Qt.Key.Key_Up)
    program.press(Qt.Key.Key_Up)
    assert ", 1 of " in heard(program)


def test_escape_leads_back_to_the_half_typed_words(program, palette):
    program.press(Qt.Key.Key_Escape)
    live = program.wait_for_view(LiveView)
    assert program.focused is live.capture.box.box
    assert live.capture.box.text() == "Half a sentence"


def test_what_is_half_typed_is_saved_from_the_palette(program, palette):
    program.write("concern")
    program.press(Qt.Key.Key_Return)
    live = program.wait_for_view(LiveView)
    program.wait_for(lambda: live.heard_so_far.rows.count() == 1)
    assert "Half a sentence" in live.heard_so_far.rows.item(0).text()
    assert live.capture.box.text() == ""


def test_undo_from_the_palette_takes_back_what_was_typed_where_one_was(program, palette):
    program.write("undo")
    program.press(Qt.Key.Key_Return)
    live = program.wait_for_view(LiveView)
    assert live.capture.box.text() != "Half a sentence"


def test_a_screen_is_reached_from_it_also_without_a_panel(program):
    program.controller.go_home()
    program.press(Qt.Key.Key_K, CTRL)
    program.wait_for_view(PaletteView)
    program.write("preferences")
    program.press(Qt.Key.Key_Return)
    program.wait_for_view(SettingsView)


def test_a_word_that_nothing_is_called_is_said_plainly(program, palette):
    program.write("xylophone")
    program.wait_for(lambda: heard(program) == NOTHING)
    program.press(Qt.Key.Key_Return)
    assert isinstance(program.view, PaletteView)


def test_asked_for_again_it_leads_back(program, palette):
    program.press(Qt.Key.Key_K, CTRL)
    program.wait_for_view(LiveView)


def test_every_command_has_other_words_and_is_found_by_each_of_them():
    assert set(OTHER_WORDS) == {one.id for one in COMMANDS}
    for command in COMMANDS:
        for word in (command.text, *OTHER_WORDS[command.id].split(", ")):
            assert command in find_commands(word), f"{command.id} by {word}"


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("break", "break"),
        ("BREAK", "break"),
        ("  brea", "break"),
        ("vote", "decide"),
        ("hand up", "add_speaker"),
        ("bigger", "larger"),
        ("stop card", "card_stop"),
        ("", "home"),
    ],
)
def test_the_nearest_comes_first(typed, first):
    assert find_commands(typed)[0].id == first
