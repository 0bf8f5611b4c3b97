"""What the facilitator is told quietly: nothing of it is spoken aloud or shown to the room."""

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta

from coprod_desktop.domain.cards import CardKind
from coprod_desktop.domain.clock import NOTHING
from coprod_desktop.domain.people import Person, Role
from coprod_desktop.domain.session import SessionState
from coprod_desktop.domain.whispers import Whisper, WhisperKind
from coprod_desktop.services import clock, sessions, stints
from coprod_desktop.services.breaks import list_breaks_asked
from coprod_desktop.services.clock import ClockSight
from coprod_desktop.services.floor import see_floor, who_was_heard
from coprod_desktop.services.panels import find_panel
from coprod_desktop.storage.unit_of_work import Reader

MOST = 5
MOST_NAMES = 3
_STOP_AFTER = timedelta(minutes=3)
_WAITED_AFTER = timedelta(minutes=10)
_NOT_HEARD_AFTER = timedelta(minutes=15)
_BREAK_SOON = timedelta(minutes=5)
_BREAK_PRESSES = 2


def list_whispers(reader: Reader, session_id: str, now: datetime) -> tuple[Whisper, ...]:
    """Give at most five hints, the most urgent first; none while there is a break."""
    session = reader.sessions.get(session_id)
    if session.state is not SessionState.RUNNING:
        return ()
    sight = clock.see_clock(reader, session_id, now)
    found = (
        *_breaks_asked(reader, session_id, now),
        *_stops(reader, session_id, now),
        *_stints(reader, session_id, now),
        *_break_due(reader, sight),
        *_times(sight),
        *_waited(reader, session_id, now),
        *_not_heard(reader, session_id, sight),
    )
    return most_urgent(found)


def most_urgent(found: Iterable[Whisper]) -> tuple[Whisper, ...]:
    """Give at most five hints, the most urgent first."""
    order = list(WhisperKind)
    return tuple(sorted(found, key=lambda one: order.index(one.kind)))[:MOST]


def _breaks_asked(reader: Reader, session_id: str, now: datetime) -> Iterator[Whisper]:
    asked = list_breaks_asked(reader, session_id, now)
    if not asked:
        return
    first = asked[0]
    if first.is_in_time:
        # Urgent while there is still time to keep it.
        is_urgent = first.minutes_left <= _BREAK_PRESSES
        kind, minutes = WhisperKind.BREAK_ASKED, first.minutes
        yield Whisper(kind=kind, minutes=minutes, left=first.minutes_left, is_urgent=is_urgent)
    else:
        yield Whisper(kind=WhisperKind.BREAK_LATE, minutes=first.minutes, is_urgent=True)


def _stops(reader: Reader, session_id: str, now: datetime) -> Iterator[Whisper]:
    cards = reader.cards.where(session_id=session_id, kind=CardKind.STOP, answered_at=None)
    waited = max((now - card.shown_at for card in cards), default=NOTHING)
    if waited >= _STOP_AFTER:
        yield Whisper(kind=WhisperKind.STOP_UNANSWERED, minutes=_minutes(waited), is_urgent=True)


def _stints(reader: Reader, session_id: str, now: datetime) -> Iterator[Whisper]:
    over = [one for one in stints.see_stints(reader, session_id, now=now) if one.is_over]
    if over:
        yield Whisper(
            kind=WhisperKind.STINT_OVER,
            names=tuple(one.person.name for one in over),
            minutes=max(one.minutes for one in over),
            is_urgent=True,
        )


def _break_due(reader: Reader, sight: ClockSight) -> Iterator[Whisper]:
    longest = timedelta(minutes=find_panel(reader).longest_stretch_minutes)
    if longest > NOTHING and sight.since_break >= longest - _BREAK_SOON:
        yield Whisper(
            kind=WhisperKind.BREAK_DUE,
            minutes=_minutes(sight.since_break),
            is_urgent=sight.since_break >= longest,
        )


def _times(sight: ClockSight) -> Iterator[Whisper]:
    if sight.item is not None and sight.item.planned > NOTHING:
        if sight.item.left <= NOTHING:
            yield Whisper(kind=WhisperKind.TIME_USED, minutes=_minutes(-sight.item.left))
        elif sight.item.used * 2 >= sight.item.planned:
            yield Whisper(kind=WhisperKind.HALF_TIME, minutes=_minutes(sight.item.left))
    if sight.not_reached:
        titles = tuple(item.title for item in sight.not_reached[:MOST_NAMES])
        yield Whisper(kind=WhisperKind.NOT_REACHED, names=titles)


def _waited(reader: Reader, session_id: str, now: datetime) -> Iterator[Whisper]:
    floor = see_floor(reader, session_id)
    waiting = (*floor.interrupted, *(place.turn for place in floor.places))
    # Who is away keeps the place, but nobody can give them the floor now.
    here = (turn for turn in waiting if turn.person_id not in floor.away)
    long = [turn for turn in here if now - turn.asked_at >= _WAITED_AFTER]
    if long:
        names = tuple(floor.people[turn.person_id].name for turn in long[:MOST_NAMES])
        waited = max(now - turn.asked_at for turn in long)
        yield Whisper(kind=WhisperKind.WAITED_LONG, names=names, minutes=_minutes(waited))


def _not_heard(reader: Reader, session_id: str, sight: ClockSight) -> Iterator[Whisper]:
    if sight.session_used < _NOT_HEARD_AFTER:
        return
    heard = who_was_heard(reader, session_id)
    silent = [p for p in _members(reader, session_id) if p.id not in heard]
    if silent:
        names = tuple(person.name for person in silent[:MOST_NAMES])
        yield Whisper(kind=WhisperKind.NOT_HEARD, names=names)


def _members(reader: Reader, session_id: str) -> list[Person]:
    here = sessions.list_present(reader, session_id)
    return [person for person in here if person.role is Role.MEMBER]


def _minutes(length: timedelta) -> int:
    return int(length.total_seconds() // 60)
