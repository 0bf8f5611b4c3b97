"""What falls due is said once, on the screen that one happens to be."""

from PySide6.QtCore import Qt

from coprod_desktop.services import pauses, sessions
from coprod_desktop.ui.views.break_page import BreakView


def said(program):
    told = []
    program.window.announcer.said.connect(told.append)
    return told


def test_each_cue_is_said_once_and_not_again(program, room):
    clock = program.controller.screens.clock
    told = said(program)
    room.clock.forward(8)
    clock.look()
    program.wait_for(lambda: "Half the time for this item is used." in " ".join(told))
    room.clock.forward(3)
    clock.look()
    program.wait_for(lambda: "Five minutes are left" in " ".join(told))
    clock.look()
    program.qtbot.wait(50)
    assert " ".join(told).count("Five minutes are left") == 1
    assert " ".join(told).count("Half the time") == 1


def test_a_sleep_of_the_laptop_is_left_out_and_said(program, room):
    clock = program.controller.screens.clock
    program.wait_for(lambda: program.workspace.ask(_seen, room.session.id) is not None)
    told = said(program)
    room.clock.forward(20)
    clock._looks = 0
    clock.look()
    program.wait_for(lambda: "The laptop was away for 20 minutes." in " ".join(told))
    program.wait_for(lambda: program.view.bar.time.used.text().startswith("0 of 15"))


def _seen(reader, session_id):
    return reader.signs_of_life.find(session_id)


def test_the_end_of_the_break_is_said_one_minute_before_and_when_it_comes(program, room):
    program.press(Qt.Key.Key_F7)
    program.wait_for_view(BreakView)
    clock = program.controller.screens.clock
    clock.look()
    told = said(program)
    room.clock.forward(9)
    clock.look()
    room.clock.forward(1)
    clock.look()
    clock.look()
    program.wait_for(lambda: "The break is over." in " ".join(told))
    assert " ".join(told).count("One minute left of the break.") == 1
    assert " ".join(told).count("The break is over.") == 1


def test_undoing_a_break_leads_back_to_the_session(program, room):
    program.press(Qt.Key.Key_F7)
    program.wait_for_view(BreakView)
    program.window.undo_requested.emit()
    program.wait_for(lambda: not isinstance(program.view, BreakView))
    session = program.workspace.ask(sessions.find_open_session)
    assert program.view.title == "Live session"
    assert session is not None


def test_the_time_strip_keeps_its_place_whatever_it_says(program, room):
    bar = program.view.bar
    program.qtbot.wait(50)
    before = program.view.capture.box.control.mapTo(program.window, bar.pos())
    program.workspace.send(pauses.start_composing, room.session.id, room.people["Omar"].id).then(
        None
    )
    program.wait_for(lambda: "Omar is writing" in bar.time.stands.text())
    program.qtbot.wait(50)
    assert program.view.capture.box.control.mapTo(program.window, bar.pos()) == before
