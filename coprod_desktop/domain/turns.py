"""Turns to speak: a place is kept until the person says that they are done."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum


class TurnState(StrEnum):
    """Where a turn stands."""

    WAITING = "waiting"
    SPEAKING = "speaking"
    DONE = "done"


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """Somebody's place on the list of speakers."""

    id: str
    session_id: str
    item_id: str | None
    person_id: str
    asked_at: datetime
    state: TurnState = TurnState.WAITING
    started_at: datetime | None = None
    ended_at: datetime | None = None

    def started(self, at: datetime) -> "Turn":
        """Give the floor."""
        return replace(self, state=TurnState.SPEAKING, started_at=at)

    def done(self, at: datetime) -> "Turn":
        """End the turn."""
        return replace(self, state=TurnState.DONE, ended_at=at)
