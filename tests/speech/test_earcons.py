"""The two short sounds: heard out of a real sound server, and handed to models of the others."""

from __future__ import annotations

import array
import io
import sys
import wave
from itertools import pairwise
from types import ModuleType, SimpleNamespace

import pytest

from coprod_desktop.domain.troubles import SoundMissing
from coprod_desktop.speech.earcons import RATE, Earcon, play_sound, sound_of
from tests.speech import sound


def samples(file: bytes) -> array.array[int]:
    with wave.open(io.BytesIO(file)) as reader:
        assert (reader.getnchannels(), reader.getsampwidth(), reader.getframerate()) == (1, 2, RATE)
        return array.array("h", reader.readframes(reader.getnframes()))


def jumps(told: array.array[int]) -> int:
    """The largest step between two samples: a click is a large one."""
    return max(abs(one - other) for one, other in pairwise(told))


@pytest.mark.parametrize("earcon", Earcon)
def test_it_is_short_has_no_click_and_is_as_loud_as_asked(earcon: Earcon) -> None:
    loud, soft = samples(sound_of(earcon, 1)), samples(sound_of(earcon, 0.25))
    assert 0.2 <= len(loud) / RATE <= 0.5
    assert loud[0] == loud[-1] == 0
    assert jumps(loud) < max(loud) / 8
    assert max(loud) == pytest.approx(4 * max(soft), rel=0.01)
    assert max(map(abs, loud)) < 32_767


def test_the_two_sounds_are_not_alike() -> None:
    assert len({sound_of(earcon, 1) for earcon in Earcon}) == len(Earcon)


def test_a_real_sound_server_plays_it_whole_and_where_it_was_told_to(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    if why := sound.missing():
        pytest.skip(why)
    with sound.speakers() as server:
        for name, value in server.items():
            monkeypatch.setenv(name, value)
        sound.plug_in(server, "hall")
        wanted = sound_of(Earcon.STOP_CARD, 0.5)
        with sound.heard_from("hall") as heard:
            play_sound(wanted, "hall#speaker")
        told = array.array("h", heard())
    loudest = max(samples(wanted))
    assert max(told) == pytest.approx(loudest, rel=0.05)
    audible = sum(abs(one) > loudest / 10 for one in told)
    assert audible == pytest.approx(
        sum(abs(one) > loudest / 10 for one in samples(wanted)), rel=0.1
    )


def test_without_a_sound_server_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in sound.NO_SPEAKERS.items():
        monkeypatch.setenv(name, value)
    with pytest.raises(SoundMissing):
        play_sound(sound_of(Earcon.TIME_CUE, 1))


def test_windows_is_handed_the_whole_file(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[bytes, int]] = []
    model = ModuleType("winsound")
    model.PlaySound = lambda file, flags: asked.append((file, flags))  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "winsound", model)
    monkeypatch.setattr(sys, "platform", "win32")
    wanted = sound_of(Earcon.TIME_CUE, 0.3)
    play_sound(wanted)
    # SND_MEMORY and SND_NODEFAULT; SND_ASYNC is not allowed with a sound in memory.
    assert asked == [(wanted, 0x0004 | 0x0002)]


@pytest.mark.parametrize("plays", [True, False])
def test_a_mac_is_handed_the_whole_file_and_waited_for(
    monkeypatch: pytest.MonkeyPatch, *, plays: bool
) -> None:
    events: list[object] = []

    class NSSound:
        @staticmethod
        def alloc() -> NSSound:
            return NSSound()

        def initWithData_(self, data: bytes) -> NSSound:
            events.append(data)
            return self

        def play(self) -> bool:
            return plays

        def duration(self) -> float:
            events.append("waited for")
            return 0.0

    appkit, foundation = ModuleType("AppKit"), ModuleType("Foundation")
    appkit.NSSound = NSSound  # type: ignore[attr-defined]
    data = SimpleNamespace(dataWithBytes_length_=lambda told, length: told[:length])
    foundation.NSData = data  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "AppKit", appkit)
    monkeypatch.setitem(sys.modules, "Foundation", foundation)
    monkeypatch.setattr(sys, "platform", "darwin")
    wanted = sound_of(Earcon.TIME_CUE, 0.3)
    if plays:
        play_sound(wanted)
        assert events == [wanted, "waited for"]
    else:
        with pytest.raises(SoundMissing):
            play_sound(wanted)
