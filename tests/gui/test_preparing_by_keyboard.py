"""Preparing by keyboard: what is missing is heard first, needs are seen to, papers are sent."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from coprod_desktop.services import agendas, needs, papers_sent, people, sessions
from coprod_desktop.ui.views.afterwards import AfterView
from coprod_desktop.ui.views.item import ItemView
from coprod_desktop.ui.views.prepare import PrepareView
from tests.panels import START


@pytest.fixture
def planned(program, room):
    """The next session, with one item and a need of Omar's, being prepared."""
    work = program.workspace
    work.do(people.tell_need, person_id=room.people["Omar"].id, words="Large print")
    when = START + timedelta(days=14)
    session = work.do(sessions.plan_session, title="Colours", planned_for=when)
    work.do(agendas.add_item, session_id=session.id, title="One")
    program.controller.screens.show_session(session.id)
    program.wait_for_view(PrepareView)
    return session


def sights(program, session):
    return program.workspace.ask(needs.list_needs_at, session.id)


def test_what_is_missing_is_heard_first_and_goes_when_it_is_mended(program, planned):
    view = program.view
    assert view.entry_sentence().startswith("1 thing is missing. Prepare session 2.")
    assert view.readiness.rows.item(0).text().startswith("Missing: Omar: Large print.")
    program.tab_to("Who sees to it?")
    program.write("Dawn")
    program.tab_to("Keep who sees to it")
    program.press(Qt.Key.Key_Space)
    program.wait_for(lambda: view.readiness.missing.text() == "Nothing is missing.")
    assert program.message() == "Dawn sees to a need of Omar."
    program.window.undo_requested.emit()
    program.wait_for(lambda: view.readiness.missing.text() == "1 thing is missing.")
    assert view.needs.who.value is None


def test_the_venue_can_see_to_a_need_in_words(program, planned):
    program.tab_to("Or somebody else, such as the venue")
    program.write("the venue")
    program.tab_to("It is in place")
    program.press(Qt.Key.Key_Space)
    program.tab_to("Keep who sees to it")
    program.press(Qt.Key.Key_Space)
    row = program.view.needs.rows.item(0)
    program.wait_for(lambda: row.text() == "Omar: Large print. The venue sees to it. In place.")
    assert sights(program, planned)[0].at_session.seen_to_by == "the venue"


def test_a_session_is_called_by_its_name_as_soon_as_it_has_one(program, planned):
    session = program.workspace.ask(sessions.get_session, planned.id)
    named = replace(session, title="Crossing Harbour Road")
    program.workspace.do(sessions.change_session, named)
    program.wait_for(lambda: program.view._heading.text() == "Prepare: Crossing Harbour Road")


def test_who_sees_to_a_need_half_typed_comes_back(program, planned):
    program.tab_to("Or somebody else, such as the venue")
    program.write("The ven")
    program.controller.do("panel")
    program.controller.screens.show_session(planned.id)
    assert program.view.needs.other.text() == "The ven"


def test_the_agenda_is_sent_to_everybody_with_one_press(program, planned):
    view = program.view
    due = "Dawn. Standard PDF. Not sent yet, due Tuesday 1 December 2026."
    assert view.papers.rows.item(0).text() == due
    program.tab_to("It went to everybody who lacks it")
    program.press(Qt.Key.Key_Space)
    program.wait_for(lambda: "in time" in view.papers.rows.item(0).text())
    assert program.message() == "Agenda sent to 4 people."
    program.press(Qt.Key.Key_Space)
    program.wait_for(lambda: program.message() == "Everybody has it in their format.")
    program.window.undo_requested.emit()
    program.wait_for(lambda: "Not sent yet" in view.papers.rows.item(0).text())


def test_a_day_to_come_is_said_at_the_field(program, planned):
    program.tab_to("Sent on, as 24/11/2026, empty for today")
    program.write("01/12/2026")
    program.tab_to("It went to everybody who lacks it")
    program.press(Qt.Key.Key_Space)
    program.wait_for(lambda: "still to come" in program.message())
    assert program.focused is program.view.papers.on.control
    found = program.workspace.ask(papers_sent.list_who_has, planned.id, papers_sent.AGENDA)
    assert all(one.sent is None for one in found)


def test_the_planned_length_is_kept(program, planned):
    program.view.planned.set_value(90)
    program.controller.do("panel")
    kept = program.workspace.ask(sessions.get_session, planned.id)
    assert kept.planned_minutes == 90


def test_a_member_rates_their_needs_with_the_keyboard_handed_over(program, room):
    for words in ("Large print", "A quiet corner"):
        program.workspace.do(people.tell_need, person_id=room.people["Omar"].id, words=words)
    program.controller.do("after")
    view = program.wait_for_view(AfterView)
    assert view.needs.question.text() == "Omar, was this met?"
    program.tab_to("Hand the keyboard over")
    program.press(Qt.Key.Key_Space)
    assert program.focused is view.needs.rows
    assert "The keyboard is with Omar." in program.message()
    assert program.window.is_with_another
    program.write("1")
    view.needs.whose.control.setFocus()
    assert not program.window.is_with_another
    view.needs.rows.setFocus()
    program.write("3")


def plan_without_a_day(program):
    session = program.workspace.do(sessions.plan_session, title="Next")
    for title in ("One", "Two", "Three"):
        program.workspace.do(agendas.add_item, session_id=session.id, title=title)
    program.controller.screens.show_session(session.id)
    program.wait_for_view(PrepareView)
    return session


def test_keep_keeps_the_day_that_one_sees(program, room):
    session = plan_without_a_day(program)
    shown = program.view.when.moment()
    program.tab_to("Keep")
    program.press(Qt.Key.Key_Space)

    def planned_for():
        return program.workspace.ask(sessions.find_session, session.id).planned_for

    program.wait_for(lambda: planned_for() == shown)
    program.press(Qt.Key.Key_Space)
    program.wait_for(lambda: program.message() == "Nothing has changed here. It is kept already.")


def test_a_day_that_is_only_proposed_is_not_kept_by_leaving(program, room):
    session = plan_without_a_day(program)
    program.controller.do("panel")
    assert program.workspace.ask(sessions.find_session, session.id).planned_for is None


def test_alt_and_down_moves_an_item_in_the_agenda_and_nowhere_else(program, room):
    plan_without_a_day(program)
    view = program.view
    view.items.setCurrentRow(0)
    program.tab_to("What is asked of us?")
    program.press(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    choices = view.item_asked.control
    assert choices.view().isVisible()
    choices.hidePopup()
    # Where there is no window manager, nobody gives the window its place in front back.
    program.window.activateWindow()
    program.wait_for(lambda: QApplication.focusWidget() is choices)
    view.items.setFocus()
    program.wait_for(view.items.hasFocus)
    program.press(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    program.wait_for(lambda: view.items.item(1).text().startswith("2. One"))


def test_whoever_comes_back_from_an_item_stands_at_it(program, room):
    plan_without_a_day(program)
    second = program.view.items.key_at(1)
    program.view.items.setFocus()
    program.press(Qt.Key.Key_Down)
    program.press(Qt.Key.Key_Return)
    program.wait_for_view(ItemView)
    program.press(Qt.Key.Key_Escape)
    view = program.wait_for_view(PrepareView)
    program.wait_for(view.items.hasFocus)
    assert view.items.current_key == second
