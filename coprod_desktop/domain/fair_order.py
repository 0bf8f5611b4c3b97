"""Who is next, and why: the panel's own rules, each place explained by the rule that made it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from coprod_desktop.domain.people import Side
from coprod_desktop.domain.turns import Priority, Turn, TurnRule


@dataclass(frozen=True, slots=True, kw_only=True)
class HeardSoFar:
    """What the rules look at: who was heard, and which side spoke last; sides may be unsaid."""

    on_item: frozenset[str] = frozenset()
    in_session: frozenset[str] = frozenset()
    sides: Mapping[str, Side] = field(default_factory=dict[str, Side])
    last_side: Side = Side.UNSAID


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """One place in the order, and what made it.

    ``rule`` is what put the person before somebody who asked earlier, or behind somebody who asked
    later (then ``is_behind``); ``other_id`` is that somebody. Without a rule they stand where
    they asked.
    """

    turn: Turn
    rule: TurnRule | None = None
    other_id: str | None = None
    is_behind: bool = False


def fair_order(
    waiting: Iterable[Turn], rules: Iterable[TurnRule], heard: HeardSoFar
) -> tuple[Place, ...]:
    """Put those who wait into the panel's order; the first rule weighs most, then who asked first.

    ``waiting`` comes in the order of asking.
    """
    asked = tuple(waiting)
    steps = _steps(asked, tuple(rules), heard)
    ranks = {step.turn.id: rank for rank, step in enumerate(steps)}
    return tuple(_explained(step, asked, ranks, steps) for step in steps)


@dataclass(frozen=True, slots=True)
class _Step:
    """One choice of the next speaker: whom, and how everybody who was left looked to the rules."""

    turn: Turn
    keys: Mapping[str, tuple[int, ...]]
    rules: tuple[TurnRule, ...]

    def rule_before(self, other: Turn) -> TurnRule | None:
        """Give the first rule by which this turn goes before another."""
        pairs = zip(self.rules, self.keys[self.turn.id], self.keys[other.id], strict=True)
        return next((rule for rule, mine, theirs in pairs if mine < theirs), None)


def _steps(
    asked: tuple[Turn, ...], rules: tuple[TurnRule, ...], heard: HeardSoFar
) -> tuple[_Step, ...]:
    left, last_side, steps = list(asked), heard.last_side, list[_Step]()
    while left:
        keys = {
            turn.id: tuple(_key(rule, turn, heard, last_side) for rule in rules) for turn in left
        }
        # ``min`` takes the first of equals: who asked first.
        chosen = min(left, key=lambda turn: keys[turn.id])
        left.remove(chosen)
        steps.append(_Step(chosen, keys, rules))
        side = heard.sides.get(chosen.person_id, Side.UNSAID)
        last_side = last_side if side is Side.UNSAID else side
    return tuple(steps)


def _key(rule: TurnRule, turn: Turn, heard: HeardSoFar, last_side: Side) -> int:
    """Rank a turn by one rule; lower goes first."""
    match rule:
        case TurnRule.SHORT_KINDS_FIRST:
            return 0 if turn.kind.is_short else 1
        case TurnRule.NOT_HEARD_ON_ITEM:
            return 1 if turn.person_id in heard.on_item else 0
        case TurnRule.NOT_HEARD_IN_SESSION:
            return 1 if turn.person_id in heard.in_session else 0
        case TurnRule.SIDES_IN_TURN:
            side = heard.sides.get(turn.person_id, Side.UNSAID)
            # Whoever left their side unsaid is neither helped nor held back.
            return 1 if side is not Side.UNSAID and side is last_side else 0
        case TurnRule.OWN_PRIORITY:
            return Priority.SOON - turn.priority


def _explained(
    step: _Step, asked: tuple[Turn, ...], ranks: Mapping[str, int], steps: tuple[_Step, ...]
) -> Place:
    mine, place = ranks[step.turn.id], asked.index(step.turn)
    for earlier in asked[:place]:
        if ranks[earlier.id] > mine:
            return Place(turn=step.turn, rule=step.rule_before(earlier), other_id=earlier.person_id)
    for later in asked[place + 1 :]:
        if ranks[later.id] < mine:
            rule = steps[ranks[later.id]].rule_before(step.turn)
            return Place(turn=step.turn, rule=rule, other_id=later.person_id, is_behind=True)
    return Place(turn=step.turn)
