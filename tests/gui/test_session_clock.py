"""What falls due is said once, on the screen that one happens to be."""

from dataclasses import replace

from PySide6.QtCore import Qt

from coprod_desktop.domain.cards import CardKind
from coprod_desktop.services import breaks, cards, panel_files, pauses, sessions
from coprod_desktop.ui.views.break_page import BreakView
from coprod_desktop.ui.views.live import LiveView
from tests.panels import PASSPHRASE


def said(program):
    told = []
    program.window.announcer.said.connect(told.append)
    return told


def test_each_cue_is_said_once_and_not_again(program, room):
    clock = program.controller.screens.clock
    told = said(program)
    program.minutes_pass(room, 8)
    program.wait_for(lambda: "Half the time for this item is used." in " ".join(told))
    program.minutes_pass(room, 3)
    program.wait_for(lambda: "Five minutes are left" in " ".join(told))
    clock.look()
    program.wait_for_the_screen()
    assert " ".join(told).count("Five minutes are left") == 1
    assert " ".join(told).count("Half the time") == 1


def test_a_sleep_of_the_laptop_is_left_out_and_said(program, room):
    clock = program.controller.screens.clock
    program.wait_for(lambda: program.workspace.ask(_seen, room.session.id) is not None)
    program.wait_for(lambda: clock._looked_at is not None)
    told = said(program)
    room.clock.forward(20)
    clock.look()
    program.wait_for(lambda: "The laptop was away for 20 minutes." in " ".join(told))
    program.wait_for(lambda: program.view.bar.time.used.text().startswith("0 of 15"))
    assert "time for this item is used" not in " ".join(told)


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


def test_a_break_is_as_long_as_its_button_says(program, room):
    (button,) = [one for one in program.view.break_now.lengths if one.text().endswith("5 minutes")][
        :1
    ]
    button.click()
    program.wait_for_view(BreakView)
    pause = program.workspace.ask(breaks.current_break, room.session.id)
    assert (pause.back_at - pause.started_at).total_seconds() == 5 * 60


def test_a_break_is_as_long_as_one_likes(program, room):
    program.view.break_now.own.set_value(33)
    program.view.break_now.start.click()
    program.wait_for_view(BreakView)
    pause = program.workspace.ask(breaks.current_break, room.session.id)
    assert (pause.back_at - pause.started_at).total_seconds() == 33 * 60


def test_five_more_minutes_of_a_break_that_is_over_begin_now(program, room):
    program.press(Qt.Key.Key_F7)
    program.wait_for_view(BreakView)
    room.clock.forward(25)
    program.view.longer.click()

    def back_in():
        pause = program.workspace.ask(breaks.current_break, room.session.id)
        return (pause.back_at - room.clock()).total_seconds()

    program.wait_for(lambda: back_in() == 5 * 60)


def test_how_long_people_go_on_and_who_asks_for_a_break_is_said_there(program, room):
    assert program.view.break_now.since.text().startswith("0 minutes without a break.")
    program.minutes_pass(room, 1)
    program.workspace.send(cards.show_card, room.session.id, CardKind.BREAK).then(None)
    since = program.view.break_now.since
    program.wait_for(lambda: since.text().endswith("Somebody asks for a break."))
    assert since.text().startswith("1 minute without a break.")


def test_a_break_that_was_asked_for_is_said_again_after_five_minutes_once(program, room):
    program.minutes_pass(room, 1)
    program.workspace.send(cards.show_card, room.session.id, CardKind.BREAK).then(None)
    told = said(program)
    program.minutes_pass(room, 7)
    assert sum("Somebody asked for a break 5 minutes ago." in one for one in told) == 1


def test_no_cue_is_repeated_when_the_program_starts_anew(program, room):
    told = said(program)
    program.minutes_pass(room, 8)
    panel, folder = program.controller._panel, room.folder
    program.controller.go_home()
    again = panel_files.open_panel(
        folder, PASSPHRASE, clock=room.clock, deliver=program.controller.deliver
    )
    program.controller.opened(panel, again)
    program.minutes_pass(room, 1)
    assert told.count("Half the time for this item is used.") == 1


def test_when_we_are_back_is_said_once_as_the_break_starts_and_again_when_asked(program, room):
    told = program.window.announcer.history
    program.press(Qt.Key.Key_F7)
    program.wait_for_view(BreakView)
    program.wait_for(lambda: told[-1] == "F7 when you are back.")
    assert sum("Back at" in one for one in told) == 1
    assert program.message().count("Back at") == 1
    program.press(Qt.Key.Key_F1)
    program.wait_for(lambda: told[-1].startswith("Break. Back at"))


def whole(program):
    return program.wait_for_view(LiveView).agenda.whole.text()


def test_the_time_of_the_whole_session_stands_over_its_items(program, room):
    planned = replace(room.session, planned_minutes=60)
    program.workspace.do(sessions.change_session, planned)
    program.minutes_pass(room, 10)
    program.wait_for(lambda: whole(program) == "The session: 10 of 60 minutes are gone.")
    # Breaks come out of a planned length, and what never counts as delay takes nothing from it.
    program.workspace.do(breaks.start_break, room.session.id)
    room.clock.forward(5)
    program.workspace.do(breaks.end_break, room.session.id)
    program.wait_for(lambda: whole(program) == "The session: 15 of 60 minutes are gone.")
