"""How it was, counted without names; and the record signed by named members."""

from dataclasses import replace
from datetime import datetime

from coprod_desktop.domain.access import PaperSent, PrivateNote
from coprod_desktop.domain.afterwards import CheckBack, HowQuestion, HowWasIt, SignOff
from coprod_desktop.domain.contribution import Contribution, Moment, TextVersion
from coprod_desktop.domain.errors import SessionStillOpen, WordsMissing
from coprod_desktop.domain.events.afterwards import ChangeWanted, HowWasItCounted, RecordSigned
from coprod_desktop.domain.happened import Change
from coprod_desktop.domain.people import NeedAtSession, Person, Role
from coprod_desktop.domain.session import Session, SessionState
from coprod_desktop.storage.record_log import TAKING_BACK
from coprod_desktop.storage.unit_of_work import Reader, UnitOfWork

# What changes nothing that was signed: it says something about the record, or is in no paper.
# Earlier words are kept beside those that took their place, which tell by themselves.
_NOT_SIGNED_FOR = (
    SignOff,
    HowWasIt,
    CheckBack,
    NeedAtSession,
    PaperSent,
    PrivateNote,
    Moment,
    TextVersion,
)


def count_how_it_was(
    work: UnitOfWork, session_id: str, question: HowQuestion, cards: tuple[int, int, int]
) -> HowWasIt:
    """Keep how many showed green, yellow and red for one question."""
    known = work.how_was_it.where(session_id=session_id, question=question)
    green, yellow, red = cards
    counted = HowWasIt(
        id=known[0].id if known else work.new_id(),
        session_id=session_id,
        question=question,
        green=green,
        yellow=yellow,
        red=red,
    )
    work.save(counted)
    work.note(HowWasItCounted(counted=counted))
    return counted


def list_how_it_was(reader: Reader, session_id: str) -> tuple[HowWasIt, ...]:
    """Give the counts in the order of the questions."""
    order = list(HowQuestion)
    found = reader.how_was_it.where(session_id=session_id)
    return tuple(sorted(found, key=lambda one: order.index(one.question)))


def sign_off(work: UnitOfWork, session_id: str, person_id: str) -> SignOff:
    """Somebody signs the record as it is; that seals it."""
    session = _closed(work, session_id)
    signed = replace(_told_by(work, session_id, person_id), told_at=work.now, wants_changed="")
    work.save(signed)
    person = work.people.get(person_id)
    work.note(RecordSigned(session=session, sign_off=signed, person=person))
    return signed


def want_change(work: UnitOfWork, session_id: str, person_id: str, *, words: str) -> SignOff:
    """Somebody says what they want changed before they sign."""
    _closed(work, session_id)
    if not words.strip():
        raise WordsMissing
    told = _told_by(work, session_id, person_id)
    wanted = replace(told, told_at=work.now, wants_changed=words.strip())
    work.save(wanted)
    work.note(ChangeWanted(sign_off=wanted, person=work.people.get(person_id)))
    return wanted


def list_sign_offs(reader: Reader, session_id: str) -> tuple[tuple[Person, SignOff | None], ...]:
    """Give every member who was there, and whether they signed or want a change."""
    told = {one.person_id: one for one in reader.sign_offs.where(session_id=session_id)}
    were_here = reader.attendance.distinct("person_id", session_id=session_id)
    people = (reader.people.get(one) for one in were_here)
    members = (person for person in people if person.role is Role.MEMBER)
    ordered = sorted(members, key=lambda person: person.name.casefold())
    return tuple((person, told.get(person.id)) for person in ordered)


def list_signed_before_changes(reader: Reader, session_id: str) -> tuple[Person, ...]:
    """Give who signed a record whose content was changed after that.

    Signatures, counted cards and points found right say nothing that was not signed, and what
    stands in no paper must not show in one by this.
    """
    changed_at = _changed_last(reader, session_id)
    return tuple(
        person
        for person, told in list_sign_offs(reader, session_id)
        if told is not None and told.is_signed and changed_at and told.told_at < changed_at
    )


def _changed_last(reader: Reader, session_id: str) -> datetime | None:
    for seal in reversed(reader.list_seals()):
        if seal.session_id == session_id and _changes_content(reader, seal.sequence):
            return seal.sealed_at
    return None


def _changes_content(reader: Reader, sequence: int) -> bool:
    """Say whether an act that stands changed what is signed; one taken back changed nothing.

    Of an act that was done again the act itself tells, not the doing again.
    """
    act = reader.find_entry(sequence)
    if act.undone_by is not None or act.kind in TAKING_BACK:
        return False
    return any(_is_signed_for(change) for change in reader.changes_of(sequence))


def _is_signed_for(change: Change) -> bool:
    value = change.after or change.before
    if isinstance(value, Contribution):
        return _in_papers(change.before) != _in_papers(change.after)
    return not isinstance(value, _NOT_SIGNED_FOR)


def _in_papers(value: object) -> Contribution | None:
    """Give a point as papers show it: nothing where it is kept back, and no mark of ours."""
    if not isinstance(value, Contribution) or not value.may_be_printed:
        return None
    return replace(value, for_proposal=False)


def _closed(work: UnitOfWork, session_id: str) -> Session:
    session = work.sessions.get(session_id)
    if session.state is not SessionState.CLOSED:
        raise SessionStillOpen
    return session


def _told_by(work: UnitOfWork, session_id: str, person_id: str) -> SignOff:
    known = work.sign_offs.where(session_id=session_id, person_id=person_id)
    if known:
        return known[0]
    return SignOff(id=work.new_id(), session_id=session_id, person_id=person_id, told_at=work.now)
