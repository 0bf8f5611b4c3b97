"""Who is at the keyboard: facilitators take turns, and the record keeps who recorded each act."""

from coprod_desktop.domain.events.session import RecordingTaken
from coprod_desktop.domain.people import Person, Role
from coprod_desktop.domain.session import Session
from coprod_desktop.services.presence import must_be_here
from coprod_desktop.storage.unit_of_work import Reader, UnitOfWork


def take_over_recording(work: UnitOfWork, session_id: str, person_id: str) -> Person:
    """Let somebody who is here record from now on: each act after this one keeps their name."""
    session = work.sessions.get(session_id).recorded_by(person_id)
    must_be_here(work, session_id, person_id)
    work.save(session)
    person = work.people.get(person_id)
    work.note(RecordingTaken(person=person))
    return person


def give_up_recording(work: UnitOfWork, session_id: str, person_id: str) -> bool:
    """Let somebody who leaves record no longer, as a part of that act; say whether they did."""
    session = work.sessions.get(session_id)
    if session.recorder_id != person_id:
        return False
    work.save(session.recorded_by(None))
    return True


def who_records(reader: Reader, session_id: str) -> Person | None:
    """Find who took over the recording; nobody, where whoever opened the panel records."""
    recorder_id = reader.sessions.get(session_id).recorder_id
    return reader.people.get(recorder_id) if recorder_id else None


def who_took_over(reader: Reader, session_id: str) -> tuple[str, ...]:
    """Give everybody who took over the recording of a session, in the order of their first time."""
    acts = reader.list_standing(RecordingTaken)
    values = (change.after for one in acts for change in reader.changes_of(one))
    sessions = (one for one in values if isinstance(one, Session) and one.id == session_id)
    return tuple(dict.fromkeys(one.recorder_id for one in sessions if one.recorder_id))


def facilitators_first(people: tuple[Person, ...]) -> tuple[Person, ...]:
    """Put those whose part it is to facilitate before the others."""
    return tuple(sorted(people, key=lambda person: person.role is not Role.FACILITATOR))
