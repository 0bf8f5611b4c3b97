"""Who is expected at a session: everybody on the list who sent no apologies."""

from coprod_desktop.domain.people import Person
from coprod_desktop.services.people import list_people
from coprod_desktop.storage.unit_of_work import Reader


def list_expected(reader: Reader, session_id: str) -> tuple[Person, ...]:
    """Give who is expected, in the order of their names."""
    away = {one.person_id for one in reader.apologies.where(session_id=session_id)}
    return tuple(person for person in list_people(reader) if person.id not in away)
