"""A battery that runs down is said at twenty and at ten percent, once."""

import os
import subprocess
import sys
from pathlib import Path

import psutil
import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_desktop.domain.battery import Battery, is_news
from coprod_desktop.ui import machine
from coprod_desktop.ui.machine import Machine
from tests.screen_saver import screen_saver

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(
    ("percent", "is_plugged", "level"),
    [(100, False, None), (21, False, None), (20, False, 20), (11, False, 20), (10, False, 10)],
)
def test_there_are_two_levels(percent, is_plugged, level):
    assert Battery(percent=percent, is_plugged=is_plugged).level == level
    assert Battery(percent=percent, is_plugged=True).level is None


@given(st.lists(st.integers(0, 100)))
def test_each_level_is_told_at_most_once_while_nobody_plugs_it_in(percents):
    told, said = None, []
    for percent in percents:
        level = Battery(percent=percent, is_plugged=False).level
        if is_news(level, told):
            said.append(level)
            told = level
    assert said == sorted(set(said), reverse=True)


class Found:
    def __init__(self, percent, power_plugged):
        self.percent, self.power_plugged = percent, power_plugged


def refuse(*_args, **_more):
    raise OSError


def test_the_battery_is_asked_of_the_system(monkeypatch):
    monkeypatch.setattr(psutil, "sensors_battery", lambda: Found(18.6, False))
    assert Machine().battery() == Battery(percent=19, is_plugged=False)
    # Nobody knows whether it is plugged in: better a warning too many.
    monkeypatch.setattr(psutil, "sensors_battery", lambda: Found(18.6, None))
    assert Machine().battery() == Battery(percent=19, is_plugged=False)


def test_a_machine_without_a_battery_or_with_an_odd_one_is_no_trouble(monkeypatch):
    monkeypatch.setattr(psutil, "sensors_battery", lambda: None)
    assert Machine().battery() is None
    monkeypatch.setattr(psutil, "sensors_battery", refuse)
    assert Machine().battery() is None


def test_a_laptop_that_cannot_be_kept_awake_says_no_and_nothing_breaks(monkeypatch):
    monkeypatch.setenv("WAKEPY_FORCE_FAILURE", "1")
    laptop = Machine()
    assert laptop.keep_awake() is False
    laptop.let_sleep()
    monkeypatch.setattr(machine.keep, "presenting", refuse)
    assert laptop.keep_awake() is False


def test_a_laptop_is_kept_awake_and_let_go_as_often_as_one_likes(monkeypatch):
    monkeypatch.setenv("WAKEPY_FAKE_SUCCESS", "1")
    laptop = Machine()
    assert laptop.keep_awake()
    assert laptop.keep_awake()
    laptop.let_sleep()
    laptop.let_sleep()


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such bus to watch")
def test_the_screen_saver_of_this_computer_is_asked_and_let_go(tmp_path):
    """In a process of its own: the bus is looked up once for a whole program."""
    script = (
        "from coprod_desktop.ui.machine import Machine\n"
        "laptop = Machine()\n"
        "print(laptop.keep_awake())\n"
        "laptop.let_sleep()\n"
    )
    with screen_saver(tmp_path) as saver:
        environment = {**os.environ, "DBUS_SESSION_BUS_ADDRESS": saver.address}
        command = [sys.executable, "-c", script]
        told = subprocess.run(
            command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True
        )
        assert told.stdout == "True\n"
        saver.wait_for("Inhibit", "UnInhibit")
