"""A real public meeting, read from the shared data and written as the meeting CSV."""

import csv
import io
import json
from dataclasses import dataclass
from pathlib import Path

import pytest

DATA = Path(__file__).resolve().parents[2] / "shared" / "data"
OTHER = ""


@dataclass(frozen=True, slots=True)
class RealTurn:
    """One turn of the real meeting."""

    item: str
    speaker: str
    text: str


def read_real_meeting(name: str = "meeting-education-committee-4.json") -> tuple[RealTurn, ...]:
    """Read every turn with its topic; skip the test loudly where the data is absent."""
    path = DATA / name
    if not path.exists():
        pytest.skip(f"REAL DATA ABSENT: {path.name} is not in ../shared/data")
    meeting = json.loads(path.read_text(encoding="utf-8"))
    items = _items(meeting["topic_list"])
    return tuple(
        RealTurn(items.get(number, OTHER), turn["speaker"].strip(), turn["content"].strip())
        for number, turn in enumerate(meeting["meeting_transcripts"])
        if turn["content"].strip()
    )


def as_csv(turns: tuple[RealTurn, ...]) -> str:
    """Write turns as the CSV that the program reads."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(("item", "speaker", "text"))
    writer.writerows((turn.item, turn.speaker, turn.text) for turn in turns)
    return out.getvalue()


def _items(topics: list[dict[str, object]]) -> dict[int, str]:
    items: dict[int, str] = {}
    for topic in topics:
        for first, last in topic["relevant_text_span"]:  # type: ignore[misc]
            items.update(dict.fromkeys(range(int(first), int(last) + 1), str(topic["topic"])))
    return items
