"""Transcripts that a person can read, and how a journey is held against one."""

from __future__ import annotations

import difflib
import os
import re
import subprocess
from collections.abc import Iterable
from pathlib import Path

from tests.assistive.orca.chance import without_chance
from tests.assistive.orca.moments import Brailled, Moment, Pressed, Spoken

_FOLDER = Path(__file__).with_name("transcripts")
_WRITE = "COPROD_WRITE_TRANSCRIPTS"
_HEADER = """\
# What a person hears and feels on this journey, as Orca {version} says and brailles it.
# [keys] are what the person did; "says" was spoken; "feels" stood on the braille display.
# Times, dates and counted minutes are replaced by <time>, <date> and <number>.
# After a wanted change: {write}=1 python tasks.py test, then read the difference as prose.
"""
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_DAYS = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_NORMAL = (
    (re.compile(rf"\b(?:{_DAYS},? )?\d{{1,2}} (?:{_MONTHS})(?: \d{{4}})?\b"), "<date>"),
    (re.compile(r"\b\d{4}-\d{2}-\d{2}\b"), "<date>"),
    (re.compile(r"\b\d{1,2}/\d{2}(?:/\d{4})?\b"), "<date>"),
    (re.compile(r"\b\d{1,2}[:.]\d{2}(?::\d{2})?(?: ?[ap]m)?\b"), "<time>"),
    (re.compile(r"\b\d+(?= (?:minutes?|seconds?|hours?|ms)\b)"), "<number>"),
    (re.compile(r"\b\d+(?= [GM]B free\b| megabytes are left\b)"), "<number>"),
    (re.compile(r"/[\w./-]*coprod-orca-\w+"), "<folder>"),
    # The recovery words are drawn by lot for each panel.
    (re.compile(r"\b(\d{1,2})\. [a-z]{3,8}(?=\.$| list)"), r"\1. <word>"),
    (re.compile(r"(?<=The 24 recovery words )[a-z ]+(?= \$l)"), "<words>"),
    # How much stands before them on the display depends on how long they are.
    (re.compile(r"^.*(?=The 24 recovery words <words>)"), ""),
    # So are the three of them that are asked back, of which four letters are typed.
    (re.compile(r"\bWord \d{1,2}( [a-z]{3,8})?(?= \$l| text| is another|$)"), "Word <number>"),
)


def orca_version() -> str:
    """Say the main number of the Orca that is installed here."""
    said = subprocess.run(["orca", "--version"], capture_output=True, text=True, check=True)
    return said.stdout.strip().split(".")[0]


def normal(words: str) -> str:
    """Replace what differs from one day to the next."""
    for pattern, name in _NORMAL:
        words = pattern.sub(name, words)
    return words


def as_text(moments: Iterable[Moment]) -> str:
    """Write a journey down as a person would read it."""
    lines: list[str] = []
    for moment in without_chance(moments):
        match moment:
            case Pressed(what):
                lines += ["", f"[{normal(what)}]"]
            case Spoken(words):
                lines.append(f"  says   {normal(words)}")
            case Brailled(line):
                lines.append(f"  feels  {normal(line)}")
    return "\n".join(lines) + "\n"


def difference(name: str, moments: Iterable[Moment]) -> str:
    """Hold a journey against its golden transcript; an empty text means that they agree.

    Every release of Orca has its own small words ("push button" became "button"). The whole text is
    compared only with the release that the transcript was made with; on another one the sentences
    that the journey itself waited for are the proof.
    """
    path = _FOLDER / f"{name}.txt"
    version = orca_version()
    heard = _HEADER.format(version=version, write=_WRITE) + as_text(moments)
    if os.environ.get(_WRITE):
        path.parent.mkdir(exist_ok=True)
        path.write_text(heard, encoding="utf-8")
        return ""
    if not path.exists():
        return f"{path.name} is missing; make it with {_WRITE}=1 and read it.\n{heard}"
    expected = path.read_text(encoding="utf-8")
    if heard.splitlines()[0] != expected.splitlines()[0]:
        return ""
    return "\n".join(
        difflib.unified_diff(
            expected.splitlines(),
            heard.splitlines(),
            "the golden transcript",
            "heard now",
            lineterm="",
            n=4,
        )
    )
