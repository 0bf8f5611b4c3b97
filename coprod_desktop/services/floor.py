"""The floor as it stands: who speaks, who waits in which place and why, and who was heard."""

from dataclasses import dataclass

from coprod_desktop.domain.fair_order import HeardSoFar, Place, fair_order
from coprod_desktop.domain.floor import Floor
from coprod_desktop.domain.people import Person, Side
from coprod_desktop.domain.turns import Turn, TurnState
from coprod_desktop.services.go_rounds import find_go_round
from coprod_desktop.services.panels import find_panel
from coprod_desktop.services.presence import who_is_here
from coprod_desktop.storage.unit_of_work import Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class FloorSight:
    """The floor at one moment; ``away`` are people who keep a place and are not here."""

    speaking: Turn | None
    interrupted: tuple[Turn, ...]
    places: tuple[Place, ...]
    people: dict[str, Person]
    away: frozenset[str]


def see_floor(reader: Reader, session_id: str) -> FloorSight:
    """Gather who speaks, who was interrupted, and who waits in which place and why."""
    floor = find_floor(reader, session_id)
    concerned = {turn.person_id for turn in floor.turns}
    here = who_is_here(reader, session_id)
    return FloorSight(
        speaking=floor.speaking,
        interrupted=floor.interrupted,
        places=fair_order_of(reader, session_id, floor),
        people={one: reader.people.get(one) for one in concerned},
        away=frozenset(concerned - here),
    )


def find_floor(reader: Reader, session_id: str) -> Floor:
    """Give the turns of a session that are not over."""
    kept = (TurnState.WAITING, TurnState.SPEAKING, TurnState.INTERRUPTED)
    return Floor.of(
        turn for state in kept for turn in reader.turns.where(session_id=session_id, state=state)
    )


def list_waiting(reader: Reader, session_id: str) -> tuple[Turn, ...]:
    """Give the turns that wait, in their order: who was interrupted goes on first."""
    floor = find_floor(reader, session_id)
    return (*floor.interrupted, *(one.turn for one in fair_order_of(reader, session_id, floor)))


def current_turn(reader: Reader, session_id: str) -> Turn | None:
    """Find the turn of the person who has the floor."""
    return find_floor(reader, session_id).speaking


def who_was_heard(reader: Reader, session_id: str) -> frozenset[str]:
    """Give everybody who had the floor in a session, or whose words were recorded."""
    # Asked on every act: whole turns are read only where their state does not tell.
    turns, told = reader.turns, (TurnState.SPEAKING, TurnState.INTERRUPTED, TurnState.DONE)
    had_floor = (turns.distinct("person_id", session_id=session_id, state=one) for one in told)
    passed = turns.where(session_id=session_id, state=TurnState.PASSED)
    recorded = reader.contributions.distinct("person_id", session_id=session_id)
    return recorded.union(*had_floor, (one.person_id for one in passed if one.was_heard))


def fair_order_of(reader: Reader, session_id: str, floor: Floor) -> tuple[Place, ...]:
    """Put who waits in order: a go-round as it was begun, the others by the panel's rules."""
    # A round may be over for somebody who was interrupted in it, and asked to be come back to.
    go_round = find_go_round(reader, session_id)
    round_id = go_round.id if go_round else None
    in_round = tuple(
        Place(turn=one) for one in floor.waiting if round_id and one.go_round_id == round_id
    )
    others = [one for one in floor.waiting if not round_id or one.go_round_id != round_id]
    if not others:
        return in_round
    rules = find_panel(reader).turn_rules
    heard = _heard_so_far(reader, session_id) if rules else HeardSoFar()
    return (*in_round, *fair_order(others, rules, heard))


def _heard_so_far(reader: Reader, session_id: str) -> HeardSoFar:
    item_id = reader.sessions.get(session_id).current_item_id
    spoken = [turn for turn in reader.turns.where(session_id=session_id) if turn.was_heard]
    recorded = reader.contributions.distinct("person_id", session_id=session_id, item_id=item_id)
    # Who asked under one item may have spoken under another: what counts is when they spoke.
    visits = reader.item_visits.where(item_id=item_id)
    on_item = {
        turn.person_id
        for turn in spoken
        if any(turn.was_heard_between(visit.started_at, visit.ended_at) for visit in visits)
    }
    sides = {person.id: person.side for person in reader.people.where()}
    # Turns of files from before had no stretches.
    dated = (turn for turn in spoken if turn.stretches)
    last = max(dated, key=lambda turn: turn.stretches[-1].started_at, default=None)
    return HeardSoFar(
        in_session=who_was_heard(reader, session_id),
        on_item=recorded | on_item,
        sides=sides,
        last_side=sides.get(last.person_id, Side.UNSAID) if last else Side.UNSAID,
    )
