"""Cards, ground rules and private notes by keyboard alone; the caret stays where it was."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt

from coprod_desktop.domain.cards import CardKind
from coprod_desktop.services import cards, panels, private_notes
from coprod_desktop.ui.views.ground_rules import GroundRulesView
from coprod_desktop.ui.views.live import LiveView
from coprod_desktop.ui.views.private_notes import PrivateNotesView

CTRL = Qt.KeyboardModifier.ControlModifier


def up(program, room):
    return [card.kind for card in program.workspace.ask(cards.list_open_cards, room.session.id)]


def test_a_stop_card_by_key_leaves_the_caret_and_is_answered_by_explaining_the_word(program, room):
    box = program.view.capture.box.control
    program.write("The easement")
    program.press(Qt.Key.Key_F3, CTRL)
    program.wait_for(lambda: program.message().startswith("Stop card. Somebody does not"))
    assert program.focused is box
    assert "a stop card is open" in program.view.bar.time.stands.text()
    program.press(Qt.Key.Key_F9)
    program.wait_for(lambda: "A stop card is open. Answer it" in program.message())
    program.tab_to("Which word")
    program.write("easement")
    program.tab_to("What it means, in plain words")
    program.write("A right to cross land.")
    program.press(Qt.Key.Key_Return)
    program.wait_for(lambda: "easement: A right to cross land." in program.message())
    assert up(program, room) == []
    assert program.view.bar.time.stands.text() == ""
    program.press(Qt.Key.Key_F9)
    program.wait_for(lambda: "Item 2 of 2" in program.message())


def test_cards_are_counted_as_a_group(program, room):
    program.view.cards.count.set_value(5)
    program.press(Qt.Key.Key_F1, CTRL)
    program.wait_for(lambda: "5 cards: agree." in program.message())
    assert program.view.cards.count.value() == 1
    assert "5 cards: Agree" in program.view.cards.rows.item(0).text()


def test_going_on_over_the_card_is_said(program, room):
    program.press(Qt.Key.Key_F3, CTRL)
    program.wait_for(lambda: up(program, room) == [CardKind.STOP])
    program.tab_to("Go on over this card")
    program.press(Qt.Key.Key_Space)
    program.wait_for(lambda: "We went on over a stop card." in program.message())
    assert "We went on over it." in program.view.cards.rows.item(0).text()


def test_the_ground_rules_are_one_key_away_and_the_words_are_there_again(program, room):
    change = partial(replace, ground_rules=("One at a time", "No jargon"))
    program.workspace.do(panels.change_rules, change)
    program.write("Half a sentence")
    program.press(Qt.Key.Key_G, CTRL)
    view = program.wait_for_view(GroundRulesView)
    assert view.reading() == ("One at a time", "No jargon")
    program.press(Qt.Key.Key_G, CTRL)
    live = program.wait_for_view(LiveView)
    assert live.capture.box.text() == "Half a sentence"
    assert program.focused is live.capture.box.control


def test_a_private_note_is_kept_and_said_without_its_words(program, room):
    program.controller.do("private_notes")
    program.wait_for_view(PrivateNotesView)
    program.write("Somebody told me something")
    program.tab_to("Keep the note")
    program.press(Qt.Key.Key_Space)
    program.wait_for(lambda: program.message() == "A private note is kept.")
    kept = program.workspace.ask(private_notes.list_private_notes, room.session.id)
    assert [note.words for note in kept] == ["Somebody told me something"]


def test_one_digit_says_who_may_be_recorded(program, room):
    rows = program.view.consent.rows
    rows.setFocus()
    program.write("2")
    program.wait_for(lambda: "no, nothing in papers" in rows.item(0).text())
    assert rows.currentRow() == 1
