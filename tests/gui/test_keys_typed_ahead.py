"""Keys from before a screen stood there do nothing on it; words into a box are kept."""

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent

from coprod_desktop.ui.kit.buttons import Check
from coprod_desktop.ui.views.find import FindView
from coprod_desktop.ui.views.live import LiveView
from coprod_desktop.ui.views.minutes import MinutesView
from coprod_desktop.ui.views.what_was_done import WhatWasDoneView

NONE = Qt.KeyboardModifier.NoModifier
RETURN, SPACE, ESCAPE = (
    (Qt.Key.Key_Return, "\r"),
    (Qt.Key.Key_Space, " "),
    (Qt.Key.Key_Escape, "\x1b"),
)


def go_with_keys_behind(program, command, *pressed):
    """Go to another screen while keys wait in the window, which was too busy to take them."""
    door = program.window.windowHandle()

    def wait_behind():
        for key, text in pressed:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QCoreApplication.postEvent(door, QKeyEvent(kind, key, NONE, text))

    was = program.view
    program.window.screen_changed.connect(wait_behind, Qt.ConnectionType.SingleShotConnection)
    program.controller.do(command)
    program.wait_for(lambda: program.view is not was)
    QCoreApplication.processEvents()
    program.wait_for_the_screen()


def test_a_key_that_was_pressed_twice_changes_nothing_where_one_has_come_to(program, room):
    go_with_keys_behind(program, "minutes", SPACE)
    assert isinstance(program.view, MinutesView)
    first = program.focused
    assert isinstance(first, Check)
    assert first.isChecked()
    # From now on the same key is meant for what stands there.
    program.press(Qt.Key.Key_Space)
    assert not first.isChecked()


def test_escape_leads_back_from_a_screen_that_was_there_and_from_no_other(program, room):
    go_with_keys_behind(program, "done", ESCAPE)
    assert isinstance(program.view, WhatWasDoneView)
    program.press(Qt.Key.Key_Escape)
    program.wait_for_view(LiveView)


def test_words_that_were_begun_before_the_box_was_there_stand_in_it(program, room):
    typed = [(getattr(Qt.Key, f"Key_{letter.upper()}"), letter) for letter in "Bench"]
    go_with_keys_behind(program, "find", (Qt.Key.Key_Shift, ""), *typed, RETURN)
    view = program.wait_for_view(FindView)
    assert view.words.text() == "Bench"
    assert program.focused is view.words.control


def test_letters_behind_a_key_that_led_out_of_the_box_come_into_no_other(program, room):
    keys = [(Qt.Key.Key_B, "b"), (Qt.Key.Key_Tab, "\t"), (Qt.Key.Key_X, "x")]
    go_with_keys_behind(program, "find", *keys)
    assert program.wait_for_view(FindView).words.text() == "b"
