"""What a person is at never goes, and never becomes something else, without taking them along."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor

from coprod_desktop.domain.decision import Power
from coprod_desktop.domain.panel import Method
from coprod_desktop.domain.people import Role
from coprod_desktop.services import (
    decisions,
    go_rounds,
    moments,
    people,
    proposals,
    sessions,
    sign_offs,
)
from coprod_desktop.services.contributions import Spoken, record_contribution
from coprod_desktop.ui.kit.buttons import Check
from coprod_desktop.ui.views.afterwards import AfterView
from coprod_desktop.ui.views.decision import DecisionView
from coprod_desktop.ui.views.live import LiveView
from coprod_desktop.ui.views.minutes import MinutesView
from coprod_desktop.ui.views.panel import PanelOverview
from coprod_desktop.ui.views.prepare import PrepareView
from coprod_desktop.ui.views.rules import RulesView

CTRL = Qt.KeyboardModifier.ControlModifier


def everybody_leaves(program, room):
    for person in room.people.values():
        program.workspace.do(sessions.leave, room.session.id, person.id)
    program.wait_for_the_screen()


def test_the_last_marked_moment_takes_the_person_to_the_box_when_it_goes(program, room):
    program.workspace.do(moments.mark_moment, room.session.id, person_id=None)
    program.press_button("Let it go")
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
    program.press_button("Start a go-round")
    program.wait_for(lambda: program.workspace.ask(find, room.session.id) is not None)
    assert program.focused.accessibleName() == "Start a go-round"
    program.press_button("End the go-round")
    program.wait_for(lambda: program.workspace.ask(find, room.session.id) is None)
    assert program.focused.accessibleName() == "End the go-round"
    program.press(Qt.Key.Key_Space)
    program.wait_for(lambda: program.message() == "There is no go-round to end.")


def test_where_nobody_is_here_nobody_can_ask_and_it_is_said(program, room):
    everybody_leaves(program, room)
    program.press_button("Put on the list")
    assert program.message() == "Choose a person first."
    program.press_button("Speak for a moment")
    assert program.message() == "Choose a person first."


def test_who_was_chosen_to_speak_and_left_never_becomes_somebody_else(program, room):
    asking = program.view.asking
    asking.who.choose(room.people["Omar"].id)
    program.workspace.do(sessions.leave, room.session.id, room.people["Omar"].id)
    program.wait_for_the_screen()
    assert asking.who.value is None
    program.press_button("Put on the list")
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
    program.press_button("Start session 2")
    live = program.wait_for_view(LiveView)
    assert sorted(one.name for one in live.coming.present()) == ["Dawn", "Janet", "Omar"]


def test_a_number_that_is_not_kept_yet_outlasts_what_is_kept_beside_it(program, room):
    program.controller.do("rules")
    view = program.wait_for_view(RulesView)
    program.tab_to("Most minutes without a break")
    program.press(Qt.Key.Key_Up)
    program.press_button("Keep how we decide")
    program.wait_for(lambda: "changed" in program.message())
    assert view.breaks.longest.value() == 46
    program.controller.do("panel")
    program.controller.do("rules")
    assert program.wait_for_view(RulesView).breaks.longest.value() == 46


def test_what_is_read_aloud_is_marked_where_it_stands_when_the_minutes_say_more_meanwhile(
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
    said = voice.said[-1]
    voice.say_word(said.split()[-1])
    marked = [one.cursor.selectedText() for one in view.preview.extraSelections()]
    assert said.split()[-1] in marked
    assert all(words in said for words in marked)


def leave_and_come_back(program, command, kind):
    program.controller.do("panel")
    program.wait_for_view(PanelOverview)
    program.controller.do(command)
    return program.wait_for_view(kind)


def test_cards_that_are_half_counted_are_still_counted_when_one_comes_back(program, room):
    program.workspace.do(sessions.close_session, room.session.id)
    program.controller.do("after")
    program.wait_for_view(AfterView)
    program.tab_to("I understood: yellow")
    for _ in range(7):
        program.press(Qt.Key.Key_Up)
    view = leave_and_come_back(program, "after", AfterView)
    assert [field.value() for field in next(iter(view.how_was_it.counts.values()))] == [0, 7, 0]
    program.press_button("Keep the counts")
    kept = sign_offs.list_how_it_was
    program.wait_for(lambda: len(program.workspace.ask(kept, room.session.id)) == 1)
    view = leave_and_come_back(program, "after", AfterView)
    assert [field.value() for field in next(iter(view.how_was_it.counts.values()))] == [0, 7, 0]


def test_how_a_proposal_is_decided_and_what_it_is_worth_is_not_forgotten_with_the_screen(
    program, room
):
    program.press(Qt.Key.Key_F8)
    view = program.wait_for_view(DecisionView)
    program.write("Benches")
    view.proposal.method.choose(Method.MAJORITY)
    view.proposal.power.choose(Power.WE_RECOMMEND)
    view = leave_and_come_back(program, "decide", DecisionView)
    chosen = (view.proposal.words.text(), view.proposal.method.value, view.proposal.power.value)
    assert chosen == ("Benches", Method.MAJORITY, Power.WE_RECOMMEND)


def test_the_day_to_look_at_it_again_is_not_forgotten_with_the_screen(program, room):
    told = {"words": "Benches", "power": Power.WE_DECIDE}
    program.workspace.do(proposals.put_proposal, room.session.id, **told)
    program.press(Qt.Key.Key_F8)
    program.wait_for_view(DecisionView)
    program.tab_to("Look at it again on, as 24/11/2026")
    program.write("24/11/2027")
    view = leave_and_come_back(program, "decide", DecisionView)
    assert view.ending.review_on.text() == "24/11/2027"
    program.press_button("Not adopted")
    program.wait_for(lambda: "not adopted" in program.message())
    (decision,) = program.workspace.ask(decisions.list_decisions, room.session.id)
    assert decision.review_on is not None
    view = leave_and_come_back(program, "decide", DecisionView)
    assert view.ending.review_on.text() == ""


def test_a_reason_that_is_half_typed_outlasts_a_pulled_plug(program, room):
    told = {"words": "Benches", "power": Power.WE_DECIDE}
    program.workspace.do(proposals.put_proposal, room.session.id, **told)
    program.press(Qt.Key.Key_F8)
    view = program.wait_for_view(DecisionView)
    program.press(Qt.Key.Key_Down)
    name = view.stances.reason.control.accessibleName()
    program.tab_to(name)
    program.write("Too far")
    place = f"reason:{room.session.id}"
    program.wait_for(lambda: program.workspace.find_draft(place) is not None)
    on_disk = program.workspace.find_draft(place)
    program.controller.do("panel")
    program.wait_for_view(PanelOverview)
    # As it was when the plug was pulled: the words are on the disk, and recorded nowhere.
    program.workspace.undo_now()
    program.workspace.keep_draft(place, on_disk.text, on_disk.cursor)
    program.wait_for_the_screen()
    program.controller.do("decide")
    view = program.wait_for_view(DecisionView)
    assert view.stances.reason.text() == "Too far"
    assert view.stances.reason.control.accessibleName() == name
    program.tab_to(name)
    program.press(Qt.Key.Key_Return)
    program.wait_for(lambda: program.message().endswith("is kept."))
    assert program.workspace.find_draft(place) is None


def test_who_sees_to_a_need_is_kept_for_that_need_when_one_goes_to_another(
    program, room, preparing
):
    for words in ("Large print", "A quiet corner"):
        program.workspace.do(people.tell_need, person_id=room.people["Omar"].id, words=words)
    view = preparing()
    program.tab_to("Or somebody else, such as the venue")
    program.write("The venue")
    view.needs.rows.setFocus()
    program.press(Qt.Key.Key_Down)
    assert view.needs.other.text() == ""
    rows = [view.needs.rows.item(place) for place in range(2)]
    program.wait_for(lambda: "The venue sees to it." in rows[0].text())
    assert "nobody sees to it" in rows[1].text()
