"""The floor: who speaks and who waits, as one value that never loses anybody's place."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from coprod_desktop.domain.errors import AlreadySpeaking, AlreadyWaiting, NobodyWaiting, TurnIsOver
from coprod_desktop.domain.turns import Turn, TurnState


@dataclass(frozen=True, slots=True)
class Floor:
    """The turns of a session that are not over: at most one speaks, nobody waits twice."""

    turns: tuple[Turn, ...] = ()

    @classmethod
    def of(cls, turns: Iterable[Turn]) -> "Floor":
        """Take the turns that are not over."""
        return cls(tuple(turn for turn in turns if not turn.is_over))

    @property
    def speaking(self) -> Turn | None:
        """The turn of whoever has the floor."""
        return next((one for one in self.turns if one.state is TurnState.SPEAKING), None)

    @property
    def interrupted(self) -> tuple[Turn, ...]:
        """Turns that were interrupted, the last one first: it goes on first."""
        found = [one for one in self.turns if one.state is TurnState.INTERRUPTED]
        return tuple(sorted(found, key=_silent_since, reverse=True))

    @property
    def waiting(self) -> tuple[Turn, ...]:
        """Turns on the list, in the order in which they were asked for."""
        found = [one for one in self.turns if one.state is TurnState.WAITING]
        return tuple(sorted(found, key=lambda one: (one.asked_at, one.id)))

    def turn(self, turn_id: str) -> Turn:
        """Find a turn that is not over."""
        for one in self.turns:
            if one.id == turn_id:
                return one
        raise TurnIsOver

    def place_of(self, person_id: str) -> Turn | None:
        """Find the place that somebody keeps, interrupted or waiting."""
        return next((one for one in self.turns if one.waits and one.person_id == person_id), None)

    def speaks(self, person_id: str) -> bool:
        """Say whether somebody has the floor."""
        return self.speaking is not None and self.speaking.person_id == person_id

    def asked(self, turn: Turn) -> "Floor":
        """Put somebody on the list; one place each, though who speaks may ask again."""
        if self.place_of(turn.person_id) is not None:
            raise AlreadyWaiting
        return Floor((*self.turns, turn))

    def given_to(self, turn_id: str, at: datetime, *, override_reason: str = "") -> "Floor":
        """Give the floor to a place on the list; whoever spoke is done."""
        started = self._first_place_of(turn_id).started(at, override_reason=override_reason)
        current = self.speaking
        return self._with(started) if current is None else self._with(current.done(at), started)

    def interrupted_for(self, turn_id: str, at: datetime, *, override_reason: str = "") -> "Floor":
        """Give the floor for a while; whoever spoke keeps their place and goes on first."""
        started = self._first_place_of(turn_id).started(at, override_reason=override_reason)
        current = self.speaking
        if current is not None and current.person_id == started.person_id:
            # Nobody interrupts themselves: their next point follows on the one before.
            return self._with(current.done(at), started)
        silent = [] if current is None else [current.interrupted(at)]
        return self._with(*silent, started)

    def cut_in_by(self, turn: Turn, at: datetime) -> "Floor":
        """Begin a turn at once that never stood on the list; the place of who cuts in stays too."""
        if self.speaks(turn.person_id):
            raise AlreadySpeaking
        if any(one.person_id == turn.person_id for one in self.interrupted):
            # They go on first in any case.
            raise AlreadyWaiting
        silent = self.fallen_silent(at)
        return Floor((*silent.turns, turn.started(at)))

    def fallen_silent(self, at: datetime) -> "Floor":
        """Take the floor from whoever has it; they keep their place and go on first."""
        current = self.speaking
        return self if current is None else self._with(current.interrupted(at))

    def asked_again(self, turn_id: str, at: datetime) -> "Floor":
        """Put a place at the end of the list; one place each there, as ever."""
        turn = self.turn(turn_id)
        if any(one.person_id == turn.person_id and one.id != turn_id for one in self.waiting):
            raise AlreadyWaiting
        return self._with(turn.asked_again(at))

    def of_those(self, here: Collection[str]) -> "Floor":
        """Give the floor as it is for those who are here; who is away keeps their place in this."""
        return Floor(tuple(one for one in self.turns if one.person_id in here))

    def done(self, turn_id: str, at: datetime) -> "Floor":
        """End a turn."""
        return self._with(self.turn(turn_id).done(at))

    def passed(self, turn_id: str, at: datetime) -> "Floor":
        """Let somebody pass."""
        return self._with(self.turn(turn_id).passed(at))

    def next_of(self, order: Iterable[Turn]) -> Turn:
        """Choose who is next: who was interrupted goes on, then the fair order of who is here."""
        found = next(iter((*self.interrupted, *order)), None)
        if found is None:
            raise NobodyWaiting
        return found

    def changed_from(self, before: "Floor") -> tuple[Turn, ...]:
        """Give the turns that are not as they were, those that are over included."""
        known = {one.id: one for one in before.turns}
        return tuple(one for one in self.turns if known.get(one.id) != one)

    def _first_place_of(self, turn_id: str) -> Turn:
        """Find the place with which somebody begins: what was interrupted comes first."""
        asked = self.turn(turn_id)
        mine = [one for one in self.interrupted if one.person_id == asked.person_id]
        return mine[0] if mine else asked

    def _with(self, *changed: Turn) -> "Floor":
        now = {turn.id: turn for turn in changed}
        return replace(self, turns=tuple(now.get(one.id, one) for one in self.turns))


def _silent_since(turn: Turn) -> tuple[datetime, str]:
    last = turn.stretches[-1] if turn.stretches else None
    return (last.ended_at or last.started_at) if last else turn.asked_at, turn.id
