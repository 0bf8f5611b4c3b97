"""Sessions: plan, start, close; who came and who left."""

from dataclasses import replace
from datetime import datetime

from coprod_desktop.domain.decision import Outcome
from coprod_desktop.domain.errors import (
    AgendaEmpty,
    AlreadyHere,
    AnotherSessionOpen,
    DecisionStillOpen,
    NameMissing,
    NotHere,
)
from coprod_desktop.domain.events.session import (
    ApologyRecorded,
    PersonArrived,
    PersonLeft,
    SessionChanged,
    SessionClosed,
    SessionPlanned,
    SessionStarted,
)
from coprod_desktop.domain.people import Person
from coprod_desktop.domain.session import (
    Apology,
    Attendance,
    Presence,
    Session,
)
from coprod_desktop.services.agendas import begin_visit, end_visit, list_agenda
from coprod_desktop.services.breaks import end_all_breaks
from coprod_desktop.services.cards import must_not_be_stopped
from coprod_desktop.services.chairs import end_chairing, give_up_chair
from coprod_desktop.services.panels import find_panel
from coprod_desktop.services.pauses import end_all_pauses, end_composing_of
from coprod_desktop.services.presence import must_be_open, who_is_here
from coprod_desktop.services.recorders import give_up_recording
from coprod_desktop.services.stints import end_all_stints, end_stint_of
from coprod_desktop.services.turns import end_all_turns, keep_place_of
from coprod_desktop.storage.unit_of_work import Reader, UnitOfWork


def plan_session(
    work: UnitOfWork, *, title: str, planned_for: datetime | None = None, place: str = ""
) -> Session:
    """Plan the next session of the panel."""
    session = new_session(work, title=title, planned_for=planned_for, place=place)
    work.note(SessionPlanned(session=session))
    return session


def new_session(
    work: UnitOfWork, *, title: str, planned_for: datetime | None, place: str = ""
) -> Session:
    """Save a planned session, in the panel's language, as a part of a larger act."""
    if not title.strip():
        raise NameMissing
    session = Session(
        id=work.new_id(),
        number=next_number(work),
        title=title.strip(),
        planned_for=planned_for,
        place=place.strip(),
        language=find_panel(work).language,
    )
    work.save(session)
    return session


def change_session(work: UnitOfWork, session: Session) -> Session:
    """Keep a new title, time, place, language or next meeting."""
    if not session.title.strip():
        raise NameMissing
    # Only what this act is about: the session may have started since the value was read.
    changed = replace(
        work.sessions.get(session.id),
        title=session.title.strip(),
        planned_for=session.planned_for,
        place=session.place,
        next_meeting=session.next_meeting,
        language=session.language,
        planned_minutes=max(session.planned_minutes, 0),
    )
    work.save(changed)
    work.note(SessionChanged(session=changed))
    return changed


def start_session(work: UnitOfWork, session_id: str, *, present: tuple[str, ...]) -> Session:
    """Open a planned session at its first item, with the people who are there."""
    if any(other.is_open for other in work.sessions.where()):
        raise AnotherSessionOpen
    agenda = list_agenda(work, session_id)
    if not agenda:
        raise AgendaEmpty
    session = work.sessions.get(session_id).started(work.now).at_item(agenda[0].id)
    work.save(session)
    for person_id in present:
        _come_in(work, session_id, person_id, Presence.IN_ROOM)
    begin_visit(work, agenda[0])
    work.note(SessionStarted(session=session, present=len(present)))
    return session


def close_session(work: UnitOfWork, session_id: str) -> Session:
    """End a session; everybody leaves, and the storage seals the record."""
    session = work.sessions.get(session_id).closed(work.now)
    # Ending over a stop card is going on over it: that is an act of its own, and said.
    must_not_be_stopped(work, session_id)
    if work.decisions.count(session_id=session_id, outcome=Outcome.OPEN):
        raise DecisionStillOpen
    end_visit(work, session_id)
    end_all_turns(work, session_id)
    end_all_stints(work, session_id)
    end_all_pauses(work, session_id)
    for go_round in work.go_rounds.where(session_id=session_id, ended_at=None):
        work.save(replace(go_round, ended_at=work.now))
    for stay in work.attendance.where(session_id=session_id, left_at=None):
        work.save(replace(stay, left_at=work.now))
    end_chairing(work, session_id)
    end_all_breaks(work, session_id)
    work.save(session)
    work.note(SessionClosed(session=session))
    return session


def arrive(
    work: UnitOfWork, session_id: str, person_id: str, *, presence: Presence = Presence.IN_ROOM
) -> Person:
    """Somebody comes, in the room or by phone; who is here already may change between them."""
    must_be_open(work, session_id)
    for stay in _stays(work, session_id, person_id):
        if stay.presence is presence:
            raise AlreadyHere
        work.save(replace(stay, left_at=work.now))
    _come_in(work, session_id, person_id, presence)
    person = work.people.get(person_id)
    work.note(PersonArrived(person=person, presence=presence))
    return person


def leave(work: UnitOfWork, session_id: str, person_id: str) -> Person:
    """Somebody leaves; they may come again, and keep their place on the list until then."""
    stays = _stays(work, session_id, person_id)
    if not stays:
        raise NotHere
    for stay in stays:
        work.save(replace(stay, left_at=work.now))
    end_composing_of(work, session_id, person_id)
    end_stint_of(work, session_id, person_id)
    person = work.people.get(person_id)
    work.note(
        PersonLeft(
            person=person,
            keeps_place=keep_place_of(work, session_id, person_id),
            stops_recording=give_up_recording(work, session_id, person_id),
            stops_chairing=give_up_chair(work, session_id, person_id),
        )
    )
    return person


def send_apology(
    work: UnitOfWork,
    session_id: str,
    person_id: str,
    *,
    reason: str = "",
    kept_away_by_access: bool = False,
) -> Apology:
    """Write down that somebody cannot come; who is here has come."""
    if _stays(work, session_id, person_id):
        raise AlreadyHere
    for earlier in work.apologies.where(session_id=session_id, person_id=person_id):
        work.remove(earlier)
    apology = Apology(
        id=work.new_id(),
        session_id=session_id,
        person_id=person_id,
        reason=reason.strip(),
        kept_away_by_access=kept_away_by_access,
    )
    work.save(apology)
    work.note(ApologyRecorded(person=work.people.get(person_id), apology=apology))
    return apology


def list_sessions(reader: Reader) -> tuple[Session, ...]:
    """Give all sessions by their number."""
    return tuple(sorted(reader.sessions.where(), key=lambda session: session.number))


def get_session(reader: Reader, session_id: str) -> Session:
    """Give one session."""
    return reader.sessions.get(session_id)


def find_numbered_session(reader: Reader, number: int) -> Session | None:
    """Find a session by its number."""
    found = reader.sessions.where(number=number)
    return found[0] if found else None


def find_session(reader: Reader, session_id: str) -> Session | None:
    """Find a session that may have been taken back."""
    return reader.sessions.find(session_id)


def find_open_session(reader: Reader) -> Session | None:
    """Find the session that is running or on a break."""
    open_ones = [session for session in reader.sessions.where() if session.is_open]
    return open_ones[0] if open_ones else None


def list_present(reader: Reader, session_id: str) -> tuple[Person, ...]:
    """Give the people who are there now, in the order of their names."""
    here = (reader.people.get(one) for one in who_is_here(reader, session_id))
    return tuple(sorted(here, key=lambda person: person.name.casefold()))


def list_stays(reader: Reader, session_id: str) -> tuple[tuple[Person, Attendance], ...]:
    """Give who is there now and since when and how, in the order of their names."""
    stays = reader.attendance.where(session_id=session_id, left_at=None)
    found = [(reader.people.get(stay.person_id), stay) for stay in stays]
    return tuple(sorted(found, key=lambda pair: pair[0].name.casefold()))


def list_apologies(reader: Reader, session_id: str) -> tuple[Apology, ...]:
    """Give the apologies for a session."""
    return reader.apologies.where(session_id=session_id)


def next_number(reader: Reader) -> int:
    """Give the number that the next session gets."""
    return max((session.number for session in reader.sessions.where()), default=0) + 1


def _come_in(work: UnitOfWork, session_id: str, person_id: str, presence: Presence) -> None:
    for apology in work.apologies.where(session_id=session_id, person_id=person_id):
        work.remove(apology)
    stay = Attendance(
        id=work.new_id(),
        session_id=session_id,
        person_id=person_id,
        came_at=work.now,
        presence=presence,
    )
    work.save(stay)


def _stays(work: UnitOfWork, session_id: str, person_id: str) -> tuple[Attendance, ...]:
    return work.attendance.where(session_id=session_id, person_id=person_id, left_at=None)
