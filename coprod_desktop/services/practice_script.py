"""What the practice script may say: the shape of the example file."""

import json
from datetime import datetime, timedelta
from typing import NotRequired, TypedDict, cast

from coprod_desktop import paths


class PersonScript(TypedDict):
    """Somebody of the invented panel."""

    name: str
    role: str
    side: str
    chosen_name: NotRequired[str]
    print_side: NotRequired[bool]
    pronunciation: NotRequired[str]
    rider: NotRequired[str]
    brings: NotRequired[str]
    format: NotRequired[str]
    needs: NotRequired[list[str]]
    supports: NotRequired[str]


class ItemScript(TypedDict):
    """One item of an invented agenda."""

    title: str
    asked: str
    stage: int
    minutes: int
    proposed_by: str
    summary: str


class ActScript(TypedDict):
    """One act of the invented session, ``at`` minutes after it began."""

    at: int
    act: str
    who: NotRequired[str]
    words: NotRequired[str]
    kind: NotRequired[str]
    how: NotRequired[str]
    name: NotRequired[str]
    off_the_record: NotRequired[bool]
    answer: NotRequired[str]
    minutes: NotRequired[int]
    power: NotRequired[str]
    stance: NotRequired[str]
    reason: NotRequired[str]
    outcome: NotRequired[str]
    item: NotRequired[int]
    what: NotRequired[str]
    by: NotRequired[str]
    grew_out_of: NotRequired[list[int]]


class LineScript(TypedDict):
    """One line of the easy-read version, as somebody of the invented panel wrote it."""

    words: str
    heading: NotRequired[bool]
    picture: NotRequired[str]


class SessionScript(TypedDict):
    """An invented session."""

    title: str
    place: str
    starts: str
    agenda: list[ItemScript]
    acts: NotRequired[list[ActScript]]
    present: NotRequired[list[str]]
    apologies: NotRequired[list[dict[str, str]]]
    chair: NotRequired[str]
    next_meeting: NotRequired[str]


class PanelScript(TypedDict):
    """What the invented panel is."""

    name: str
    purpose: str
    convened_by: str
    answers_to: str
    ground_rules: list[str]
    quorum: int
    longest_stretch_minutes: int


class Script(TypedDict):
    """Everything that is played."""

    panel: PanelScript
    words: list[dict[str, str]]
    people: list[PersonScript]
    session: SessionScript
    easy_read: list[LineScript]
    next_session: SessionScript


def read_script() -> Script:
    """Read the example panel that ships with the program."""
    path = paths.resource("examples", "bus-stops.json")
    return cast(Script, json.loads(path.read_text(encoding="utf-8")))


def first_moment(script: Script) -> datetime:
    """Give the moment at which the preparation of the script begins."""
    return datetime.fromisoformat(script["session"]["starts"]) - timedelta(hours=1)
