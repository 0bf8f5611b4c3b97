"""Quiet hints for the facilitator alone: what can be acted on, never about how anybody is."""

from dataclasses import dataclass
from enum import StrEnum


class WhisperKind(StrEnum):
    """What a whisper is about, the most urgent first."""

    BATTERY_LOW = "battery low"
    BREAK_LATE = "break that was asked for is late"
    BREAK_ASKED = "break asked for"
    STOP_UNANSWERED = "stop card unanswered"
    STINT_OVER = "interpreter needs a rest"
    BREAK_DUE = "break due"
    TIME_USED = "time of the item used"
    NOT_REACHED = "items not reached"
    HALF_TIME = "half the time used"
    WAITED_LONG = "waited long"
    NOT_HEARD = "not heard yet"
    MAY_SLEEP = "laptop may fall asleep"


@dataclass(frozen=True, slots=True, kw_only=True)
class Whisper:
    """One hint; ``is_urgent`` ones are also said, once, to the facilitator's screen reader.

    ``left`` is how many minutes are left for what is asked.
    """

    kind: WhisperKind
    names: tuple[str, ...] = ()
    minutes: int = 0
    left: int = 0
    is_urgent: bool = False
