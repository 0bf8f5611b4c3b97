"""Calm mode: less to see, nothing that moves or sounds, and everything still one step away."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from coprod_desktop import paths
from coprod_desktop.domain.cards import CardKind
from coprod_desktop.preferences import Preferences, read_preferences, write_preferences
from coprod_desktop.services import cards
from coprod_desktop.ui.look import look_of
from coprod_desktop.ui.theme import THEMES, Look, tokens_of
from tests.assistive.walk.colour import ratio


def kept():
    return read_preferences(paths.config_folder()).preferences


def prefer(**changed):
    write_preferences(paths.config_folder(), replace(Preferences(), **changed))


def test_calm_mode_is_said_kept_and_stops_the_caret(program):
    blinks = QApplication.cursorFlashTime()
    assert blinks > 0
    program.controller.do("calm")
    assert program.message().startswith("Calm mode. Nothing moves or sounds")
    assert (kept().calm, QApplication.cursorFlashTime()) == (True, 0)
    assert not QApplication.isEffectEnabled(Qt.UIEffect.UI_AnimateCombo)
    program.controller.do("settings")
    calm = program.view.controls["calm"]
    assert calm.isChecked()
    calm.setChecked(False)
    assert program.message() == "Calm mode is off."
    assert (kept().calm, QApplication.cursorFlashTime()) == (False, blinks)


def test_the_live_screen_shows_less_and_the_rest_is_one_button_away(program, room):
    live = program.view
    beside = (live.whispers, live.coming, live.agenda, live.action_entry)
    assert all(part.isVisible() for part in beside)
    assert not live.calm.button.isVisible()
    program.controller.do("calm")
    assert not any(part.isVisible() for part in beside)
    needed = (live.bar, live.capture, live.speaking, live.heard_so_far, live.cards, live.asking)
    assert all(part.isVisible() for part in needed)
    program.tab_to("Show everything else")
    program.press(Qt.Key.Key_Space)
    assert program.message() == "Everything is shown, below what was here."
    assert all(part.isVisible() for part in beside)
    assert program.focused is live.calm.button
    program.press(Qt.Key.Key_Space)
    assert program.message() == "Less is shown."
    assert not any(part.isVisible() for part in beside)
    program.controller.do("calm")
    assert all(part.isVisible() for part in beside)


def test_whoever_is_in_a_part_that_goes_is_not_lost(program, room):
    program.view.at_the_keyboard.go()
    program.controller.do("calm")
    assert program.focused is program.view.calm.button


def test_a_command_that_leads_to_what_is_left_out_shows_it(program, room):
    program.controller.do("calm")
    program.controller.do("who_records")
    assert program.focused is program.view.at_the_keyboard.who.control
    assert program.focused.isVisible()


def test_what_hides_itself_stays_hidden_when_everything_is_shown(program, room):
    live = program.view
    assert not live.moments.isVisible()
    program.controller.do("calm")
    live.calm.show_all()
    assert not live.moments.isVisible()


def test_a_stop_card_is_said_but_makes_no_sound(program, room, sounds):
    prefer(card_sound=True, calm=True)
    program.workspace.do(cards.show_card, room.session.id, CardKind.STOP)
    program.wait_for(lambda: "Stop" in program.message() or "stop" in program.message())
    program.wait_for(lambda: not program.controller._earcons.is_playing)
    assert sounds == []
    prefer(card_sound=True)
    program.workspace.do(cards.show_card, room.session.id, CardKind.STOP)
    program.wait_for(lambda: len(sounds) == 1)


def test_the_live_screen_is_calm_from_the_start_for_whoever_chose_it(program, room):
    prefer(calm=True)
    program.controller.do("minutes")
    program.controller.do("live")
    assert not program.view.whispers.isVisible()
    assert program.view.calm.button.isVisible()


@pytest.mark.parametrize("theme", THEMES)
def test_wide_surfaces_are_muted_and_their_words_can_still_be_read(theme):
    loud, calm = (tokens_of(Look(theme=theme, calm=calm)) for calm in (False, True))
    pairs = (("danger", "danger_bg"), ("warning", "warning_bg"), ("band_fg", "band_bg"))
    for words, behind in pairs:
        assert ratio(calm.colour(words), calm.colour(behind)) >= 7
        if not theme.startswith("hc-"):
            assert calm.hex(behind) != loud.hex(behind)
    # What tells things apart keeps its colour.
    assert calm.hex("focus_outer") == loud.hex("focus_outer")
    assert calm.hex("border") == loud.hex("border")


def test_calm_mode_mutes_the_window_at_once_and_from_the_start(program):
    loud = program.theme.tokens.hex("band_bg")
    program.controller.do("calm")
    assert program.theme.look.calm
    assert program.theme.tokens.hex("band_bg") != loud
    assert look_of(kept(), "light").calm
    program.controller.do("calm")
    assert program.theme.tokens.hex("band_bg") == loud
