"""The agenda: what each item asks of us, at which stage, and for how long."""

from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum, StrEnum


class Asked(StrEnum):
    """What an item asks of the panel."""

    TELL = "tell"
    DISCUSS = "discuss"
    DECIDE = "decide"


class Stage(IntEnum):
    """How early people are involved in a topic."""

    PROBLEM = 0
    IDEAS = 1
    OPTIONS = 2
    DRAFT = 3
    ALREADY_DECIDED = 4
    DELIVERY = 5
    REVIEW = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """Something that the panel works on across sessions."""

    id: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaItem:
    """One item of a session's agenda; ``more_minutes`` were agreed while it went on."""

    id: str
    session_id: str
    topic_id: str
    position: int
    title: str
    summary: str = ""
    asked: Asked = Asked.DISCUSS
    stage: Stage | None = None
    proposed_by_id: str | None = None
    minutes: int = 15
    content_warning: str = ""
    more_minutes: int = 0
    is_parked: bool = False

    @property
    def agreed_minutes(self) -> int:
        """What was planned, with what was agreed on top."""
        return self.minutes + self.more_minutes


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemVisit:
    """A stretch of the session spent on one item."""

    id: str
    session_id: str
    item_id: str
    started_at: datetime
    ended_at: datetime | None = None
