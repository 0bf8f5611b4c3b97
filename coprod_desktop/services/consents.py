"""Whether somebody lets their words be recorded in a session; nobody is asked why."""

from dataclasses import replace

from coprod_desktop.domain.access import Consent
from coprod_desktop.domain.events.access import ConsentTold
from coprod_desktop.storage.unit_of_work import Reader, UnitOfWork


def tell_consent(work: UnitOfWork, session_id: str, person_id: str, *, given: bool) -> Consent:
    """Write down whether somebody may be recorded; saying it again replaces it."""
    known = work.consents.where(session_id=session_id, person_id=person_id)
    told = (
        replace(known[0], given=given, told_at=work.now)
        if known
        else Consent(
            id=work.new_id(),
            session_id=session_id,
            person_id=person_id,
            given=given,
            told_at=work.now,
        )
    )
    work.save(told)
    work.note(ConsentTold(consent=told, person=work.people.get(person_id)))
    return told


def find_consent(reader: Reader, session_id: str, person_id: str) -> bool | None:
    """Give what somebody said about being recorded, or nothing where they were not asked."""
    told = reader.consents.where(session_id=session_id, person_id=person_id)
    return told[0].given if told else None


def has_refused(reader: Reader, session_id: str, person_id: str | None) -> bool:
    """Say whether somebody said no to being recorded."""
    return person_id is not None and find_consent(reader, session_id, person_id) is False
