"""What a person prefers holds at once, and holds when they come back."""

from coprod_desktop import paths
from coprod_desktop.preferences import read_preferences
from coprod_desktop.ui.theme import SCALES
from coprod_desktop.ui.views.settings import SettingsView


def kept():
    return read_preferences(paths.config_folder()).preferences


def test_a_text_size_that_a_key_chose_is_said_kept_and_shown_in_the_settings(program):
    program.controller.do("larger")
    assert program.message() == "Text is at 115 percent."
    assert kept().text_scale == SCALES[1]
    program.controller.do("settings")
    assert isinstance(program.view, SettingsView)
    assert program.view.controls["text_scale"].value == SCALES[1]
    program.controller.do("larger")
    assert program.view.controls["text_scale"].value == SCALES[2]
    program.controller.do("normal")
    assert kept().text_scale == 1.0


def test_a_theme_that_a_key_chose_is_kept(program):
    before = program.theme.look.theme
    program.controller.do("theme")
    assert program.theme.look.theme != before
    assert kept().theme.value == program.theme.look.theme
    program.controller.do("settings")
    assert program.view.controls["theme"].value == kept().theme


def test_another_theme_chosen_in_the_settings_holds_at_once(program):
    program.controller.do("settings")
    theme = program.view.controls["theme"]
    theme.choose(type(theme.value).CREAM)
    assert program.theme.look.theme == "cream"
    assert kept().theme.value == "cream"
