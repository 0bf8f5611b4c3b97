"""A pyttsx3 driver that makes no sound and remembers what it was asked to say.

Tests and demonstrations choose it with ``COPROD_VOICE=remembering``; what it said is appended
to the file that ``COPROD_SPOKEN`` names, one JSON text a line. ``COPROD_OUTPUTS`` names a file
with one output a line, which come and go as the lines do. What is said into one that was chosen
is appended to a file of its own: the name of ``COPROD_SPOKEN``, a full stop, and the output.
"""

import json
import os
import re
from collections.abc import Iterator
from pathlib import Path

from pyttsx3.voice import Voice

from coprod_desktop.speech.espeak_live import Proxy
from coprod_desktop.speech.protocol import SoundOutput


def buildDriver(proxy: Proxy) -> "Remembering":  # noqa: N802 - pyttsx3 asks for this name
    """Make the driver; pyttsx3 calls this."""
    return Remembering(proxy)


class Remembering:
    """Says one word at each turn of the loop, without a sound."""

    def __init__(self, proxy: Proxy) -> None:
        self._proxy = proxy
        self._words: Iterator[re.Match[str]] | None = None
        self._properties: dict[str, object] = {
            "rate": 160,
            "volume": 1.0,
            "voice": "english",
            "output": "",
            "voices": [
                Voice("english", "English", ["en-gb"]),
                Voice("welsh", "Welsh", ["cy"]),
            ],
        }

    def say(self, text: str) -> None:
        """Remember a text and begin to go through its words."""
        self._proxy.setBusy(True)
        self._remember(text)
        self._words = re.finditer(r"\S+", text)
        self._proxy.notify("started-utterance")

    def stop(self) -> None:
        """End what is being said."""
        if self._words is not None:
            self._end(completed=False)

    def iterate(self) -> Iterator[None]:
        """Say the next word, each time that it is asked."""
        self._proxy.setBusy(False)
        while True:
            if self._words is not None:
                self._say_word(self._words)
            yield

    def getProperty(self, name: str) -> object:  # noqa: N802 - pyttsx3 asks for this name
        """Give a property back."""
        return _outputs() if name == "outputs" else self._properties[name]

    def setProperty(self, name: str, value: object) -> None:  # noqa: N802
        """Keep a property."""
        self._properties[name] = value

    def _remember(self, text: str) -> None:
        path = os.environ.get("COPROD_SPOKEN")
        if path:
            output = str(self._properties["output"])
            file = Path(f"{path}.{output}" if output else path)
            with file.open("a", encoding="utf-8") as spoken:
                spoken.write(json.dumps(text) + "\n")

    def _say_word(self, words: Iterator[re.Match[str]]) -> None:
        word = next(words, None)
        if word is None:
            self._end(completed=True)
        else:
            self._proxy.notify("started-word", location=word.start(), length=len(word[0]))

    def _end(self, *, completed: bool) -> None:
        self._words = None
        self._proxy.notify("finished-utterance", completed=completed)
        self._proxy.setBusy(False)


def _outputs() -> list[SoundOutput]:
    path = os.environ.get("COPROD_OUTPUTS")
    names = Path(path).read_text(encoding="utf-8").split() if path else []
    return [SoundOutput(id=name, name=name.capitalize()) for name in names]
