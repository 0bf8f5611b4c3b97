"""Moments marked because there was no time to type: their words come later."""

from coprod_desktop.domain.contribution import Moment
from coprod_desktop.domain.errors import AlreadyFilled
from coprod_desktop.domain.events.contributions import MomentDropped, MomentMarked
from coprod_desktop.domain.people import Person
from coprod_desktop.services.presence import must_be_open
from coprod_desktop.storage.unit_of_work import Reader, UnitOfWork


def mark_moment(work: UnitOfWork, session_id: str, *, person_id: str | None) -> Moment:
    """Mark a moment when there is no time to type."""
    session = must_be_open(work, session_id)
    moment = Moment(
        id=work.new_id(),
        session_id=session_id,
        marked_at=work.now,
        item_id=session.current_item_id,
        person_id=person_id,
    )
    work.save(moment)
    work.note(MomentMarked(moment=moment, person=_whose(work, moment)))
    return moment


def drop_moment(work: UnitOfWork, moment_id: str) -> None:
    """Let a marked moment go without words."""
    moment = work.moments.get(moment_id)
    if moment.filled_by_id is not None:
        raise AlreadyFilled
    work.remove(moment)
    work.note(MomentDropped(moment=moment, person=_whose(work, moment)))


def get_moment(reader: Reader, moment_id: str) -> Moment:
    """Give one marked moment."""
    return reader.moments.get(moment_id)


def list_open_moments(reader: Reader, session_id: str) -> tuple[Moment, ...]:
    """Give the moments whose words are still to come, oldest first."""
    marked = reader.moments.where(session_id=session_id)
    return tuple(one for one in marked if one.filled_by_id is None)


def _whose(work: UnitOfWork, moment: Moment) -> Person | None:
    return work.people.find(moment.person_id) if moment.person_id else None
