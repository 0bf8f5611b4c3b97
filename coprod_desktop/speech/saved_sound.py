"""Sound that a voice has saved: WAV, or the AIFF of a Mac, as plain samples."""

import array
import io
import struct
import sys
import wave
from collections.abc import Iterator
from dataclasses import dataclass

_BYTES_A_SAMPLE = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Sound:
    """Samples of 16 bits in one channel, the low byte first, and how many there are a second."""

    rate: int
    pcm: bytes

    def at(self, rate: int) -> "Sound":
        """Give the same sound at another rate; voices of one system may differ."""
        if rate == self.rate or not self.pcm:
            return Sound(rate=rate, pcm=self.pcm)
        given = _samples(self.pcm)
        count = len(given) * rate // self.rate
        last = len(given) - 1
        made = array.array("h")
        for place in range(count):
            at, part = divmod(place * self.rate, rate)
            one, other = given[at], given[min(at + 1, last)]
            made.append(one + (other - one) * part // rate)
        return Sound(rate=rate, pcm=_little(made))


def read_sound(content: bytes) -> Sound:
    """Read what a voice saved.

    Raises:
        OSError: it is no sound of 16 bits that we know.
    """
    try:
        return _aiff(content) if content[:4] == b"FORM" else _wav(content)
    except (wave.Error, EOFError, struct.error, KeyError) as trouble:
        raise OSError("the voice saved no sound that can be read") from trouble


def _wav(content: bytes) -> Sound:
    with wave.open(io.BytesIO(content)) as file:
        if file.getsampwidth() != _BYTES_A_SAMPLE:
            raise wave.Error
        pcm = file.readframes(file.getnframes())
        return Sound(rate=file.getframerate(), pcm=_first_channel(pcm, file.getnchannels()))


def _aiff(content: bytes) -> Sound:
    """Read AIFF and AIFF-C: the rate is a number of 80 bits, the samples begin with the high byte.

    In the kind called sowt they begin with the low one.
    """
    chunks = dict(_chunks(content))
    form = chunks[b"COMM"]
    channels, _count, bits, exponent, mantissa = struct.unpack(">hIhHQ", form[:18])
    if bits != 8 * _BYTES_A_SAMPLE or form[18:22] not in (b"", b"NONE", b"sowt", b"twos"):
        raise wave.Error
    rate = mantissa >> (16383 + 63 - exponent)
    skipped = struct.unpack(">I", chunks[b"SSND"][:4])[0]
    pcm = chunks[b"SSND"][8 + skipped :]
    if form[18:22] != b"sowt":
        swapped = array.array("h", pcm)
        swapped.byteswap()
        pcm = swapped.tobytes()
    return Sound(rate=rate, pcm=_first_channel(pcm, channels))


def _chunks(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    place = 12
    while place + 8 <= len(content):
        name, size = struct.unpack(">4sI", content[place : place + 8])
        yield name, content[place + 8 : place + 8 + size]
        place += 8 + size + size % 2


def _first_channel(pcm: bytes, channels: int) -> bytes:
    return pcm if channels == 1 else _samples(pcm)[::channels].tobytes()


def _samples(pcm: bytes) -> "array.array[int]":
    samples = array.array("h", pcm)
    if sys.byteorder == "big":
        samples.byteswap()
    return samples


def _little(samples: "array.array[int]") -> bytes:
    if sys.byteorder == "big":
        samples.byteswap()
    return samples.tobytes()
