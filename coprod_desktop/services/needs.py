"""Access needs at one session: who sees to each, and what the member says of it afterwards."""

from dataclasses import dataclass, replace

from coprod_desktop.domain.errors import SessionNotOpen
from coprod_desktop.domain.events.access import NeedAssigned, NeedRated
from coprod_desktop.domain.people import Need, NeedAtSession, NeedStatus, Person
from coprod_desktop.domain.session import SessionState
from coprod_desktop.services.people import list_people
from coprod_desktop.storage.unit_of_work import Reader, UnitOfWork


@dataclass(frozen=True, slots=True, kw_only=True)
class NeedSight:
    """One need at one session: whose it is, who sees to it, and how it was rated."""

    need: Need
    person: Person
    at_session: NeedAtSession
    helper: Person | None = None


def assign_need(
    work: UnitOfWork,
    session_id: str,
    need_id: str,
    *,
    person_id: str | None = None,
    words: str = "",
    in_place: bool = False,
) -> NeedAtSession:
    """Say who sees to a need: somebody of the panel, or somebody else in words; or nobody."""
    told = replace(
        _at_session(work, session_id, need_id) or _new(work, session_id, need_id),
        assigned_to_id=person_id,
        seen_to_by="" if person_id else words.strip(),
    )
    # What nobody sees to cannot be in place.
    told = replace(told, in_place=in_place and told.has_somebody)
    work.save(told)
    need = work.needs.get(need_id)
    work.note(
        NeedAssigned(
            need=need,
            at_session=told,
            person=work.people.get(need.person_id),
            helper=work.people.get(person_id) if person_id else None,
        )
    )
    return told


def rate_need(work: UnitOfWork, session_id: str, need_id: str, status: NeedStatus) -> NeedAtSession:
    """Write down whether a need was met, as the member says; once the session has begun."""
    if work.sessions.get(session_id).state is SessionState.PLANNED:
        raise SessionNotOpen
    known = _at_session(work, session_id, need_id) or _new(work, session_id, need_id)
    rated = replace(known, status=status)
    work.save(rated)
    need = work.needs.get(need_id)
    work.note(NeedRated(need=need, at_session=rated, person=work.people.get(need.person_id)))
    return rated


def list_needs_at(reader: Reader, session_id: str) -> tuple[NeedSight, ...]:
    """Give the needs of everybody on the list, person by person.

    Also of who sent apologies: what was not there may be what kept them away.
    """
    known = {one.need_id: one for one in reader.needs_at_sessions.where(session_id=session_id)}
    everybody = list_people(reader)
    people = {person.id: person for person in everybody}
    return tuple(
        NeedSight(
            need=need,
            person=person,
            at_session=(at := known.get(need.id) or _untold(session_id, need.id)),
            helper=people.get(at.assigned_to_id or ""),
        )
        for person in everybody
        for need in reader.needs.where(person_id=person.id)
    )


def list_people_to_ask(reader: Reader, session_id: str) -> tuple[tuple[Person, int], ...]:
    """Give everybody who told a need, with how many of theirs nobody has asked about yet."""
    left: dict[str, int] = {}
    people: dict[str, Person] = {}
    for one in list_needs_at(reader, session_id):
        people[one.person.id] = one.person
        is_left = one.at_session.status is NeedStatus.NOT_ASKED
        left[one.person.id] = left.get(one.person.id, 0) + is_left
    return tuple((person, left[person_id]) for person_id, person in people.items())


def _at_session(reader: Reader, session_id: str, need_id: str) -> NeedAtSession | None:
    found = reader.needs_at_sessions.where(session_id=session_id, need_id=need_id)
    return found[0] if found else None


def _new(work: UnitOfWork, session_id: str, need_id: str) -> NeedAtSession:
    return NeedAtSession(id=work.new_id(), need_id=need_id, session_id=session_id)


def _untold(session_id: str, need_id: str) -> NeedAtSession:
    return NeedAtSession(id="", need_id=need_id, session_id=session_id)
