"""Two short sounds that come besides words: what they sound like, and playing one of them."""

import array
import ctypes
import io
import math
import sys
import time
import wave
from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Any

from coprod_desktop.domain.troubles import SoundMissing
from coprod_desktop.speech.pulse_outputs import SampleSpec, sink_of
from coprod_desktop.speech.saved_sound import read_sound

RATE = 48_000
_PEAK = 0.8 * 32_767
# So long does a tone take to come and to go; an edge would click.
_FADE = 0.03
_PLAYBACK, _LITTLE_16_BITS = 1, 3
_FROM_MEMORY, _NO_SOUND_INSTEAD = 0x0004, 0x0002


class Earcon(StrEnum):
    """What a short sound stands for."""

    STOP_CARD = "stop_card"
    TIME_CUE = "time_cue"


# Hertz and seconds. All tones lie where ears that have grown old still hear well; the two differ
# in how many tones they have, and not in pitch alone.
_TONES: Mapping[Earcon, Sequence[tuple[float, float]]] = {
    Earcon.STOP_CARD: ((660, 0.14), (440, 0.22)),
    Earcon.TIME_CUE: ((523.25, 0.3),),
}


def sound_of(earcon: Earcon, volume: float) -> bytes:
    """Give a sound as a WAV file; volume from 0 to 1, of what the computer is set to."""
    samples = array.array("h")
    for hertz, seconds in _TONES[earcon]:
        samples.extend(_tone(hertz, seconds, volume))
    if sys.byteorder == "big":
        samples.byteswap()
    with io.BytesIO() as file:
        with wave.open(file, "wb") as writer:
            writer.setparams((1, 2, RATE, len(samples), "NONE", ""))
            writer.writeframes(samples.tobytes())
        return file.getvalue()


def play_sound(sound: bytes, output: str = "") -> None:
    """Play a WAV file of ours to its end; where the system lets us choose, on that output.

    Raises:
        SoundMissing: nothing plays it here.
    """
    try:
        _play(sound, output)
    except (OSError, RuntimeError, ImportError) as wrong:
        raise SoundMissing from wrong


def _tone(hertz: float, seconds: float, volume: float) -> Sequence[int]:
    count, fade = int(seconds * RATE), int(_FADE * RATE)
    turn = 2 * math.pi * hertz / RATE
    return [
        int(_PEAK * volume * _swell(min(place, count - place) / fade) * math.sin(turn * place))
        for place in range(count)
    ]


def _swell(part: float) -> float:
    return (1 - math.cos(math.pi * min(part, 1))) / 2


def _play(sound: bytes, output: str) -> None:
    # Each of these modules is there on one system alone.
    if sys.platform == "win32":
        import winsound  # noqa: PLC0415

        winsound.PlaySound(sound, _FROM_MEMORY | _NO_SOUND_INSTEAD)
    elif sys.platform == "darwin":
        from AppKit import NSSound  # noqa: PLC0415
        from Foundation import NSData  # noqa: PLC0415

        _play_by_mac(NSSound, NSData, sound)
    else:
        _play_by_server(sound, output)


def _play_by_mac(nssound: Any, nsdata: Any, sound: bytes) -> None:
    playing = nssound.alloc().initWithData_(nsdata.dataWithBytes_length_(sound, len(sound)))
    if playing is None or not playing.play():
        raise OSError("the sound was not taken")
    # It plays beside us, and would end with the object.
    time.sleep(playing.duration())


def _play_by_server(sound: bytes, output: str) -> None:
    """Play it by PulseAudio, or by PipeWire in its place."""
    library = ctypes.CDLL("libpulse-simple.so.0")
    library.pa_simple_new.restype = ctypes.c_void_p
    stream = library.pa_simple_new(
        None,
        b"Coprod Desktop",
        _PLAYBACK,
        sink_of(output).encode() or None,
        b"A short sound",
        ctypes.byref(SampleSpec(_LITTLE_16_BITS, RATE, 1)),
        None,
        None,
        None,
    )
    if not stream:
        raise OSError("no sound server")
    samples = read_sound(sound).pcm
    at = ctypes.c_void_p(stream)
    try:
        if library.pa_simple_write(at, samples, ctypes.c_size_t(len(samples)), None) < 0:
            raise OSError("the sound server ended")
        library.pa_simple_drain(at, None)
    finally:
        library.pa_simple_free(at)
