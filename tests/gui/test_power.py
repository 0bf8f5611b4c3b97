"""The laptop stays awake while a session runs, and warns before its battery is empty."""

import threading

import pytest
from PySide6.QtCore import Qt

from coprod_desktop import paths
from coprod_desktop.domain.battery import Battery
from coprod_desktop.preferences import Preferences, write_preferences
from coprod_desktop.services import sessions
from coprod_desktop.speech.earcons import Earcon, sound_of
from coprod_desktop.ui.power import Power
from coprod_desktop.ui.views.break_page import BreakView


class PretendLaptop:
    """A laptop whose battery a test empties; it keeps what it was asked to do."""

    def __init__(self):
        self.asked, self.percent, self.is_plugged, self.can_stay_awake = [], 80, False, True
        self.threads = set()

    def keep_awake(self):
        self.threads.add(threading.current_thread())
        self.asked.append("stay awake")
        return self.can_stay_awake

    def let_sleep(self):
        self.asked.append("sleep")

    def battery(self):
        self.threads.add(threading.current_thread())
        return Battery(percent=self.percent, is_plugged=self.is_plugged)


@pytest.fixture
def laptop(program, room):
    """The laptop on which the session runs."""
    pretend = PretendLaptop()
    controller = program.controller
    power = Power(pretend, program.window.announcer, controller.deliver)
    controller._power = power
    power.changed.connect(controller._show_laptop)
    controller.screens.clock.session_seen.connect(power.follow)
    controller.screens.clock.minute_passed.connect(power.look)
    controller.screens.clock.look()
    program.wait_for(lambda: power._battery is not None)
    return pretend


def said(program):
    told = []
    program.window.announcer.said.connect(told.append)
    return told


def look(program):
    seen = []
    battery = program.controller._power._laptop.battery

    def watched():
        seen.append(True)
        return battery()

    program.controller._power._laptop.battery = watched
    program.controller._power.look()
    program.wait_for(lambda: bool(seen))
    # What the laptop answered comes through the same door as this, and before it.
    program.controller._power._thread.submit(lambda: None).result()
    told = []
    program.controller.deliver(lambda: told.append(True))
    program.wait_for(lambda: bool(told))


def rows(program):
    listed = program.view.whispers.rows
    return [listed.item(place).text() for place in range(listed.count())]


def test_it_stays_awake_from_the_start_of_a_session_to_its_end(program, room, laptop):
    assert laptop.asked == ["stay awake"]
    program.controller.screens.clock.look()
    assert laptop.asked == ["stay awake"]
    program.workspace.do(sessions.close_session, room.session.id)
    program.controller.screens.clock.look()
    program.wait_for(lambda: laptop.asked == ["stay awake", "sleep"])


def test_it_may_sleep_when_the_panel_is_locked(program, room, laptop):
    program.controller.do("lock")
    program.wait_for(lambda: laptop.asked[-1] == "sleep")


def test_it_is_never_asked_on_the_thread_of_the_screen(program, room, laptop):
    assert threading.main_thread() not in laptop.threads


def test_a_low_battery_is_said_at_twenty_and_at_ten_percent_and_whispered(program, room, laptop):
    told = said(program)
    for percent in (20, 19, 10, 9):
        laptop.percent = percent
        look(program)
    low = [sentence for sentence in told if "battery" in sentence]
    assert [sentence.split(" percent")[0] for sentence in low] == [
        "The battery is at 20",
        "The battery is at 10",
    ]
    assert rows(program)[0] == "The battery is at 9 percent. Plug the laptop in."


def test_a_laptop_that_is_plugged_in_warns_no_more_and_then_anew(program, room, laptop):
    told = said(program)
    laptop.percent = 15
    look(program)
    laptop.is_plugged = True
    look(program)
    assert not any("battery" in row for row in rows(program))
    laptop.is_plugged = False
    look(program)
    assert sum("battery" in sentence for sentence in told) == 2


def test_the_battery_is_known_on_a_live_screen_that_is_opened_later(program, room, laptop):
    laptop.percent = 12
    look(program)
    program.press(Qt.Key.Key_F7)
    program.wait_for_view(BreakView)
    program.press(Qt.Key.Key_F7)
    program.wait_for(lambda: not isinstance(program.view, BreakView))
    assert "battery" in rows(program)[0]


def test_a_laptop_that_cannot_be_kept_awake_is_a_quiet_whisper(program, room, laptop):
    told = said(program)
    power = program.controller._power
    power.follow(False)
    laptop.can_stay_awake = False
    power.follow(True)
    sentence = "This laptop may fall asleep by itself. Touch a key now and then."
    program.wait_for(lambda: sentence in rows(program))
    assert not any("asleep" in one for one in told)


@pytest.mark.parametrize(("wanted", "heard"), [(False, 0), (True, 1)])
def test_a_cue_sounds_only_where_somebody_chose_so(program, room, sounds, wanted, heard):
    write_preferences(paths.config_folder(), Preferences(cue_sound=wanted))
    program.controller.screens.clock.cue_due.emit("One minute is left.")
    program.wait_for(lambda: not program.controller._earcons.is_playing)
    assert sounds == [sound_of(Earcon.TIME_CUE, 0.6)] * heard


def test_the_sound_is_chosen_in_the_settings_and_kept(program):
    program.controller.do("settings")
    check = program.view.controls["cue_sound"]
    assert not check.isChecked()
    check.click()
    program.controller.do("settings")
    assert program.view.controls["cue_sound"].isChecked()
