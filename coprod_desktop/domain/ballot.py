"""The papers of a secret ballot: told apart by nobody, and counted at the end."""

from collections.abc import Iterable
from dataclasses import dataclass

from coprod_desktop.domain.stances import Stance

# Fewer papers than these would let people guess whose is whose.
FEWEST_PAPERS = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class BallotPaper:
    """One paper in the box of a secret ballot: no name, no time, and an id drawn by lot.

    It is no part of the record; when the ballot closes the papers are counted and destroyed.
    """

    id: str
    decision_id: str
    stance: Stance


@dataclass(frozen=True, slots=True, kw_only=True)
class PapersCounted:
    """How many papers of a secret ballot said one thing."""

    stance: Stance
    count: int


def count_papers(papers: Iterable[BallotPaper]) -> tuple[PapersCounted, ...]:
    """Count how many papers said what, in the order of the stances."""
    stances = [paper.stance for paper in papers]
    return tuple(
        PapersCounted(stance=stance, count=stances.count(stance))
        for stance in Stance
        if stance in stances
    )
