"""How the time of a session stands: used, given, left, and what will not be reached."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from coprod_desktop.domain.agenda import AgendaItem
from coprod_desktop.domain.cards import CardKind
from coprod_desktop.domain.clock import (
    NOTHING,
    Ahead,
    ItemTime,
    Outlook,
    Span,
    Standstill,
    StopReason,
    breaks_owed,
    look_ahead,
    span,
    time_in,
    why_it_stands,
)
from coprod_desktop.domain.people import Person
from coprod_desktop.domain.session import Session, SessionState
from coprod_desktop.domain.turns import UNHURRIED
from coprod_desktop.services.agendas import list_agenda
from coprod_desktop.services.panels import find_panel
from coprod_desktop.services.pauses import who_composes
from coprod_desktop.storage.unit_of_work import Reader

USUAL_BREAK = timedelta(minutes=10)


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockSight:
    """The time of a session at one moment.

    ``session_used`` is what ran, without standstills and without speech that takes the time that
    it takes; ``session_gone`` is how much of the plan is gone, breaks included where it includes
    them; ``since_break`` is how long people have been at it without a break; ``item`` is
    nothing where no item is open.
    """

    item: ItemTime | None
    why: StopReason | None
    writer: Person | None
    session_planned: timedelta
    session_gone: timedelta
    session_used: timedelta
    since_break: timedelta
    outlook: Outlook
    not_reached: tuple[AgendaItem, ...]


def see_clock(reader: Reader, session_id: str, now: datetime) -> ClockSight:
    """Work out the time of a session from what is stored; nothing counts along."""
    session = reader.sessions.get(session_id)
    agenda = list_agenda(reader, session_id)
    stops = list_standstills(reader, session_id)
    unhurried = tuple(_unhurried(reader, session_id, now))
    times = _item_times(reader, agenda, stops, unhurried, now)
    planned = timedelta(minutes=session.planned_minutes or _agreed(agenda))
    since = _since_break(reader, session, stops, now)
    ahead = _ahead(session, agenda, times)
    gone = _gone(session, stops, unhurried, now)
    to_rest = _breaks_to_come(reader, session, ahead, since, now)
    outlook = look_ahead(ahead, planned - gone - to_rest)
    # The item that is open has been reached, however late it is.
    missed = frozenset(outlook.not_reached) - {session.current_item_id}
    return ClockSight(
        item=times.get(session.current_item_id or ""),
        why=why_it_stands(stops) if session.is_open else None,
        writer=who_composes(reader, session_id),
        session_planned=planned,
        session_gone=gone,
        session_used=_run(session, [*_spans(stops, now), *unhurried], now),
        since_break=since,
        outlook=outlook,
        not_reached=tuple(item for item in agenda if item.id in missed),
    )


def list_item_times(
    reader: Reader, session_id: str, now: datetime
) -> tuple[tuple[AgendaItem, ItemTime], ...]:
    """Give the agenda, and how the time of each item stands; also after the session has closed."""
    agenda = list_agenda(reader, session_id)
    stops = list_standstills(reader, session_id)
    unhurried = tuple(_unhurried(reader, session_id, now))
    times = _item_times(reader, agenda, stops, unhurried, now)
    return tuple((item, times[item.id]) for item in agenda)


def _item_times(
    reader: Reader,
    agenda: tuple[AgendaItem, ...],
    stops: tuple[Standstill, ...],
    unhurried: tuple[Span, ...],
    now: datetime,
) -> dict[str, ItemTime]:
    held = _spans(stops, now)
    visits: dict[str, list[Span]] = {item.id: [] for item in agenda}
    for item in agenda:
        for visit in reader.item_visits.where(item_id=item.id):
            visits[item.id].append(span(visit.started_at, visit.ended_at, now))
    return {item.id: _item_time(item, visits[item.id], held, unhurried) for item in agenda}


def _item_time(
    item: AgendaItem, visits: list[Span], held: list[Span], unhurried: tuple[Span, ...]
) -> ItemTime:
    ran = time_in(visits, without=held)
    used = time_in(visits, without=[*held, *unhurried])
    return ItemTime(planned=timedelta(minutes=item.agreed_minutes), used=used, given=ran - used)


def list_standstills(reader: Reader, session_id: str) -> tuple[Standstill, ...]:
    """Give every stretch in which the clock stood still, each with its reason."""
    breaks = (
        Standstill(why=StopReason.BREAK, started_at=one.started_at, ended_at=one.ended_at)
        for one in reader.breaks.where(session_id=session_id)
    )
    stops = (
        Standstill(why=StopReason.STOP_CARD, started_at=one.shown_at, ended_at=one.held_until)
        for one in reader.cards.where(session_id=session_id, kind=CardKind.STOP)
    )
    pauses = (
        Standstill(why=one.why, started_at=one.started_at, ended_at=one.ended_at)
        for one in reader.pauses.where(session_id=session_id)
    )
    return (*breaks, *stops, *pauses)


def _unhurried(reader: Reader, session_id: str, now: datetime) -> Iterator[Span]:
    for how in UNHURRIED:
        for turn in reader.turns.where(session_id=session_id, how=how):
            for one in turn.stretches:
                yield span(one.started_at, one.ended_at, now)


def _spans(stops: Iterable[Standstill], now: datetime) -> list[Span]:
    return [span(one.started_at, one.ended_at, now) for one in stops]


def _run(session: Session, without: Iterable[Span], now: datetime) -> timedelta:
    if session.opened_at is None:
        return NOTHING
    return time_in([span(session.opened_at, session.closed_at, now)], without=without)


def _gone(
    session: Session, stops: tuple[Standstill, ...], unhurried: tuple[Span, ...], now: datetime
) -> timedelta:
    """Give how much of the plan is gone: what never counts as delay takes nothing from it."""
    # Breaks are a part of a planned length; where none was planned, it is that of the agenda alone.
    rests = {StopReason.BREAK} if session.planned_minutes else set[StopReason]()
    held = [one for one in stops if one.why not in rests]
    return _run(session, [*_spans(held, now), *unhurried], now)


def _since_break(
    reader: Reader, session: Session, stops: tuple[Standstill, ...], now: datetime
) -> timedelta:
    """Give how long people have gone on; composing and stop cards are no rest, a sleep is."""
    if session.opened_at is None or session.state is SessionState.ON_BREAK:
        return NOTHING
    ends = [one.ended_at for one in reader.breaks.where(session_id=session.id) if one.ended_at]
    away = [one for one in stops if one.why is StopReason.ASLEEP]
    whole = span(max([session.opened_at, *ends]), session.closed_at, now)
    return time_in([whole], without=_spans(away, now))


def _agreed(agenda: tuple[AgendaItem, ...]) -> int:
    return sum(item.agreed_minutes for item in agenda)


def _ahead(
    session: Session, agenda: tuple[AgendaItem, ...], times: dict[str, ItemTime]
) -> tuple[Ahead, ...]:
    """List what is still to come: the current item, what was not begun, what was parked."""
    to_come = [
        item
        for item in agenda
        if item.id == session.current_item_id or item.is_parked or not _was_begun(times[item.id])
    ]
    # What was parked comes when the others are done.
    order = sorted(to_come, key=lambda item: (item.is_parked, item.position))
    return tuple(Ahead(item_id=item.id, needs=times[item.id].left) for item in order)


def _was_begun(time: ItemTime) -> bool:
    return time.used + time.given > NOTHING


def _breaks_to_come(
    reader: Reader, session: Session, ahead: tuple[Ahead, ...], since: timedelta, now: datetime
) -> timedelta:
    """Give the rest of a break that goes on, and those that the longest stretch still asks for."""
    if not session.planned_minutes:
        # Without a planned length nobody said that breaks come out of it.
        return NOTHING
    going_on = reader.breaks.where(session_id=session.id, ended_at=None)
    rest = sum((max(one.back_at - now, NOTHING) for one in going_on), NOTHING)
    longest = timedelta(minutes=find_panel(reader).longest_stretch_minutes)
    work = sum((max(one.needs, NOTHING) for one in ahead), NOTHING)
    return rest + USUAL_BREAK * breaks_owed(since, work, longest)
