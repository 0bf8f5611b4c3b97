"""The minutes of a real meeting hold every word of every turn once, in order, under its speaker."""

from itertools import groupby

import pytest

from tests.documents.conftest import Made
from tests.documents.reading import Paper
from tests.real_meeting import RealTurn, read_real_meeting

SAID = ("Document/H2", "en-GB", "What was said and decided")


@pytest.mark.parametrize("preset", ["pdf", "pdf-18", "pdf-28", "pdf-easy"])
def test_every_turn_stands_under_its_item_and_its_speaker_to_the_letter(
    real_meeting: dict[str, Made], preset: str
):
    turns = read_real_meeting()
    assert len(turns) == 229
    assert said_in(real_meeting[preset].paper) == wanted(turns)


def said_in(paper: Paper) -> list[str]:
    """Give the headings of items and what stands under them, in structure order."""
    leaves = paper.leaves()
    after = leaves[leaves.index(SAID) + 1 :]
    end = next(place for place, (path, _, _) in enumerate(after) if path == SAID[0])
    return [text for _, _, text in after[:end]]


def wanted(turns: tuple[RealTurn, ...]) -> list[str]:
    """Work out from the meeting alone what should stand there."""
    first_seen = dict.fromkeys(turn.item for turn in turns if turn.item)
    numbers = {item: place for place, item in enumerate(first_seen, start=1)}
    lines: list[str] = []
    seen: list[str] = []
    for item, stretch in groupby(turns, key=lambda turn: turn.item):
        title = f"{numbers[item]}. {item}" if item else "Other"
        lines.append(title + _again(seen.count(item)))
        lines.extend(f"{turn.speaker}: {' '.join(turn.text.split())}" for turn in stretch)
        seen.append(item)
    return lines


def _again(visits: int) -> str:
    if not visits:
        return ""
    return " (returned to)" if visits == 1 else f" (returned to, {visits})"
