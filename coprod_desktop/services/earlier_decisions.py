"""Decisions of the whole panel: what was decided, and what was taken up again."""

from coprod_desktop.domain.decision import Decision, DecisionPlace, EarlierDecision
from coprod_desktop.storage.unit_of_work import Reader


def list_earlier_decisions(reader: Reader) -> tuple[EarlierDecision, ...]:
    """Give every decision of the panel that has ended, the last one first."""
    everything = reader.decisions.where()
    sessions = {one.id: one.number for one in reader.sessions.where()}
    ended = [one for one in everything if one.closed_at is not None]
    ended.sort(key=lambda one: (one.closed_at, one.id), reverse=True)
    return tuple(
        EarlierDecision(
            decision=one,
            session_number=sessions[one.session_id],
            again=tuple(
                _place(later, sessions) for later in everything if later.reopens_id == one.id
            ),
        )
        for one in ended
    )


def places_beside(
    reader: Reader, decisions: tuple[Decision, ...]
) -> tuple[dict[str, DecisionPlace], dict[str, tuple[DecisionPlace, ...]]]:
    """Give the places of what these decisions take up again, and of what takes them up."""
    everything = reader.decisions.where()
    sessions = {one.id: one.number for one in reader.sessions.where()}
    taken_up = {one.reopens_id for one in decisions}
    before = {one.id: _place(one, sessions) for one in everything if one.id in taken_up}
    after = {
        one.id: tuple(_place(later, sessions) for later in everything if later.reopens_id == one.id)
        for one in decisions
    }
    return before, after


def _place(decision: Decision, sessions: dict[str, int]) -> DecisionPlace:
    return DecisionPlace(
        id=decision.id,
        number=decision.number,
        session_number=sessions[decision.session_id],
    )
