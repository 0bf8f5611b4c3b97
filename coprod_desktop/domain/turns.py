"""Turns to speak: a place is kept until the person is done, also when interrupted."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import IntEnum, StrEnum

from coprod_desktop.domain.contribution import How
from coprod_desktop.domain.errors import NotWorking, TurnIsOver


class TurnState(StrEnum):
    """Where a turn stands."""

    WAITING = "waiting"
    SPEAKING = "speaking"
    INTERRUPTED = "interrupted"
    DONE = "done"
    PASSED = "passed"
    GIVEN_UP = "given up"


class TurnKind(StrEnum):
    """What somebody wants the floor for."""

    NEW_POINT = "new point"
    REPLY = "reply"
    CLARIFY = "clarify"
    PROCESS = "process"

    @property
    def is_short(self) -> bool:
        """Whether it serves what is being said, rather than saying something new."""
        return self in (TurnKind.CLARIFY, TurnKind.PROCESS)


class Priority(IntEnum):
    """How soon somebody says that they need to speak; theirs to choose, nobody else's."""

    WHEN_THERE_IS_TIME = 0
    ORDINARY = 1
    SOON = 2


class TurnRule(StrEnum):
    """A rule of fair order that a panel can switch on; who asked first always breaks ties."""

    SHORT_KINDS_FIRST = "clarify and process first"
    NOT_HEARD_ON_ITEM = "not heard on this item"
    NOT_HEARD_IN_SESSION = "not heard in this session"
    SIDES_IN_TURN = "sides in turn"
    OWN_PRIORITY = "self-chosen priority"


# These ways of speaking take the time that they take: it never counts as delay.
UNHURRIED = (How.AAC, How.SIGNED, How.READ_BY_APP)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """Some time without a gap; the last one may still go on."""

    started_at: datetime
    ended_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """Somebody's place on the list of speakers, and the stretches in which they had the floor."""

    id: str
    session_id: str
    item_id: str | None
    person_id: str
    asked_at: datetime
    state: TurnState = TurnState.WAITING
    started_at: datetime | None = None
    ended_at: datetime | None = None
    kind: TurnKind = TurnKind.NEW_POINT
    how: How = How.OWN_VOICE
    priority: Priority = Priority.ORDINARY
    go_round_id: str | None = None
    override_reason: str = ""
    stretches: tuple[Stretch, ...] = ()

    @property
    def waits(self) -> bool:
        """Whether it still has its place on the list."""
        return self.state in (TurnState.WAITING, TurnState.INTERRUPTED)

    @property
    def is_over(self) -> bool:
        """Whether the place is no longer kept."""
        return not self.waits and self.state is not TurnState.SPEAKING

    @property
    def was_heard(self) -> bool:
        """Whether the person had the floor in it, if only for a moment."""
        return self.started_at is not None

    def started(self, at: datetime, *, override_reason: str = "") -> "Turn":
        """Give the floor, for the first time or again."""
        if not self.waits:
            raise TurnIsOver
        return replace(
            self,
            state=TurnState.SPEAKING,
            started_at=self.started_at or at,
            override_reason=override_reason or self.override_reason,
            stretches=(*self.stretches, Stretch(started_at=at)),
        )

    def interrupted(self, at: datetime) -> "Turn":
        """Take the floor away for a while; the place is kept."""
        if self.state is not TurnState.SPEAKING:
            raise TurnIsOver
        return replace(self._fallen_silent(at), state=TurnState.INTERRUPTED)

    def done(self, at: datetime) -> "Turn":
        """End the turn: the person says that they are done, or gives up their place."""
        if self.is_over:
            raise TurnIsOver
        ended = TurnState.DONE if self.was_heard else TurnState.GIVEN_UP
        return replace(self._fallen_silent(at), state=ended, ended_at=at)

    def passed(self, at: datetime) -> "Turn":
        """Pass in a go-round, which is fine and needs no reason."""
        if self.is_over:
            raise TurnIsOver
        return replace(self._fallen_silent(at), state=TurnState.PASSED, ended_at=at)

    def asked_again(self, at: datetime) -> "Turn":
        """Go to the end of the list of one's own will, interrupted or not: *come back to me*."""
        if not self.waits:
            raise TurnIsOver
        return replace(self, state=TurnState.WAITING, asked_at=at)

    def was_heard_between(self, start: datetime, end: datetime | None) -> bool:
        """Say whether the person had the floor between two moments; without an end, until now."""
        return any(
            (one.ended_at is None or one.ended_at >= start)
            and (end is None or one.started_at < end)
            for one in self.stretches
        )

    def _fallen_silent(self, at: datetime) -> "Turn":
        if self.state is not TurnState.SPEAKING or not self.stretches:
            return self
        last = replace(self.stretches[-1], ended_at=at)
        return replace(self, stretches=(*self.stretches[:-1], last))


@dataclass(frozen=True, slots=True, kw_only=True)
class GoRound:
    """Everybody is asked in turn; passing is fine."""

    id: str
    session_id: str
    item_id: str | None
    question: str
    started_at: datetime
    ended_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Stint:
    """A stretch in which an interpreter works without a break."""

    id: str
    session_id: str
    person_id: str
    started_at: datetime
    ended_at: datetime | None = None

    def ended(self, at: datetime) -> "Stint":
        """Let the interpreter rest."""
        if self.ended_at is not None:
            raise NotWorking
        return replace(self, ended_at=at)
