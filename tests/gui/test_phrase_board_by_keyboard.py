"""Phrases and letters: words by one press each, for the box where the person is."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from coprod_desktop.domain.cards import CardKind
from coprod_desktop.domain.contribution import How, Kind
from coprod_desktop.services import cards, contributions, phrases, turns
from coprod_desktop.services.contributions import Spoken
from coprod_desktop.speech.audience import Audience
from coprod_desktop.ui.kit.buttons import Button
from coprod_desktop.ui.kit.regions import Section
from coprod_desktop.ui.views.compose import ComposeView
from coprod_desktop.ui.views.live import LiveView
from coprod_desktop.ui.views.panel import PanelOverview
from coprod_desktop.ui.views.phrase_board import PhraseBoardView
from coprod_desktop.ui.views.phrases import PhrasesView
from coprod_desktop.ui.views.private_notes import PrivateNotesView

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
FIRST = "There are no words yet. Choose some first."


def open_board(program) -> PhraseBoardView:
    program.press(Qt.Key.Key_F, CTRL | SHIFT)
    board = program.wait_for_view(PhraseBoardView)
    program.wait_for(lambda: board._suggesting.is_ready)
    return board


def choose(program, *names: str) -> None:
    """Go straight to buttons by their names, as a switch does, and press each."""
    for name in names:
        buttons = [one for one in program.view.findChildren(Button) if one.isVisible()]
        next(one for one in buttons if one.accessibleName() == name).setFocus()
        program.press(Qt.Key.Key_Space)


def said(program, room):
    return program.workspace.ask(contributions.list_contributions, room.session.id)


def offered(board) -> list[str]:
    return [one.text() for one in board.suggested.buttons if not one.isHidden()]


def test_a_phrase_is_put_into_the_box_as_one_edit_that_undo_takes_back(program, room):
    program.write("Janet says")
    box = program.focused
    board = open_board(program)
    assert program.focused is board.shown
    assert board.shown.accessibleName() == "Your words, for the box What they said"
    told = (
        "Phrases and letters for What they said. Choose words, then what to do with them."
        " You record for The group."
    )
    program.wait_for(lambda: program.message().endswith(told))
    program.tab_to("I do not understand.")
    program.press(Qt.Key.Key_Space)
    assert board.shown.toPlainText() == "I do not understand. "
    choose(program, "Put it in the box")
    live = program.wait_for_view(LiveView)
    assert program.focused is box
    assert live.capture.box.text() == "Janet says I do not understand."
    program.wait_for(lambda: program.message() == "Put into What they said.")
    assert said(program, room) == ()
    program.press(Qt.Key.Key_Z, CTRL)
    assert live.capture.box.text() == "Janet says"
    assert open_board(program).text == ""


def test_words_are_made_of_letters_and_suggestions_and_cut_again(program, room):
    program.workspace.do(
        contributions.record_contribution,
        room.session.id,
        Spoken(words="Lower benches please. Lower benches help."),
    )
    told = []
    program.window.announcer.told.connect(told.append)
    board = open_board(program)
    choose(program, "l", "o")
    assert board.text == "Lo"
    assert offered(board)[0] == "lower"
    choose(program, "lower")
    assert board.text == "Lower "
    assert offered(board)[0] == "benches"
    choose(program, "benches", "Full stop (.)", "t", "y")
    assert board.text == "Lower benches. Ty"
    choose(program, "Delete letter")
    program.wait_for(lambda: told[-1] == "Left: Lower benches. T")
    choose(program, "Delete word")
    assert board.text == "Lower benches. "
    choose(program, "Delete all")
    program.wait_for(lambda: told[-1] == "No words are left.")
    assert board.text == ""
    # Nobody who has the laptop next finds them among what was told.
    assert not any("Lower" in one for one in program.window.announcer.history)


def test_what_a_keyboard_or_an_aid_types_is_added_wherever_the_person_is(program, room):
    board = open_board(program)
    program.write("Hi we ")
    program.tab_to("e")
    program.write("met")
    assert board.text == "Hi we met"
    program.press(Qt.Key.Key_Backspace)
    assert board.shown.toPlainText() == "Hi we me"


def test_a_chosen_kind_records_the_words_of_who_is_chosen_at_once(program, room):
    omar = room.people["Omar"]
    program.workspace.do(phrases.keep_phrase, words="My bus is late.", person_id=omar.id)
    program.view.capture.who.choose(omar.id)
    board = open_board(program)
    assert list(board.own.buttons) == ["My bus is late."]
    assert board.shown.accessibleName() == "Words of Omar, for the box What they said"
    assert board.entry_sentence().endswith("You record for Omar.")
    assert "Record it for Omar as" in [one.accessibleName() for one in board.findChildren(Section)]
    choose(program, "My bus is late.", "Concern")
    program.wait_for(lambda: len(said(program, room)) == 1)
    (one,) = said(program, room)
    assert (one.person_id, one.kind, one.words) == (omar.id, Kind.CONCERN, "My bus is late.")
    assert one.how is How.OWN_VOICE
    live = program.wait_for_view(LiveView)
    assert live.capture.box.text() == ""
    assert open_board(program).text == ""


def test_said_aloud_it_is_heard_and_followed_and_recorded_only_when_they_say_so(
    program, room, voice
):
    board = open_board(program)
    choose(program, "I agree.", "Say it aloud now")
    assert voice.said == ["I agree."]
    voice.say_word("agree")
    marked = board.shown.extraSelections()[-1]
    assert marked.cursor.selectedText() == "agree"
    assert board.text == "I agree. "
    assert said(program, room) == ()
    choose(program, "Idea")
    program.wait_for(lambda: len(said(program, room)) == 1)
    assert said(program, room)[0].how is How.READ_BY_APP


def test_only_words_that_are_said_are_marked_among_those_added_meanwhile(program, room, voice):
    board = open_board(program)
    choose(program, "I agree.", "Say it aloud now", "Thank you.")
    voice.say_word("agree")
    marked = [one.cursor.selectedText() for one in board.shown.extraSelections()]
    assert marked == ["I agree.", "agree"]


@pytest.mark.parametrize("act", ["Put it in the box", "Say it aloud now", "Idea"])
def test_without_words_nothing_happens_but_a_sentence(program, room, voice, act):
    open_board(program)
    choose(program, act)
    program.wait_for(lambda: program.message() == FIRST)
    assert isinstance(program.view, PhraseBoardView)
    assert (voice.said, said(program, room)) == ([], ())


def test_escape_goes_back_to_the_caret_and_the_words_wait_on_the_board(program, room):
    program.write("Half typed")
    program.press(Qt.Key.Key_Left)
    open_board(program)
    choose(program, "Thank you.", "t")
    program.press(Qt.Key.Key_Escape)
    live = program.wait_for_view(LiveView)
    assert (live.capture.box.text(), live.capture.box.caret()) == ("Half typed", 9)
    again = open_board(program)
    assert again.text == "Thank you. T"
    program.wait_for(lambda: "half typed here is back" in program.message())


def test_words_of_one_person_wait_for_nobody_else(program, room):
    program.view.capture.who.choose(room.people["Omar"].id)
    open_board(program)
    choose(program, "Thank you.")
    program.press(Qt.Key.Key_F, CTRL | SHIFT)
    program.wait_for_view(LiveView).capture.who.choose(room.people["Dawn"].id)
    assert open_board(program).text == ""


def test_a_card_is_shown_from_the_board_for_the_person_whose_words_it_has(program, room):
    omar = room.people["Omar"]
    program.view.capture.who.choose(omar.id)
    open_board(program)
    choose(program, "Stop, I don't understand")
    program.wait_for(lambda: bool(program.workspace.ask(cards.list_open_cards, room.session.id)))
    (card,) = program.workspace.ask(cards.list_open_cards, room.session.id)
    assert (card.kind, card.person_id) == (CardKind.STOP, omar.id)
    assert isinstance(program.view, PhraseBoardView)


def test_whoever_has_the_keyboard_records_their_words_as_their_own(program, room, voice):
    omar = room.people["Omar"]
    program.workspace.do(turns.give_floor, room.session.id, omar.id)
    program.press(Qt.Key.Key_H, CTRL | SHIFT)
    program.wait_for_view(ComposeView)
    board = open_board(program)
    assert board.shown.accessibleName() == "Words of Omar, for the box Your words"
    choose(program, "I have a question.", "Say it aloud now", "Record it as mine")
    program.wait_for(lambda: len(said(program, room)) == 1)
    (one,) = said(program, room)
    assert (one.person_id, one.words) == (omar.id, "I have a question.")
    assert one.how is How.READ_BY_APP
    assert program.wait_for_view(ComposeView).box.text() == ""


def test_one_line_takes_words_too_and_outside_a_session_nothing_is_recorded(program, room):
    program.controller.do("panel")
    program.wait_for_view(PanelOverview)
    program.controller.do("words")
    program.tab_to("What it means, in your own words")
    program.write("A seat")
    box = program.focused
    board = open_board(program)
    assert board.purpose.saves == ()
    choose(program, "t", "Put it in the box")
    assert box.text() == "A seat T"
    program.press(Qt.Key.Key_Z, CTRL)
    assert box.text() == "A seat"


def test_words_for_a_private_note_go_into_no_box_of_the_session(program, room, voice):
    program.controller.do("private_notes")
    program.wait_for_view(PrivateNotesView)
    program.write("secret")
    board = open_board(program)
    assert board.purpose.field_name == ""
    assert board.reads_to is Audience.FACILITATOR
    choose(program, "I agree.")
    program.press(Qt.Key.Key_Escape)
    assert program.wait_for_view(LiveView).capture.box.text() == ""


def test_nobody_is_left_at_a_suggestion_that_goes(program, room):
    board = open_board(program)
    program.tab_to("t")
    last = next(one for one in reversed(board.suggested.buttons) if not one.isHidden())
    last.setFocus()
    QTest.keyClick(last, "q")
    QTest.keyClick(program.focused, "q")
    QTest.keyClick(program.focused, "z")
    assert offered(board) == []
    assert program.focused is board.shown


def test_phrases_that_change_meanwhile_are_there_at_once(program, room):
    board = open_board(program)
    program.workspace.do(phrases.keep_phrase, words="Lower the signs")
    program.wait_for(lambda: "Lower the signs" in board.everybodys.buttons)
    program.controller.undo()
    program.wait_for(lambda: "Lower the signs" not in board.everybodys.buttons)


def test_a_button_beside_each_box_opens_the_board_for_it(program, room):
    choose(program, "Phrases and letters")
    board = program.wait_for_view(PhraseBoardView)
    assert board.purpose.field_name == "What they said"
    program.press(Qt.Key.Key_Escape)
    program.wait_for_view(LiveView)
    program.workspace.do(turns.give_floor, room.session.id, room.people["Omar"].id)
    program.press(Qt.Key.Key_H, CTRL | SHIFT)
    program.wait_for_view(ComposeView)
    choose(program, "Phrases and letters")
    assert program.wait_for_view(PhraseBoardView).purpose.field_name == "Your words"


def test_phrases_are_added_changed_moved_and_taken_away_by_keyboard(program, room):
    omar = room.people["Omar"]
    program.view.capture.who.choose(omar.id)
    open_board(program)
    choose(program, "Change the phrases")
    page = program.wait_for_view(PhrasesView)
    assert page.whose.value == omar.id

    def rows() -> list[str]:
        return [page.rows.item(at).text() for at in range(page.rows.count())]

    for count, phrase in enumerate(("My bus is late.", "Thank you."), 1):
        program.tab_to("Words of the phrase")
        program.write(phrase)
        program.press(Qt.Key.Key_Return)
        program.wait_for(lambda count=count: len(rows()) == count and not page.words.text())
    program.tab_to("Move up")
    program.press(Qt.Key.Key_Space)
    program.wait_for(lambda: rows() == ["Thank you.", "My bus is late."])
    assert program.message() == "The phrase is number 1 of 2 now."
    program.tab_to("Words of the phrase")
    program.write("Thanks!")
    choose(program, "Give the chosen one these words")
    program.wait_for(lambda: rows() == ["Thanks!", "My bus is late."])
    choose(program, "Take away")
    program.wait_for(lambda: rows() == ["My bus is late."])
    program.tab_to("Words of the phrase")
    choose(program, "Add as a new phrase")
    program.wait_for(lambda: "no words yet" in program.message())
    page.whose.choose(None)
    assert "I agree." in rows()
    page.whose.choose(room.people["Dawn"].id)
    assert rows() == []
    program.press(Qt.Key.Key_Escape)
    program.wait_for_view(LiveView)


def test_the_digits_of_the_number_pad_are_typed_too(program, room):
    board = open_board(program)
    QTest.keyClick(program.focused, Qt.Key.Key_7, Qt.KeyboardModifier.KeypadModifier)
    assert board.shown.toPlainText() == "7"


def test_the_page_of_phrases_is_of_whoever_it_was_asked_for_whatever_waits_there(program, room):
    page = open_phrases_of(program, None)
    program.tab_to("Words of the phrase")
    program.write("Wait for me")
    program.press(Qt.Key.Key_Escape)
    program.wait_for_view(LiveView)
    omar = room.people["Omar"].id
    page = open_phrases_of(program, omar)
    assert (page.whose.value, page.words.text()) == (omar, "Wait for me")


def open_phrases_of(program, person_id) -> PhrasesView:
    program.view.capture.who.choose(person_id)
    open_board(program)
    choose(program, "Change the phrases")
    return program.wait_for_view(PhrasesView)
