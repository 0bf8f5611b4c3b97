"""Decisions: put a proposal, ask each person where they stand, and end it by the rules."""

from dataclasses import dataclass, replace
from datetime import date

from coprod_desktop.domain.contribution import TextVersion
from coprod_desktop.domain.decision import Decision, MinorityView, Outcome, Power, Proposal
from coprod_desktop.domain.errors import (
    DecisionStillOpen,
    QuorumMissing,
    RuleNotMet,
    SessionNotOpen,
    WordsMissing,
)
from coprod_desktop.domain.events.decisions import (
    AgreementTested,
    DecisionChanged,
    DecisionEnded,
    MinorityViewAdded,
    ProposalMade,
    ProposalReworded,
    ReasonGiven,
    StanceTaken,
)
from coprod_desktop.domain.methods import rule_is_met
from coprod_desktop.domain.panel import Method
from coprod_desktop.domain.people import Side
from coprod_desktop.domain.stances import Stance
from coprod_desktop.services.cards import stop_card_is_open
from coprod_desktop.services.panels import find_panel
from coprod_desktop.services.sessions import list_present
from coprod_desktop.storage.unit_of_work import Reader, UnitOfWork


def put_proposal(
    work: UnitOfWork,
    session_id: str,
    *,
    words: str,
    power: Power = Power.WE_DECIDE,
    method: Method | None = None,
    grew_out_of: tuple[str, ...] = (),
) -> Decision:
    """Put words to the panel and list everybody who votes and is here to be asked."""
    session = work.sessions.get(session_id)
    if not session.is_open:
        raise SessionNotOpen
    if find_open_decision(work, session_id):
        raise DecisionStillOpen
    item = work.agenda.find(session.current_item_id) if session.current_item_id else None
    proposal = Proposal(
        id=work.new_id(),
        session_id=session_id,
        words=words.strip(),
        made_at=work.now,
        item_id=session.current_item_id,
        topic_id=item.topic_id if item else None,
        grew_out_of=grew_out_of,
    )
    decision = _new_decision(work, proposal, method or find_panel(work).method, power)
    work.save(proposal)
    work.save(decision)
    work.note(ProposalMade(proposal=proposal, decision=decision))
    return decision


def reword_proposal(work: UnitOfWork, decision_id: str, *, words: str) -> Decision:
    """Give an open proposal new words; everybody is asked again, the old words are kept."""
    decision = work.decisions.get(decision_id)
    before = work.proposals.get(decision.proposal_id)
    after = before.reworded(words.strip())
    work.save(
        TextVersion(
            id=work.new_id(),
            about_id=before.id,
            version=before.version,
            words=before.words,
            made_at=work.now,
        )
    )
    work.save(after)
    fresh = replace(decision, words=after.words, proposal_version=after.version, positions=())
    work.save(fresh.with_roster(_roster(work, decision.session_id)))
    work.note(ProposalReworded(proposal=after))
    return work.decisions.get(decision_id)


def set_terms(work: UnitOfWork, decision_id: str, *, method: Method, power: Power) -> Decision:
    """Say how an open decision is taken and what it is worth."""
    refreshed = replace(_with_who_is_here(work, decision_id), method=method, power=power)
    work.save(refreshed)
    work.note(DecisionChanged(decision=refreshed))
    return refreshed


def take_stance(
    work: UnitOfWork, decision_id: str, person_id: str, stance: Stance, *, reason: str | None = None
) -> Decision:
    """Write down where somebody stands; a reason that they gave before stays unless told anew."""
    roster = _with_who_is_here(work, decision_id)
    before = roster.position_of(person_id).reason
    taken = roster.with_position(person_id, stance, before if reason is None else reason.strip())
    work.save(taken)
    position = taken.position_of(person_id)
    work.note(StanceTaken(decision=taken, position=position, person=work.people.get(person_id)))
    return taken


def give_reason(work: UnitOfWork, decision_id: str, person_id: str, reason: str) -> Decision:
    """Write down why somebody stands where they stand; their stance stays as it is."""
    roster = _with_who_is_here(work, decision_id)
    stance = roster.position_of(person_id).stance
    given = roster.with_position(person_id, stance, reason.strip())
    work.save(given)
    position = given.position_of(person_id)
    work.note(ReasonGiven(decision=given, position=position, person=work.people.get(person_id)))
    return given


def test_agreement(work: UnitOfWork, decision_id: str) -> Decision:
    """Read back how an open decision stands with who is here now, before it is confirmed."""
    tested = _with_who_is_here(work, decision_id).tested(work.now)
    work.save(tested)
    work.note(AgreementTested(decision=tested))
    return tested


def end_decision(
    work: UnitOfWork, decision_id: str, outcome: Outcome, *, review_on: date | None = None
) -> Decision:
    """End a decision with the people who are here now; adopting must meet the panel's rules."""
    here = _with_who_is_here(work, decision_id)
    final = replace(here, review_on=review_on)
    if outcome is Outcome.ADOPTED:
        _check_rules(work, final)
    ended = final.closed(
        outcome, at=work.now, stop_card_open=stop_card_is_open(work, final.session_id)
    )
    work.save(ended)
    work.note(DecisionEnded(decision=ended))
    return ended


def add_minority_view(
    work: UnitOfWork, decision_id: str, *, words: str, person_id: str | None = None
) -> Decision:
    """Put a view that differs beside the decision, in its holder's own words."""
    if not words.strip():
        raise WordsMissing
    view = MinorityView(words=words.strip(), person_id=person_id)
    decision = work.decisions.get(decision_id).with_minority_view(view)
    work.save(decision)
    person = work.people.get(person_id) if person_id else None
    work.note(MinorityViewAdded(decision=decision, view=view, person=person))
    return decision


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionSight:
    """How a session's deciding stands at one moment; what is open, and what was decided last."""

    open: Decision | None
    can_be_adopted: bool
    last_ended: Decision | None


def see_decision(reader: Reader, session_id: str) -> DecisionSight:
    """Gather what the decision screen shows, all of one moment: the next act may be under way."""
    now_open = find_open_decision(reader, session_id)
    ended = [d for d in list_decisions(reader, session_id) if d.outcome is not Outcome.OPEN]
    return DecisionSight(
        open=now_open,
        can_be_adopted=now_open is not None and can_be_adopted(reader, now_open.id),
        last_ended=ended[-1] if ended else None,
    )


def can_be_adopted(reader: Reader, decision_id: str) -> bool:
    """Say whether the panel's rules would let those who are here adopt an open decision now."""
    try:
        _check_rules(reader, _with_who_is_here(reader, decision_id))
    except (RuleNotMet, QuorumMissing):
        return False
    return True


def find_open_decision(reader: Reader, session_id: str) -> Decision | None:
    """Find the decision that is being taken, with the people who are here now."""
    found = reader.decisions.where(session_id=session_id, outcome=Outcome.OPEN)
    return _with_who_is_here(reader, found[0].id) if found else None


def list_decisions(reader: Reader, session_id: str) -> tuple[Decision, ...]:
    """Give the decisions of a session by their number."""
    found = reader.decisions.where(session_id=session_id)
    return tuple(sorted(found, key=lambda decision: decision.number))


def _new_decision(work: UnitOfWork, proposal: Proposal, method: Method, power: Power) -> Decision:
    decision = Decision(
        id=work.new_id(),
        session_id=proposal.session_id,
        proposal_id=proposal.id,
        proposal_version=proposal.version,
        words=proposal.words,
        number=work.decisions.count(session_id=proposal.session_id) + 1,
        opened_at=work.now,
        item_id=proposal.item_id,
        method=method,
        power=power,
    )
    return decision.with_roster(_roster(work, proposal.session_id))


def _roster(reader: Reader, session_id: str) -> tuple[tuple[str, Side], ...]:
    return tuple((p.id, p.side) for p in list_present(reader, session_id) if p.votes)


def _with_who_is_here(reader: Reader, decision_id: str) -> Decision:
    decision = reader.decisions.get(decision_id)
    return decision.with_roster(_roster(reader, decision.session_id))


def _check_rules(reader: Reader, decision: Decision) -> None:
    if decision.power is Power.WE_ARE_TOLD:
        return
    quorum = find_panel(reader).quorum
    if len(decision.eligible) < quorum:
        raise QuorumMissing(present=len(decision.eligible), quorum=quorum)
    if not rule_is_met(decision):
        raise RuleNotMet
