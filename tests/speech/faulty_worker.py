"""The real worker with a voice that has faults: it goes wrong at the words that name them."""

from __future__ import annotations

import os
import re
import sys
import time
from collections.abc import Iterator
from types import ModuleType

from coprod_desktop.speech import espeak_library
from coprod_desktop.speech.remembering import Remembering
from coprod_desktop.speech.worker import main

PACE = 0.02


class Faulty(Remembering):
    """Crashes at CRASH, hangs at HANG, refuses a text with REFUSE; else 20 ms a word."""

    def say(self, text: str) -> None:
        if "REFUSE" in text:
            raise OSError("refused")
        super().say(text)

    def _say_word(self, words: Iterator[re.Match[str]]) -> None:
        time.sleep(PACE)
        word = next(words, None)
        if word is not None and "CRASH" in word[0]:
            os._exit(7)
        if word is not None and "HANG" in word[0]:
            time.sleep(600)
        if word is None:
            self._end(completed=True)
        else:
            self._proxy.notify("started-word", location=word.start(), length=len(word[0]))


def start() -> None:
    if sys.argv[1:] == ["no-library"]:
        espeak_library.NAMES = ("libespeak-ng-is-not-installed.so",)
        main("espeak_live")
    faulty = ModuleType("pyttsx3.drivers.faulty")
    faulty.buildDriver = Faulty
    sys.modules[faulty.__name__] = faulty
    main("faulty")


if __name__ == "__main__":
    start()
