"""Decisions: put a proposal, ask each person where they stand, test, and end it by the rules."""

from dataclasses import dataclass, replace
from datetime import date

from coprod_desktop.domain.contribution import TextVersion
from coprod_desktop.domain.decision import Decision, MinorityView, Outcome, Power, Verdict
from coprod_desktop.domain.errors import (
    BallotNotCounted,
    DecisionStillOpen,
    DomainError,
    DotsTied,
    LivedShareMissing,
    QuorumMissing,
    RuleNotMet,
    SessionNotOpen,
    WordsMissing,
)
from coprod_desktop.domain.events.decisions import (
    AgreementTested,
    BallotCounted,
    DecisionChanged,
    DecisionEnded,
    DecisionReopened,
    MinorityViewAdded,
    ProposalMade,
    ProposalReworded,
    ReasonGiven,
    StanceTaken,
)
from coprod_desktop.domain.gate import what_is_missed
from coprod_desktop.domain.methods import winning_option, with_stances_from_dots
from coprod_desktop.domain.panel import Method, Panel
from coprod_desktop.domain.proposal import Proposal, options_in
from coprod_desktop.domain.stances import Stance
from coprod_desktop.services.ballots import count_ballot
from coprod_desktop.services.cards import must_not_be_stopped, stop_card_is_open
from coprod_desktop.services.panels import find_panel
from coprod_desktop.services.presence import must_be_open
from coprod_desktop.services.roster import check_rules, lived_share, roster, with_who_is_here
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
    """Put words to the panel and list everybody who votes and is here to be asked.

    In a dot vote each line is an option. What it grew out of is no longer marked.
    """
    session = must_be_open(work, session_id)
    must_not_be_stopped(work, session_id)
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
    panel = find_panel(work)
    decision = _new_decision(work, proposal, panel, method or panel.method, power)
    work.save(proposal)
    work.save(decision)
    for contribution_id in grew_out_of:
        said = work.contributions.get(contribution_id)
        work.save(replace(said, for_proposal=False))
    work.note(ProposalMade(proposal=proposal, decision=decision))
    return decision


def reword_proposal(
    work: UnitOfWork,
    decision_id: str,
    *,
    words: str,
    asked_by_id: str | None = None,
    because: str = "",
) -> Decision:
    """Give an open proposal new words; everybody is asked again, the old words are kept."""
    decision = work.decisions.get(decision_id)
    must_not_be_stopped(work, decision.session_id)
    before = work.proposals.get(decision.proposal_id)
    after = before.reworded(words.strip())
    work.save(
        TextVersion(
            id=work.new_id(),
            about_id=before.id,
            version=before.version,
            words=before.words,
            made_at=work.now,
            changed_because=because.strip(),
            asked_by_id=asked_by_id,
        )
    )
    work.save(after)
    fresh = decision.with_words(after.words, after.version)
    work.save(fresh.with_roster(roster(work, decision.session_id)))
    work.note(ProposalReworded(proposal=after))
    return work.decisions.get(decision_id)


def set_terms(work: UnitOfWork, decision_id: str, *, method: Method, power: Power) -> Decision:
    """Say how an open decision is taken and what it is worth."""
    here = with_who_is_here(work, decision_id)
    must_not_be_stopped(work, here.session_id)
    changed = here.with_terms(method, power)
    refreshed = changed.with_roster(roster(work, here.session_id))
    work.save(refreshed)
    asked_anew = not changed.positions and bool(here.positions)
    work.note(DecisionChanged(decision=refreshed, asked_anew=asked_anew))
    return refreshed


def take_stance(
    work: UnitOfWork, decision_id: str, person_id: str, stance: Stance, *, reason: str | None = None
) -> Decision:
    """Write down where somebody stands; a reason that they gave before stays unless told anew."""
    here = with_who_is_here(work, decision_id)
    must_not_be_stopped(work, here.session_id)
    before = here.position_of(person_id).reason
    taken = here.with_position(person_id, stance, before if reason is None else reason.strip())
    work.save(taken)
    position = taken.position_of(person_id)
    work.note(StanceTaken(decision=taken, position=position, person=work.people.get(person_id)))
    return taken


def give_reason(work: UnitOfWork, decision_id: str, person_id: str, reason: str) -> Decision:
    """Write down why somebody stands where they stand; their stance stays as it is."""
    here = with_who_is_here(work, decision_id)
    stance = here.position_of(person_id).stance
    given = here.with_position(person_id, stance, reason.strip())
    work.save(given)
    position = given.position_of(person_id)
    work.note(ReasonGiven(decision=given, position=position, person=work.people.get(person_id)))
    return given


def test_agreement(work: UnitOfWork, decision_id: str) -> Decision:
    """Read back how an open decision stands with who is here now, before it is confirmed.

    A secret ballot is counted by this; its papers are destroyed, so that cannot be undone.
    """
    here = with_who_is_here(work, decision_id)
    must_not_be_stopped(work, here.session_id)
    is_counted_now = here.waits_for_count
    if is_counted_now:
        here = count_ballot(work, here)
    tested = here.tested(work.now)
    work.save(tested)
    verdict = judge(work, tested)
    event = BallotCounted if is_counted_now else AgreementTested
    work.note(event(decision=tested, verdict=verdict))
    return tested


def end_decision(
    work: UnitOfWork, decision_id: str, outcome: Outcome, *, review_on: date | None = None
) -> Decision:
    """End a decision with the people who are here now; adopting must meet the panel's rules.

    Under an open stop card only *no decision yet* can be recorded. Votes in the box are counted
    first, whatever the end: no paper is left behind.
    """
    final = replace(with_who_is_here(work, decision_id), review_on=review_on)
    if outcome is not Outcome.NOT_YET:
        must_not_be_stopped(work, final.session_id)
    if final.waits_for_count:
        raise BallotNotCounted
    if outcome is Outcome.ADOPTED:
        check_rules(final)
        final = _as_chosen(final)
    stop_card_open = stop_card_is_open(work, final.session_id)
    ended = final.closed(outcome, at=work.now, stop_card_open=stop_card_open)
    work.save(ended)
    work.note(DecisionEnded(decision=ended))
    return ended


def reopen_decision(work: UnitOfWork, decision_id: str, *, because: str) -> Decision:
    """Take an earlier decision up again as a new one; the earlier one stays as it was."""
    earlier = work.decisions.get(decision_id)
    session = next((one for one in work.sessions.where() if one.is_open), None)
    if session is None or earlier.outcome is Outcome.OPEN:
        raise SessionNotOpen
    if not because.strip():
        raise WordsMissing
    must_not_be_stopped(work, session.id)
    if find_open_decision(work, session.id):
        raise DecisionStillOpen
    proposal = replace(
        work.proposals.get(earlier.proposal_id),
        id=work.new_id(),
        session_id=session.id,
        made_at=work.now,
        item_id=session.current_item_id,
    )
    work.save(proposal)
    panel = find_panel(work)
    fresh = _new_decision(work, proposal, panel, earlier.method, earlier.power)
    again = replace(fresh, reopens_id=earlier.id, reopened_because=because.strip())
    work.save(again)
    work.note(DecisionReopened(decision=again, earlier=earlier))
    return again


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
    verdict: Verdict | None
    last_ended: Decision | None


def see_decision(reader: Reader, session_id: str) -> DecisionSight:
    """Gather what the decision screen shows, all of one moment: the next act may be under way."""
    now_open = find_open_decision(reader, session_id)
    ended = [d for d in list_decisions(reader, session_id) if d.outcome is not Outcome.OPEN]
    is_tested = now_open is not None and now_open.tested_at is not None
    return DecisionSight(
        open=now_open,
        verdict=judge(reader, now_open) if now_open and is_tested else None,
        last_ended=ended[-1] if ended else None,
    )


def judge(reader: Reader, decision: Decision) -> Verdict:
    """Say what the panel's rules and the gate make of a decision as it stands."""
    chosen = _as_chosen(decision)
    stops = stop_card_is_open(reader, decision.session_id)
    return Verdict(
        gate=chosen.gate_if_adopted(stop_card_open=stops),
        unmet=_unmet_rule(chosen),
        missed=what_is_missed(
            chosen.eligible,
            stop_card_open=stops,
            is_secret=chosen.is_secret,
            decided_elsewhere=chosen.was_decided_elsewhere,
        ),
        lived_share=lived_share(chosen),
    )


def _unmet_rule(decision: Decision) -> DomainError | None:
    try:
        check_rules(decision)
    except (RuleNotMet, QuorumMissing, LivedShareMissing, DotsTied) as unmet:
        return unmet
    return None


def find_open_decision(reader: Reader, session_id: str) -> Decision | None:
    """Find the decision that is being taken, with the people who are here now."""
    found = reader.decisions.where(session_id=session_id, outcome=Outcome.OPEN)
    return with_who_is_here(reader, found[0].id) if found else None


def get_proposal(reader: Reader, proposal_id: str) -> Proposal:
    """Give a proposal with what it grew out of."""
    return reader.proposals.get(proposal_id)


def list_decisions(reader: Reader, session_id: str) -> tuple[Decision, ...]:
    """Give the decisions of a session by their number."""
    found = reader.decisions.where(session_id=session_id)
    return tuple(sorted(found, key=lambda decision: decision.number))


def _new_decision(
    work: UnitOfWork, proposal: Proposal, panel: Panel, method: Method, power: Power
) -> Decision:
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
        threshold_percent=panel.threshold_percent,
        options=options_in(proposal.words) if method is Method.DOT_VOTE else (),
        dots_each=panel.dots_each,
        quorum=panel.quorum,
        lived_share_percent=panel.lived_share_percent,
    )
    return decision.with_roster(roster(work, proposal.session_id))


def _as_chosen(decision: Decision) -> Decision:
    """Read a dot vote as what it chose: who put a dot there agrees."""
    option = winning_option(decision) if decision.method is Method.DOT_VOTE else None
    if option is None:
        return decision
    return replace(with_stances_from_dots(decision, option), chosen_option=decision.options[option])
