"""Find by keyboard: type, go to what is found, and back to the words that were half typed."""

from PySide6.QtCore import Qt

from coprod_desktop.ui.views.contribution import ContributionView
from coprod_desktop.ui.views.find import FindView
from coprod_desktop.ui.views.live import LiveView

CTRL = Qt.KeyboardModifier.ControlModifier


def test_what_was_said_is_found_and_one_comes_back_to_the_half_typed_words(program, room):
    program.write("The bench is wet")
    program.press(Qt.Key.Key_1, CTRL)
    program.wait_for(lambda: program.view.heard_so_far.rows.count() == 1)
    program.write("Half a sentence")
    program.press(Qt.Key.Key_F, CTRL)
    view = program.wait_for_view(FindView)
    program.write("BENCH")
    program.wait_for(lambda: program.message() == "2 found.")
    program.press(Qt.Key.Key_Return)
    assert program.focused is view.rows
    program.press(Qt.Key.Key_Return)
    program.wait_for_view(ContributionView)
    program.controller.do("live")
    live = program.wait_for_view(LiveView)
    assert live.capture.box.text() == "Half a sentence"
