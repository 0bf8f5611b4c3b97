"""The live screen by one switch or two: what cannot wait takes two presses."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QVBoxLayout, QWidget

from coprod_desktop import paths
from coprod_desktop.domain.cards import CardKind
from coprod_desktop.domain.contribution import Kind
from coprod_desktop.preferences import Preferences, Scanning, read_preferences
from coprod_desktop.services import cards, contributions, moments, turns
from coprod_desktop.ui.kit.buttons import Button
from coprod_desktop.ui.kit.fields import TextField
from coprod_desktop.ui.scanning.entries import stop_of
from coprod_desktop.ui.scanning.switches import Use
from coprod_desktop.ui.views.break_page import BreakView
from coprod_desktop.ui.views.live import LiveView
from coprod_desktop.ui.views.phrase_board import PhraseBoardView
from coprod_desktop.ui.views.settings import SettingsView
from coprod_desktop.ui.views.word_bank import WordBankView
from tests.one_switch import SetClock

SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def scan_clock():
    return SetClock()


def prefer(program, **told):
    program.controller._preferring.prefer(Preferences(**told))
    program.wait_for_the_screen()


def card_is_up(program, room, kind):
    shown = program.workspace.ask(cards.list_open_cards, room.session.id)
    return any(one.kind is kind for one in shown)


def moments_marked(program, room):
    return len(program.workspace.ask(moments.list_open_moments, room.session.id))


def test_what_cannot_wait_takes_two_presses_each(program, room, switch):
    omar = room.people["Omar"].id
    program.workspace.do(turns.ask_to_speak, room.session.id, omar)
    box = program.view.capture.box.control
    switch.choose("At once", "Mark this moment")
    program.wait_for(lambda: moments_marked(program, room) == 1)
    assert (switch.presses, switch.waited) == (2, 0)
    switch.choose("At once", "Next speaker")
    program.wait_for(lambda: program.view.speaking.speaker_id == omar)
    assert switch.presses == 4
    assert switch.waited < 6
    switch.choose("At once", "I want to speak")
    program.wait_for(lambda: card_is_up(program, room, CardKind.SPEAK))
    assert switch.presses == 6
    switch.choose("At once", "Stop")
    program.wait_for(lambda: card_is_up(program, room, CardKind.STOP))
    assert switch.presses == 8
    # Whoever types meanwhile has kept the caret.
    assert program.focused is box
    switch.choose("At once", "Break")
    program.wait_for_view(BreakView)
    assert switch.presses == 10
    # The break is over in two presses, too.
    switch.choose("Break", "We are back")
    program.wait_for_view(LiveView)


def test_the_ring_goes_on_after_its_time_and_rests_after_three_rounds(
    program, room, switch, scan_clock
):
    assert switch.at == "At once"
    scan_clock.forward(1.4)
    assert switch.at == "At once"
    scan_clock.forward(0.2)
    assert switch.at == "Words, and save"
    assert switch.line.startswith("Group 2 of ")
    _, groups = switch.scan.place
    scan_clock.forward(1.5 * 3 * groups + 1)
    assert switch.scan.is_resting
    assert switch.line == "Scanning rests. Press your switch to go on."
    ring = program.controller.scanner.ring
    assert ring is not None
    assert ring.isHidden()
    was_at = switch.at
    scan_clock.forward(500)
    switch.press()
    assert not switch.scan.is_resting
    assert (switch.at, switch.scan.depth) == (was_at, 0)
    scan_clock.forward(1.6)
    assert switch.at != was_at


def test_the_switch_types_nothing_and_every_other_key_still_types(program, room, switch):
    box = program.view.capture.box
    program.write("No")
    switch.press()
    assert box.text() == "No"
    # With Shift it is no switch, so that a helper can type a space.
    QTest.keyClick(program.focused, Qt.Key.Key_Space, SHIFT)
    program.write("seat")
    assert box.text() == "No seat"
    switch.choose("Back", "Words, and save", "Save as concern")
    program.wait_for(lambda: program.view.heard_so_far.rows.count() == 1)
    (said,) = program.workspace.ask(contributions.list_contributions, room.session.id)
    assert (said.words, said.kind) == ("No seat", Kind.CONCERN)


def test_the_stop_stays_where_it_is_when_a_contribution_arrives(program, room, switch):
    switch.choose("Heard so far")
    switch.wait_for("Change this")
    said = contributions.Spoken(words="I wait 40 minutes.", kind=Kind.EXPERIENCE)
    program.workspace.send(contributions.record_contribution, room.session.id, said)
    program.wait_for(lambda: program.view.heard_so_far.rows.count() == 1)
    assert switch.at == "Change this"
    ring = program.controller.scanner.ring
    assert ring is not None
    button = program.view.heard_so_far.change
    middle = button.mapTo(program.window, button.rect().center())
    assert ring.rects()[0].contains(middle)


def test_lists_open_as_rows_and_numbers_are_changed_step_by_step(program, room, switch):
    switch.choose("Record a contribution", "Who said it", "Omar")
    assert program.view.capture.who.value == room.people["Omar"].id
    # What one does with it comes next.
    assert not switch.at.startswith("Who said it")
    assert switch.scan.depth == 1
    for name in ("Omar", "Janet"):
        program.workspace.do(turns.ask_to_speak, room.session.id, room.people[name].id)
    waiting = program.view.speaking.waiting
    program.wait_for(lambda: waiting.count() == 2)
    switch.choose("Back", "Speaking", "List to speak")
    switch.wait_for(waiting.item(1).text())
    assert switch.line.startswith("Row 2 of 3")
    switch.press()
    assert waiting.currentRow() == 1
    switch.choose("Give up the place")
    program.wait_for(lambda: waiting.count() == 1)
    own = program.view.break_now.own
    switch.choose("Break now", "Another length", "Five more", "Five more", "One less")
    assert own.value() == 29
    switch.choose("Back", "Break for that long")
    program.wait_for_view(BreakView)


def test_every_command_is_reached_by_its_menu_and_one_comes_back_to_where_one_was(
    program, room, switch
):
    switch.choose("Everything else", "View", "Settings")
    program.wait_for_view(SettingsView)
    switch.choose("Back from here")
    program.wait_for_view(LiveView)
    switch.choose("Speaking")
    switch.wait_for("Done")
    program.controller.do("told")
    switch.choose("Back from here")
    program.wait_for_view(LiveView)
    assert (switch.at, switch.scan.depth) == ("Done", 1)


def test_a_press_is_one_for_a_hand_that_trembles_or_touches_it_without_meaning_to(
    program, room, switch, scan_clock
):
    for _ in range(4):
        scan_clock.forward(0.1)
        QTest.keyClick(program.focused, Qt.Key.Key_Space)
    assert (switch.at, switch.scan.depth) == ("Mark this moment", 1)
    assert moments_marked(program, room) == 0
    switch.choose("Back")
    prefer(program, scan=Scanning.ONE, scan_accept_ms=600)
    QTest.keyPress(program.focused, Qt.Key.Key_Space)
    scan_clock.forward(0.5)
    QTest.keyRelease(program.focused, Qt.Key.Key_Space)
    assert switch.depth == 0
    scan_clock.forward(0.4)
    was_at = switch.at
    QTest.keyPress(program.focused, Qt.Key.Key_Space)
    # Nothing moves away from under a switch that is held.
    scan_clock.forward(0.59)
    assert (switch.at, switch.depth) == (was_at, 0)
    scan_clock.forward(0.02)
    assert switch.depth == 1


def test_two_switches_a_button_of_the_mouse_and_the_key_of_a_member(
    program, room, switch, scan_clock
):
    prefer(program, scan=Scanning.TWO, scan_key="F13", scan_next_key="F14")
    scan_clock.forward(1000)
    assert switch.at == "At once"

    def tap(key):
        scan_clock.forward(0.3)
        QTest.keyClick(program.focused, key)

    tap(Qt.Key.Key_F13)
    for _ in range(3):
        tap(Qt.Key.Key_F14)
    assert switch.at.startswith("Stop")
    tap(Qt.Key.Key_F13)
    program.wait_for(lambda: card_is_up(program, room, CardKind.STOP))
    # It comes to the screen a little later, and what comes under a press takes it for nothing.
    program.wait_for_the_screen()
    assert "F13" not in program.message()

    prefer(program, scan=Scanning.ONE, scan_key="Mouse right")
    assert switch.at == "At once"
    for depth in (1, 0):
        scan_clock.forward(0.4)
        QTest.mouseClick(program.view, Qt.MouseButton.RightButton, pos=QPoint(5, 5))
        assert switch.depth == depth
    program.wait_for(lambda: moments_marked(program, room) == 1)
    # Once scanning is off, each key is its member's again.
    prefer(program, scan=Scanning.OFF, scan_key="F13")
    QTest.keyClick(program.focused, Qt.Key.Key_F13)
    program.wait_for(lambda: "F13" in program.message())


def test_scanning_that_is_off_listens_to_nothing_and_shows_nothing(
    program, room, switch, scan_clock, monkeypatch
):
    asked = []
    switches = program.controller.scanner._switches
    monkeypatch.setattr(
        type(switches), "eventFilter", lambda self, watched, event: asked.append(event) or False
    )
    program.controller.do("scan")
    program.wait_for_the_screen()
    assert program.message() == "Scanning is off."
    asked.clear()
    program.write("a b")
    QCoreApplication.processEvents()
    assert asked == []
    assert program.view.capture.box.text() == "a b"
    assert program.window.scan_line.isHidden()
    assert program.controller.scanner.ring is None or program.controller.scanner.ring.isHidden()
    scan_clock.forward(100)
    assert read_preferences(paths.config_folder()).preferences.scan is Scanning.OFF


def test_what_scanning_stops_at_is_said_to_a_reader_and_never_to_the_room(
    program, room, switch, scan_clock, voice, monkeypatch
):
    heard = []
    monkeypatch.setattr(program.window.announcer, "tell_passing", heard.append)
    scan_clock.forward(1.6)
    assert heard == []
    prefer(program, scan=Scanning.ONE, scan_speak=True)
    assert switch.at == "Words, and save"
    scan_clock.forward(1.6)
    assert heard[-1] == switch.at
    # Nobody hears the same twice, and nothing of it stands among the messages.
    assert len(heard) == len(set(heard))
    assert voice.said == []
    assert not any(switch.at == told for told in program.window.announcer.history)


def test_a_switch_that_is_let_go_beside_a_held_chord_is_heard_again(
    program, room, switch, scan_clock
):
    QTest.keyPress(program.focused, Qt.Key.Key_Space)
    QCoreApplication.processEvents()
    scan_clock.forward(0.3)
    # Somebody writes a capital letter on a second keyboard meanwhile.
    QTest.keyRelease(program.focused, Qt.Key.Key_Space, SHIFT)
    assert (switch.at, switch.depth) == ("Mark this moment", 1)
    switch.press()
    program.wait_for(lambda: moments_marked(program, room) == 1)


def test_one_key_for_both_switches_is_one_switch_and_the_ring_goes_on(
    program, room, switch, scan_clock
):
    prefer(program, scan=Scanning.TWO, scan_key="F14", scan_next_key="F14")
    assert switch.at == "At once"
    scan_clock.forward(1.6)
    assert switch.at == "Words, and save"
    assert program.controller.scanner.about() == "Scanning is on. F14 is the switch."


def test_words_are_for_the_chosen_field_also_while_another_window_is_in_front(
    program, room, switch, qtbot
):
    program.controller.do("words")
    view = program.wait_for_view(WordBankView)
    other = QWidget()
    qtbot.addWidget(other)
    other.show()
    other.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is other)
    field = next(one for one in view.findChildren(TextField) if one.isVisible())
    program.controller.scanner._words_for(field.control)
    board = program.wait_for_view(PhraseBoardView)
    assert board.purpose.field_name == field.label.text()


def test_a_press_that_comes_as_scanning_is_turned_off_chooses_nothing(program, room, switch):
    assert switch.depth == 0
    program.controller.scanner._switches.pressed.emit(Use.CHOOSE)
    program.controller.do("scan")
    assert switch.depth == 0


def test_the_ring_goes_on_after_a_fault_on_the_screen(
    program, room, switch, scan_clock, monkeypatch
):
    was_at = switch.at
    with monkeypatch.context() as patch, pytest.raises(RuntimeError):
        patch.setattr(program.controller.scanner, "_renew", fail)
        scan_clock.forward(1.6)
    scan_clock.forward(1.6)
    assert switch.at != was_at


def fail():
    raise RuntimeError


def test_a_passphrase_is_never_read_out_nor_composed_on_the_board(program, qtbot, switch):
    program.controller.do("lock")
    program.controller.do("home")
    program.view.new_requested.emit()
    view = program.view
    view.passphrase.set_text("five plain words")
    line = view.passphrase.control
    for way in ("hidden", "shown"):
        stop = stop_of(line, program.controller.scanner._words_for)
        assert "plain" not in stop.name, way
        view.passphrase._toggle()
    stop.act()
    assert program.view is view
    assert program.message() == "A passphrase is typed with a keyboard."


def test_the_list_of_a_chooser_stands_open_while_its_choices_are_scanned(program, room, switch):
    who = program.view.capture.who
    switch.choose("Record a contribution", "Who said it")
    shown = who.control.view()
    assert shown.isVisible()
    assert shown.currentIndex().row() == 0
    switch.clock.forward(1.5)
    assert shown.currentIndex().row() == 1
    switch.wait_for("Omar")
    assert shown.currentIndex().data().startswith("Omar")
    switch.press()
    QApplication.processEvents()
    assert not shown.isVisible()
    assert who.value == room.people["Omar"].id
    # *Back* closes it too, and changes nothing.
    switch.go_up()
    switch.choose("Record a contribution", "Who said it", "Back")
    QApplication.processEvents()
    assert not shown.isVisible()
    assert who.value == room.people["Omar"].id


def test_after_a_question_that_stood_in_front_the_ring_is_where_it_was(program, room, switch):
    switch.choose("Record a contribution")
    switch.clock.forward(1.5)
    was_at, depth = switch.at, switch.depth
    assert depth == 1
    question = QDialog(program.window)
    QVBoxLayout(question).addWidget(Button("Yes", question.accept))
    question.setModal(True)
    question.show()
    program.controller.scanner._look_again()
    assert switch.is_at("Yes")
    switch.clock.forward(1.5)
    assert switch.at == "Back from here"
    question.accept()
    # As a file chooser does, which takes along whatever was drawn round its buttons.
    question.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    program.controller.scanner._look_again()
    assert (switch.at, switch.depth) == (was_at, depth)
    assert program.controller.scanner.ring.window() is program.window
