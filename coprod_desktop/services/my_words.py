"""Gather what became of the words of one contributor, in this session and in later ones."""

from collections.abc import Iterator
from dataclasses import replace

from coprod_desktop.documents.my_words import MyWordsRecord
from coprod_desktop.documents.record import SessionRecord
from coprod_desktop.documents.what_became import Became
from coprod_desktop.domain.contribution import TextVersion
from coprod_desktop.domain.decision import Decision
from coprod_desktop.domain.follow_up import Action
from coprod_desktop.domain.proposal import Proposal
from coprod_desktop.services.check_backs import list_points_of
from coprod_desktop.services.consents import list_refusals
from coprod_desktop.storage.unit_of_work import Reader


def gather_my_words(reader: Reader, session: SessionRecord, person_id: str) -> MyWordsRecord:
    """Gather the words of one person in a session, and what has come of them by now."""
    session_id = session.session.id
    points = list_points_of(reader, session_id, person_id)
    said = tuple(one.id for one, _ in points)
    return MyWordsRecord(
        session=session,
        person=reader.people.get(person_id),
        place=place_of(reader, person_id),
        checked={one.id: answer for one, answer in points if answer is not None},
        versions=tuple(_versions(reader, session_id, said)),
        became=tuple(_became(reader, frozenset(said))),
        not_raised=reader.banked_points.count(
            session_id=session_id, person_id=person_id, contribution_id=None
        ),
    )


def place_of(reader: Reader, person_id: str) -> int:
    """Give somebody's place on the list, as people were put on it: a number that tells nobody."""
    return [person.id for person in reader.people.where()].index(person_id) + 1


def _versions(reader: Reader, about_session_id: str, ids: tuple[str, ...]) -> Iterator[TextVersion]:
    """Earlier words; who is not recorded in a session is not named as having asked for new ones."""
    refused = list_refusals(reader, about_session_id)
    for one in ids:
        for version in reader.text_versions.where(about_id=one):
            is_kept_back = version.asked_by_id in refused
            yield (
                replace(version, asked_by_id=None, changed_because="") if is_kept_back else version
            )


def _became(reader: Reader, said: frozenset[str]) -> Iterator[Became]:
    """Find every proposal that grew out of some words, with the decisions about it."""
    for session in reader.sessions.where():
        for proposal in reader.proposals.where(session_id=session.id):
            if said.isdisjoint(proposal.grew_out_of):
                continue
            for decision in reader.decisions.where(proposal_id=proposal.id):
                yield _one(reader, proposal, decision, session.number)


def _one(reader: Reader, proposal: Proposal, decision: Decision, session_number: int) -> Became:
    return Became(
        proposal=proposal,
        decision=decision,
        session_number=session_number,
        versions=tuple(_versions(reader, proposal.session_id, (proposal.id,))),
        actions=_actions(reader, decision),
    )


def _actions(reader: Reader, decision: Decision) -> tuple[Action, ...]:
    """Find what follows from a decision: its own actions, else those agreed under its item."""
    agreed = reader.actions.where(session_id=decision.session_id)
    own = tuple(one for one in agreed if one.decision_id == decision.id)
    if own or decision.item_id is None:
        return own
    return tuple(one for one in agreed if not one.decision_id and one.item_id == decision.item_id)
