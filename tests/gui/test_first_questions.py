"""The first start: four questions, each answered or skipped by keyboard, asked once."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from coprod_desktop import paths
from coprod_desktop.preferences import (
    FILE,
    Preferences,
    Scanning,
    Theme,
    has_preferences,
    read_preferences,
)
from coprod_desktop.ui import start
from coprod_desktop.ui.collecting import Collecting
from coprod_desktop.ui.views.first_questions import FirstQuestionsView
from coprod_desktop.ui.views.home import HomeView
from coprod_desktop.ui.views.settings import SettingsView
from tests.gui.conftest import Program


def kept():
    return read_preferences(paths.config_folder()).preferences


@pytest.fixture
def begin(qtbot, qapp, monkeypatch):
    """Start the program as it starts, as often as a test likes."""
    monkeypatch.setattr(start, "catch_faults", lambda *_: None)
    collecting, begun = Collecting(), []

    def begin():
        started = start.Program(qapp)
        begun.append(started)
        qtbot.addWidget(started.window)
        started.window.activateWindow()
        qtbot.waitUntil(lambda: started._controller is not None, timeout=10_000)
        qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
        return Program(started._controller, started.window, qtbot, started._theme)

    yield begin
    for started in begun:
        started.window.close()
    collecting.stop()


def test_four_questions_are_answered_by_keyboard_and_never_asked_again(begin):
    program = begin()
    view = program.view
    assert isinstance(view, FirstQuestionsView)
    history = program.window.announcer.history
    program.wait_for(lambda: any("Question 1 of 4. How large should" in one for one in history))
    assert program.focused is view.questions[0].buttons[0]
    for _ in range(2):
        program.press(Qt.Key.Key_Down)
    assert (kept().text_scale, program.theme.look.scale) == (2.0, 2.0)
    program.tab_to("Next question")
    program.press(Qt.Key.Key_Return)
    program.wait_for(lambda: any("Question 2 of 4." in one for one in history))
    for _ in range(3):
        program.press(Qt.Key.Key_Down)
    assert program.theme.look.theme == "hc-dark"
    program.tab_to("Next question")
    program.press(Qt.Key.Key_Return)
    program.press(Qt.Key.Key_Down)
    program.tab_to("Next question")
    program.press(Qt.Key.Key_Return)
    program.tab_to("Done")
    program.press(Qt.Key.Key_Return)
    program.wait_for_view(HomeView)
    said = Preferences(
        text_scale=2.0, theme=Theme.HIGH_CONTRAST_DARK, words_a_minute=240, scan=Scanning.OFF
    )
    assert kept() == said
    program.window.close()
    assert isinstance(begin().view, HomeView)


def test_all_of_them_are_skipped_with_one_button_and_nothing_is_changed(begin):
    program = begin()
    program.tab_to("Skip all questions")
    program.press(Qt.Key.Key_Space)
    program.wait_for_view(HomeView)
    assert has_preferences(paths.config_folder())
    assert kept() == Preferences()


def test_a_question_left_unanswered_comes_again_when_one_goes_back(begin):
    program = begin()
    program.tab_to("Next question")
    program.press(Qt.Key.Key_Return)
    program.tab_to("The question before")
    program.press(Qt.Key.Key_Return)
    assert program.view.heading.text().startswith("Question 1 of 4.")
    assert program.focused is program.view.questions[0].buttons[0]


def test_who_chooses_a_switch_is_told_that_scanning_is_on_and_how_it_ends(program):
    program.controller.ask_first_questions()
    view = program.wait_for_view(FirstQuestionsView)
    for _ in range(3):
        view.go_on()
    by_switch = view.questions[3].buttons[2]
    by_switch.click()
    told = "Scanning is on. Space is the switch. Ctrl+Shift+J turns it off again."
    program.wait_for(lambda: told in program.window.announcer.history)
    assert view.about_scanning.isVisible()
    assert view.about_scanning.text() == told
    # The keys that it names do as it says.
    program.press(
        Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    program.wait_for(lambda: kept().scan is Scanning.OFF)
    assert not view.about_scanning.isVisible()


def test_each_size_is_its_own_sample_whatever_is_chosen(begin):
    buttons = begin().view.questions[0].buttons
    for chosen in (buttons[3], *buttons):
        chosen.click()
        sizes = [one.fontInfo().pixelSize() for one in buttons]
        assert sizes == [17, 26, 34, 51]


def test_they_are_read_aloud_for_whoever_wants_to_hear_them(begin):
    program = begin()
    assert program.reading[0] == "Question 1 of 4. How large should words be?"
    assert len(program.reading) == 5


def test_the_settings_ask_them_again_as_things_stand(program):
    program.controller.do("larger")
    program.controller.do("settings")
    assert isinstance(program.view, SettingsView)
    program.tab_to("Ask me the first questions again")
    program.press(Qt.Key.Key_Space)
    assert isinstance(program.view, FirstQuestionsView)
    program.tab_to("Skip all questions")
    program.press(Qt.Key.Key_Space)
    program.wait_for_view(HomeView)
    assert kept().text_scale == 1.15


def test_what_a_key_changes_while_the_questions_are_asked_holds_when_they_are_done(program):
    program.controller.ask_first_questions()
    view = program.wait_for_view(FirstQuestionsView)
    while kept().text_scale < 2.0:
        program.controller.do("larger")
    assert view.questions[0].value == {"text_scale": 2.0}
    program.controller.do("theme")
    chosen = kept()
    assert (chosen.text_scale, chosen.theme is Theme.SYSTEM) == (2.0, False)
    view.skip.click()
    assert kept() == chosen


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("{ broken", "The settings could not be read. All are as they were at first."),
        ('{"theme": "plaid"}', "A setting could not be read. It is as it was at first."),
    ],
)
def test_settings_that_cannot_be_read_are_told_for_what_they_are(begin, written, said):
    paths.config_folder().mkdir(parents=True, exist_ok=True)
    (paths.config_folder() / FILE).write_text(written, encoding="utf-8")
    assert said in begin().window.announcer.history
