"""Interpreters work in stints, with a limit after which they need a rest."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from coprod_desktop.domain.errors import AlreadyWorking
from coprod_desktop.domain.events.floor import StintEnded, StintStarted
from coprod_desktop.domain.people import Person, Role
from coprod_desktop.domain.turns import Stint
from coprod_desktop.services.panels import find_panel
from coprod_desktop.services.presence import must_be_here, must_be_open, who_is_here
from coprod_desktop.storage.unit_of_work import Reader, UnitOfWork


def start_stint(
    work: UnitOfWork, session_id: str, person_id: str, *, instead_of_id: str | None = None
) -> Stint:
    """An interpreter works from now on, beside others or instead of one who rests."""
    must_be_open(work, session_id)
    must_be_here(work, session_id, person_id)
    if work.stints.where(session_id=session_id, person_id=person_id, ended_at=None):
        raise AlreadyWorking
    for other in work.stints.where(session_id=session_id, ended_at=None):
        if other.person_id == instead_of_id:
            work.save(other.ended(work.now))
    stint = Stint(id=work.new_id(), session_id=session_id, person_id=person_id, started_at=work.now)
    work.save(stint)
    resting = work.people.get(instead_of_id) if instead_of_id else None
    work.note(StintStarted(stint=stint, person=work.people.get(person_id), instead_of=resting))
    return stint


def end_stint(work: UnitOfWork, stint_id: str) -> Stint:
    """An interpreter rests."""
    ended = work.stints.get(stint_id).ended(work.now)
    work.save(ended)
    work.note(StintEnded(stint=ended, person=work.people.get(ended.person_id)))
    return ended


def end_all_stints(work: UnitOfWork, session_id: str) -> None:
    """End every stint, as a part of a break or of closing."""
    for stint in work.stints.where(session_id=session_id, ended_at=None):
        work.save(stint.ended(work.now))


def end_stint_of(work: UnitOfWork, session_id: str, person_id: str) -> None:
    """End the stint of an interpreter who leaves, as a part of that act."""
    for stint in work.stints.where(session_id=session_id, person_id=person_id, ended_at=None):
        work.save(stint.ended(work.now))


@dataclass(frozen=True, slots=True, kw_only=True)
class StintSight:
    """An interpreter who works: for how many whole minutes, and whether past the limit."""

    stint: Stint
    person: Person
    minutes: int
    is_over: bool


def see_stints(
    reader: Reader, session_id: str, *, now: datetime | None = None
) -> tuple[StintSight, ...]:
    """Tell who interprets, for how long, and who needs a rest by the panel's limit."""
    limit = timedelta(minutes=find_panel(reader).stint_minutes)
    moment = now or datetime.now(UTC)
    return tuple(
        StintSight(
            stint=stint,
            person=reader.people.get(stint.person_id),
            minutes=max(int((moment - stint.started_at).total_seconds() // 60), 0),
            is_over=moment - stint.started_at >= limit,
        )
        for stint in reader.stints.where(session_id=session_id, ended_at=None)
    )


def list_interpreters_here(reader: Reader, session_id: str) -> tuple[Person, ...]:
    """Give the interpreters who are here, in the order of their names."""
    people = (reader.people.get(one) for one in who_is_here(reader, session_id))
    found = (person for person in people if person.role is Role.INTERPRETER)
    return tuple(sorted(found, key=lambda person: person.name.casefold()))
