"""What happened in a journey, moment by moment: a key, a sentence spoken, a line in braille."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Pressed:
    """The person did something at the keyboard."""

    what: str


@dataclass(frozen=True, slots=True)
class Spoken:
    """The screen reader said something."""

    words: str


@dataclass(frozen=True, slots=True)
class Brailled:
    """The braille display showed a line."""

    line: str


Moment = Pressed | Spoken | Brailled

# What Orca says before each message that comes from a program by itself.
A_MESSAGE = Spoken("notification.")

_SPEECH = re.compile(r"SPEECH OUTPUT: '(.*)'\s*(?:\{.*)?$")
_BRAILLE = re.compile(r"BRAILLE LINE:  '(.*)'$")
_CONTINUED = " " * 18


def read_log(log: str) -> list[Spoken | Brailled]:
    """Find in Orca's own log what it said and showed, in order."""
    moments: list[Spoken | Brailled] = []
    for entry in log.replace("\n" + _CONTINUED, " ").split("\n"):
        if found := _SPEECH.search(entry):
            moments.append(Spoken(_tidy(found[1])))
        elif found := _BRAILLE.search(entry):
            moments.append(Brailled(_tidy(found[1])))
    return [moment for moment in moments if moment not in (Spoken(""), Brailled(""))]


def braille_is_due(moments: Sequence[Moment]) -> bool:
    """Say whether a message was spoken that Orca has still to write on the display.

    It asks the program for the words a second time before it does so.
    """
    for moment in reversed(moments):
        if isinstance(moment, Brailled):
            return False
        if moment == A_MESSAGE:
            return True
    return False


def _tidy(words: str) -> str:
    return " ".join(words.split())
