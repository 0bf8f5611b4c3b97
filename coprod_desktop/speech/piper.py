"""Piper, a natural voice that somebody may put beside the program; it reads recordings.

It is a program of its own and never required. It tells no words while it speaks, so that reading
aloud, which marks each word, stays with the voice of the computer.
"""

import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from coprod_desktop import paths
from coprod_desktop.speech.saved_sound import Sound, read_sound
from coprod_desktop.speech.voices import primary

PROGRAM = "piper"
_ENDING = ".onnx"
_WROTE = b"Wrote "


@dataclass(frozen=True, slots=True, kw_only=True)
class PiperVoice:
    """The file of one voice, and the first part of the code of its language."""

    file: Path
    language: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Piper:
    """The program, and the voices that stand in our folder, by the names of their files."""

    program: str
    voices: tuple[PiperVoice, ...]

    def voice_for(self, language: str) -> PiperVoice | None:
        """Give the first voice that speaks a language."""
        wanted = primary(language)
        return next((one for one in self.voices if one.language == wanted), None)


def voices_folder() -> Path:
    """Give the folder into which somebody puts voices for Piper."""
    return paths.data_folder() / "voices"


def find_piper(folder: Path | None = None) -> Piper | None:
    """Find the program and at least one voice; nothing where either is missing."""
    voices = tuple(_voices_in(folder or voices_folder()))
    program = shutil.which(PROGRAM) if voices else None
    return Piper(program=program, voices=voices) if program else None


def _voices_in(folder: Path) -> Iterator[PiperVoice]:
    for file in sorted(folder.glob(f"*{_ENDING}")):
        # What is half downloaded, or is another thing, is no voice.
        with suppress(OSError, ValueError, KeyError, TypeError):
            told: Any = json.loads(file.with_name(f"{file.name}.json").read_text("utf-8"))
            yield PiperVoice(file=file, language=primary(str(told["language"]["code"])))


class PiperProcess:
    """Piper with one voice: a line goes in, a file with its sound comes out and is removed."""

    def __init__(self, program: str, voice: PiperVoice) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="coprod-speech-")
        hidden = getattr(subprocess, "CREATE_NO_WINDOW", 0)
        told = ["--model", str(voice.file), "--output-dir", self._folder.name]
        self._process = subprocess.Popen(  # noqa: S603 - what somebody installed to speak
            [program, *told],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            env={**os.environ, "PYTHONUTF8": "1", "PYTHONIOENCODING": "utf-8"},
            creationflags=hidden,
        )

    def say(self, text: str) -> Sound:
        """Give a text as sound.

        Raises:
            OSError: it broke down, or is another program of that name.
        """
        line = " ".join(text.split())
        if not any(map(str.isalnum, line)):
            return Sound(rate=22050, pcm=b"")
        assert self._process.stdin is not None
        self._process.stdin.write(line.encode("utf-8", errors="replace") + b"\n")
        self._process.stdin.flush()
        return self._sound()

    def close(self) -> None:
        """End it, and leave nothing of what it said."""
        self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stderr):
            if pipe is not None:
                with suppress(OSError):
                    pipe.close()
        self._folder.cleanup()

    def _sound(self) -> Sound:
        assert self._process.stderr is not None
        for line in self._process.stderr:
            if _WROTE in line:
                break
        files = list(Path(self._folder.name).glob("*.wav"))
        if len(files) != 1:
            raise OSError("piper wrote no sound")
        sound = read_sound(files[0].read_bytes())
        files[0].unlink()
        return sound
