"""Another key for a command: chosen by pressing it, refused in words, at work at once and kept."""

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction

from coprod_desktop import paths
from coprod_desktop.preferences import FILE, Preferences, own_settings, read_preferences
from coprod_desktop.services import own_settings as services
from coprod_desktop.services import turns
from coprod_desktop.ui.controller import Controller
from coprod_desktop.ui.views.break_page import BreakView
from coprod_desktop.ui.views.keys import KeysView
from coprod_desktop.ui.views.live import LiveView
from coprod_desktop.ui.views.palette import PaletteView
from coprod_desktop.ui.views.settings import SettingsView
from coprod_desktop.wording import keys as words
from tests.gui.test_one_keyboard_many_people import give_back, hand_over

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def heard(program):
    return program.window.announcer.history[-1]


def kept():
    return read_preferences(paths.config_folder()).preferences.keys


@pytest.fixture
def page(program, room):
    program.write("Half a sentence")
    program.controller.do("keys")
    return program.wait_for_view(KeysView)


def choose(program, page, command):
    """Go to a command by typing the beginning of its name, and to its new key with Enter."""
    page.rows.setFocus()
    page.rows.go_to(command)
    program.press(Qt.Key.Key_Return)
    assert program.focused is page.new_key.control


def test_a_new_key_works_at_once_and_is_written_and_said_everywhere(program, room, page):
    choose(program, page, "break")
    assert page.new_key.control.accessibleName() == "New key for: Break"
    program.press(Qt.Key.Key_J, CTRL)
    assert heard(program) == "Break has the key Ctrl+J now."
    assert kept() == {"break": "Ctrl+J"}
    assert page.rows.currentItem().text() == "Break, Ctrl+J"
    program.press(Qt.Key.Key_Escape)
    live = program.wait_for_view(LiveView)
    assert live.capture.box.text() == "Half a sentence"
    assert live.bar.pause.accessibleDescription() == "Ctrl+J"
    action = program.window.findChild(QAction, "break")
    assert action.shortcut().toString() == "Ctrl+J"
    program.press(Qt.Key.Key_F7)
    assert isinstance(program.view, LiveView)
    program.press(Qt.Key.Key_K, CTRL)
    program.wait_for_view(PaletteView)
    program.write("tea")
    program.wait_for(lambda: heard(program) == "Break, Ctrl+J, 1 of 1")
    program.press(Qt.Key.Key_Escape)
    program.press(Qt.Key.Key_J, CTRL)
    program.wait_for_view(BreakView)
    assert program.view.entry_sentence().endswith("Ctrl+J when you are back.")


def test_the_keys_that_save_are_told_as_they_are_now(program, room, page):
    choose(program, page, "save_idea")
    program.press(Qt.Key.Key_J, CTRL)
    program.press(Qt.Key.Key_Escape)
    live = program.wait_for_view(LiveView)
    assert "Ctrl+J, Ctrl+2" in live.entry_sentence()
    assert live.capture.box.control.accessibleDescription().startswith("Ctrl+J, Ctrl+2")


def test_a_key_that_does_something_else_is_refused_and_that_is_named(program, page):
    choose(program, page, "next_item")
    program.press(Qt.Key.Key_F7)
    assert heard(program) == "F7 is the key of: Break. Give that another key first."
    assert kept() == {}
    assert program.window.findChild(QAction, "next_item").shortcut().toString() == "F9"


@pytest.mark.parametrize(
    ("key", "chord", "why"),
    [
        (Qt.Key.Key_C, CTRL, words.EDITS),
        (Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, words.TYPES),
        (Qt.Key.Key_Insert, Qt.KeyboardModifier.NoModifier, words.READER),
        (Qt.Key.Key_7, Qt.KeyboardModifier.KeypadModifier, words.READER),
        (Qt.Key.Key_F13, Qt.KeyboardModifier.NoModifier, words.SIGNAL),
        (Qt.Key.Key_F10, Qt.KeyboardModifier.NoModifier, words.MENU),
        (Qt.Key.Key_P, CTRL | Qt.KeyboardModifier.AltModifier, words.BOTH_CHORDS),
        (Qt.Key.Key_L, Qt.KeyboardModifier.MetaModifier, words.SYSTEM),
        (Qt.Key.Key_Exclam, CTRL | SHIFT, words.OTHER_KEYBOARD),
    ],
)
def test_a_key_that_is_needed_elsewhere_is_refused_in_plain_words(program, page, key, chord, why):
    choose(program, page, "next_item")
    program.press(key, chord)
    assert heard(program) == why
    assert kept() == {}


def test_tab_leads_on_from_the_field_and_escape_leads_back(program, page):
    choose(program, page, "next_item")
    program.press(Qt.Key.Key_Tab)
    assert program.focused is page.none
    choose(program, page, "next_item")
    program.press(Qt.Key.Key_Escape)
    program.wait_for_view(LiveView)


def test_one_key_is_put_back_and_all_are(program, page):
    for command, key in (("next_item", Qt.Key.Key_J), ("break", Qt.Key.Key_I)):
        choose(program, page, command)
        program.press(key, CTRL)
    assert kept() == {"next_item": "Ctrl+J", "break": "Ctrl+I"}
    page.put_back.click()
    assert heard(program) == "Break has the key F7 now."
    assert kept() == {"next_item": "Ctrl+J"}
    page.put_all_back.click()
    assert heard(program) == words.ALL_ARE_BACK
    assert kept() == {}
    assert program.window.findChild(QAction, "next_item").shortcut().toString() == "F9"


def test_a_first_key_that_another_command_has_by_now_is_not_put_back(program, page):
    choose(program, page, "break")
    program.press(Qt.Key.Key_J, CTRL)
    choose(program, page, "next_item")
    program.press(Qt.Key.Key_F7)
    page.rows.go_to("break")
    page.put_back.click()
    assert heard(program) == "F7 is the key of: Next item. Give that another key first."
    assert kept() == {"break": "Ctrl+J", "next_item": "F7"}


def test_a_command_without_its_key_is_still_found_by_its_name(program, page):
    page.rows.go_to("mark")
    page.none.click()
    assert kept() == {"mark": ""}
    assert page.rows.currentItem().text() == "Mark this moment, no key"
    assert program.window.findChild(QAction, "mark").shortcuts() == []


def test_a_key_that_is_tried_is_told_and_nothing_is_done(program, page):
    page.tried.control.setFocus()
    program.press(Qt.Key.Key_F7)
    assert heard(program) == page.told.text() == "F7 does: Break."
    program.press(Qt.Key.Key_L, CTRL | SHIFT)
    assert heard(program) == "Ctrl+Shift+L does: Lock."
    program.press(Qt.Key.Key_F13)
    assert heard(program).endswith(words.SIGNAL)
    program.press(Qt.Key.Key_J, CTRL)
    assert heard(program) == "Ctrl+J does nothing yet."
    assert isinstance(program.view, KeysView)


def test_keys_are_there_again_and_nonsense_in_the_file_is_left_out(program, page, qapp):
    folder = paths.config_folder()
    folder.mkdir(parents=True, exist_ok=True)
    told = {"keys": {"break": "Ctrl+J", "lock": "A", "gone": "F9", "undo": "F2"}}
    (folder / FILE).write_text(json.dumps(told), encoding="utf-8")
    window = type(program.window)(program.theme)
    program.qtbot.addWidget(window)
    Controller(window, program.theme)
    keys = {
        one: window.findChild(QAction, one).shortcut().toString()
        for one in told["keys"]
        if one != "gone"
    }
    assert keys == {"break": "Ctrl+J", "lock": "Ctrl+Shift+L", "undo": "Ctrl+Z"}
    window.close()


@pytest.mark.parametrize("wrong", [["F9"], {"break": 7}, "F9", None])
def test_keys_of_another_shape_fall_back_and_are_mentioned(tmp_path, wrong):
    (tmp_path / FILE).write_text(json.dumps({"keys": wrong}), encoding="utf-8")
    read = read_preferences(tmp_path)
    assert read.preferences.keys == {}
    assert read.replaced == ("keys",)


def test_putting_the_settings_back_leaves_the_keys_as_they_were_changed_since(program, room):
    program.controller.do("settings")
    settings = program.wait_for_view(SettingsView)
    program.controller.do("keys")
    choose(program, program.wait_for_view(KeysView), "break")
    program.press(Qt.Key.Key_J, CTRL)
    program.press(Qt.Key.Key_Escape)
    settings.put_back()
    assert kept() == {"break": "Ctrl+J"}


def test_a_key_that_is_changed_while_a_member_has_the_keyboard_is_kept(program, room):
    program.workspace.do(turns.give_floor, room.session.id, room.people["Omar"].id)
    liked = own_settings(Preferences(text_scale=2.0))
    program.workspace.do(services.keep_own_settings, room.people["Omar"].id, liked)
    hand_over(program)
    program.controller.do("keys")
    choose(program, program.wait_for_view(KeysView), "break")
    program.press(Qt.Key.Key_J, CTRL)
    program.press(Qt.Key.Key_Escape)
    give_back(program, room)
    assert kept() == {"break": "Ctrl+J"}
    assert read_preferences(paths.config_folder()).preferences.text_scale == 1.0
