"""The people of a panel and what they need."""

from collections.abc import Sequence
from dataclasses import replace

from coprod_desktop.domain.contribution import NameChoice
from coprod_desktop.domain.errors import (
    KeyTaken,
    NameMissing,
    NameTaken,
    NeedInUse,
    PersonInUse,
    WordsMissing,
)
from coprod_desktop.domain.events.people import (
    NeedRemoved,
    NeedTold,
    PersonAdded,
    PersonChanged,
    PersonRemoved,
)
from coprod_desktop.domain.people import Need, NeedStatus, Person, Role, Side
from coprod_desktop.services.own_settings import forget_own_settings
from coprod_desktop.storage.unit_of_work import Reader, UnitOfWork

ROLES_THAT_VOTE = (Role.MEMBER, Role.OFFICER)


def add_person(
    work: UnitOfWork, *, name: str, role: Role = Role.MEMBER, side: Side = Side.UNSAID
) -> Person:
    """Put somebody on the panel's list; members and officers vote unless it is changed."""
    told = Person(id="", name=name, role=role, side=side, votes=role in ROLES_THAT_VOTE)
    return add_whole_person(work, told)


def add_whole_person(work: UnitOfWork, person: Person, *, needs: Sequence[str] = ()) -> Person:
    """Put somebody on the list with everything that they tell; they get an id here."""
    added = new_person(work, person)
    for words in needs:
        _save_need(work, added, words)
    work.note(PersonAdded(person=added))
    return added


def new_person(work: UnitOfWork, person: Person) -> Person:
    """Save somebody new as a part of a larger act."""
    added = replace(person, id=work.new_id(), name=person.name.strip())
    _check_name(work, added)
    _check_key(work, added)
    return work.save(added)


def change_person(work: UnitOfWork, person: Person) -> Person:
    """Keep what somebody tells us about themselves; another name for papers is for all of them."""
    changed = replace(person, name=person.name.strip())
    _check_name(work, changed)
    _check_key(work, changed)
    _name_points_anew(work, work.people.get(changed.id), changed)
    work.save(changed)
    work.note(PersonChanged(person=changed))
    return changed


def remove_person(work: UnitOfWork, person_id: str) -> None:
    """Take somebody off the list who is not part of any record yet."""
    person = work.people.get(person_id)
    if _is_part_of_the_record(work, person_id):
        raise PersonInUse
    for need in work.needs.where(person_id=person_id):
        _take_away(work, need)
    for told in (work.phrases, work.said_words):
        for one in told.where(person_id=person_id):
            work.remove(one)
    # They say something about a body: nobody finds them again once the person is off the list.
    forget_own_settings(work, person_id)
    work.remove(person)
    work.note(PersonRemoved(person=person))


def find_person(reader: Reader, person_id: str) -> Person | None:
    """Find somebody who may have been taken off the list again."""
    return reader.people.find(person_id)


def find_signalling(reader: Reader, key: str) -> Person | None:
    """Find whose key to signal with this is."""
    found = reader.people.where(signal_key=key)
    return found[0] if found else None


def list_people(reader: Reader) -> tuple[Person, ...]:
    """Give everybody on the list in the order of their names."""
    return tuple(sorted(reader.people.where(left_panel=False), key=lambda p: p.name.casefold()))


def tell_need(work: UnitOfWork, *, person_id: str, words: str) -> Need:
    """Write down an access need in the person's own words."""
    person = work.people.get(person_id)
    need = _save_need(work, person, words)
    work.note(NeedTold(need=need, person=person))
    return need


def remove_need(work: UnitOfWork, need_id: str) -> None:
    """Take away an access need that no session has rated."""
    need = work.needs.get(need_id)
    _take_away(work, need)
    work.note(NeedRemoved(need=need, person=work.people.get(need.person_id)))


def list_needs(reader: Reader, person_id: str) -> tuple[Need, ...]:
    """Give the access needs of one person."""
    return reader.needs.where(person_id=person_id)


def _name_points_anew(work: UnitOfWork, before: Person, after: Person) -> None:
    """Let points stand under the new name in every later paper, and go back when it is taken away.

    Whoever has one name only is named by it, as everywhere else in a paper; nobody else's choice
    is left over. Points that stand without a name stay so. Who wants another name at one of them
    says so afterwards, and that stays.
    """
    if bool(after.chosen_name) == bool(before.chosen_name):
        return
    old, new = NameChoice.MY_NAME, NameChoice.CHOSEN_NAME
    if not after.chosen_name:
        old, new = new, old
    for point in work.contributions.where(person_id=after.id, name_choice=old):
        work.save(replace(point, name_choice=new))


def _save_need(work: UnitOfWork, person: Person, words: str) -> Need:
    if not words.strip():
        raise WordsMissing
    return work.save(Need(id=work.new_id(), person_id=person.id, words=words.strip()))


def _take_away(work: UnitOfWork, need: Need) -> None:
    plans = work.needs_at_sessions.where(need_id=need.id)
    if any(plan.status is not NeedStatus.NOT_ASKED for plan in plans):
        raise NeedInUse
    for plan in plans:
        work.remove(plan)
    work.remove(need)


def _check_key(work: UnitOfWork, person: Person) -> None:
    if not person.signal_key:
        return
    for other in work.people.where(signal_key=person.signal_key):
        if other.id != person.id:
            raise KeyTaken(key=person.signal_key, name=other.name)


def _check_name(work: UnitOfWork, person: Person) -> None:
    if not person.name:
        raise NameMissing
    before = work.people.find(person.id)
    if before is not None and before.name == person.name:
        # Two people of nearly one name may have come in with a meeting; they can be edited.
        return
    for other in work.people.where():
        if other.id != person.id and other.name.casefold() == person.name.casefold():
            raise NameTaken(person.name)


def _is_part_of_the_record(work: UnitOfWork, person_id: str) -> bool:
    shelves = (
        work.contributions,
        work.attendance,
        work.apologies,
        work.turns,
        work.actions,
        work.chairings,
        work.cards,
        work.consents,
        work.moments,
        work.papers_sent,
        work.banked_points,
        work.sign_offs,
        work.easy_checks,
        work.pauses,
        work.stints,
    )
    named = (
        work.agenda.count(proposed_by_id=person_id),
        work.people.count(supports_id=person_id),
        work.sessions.count(recorder_id=person_id),
        work.easy_reads.count(writer_id=person_id),
        work.text_versions.count(asked_by_id=person_id),
        work.needs_at_sessions.count(assigned_to_id=person_id),
    )
    decided = [
        one.person_id
        for decision in work.decisions.where()
        for one in (*decision.positions, *decision.minority_views)
    ]
    in_record = any(shelf.count(person_id=person_id) for shelf in shelves)
    return in_record or any(named) or person_id in decided
