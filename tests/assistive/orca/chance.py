"""What one run of a journey hears and another does not, though the program did the same.

Each rule takes out or joins just what is left to chance, and its reason stands beside it: whatever
is lost, doubled or changed otherwise is a difference.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from tests.assistive.orca.moments import A_MESSAGE, Brailled, Moment, Pressed, Spoken

_SELECTS_ALL = Pressed("ctrl+a")
# When a selection goes, Orca says so only if it hears of it before the field goes too.
_UNSELECTED = "Text unselected."
# The window's title alone: Orca says that it changed only where it is not behind just then.
_TITLE = re.compile(r"(?!Coprod Desktop application).* – Coprod Desktop\.?")

Moments = list[Moment]
Step = tuple[Moment | None, Moments]


def without_chance(moments: Iterable[Moment]) -> Moments:
    """Give a journey as every run of it hears it."""
    kept: Moments = []
    for pressed, heard in _steps(moments):
        kept += [] if pressed is None else [pressed]
        joined = _joined([one for one in heard if not _comes_by_chance(one)])
        kept += _without_selection(joined) if pressed == _SELECTS_ALL else joined
    return kept


def _steps(moments: Iterable[Moment]) -> list[Step]:
    """Part a journey into what was pressed and what was heard after it."""
    steps: list[Step] = [(None, [])]
    for moment in moments:
        if isinstance(moment, Pressed):
            steps.append((moment, []))
        else:
            steps[-1][1].append(moment)
    return steps


def _joined(heard: Moments) -> Moments:
    """Write the messages after one key as one, where the last of them was heard.

    Whether two that come within a quarter of a second are told together depends on the machine.
    """
    kept: Moments = []
    said: list[str] = []
    felt: list[str] = []
    last = 0
    while heard:
        match heard:
            case [told, Spoken(words), *rest] if told == A_MESSAGE:
                said.append(words)
                match rest:
                    case [Brailled(line), *rest] if line.rstrip(".") == words.rstrip("."):
                        felt.append(line)
                    case _:
                        pass
                heard, last = rest, len(kept)
            case _:
                kept.append(heard[0])
                heard = heard[1:]
    kept[last:last] = _message(said, felt)
    return kept


def _message(said: list[str], felt: list[str]) -> Moments:
    if not said:
        return []
    lines: Moments = [Brailled(" ".join(felt))] if felt else []
    return [A_MESSAGE, Spoken(" ".join(said)), *lines]


def _without_selection(heard: Moments) -> Moments:
    """Leave the messages: which parts of a selection Orca says hangs on what it hears of first."""
    told = heard.index(A_MESSAGE) if A_MESSAGE in heard else len(heard)
    kept = range(told, told + 2)
    return [one for place, one in enumerate(heard) if place in kept or not isinstance(one, Spoken)]


def _comes_by_chance(moment: Moment) -> bool:
    match moment:
        case Spoken(words) | Brailled(words):
            return words == _UNSELECTED or bool(_TITLE.fullmatch(words))
        case Pressed():
            return False
