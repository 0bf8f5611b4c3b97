"""Members signal with keys that type nothing, on whatever screen is shown."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from coprod_desktop.services import breaks, floor, pauses, people, sessions, turns
from coprod_desktop.ui.signals import SIGNAL_KEYS
from coprod_desktop.ui.views.break_page import BreakView
from coprod_desktop.ui.views.compose import ComposeView
from coprod_desktop.ui.views.decision import DecisionView
from coprod_desktop.ui.views.panel import PanelOverview
from coprod_desktop.ui.views.person import PersonView

F13, F14 = Qt.Key.Key_F13, Qt.Key.Key_F14


@pytest.fixture
def omar(program, room):
    told = replace(room.people["Omar"], signal_key="F13")
    return program.workspace.do(people.change_person, told)


@pytest.fixture
def seconds(program, room):
    """The seconds that signals count; a test lets them go by."""
    passed = [0.0]
    program.controller.screens._signals._seconds = lambda: passed[0]
    return passed


def waiting(program, room):
    return [t.person_id for t in program.workspace.ask(floor.list_waiting, room.session.id)]


def speaking(program, room):
    turn = program.workspace.ask(floor.current_turn, room.session.id)
    return turn.person_id if turn else None


def test_a_signal_asks_to_speak_while_the_facilitator_types(program, room, omar):
    program.write("Half a sen")
    program.press(F13)
    program.write("tence")
    program.wait_for(lambda: waiting(program, room) == [omar.id])
    program.wait_for(lambda: program.message().startswith("Omar "))
    assert program.view.capture.box.text() == "Half a sentence"
    assert program.focused is program.view.capture.box.control


def test_the_same_signal_says_done_for_who_has_the_floor(program, room, omar):
    program.workspace.do(turns.give_floor, room.session.id, omar.id)
    program.press(F13)
    program.wait_for(lambda: program.message() == "Omar is done.")
    assert speaking(program, room) is None


def test_a_key_that_is_held_or_pressed_by_a_shaking_hand_acts_once(program, room, omar, seconds):
    program.workspace.do(turns.give_floor, room.session.id, omar.id)
    for _ in range(5):
        QTest.simulateEvent(program.focused, True, F13.value, Qt.NoModifier, "", True, -1)
    assert speaking(program, room) == omar.id
    program.press(F13)
    seconds[0] += 0.3
    program.press(F13)
    program.wait_for(lambda: speaking(program, room) is None)
    program.wait_for_the_screen()
    assert waiting(program, room) == []
    seconds[0] += 1
    program.press(F13)
    program.wait_for(lambda: waiting(program, room) == [omar.id])


def test_it_works_where_a_decision_is_taken_and_where_somebody_writes(program, room, omar):
    program.press(Qt.Key.Key_F8)
    program.wait_for_view(DecisionView)
    at = program.focused
    program.press(F13)
    program.wait_for(lambda: waiting(program, room) == [omar.id])
    assert program.focused is at
    program.controller.do("live")
    program.workspace.do(turns.give_floor, room.session.id, omar.id)
    program.view.capture.who.choose(room.people["Omar"].id)
    program.controller.do("compose")
    page = program.wait_for_view(ComposeView)
    program.controller.screens._signals._last.clear()
    program.press(F13)
    program.wait_for(lambda: speaking(program, room) is None)
    assert program.view is page
    assert program.workspace.ask(pauses.who_composes, room.session.id).name == "Omar"


def test_it_works_on_the_page_of_a_break(program, room, omar):
    program.workspace.do(breaks.start_break, room.session.id)
    program.wait_for_view(BreakView)
    program.press(F13)
    program.wait_for(lambda: waiting(program, room) == [omar.id])
    assert isinstance(program.view, BreakView)


def test_who_is_not_here_is_told_so(program, room, omar):
    program.workspace.do(sessions.leave, room.session.id, omar.id)
    program.press(F13)
    program.wait_for(lambda: program.message() == "This person is not in the room.")


def test_a_key_that_is_nobodys_says_so(program, room):
    program.press(Qt.Key.Key_F20)
    program.wait_for(lambda: program.message().startswith("F20 is nobody's key."))


def test_without_a_session_a_key_says_whose_it_is(program, room, omar):
    program.workspace.do(sessions.close_session, room.session.id)
    program.press(F13)
    program.wait_for(lambda: program.message() == "F13 arrived. It is the key of Omar.")


def person_screen(program, room, name):
    program.controller.screens.show_person(room.people[name])
    view = program.wait_for_view(PersonView)
    program.tab_to("Press the key here to test it")
    return view


def test_a_switch_is_tried_out_on_the_persons_screen_and_asks_for_nothing(program, room, omar):
    view = person_screen(program, room, "Janet")
    program.press(F14)
    assert view.signal.test.text() == "F14"
    assert view.signal.chooser.value == "F14"
    assert program.message() == "F14 arrived. It is chosen for this person."
    program.press(F13)
    assert program.message() == "F13 arrived. It is the key of Omar."
    assert view.signal.chooser.value == "F14"
    program.press(Qt.Key.Key_Space)
    assert program.message() == "Space arrived. That key types. Let the switch send F13 to F24."
    assert waiting(program, room) == []
    program.press(Qt.Key.Key_Tab)
    assert program.focused.accessibleName() != "Press the key here to test it"
    program.tab_to("Keep this person")
    program.press(Qt.Key.Key_Space)
    program.wait_for_view(PanelOverview)
    janet = program.workspace.ask(people.find_signalling, "F14")
    assert janet.name == "Janet"


def test_a_key_that_is_taken_is_refused_at_its_list(program, room, omar):
    view = person_screen(program, room, "Janet")
    view.signal.chooser.choose("F13")
    program.tab_to("Keep this person")
    program.press(Qt.Key.Key_Space)
    program.wait_for(lambda: program.message() == "F13 is the key of Omar. Choose another.")
    assert program.focused is view.signal.chooser.control


def test_there_are_twelve_keys_that_type_nothing(program, room):
    assert tuple(f"F{number}" for number in range(13, 25)) == SIGNAL_KEYS
    for number in range(12):
        program.press(Qt.Key(F13.value + number))
        program.wait_for(
            lambda number=number: program.message().startswith(f"F{13 + number} is nobody's key.")
        )
    assert program.view.capture.box.text() == ""
