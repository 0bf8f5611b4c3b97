"""Whoever missed a message finds it again, one key away; nobody finds another panel's messages."""

from PySide6.QtCore import Qt

from coprod_desktop.domain.cards import CardKind
from coprod_desktop.services import cards
from coprod_desktop.ui.views.live import LiveView
from coprod_desktop.ui.views.told_before import ToldBeforeView

SHIFT = Qt.KeyboardModifier.ShiftModifier


def test_a_missed_message_is_read_again_and_one_comes_back_to_half_typed_words(program, room):
    program.write("Half a sentence")
    program.workspace.do(cards.show_card, room.session.id, CardKind.STOP)
    program.wait_for(lambda: "stop card" in program.message().casefold())
    missed = program.message()
    program.press(Qt.Key.Key_F1, SHIFT)
    view = program.wait_for_view(ToldBeforeView)
    assert program.focused is view.rows
    assert view.rows.item(0).text() == missed
    # The list says it, where the person is; said with the entry it would be heard twice.
    assert missed not in view.entry_sentence()
    program.press(Qt.Key.Key_Escape)
    live = program.wait_for_view(LiveView)
    assert program.focused is live.capture.box.box
    assert live.capture.box.text() == "Half a sentence"


def test_asked_for_again_it_leads_back(program, room):
    program.press(Qt.Key.Key_F1, SHIFT)
    program.wait_for_view(ToldBeforeView)
    program.press(Qt.Key.Key_F1, SHIFT)
    program.wait_for_view(LiveView)


def test_a_closed_panel_leaves_no_message_behind(program, room):
    program.workspace.do(cards.show_card, room.session.id, CardKind.STOP)
    program.wait_for(lambda: "stop card" in program.message().casefold())
    program.controller.lock()
    program.press(Qt.Key.Key_F1, SHIFT)
    view = program.wait_for_view(ToldBeforeView)
    shown = [view.rows.item(place).text() for place in range(view.rows.count())]
    assert not [one for one in shown if "card" in one.casefold()]
