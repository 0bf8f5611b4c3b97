"""The clock of a session: what ran, what stood still and why, and what will not be reached.

Nothing here counts seconds as they go by. All time is worked out from the stretches that are
stored, so it is the same after a crash, and it cannot run while somebody composes.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

NOTHING = timedelta(0)
_MINUTE = timedelta(minutes=1)


class StopReason(StrEnum):
    """Why the clock stands still."""

    BREAK = "break"
    STOP_CARD = "stop card"
    COMPOSING = "composing"
    INTERPRETING = "interpreter catches up"
    HELD = "everything is paused"
    ASLEEP = "the laptop was asleep"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pause:
    """A stretch in which the clock stands still for a reason of its own.

    Breaks and open stop cards stop the clock too; they are values of their own. A pause in which
    somebody composes names them.
    """

    id: str
    session_id: str
    why: StopReason
    started_at: datetime
    ended_at: datetime | None = None
    item_id: str | None = None
    person_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SignOfLife:
    """When the program last saw a session run; it tells a sleep or a crash from a long talk."""

    id: str
    seen_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A stretch of time whose end is known; one that ends before it begins is empty."""

    start: datetime
    end: datetime

    @property
    def length(self) -> timedelta:
        """How long it is; never less than nothing, also where the clock was set back."""
        return max(self.end - self.start, NOTHING)


@dataclass(frozen=True, slots=True, kw_only=True)
class Standstill:
    """A stretch in which the clock stands still, and why; without an end it goes on."""

    why: StopReason
    started_at: datetime
    ended_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemTime:
    """How the time of one item stands.

    ``used`` is what counts; ``given`` went to speech that takes the time that it takes, and never
    counts as delay; ``planned`` is what was agreed, with what was added to it.
    """

    planned: timedelta
    used: timedelta
    given: timedelta = NOTHING

    @property
    def left(self) -> timedelta:
        """What is left of the plan; less than nothing where it ran over."""
        return self.planned - self.used


class Cue(StrEnum):
    """A moment at which the room is told how much time is left."""

    HALF = "half the time"
    FIVE_MINUTES = "five minutes left"
    ONE_MINUTE = "one minute left"
    OVER = "the time is used"


def span(started_at: datetime, ended_at: datetime | None, now: datetime) -> Span:
    """Close a stretch that still goes on with the present moment."""
    return Span(start=started_at, end=now if ended_at is None else ended_at)


def time_in(spans: Iterable[Span], without: Iterable[Span] = ()) -> timedelta:
    """Add up stretches, counting what overlaps once and leaving out every moment of ``without``."""
    merged, gaps = _merged(spans), _merged(without)
    total = sum((one.length for one in merged), NOTHING)
    lost = sum((_overlap(one, gap) for one in merged for gap in gaps), NOTHING)
    return total - lost


def why_it_stands(standstills: Iterable[Standstill]) -> StopReason | None:
    """Give what holds the clock now, the weightiest first; where it gives nothing, it runs."""
    held_by = {one.why for one in standstills if one.ended_at is None}
    return next((why for why in StopReason if why in held_by), None)


def cues_between(planned: timedelta, before: timedelta, now: timedelta) -> tuple[Cue, ...]:
    """Give the cues that fall due as the used time of an item goes from ``before`` to ``now``."""
    return tuple(cue for cue, at in _when_due(planned).items() if before < at <= now)


def cue_now(planned: timedelta, used: timedelta) -> Cue | None:
    """Give the last cue that has fallen due in an item, if any."""
    return next((cue for cue, at in reversed(_when_due(planned).items()) if at <= used), None)


def _when_due(planned: timedelta) -> dict[Cue, timedelta]:
    if planned <= NOTHING:
        return {}
    due = {
        Cue.HALF: planned / 2,
        Cue.FIVE_MINUTES: planned - 5 * _MINUTE,
        Cue.ONE_MINUTE: planned - _MINUTE,
        Cue.OVER: planned,
    }
    # In a short item the half comes after “five minutes left”, which would be no help.
    return {cue: at for cue, at in due.items() if at >= due[Cue.HALF]}


@dataclass(frozen=True, slots=True, kw_only=True)
class Ahead:
    """What is still to come: how much time it needs, item by item in order."""

    item_id: str
    needs: timedelta


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlook:
    """Whether the rest of the agenda fits into the rest of the session.

    ``slack`` is less than nothing where it does not; ``not_reached`` are the items that will not
    be begun in time.
    """

    slack: timedelta
    not_reached: tuple[str, ...] = ()


def look_ahead(ahead: Iterable[Ahead], left: timedelta) -> Outlook:
    """Lay what is still to come into the time that is left."""
    missed: list[str] = []
    for one in ahead:
        if left <= NOTHING:
            missed.append(one.item_id)
        left -= max(one.needs, NOTHING)
    return Outlook(slack=left, not_reached=tuple(missed))


def breaks_owed(since: timedelta, ahead: timedelta, longest: timedelta) -> int:
    """Count the breaks that are needed so that nobody goes on for longer than was agreed.

    However long people have gone on already, one break ends it; ``longest`` of nothing asks for
    no breaks.
    """
    if longest <= NOTHING or ahead <= NOTHING:
        return 0
    work = min(max(since, NOTHING), longest) + ahead
    # A stretch that just fits needs no break at its end.
    return -(-work // longest) - 1


def _merged(spans: Iterable[Span]) -> list[Span]:
    merged: list[Span] = []
    for one in sorted((s for s in spans if s.length), key=lambda s: s.start):
        if merged and one.start <= merged[-1].end:
            merged[-1] = Span(start=merged[-1].start, end=max(merged[-1].end, one.end))
        else:
            merged.append(one)
    return merged


def _overlap(one: Span, other: Span) -> timedelta:
    return Span(start=max(one.start, other.start), end=min(one.end, other.end)).length
