"""What happens on the floor: who asks, speaks, is interrupted, is done; go-rounds and stints."""

from dataclasses import dataclass

from coprod_desktop.domain.happened import Event
from coprod_desktop.domain.people import Person
from coprod_desktop.domain.turns import GoRound, Stint, Turn


@dataclass(frozen=True, slots=True, kw_only=True)
class TurnAsked(Event):
    """Somebody asked to speak."""

    person: Person
    turn: Turn
    place: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TurnStarted(Event):
    """Somebody has the floor; whoever was ``interrupted`` for it keeps their place.

    ``out_of_turn`` is why, where it was against the order.
    """

    person: Person
    turn: Turn
    interrupted: Person | None = None
    out_of_turn: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TurnEnded(Event):
    """Somebody is done; ``goes_on`` is who was interrupted before and has the floor again."""

    person: Person
    goes_on: Person | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceGivenUp(Event):
    """Somebody gave up their place on the list."""

    person: Person


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacePutBack(Event):
    """Somebody asked to be come back to, and is last on the list now."""

    person: Person


@dataclass(frozen=True, slots=True, kw_only=True)
class TurnPassed(Event):
    """Somebody passed, which is fine; ``next`` has the floor now."""

    person: Person
    next: Person | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class GoRoundStarted(Event):
    """Everybody is asked in turn."""

    go_round: GoRound
    people: int


@dataclass(frozen=True, slots=True, kw_only=True)
class GoRoundEnded(Event):
    """The go-round was ended before everybody had their turn."""

    go_round: GoRound


@dataclass(frozen=True, slots=True, kw_only=True)
class StintStarted(Event):
    """An interpreter works from now on; ``instead_of`` is whom they took over from."""

    stint: Stint
    person: Person
    instead_of: Person | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StintEnded(Event):
    """An interpreter rests."""

    stint: Stint
    person: Person
