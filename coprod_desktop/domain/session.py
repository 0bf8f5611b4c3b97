"""A session: planned, running, on a break, closed; who was there, and when."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from coprod_desktop.domain.errors import SessionNotOpen, SessionNotPlanned


class SessionState(StrEnum):
    """Where a session stands."""

    PLANNED = "planned"
    RUNNING = "running"
    ON_BREAK = "on a break"
    CLOSED = "closed"


class Presence(StrEnum):
    """How somebody takes part."""

    IN_ROOM = "in the room"
    BY_PHONE = "by phone"


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """One meeting of the panel; without ``planned_minutes`` it is as long as its agenda.

    ``recorder_id`` is who records now; without it, the record names who opened the panel.
    """

    id: str
    number: int
    title: str
    planned_for: datetime | None = None
    place: str = ""
    state: SessionState = SessionState.PLANNED
    opened_at: datetime | None = None
    closed_at: datetime | None = None
    current_item_id: str | None = None
    next_meeting: str = ""
    language: str = "en-GB"
    practice: bool = False
    planned_minutes: int = 0
    recorder_id: str | None = None

    @property
    def is_open(self) -> bool:
        """Whether things can be recorded in it as they happen."""
        return self.state in (SessionState.RUNNING, SessionState.ON_BREAK)

    @property
    def day(self) -> date | None:
        """The day that its papers carry, as the clock in the room shows it."""
        moment = self.opened_at or self.planned_for
        return moment.astimezone().date() if moment else None

    def started(self, at: datetime) -> "Session":
        """Open a planned session."""
        if self.state is not SessionState.PLANNED:
            raise SessionNotPlanned
        return replace(self, state=SessionState.RUNNING, opened_at=at)

    def on_break(self) -> "Session":
        """Go into a break."""
        if self.state is not SessionState.RUNNING:
            raise SessionNotOpen
        return replace(self, state=SessionState.ON_BREAK)

    def resumed(self) -> "Session":
        """Come back from a break."""
        if self.state is not SessionState.ON_BREAK:
            raise SessionNotOpen
        return replace(self, state=SessionState.RUNNING)

    def closed(self, at: datetime) -> "Session":
        """End an open session."""
        if not self.is_open:
            raise SessionNotOpen
        return replace(self, state=SessionState.CLOSED, closed_at=at, recorder_id=None)

    def recorded_by(self, person_id: str | None) -> "Session":
        """Let somebody record from now on, or whoever opened the panel."""
        if not self.is_open:
            raise SessionNotOpen
        return replace(self, recorder_id=person_id)

    def at_item(self, item_id: str) -> "Session":
        """Move on, or back, to an item."""
        if self.state is not SessionState.RUNNING:
            raise SessionNotOpen
        return replace(self, current_item_id=item_id)


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendance:
    """A stretch in which somebody was there."""

    id: str
    session_id: str
    person_id: str
    came_at: datetime
    left_at: datetime | None = None
    presence: Presence = Presence.IN_ROOM

    def covers(self, moment: datetime) -> bool:
        """Whether the person was there at a moment."""
        return self.came_at <= moment and (self.left_at is None or moment < self.left_at)


@dataclass(frozen=True, slots=True, kw_only=True)
class Apology:
    """Somebody who could not come, and what kept them away if they said so."""

    id: str
    session_id: str
    person_id: str
    reason: str = ""
    kept_away_by_access: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Chairing:
    """A stretch in which somebody chaired."""

    id: str
    session_id: str
    person_id: str
    started_at: datetime
    ended_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Break:
    """A break, when it should end, and when it did."""

    id: str
    session_id: str
    started_at: datetime
    back_at: datetime
    ended_at: datetime | None = None
