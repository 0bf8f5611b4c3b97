"""WAV with a cue point and a name for each chapter."""

import struct
from collections.abc import Sequence
from typing import BinaryIO

from coprod_desktop.domain.troubles import RecordingTooLong

_BYTES_A_SAMPLE = 2
_MOST_BYTES = 0xFFFFFFFF
_HEAD_SIZE = 44
_PCM, _ONE_CHANNEL = 1, 1


class WavFile:
    """Takes mono sound of 16 bits piece by piece; the head is written when the length is known."""

    def __init__(self, file: BinaryIO, rate: int, titles: Sequence[str]) -> None:
        self._file = file
        self._rate = rate
        self._titles = titles
        self._starts: list[int] = []
        self._size = 0
        self._tail_size = len(self._tail([0] * len(titles)))
        file.write(self._head())

    def start_chapter(self) -> None:
        """Let the next chapter begin here."""
        self._starts.append(self._size // _BYTES_A_SAMPLE)

    def write(self, pcm: bytes) -> None:
        """Add sound.

        Raises:
            RecordingTooLong: a WAV cannot hold more than four gigabytes.
        """
        self._size += len(pcm)
        if self._whole_size > _MOST_BYTES:
            raise RecordingTooLong
        self._file.write(pcm)

    def finish(self) -> None:
        """Write the chapters, and the head once more with the lengths."""
        self._file.write(self._tail(self._starts))
        self._file.seek(0)
        self._file.write(self._head())

    @property
    def _whole_size(self) -> int:
        return _HEAD_SIZE - 8 + self._size + self._tail_size

    def _head(self) -> bytes:
        a_second = self._rate * _BYTES_A_SAMPLE
        form = struct.pack("<HHIIHH", _PCM, _ONE_CHANNEL, self._rate, a_second, _BYTES_A_SAMPLE, 16)
        riff = b"RIFF" + struct.pack("<I", self._whole_size) + b"WAVE"
        return riff + _chunk(b"fmt ", form) + b"data" + struct.pack("<I", self._size)

    def _tail(self, starts: Sequence[int]) -> bytes:
        points = b"".join(
            struct.pack("<II4sIII", number, start, b"data", 0, 0, start)
            for number, start in enumerate(starts, start=1)
        )
        labels = b"".join(
            _chunk(b"labl", struct.pack("<I", number) + title.encode("utf-8") + b"\0")
            for number, title in enumerate(self._titles, start=1)
        )
        cues = _chunk(b"cue ", struct.pack("<I", len(starts)) + points)
        return cues + _chunk(b"LIST", b"adtl" + labels)


def _chunk(name: bytes, content: bytes) -> bytes:
    return name + struct.pack("<I", len(content)) + content + b"\0" * (len(content) % 2)
