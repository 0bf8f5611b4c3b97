"""Late guests: somebody who is not on the list comes while the session runs."""

from coprod_desktop.domain.events.session import GuestArrived
from coprod_desktop.domain.people import Person, Role
from coprod_desktop.domain.session import Attendance, Presence
from coprod_desktop.services.people import ROLES_THAT_VOTE, new_person
from coprod_desktop.services.presence import must_be_open
from coprod_desktop.storage.unit_of_work import UnitOfWork


def welcome_guest(
    work: UnitOfWork,
    session_id: str,
    *,
    name: str,
    role: Role = Role.GUEST,
    presence: Presence = Presence.IN_ROOM,
) -> Person:
    """Put somebody on the list who has just come; their side stays unsaid until they say it."""
    must_be_open(work, session_id)
    told = Person(id="", name=name, role=role, votes=role in ROLES_THAT_VOTE)
    person = new_person(work, told)
    work.save(
        Attendance(
            id=work.new_id(),
            session_id=session_id,
            person_id=person.id,
            came_at=work.now,
            presence=presence,
        )
    )
    work.note(GuestArrived(person=person, presence=presence))
    return person
