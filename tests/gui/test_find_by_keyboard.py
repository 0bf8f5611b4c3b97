"""Find by keyboard: type, go to what is found, and back to the words that were half typed."""

from PySide6.QtCore import Qt

from coprod_desktop.services import actions
from coprod_desktop.ui.views.contribution import ContributionView
from coprod_desktop.ui.views.find import FindView
from coprod_desktop.ui.views.live import LiveView
from coprod_desktop.ui.views.minutes import MinutesView

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


def test_escape_leads_back_to_the_caret_in_the_half_typed_words(program, room):
    live = program.view
    program.write("Half a sentence")
    for _ in range(4):
        program.press(Qt.Key.Key_Left)
    box = live.capture.box.box
    program.press(Qt.Key.Key_F, CTRL)
    view = program.wait_for_view(FindView)
    program.write("signs")
    program.wait_for(lambda: program.message() == "1 found.")
    assert view.rows.item(0).text() == "Session 1. Agenda: Signs"
    program.press(Qt.Key.Key_Escape)
    assert program.view is live
    assert program.focused is box
    assert box.textCursor().position() == len("Half a sentence") - 4


def test_an_action_that_is_found_leads_to_its_words_in_the_minutes(program, room):
    program.workspace.do(actions.agree_action, room.session.id, what="Ask the bus company")
    program.press(Qt.Key.Key_F, CTRL)
    program.wait_for_view(FindView)
    program.write("bus company")
    program.press(Qt.Key.Key_Return)
    program.press(Qt.Key.Key_Return)
    minutes = program.wait_for_view(MinutesView)
    assert program.focused is minutes.preview
    assert minutes.preview.textCursor().selectedText() == "Ask the bus company"
