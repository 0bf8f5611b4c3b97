"""The easy-read version of the minutes, written and checked by keyboard alone."""

import pytest
from PySide6.QtCore import Qt

from coprod_desktop.documents.text import paragraphs
from coprod_desktop.domain.papers import Paper
from coprod_desktop.services import (
    actions,
    contributions,
    easy_reads,
    panels,
    papers,
    pictures,
    sessions,
)
from coprod_desktop.services.contributions import Spoken
from coprod_desktop.services.easy_reads import EasyWords
from coprod_desktop.ui.kit.picture_list import thumbnail
from coprod_desktop.ui.views.easy_read import EasyReadView
from coprod_desktop.ui.views.minutes import MinutesView
from coprod_desktop.ui.views.row_pictures import known_picture
from coprod_desktop.wording.kit import BOX_FIRST

CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def view(program, room) -> EasyReadView:
    """The screen, reached from anywhere by its key."""
    program.press(Qt.Key.Key_E, CTRL | SHIFT)
    return program.wait_for_view(EasyReadView)


def lines(program, room):
    return [one.words for one in program.workspace.ask(easy_reads.list_easy_lines, room.session.id)]


def write(program, room, words):
    """Write a line where the person is: in the box."""
    count = len(lines(program, room))
    program.write(words)
    program.tab_to("Add this line")
    program.press(Qt.Key.Key_Space)
    program.wait_for(lambda: len(lines(program, room)) == count + 1)


def paper(program, room):
    return papers.compose(program.workspace, Paper.EASY_READ, room.session.id)


def test_the_minutes_lead_to_it_and_it_leads_back(program, room):
    program.controller.do("minutes")
    program.wait_for_view(MinutesView)
    program.tab_to("Easy read")
    program.press(Qt.Key.Key_Space)
    view = program.wait_for_view(EasyReadView)
    assert program.focused is view.line.words.control
    assert "Write the first line: one idea" in program.message()
    program.tab_to("Back to the minutes")
    program.press(Qt.Key.Key_Space)
    program.wait_for_view(MinutesView)


def test_lines_are_written_one_after_the_other(program, room, view):
    write(program, room, "We met.")
    assert program.focused is view.line.words.control
    assert view.line.words.text() == ""
    assert view.line.words.label.text() == "Words of a new line after line 1"
    write(program, room, "We want lower benches.")
    assert lines(program, room) == ["We met.", "We want lower benches."]
    assert "Line 2 is kept." in program.message()


@pytest.mark.parametrize("chord", [Qt.KeyboardModifier.NoModifier, CTRL])
def test_enter_keeps_the_line_and_shift_enter_goes_on_in_it(program, room, view, chord):
    program.write("We want lower benches.")
    program.press(Qt.Key.Key_Return, SHIFT)
    program.write("And a roof.")
    assert lines(program, room) == []
    program.press(Qt.Key.Key_Return, chord)
    program.wait_for(lambda: lines(program, room) == ["We want lower benches.\nAnd a roof."])
    assert program.message() == "Line 1 is kept."
    assert program.focused is view.line.words.control
    assert view.line.words.text() == ""
    program.press(Qt.Key.Key_Enter, chord)
    program.wait_for(lambda: "There are no words yet." in program.message())


def test_a_picture_is_found_by_a_word_and_put_beside_the_line(program, room, view):
    program.write("The bus is late.")
    program.tab_to("Look for a picture")
    program.write("minib")
    program.press(Qt.Key.Key_Return)
    assert program.focused is view.pictures.rows
    assert view.pictures.rows.item(0).text() == "A minibus"
    program.press(Qt.Key.Key_Return)
    assert view.line.picture.text() == "Picture: A minibus."
    assert view.line.shows.text() == "A minibus"
    program.tab_to("Add this line")
    program.press(Qt.Key.Key_Space)
    program.wait_for(lambda: len(lines(program, room)) == 1)
    (line,) = program.workspace.ask(easy_reads.list_easy_lines, room.session.id)
    assert (line.picture, line.said) == ("minibus", "A minibus")
    assert view.lines.rows.item(0).text() == "1. The bus is late. Picture: A minibus."
    assert view.lines.rows.picture_at(0).toImage() == drawn_minibus(view)
    assert view.line.picture.text() == "No picture beside this line."


def drawn_minibus(view):
    side = view.lines.rows.iconSize().width()
    return thumbnail(known_picture("minibus"), side).toImage()


def test_pictures_for_the_words_of_the_line_are_offered_first(program, room, view):
    program.write("We want money for benches")
    program.wait_for(lambda: view.pictures.rows.item(0).text() == "Pound notes")
    offered = [view.pictures.rows.item(row).text() for row in range(view.pictures.rows.count())]
    assert "A chair" in offered


def test_what_is_hard_to_read_is_told_and_nothing_is_changed(program, room, view):
    hard = "The NHS consultation about benches is going to be very long for all of us. It is late."
    program.write(hard)
    program.wait_for(lambda: "2 sentences here." in view.line.told.text())
    told = view.line.told.text()
    assert "“NHS” is short for something." in told
    assert "“consultation” is a long word." in told
    assert view.line.words.text() == hard
    program.wait_for(lambda: any("2 sentences" in one for one in _said(program)))
    assert sum("2 sentences" in one for one in _said(program)) == 1


def test_a_short_line_is_said_to_be_easy_without_a_word_aloud(program, room, view):
    program.write("We met.")
    program.wait_for(lambda: view.line.told.text() == "Nothing here is hard to read.")
    assert not any("hard to read" in one for one in _said(program))


def _said(program):
    return list(program.window.announcer.history)


def test_the_meaning_of_a_hard_word_is_added_when_the_person_asks(program, room, view):
    program.workspace.do(panels.explain_word, word="quorum", meaning="enough people to decide")
    program.wait_for_the_screen()
    program.write("We had no quorum.")
    program.wait_for(lambda: "stands in your word bank" in view.line.told.text())
    program.tab_to("Add what the hard word means")
    program.press(Qt.Key.Key_Space)
    assert view.line.words.text() == "We had no quorum.\nquorum means: enough people to decide"
    assert program.focused is view.line.words.control
    program.press(Qt.Key.Key_Z, CTRL)
    assert view.line.words.text() == "We had no quorum."


def test_a_line_is_changed_moved_and_removed(program, room, view):
    for words in ("One", "Two", "Three"):
        write(program, room, words)
    program.tab_to("Lines")
    program.press(Qt.Key.Key_Home)
    program.press(Qt.Key.Key_Down, ALT)
    program.wait_for(lambda: lines(program, room) == ["Two", "One", "Three"])
    assert "Now it is line 2." in program.message()
    assert view.lines.rows.current_key == view.lines.rows.key_at(1)
    program.press(Qt.Key.Key_Return)
    assert view.line.words.text() == "One"
    assert view.line.words.label.text() == "Words of line 2"
    program.press(Qt.Key.Key_End, CTRL)
    program.write(" bus")
    program.tab_to("Keep this line")
    program.press(Qt.Key.Key_Space)
    program.wait_for(lambda: lines(program, room) == ["Two", "One bus", "Three"])
    program.tab_to("Remove this line")
    program.press(Qt.Key.Key_Space)
    program.wait_for(lambda: lines(program, room) == ["Two", "Three"])
    program.press(Qt.Key.Key_Z, CTRL)
    program.wait_for(lambda: lines(program, room) == ["Two", "One bus", "Three"])


def test_words_in_the_box_stand_in_the_way_of_another_line(program, room, view):
    write(program, room, "One")
    program.write("Half a thou")
    program.tab_to("Lines")
    program.press(Qt.Key.Key_Return)
    assert view.line.words.text() == "Half a thou"
    assert "There are words in the box." in program.message()
    program.tab_to("Leave it as it was")
    program.press(Qt.Key.Key_Space)
    assert view.line.words.text() == ""


def test_a_picture_that_was_chosen_before_the_words_stays(program, room, view):
    write(program, room, "One")
    view.pictures.picked.emit("bus", "A bus")
    program.tab_to("Lines")
    program.press(Qt.Key.Key_Return)
    assert "You chose a picture and wrote no words." in program.message()
    assert program.focused is view.line.words.control
    assert view.line.picture.text() == "Picture: A bus."
    program.controller.do("panel")
    program.controller.do("easy_read")
    view = program.wait_for_view(EasyReadView)
    assert view.line.picture.text() == "Picture: A bus."
    assert view.line.shows.text() == "A bus"
    program.tab_to("Leave it as it was")
    program.press(Qt.Key.Key_Space)
    assert view.line.picture.text() == "No picture beside this line."
    program.tab_to("Lines")
    program.press(Qt.Key.Key_Return)
    assert view.line.words.text() == "One"


def test_a_line_without_words_says_so_at_the_box(program, room, view):
    program.tab_to("Add this line")
    program.press(Qt.Key.Key_Space)
    program.wait_for(lambda: "There are no words yet." in program.message())
    assert program.focused is view.line.words.control
    assert lines(program, room) == []


def test_it_begins_with_decisions_and_actions_unchanged(program, room, view):
    program.workspace.do(actions.agree_action, room.session.id, what="Ring the council")
    program.tab_to("Begin with decisions and actions")
    program.press(Qt.Key.Key_Space)
    program.wait_for(lambda: lines(program, room) == ["What we will do", "Ring the council"])
    assert program.focused is view.lines.rows
    assert view.lines.rows.item(0).text() == "1. Heading: What we will do"


def test_words_of_the_minutes_come_into_the_box_letter_for_letter(program, room, view):
    program.tab_to("What the minutes say")
    program.press(Qt.Key.Key_Down)
    program.press(Qt.Key.Key_Return)
    assert program.focused is view.line.words.control
    assert view.line.words.text() == "Bus stops"


def test_long_minutes_are_offered_in_parts(program, room):
    for number in range(210):
        said = Spoken(words=f"Point {number}")
        program.workspace.do(contributions.record_contribution, room.session.id, said)
    program.controller.do("easy_read")
    view = program.wait_for_view(EasyReadView)
    assert view.source.rows.count() == 200
    assert not view.source.earlier.isEnabled()
    program.tab_to("Later parts")
    program.press(Qt.Key.Key_Space)
    assert program.focused is view.source.rows
    assert 0 < view.source.rows.count() < 200
    assert not view.source.later.isEnabled()
    program.press(Qt.Key.Key_Return)
    assert view.line.words.text() == view.source.rows.item(0).text()
    program.tab_to("Earlier parts")
    program.press(Qt.Key.Key_Space)
    assert view.source.rows.item(0).text().startswith("Minutes of session 1")


def test_it_is_a_plain_draft_until_the_chosen_member_has_checked_it(program, room, view):
    write(program, room, "We want lower benches.")
    assert view.check.told.text() == "Plain draft. No member has checked it yet."
    program.tab_to("It is easy to read")
    program.press(Qt.Key.Key_Space)
    assert "Choose the member who has checked it." in program.message()
    assert program.focused is view.check.checker.control
    program.write("O")
    assert view.check.checker.chosen_label == "Omar"
    program.tab_to("It is easy to read")
    program.press(Qt.Key.Key_Space)
    program.wait_for(lambda: "Omar checked it" in view.check.told.text())
    assert paper(program, room).title.startswith("Easy read")
    view.line.words.control.setFocus()
    write(program, room, "One more")
    assert "has changed since. It is a plain draft." in view.check.told.text()
    assert paper(program, room).title.startswith("Plain draft")


def test_what_is_half_typed_is_in_the_file_at_once_and_there_again_later(program, room, view):
    write(program, room, "One")
    program.tab_to("Lines")
    program.press(Qt.Key.Key_Return)
    program.write("Not so ")
    view.pictures.picked.emit("bus", "A bus")
    place = f"easy:{room.session.id}"
    program.wait_for(lambda: "bus" in getattr(program.workspace.find_draft(place), "text", ""))
    program.controller.do("panel")
    program.controller.do("easy_read")
    again = program.wait_for_view(EasyReadView)
    assert again.line.words.text() == "OneNot so "
    assert again.line.words.label.text() == "Words of line 1"
    assert again.line.picture.text() == "Picture: A bus."
    assert again.line.shows.text() == "A bus"
    assert "What was half typed here is back." in program.message()


def test_the_whole_paper_is_read_aloud(program, room, view, voice):
    write(program, room, "We want lower benches.")
    program.press(Qt.Key.Key_F4)
    program.wait_for(lambda: bool(voice.orders))
    assert program.reading == paragraphs(paper(program, room))
    assert voice.said[0].startswith("Plain draft of session 1")
    voice.say_word("draft")
    shown = view.preview.toPlainText()
    marked = [one.cursor.selectedText() for one in view.preview.extraSelections()]
    assert marked == [shown.splitlines()[0], "draft"]
    program.press(Qt.Key.Key_F4)


def test_nobody_checks_past_words_that_stand_in_the_box_alone(program, room, view):
    write(program, room, "We want lower benches.")
    program.write("We wait in the rain.")
    view.check.checker.choose(room.people["Omar"].id)
    program.tab_to("It is easy to read")
    program.press(Qt.Key.Key_Space)
    assert BOX_FIRST in program.message()
    assert view.check.told.text() == "Plain draft. No member has checked it yet."
    assert view.line.words.text() == "We wait in the rain."


def test_other_words_lead_to_the_nearest_picture(program, room, view):
    view.pictures.sought.control.setFocus()
    for sought in ("bus", "rain"):
        view.pictures.sought.set_text("")
        program.write(sought)
        assert view.pictures.rows.currentRow() == 0
        found = pictures.search_pictures(sought)
        assert view.pictures.rows.current_key == found[0].name


def test_a_session_that_was_not_held_has_none(program, room):
    program.workspace.do(sessions.close_session, room.session.id)
    program.controller.do("easy_read")
    program.wait_for_view(EasyReadView)
    program.workspace.do(
        easy_reads.add_easy_line, room.session.id, EasyWords(words="It is kept after closing.")
    )
    assert lines(program, room) == ["It is kept after closing."]
