"""Breaks that were asked for: each is honoured within five minutes."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from coprod_desktop.domain.cards import Card, CardKind
from coprod_desktop.domain.clock import NOTHING
from coprod_desktop.storage.unit_of_work import Reader

HONOURED_WITHIN = timedelta(minutes=5)


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedBreak:
    """A break that somebody asked for, for how many whole minutes, and whether it is in time."""

    card: Card
    minutes: int
    is_in_time: bool

    @property
    def minutes_left(self) -> int:
        """For how many minutes it can still come in time."""
        return max(int(HONOURED_WITHIN.total_seconds() // 60) - self.minutes, 0)


def list_breaks_asked(reader: Reader, session_id: str, now: datetime) -> tuple[AskedBreak, ...]:
    """Give the breaks that were asked for and have not come, who waits longest first."""
    cards = reader.cards.where(session_id=session_id, kind=CardKind.BREAK, answered_at=None)
    waited = ((card, max(now - card.shown_at, NOTHING)) for card in cards)
    return tuple(
        AskedBreak(
            card=card,
            minutes=int(length.total_seconds() // 60),
            is_in_time=length < HONOURED_WITHIN,
        )
        for card, length in sorted(waited, key=lambda pair: pair[1], reverse=True)
    )
