"""Whether a session is ready: what is missing, what is left to do, and where breaks fall."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Readiness(StrEnum):
    """How one thing stands; *missing* keeps somebody away or shuts somebody out."""

    MISSING = "missing"
    TO_DO = "to do"
    READY = "ready"


class ReadinessKind(StrEnum):
    """What a line of the readiness check is about."""

    NEED_WITHOUT_ANYBODY = "nobody sees to a need"
    NEED_NOT_IN_PLACE = "a need is not in place yet"
    NEEDS_IN_PLACE = "needs are in place"
    NO_DAY = "no day"
    NO_PLACE = "no place"
    NO_AGENDA = "no agenda"
    STAGE_UNSAID = "items without a stage"
    SUMMARY_MISSING = "items without a summary"
    PROPOSER_UNSAID = "items nobody asked for"
    DECIDED_ALREADY = "items that are decided already"
    TOO_LONG = "longer than planned"
    FITS = "fits into the planned time"
    ITEM_OVER_STRETCH = "an item is longer than the longest stretch"
    BREAKS_DUE = "breaks are due"
    PAPERS_OVERDUE = "the agenda was not sent in time"
    PAPERS_TO_SEND = "the agenda is to be sent"
    PAPERS_SENT = "everybody has the agenda"
    NOBODY_TO_CHAIR = "nobody to chair"
    NOBODY_LIVED = "nobody with lived experience"
    TOO_FEW_LIVED = "too few with lived experience"
    LIVED_UNSAID = "sides left unsaid"
    QUORUM_MISSING = "too few to decide"
    INTERPRETER_ALONE = "an interpreter works alone for too long"
    NO_GROUND_RULES = "no ground rules"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadinessLine:
    """One thing that is missing, to do or ready; facts only, their sentence stands elsewhere.

    ``places`` are positions on the agenda; ``count`` is how many there are or how much is needed,
    ``limit`` what it is held against.
    """

    kind: ReadinessKind
    state: Readiness
    about: str = ""
    names: tuple[str, ...] = ()
    places: tuple[int, ...] = ()
    count: int = 0
    limit: int = 0
    day: date | None = None
    subject_id: str = ""

    @property
    def key(self) -> str:
        """What tells this line from the others in a list."""
        return f"{self.kind.value}:{self.subject_id}"


def break_places(minutes: Sequence[int], longest: int) -> tuple[int, ...]:
    """Give after which items there must be a break, so that no stretch is too long.

    Positions count from 1. An item that is too long by itself gets its break before and after;
    one inside it is for the room to find.
    """
    if longest <= 0:
        return ()
    places: list[int] = []
    stretch = 0
    for position, needed in enumerate(minutes, start=1):
        if stretch and stretch + needed > longest:
            places.append(position - 1)
            stretch = 0
        stretch += needed
    return tuple(places)


def over_stretch(minutes: Sequence[int], longest: int) -> tuple[int, ...]:
    """Give the positions of the items that are longer than the longest stretch."""
    if longest <= 0:
        return ()
    return tuple(place for place, needed in enumerate(minutes, start=1) if needed > longest)
