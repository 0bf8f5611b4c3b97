"""Acts of deciding drawn by lot: proposals, stances, dots, and how decisions end."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from coprod_desktop.domain.decision import Outcome, Power
from coprod_desktop.domain.panel import Method
from coprod_desktop.domain.stances import Stance
from coprod_desktop.services import ballots, decisions, proposals

if TYPE_CHECKING:
    from tests.random_acts import Drawn, Lot

_MOSTLY = 0.6


def _propose(lot: Lot) -> Drawn:
    method = lot.dice.choice([one for one in Method if one is not Method.BALLOT])
    # Of one option nobody can choose: such a dot vote is refused, and mostly a sensible one is put.
    is_sensible = method is Method.DOT_VOTE and lot.dice.random() < _MOSTLY
    more = {
        "words": "Lower benches\nMore light" if is_sensible else lot.words(),
        "power": lot.dice.choice(list(Power)),
        "method": method,
    }
    return proposals.put_proposal, (lot.session_id,), more


def _stance(lot: Lot) -> Drawn:
    found = lot.one_of("decisions", outcome=Outcome.OPEN) or lot.one_of("decisions")
    if not found:
        return None
    stance = lot.dice.choice(list(Stance))
    return decisions.take_stance, (found, lot.person(), stance), {"reason": lot.words()}


def _why(lot: Lot) -> Drawn:
    found = lot.one_of("decisions", outcome=Outcome.OPEN)
    return (decisions.give_reason, (found, lot.person(), lot.words()), {}) if found else None


def _no_dots(lot: Lot) -> Drawn:
    found = lot.one_of("decisions", outcome=Outcome.OPEN, method=Method.DOT_VOTE)
    act = lot.dice.choice((ballots.put_no_dots, ballots.take_dots_back))
    return (act, (found, lot.person()), {}) if found else None


def _terms(lot: Lot) -> Drawn:
    found = lot.one_of("decisions", outcome=Outcome.OPEN)
    if not found:
        return None
    # Dots are asked for often: only some words have options to give them to.
    method = lot.dice.choice((Method.MAJORITY, Method.DOT_VOTE))
    more = {"method": method, "power": lot.dice.choice(list(Power))}
    return decisions.set_terms, (found,), more


def _test(lot: Lot) -> Drawn:
    found = lot.one_of("decisions", outcome=Outcome.OPEN)
    return (decisions.test_agreement, (found,), {}) if found else None


def _end_decision(lot: Lot) -> Drawn:
    found = lot.one_of("decisions", outcome=Outcome.OPEN)
    ways = [one for one in Outcome if one is not Outcome.OPEN]
    return (decisions.end_decision, (found, lot.dice.choice(ways)), {}) if found else None


def _reword(lot: Lot) -> Drawn:
    found = lot.one_of("decisions", outcome=Outcome.OPEN)
    return (proposals.reword_proposal, (found,), {"words": lot.words()}) if found else None


def _minority(lot: Lot) -> Drawn:
    found = lot.one_of("decisions")
    more = {"words": lot.words(), "person_id": lot.person()}
    return (decisions.add_minority_view, (found,), more) if found else None


def _dot(lot: Lot) -> Drawn:
    found = lot.one_of("decisions", outcome=Outcome.OPEN, method=Method.DOT_VOTE) or lot.one_of(
        "decisions", outcome=Outcome.OPEN
    )
    option = lot.dice.randrange(3)
    return (ballots.put_dot, (found, lot.person(), option), {}) if found else None


def _reopen(lot: Lot) -> Drawn:
    found = lot.one_of("decisions")
    return (proposals.reopen_decision, (found,), {"because": lot.words()}) if found else None


ACTS: dict[str, Callable[[Lot], Drawn]] = {
    "propose": _propose,
    "reword": _reword,
    "stance": _stance,
    "why": _why,
    "no dots": _no_dots,
    "terms": _terms,
    "test agreement": _test,
    "end the decision": _end_decision,
    "minority view": _minority,
    "dot": _dot,
    "take up again": _reopen,
}
