"""Secret ballots and dot votes: nobody's paper can be told from another's."""

import secrets

from coprod_desktop.domain.ballot import BallotPaper
from coprod_desktop.domain.decision import Decision
from coprod_desktop.domain.errors import AlreadyVoted, BallotOver, NoSuchOption, TooManyDots
from coprod_desktop.domain.events.decisions import DotsGiven, VoteCast
from coprod_desktop.domain.panel import Method
from coprod_desktop.domain.people import Person
from coprod_desktop.domain.stances import Stance
from coprod_desktop.services.cards import must_not_be_stopped
from coprod_desktop.services.roster import with_who_is_here
from coprod_desktop.storage.unit_of_work import Reader, UnitOfWork


def cast_vote(work: UnitOfWork, decision_id: str, person_id: str, stance: Stance) -> None:
    """Put a paper into the box and write down who voted, apart from each other.

    It cannot be taken back: nobody knows which paper would have to come out again.
    """
    decision = with_who_is_here(work, decision_id)
    must_not_be_stopped(work, decision.session_id)
    if decision.method is not Method.BALLOT or decision.papers:
        raise BallotOver
    if decision.position_of(person_id).has_voted:
        raise AlreadyVoted
    # An id drawn by lot and no time: the box tells no order.
    work.save(BallotPaper(id=secrets.token_hex(16), decision_id=decision.id, stance=stance))
    voted = decision.with_vote_cast(person_id)
    work.save(voted)
    cast = sum(position.has_voted for position in voted.eligible)
    person = work.people.get(person_id)
    work.note(VoteCast(decision=voted, person=person, voted=cast, asked=len(voted.eligible)))


def count_ballot(work: UnitOfWork, decision: Decision) -> Decision:
    """Count the papers and destroy them, as a part of the test of agreement."""
    papers = work.ballot_papers.where(decision_id=decision.id)
    counted = decision.counted(papers)
    for paper in papers:
        work.remove(paper)
    return counted


def list_who_has_not_voted(reader: Reader, decision_id: str) -> tuple[Person, ...]:
    """Give who may vote and has not yet, in the order of their names."""
    decision = with_who_is_here(reader, decision_id)
    left = [one.person_id for one in decision.eligible if not one.has_voted]
    return tuple(sorted((reader.people.get(one) for one in left), key=lambda p: p.name.casefold()))


def count_voters(reader: Reader, decision_id: str) -> tuple[int, int]:
    """Give how many of those here have voted, and how many may; nobody counts what."""
    eligible = with_who_is_here(reader, decision_id).eligible
    return sum(one.has_voted for one in eligible), len(eligible)


def put_dot(work: UnitOfWork, decision_id: str, person_id: str, option: int) -> Decision:
    """Put one of somebody's dots on an option, counted from 0."""
    decision = with_who_is_here(work, decision_id)
    must_not_be_stopped(work, decision.session_id)
    if not 0 <= option < len(decision.options):
        raise NoSuchOption
    given = decision.position_of(person_id).dots or (0,) * len(decision.options)
    if sum(given) >= decision.dots_each:
        raise TooManyDots(most=decision.dots_each)
    dots = tuple(count + (place == option) for place, count in enumerate(given))
    return _keep_dots(work, decision, person_id, dots)


def put_no_dots(work: UnitOfWork, decision_id: str, person_id: str) -> Decision:
    """Write down that somebody was asked, and puts no dots on anything."""
    decision = with_who_is_here(work, decision_id)
    must_not_be_stopped(work, decision.session_id)
    if not decision.options:
        raise NoSuchOption
    return _keep_dots(work, decision, person_id, (0,) * len(decision.options))


def take_dots_back(work: UnitOfWork, decision_id: str, person_id: str) -> Decision:
    """Take all dots of somebody back: they have not been asked."""
    decision = with_who_is_here(work, decision_id)
    must_not_be_stopped(work, decision.session_id)
    return _keep_dots(work, decision, person_id, ())


def _keep_dots(
    work: UnitOfWork, decision: Decision, person_id: str, dots: tuple[int, ...]
) -> Decision:
    given = decision.with_dots(person_id, dots)
    work.save(given)
    work.note(DotsGiven(decision=given, person=work.people.get(person_id), dots=dots))
    return given
