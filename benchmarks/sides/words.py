"""Real words of public meetings, cut into contributions of one length."""

import csv
import json
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path

CONTRIBUTIONS = 1000
WORDS_EACH = 53
ITEMS = 10
TITLE, HEAD = "Bus stops and benches", "Minutes that are measured, session 1"
_DATA = Path(__file__).resolve().parents[3] / "shared" / "data"

Said = tuple[str, str]


def are_here() -> bool:
    """Say whether the real words are on this machine."""
    return any(_DATA.glob("meeting-*.json"))


def said() -> list[Said]:
    """Give who said what."""
    stream = cycle(list(_real_words()))
    speakers = cycle(["Janet", "Omar", "Tomasz", "Dawn", "Priya", "Gwen", "Malik", "Ruth"])
    return [(next(speakers), " ".join(islice(stream, WORDS_EACH))) for _ in range(CONTRIBUTIONS)]


def _real_words() -> Iterator[str]:
    for path in sorted(_DATA.glob("meeting-*.json")):
        for turn in json.loads(path.read_text(encoding="utf-8"))["meeting_transcripts"]:
            yield from turn["content"].split()
    for path in sorted(_DATA.glob("call-*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                yield from row["comment-body"].split()


def item_title(place: int) -> str:
    return f"Item number {place + 1}"
