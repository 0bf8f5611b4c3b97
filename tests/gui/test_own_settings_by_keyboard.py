"""What a person likes follows them to this laptop, and stays out of everybody else's way."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from coprod_desktop import paths
from coprod_desktop.domain.troubles import DiskFull
from coprod_desktop.preferences import (
    FILE,
    Preferences,
    Theme,
    own_settings,
    read_preferences,
    with_own_settings,
)
from coprod_desktop.services import own_settings as services
from coprod_desktop.services import turns
from coprod_desktop.ui.views.compose import ComposeView
from tests.gui.test_one_keyboard_many_people import give_back, hand_over

LIKED = Preferences(theme=Theme.DARK, text_scale=2.0)


@pytest.fixture
def omar(program, room):
    """Omar, who has the floor and likes it dark and large."""
    person = room.people["Omar"]
    program.workspace.do(turns.give_floor, room.session.id, person.id)
    program.workspace.do(services.keep_own_settings, person.id, own_settings(LIKED))
    return person


def look(program):
    return program.theme.look.theme, program.theme.look.scale


def kept(program, person):
    return program.workspace.ask(services.find_own_settings, person.id)


def test_the_settings_of_a_person_come_and_go_with_the_keyboard(program, room, omar):
    history = program.window.announcer.history
    assert look(program) == ("light", 1.0)
    hand_over(program)
    assert look(program) == ("dark", 2.0)
    assert "The settings of Omar: Dark, 200 percent." in history
    give_back(program, room)
    assert look(program) == ("light", 1.0)
    assert "The settings of this laptop are back." in history
    assert read_preferences(paths.config_folder()).preferences == Preferences()


def test_what_they_change_meanwhile_is_theirs_and_not_the_laptops(program, room, omar):
    hand_over(program)
    program.controller.do("larger")
    program.wait_for(lambda: kept(program, omar)["text_scale"] == 2.5)
    give_back(program, room)
    assert look(program) == ("light", 1.0)
    assert not (paths.config_folder() / FILE).exists()
    hand_over(program)
    assert look(program) == ("dark", 2.5)


def test_what_goes_with_no_person_stays_when_the_keyboard_goes_back(program, room, omar):
    hand_over(program)
    program.controller.do("calm")
    give_back(program, room)
    assert look(program) == ("light", 1.0)
    assert read_preferences(paths.config_folder()).preferences == Preferences(calm=True)


def test_for_whoever_has_no_settings_of_their_own_nothing_changes(program, room):
    janet = room.people["Janet"]
    program.workspace.do(turns.give_floor, room.session.id, janet.id)
    hand_over(program)
    program.controller.do("larger")
    assert read_preferences(paths.config_folder()).preferences.text_scale == 1.15
    assert kept(program, janet) == {}


def test_settings_are_kept_for_a_person_and_forgotten_by_keyboard(program, room):
    janet = room.people["Janet"]
    program.controller.do("settings")
    program.view.controls["theme"].choose(Theme.CREAM)
    whose = program.tab_to("Whose settings")
    whose.setCurrentText("Janet")
    program.tab_to("Keep these settings for them")
    program.press(Qt.Key.Key_Space)
    program.wait_for(lambda: program.message().startswith("These settings are kept for Janet."))
    program.wait_for(lambda: kept(program, janet).get("theme") == "cream")
    program.tab_to("Forget their settings")
    program.press(Qt.Key.Key_Space)
    program.wait_for(lambda: kept(program, janet) == {})
    program.wait_for(lambda: program.message() == "Nothing is kept for Janet any more.")


def test_settings_that_a_full_disk_refuses_are_not_said_to_be_kept(program, room, monkeypatch):
    def refuse(*_told):
        raise DiskFull

    monkeypatch.setattr(services, "keep_own_settings", refuse)
    program.controller.do("settings")
    program.view.kept_for.emit(room.people["Janet"].id)
    program.wait_for(lambda: "disk is full" in program.message())
    assert not any("are kept for" in told for told in program.window.announcer.history)


def test_closing_the_panel_brings_the_laptops_settings_back(program, room, omar):
    hand_over(program)
    assert isinstance(program.view, ComposeView)
    assert look(program) == ("dark", 2.0)
    program.controller.go_home()
    assert look(program) == ("light", 1.0)


def test_only_what_is_theirs_follows_a_person():
    laptop = Preferences(card_sound=True, calm=True)
    told = own_settings(replace(LIKED, card_sound=False))
    assert "card_sound" not in told
    assert with_own_settings(laptop, told) == replace(laptop, theme=Theme.DARK, text_scale=2.0)


def test_a_setting_that_cannot_be_right_is_left_out():
    told = {"theme": "neon", "text_scale": 2.0, "unknown": 1}
    assert with_own_settings(Preferences(), told) == Preferences(text_scale=2.0)


def test_a_page_of_settings_shows_whose_settings_hold_now(program, room, omar):
    program.controller.do("settings")
    page = program.view
    preferring = program.controller._preferring
    preferring.lend("Omar", own_settings(LIKED), lambda _changed: None)
    assert page.controls["theme"].value is Theme.DARK
    preferring.take_back()
    assert page.controls["theme"].value is Preferences().theme
