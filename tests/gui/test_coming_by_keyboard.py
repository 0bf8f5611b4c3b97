"""Coming by phone, taking the chair, and a late guest: all without leaving the live screen."""

from PySide6.QtCore import Qt

from coprod_desktop.services import guests, sessions
from coprod_desktop.ui.views.live import LiveView


def rows(program):
    here = program.view.coming.here
    return [here.item(place).text() for place in range(here.count())]


def test_somebody_comes_by_phone_and_takes_the_chair(program, room):
    program.view.coming.person.choose(room.people["Omar"].id)
    program.view.coming.phones.setFocus()
    program.press(Qt.Key.Key_Space)
    program.wait_for(lambda: any("Omar (by phone)" in one for one in rows(program)))
    assert program.message() == "Omar is here by phone."
    program.view.coming.chairs.setFocus()
    program.press(Qt.Key.Key_Space)
    program.wait_for(lambda: any("Omar" in one and "Chairs." in one for one in rows(program)))
    program.window.undo_requested.emit()
    program.wait_for(lambda: not any("Chairs." in one for one in rows(program)))


def test_whoever_is_chosen_in_the_list_is_the_one_who_leaves(program, room):
    part = program.view.coming
    part.person.choose(room.people["Janet"].id)
    part.here.setFocus()
    part.here.setCurrentRow(0)
    while "Omar" not in part.here.currentItem().text():
        program.press(Qt.Key.Key_Down)
    part.leaves.setFocus()
    program.press(Qt.Key.Key_Space)
    program.wait_for(lambda: program.message() == "Omar has left.")
    program.press(Qt.Key.Key_Space)
    program.wait_for(lambda: "Omar" in program.message())
    assert "Janet" in [one.name for one in part.present()]
    assert len(part.present()) == 3


def test_a_late_guest_is_added_from_the_live_screen(program, room):
    program.view.late_guest.name.control.setFocus()
    program.write("Zoe")
    program.press(Qt.Key.Key_Return)
    program.wait_for(lambda: any(one.startswith("Zoe,") for one in rows(program)))
    assert program.message() == "Zoe is new here."
    assert isinstance(program.view, LiveView)
    assert program.view.late_guest.name.text() == ""
    assert "Zoe" in [one.name for one in program.view.coming.present()]


def test_who_has_just_come_can_take_an_action_and_its_row_says_who_does_what_by_when(program, room):
    program.workspace.do(guests.welcome_guest, room.session.id, name="Zoe")
    part = program.view.action_entry
    part.what.control.setFocus()
    program.write("Measure the kerb")
    program.tab_to("Who does it")
    program.write("Zoe")
    program.tab_to("By when, as 24/11/2026")
    program.write("1/2/2027")
    program.press(Qt.Key.Key_Return)
    program.wait_for(lambda: part.rows.count() == 1)
    told = "Zoe: Measure the kerb. By Monday 1 February 2027."
    assert part.rows.item(0).text() == told
    assert (part.what.text(), part.day.text()) == ("", "")


def test_a_name_half_typed_comes_back(program, room):
    program.view.late_guest.name.control.setFocus()
    program.write("Zo")
    program.controller.do("panel")
    program.controller.do("live")
    assert program.view.late_guest.name.text() == "Zo"


def test_apologies_can_be_written_down_while_the_session_runs(program, room):
    omar = room.people["Omar"].id
    program.workspace.do(sessions.leave, room.session.id, omar)
    part = program.view.apologies
    part.who.choose(omar)
    part.reason.control.setFocus()
    program.write("Ill")
    program.tab_to("Write down the apologies")
    program.press(Qt.Key.Key_Space)
    program.wait_for(lambda: part.rows.count() == 1)
    assert program.message() == "Apologies from Omar."
