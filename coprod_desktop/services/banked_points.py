"""Points that members give beforehand; each waits at its item until it is raised."""

from dataclasses import replace

from coprod_desktop.domain.access import BankedPoint
from coprod_desktop.domain.contribution import Contribution, How
from coprod_desktop.domain.errors import AlreadyRaised, SessionOver
from coprod_desktop.domain.events.access import (
    PointBanked,
    PointChanged,
    PointRaised,
    PointTakenAway,
)
from coprod_desktop.domain.session import SessionState
from coprod_desktop.services.contributions import Spoken, add_contribution
from coprod_desktop.storage.unit_of_work import Reader, UnitOfWork


def bank_point(
    work: UnitOfWork, item_id: str, *, person_id: str, words: str, how: How = How.WRITTEN
) -> BankedPoint:
    """Keep a point for an item, in its maker's own words."""
    item = work.agenda.get(item_id)
    _must_not_be_over(work, item.session_id)
    point = BankedPoint(
        id=work.new_id(),
        session_id=item.session_id,
        item_id=item.id,
        person_id=person_id,
        words=words.strip(),
        banked_at=work.now,
        how=how,
    )
    work.save(point)
    work.note(PointBanked(point=point, person=work.people.get(person_id)))
    return point


def change_point(
    work: UnitOfWork, point_id: str, *, person_id: str, words: str, how: How
) -> BankedPoint:
    """Keep other words of a point that was not raised yet, or whose it is."""
    before = _not_raised(work, point_id)
    _must_not_be_over(work, before.session_id)
    point = replace(before, person_id=person_id, words=words.strip(), how=how)
    work.save(point)
    work.note(PointChanged(point=point, person=work.people.get(person_id)))
    return point


def take_point_away(work: UnitOfWork, point_id: str) -> None:
    """Take a point away that its maker no longer wants to raise."""
    point = _not_raised(work, point_id)
    _must_not_be_over(work, point.session_id)
    work.remove(point)
    work.note(PointTakenAway(point=point, person=work.people.get(point.person_id)))


def raise_point(work: UnitOfWork, point_id: str) -> Contribution:
    """Record a point as said: it becomes a contribution of its maker under the current item.

    Who said no to being recorded is heard all the same, and it stands in no paper.
    """
    point = _not_raised(work, point_id)
    maker = work.people.get(point.person_id)
    spoken = Spoken(words=point.words, person_id=maker.id, how=point.how)
    contribution = add_contribution(work, point.session_id, spoken)
    raised = replace(point, contribution_id=contribution.id)
    work.save(raised)
    work.note(PointRaised(point=raised, person=maker, without_consent=contribution.off_the_record))
    return contribution


def list_points_for(reader: Reader, item_id: str) -> tuple[BankedPoint, ...]:
    """Give the points of an item, in the order in which they were given."""
    return reader.banked_points.where(item_id=item_id)


def count_waiting(reader: Reader, item_id: str) -> int:
    """Count the points that wait at an item."""
    return reader.banked_points.count(item_id=item_id, contribution_id=None)


def get_point(reader: Reader, point_id: str) -> BankedPoint:
    """Give one point."""
    return reader.banked_points.get(point_id)


def count_not_raised(reader: Reader, session_id: str) -> int:
    """Count the points of a session that were not raised."""
    return reader.banked_points.count(session_id=session_id, contribution_id=None)


def _not_raised(work: UnitOfWork, point_id: str) -> BankedPoint:
    point = work.banked_points.get(point_id)
    if point.contribution_id is not None:
        raise AlreadyRaised
    return point


def _must_not_be_over(work: UnitOfWork, session_id: str) -> None:
    """Leave the points of a session that was held as they are: its record is sealed."""
    if work.sessions.get(session_id).state is SessionState.CLOSED:
        raise SessionOver
