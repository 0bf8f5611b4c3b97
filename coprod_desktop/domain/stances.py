"""Where people stand on a decision, and what the gate can say of it."""

from dataclasses import dataclass
from enum import StrEnum

from coprod_desktop.domain.people import Side


class Stance(StrEnum):
    """Where somebody stands; *not asked* and *no answer* are not abstentions."""

    NOT_ASKED = "not asked"
    NO_ANSWER = "no answer"
    AGREE = "agree"
    AGREE_WITH_WORRIES = "agree with worries"
    STAND_ASIDE = "stand aside"
    BLOCK = "block"
    NEED_MORE_TIME = "need more time"

    @property
    def agrees(self) -> bool:
        """Whether it counts as agreement, with or without worries."""
        return self in (Stance.AGREE, Stance.AGREE_WITH_WORRIES)


class Gate(StrEnum):
    """Whether an adopted decision was made with the people whose lives it is about."""

    WITH_US = "made with us"
    WITHOUT_US = "made without us"
    NOT_TESTED = "not tested"


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """Where one person stands on a decision, and why in their own words.

    Who has left the room is no longer ``present``: what they said stays and is printed, but only
    those who are there when it closes are eligible. In a secret ballot only ``has_voted`` is known;
    in a dot vote ``dots`` are how many they put on each option: zeros of somebody who was asked and
    put none, nothing of somebody who was not asked.
    """

    person_id: str
    side: Side
    stance: Stance = Stance.NOT_ASKED
    reason: str = ""
    present: bool = True
    has_voted: bool = False
    dots: tuple[int, ...] = ()

    @property
    def lacks_words(self) -> bool:
        """Whether it is a worry or a block and nothing says why."""
        wants_words = self.stance in (Stance.AGREE_WITH_WORRIES, Stance.BLOCK)
        return wants_words and not self.reason

    @property
    def was_asked(self) -> bool:
        """Whether the person was asked, in whichever way the panel decides."""
        return self.stance is not Stance.NOT_ASKED or self.has_voted or bool(self.dots)
