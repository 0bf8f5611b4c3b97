"""What is left to finish after a session."""

from dataclasses import dataclass

from coprod_desktop.domain.stances import Stance
from coprod_desktop.services.check_backs import count_checked
from coprod_desktop.services.decisions import list_decisions
from coprod_desktop.services.moments import list_open_moments
from coprod_desktop.services.sign_offs import list_sign_offs
from coprod_desktop.storage.unit_of_work import Reader

_WANT_WORDS = (Stance.AGREE_WITH_WORRIES, Stance.BLOCK)


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftToFinish:
    """How many of each thing wait."""

    moments: int
    points: int
    worries: int
    unsigned: int


def see_what_is_left(reader: Reader, session_id: str) -> LeftToFinish:
    """Count what waits to be finished after a session."""
    checked, points = count_checked(reader, session_id)
    worried = [
        position
        for decision in list_decisions(reader, session_id)
        for position in decision.positions
        if position.stance in _WANT_WORDS and not position.reason
    ]
    signed = list_sign_offs(reader, session_id)
    return LeftToFinish(
        moments=len(list_open_moments(reader, session_id)),
        points=points - checked,
        worries=len(worried),
        unsigned=sum(told is None or not told.is_signed for _, told in signed),
    )
