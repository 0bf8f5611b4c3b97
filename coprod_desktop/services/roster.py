"""Who votes and is in the room: they are asked, and they alone count."""

from coprod_desktop.domain.decision import Decision
from coprod_desktop.domain.errors import DotsTied, LivedShareMissing, QuorumMissing, RuleNotMet
from coprod_desktop.domain.methods import rule_is_met, tied_options
from coprod_desktop.domain.panel import Method
from coprod_desktop.domain.people import Side
from coprod_desktop.services.sessions import list_present
from coprod_desktop.storage.unit_of_work import Reader


def roster(reader: Reader, session_id: str) -> tuple[tuple[str, Side], ...]:
    """Give who votes and is here, with the side that they say themselves."""
    return tuple((p.id, p.side) for p in list_present(reader, session_id) if p.votes)


def with_who_is_here(reader: Reader, decision_id: str) -> Decision:
    """Give a decision with the people who are here now."""
    decision = reader.decisions.get(decision_id)
    return decision.with_roster(roster(reader, decision.session_id))


def check_rules(decision: Decision) -> None:
    """Refuse what the panel's own rules do not let it adopt; those present now count."""
    if decision.was_decided_elsewhere:
        return
    here = decision.eligible
    if len(here) < decision.quorum:
        raise QuorumMissing(present=len(here), quorum=decision.quorum)
    share = lived_share(decision)
    if share < decision.lived_share_percent:
        raise LivedShareMissing(share=share, needed=decision.lived_share_percent)
    tied = tied_options(decision) if decision.method is Method.DOT_VOTE else ()
    if tied:
        raise DotsTied(tied)
    if not rule_is_met(decision):
        raise RuleNotMet


def lived_share(decision: Decision) -> int:
    """Give how many in a hundred of those present, who said their side, have lived experience."""
    known = [p for p in decision.eligible if p.side is not Side.UNSAID]
    lived = sum(p.side is Side.LIVED_EXPERIENCE for p in known)
    return lived * 100 // len(known) if known else 0
