"""The two short sounds: as loud as somebody likes, heard when they are chosen, never silent."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from coprod_desktop.speech.earcons import Earcon, sound_of
from coprod_desktop.ui.views.live import LiveView
from coprod_desktop.ui.views.settings import SettingsView
from tests.gui.test_cards_by_keyboard import CTRL_SHIFT, open_cards, show_stop

STOP_CARD = sound_of(Earcon.STOP_CARD, 0.6)


def test_the_sounds_are_as_loud_as_somebody_likes_and_each_change_is_heard(program, sounds):
    program.controller.do("settings")
    view = program.wait_for_view(SettingsView)
    view.controls["sound_volume"].set_value(50)
    program.wait_for(lambda: not program.controller._earcons.is_playing)
    assert sounds == []
    view.controls["cue_sound"].setChecked(True)
    half = sound_of(Earcon.TIME_CUE, 0.5)
    program.wait_for(lambda: sounds == [half])
    program.wait_for(lambda: not program.controller._earcons.is_playing)
    view.controls["sound_volume"].set_value(20)
    program.wait_for(lambda: sounds == [half, sound_of(Earcon.TIME_CUE, 0.2)])


def test_where_nothing_plays_a_sound_the_computer_makes_its_own(program, monkeypatch):
    beeps: list[bool] = []
    monkeypatch.setattr(QApplication, "beep", lambda: beeps.append(True))
    monkeypatch.setenv("PULSE_SERVER", "unix:/there-is-no-such-socket")
    program.controller._preferring.hold(card_sound=True)
    program.wait_for(lambda: beeps == [True])


def test_calm_mode_over_nothing_sounds_that_was_chosen_before(program, sounds):
    earcons, preferring = program.controller._earcons, program.controller._preferring
    preferring.hold(cue_sound=True)
    program.wait_for(lambda: len(sounds) == 1 and not earcons.is_playing)
    preferring.hold(calm=True)
    preferring.hold(calm=False)
    assert not earcons.is_playing
    assert len(sounds) == 1


def test_a_stop_card_sounds_only_where_somebody_chose_it(program, room, sounds):
    earcons = program.controller._earcons
    show_stop(program, room)
    program.wait_for(lambda: not earcons.is_playing)
    assert sounds == []
    program.controller.do("settings")
    view = program.wait_for_view(SettingsView)
    # No card is up: the room would take what is only tried for one.
    view.controls["card_sound"].setChecked(True)
    program.wait_for(lambda: not earcons.is_playing)
    assert sounds == []
    program.controller.do("live")
    program.wait_for_view(LiveView)
    show_stop(program, room)
    program.wait_for(lambda: sounds == [STOP_CARD])
    program.press(Qt.Key.Key_Y, CTRL_SHIFT)
    program.wait_for(lambda: len(open_cards(program, room)) == 3)
    program.wait_for(lambda: not earcons.is_playing)
    assert sounds == [STOP_CARD]
