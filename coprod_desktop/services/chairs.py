"""Who chairs: one person at a time, and only while they are here."""

from dataclasses import replace

from coprod_desktop.domain.events.session import ChairTaken
from coprod_desktop.domain.people import Person
from coprod_desktop.domain.session import Chairing
from coprod_desktop.services.presence import must_be_here, must_be_open
from coprod_desktop.storage.unit_of_work import Reader, UnitOfWork


def take_chair(work: UnitOfWork, session_id: str, person_id: str) -> Person:
    """Somebody who is here chairs from now on."""
    must_be_open(work, session_id)
    must_be_here(work, session_id, person_id)
    end_chairing(work, session_id)
    work.save(
        Chairing(id=work.new_id(), session_id=session_id, person_id=person_id, started_at=work.now)
    )
    person = work.people.get(person_id)
    work.note(ChairTaken(person=person))
    return person


def give_up_chair(work: UnitOfWork, session_id: str, person_id: str) -> bool:
    """Let somebody who leaves chair no longer, as a part of that act; say whether they did."""
    chair = who_chairs(work, session_id)
    if chair is None or chair.id != person_id:
        return False
    end_chairing(work, session_id)
    return True


def end_chairing(work: UnitOfWork, session_id: str) -> None:
    """Let nobody chair any more, as a part of a larger act."""
    for stretch in work.chairings.where(session_id=session_id, ended_at=None):
        work.save(replace(stretch, ended_at=work.now))


def who_chairs(reader: Reader, session_id: str) -> Person | None:
    """Find who chairs now."""
    going_on = reader.chairings.where(session_id=session_id, ended_at=None)
    return reader.people.get(going_on[-1].person_id) if going_on else None
