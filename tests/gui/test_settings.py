"""What a person prefers holds at once, and holds when they come back."""

from dataclasses import fields

import pytest
from PySide6.QtCore import Qt

from coprod_desktop import paths
from coprod_desktop.domain.contribution import Kind
from coprod_desktop.preferences import (
    Font,
    Part,
    Preferences,
    RoomText,
    RoomTheme,
    Spacing,
    Theme,
    read_language,
    read_preferences,
)
from coprod_desktop.services import contributions
from coprod_desktop.services.contributions import Spoken
from coprod_desktop.ui.kit.words import Heading
from coprod_desktop.ui.theme import SCALES, Look, tokens_of
from coprod_desktop.ui.views.keys import KeysView
from coprod_desktop.ui.views.settings import SettingsView
from coprod_desktop.wording.preferring import PARTS


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


def test_every_setting_stands_in_its_part_and_f6_goes_from_part_to_part(program):
    program.controller.do("settings")
    heard = []
    for _ in range(len(Part) + 1):
        program.press(Qt.Key.Key_F6)
        heard.append(program.message())
    parts = [PARTS[part] for part in Part]
    assert [one for one in dict.fromkeys(heard) if one in parts] == [*parts[1:], parts[0]]
    for one in fields(Preferences):
        if control := program.view.controls.get(one.name):
            place = control.parentWidget()
            assert place.accessibleName() == PARTS[one.metadata["part"]], one.name


def test_a_language_is_asked_for_only_where_there_is_more_than_one(program):
    program.controller.do("settings")
    assert "language" not in program.view.controls
    program.controller.do("home")
    catalogue = paths.data_folder() / "locale" / "cy" / "LC_MESSAGES" / "coprod_desktop.mo"
    catalogue.parent.mkdir(parents=True)
    catalogue.touch()
    program.controller.do("settings")
    language = program.view.controls["language"]
    assert language.value == ""
    assert [*language.values] == ["", "en-GB", "cy"]
    language.choose("cy")
    assert read_language(paths.config_folder()) == "cy"


def test_what_was_chosen_is_put_back_as_it_was_on_arrival(program):
    program.controller.do("larger")
    before = kept()
    program.controller.do("settings")
    program.view.controls["theme"].choose(Theme.CREAM)
    program.view.controls["spacing"].choose(Spacing.WIDEST)
    program.view.controls["calm"].setChecked(True)
    assert kept() != before
    assert program.theme.look.spacing == "widest"
    program.tab_to("Put back")
    program.press(Qt.Key.Key_Space)
    assert kept() == before
    assert (program.theme.look.theme, program.theme.look.spacing) == ("light", "normal")
    assert program.view.controls["theme"].value is before.theme
    assert not program.view.controls["calm"].isChecked()
    assert program.message() == "Everything is as it was when you came here."


@pytest.mark.parametrize("font", list(Font))
def test_other_letters_hold_at_once_and_next_time(program, font):
    program.controller.do("settings")
    program.view.controls["font"].choose(font)
    heading = program.view.findChild(Heading)
    assert heading.fontInfo().family() == font.value
    assert kept().font is font


def test_the_settings_lead_to_the_keys(program):
    program.controller.do("settings")
    program.tab_to("Change the keys")
    program.press(Qt.Key.Key_Space)
    assert isinstance(program.view, KeysView)


def choose(program, name, value):
    """Choose something in the settings, and go back to the session."""
    program.controller.do("settings")
    program.view.controls[name].choose(value)
    program.controller.do("live")


def page_colour(room):
    return room.grab().toImage().pixelColor(5, 5).name()


def open_room(program):
    program.controller.do("room")
    shown = program.controller.screens.room
    shown.resize(1280, 720)
    return shown


def test_the_room_screen_looks_like_the_window_until_somebody_chooses(program, room):
    shown = open_room(program)
    light = page_colour(shown)
    assert light == program.theme.tokens.colour("bg").name()
    choose(program, "theme", Theme.DARK)
    assert page_colour(shown) == program.theme.tokens.colour("bg").name() != light
    choose(program, "room_theme", RoomTheme.HIGH_CONTRAST_LIGHT)
    own = tokens_of(Look(theme="hc-light")).colour("bg").name()
    assert page_colour(shown) == own
    assert program.window.grab().toImage().pixelColor(5, 5).name() != own
    program.controller.do("theme")
    assert page_colour(shown) == own
    assert kept().room_theme is RoomTheme.HIGH_CONTRAST_LIGHT
    program.controller.do("room")
    assert page_colour(open_room(program)) == own


def test_the_words_of_the_room_screen_have_a_size_of_their_own(program, room):
    shown = open_room(program)
    speaker, point = shown.speaker.font().pixelSize(), shown.point.font().pixelSize()
    choose(program, "room_text", RoomText.DOUBLE)
    assert shown.speaker.font().pixelSize() >= 1.5 * speaker
    choose(program, "text_scale", 4.0)
    twice = shown.speaker.font().pixelSize()
    assert twice <= 2 * speaker
    choose(program, "room_text", RoomText.NORMAL)
    assert shown.speaker.font().pixelSize() == speaker
    choose(program, "room_text", RoomText.AS_PROGRAM)
    assert shown.speaker.font().pixelSize() >= twice
    assert shown.point.font().pixelSize() >= point


@pytest.mark.parametrize("size", [RoomText.NORMAL, RoomText.DOUBLE, RoomText.LARGEST])
def test_enlarged_words_are_never_cut_and_never_make_a_long_point_smaller(program, room, size):
    words = "Wheelchair users cannot reach the timetable because the bench stands there. " * 4
    spoken = Spoken(words=words, person_id=room.people["Janet"].id, kind=Kind.IDEA)
    program.workspace.do(contributions.record_contribution, room.session.id, spoken)
    shown = open_room(program)
    program.qtbot.wait(50)
    before = shown.point.font().pixelSize()
    choose(program, "room_text", size)
    program.qtbot.wait(50)
    point = shown.point
    lines = point.document().size().height()
    assert lines * point.fontMetrics().lineSpacing() <= point.viewport().height()
    assert point.font().pixelSize() >= before
    for band in (shown.item, shown.speaker, shown.next):
        assert band.height() >= band.heightForWidth(band.width()), band.text()
