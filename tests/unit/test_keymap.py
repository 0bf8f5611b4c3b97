"""Which key does what: on every platform, and as somebody changed it."""

import re
import string

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication

from coprod_desktop.ui.commands import COMMANDS, keys_for
from coprod_desktop.ui.finding_commands import find_commands
from coprod_desktop.ui.keymap import Keymap, Refusal, read_keymap, refusal_of, speaker_key
from coprod_desktop.ui.kit.editors import Box, Line
from coprod_desktop.ui.signals import SIGNAL_KEYS

PLATFORMS = ("linux", "win32", "darwin")
BY_ID = {one.id: one for one in COMMANDS}

on_every_platform = pytest.mark.parametrize("platform", PLATFORMS)


@on_every_platform
def test_no_two_commands_share_a_key_and_no_key_is_one_that_chooses_who_speaks(platform):
    keys = [key for one in COMMANDS for key in keys_for(one, platform)]
    keys += [speaker_key(digit, platform) for digit in range(1, 10)] + list(SIGNAL_KEYS)
    assert [one for one in set(keys) if keys.count(one) > 1] == []
    assert len(BY_ID) == len(COMMANDS)


@on_every_platform
def test_every_first_key_is_one_that_could_be_chosen_too(platform):
    """But for those with which everybody takes back typing."""
    refused = {
        key: why
        for one in COMMANDS
        for key in keys_for(one, platform)
        if (why := refusal_of(key, platform))
    }
    assert set(refused) == {"Ctrl+Z", "Ctrl+Shift+Z", "Ctrl+Y"}


@on_every_platform
def test_no_first_key_is_typed_by_ctrl_and_alt(platform):
    keys = [key for one in COMMANDS for key in keys_for(one, platform)]
    assert [key for key in keys if "Ctrl" in key and "Alt" in key] == []
    assert [one for one in keys if not re.fullmatch(r"F\d\d?|.*(Ctrl|Alt|F\d).*", one)] == []


def test_what_has_no_key_is_found_by_its_name():
    without = [one for one in COMMANDS if not one.keys]
    assert without
    for command in without:
        assert command in find_commands(command.text)


def test_alt_and_a_digit_choose_who_speaks_except_where_they_type():
    assert speaker_key(3, "linux") == speaker_key(3, "win32") == "Alt+3"
    assert speaker_key(3, "darwin") == "Meta+3"
    assert "F11" not in keys_for(BY_ID["room"], "darwin")


@pytest.mark.parametrize(
    ("key", "why"),
    [
        ("A", Refusal.TYPES),
        ("7", Refusal.TYPES),
        ("Shift+A", Refusal.TYPES),
        ("+", Refusal.TYPES),
        ("Ctrl+C", Refusal.EDITS),
        ("Ctrl+V", Refusal.EDITS),
        ("Ctrl+Z", Refusal.EDITS),
        ("Ctrl+Shift+Z", Refusal.EDITS),
        ("Ctrl+Left", Refusal.EDITS),
        ("Backspace", Refusal.EDITS),
        ("Space", Refusal.EDITS),
        ("Alt+Up", Refusal.EDITS),
        ("Home", Refusal.EDITS),
        ("Tab", Refusal.LEADS),
        ("Shift+Tab", Refusal.LEADS),
        ("Ctrl+Tab", Refusal.LEADS),
        ("Esc", Refusal.LEADS),
        ("Ins", Refusal.READER),
        ("CapsLock", Refusal.READER),
        ("Num+Ctrl+7", Refusal.READER),
        ("Ctrl+Num+7", Refusal.READER),
        ("F13", Refusal.SIGNAL),
        ("Shift+F24", Refusal.SIGNAL),
        ("F10", Refusal.MENU),
        ("Shift+F10", Refusal.MENU),
        ("Alt+P", Refusal.MENU),
        ("Alt+1", Refusal.MENU),
        ("Alt+F4", Refusal.SYSTEM),
        ("Meta+L", Refusal.SYSTEM),
        ("Ctrl+Alt+P", Refusal.BOTH_CHORDS),
        ("Ctrl+Alt+Shift+F5", Refusal.BOTH_CHORDS),
        ("Ctrl+Shift+!", Refusal.OTHER_KEYBOARD),
        ("Ctrl+Shift+1", Refusal.OTHER_KEYBOARD),
        ("Ctrl+\u0416", Refusal.OTHER_KEYBOARD),
        ("F9", None),
        ("Ctrl+Shift+F9", None),
        ("Ctrl+J", None),
        ("Ctrl+Shift+C", None),
        ("Ctrl++", None),
        ("Ctrl+Return", None),
        ("Alt+Home", None),
    ],
)
def test_keys_that_mean_something_everywhere_are_refused(key, why):
    assert refusal_of(key, "linux") is why


@pytest.mark.parametrize("key", ["Ctrl+H", "Ctrl+Shift+Q", "Meta+Alt+F5", "Ctrl+F5"])
def test_a_mac_keeps_more_keys_for_itself_and_its_reader(key):
    assert refusal_of(key, "darwin") in (Refusal.SYSTEM, Refusal.READER)


@pytest.mark.parametrize("control", [Line, lambda _text: Box(3)], ids=["line", "box"])
def test_no_key_that_may_be_chosen_is_eaten_where_people_type(qtbot, control):
    """Asked as Qt asks: a text box says beforehand which keys it takes for itself."""
    box = control("words")
    qtbot.addWidget(box)
    offered = [f"Ctrl+{one}" for one in string.ascii_uppercase + string.digits]
    offered += [f"Ctrl+Shift+{one}" for one in string.ascii_uppercase]
    offered += [f"F{number}" for number in range(1, 13)] + ["Alt+Home", "Ctrl+Return"]
    free = [key for key in offered if refusal_of(key, "linux") is None]
    assert len(free) > 60
    assert [key for key in free if _is_eaten(box, key)] == []


def _is_eaten(box, key):
    one = QKeySequence(key)[0]
    event = QKeyEvent(QEvent.Type.ShortcutOverride, one.key(), one.keyboardModifiers())
    event.ignore()
    QApplication.sendEvent(box, event)
    return event.isAccepted()


def test_another_key_takes_the_place_of_all_that_a_command_had():
    keymap = Keymap(platform="linux").with_key(BY_ID["redo"], "Ctrl+J")
    assert keymap.keys(BY_ID["redo"]) == ("Ctrl+J",)
    assert keymap.command_of("Ctrl+J") is BY_ID["redo"]
    assert keymap.command_of("Ctrl+Y") is None
    assert keymap.put_back(BY_ID["redo"]) == Keymap(platform="linux")


def test_a_key_without_a_command_is_kept_as_none():
    keymap = Keymap(platform="linux").with_key(BY_ID["next_item"], "")
    assert keymap.keys(BY_ID["next_item"]) == ()
    assert read_keymap(keymap.changed, "linux") == keymap


def test_choosing_the_first_key_again_changes_nothing():
    keymap = Keymap(platform="linux").with_key(BY_ID["next_item"], "Ctrl+J")
    assert keymap.with_key(BY_ID["next_item"], "F9").changed == {}


def test_a_key_of_another_command_is_refused_until_that_one_gives_it_up():
    keymap = Keymap(platform="linux")
    assert keymap.refusal(BY_ID["next_item"], "F7") is Refusal.TAKEN
    freed = keymap.with_key(BY_ID["break"], "Ctrl+J")
    assert freed.refusal(BY_ID["next_item"], "F7") is None
    swapped = freed.with_key(BY_ID["next_item"], "F7")
    assert swapped.in_the_way(BY_ID["break"]) is BY_ID["next_item"]
    assert read_keymap(swapped.changed, "linux") == swapped


@pytest.mark.parametrize(
    "kept",
    [
        {"no such command": "Ctrl+J"},
        {"next_item": "A"},
        {"next_item": "F7"},
        {"next_item": "Ctrl+J", "break": "Ctrl+J"},
        {"next_item": "nonsense"},
        # Written otherwise it is the key of the live screen, and neither of the two was done.
        {"next_item": "Shift+Ctrl+S"},
        {"next_item": "Ctrl+L, Ctrl+J"},
    ],
)
def test_what_cannot_be_right_is_left_out_when_it_is_read(kept):
    keymap = read_keymap(kept, "linux")
    keys = [key for one in COMMANDS for key in keymap.keys(one)]
    assert len(keys) == len(set(keys))
    assert len(keymap.changed) < len(kept)
