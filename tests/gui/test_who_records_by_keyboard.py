"""Several facilitators take turns at one keyboard."""

from dataclasses import replace

from PySide6.QtCore import Qt

from coprod_desktop.domain.people import Role
from coprod_desktop.services import people, recorders, sessions
from coprod_desktop.ui.views.live import LiveView


def recorder(program, room):
    person = program.workspace.ask(recorders.who_records, room.session.id)
    return person.name if person else None


def test_who_records_is_chosen_and_shown(program, room):
    part = program.view.at_the_keyboard
    assert part.now.text() == "Whoever opened the panel records. Nobody is said to chair."
    program.controller.do("who_records")
    assert program.focused is part.who.control
    program.write("Dawn")
    program.tab_to("Records from now on")
    program.press(Qt.Key.Key_Space)
    program.wait_for(lambda: program.message() == "Dawn records from now on.")
    program.tab_to("Chairs from now on")
    program.press(Qt.Key.Key_Space)
    program.wait_for(lambda: program.message() == "Dawn chairs from now on.")
    assert part.now.text() == "Dawn records. Dawn chairs."
    program.controller.do("capture")
    program.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    program.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    program.wait_for(lambda: recorder(program, room) is None)
    program.wait_for(lambda: part.now.text().startswith("Whoever opened the panel records."))


def test_nobody_takes_over_by_a_slip(program, room):
    program.tab_to("Records from now on")
    program.press(Qt.Key.Key_Space)
    assert program.message() == "Choose who takes over first."
    assert recorder(program, room) is None


def test_facilitators_are_offered_first_and_who_leaves_no_more(program, room):
    told = replace(room.people["Tomasz"], role=Role.FACILITATOR)
    program.workspace.do(people.change_person, told)
    part = program.view.at_the_keyboard
    assert part.who._labels() == ["Nobody chosen", "Tomasz", "Dawn", "Janet", "Omar"]
    program.workspace.do(sessions.leave, room.session.id, room.people["Dawn"].id)
    assert "Dawn" not in part.who._labels()


def test_a_fresh_live_screen_shows_who_records(program, room):
    dawn = room.people["Dawn"].id
    program.workspace.do(recorders.take_over_recording, room.session.id, dawn)
    program.controller.do("panel")
    program.controller.do("live")
    live = program.wait_for_view(LiveView)
    assert live.at_the_keyboard.now.text().startswith("Dawn records.")
