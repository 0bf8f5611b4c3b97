"""Typing that is taken back, or done again, is said: a screen reader is silent about it."""

from PySide6.QtCore import Qt

from coprod_desktop.ui.views.new_panel import NewPanelView

CTRL = Qt.KeyboardModifier.ControlModifier


def heard(program):
    return program.window.announcer.history[-1]


def test_words_in_a_box_are_counted_and_never_told(program, room):
    program.write("I wait")
    program.press(Qt.Key.Key_Z, CTRL)
    assert heard(program) == "Typing undone. The box is empty."
    program.press(Qt.Key.Key_Y, CTRL)
    assert heard(program) == "Typing done again. 2 words are in the box."
    assert program.focused.toPlainText() == "I wait"


def test_nobody_hears_how_many_words_a_passphrase_has(program):
    program.tab_to("New panel")
    program.press(Qt.Key.Key_Space)
    program.wait_for_view(NewPanelView)
    program.tab_to("Passphrase")
    program.write("green benches by the river")
    program.press(Qt.Key.Key_Z, CTRL)
    assert heard(program) == "Typing undone."
