"""A test sound on each output: how it went, how loud it is, and the same without sound hardware."""

from __future__ import annotations

import array
from functools import partial

import pytest
from PySide6.QtCore import Qt

from coprod_desktop.domain.troubles import (
    OutputMissing,
    SoundMissing,
    VoiceKeepsStopping,
    VoiceMissing,
)
from coprod_desktop.speech.audience import Audience
from coprod_desktop.speech.loudness import STEP_MS, Loudness, loudness
from coprod_desktop.speech.protocol import Here, SoundOutput
from coprod_desktop.speech.saved_sound import Sound
from coprod_desktop.ui import trying_sound
from coprod_desktop.ui.kit.buttons import Button
from coprod_desktop.ui.kit.progress import QuietBar
from coprod_desktop.ui.views.settings import SettingsView
from coprod_desktop.ui.views.sound import SoundView
from coprod_desktop.wording import sound as words
from tests.speech.stepped_voice import SteppedVoice

HERE = Here(voices=(), outputs=(SoundOutput(id="phones", name="Headset"),))
LOUD = Loudness(steps=(0, 40, 70, 40))


@pytest.fixture
def test_voice(program, monkeypatch) -> SteppedVoice:
    """What plays the test sound; it is measured as somebody says."""
    made: list[SteppedVoice] = []

    def make(parent) -> SteppedVoice:
        made.append(SteppedVoice(parent))
        return made[-1]

    monkeypatch.setattr(trying_sound, "_measure", lambda *_told: LOUD)
    test = partial(trying_sound.SoundTest, program.controller._jobs, make_voice=make)
    program.controller._trying._make_test = test
    program.controller._preferring.hold(own_output="phones", room_output="hall", own_volume=40)
    room_voice = program.controller._reader.channel(Audience.ROOM).voice
    monkeypatch.setattr(room_voice, "look", lambda: None)
    program.controller.do("settings")
    program.wait_for_view(SettingsView)
    press(program.view, "Try the sound")
    program.wait_for_view(SoundView)
    room_voice.here.emit(HERE)
    return made[0]


def press(page, name: str) -> None:
    next(one for one in page.findChildren(Button) if one.accessibleName() == name).click()


def rows(page) -> list[str]:
    return [page.rows.item(place).text() for place in range(page.rows.count())]


def play(program, key: str) -> None:
    program.view.rows.go_to(key)
    press(program.view, "Play a test sound")


def test_it_is_heard_where_it_was_asked_for_and_told_once_it_was_played(program, test_voice):
    view = program.view
    assert rows(view) == [
        "The usual one of this computer.",
        "Headset. You alone hear the voice there.",
    ]
    play(program, "phones")
    [(order, _)] = test_voice.said
    assert (order.output, order.volume, order.text) == ("phones", 0.4, words.SENTENCE)
    assert view.loud.text() in (words.PLAYING, words.LOUD.format(loudest=70, usual=40))
    while not test_voice.is_idle:
        test_voice.step()
        test_voice.deliver()
    assert rows(view)[1].endswith(f"there. {words.RESULTS['played']}")
    assert program.message() == words.RESULTS["played"]
    program.qtbot.waitUntil(lambda: view.loud.text() == words.LOUD.format(loudest=70, usual=40))


@pytest.mark.parametrize(
    ("trouble", "told"),
    [
        (SoundMissing, "No sound hardware answers. Nothing was heard."),
        (OutputMissing, "That output is not plugged in now. Nothing was played."),
        (VoiceMissing, "There is no voice on this computer, so nothing was played."),
        (VoiceKeepsStopping, "It could not be played: the voice stopped. Try again."),
    ],
)
def test_what_went_wrong_is_said_plainly(program, test_voice, trouble, told):
    play(program, "phones")
    test_voice.missing.emit(trouble())
    assert program.message() == told
    assert rows(program.view)[1] == f"Headset. You alone hear the voice there. {told}"
    assert rows(program.view)[0] == "The usual one of this computer."


def test_the_meter_follows_what_is_played_and_stands_still_at_its_end(program, test_voice):
    view, seen = program.view, []
    play(program, "usual")
    program.qtbot.waitUntil(lambda: view.loud.text() != words.PLAYING)
    view.meter.valueChanged.connect(seen.append)
    test_voice.step()
    test_voice.deliver()
    program.qtbot.waitUntil(lambda: 0 in seen)
    assert seen == [40, 70, 40, 0]
    # No reader counts along with it.
    assert isinstance(view.meter, QuietBar)
    assert view.meter.accessibleName() == words.METER


def test_in_calm_mode_nothing_moves_and_the_words_tell(program, test_voice):
    program.controller._preferring.hold(calm=True)
    program.view.go_back()
    press(program.view, "Try the sound")
    view = program.wait_for_view(SoundView)
    assert not view.meter.isVisible()
    view.show_level(50)
    assert view.meter.value() == 0
    view.show_loudness(LOUD)
    assert view.loud.text().startswith("At its loudest 70 percent")


def test_whoever_stops_or_goes_hears_no_more(program, test_voice):
    play(program, "usual")
    press(program.view, "Stop the test sound")
    assert program.message() == "The test sound was stopped."
    play(program, "usual")
    program.press(Qt.Key.Key_Escape)
    program.wait_for_view(SettingsView)
    assert [len(said) for _order, said in test_voice.said] == [0, 0]


@pytest.mark.parametrize(("volume", "loudest"), [(1.0, 50), (0.5, 25), (0.0, 0)])
def test_loudness_comes_from_the_samples_alone(volume, loudest):
    step = 1000 * STEP_MS // 1000
    samples = array.array("h", [0] * step + [100, -16384] * (step // 2) + [8192] * 3)
    if array.array("h", [1]).tobytes()[0] != 1:
        samples.byteswap()
    found = loudness(Sound(rate=1000, pcm=samples.tobytes()), volume)
    assert found.steps == (0, loudest, loudest // 2)
    assert found.loudest == loudest
    assert [found.at(step) for step in (1, 3)] == [loudest, None]
    assert loudness(Sound(rate=1000, pcm=b"")) == Loudness()
