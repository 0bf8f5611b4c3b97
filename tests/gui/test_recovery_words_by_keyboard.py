"""The 24 words: written down, asked back, and used when the passphrase is lost."""

import os
import stat

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from coprod_desktop.ui.views.home import HomeView
from coprod_desktop.ui.views.lost_passphrase import LostPassphraseView
from coprod_desktop.ui.views.new_panel import NewPanelView
from coprod_desktop.ui.views.panel import PanelOverview
from coprod_desktop.ui.views.recovery_words import RecoveryView
from coprod_desktop.ui.views.unlock import UnlockView
from tests.panels import PASSPHRASE

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NEW = "seven plain words of my own"


def make_panel(program):
    program.press_button("New panel")
    program.wait_for_view(NewPanelView)
    program.write("Bus stops")
    for name in ("Passphrase", "The same passphrase again"):
        program.tab_to(name)
        program.write(PASSPHRASE)
    program.press(Qt.Key.Key_Return)
    return program.wait_for_view(RecoveryView)


@pytest.fixture
def paper(program):
    """The words of a panel that was made and locked again."""
    make_panel(program)
    words = program.write_recovery_words_down()
    program.wait_for_view(PanelOverview)
    lock(program)
    return words


def lock(program):
    program.controller.do("lock")
    program.wait_for_view(UnlockView)


def go_to_the_words(program):
    program.press_button("I have lost the passphrase")
    return program.wait_for_view(LostPassphraseView)


def give(program, typed, passphrase=NEW, again=NEW):
    program.write(typed)
    program.tab_to("A new passphrase")
    program.write(passphrase)
    program.tab_to("The same passphrase again")
    program.write(again)
    program.press(Qt.Key.Key_Return)


def test_three_of_the_words_are_asked_back(program):
    view = make_panel(program)
    program.press_button("I have written them down")
    assert program.message() == (
        "Type three of the words from your paper. Four letters of each are enough."
    )
    assert program.focused is next(iter(view.fields.values())).control
    assert len(view.fields) == 3
    assert not view.list.isVisible()


def test_a_word_that_is_wrong_on_the_paper_is_named_and_the_words_can_be_looked_at(program):
    view = make_panel(program)
    program.press_button("I have written them down")
    (place, field), *_others = view.fields.items()
    program.write("zebra" if view.list.item(place - 1).text() != f"{place}. zebra" else "zero")
    program.press(Qt.Key.Key_Return)
    sentence = f"Word {place} is another one. Look at your paper, or show the words again."
    assert program.message() == sentence
    assert program.focused is field.control
    program.press_button("Show the 24 words again")
    assert program.focused is view.list
    assert view.list.isVisible()
    field.set_text("")
    program.write_recovery_words_down()
    program.wait_for_view(PanelOverview)


def test_they_are_read_aloud_only_for_whoever_is_alone(program):
    view = make_panel(program)
    assert program.reading == (
        "The words are secret. Tick that you are alone, and they are read aloud.",
    )
    program.press_button("I am alone. Read aloud may say the words.")
    assert program.reading[0] == view.list.item(0).text()
    assert len(program.reading) == 24


def test_whoever_cannot_write_saves_them_into_a_file(program, tmp_path, monkeypatch):
    places = [tmp_path / "words.txt", tmp_path / "nowhere" / "words.txt"]
    chosen = iter([(str(place), "") for place in places])
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_given: next(chosen))
    view = make_panel(program)
    program.press_button("Save them into a file")
    assert program.message() == f"The words are in {places[0]}. Take it away from this laptop."
    lines = places[0].read_text("utf-8").splitlines()
    assert lines[2:] == [view.list.item(place).text() for place in range(24)]
    if os.name != "nt":
        assert stat.S_IMODE(places[0].stat().st_mode) == 0o600
    program.press_button("Save them into a file")
    assert "could not be written" in program.message()


def test_the_words_open_the_panel_and_the_new_passphrase_opens_it_from_then_on(program, paper):
    go_to_the_words(program)
    give(program, " ".join(word[:4] for word in paper))
    program.came_in_with_paper(NEW)


def test_the_words_open_it_again_after_they_were_used(program, paper):
    for passphrase in (NEW, "eight other words of my own"):
        go_to_the_words(program)
        give(program, " ".join(paper), passphrase, passphrase)
        program.wait_for_view(PanelOverview)
        lock(program)


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        (lambda paper: " ".join(paper[:20]), "These are 20 words. There must be 24 words."),
        (
            lambda paper: " ".join(("qwerty", *paper[1:])),
            "Word 1, qwerty, is not one of the recovery words. Look at it again.",
        ),
        (
            lambda paper: " ".join((*paper[1:], paper[0])),
            "Each word is right, but not together. Look at the words and their order again.",
        ),
    ],
)
def test_wrong_words_are_one_plain_sentence_and_what_was_typed_stays(
    program, paper, typed, sentence
):
    view = go_to_the_words(program)
    give(program, typed(paper))
    program.wait_for(lambda: program.message() == sentence)
    assert program.view is view
    assert program.focused is view.words.control
    assert view.words.text() == typed(paper)


def test_a_short_or_a_mistyped_passphrase_changes_nothing(program, paper):
    view = go_to_the_words(program)
    give(program, " ".join(paper), NEW, "another")
    assert program.message() == "The two passphrases are not the same. Type them again."
    view.passphrase.set_text("short")
    view.again.set_text("short")
    view.again.entered.emit()
    program.wait_for(lambda: "8" in program.message())
    assert program.focused is view.passphrase.control
    program.press_button("Back")
    program.wait_for_view(UnlockView)
    program.write(PASSPHRASE)
    program.press(Qt.Key.Key_Return)
    program.wait_for_view(PanelOverview)


def test_going_away_keeps_neither_words_nor_passphrase(program, paper):
    view = go_to_the_words(program)
    program.write(" ".join(paper))
    view.passphrase.set_text(NEW)
    program.controller.do("home")
    program.wait_for_view(HomeView)
    assert (view.words.text(), view.passphrase.text()) == ("", "")


def test_who_goes_away_meanwhile_hears_that_the_new_passphrase_is_kept(program, paper):
    go_to_the_words(program)
    give(program, " ".join(paper))
    program.controller.do("home")
    said = "The panel is closed. The new passphrase opens it from now on."
    program.wait_for(lambda: said in program.window.announcer.history)
