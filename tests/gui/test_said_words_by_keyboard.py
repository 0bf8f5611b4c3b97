"""The page of how words are said: by keyboard, heard, and marked on the word as it is written."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from coprod_desktop.domain.passage import Passage
from coprod_desktop.services import papers, said_words
from coprod_desktop.ui.kit.buttons import Button
from coprod_desktop.ui.views.live import LiveView
from coprod_desktop.ui.views.said_words import SaidWordsView


@pytest.fixture
def page(program, room) -> SaidWordsView:
    program.controller.do("said_words")
    return program.wait_for_view(SaidWordsView)


def press(view, name: str) -> None:
    next(one for one in view.findChildren(Button) if one.accessibleName() == name).click()


def rows(page) -> list[str]:
    return [page.rows.item(at).text() for at in range(page.rows.count()) if page.rows.item(at)]


def write_into(program, label: str, words: str) -> None:
    program.tab_to(label)
    program.write(words)


def test_a_word_is_tried_out_kept_changed_and_taken_away_by_keyboard(program, page, voice):
    write_into(program, "As it is written", "Beaulieu")
    write_into(program, "As it is said", "Bew lee")
    program.tab_to("Test: hear the sentence")
    program.press(Qt.Key.Key_Space)
    assert voice.said == ["We talked about Bew lee today."]
    voice.finish()
    assert program.workspace.ask(said_words.list_said_words) == ()
    program.tab_to("Add as a new word")
    program.press(Qt.Key.Key_Space)
    program.wait_for(lambda: rows(page) == ["Beaulieu: said as Bew lee"])
    assert (page.written.text(), page.example.text()) == ("", "")
    program.tab_to("Words that are said in another way")
    program.press(Qt.Key.Key_Return)
    assert (page.written.text(), page.sound.text()) == ("Beaulieu", "Bew lee")
    page.sound.set_text("Bo leer")
    press(page, "Give the chosen one this")
    program.wait_for(lambda: rows(page) == ["Beaulieu: said as Bo leer"])
    press(page, "Take away")
    program.wait_for(lambda: not program.workspace.ask(said_words.list_said_words))
    program.controller.do("undo")
    program.wait_for(lambda: rows(page) == ["Beaulieu: said as Bo leer"])
    program.press(Qt.Key.Key_Escape)
    program.wait_for_view(LiveView)


def test_what_cannot_be_kept_is_one_plain_sentence_and_stays_typed(program, page):
    write_into(program, "As it is written", "...")
    write_into(program, "As it is said", "stop")
    program.press(Qt.Key.Key_Return)
    told = "Both boxes need at least one letter or number."
    program.wait_for(lambda: told in program.message())
    assert (page.written.text(), page.sound.text()) == ("...", "stop")
    page.written.set_text("")
    page.sound.set_text("")
    press(page, "Test: hear the sentence")
    assert program.message() == "Type the word first, or choose one in the list."


def test_the_test_marks_the_word_as_it_is_written(program, page, voice):
    page.written.set_text("Beaulieu")
    page.sound.set_text("Bew lee")
    lit = []
    program.controller._reader.word_changed.connect(lambda *place: lit.append(place[1:]))
    press(page, "Test: hear the sentence")
    voice.say_word("lee")
    start, length = lit[-1]
    assert page.example.text()[start : start + length] == "Beaulieu"


def test_it_holds_at_once_on_screens_and_in_recordings_and_own_words_as_their_owner_says_them(
    program, room, page, voice, tmp_path: Path
):
    omar, janet = room.people["Omar"], room.people["Janet"]
    for person_id, sound in ((None, "you see"), (omar.id, "the credit"), (janet.id, "U K")):
        told = {"written": "UC", "said": sound, "person_id": person_id}
        program.workspace.do(said_words.keep_said_word, **told)
    program.wait_for_the_screen()
    screens = program.controller.screens
    screens.spoken.speak(Passage("About UC"))
    screens._speak_as(omar.id, Passage("About UC"))
    assert voice.said[-2:] == ["About you see", "About the credit"]
    paper = papers.minutes(program.workspace, room.session.id)
    wanted = papers.wanted_papers(paper, room.session.number, ("mp3",), tmp_path)
    (recording,) = program.workspace.ask(papers.with_words_said, wanted)
    assert dict(recording.wishes.pronunciation)["UC"] == "you see"
