"""Reads recordings as players do: MP3 through mpg123 and mutagen, WAV through the standard library.

What was said is found by a real recogniser, which chooses among sentences that it is given.
"""

from __future__ import annotations

import array
import io
import struct
import subprocess
import tempfile
import wave
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from mutagen.mp3 import MP3
from pocketsphinx import Decoder

from coprod_desktop.speech.saved_sound import Sound


@dataclass(frozen=True)
class Heard:
    """Sound, and the start of each chapter in seconds under its title."""

    rate: int
    samples: array.array[int]
    chapters: tuple[tuple[str, float], ...]

    @property
    def seconds(self) -> float:
        return len(self.samples) / self.rate

    def loudness(self, start: float, end: float) -> int:
        """The loudest sample between two moments."""
        cut = self.samples[max(int(start * self.rate), 0) : int(end * self.rate)]
        return max((abs(sample) for sample in cut), default=0)

    def chapter(self, number: int) -> array.array[int]:
        starts = [*(start for _, start in self.chapters), self.seconds]
        first, after = (int(at * self.rate) for at in starts[number : number + 2])
        return self.samples[first:after]


def hear_wav(content: bytes) -> Heard:
    with wave.open(io.BytesIO(content)) as file:
        assert (file.getnchannels(), file.getsampwidth()) == (1, 2)
        rate = file.getframerate()
        samples = array.array("h", file.readframes(file.getnframes()))
    chunks = dict(_chunks(content, 12))
    assert struct.unpack("<I", content[4:8])[0] == len(content) - 8
    return Heard(rate, samples, tuple(_cues(chunks, rate)))


def hear_mp3(path: Path) -> Heard:
    tags = MP3(path).tags
    order = tags["CTOC:toc"].child_element_ids
    chapters = [tags[f"CHAP:{name}"] for name in order]
    assert all(one.end_time == other.start_time for one, other in pairwise(chapters))
    starts = tuple((str(one.sub_frames["TIT2"]), one.start_time / 1000) for one in chapters)
    with tempfile.TemporaryDirectory() as folder:
        decoded = Path(folder) / "decoded.wav"
        subprocess.run(["mpg123", "-q", "-w", decoded, path], check=True)
        with wave.open(str(decoded)) as file:
            rate, frames = file.getframerate(), file.readframes(file.getnframes())
    return Heard(rate, array.array("h", frames), starts)


def recognised(samples: array.array[int], rate: int, sentences: Sequence[str]) -> str:
    """Which of some sentences somebody says; nothing where it sounds like none of them."""
    pcm = Sound(rate=rate, pcm=samples.tobytes()).at(16000).pcm
    with tempfile.TemporaryDirectory() as folder:
        grammar = Path(folder) / "sentences.jsgf"
        choices = " | ".join(sentences)
        grammar.write_text(f"#JSGF V1.0;\ngrammar s;\npublic <s> = {choices};\n")
        wide = {"beam": 1e-150, "pbeam": 1e-150, "wbeam": 1e-100, "maxhmmpf": -1}
        decoder = Decoder(
            jsgf=str(grammar), samprate=16000, bestpath=False, loglevel="FATAL", **wide
        )
    decoder.start_utt()
    decoder.process_raw(pcm, full_utt=True)
    decoder.end_utt()
    found = decoder.hyp()
    return found.hypstr if found else ""


def _chunks(content: bytes, place: int) -> Iterator[tuple[bytes, bytes]]:
    while place < len(content):
        name, size = struct.unpack("<4sI", content[place : place + 8])
        yield name, content[place + 8 : place + 8 + size]
        place += 8 + size + size % 2
    assert place == len(content)


def _cues(chunks: dict[bytes, bytes], rate: int) -> Iterator[tuple[str, float]]:
    (count,) = struct.unpack("<I", chunks[b"cue "][:4])
    points = [struct.unpack("<II4sIII", chunks[b"cue "][4:][at * 24 :][:24]) for at in range(count)]
    assert chunks[b"LIST"][:4] == b"adtl"
    labels = {}
    for name, label in _chunks(chunks[b"LIST"], 4):
        assert name == b"labl"
        labels[struct.unpack("<I", label[:4])[0]] = label[4:].rstrip(b"\0").decode()
    assert len(labels) == count
    for number, position, chunk, _, _, start in points:
        assert (chunk, position) == (b"data", start)
        yield labels[number], start / rate
