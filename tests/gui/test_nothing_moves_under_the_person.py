"""What a person is at never goes, and never becomes something else, without taking them along."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor

from coprod_desktop.domain.people import Role
from coprod_desktop.services import go_rounds, moments, people, sessions
from coprod_desktop.services.contributions import Spoken, record_contribution
from coprod_desktop.ui.kit.buttons import Check
from coprod_desktop.ui.views.live import LiveView
from coprod_desktop.ui.views.minutes import MinutesView
from coprod_desktop.ui.views.panel import PanelOverview
from coprod_desktop.ui.views.prepare import PrepareView
from coprod_desktop.ui.views.rules import RulesView

CTRL = Qt.KeyboardModifier.ControlModifier


def press_button(program, name):
    program.tab_to(name)
    program.press(Qt.Key.Key_Space)


def everybody_leaves(program, room):
    for person in room.people.values():
        program.workspace.do(sessions.leave, room.session.id, person.id)
    program.wait_for_the_screen()


def test_the_last_marked_moment_takes_the_person_to_the_box_when_it_goes(program, room):
    program.workspace.do(moments.mark_moment, room.session.id, person_id=None)
    press_button(program, "Let it go")
    program.wait_for(lambda: not program.view.moments.isVisible())
    assert program.focused is program.view.capture.box.control


def test_the_last_interpreter_takes_the_person_to_the_box_when_they_go(program, room):
    ana = program.workspace.do(people.add_person, name="Ana", role=Role.INTERPRETER)
    program.workspace.do(sessions.arrive, room.session.id, ana.id)
    program.tab_to("Works now")
    program.press(Qt.Key.Key_Z, CTRL)
    program.wait_for(lambda: not program.view.interpreters.isVisible())
    assert program.focused is program.view.capture.box.control


def test_the_last_reporter_takes_the_person_to_the_box_when_they_go(program, room):
    program.workspace.do(people.add_person, name="Sam", role=Role.REPORTER)
    program.tab_to("Type a caption, then Enter")
    program.press(Qt.Key.Key_Z, CTRL)
    program.wait_for(lambda: not program.view.caption_feed.isVisible())
    assert program.focused is program.view.capture.box.control


def test_who_starts_a_go_round_stays_at_its_buttons_and_so_does_who_ends_it(program, room):
    find = go_rounds.find_go_round
    press_button(program, "Start a go-round")
    program.wait_for(lambda: program.workspace.ask(find, room.session.id) is not None)
    assert program.focused.accessibleName() == "Start a go-round"
    press_button(program, "End the go-round")
    program.wait_for(lambda: program.workspace.ask(find, room.session.id) is None)
    assert program.focused.accessibleName() == "End the go-round"
    program.press(Qt.Key.Key_Space)
    program.wait_for(lambda: program.message() == "There is no go-round to end.")


def test_where_nobody_is_here_nobody_can_ask_and_it_is_said(program, room):
    everybody_leaves(program, room)
    press_button(program, "Put on the list")
    assert program.message() == "Choose a person first."
    press_button(program, "Speak for a moment")
    assert program.message() == "Choose a person first."


def test_who_was_chosen_to_speak_and_left_never_becomes_somebody_else(program, room):
    asking = program.view.asking
    asking.who.choose(room.people["Omar"].id)
    program.workspace.do(sessions.leave, room.session.id, room.people["Omar"].id)
    program.wait_for_the_screen()
    assert asking.who.value is None
    press_button(program, "Put on the list")
    assert program.message() == "Choose a person first."


@pytest.fixture
def preparing(program, room):
    """A session that is being prepared, with everybody on its list."""
    program.workspace.do(sessions.close_session, room.session.id)
    session = program.workspace.do(sessions.plan_session, title="Colours")
    return lambda: show_preparing(program, session.id)


def show_preparing(program, session_id):
    program.controller.screens.show_session(session_id)
    return program.wait_for_view(PrepareView)


def test_who_is_not_here_is_not_here_when_one_comes_back_to_the_screen(program, room, preparing):
    view = preparing()
    program.tab_to("Tomasz")
    program.press(Qt.Key.Key_Space)
    program.controller.do("panel")
    program.wait_for_view(PanelOverview)
    view = preparing()
    ticks = {
        tick.text(): tick.isChecked()
        for tick in view.findChildren(Check)
        if tick.text() in room.people
    }
    assert ticks == {"Dawn": True, "Janet": True, "Omar": True, "Tomasz": False}
    program.tab_to("New item: what is it about?")
    program.write("Paint")
    program.press(Qt.Key.Key_Return)
    program.wait_for(lambda: view.items.count() == 1)
    press_button(program, "Start session 2")
    live = program.wait_for_view(LiveView)
    assert sorted(one.name for one in live.coming.present()) == ["Dawn", "Janet", "Omar"]


def test_a_number_that_is_not_kept_yet_outlasts_what_is_kept_beside_it(program, room):
    program.controller.do("rules")
    view = program.wait_for_view(RulesView)
    program.tab_to("Most minutes without a break")
    program.press(Qt.Key.Key_Up)
    press_button(program, "Keep how we decide")
    program.wait_for(lambda: "changed" in program.message())
    assert view.breaks.longest.value() == 46
    program.controller.do("panel")
    program.controller.do("rules")
    assert program.wait_for_view(RulesView).breaks.longest.value() == 46


def test_what_is_read_aloud_is_marked_no_more_once_the_minutes_say_something_else(
    program, room, voice
):
    program.controller.do("minutes")
    view = program.wait_for_view(MinutesView)
    program.press(Qt.Key.Key_F4)
    voice.say_word(voice.said[-1].split()[0])
    assert view.preview.extraSelections()
    view.preview.setFocus()
    view.preview.moveCursor(QTextCursor.MoveOperation.Start)
    view.preview.moveCursor(QTextCursor.MoveOperation.Down)
    at = view.preview.textCursor().position()
    words = Spoken(words="Benches", person_id=room.people["Omar"].id)
    program.workspace.do(record_contribution, room.session.id, words)
    program.wait_for_the_screen()
    assert "Benches" in view.preview.toPlainText()
    assert view.preview.textCursor().position() == at
    assert view.preview.extraSelections() == []
    voice.say_word(voice.said[-1].split()[-1])
    assert view.preview.extraSelections() == []
