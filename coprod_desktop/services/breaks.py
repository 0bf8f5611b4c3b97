"""Breaks: begin, last longer, end; and those that were asked for, honoured within five minutes."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from coprod_desktop.domain.cards import Card, CardKind
from coprod_desktop.domain.clock import NOTHING
from coprod_desktop.domain.errors import MinutesOutOfRange, SessionNotOpen
from coprod_desktop.domain.events.session import BreakChanged, BreakEnded, BreakStarted
from coprod_desktop.domain.session import Break
from coprod_desktop.services.agendas import begin_visit, end_visit
from coprod_desktop.services.cards import answer_requests
from coprod_desktop.services.stints import end_all_stints
from coprod_desktop.storage.unit_of_work import Reader, UnitOfWork

HONOURED_WITHIN = timedelta(minutes=5)
LONGEST_BREAK_MINUTES = 600


def start_break(work: UnitOfWork, session_id: str, *, minutes: int = 10) -> Break:
    """Begin a break; the time of the item stops."""
    if not 1 <= minutes <= LONGEST_BREAK_MINUTES:
        raise MinutesOutOfRange
    work.save(work.sessions.get(session_id).on_break())
    end_visit(work, session_id)
    end_all_stints(work, session_id)
    pause = Break(
        id=work.new_id(),
        session_id=session_id,
        started_at=work.now,
        back_at=work.now + timedelta(minutes=minutes),
    )
    work.save(pause)
    answer_requests(work, session_id, CardKind.BREAK)
    work.note(BreakStarted(pause=pause))
    return pause


def change_break(work: UnitOfWork, session_id: str, *, minutes: int) -> Break:
    """Let the break last so many minutes from its start."""
    if not 1 <= minutes <= LONGEST_BREAK_MINUTES:
        raise MinutesOutOfRange
    pause = current_break(work, session_id)
    if pause is None:
        raise SessionNotOpen
    changed = replace(pause, back_at=pause.started_at + timedelta(minutes=minutes))
    work.save(changed)
    work.note(BreakChanged(pause=changed))
    return changed


def end_break(work: UnitOfWork, session_id: str) -> Break:
    """Come back from the break; the time of the item goes on."""
    session = work.sessions.get(session_id).resumed()
    work.save(session)
    if session.current_item_id:
        begin_visit(work, work.agenda.get(session.current_item_id))
    pause = current_break(work, session_id)
    if pause is None:
        raise SessionNotOpen
    ended = replace(pause, ended_at=work.now)
    work.save(ended)
    work.note(BreakEnded(pause=ended))
    return ended


def end_all_breaks(work: UnitOfWork, session_id: str) -> None:
    """End the break that goes on when the session closes, as a part of that act."""
    for pause in work.breaks.where(session_id=session_id, ended_at=None):
        work.save(replace(pause, ended_at=work.now))


def current_break(reader: Reader, session_id: str) -> Break | None:
    """Find the break that is going on."""
    going_on = reader.breaks.where(session_id=session_id, ended_at=None)
    return going_on[-1] if going_on else None


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedBreak:
    """A break that somebody asked for, for how many whole minutes, and whether it is in time."""

    card: Card
    minutes: int
    is_in_time: bool

    @property
    def minutes_left(self) -> int:
        """For how many minutes it can still come in time."""
        return max(int(HONOURED_WITHIN.total_seconds() // 60) - self.minutes, 0)


def list_breaks_asked(reader: Reader, session_id: str, now: datetime) -> tuple[AskedBreak, ...]:
    """Give the breaks that were asked for and have not come, who waits longest first."""
    cards = reader.cards.where(session_id=session_id, kind=CardKind.BREAK, answered_at=None)
    waited = ((card, max(now - card.shown_at, NOTHING)) for card in cards)
    return tuple(
        AskedBreak(
            card=card,
            minutes=int(length.total_seconds() // 60),
            is_in_time=length < HONOURED_WITHIN,
        )
        for card, length in sorted(waited, key=lambda pair: pair[1], reverse=True)
    )
