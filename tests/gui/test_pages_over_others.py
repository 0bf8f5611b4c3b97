"""Ground rules and the private note: pages over others, and the same caret when they go."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from coprod_desktop.services import agendas, breaks, panels, private_notes, proposals, sessions
from coprod_desktop.speech.audience import Audience
from coprod_desktop.ui.views.break_page import BreakView
from coprod_desktop.ui.views.decision import DecisionView
from coprod_desktop.ui.views.ground_rules import GroundRulesView
from coprod_desktop.ui.views.live import LiveView
from coprod_desktop.ui.views.panel import PanelOverview
from coprod_desktop.ui.views.prepare import PrepareView
from coprod_desktop.ui.views.private_notes import PrivateNotesView

CTRL = Qt.KeyboardModifier.ControlModifier
SECRET = "marmalade"


def agree_rules(program, *rules: str) -> None:
    change = panels.change_rules
    program.workspace.do(change, lambda panel: replace(panel, ground_rules=rules))


def notes(program, room) -> list[str]:
    kept = program.workspace.ask(private_notes.list_private_notes, room.session.id)
    return [one.words for one in kept]


def test_the_same_key_leads_to_the_rules_and_back_to_the_same_caret(program, room):
    agree_rules(program, "One person speaks", "Use plain words.")
    program.write("half a word")
    program.press(Qt.Key.Key_Left)
    box, view = program.focused, program.view
    place = box.textCursor().position()
    program.press(Qt.Key.Key_G, CTRL)
    rules = program.wait_for_view(GroundRulesView)
    assert isinstance(rules, GroundRulesView)
    said = "Our ground rules, 2. F4 reads them. The same key leads back."
    program.wait_for(lambda: program.message().endswith(said))
    heard = program.window.announcer.history
    program.wait_for(lambda: heard[-1] == "1. One person speaks. 2. Use plain words.")
    assert "plain words" not in program.message()
    assert program.reading == ("1. One person speaks", "2. Use plain words.")
    assert program.focused is rules.rules
    program.press(Qt.Key.Key_G, CTRL)
    assert program.view is view
    assert program.focused is box
    assert box.textCursor().position() == place
    program.write("!")
    assert box.toPlainText() == "half a wor!d"


def test_one_comes_back_to_another_control_too(program, room):
    who = program.tab_to("How it was said")
    program.press(Qt.Key.Key_G, CTRL)
    program.tab_to("Back to where you were")
    program.press(Qt.Key.Key_Return)
    assert program.focused is who


def test_without_rules_it_is_said_where_they_are_written(program, room):
    program.press(Qt.Key.Key_G, CTRL)
    view = program.wait_for_view(GroundRulesView)
    assert "There are no ground rules yet." in view.entry_sentence()
    agree_rules(program, "Listen")
    program.wait_for(lambda: view.rules.count() == 1)


def test_from_the_rules_one_can_go_anywhere_and_nothing_half_typed_is_lost(program, room):
    program.write("half typed")
    program.press(Qt.Key.Key_G, CTRL)
    program.wait_for_view(GroundRulesView)
    program.controller.do("panel")
    program.wait_for_view(PanelOverview)
    assert not program.window.is_looking
    program.controller.do("live")
    view = program.wait_for_view(LiveView)
    assert view.capture.box.text() == "half typed"


def test_what_happens_meanwhile_stands_on_the_screen_below(program, room):
    program.press(Qt.Key.Key_G, CTRL)
    signs = program.workspace.ask(agendas.list_agenda, room.session.id)[1]
    program.workspace.do(agendas.go_to_item, signs.id)
    program.press(Qt.Key.Key_G, CTRL)
    program.wait_for_view(LiveView)
    assert program.reading[0] == "Item 2 of 2: Signs"


def test_back_from_the_rules_one_stands_nowhere_that_was_taken_back(program, room):
    program.press(Qt.Key.Key_G, CTRL)
    program.workspace.undo_now()
    program.press(Qt.Key.Key_G, CTRL)
    program.wait_for_view(PanelOverview)


def test_a_private_note_is_kept_on_a_page_of_its_own(program, room):
    program.write("half typed")
    box = program.focused
    program.controller.do("private_notes")
    view = program.wait_for_view(PrivateNotesView)
    program.write(f"About the {SECRET}")
    program.tab_to("Keep the note")
    program.press(Qt.Key.Key_Space)
    program.wait_for(lambda: view.rows.count() == 1)
    assert notes(program, room) == [f"About the {SECRET}"]
    assert view.rows.item(0).text().endswith(f" About the {SECRET}")
    assert view.note.text() == ""
    assert view.reads_to is Audience.FACILITATOR
    assert SECRET not in " ".join(program.window.announcer.history)
    program.controller.do("private_notes")
    assert program.focused is box
    assert program.view.capture.box.text() == "half typed"
    everything = " ".join((*program.window.announcer.history, *program.reading))
    assert SECRET not in everything
    program.controller.undo()
    program.wait_for(lambda: program.message() == "Undone: private note.")
    assert notes(program, room) == []


def test_a_half_written_note_comes_back_and_an_empty_one_is_refused(program, room):
    program.controller.do("private_notes")
    view = program.wait_for_view(PrivateNotesView)
    program.tab_to("Keep the note")
    program.press(Qt.Key.Key_Space)
    program.wait_for(lambda: "no words yet" in program.message())
    program.write("half a note")
    program.controller.do("live")
    program.wait_for_view(LiveView)
    program.controller.do("private_notes")
    again = program.wait_for_view(PrivateNotesView)
    assert again is not view
    assert again.note.text() == "half a note"


def test_a_content_warning_is_shown_one_item_ahead_and_when_its_item_opens(program, room):
    signs = program.workspace.ask(agendas.list_agenda, room.session.id)[1]
    warned = replace(signs, content_warning="a death")
    program.workspace.do(agendas.change_item, warned)
    notice = program.view.bar
    program.wait_for(lambda: notice.warning.text() == "The next item is about: a death.")
    assert "The next item is about: a death." in program.view.entry_sentence()
    program.press(Qt.Key.Key_F9)
    told = "This item is about: a death. You can leave and come back."
    program.wait_for(lambda: notice.warning.text() == told)
    program.wait_for(lambda: program.message() == f"Item 2 of 2: Signs. {told}")
    assert told in program.reading


def test_consent_can_be_told_while_one_prepares(program, room):
    planned = program.workspace.do(sessions.plan_session, title="Next")
    program.controller.screens.show_session(planned.id)
    view = program.wait_for_view(PrepareView)
    rows = view.findChildren(type(view.items))[-1]
    assert rows.accessibleName() == "What each person said about being recorded"
    rows.setFocus()
    program.press(Qt.Key.Key_2)
    program.wait_for(lambda: rows.item(0).text() == "Dawn: no")


@pytest.mark.parametrize("command", ["ground_rules", "private_notes", "done", "find"])
def test_escape_leads_back_from_each_page_to_the_same_caret(program, room, command):
    program.write("Half typed")
    program.controller.do(command)
    program.wait_for(lambda: not isinstance(program.view, LiveView))
    program.press(Qt.Key.Key_Escape)
    program.wait_for(lambda: isinstance(program.view, LiveView))
    assert program.focused is program.view.capture.box.control
    assert program.view.capture.box.text() == "Half typed"


def test_escape_leads_from_deciding_to_the_session_and_the_words_wait(program, room):
    program.press(Qt.Key.Key_F8)
    program.wait_for_view(DecisionView)
    program.write("A bench")
    program.press(Qt.Key.Key_Escape)
    program.wait_for_view(LiveView)
    program.press(Qt.Key.Key_F8)
    assert program.wait_for_view(DecisionView).proposal.words.text() == "A bench"


def test_a_break_begins_in_the_middle_of_deciding_and_the_decision_waits(program, room):
    program.workspace.do(proposals.put_proposal, room.session.id, words="A bench")
    program.press(Qt.Key.Key_F8)
    view = program.wait_for_view(DecisionView)
    program.write("1")
    program.wait_for(lambda: view.stances.positions.item(0).text() == "Janet: agree")
    program.press(Qt.Key.Key_F7)
    program.wait_for_view(BreakView)
    program.press(Qt.Key.Key_F7)
    program.wait_for_view(LiveView)
    program.press(Qt.Key.Key_F8)
    again = program.wait_for_view(DecisionView).stances.positions
    assert again.item(0).text() == "Janet: agree"


@pytest.mark.parametrize("screen", ["panel", "minutes", "settings"])
def test_a_break_begins_from_every_screen_while_a_session_runs(program, room, screen):
    program.controller.do(screen)
    program.wait_for(lambda: not isinstance(program.view, LiveView))
    program.press(Qt.Key.Key_F7)
    program.wait_for(
        lambda: program.workspace.ask(breaks.current_break, room.session.id) is not None
    )
    program.wait_for(lambda: "Back at" in program.message())


def test_one_comes_back_to_the_caret_also_when_the_rules_were_asked_for_from_another_window(
    program, room, qtbot
):
    box = program.view.capture.box.control
    program.write("half a word")
    program.controller.do("room")
    shown = program.controller.screens.room
    shown.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is shown)
    program.controller.do("ground_rules")
    program.wait_for_view(GroundRulesView)
    program.window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is program.window)
    program.controller.do("ground_rules")
    program.wait_for_view(LiveView)
    assert program.focused is box
