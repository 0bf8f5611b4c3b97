"""What could be read of a damaged panel's file and was saved into a new one."""

from dataclasses import dataclass
from enum import StrEnum


class Sort(StrEnum):
    """What people would miss, each sort by a name of its own."""

    SAID = "contributions"
    PEOPLE = "people"
    SESSIONS = "sessions"
    AGENDA = "agenda"
    DECIDED = "decisions"
    ACTIONS = "actions"
    DRAFTS = "drafts"
    RECORD = "record_contents"
    OTHER = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """How much of one sort was saved, and how much at least is lost."""

    sort: Sort
    saved: int
    lost: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Salvaged:
    """What was saved and what was not; without a full count there may be more that is lost."""

    kept: tuple[Kept, ...]
    is_counted: bool

    @property
    def is_whole(self) -> bool:
        """Whether everything that the file held is in the new one."""
        return self.is_counted and not any(one.lost for one in self.kept)
