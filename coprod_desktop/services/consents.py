"""Consent to record: who said yes, who said no, and who was not asked yet."""

from collections.abc import Mapping
from dataclasses import replace

from coprod_desktop.domain.access import Consent
from coprod_desktop.domain.events.access import ConsentTold
from coprod_desktop.storage.unit_of_work import Reader, UnitOfWork


def tell_consent(work: UnitOfWork, session_id: str, person_id: str, *, given: bool) -> Consent:
    """Write down whether somebody lets their words be recorded in a session; nobody is asked why.

    A no holds for what they said before, too: it goes off the record with the same act.
    """
    known = work.consents.where(session_id=session_id, person_id=person_id)
    consent = Consent(
        id=known[0].id if known else work.new_id(),
        session_id=work.sessions.get(session_id).id,
        person_id=person_id,
        given=given,
        told_at=work.now,
    )
    work.save(consent)
    kept_back = 0 if given else _keep_back(work, consent)
    person = work.people.get(person_id)
    work.note(ConsentTold(consent=consent, person=person, kept_back=kept_back))
    return consent


def list_consents(reader: Reader, session_id: str) -> Mapping[str, bool]:
    """Give who said yes and who said no; whoever is missing was not asked."""
    told = reader.consents.where(session_id=session_id)
    return {consent.person_id: consent.given for consent in told}


def list_refusals(reader: Reader, session_id: str) -> frozenset[str]:
    """Give the people who do not let their words be recorded in a session."""
    told = reader.consents.where(session_id=session_id, given=False)
    return frozenset(consent.person_id for consent in told)


def has_refused(reader: Reader, session_id: str, person_id: str | None) -> bool:
    """Say whether somebody said no to being recorded."""
    if person_id is None:
        return False
    return bool(reader.consents.count(session_id=session_id, person_id=person_id, given=False))


def _keep_back(work: UnitOfWork, consent: Consent) -> int:
    said = work.contributions.where(
        session_id=consent.session_id, person_id=consent.person_id, off_the_record=False
    )
    for contribution in said:
        work.save(replace(contribution, off_the_record=True))
    return len(said)
