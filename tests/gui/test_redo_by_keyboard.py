"""Undo and redo by keyboard: typing first, then acts, in words; and the list of what was done."""

from PySide6.QtCore import Qt

from coprod_desktop.services import breaks, contributions
from coprod_desktop.ui.views.break_page import BreakView
from coprod_desktop.ui.views.live import LiveView
from coprod_desktop.ui.views.what_was_done import WhatWasDoneView

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def count(program, room):
    return program.workspace.ask(contributions.count_contributions, room.session.id)


def test_an_act_is_taken_back_and_done_again_and_taken_back_from_the_message(program, room):
    program.write("The bench is wet")
    program.press(Qt.Key.Key_1, CTRL)
    program.wait_for(lambda: count(program, room) == 1)
    program.press(Qt.Key.Key_Z, CTRL)
    program.wait_for(lambda: program.message().startswith("Undone: "))
    program.press(Qt.Key.Key_Z, CTRL | SHIFT)
    program.wait_for(lambda: program.message().startswith("Done again: "))
    assert count(program, room) == 1
    program.window.undo_requested.emit()
    program.wait_for(lambda: program.message().startswith("Undone: "))
    program.press(Qt.Key.Key_Y, CTRL)
    program.wait_for(lambda: program.message().startswith("Done again: "))
    assert count(program, room) == 1


def test_typing_is_done_again_before_any_act(program, room):
    program.write("The bench is wet")
    program.press(Qt.Key.Key_1, CTRL)
    program.wait_for(lambda: count(program, room) == 1)
    program.press(Qt.Key.Key_Z, CTRL)
    program.wait_for(lambda: count(program, room) == 0)
    program.write("Kerb")
    box = program.view.capture.box
    program.press(Qt.Key.Key_Z, CTRL)
    assert box.text() == ""
    program.press(Qt.Key.Key_Z, CTRL | SHIFT)
    assert box.text() == "Kerb"
    assert count(program, room) == 0


def test_nothing_to_do_again_is_said(program, room):
    program.press(Qt.Key.Key_Z, CTRL | SHIFT)
    program.wait_for(lambda: program.message() == "There is nothing to do again.")


def test_a_break_that_is_done_again_leads_to_its_page(program, room):
    program.press(Qt.Key.Key_F7)
    program.wait_for_view(BreakView)
    program.press(Qt.Key.Key_Z, CTRL)
    program.wait_for_view(LiveView)
    program.wait_for(lambda: program.message().startswith("Undone: "))
    program.press(Qt.Key.Key_Z, CTRL | SHIFT)
    program.wait_for_view(BreakView)
    assert program.workspace.ask(breaks.current_break, room.session.id) is not None


def test_what_was_done_is_listed_and_escape_leads_back_to_the_caret(program, room):
    live = program.view
    program.write("The bench is wet")
    program.press(Qt.Key.Key_1, CTRL)
    program.wait_for(lambda: count(program, room) == 1)
    program.write("Half")
    program.press(Qt.Key.Key_O, CTRL | SHIFT)
    view = program.wait_for_view(WhatWasDoneView)
    assert "Recorded by" in view.rows.item(0).text()
    first = view.rows.item(0).text()
    program.press(Qt.Key.Key_Z, CTRL)
    program.wait_for(lambda: "Undone: " in view.rows.item(0).text())
    assert view.rows.item(1).text() == f"{first} Taken back."
    program.press(Qt.Key.Key_Escape)
    assert program.view is live
    assert program.focused is live.capture.box.control
    assert live.capture.box.text() == "Half"
