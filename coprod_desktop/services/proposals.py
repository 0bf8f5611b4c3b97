"""Proposals: words put to the panel, given new words, or taken up again; each opens a decision."""

from dataclasses import replace

from coprod_desktop.domain.decision import Decision, Outcome, Power
from coprod_desktop.domain.errors import DecisionStillOpen, SessionNotOpen, WordsMissing
from coprod_desktop.domain.events.decisions import DecisionReopened, ProposalMade, ProposalReworded
from coprod_desktop.domain.panel import Method, Panel
from coprod_desktop.domain.proposal import Proposal, options_in
from coprod_desktop.services.cards import must_not_be_stopped
from coprod_desktop.services.decisions import find_open_decision
from coprod_desktop.services.panels import find_panel
from coprod_desktop.services.presence import must_be_open
from coprod_desktop.services.roster import roster
from coprod_desktop.services.text_versions import keep_version
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
    keep_version(work, before, because=because, asked_by_id=asked_by_id)
    work.save(after)
    fresh = decision.with_words(after.words, after.version)
    work.save(fresh.with_roster(roster(work, decision.session_id)))
    work.note(ProposalReworded(proposal=after))
    return work.decisions.get(decision_id)


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


def get_proposal(reader: Reader, proposal_id: str) -> Proposal:
    """Give a proposal with what it grew out of."""
    return reader.proposals.get(proposal_id)


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
