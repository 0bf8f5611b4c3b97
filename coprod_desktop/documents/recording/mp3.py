"""MP3 with chapters: encoded while the voice speaks, so that no more than a sentence is held."""

from collections.abc import Sequence
from typing import BinaryIO

import lameenc

from coprod_desktop.documents.characters import on_one_line
from coprod_desktop.documents.model import Document
from coprod_desktop.documents.recording.id3 import tag

_KILOBITS = 64
# Of 0, the best and slowest, to 9: what lame itself advises.
_QUALITY = 5
_BYTES_A_SAMPLE = 2


class Mp3File:
    """Takes mono sound of 16 bits piece by piece; the times of chapters are written at the end."""

    def __init__(
        self, file: BinaryIO, rate: int, titles: Sequence[str], document: Document
    ) -> None:
        self._file = file
        self._rate = rate
        self._titles = titles
        self._document = document
        self._starts: list[int] = []
        self._size = 0
        self._encoder = lameenc.Encoder()
        self._encoder.silence()
        self._encoder.set_channels(1)
        self._encoder.set_in_sample_rate(rate)
        self._encoder.set_bit_rate(_KILOBITS)
        self._encoder.set_quality(_QUALITY)
        file.write(self._tag([(0, 0)] * len(titles)))

    def start_chapter(self) -> None:
        """Let the next chapter begin here."""
        self._starts.append(self._milliseconds)

    def write(self, pcm: bytes) -> None:
        """Add sound."""
        self._size += len(pcm)
        self._file.write(self._encoder.encode(pcm))

    def finish(self) -> None:
        """Write the last sound, and the tag once more with the times."""
        self._file.write(self._encoder.flush())
        self._file.seek(0)
        ends = [*self._starts[1:], self._milliseconds]
        self._file.write(self._tag([*zip(self._starts, ends, strict=True)]))

    @property
    def _milliseconds(self) -> int:
        return self._size // _BYTES_A_SAMPLE * 1000 // self._rate

    def _tag(self, times: Sequence[tuple[int, int]]) -> bytes:
        title, about = map(on_one_line, (self._document.title, self._document.subject))
        return tag(title, about, self._document.day, self._titles, times)
