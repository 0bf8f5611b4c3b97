"""The ways to decide: when does each let the panel adopt?"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from coprod_desktop.domain.decision import Decision
from coprod_desktop.domain.panel import Method
from coprod_desktop.domain.people import Side
from coprod_desktop.domain.stances import Position, Stance

_SETTLED = (Stance.AGREE, Stance.AGREE_WITH_WORRIES, Stance.STAND_ASIDE)
_WAITING = (Stance.NOT_ASKED, Stance.NEED_MORE_TIME)


def rule_is_met(decision: Decision) -> bool:
    """Say whether its method lets the panel adopt it, from everybody eligible and present."""
    return _RULES[decision.method](decision)


def stances_in_the_way(decision: Decision) -> tuple[Stance, ...]:
    """Give the stances that keep everybody from agreeing; nothing where a share of people decides.

    Where each person's own stance matters, the room can hear which of them it is.
    """
    here = [position.stance for position in decision.eligible]
    if decision.method is Method.CONSENSUS:
        return tuple(stance for stance in here if stance not in _SETTLED)
    if decision.method is Method.CONSENT:
        return tuple(one for one in here if one is Stance.BLOCK or one in _WAITING)
    return ()


def winning_option(decision: Decision) -> int | None:
    """Find the option with the most dots of those who are here; a tie has no winner."""
    totals = dots_by_option(decision)
    best = max(totals, default=0)
    return totals.index(best) if best and totals.count(best) == 1 else None


def tied_options(decision: Decision) -> tuple[str, ...]:
    """Give the options that share the most dots; none where one option leads, or nobody chose."""
    totals = dots_by_option(decision)
    best = max(totals, default=0)
    if not best or totals.count(best) == 1:
        return ()
    pairs = zip(decision.options, totals, strict=True)
    return tuple(option for option, total in pairs if total == best)


def dots_by_option(decision: Decision) -> list[int]:
    """Add up the dots on each option, of those who are here."""
    given = [p.dots for p in decision.eligible if p.dots]
    return [sum(dots[place] for dots in given) for place in range(len(decision.options))]


def with_stances_from_dots(decision: Decision, option: int) -> Decision:
    """Read from the dots who agrees to an option: who put a dot on it.

    Who put all dots elsewhere does not agree; who was asked and put none gave no answer.
    """
    return replace(
        decision, positions=tuple(_stance_from_dots(p, option) for p in decision.positions)
    )


def _stance_from_dots(position: Position, option: int) -> Position:
    if not position.dots:
        return replace(position, stance=Stance.NOT_ASKED)
    if not any(position.dots):
        return replace(position, stance=Stance.NO_ANSWER)
    agrees = position.dots[option] > 0
    return replace(position, stance=Stance.AGREE if agrees else Stance.STAND_ASIDE)


def _ballot_is_won(decision: Decision) -> bool:
    """More than half of those here agree, whoever of those who left cast which paper."""
    papers: Mapping[Stance, int] = {one.stance: one.count for one in decision.papers}
    left = sum(p.has_voted for p in decision.positions if not p.present)
    agreeing = sum(count for stance, count in papers.items() if stance.agrees) - left
    return agreeing * 2 > len(decision.eligible)


def _somebody_agrees(positions: Iterable[Position]) -> bool:
    return any(p.stance.agrees for p in positions)


def _more_than_half_agree(positions: tuple[Position, ...]) -> bool:
    agreeing = sum(p.stance.agrees for p in positions)
    return agreeing * 2 > len(positions)


def _consensus(decision: Decision) -> bool:
    here = decision.eligible
    return _somebody_agrees(here) and all(p.stance in _SETTLED for p in here)


def _consent(decision: Decision) -> bool:
    here = decision.eligible
    nobody_blocks = all(p.stance is not Stance.BLOCK for p in here)
    all_heard = all(p.stance not in _WAITING for p in here)
    return _somebody_agrees(here) and nobody_blocks and all_heard


def _majority(decision: Decision) -> bool:
    return _more_than_half_agree(decision.eligible)


def _lived_majority(decision: Decision) -> bool:
    lived = tuple(p for p in decision.eligible if p.side is Side.LIVED_EXPERIENCE)
    return _more_than_half_agree(decision.eligible) and _more_than_half_agree(lived)


def _threshold(decision: Decision) -> bool:
    here = decision.eligible
    agreeing = sum(p.stance.agrees for p in here)
    return bool(here) and agreeing * 100 >= decision.threshold_percent * len(here)


def _dot_vote(decision: Decision) -> bool:
    return winning_option(decision) is not None


_RULES: Mapping[Method, Callable[[Decision], bool]] = {
    Method.CONSENSUS: _consensus,
    Method.CONSENT: _consent,
    Method.MAJORITY: _majority,
    Method.LIVED_MAJORITY: _lived_majority,
    Method.THRESHOLD: _threshold,
    Method.BALLOT: _ballot_is_won,
    Method.DOT_VOTE: _dot_vote,
}
