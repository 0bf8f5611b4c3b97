"""After a session: each point checked by its maker, how it was, and who signed the record."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from coprod_desktop.domain.cards import MOST_COUNTED
from coprod_desktop.domain.errors import CardCountWrong

# Fewer answers than these would let people guess whose is whose.
FEWEST_ANSWERS = 5


class CheckedAs(StrEnum):
    """What somebody says when their point is read back to them."""

    RIGHT = "right"
    FIXED = "fixed"
    LEFT_OUT = "left out"


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckBack:
    """What the maker of a point said of it, and of which version."""

    id: str
    session_id: str
    contribution_id: str
    version: int
    answer: CheckedAs
    told_at: datetime


class HowQuestion(StrEnum):
    """What people are asked at the end."""

    UNDERSTOOD = "understood"
    HAD_MY_SAY = "had my say"
    ACCESS_WORKED = "access worked"


@dataclass(frozen=True, slots=True, kw_only=True)
class HowWasIt:
    """Cards counted for one question: green, yellow, red; nobody's name stands beside them."""

    id: str
    session_id: str
    question: HowQuestion
    green: int = 0
    yellow: int = 0
    red: int = 0

    def __post_init__(self) -> None:
        """Refuse counts that no room can show."""
        if min(self.green, self.yellow, self.red) < 0 or self.answers > MOST_COUNTED:
            raise CardCountWrong

    @property
    def answers(self) -> int:
        """How many people showed a card."""
        return self.green + self.yellow + self.red


@dataclass(frozen=True, slots=True, kw_only=True)
class SignOff:
    """Somebody signs the record, or says what they want changed first."""

    id: str
    session_id: str
    person_id: str
    told_at: datetime
    wants_changed: str = ""

    @property
    def is_signed(self) -> bool:
        """Whether they sign it as it is."""
        return not self.wants_changed
