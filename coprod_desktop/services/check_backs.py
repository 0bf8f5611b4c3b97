"""Check-back: each point is read to its maker, who says right, fix it, or leave it out."""

from dataclasses import replace

from coprod_desktop.domain.afterwards import CheckBack, CheckedAs
from coprod_desktop.domain.contribution import Contribution
from coprod_desktop.domain.errors import NobodyMadeIt
from coprod_desktop.domain.events.afterwards import PointChecked
from coprod_desktop.domain.people import Person
from coprod_desktop.services.text_versions import keep_version
from coprod_desktop.storage.unit_of_work import Reader, UnitOfWork


def say_right(work: UnitOfWork, contribution_id: str) -> CheckBack:
    """The maker says that the point is as they meant it; one they left out stands again."""
    stands = _standing(work, work.contributions.get(contribution_id).must_stand())
    work.save(stands)
    return _check(work, stands, CheckedAs.RIGHT)


def fix_point(
    work: UnitOfWork, contribution_id: str, *, words: str, because: str = ""
) -> CheckBack:
    """The maker gives other words: a new version, and the old one is kept."""
    before = work.contributions.get(contribution_id)
    after = _standing(work, before).corrected(words.strip())
    keep_version(work, before, because=because, asked_by_id=before.person_id)
    work.save(after)
    return _check(work, after, CheckedAs.FIXED)


def leave_out(work: UnitOfWork, contribution_id: str) -> CheckBack:
    """The maker takes the point out of every paper that is made from now on."""
    withdrawn = replace(work.contributions.get(contribution_id).must_stand(), withdrawn=True)
    work.save(withdrawn)
    return _check(work, withdrawn, CheckedAs.LEFT_OUT)


def list_points_of(
    reader: Reader, session_id: str, person_id: str
) -> tuple[tuple[Contribution, CheckedAs | None], ...]:
    """Give somebody's points in the order of the meeting, and what they said of each."""
    points = reader.contributions.where(session_id=session_id, person_id=person_id)
    said = _checks(reader, session_id)
    return tuple((one, _answer(one, said)) for one in points if _is_to_check(one, said))


def list_makers(reader: Reader, session_id: str) -> tuple[tuple[Person, int], ...]:
    """Give everybody who made points, with how many are not checked yet."""
    said = _checks(reader, session_id)
    left: dict[str, int] = {}
    for one in reader.contributions.where(session_id=session_id):
        if one.person_id is not None and _is_to_check(one, said):
            left[one.person_id] = left.get(one.person_id, 0) + (_answer(one, said) is None)
    makers = sorted((reader.people.get(one) for one in left), key=lambda p: p.name.casefold())
    return tuple((person, left[person.id]) for person in makers)


def count_checked(reader: Reader, session_id: str) -> tuple[int, int]:
    """Count the points that their makers confirmed, and all that may stand in papers."""
    said = _checks(reader, session_id)
    points = [
        one
        for one in reader.contributions.where(session_id=session_id)
        if one.person_id is not None and one.may_be_printed
    ]
    return sum(_answer(one, said) is not None for one in points), len(points)


def _check(work: UnitOfWork, contribution: Contribution, answer: CheckedAs) -> CheckBack:
    if contribution.person_id is None:
        raise NobodyMadeIt
    known = work.check_backs.where(contribution_id=contribution.id)
    check = CheckBack(
        id=known[0].id if known else work.new_id(),
        session_id=contribution.session_id,
        contribution_id=contribution.id,
        version=contribution.version,
        answer=answer,
        told_at=work.now,
    )
    work.save(check)
    person = work.people.get(contribution.person_id)
    points = list_points_of(work, contribution.session_id, person.id)
    left = sum(said is None for _, said in points)
    work.note(PointChecked(check=check, contribution=contribution, person=person, left=left))
    return check


def _standing(work: UnitOfWork, one: Contribution) -> Contribution:
    """Give a point as it stands in papers, if its maker left it out and thinks again."""
    said = work.check_backs.where(contribution_id=one.id)
    was_left_out = bool(said) and said[0].answer is CheckedAs.LEFT_OUT
    return replace(one, withdrawn=False) if was_left_out else one


def _checks(reader: Reader, session_id: str) -> dict[str, CheckBack]:
    return {one.contribution_id: one for one in reader.check_backs.where(session_id=session_id)}


def _answer(one: Contribution, said: dict[str, CheckBack]) -> CheckedAs | None:
    """What was said of these very words: a later correction is checked anew."""
    check = said.get(one.id)
    return check.answer if check and check.version == one.version else None


def _is_to_check(one: Contribution, said: dict[str, CheckBack]) -> bool:
    was_left_out = one.id in said and said[one.id].answer is CheckedAs.LEFT_OUT
    return one.may_be_printed or was_left_out
