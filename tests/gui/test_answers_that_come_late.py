"""An answer may come when the person has locked the panel, or gone to another screen."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt

from coprod_desktop.services import actions, pauses, turns
from coprod_desktop.ui.views.compose import ComposeView
from coprod_desktop.ui.views.ground_rules import GroundRulesView
from coprod_desktop.ui.views.panel import PanelOverview
from coprod_desktop.ui.views.unlock import UnlockView

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def omar(program, room):
    """Omar, who has the floor."""
    program.workspace.do(turns.give_floor, room.session.id, room.people["Omar"].id)
    return room.people["Omar"]


@pytest.fixture
def late(program, room, monkeypatch):
    """The answers that are on their way; a test lets them come."""
    program.wait_for_the_screen()
    on_their_way = []
    monkeypatch.setattr(program.workspace, "_deliver", on_their_way.append)

    def come():
        if program.controller.workspace is not None:
            # Acts are done one after the other: this one is done when those before it are.
            program.controller.workspace.do_or_tell(lambda _work: None)
        while on_their_way:
            on_their_way.pop(0)()

    return come


def test_the_clock_hears_nothing_of_a_panel_that_was_locked(program, room, late):
    program.controller.screens.clock.look()
    room.clock.forward(2)
    program.controller.screens.clock.look()
    program.controller.lock()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    late()
    assert isinstance(program.view, UnlockView)


def test_the_keyboard_goes_to_nobody_once_the_panel_is_locked(program, room, omar, late):
    program.press(Qt.Key.Key_H, CTRL | SHIFT)
    program.controller.lock()
    late()
    assert isinstance(program.view, UnlockView)


def test_the_keyboard_goes_to_nobody_once_the_person_is_elsewhere(program, room, omar, late):
    program.press(Qt.Key.Key_H, CTRL | SHIFT)
    program.controller.do("panel")
    late()
    assert isinstance(program.view, PanelOverview)
    # Nobody got the keyboard, so nobody is said to write.
    ask, session_id = program.workspace.ask, room.session.id
    program.qtbot.waitUntil(lambda: ask(pauses.who_composes, session_id) is None)


def test_words_that_are_refused_when_one_has_gone_on_stand_there_when_one_comes_back(
    program, room, late
):
    program.view.late_guest.name.select()
    program.write("Omar")
    program.press(Qt.Key.Key_Return)
    program.controller.do("panel")
    late()
    assert "already somebody" in program.message()
    program.controller.do("live")
    assert program.view.late_guest.name.text() == "Omar"


def test_a_point_that_is_refused_when_one_has_gone_on_stands_in_the_box_again(program, room, late):
    program.view.capture.box.set_text("x" * 30_000)
    program.view.capture.save_again()
    program.controller.do("panel")
    late()
    assert "characters long" in program.message()
    program.controller.do("live")
    assert program.view.capture.box.text() == "x" * 30_000


def test_what_a_member_wrote_is_not_lost_when_it_is_refused_after_they_went(program, room, omar):
    program.press(Qt.Key.Key_H, CTRL | SHIFT)
    page = program.wait_for_view(ComposeView)
    page.box.set_text("x" * 30_000)
    page.record()
    program.controller.do("panel")
    program.wait_for(lambda: "characters long" in " ".join(program.window.announcer.history))
    program.controller.do("live")
    program.view.capture.who.choose(omar.id)
    program.press(Qt.Key.Key_H, CTRL | SHIFT)
    assert program.wait_for_view(ComposeView).box.text() == "x" * 30_000


def test_what_is_recorded_while_one_looks_at_a_page_over_the_screen_stands_there_no_more(
    program, room, late
):
    live = program.view
    live.action_entry.what.select()
    program.write("Ask the council")
    program.press(Qt.Key.Key_Return)
    program.press(Qt.Key.Key_G, CTRL)
    assert isinstance(program.view, GroundRulesView)
    program.qtbot.waitUntil(
        lambda: len(program.workspace.ask(actions.list_actions, room.session.id)) == 1
    )
    late()
    program.press(Qt.Key.Key_G, CTRL)
    assert program.view is live
    assert live.action_entry.what.text() == ""
    assert live.action_entry.rows.count() == 1
