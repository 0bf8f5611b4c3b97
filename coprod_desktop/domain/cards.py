"""Cards: a colour, a shape, a word; no reason needed."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum


class CardKind(StrEnum):
    """What a card says."""

    AGREE = "agree"
    SLOW_DOWN = "slow down"
    STOP = "stop"


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A card that somebody held up, and how it was answered."""

    id: str
    session_id: str
    item_id: str | None
    kind: CardKind
    shown_at: datetime
    person_id: str | None = None
    answered_at: datetime | None = None
    answer: str = ""

    @property
    def stops(self) -> bool:
        """Whether it is a stop card that nobody has answered yet."""
        return self.kind is CardKind.STOP and self.answered_at is None

    def answered(self, at: datetime, answer: str) -> "Card":
        """Close the card with what was done about it."""
        return replace(self, answered_at=at, answer=answer)
