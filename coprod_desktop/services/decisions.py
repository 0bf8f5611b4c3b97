"""Decisions: ask each person where they stand, test for agreement, and end it by the rules."""

from dataclasses import dataclass, replace
from datetime import date

from coprod_desktop.domain.decision import Decision, MinorityView, Outcome, Power, Verdict
from coprod_desktop.domain.errors import (
    BallotNotCounted,
    DomainError,
    DotsTied,
    LivedShareMissing,
    QuorumMissing,
    RuleNotMet,
    WordsMissing,
)
from coprod_desktop.domain.events.decisions import (
    AgreementTested,
    BallotCounted,
    DecisionChanged,
    DecisionEnded,
    MinorityViewAdded,
    ReasonGiven,
    StanceTaken,
)
from coprod_desktop.domain.gate import what_is_missed
from coprod_desktop.domain.methods import winning_option, with_stances_from_dots
from coprod_desktop.domain.panel import Method
from coprod_desktop.domain.stances import Stance
from coprod_desktop.services.ballots import count_ballot
from coprod_desktop.services.cards import must_not_be_stopped, stop_card_is_open
from coprod_desktop.services.roster import check_rules, lived_share, roster, with_who_is_here
from coprod_desktop.storage.unit_of_work import Reader, UnitOfWork


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


def list_decisions(reader: Reader, session_id: str) -> tuple[Decision, ...]:
    """Give the decisions of a session by their number."""
    found = reader.decisions.where(session_id=session_id)
    return tuple(sorted(found, key=lambda decision: decision.number))


def _as_chosen(decision: Decision) -> Decision:
    """Read a dot vote as what it chose: who put a dot there agrees."""
    option = winning_option(decision) if decision.method is Method.DOT_VOTE else None
    if option is None:
        return decision
    return replace(with_stances_from_dots(decision, option), chosen_option=decision.options[option])
