"""The nothing-about-us gate: was an adopted decision made with those whose lives it is about?"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import product

from coprod_desktop.domain.people import Side
from coprod_desktop.domain.stances import Gate, Position, Stance


class Missed(StrEnum):
    """What keeps a decision from being made with us, however people's unsaid sides turn out."""

    DECIDED_ELSEWHERE = "it was decided elsewhere"
    STOP_CARD = "a stop card is open"
    TOO_FEW = "fewer than two"
    NOT_ASKED = "somebody was not asked"
    BLOCKED = "somebody blocks"
    NOT_MORE_THAN_HALF = "not more than half agree"


def what_is_missed(
    positions: Iterable[Position],
    *,
    stop_card_open: bool,
    is_secret: bool = False,
    decided_elsewhere: bool = False,
) -> tuple[Missed, ...]:
    """Say what is surely missed for *made with us*; of a secret ballot only what is no secret.

    What was decided elsewhere is no less so however many agree: nothing else is said of it.
    """
    if decided_elsewhere:
        return (Missed.DECIDED_ELSEWHERE,)
    everybody = tuple(positions)
    lived = [p for p in everybody if p.side is Side.LIVED_EXPERIENCE]
    unsaid = [p for p in everybody if p.side is Side.UNSAID]
    asked = [p.was_asked for p in lived]
    # As much agreement as there can be: who left their side unsaid and agrees may be one of us.
    helping = sum(p.stance.agrees for p in unsaid)
    agreeing = sum(p.stance.agrees for p in lived) + helping
    stances_known = not is_secret
    missed = {
        Missed.STOP_CARD: stop_card_open,
        Missed.TOO_FEW: len(lived) + len(unsaid) < 2,
        Missed.NOT_ASKED: not all(asked),
        Missed.BLOCKED: stances_known and any(p.stance is Stance.BLOCK for p in lived),
        Missed.NOT_MORE_THAN_HALF: stances_known and agreeing * 2 <= len(lived) + helping,
    }
    return tuple(one for one, is_so in missed.items() if is_so)


def nothing_about_us(
    positions: Iterable[Position], *, stop_card_open: bool, decided_elsewhere: bool = False
) -> Gate:
    """Judge an adopted decision by the nothing-about-us rule.

    ``positions`` are the voting people present at closing. Where people left their side unsaid,
    every way in which they could have said it is tried: if these disagree, it is *not tested*.
    What we are only told was made without us, whoever agrees to it afterwards.
    """
    if stop_card_open or decided_elsewhere:
        return Gate.WITHOUT_US
    everybody = tuple(positions)
    lived = _Tally.of(p for p in everybody if p.side is Side.LIVED_EXPERIENCE)
    unsaid = _Tally.of(p for p in everybody if p.side is Side.UNSAID)
    verdicts = {lived.plus(some).made_with_us for some in unsaid.parts()}
    if len(verdicts) > 1:
        return Gate.NOT_TESTED
    return Gate.WITH_US if verdicts.pop() else Gate.WITHOUT_US


def nothing_about_us_in_secret(
    positions: Iterable[Position],
    papers: Mapping[Stance, int],
    *,
    stop_card_open: bool,
    decided_elsewhere: bool = False,
) -> Gate:
    """Judge a decision taken by secret ballot, where nobody knows whose paper is whose.

    Every way in which the papers could be those of the members with lived experience is tried: if
    these disagree, it is *not tested*. Who was asked and gave no paper is known, and counts.
    """
    if stop_card_open or decided_elsewhere:
        return Gate.WITHOUT_US
    everybody = tuple(positions)
    lived = [p for p in everybody if p.side is Side.LIVED_EXPERIENCE]
    unsaid = [p for p in everybody if p.side is Side.UNSAID]
    cast = _Tally.of_counts(papers)
    voted = sum(p.has_voted for p in lived)
    may_be_lived = sum(p.has_voted for p in unsaid)
    known = _Tally.of(p for p in lived if not p.has_voted)
    without_paper = _Tally.of(p for p in unsaid if not p.has_voted)
    verdicts = {
        known.plus(theirs).plus(some).made_with_us
        for theirs in cast.parts()
        if voted <= theirs.total <= voted + may_be_lived
        for some in without_paper.parts()
    }
    if len(verdicts) != 1:
        return Gate.NOT_TESTED
    return Gate.WITH_US if verdicts.pop() else Gate.WITHOUT_US


@dataclass(frozen=True, slots=True)
class _Tally:
    """How many agree, block, were not asked, or stand elsewhere."""

    agree: int
    block: int
    not_asked: int
    other: int

    @classmethod
    def of(cls, positions: Iterable[Position]) -> "_Tally":
        stances = [p.stance for p in positions]
        agree = sum(s.agrees for s in stances)
        block = stances.count(Stance.BLOCK)
        not_asked = stances.count(Stance.NOT_ASKED)
        return cls(agree, block, not_asked, len(stances) - agree - block - not_asked)

    @classmethod
    def of_counts(cls, papers: Mapping[Stance, int]) -> "_Tally":
        """Count the papers of a secret ballot."""
        agree = sum(count for stance, count in papers.items() if stance.agrees)
        block, not_asked = papers.get(Stance.BLOCK, 0), papers.get(Stance.NOT_ASKED, 0)
        other = sum(papers.values()) - agree - block - not_asked
        return cls(agree, block, not_asked, other)

    @property
    def total(self) -> int:
        """How many there are."""
        return self.agree + self.block + self.not_asked + self.other

    def parts(self) -> "Iterable[_Tally]":
        """Every number of these people, of each sort, from none to all."""
        counts = (self.agree, self.block, self.not_asked, self.other)
        return (_Tally(*part) for part in product(*(range(n + 1) for n in counts)))

    def plus(self, more: "_Tally") -> "_Tally":
        return _Tally(
            self.agree + more.agree,
            self.block + more.block,
            self.not_asked + more.not_asked,
            self.other + more.other,
        )

    @property
    def made_with_us(self) -> bool:
        nobody_missed = self.block == 0 and self.not_asked == 0
        return self.total >= 2 and nobody_missed and self.agree * 2 > self.total
