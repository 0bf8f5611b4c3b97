"""Turns to speak: the panel's fair order decides who is next, and nobody's place is lost."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from coprod_desktop.domain.contribution import How
from coprod_desktop.domain.errors import (
    AlreadySpeaking,
    NobodyWaiting,
    NotHere,
    ReasonMissing,
    SessionNotOpen,
)
from coprod_desktop.domain.events.floor import (
    PlaceGivenUp,
    PlacePutBack,
    TurnAsked,
    TurnEnded,
    TurnPassed,
    TurnStarted,
)
from coprod_desktop.domain.fair_order import HeardSoFar, Place, fair_order
from coprod_desktop.domain.floor import Floor
from coprod_desktop.domain.people import Person, Side
from coprod_desktop.domain.turns import Priority, Turn, TurnKind, TurnState
from coprod_desktop.services.contributions import how_they_spoke_last
from coprod_desktop.services.go_rounds import end_finished_go_round, find_go_round
from coprod_desktop.services.panels import find_panel
from coprod_desktop.storage.unit_of_work import Reader, UnitOfWork


def ask_to_speak(
    work: UnitOfWork,
    session_id: str,
    person_id: str,
    *,
    kind: TurnKind = TurnKind.NEW_POINT,
    priority: Priority = Priority.ORDINARY,
    how: How | None = None,
) -> Turn:
    """Put somebody who is here on the list; untold, they speak the way that they did last."""
    turn = put_on_list(work, session_id, person_id, kind=kind, priority=priority, how=how)
    place = [one.id for one in list_waiting(work, session_id)].index(turn.id) + 1
    work.note(TurnAsked(person=work.people.get(person_id), turn=turn, place=place))
    return turn


def put_on_list(
    work: UnitOfWork,
    session_id: str,
    person_id: str,
    *,
    kind: TurnKind = TurnKind.NEW_POINT,
    priority: Priority = Priority.ORDINARY,
    how: How | None = None,
) -> Turn:
    """Put somebody on the list as a part of a larger act."""
    _must_be_open_to(work, session_id, person_id)
    turn = replace(_new_turn(work, session_id, person_id, how), kind=kind, priority=priority)
    find_floor(work, session_id).asked(turn)
    work.save(turn)
    return turn


def next_speaker(work: UnitOfWork, session_id: str) -> Person:
    """Give the floor to who is next; whoever spoke is done, who has left keeps their place."""
    _must_be_open(work, session_id)
    floor = find_floor(work, session_id)
    present = floor.of_those(_who_is_here(work, session_id))
    turn = present.next_of(place.turn for place in _order(work, session_id, present))
    return _start(work, floor, floor.given_to(turn.id, work.now), turn)


def give_floor(
    work: UnitOfWork, session_id: str, person_id: str, *, reason: str = "", interrupts: bool = False
) -> Person:
    """Give the floor to somebody, on the list or not; against the order that needs a reason.

    With ``interrupts``, or to clarify or say how we work, whoever speaks keeps their place and goes
    on afterwards; else they are done.
    """
    _must_be_open_to(work, session_id, person_id)
    floor = find_floor(work, session_id)
    place = floor.place_of(person_id)
    if place is None and floor.speaks(person_id):
        raise AlreadySpeaking
    turn = place or _new_turn(work, session_id, person_id)
    if not reason.strip() and not _may_go_first(work, floor, turn):
        raise ReasonMissing
    if place is None:
        floor = floor.asked(work.save(turn))
    give = floor.interrupted_for if interrupts or turn.kind.is_short else floor.given_to
    return _start(work, floor, give(turn.id, work.now, override_reason=reason.strip()), turn)


def interrupt(
    work: UnitOfWork, session_id: str, person_id: str, *, kind: TurnKind, how: How | None = None
) -> Person:
    """Let somebody clarify or say how we work at once; whoever speaks keeps their place."""
    _must_be_open_to(work, session_id, person_id)
    if not kind.is_short:
        raise ReasonMissing
    floor = find_floor(work, session_id)
    turn = replace(_new_turn(work, session_id, person_id, how), kind=kind)
    return _start(work, floor, floor.cut_in_by(turn, work.now), turn)


def keep_place_of(work: UnitOfWork, session_id: str, person_id: str) -> bool:
    """Keep the place of somebody who leaves, as a part of that act; say whether there is one."""
    floor = find_floor(work, session_id)
    if floor.speaking is not None and floor.speaking.person_id == person_id:
        _save(work, floor, floor.fallen_silent(work.now))
        return True
    return floor.place_of(person_id) is not None


def finish_turn(work: UnitOfWork, session_id: str) -> Person:
    """Whoever has the floor says that they are done; who was interrupted for them goes on."""
    before = find_floor(work, session_id)
    current = before.speaking
    if current is None:
        raise NobodyWaiting
    after = before.done(current.id, work.now)
    goes_on = _who_was_interrupted(work, after, session_id)
    if goes_on is not None:
        after = after.given_to(goes_on.id, work.now)
    _save(work, before, after)
    person = work.people.get(current.person_id)
    resumed = work.people.get(goes_on.person_id) if goes_on else None
    work.note(TurnEnded(person=person, goes_on=resumed))
    return person


def end_turn(work: UnitOfWork, turn_id: str) -> None:
    """Somebody gives up their place, or is done where they have the floor."""
    turn = work.turns.get(turn_id)
    before = find_floor(work, turn.session_id)
    _save(work, before, before.done(turn_id, work.now))
    end_finished_go_round(work, turn.session_id)
    person = work.people.get(turn.person_id)
    is_done = turn.state is TurnState.SPEAKING
    work.note(TurnEnded(person=person) if is_done else PlaceGivenUp(person=person))


def come_back_later(work: UnitOfWork, turn_id: str) -> None:
    """Somebody asks to be come back to: they go to the end of the list."""
    turn = work.turns.get(turn_id)
    before = find_floor(work, turn.session_id)
    _save(work, before, before.asked_again(turn_id, work.now))
    work.note(PlacePutBack(person=work.people.get(turn.person_id)))


def pass_turn(work: UnitOfWork, turn_id: str) -> None:
    """Somebody passes; where they had the floor, who was interrupted or is next has it now.

    Nobody is next but in a go-round: else the floor waits for whoever is given it.
    """
    turn = work.turns.get(turn_id)
    before = find_floor(work, turn.session_id)
    after = before.passed(turn_id, work.now)
    following = _who_goes_on(work, after, turn) if turn.state is TurnState.SPEAKING else None
    if following is not None:
        after = after.given_to(following.id, work.now)
    _save(work, before, after)
    end_finished_go_round(work, turn.session_id)
    person = work.people.get(turn.person_id)
    work.note(
        TurnPassed(person=person, next=work.people.get(following.person_id) if following else None)
    )


def end_all_turns(work: UnitOfWork, session_id: str) -> None:
    """End what is left of the list when the session closes, as a part of that act."""
    for turn in find_floor(work, session_id).turns:
        work.save(turn.done(work.now))


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
    here = _who_is_here(reader, session_id)
    return FloorSight(
        speaking=floor.speaking,
        interrupted=floor.interrupted,
        places=_order(reader, session_id, floor),
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
    return (*floor.interrupted, *(one.turn for one in _order(reader, session_id, floor)))


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


def talking_time(
    reader: Reader, session_id: str, *, now: datetime | None = None
) -> tuple[tuple[Turn, timedelta], ...]:
    """Give each turn in which somebody had the floor, and for how long; a fact, never a verdict."""
    moment = now or datetime.now(UTC)
    turns = reader.turns.where(session_id=session_id)
    return tuple((turn, turn.spoken(moment)) for turn in turns if turn.was_heard)


def _order(reader: Reader, session_id: str, floor: Floor) -> tuple[Place, ...]:
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
    last = max(spoken, key=lambda turn: turn.stretches[-1].started_at, default=None)
    return HeardSoFar(
        in_session=who_was_heard(reader, session_id),
        on_item=recorded | on_item,
        sides=sides,
        last_side=sides.get(last.person_id, Side.UNSAID) if last else Side.UNSAID,
    )


def _may_go_first(reader: Reader, floor: Floor, turn: Turn) -> bool:
    """Say whether giving somebody the floor goes against nobody's place."""
    if turn.kind.is_short and floor.place_of(turn.person_id):
        return True
    present = floor.of_those(_who_is_here(reader, turn.session_id))
    order = _order(reader, turn.session_id, present)
    waiting = [*present.interrupted, *(place.turn for place in order)]
    return not waiting or waiting[0].person_id == turn.person_id


def _start(work: UnitOfWork, before: Floor, after: Floor, turn: Turn) -> Person:
    _save(work, before, after)
    end_finished_go_round(work, turn.session_id)
    person = work.people.get(turn.person_id)
    current = after.speaking
    assert current is not None
    cut = before.speaking
    is_kept = cut is not None and after.turn(cut.id).state is TurnState.INTERRUPTED
    interrupted = work.people.get(cut.person_id) if cut and is_kept else None
    work.note(TurnStarted(person=person, turn=current, interrupted=interrupted))
    return person


def _save(work: UnitOfWork, before: Floor, after: Floor) -> None:
    for turn in after.changed_from(before):
        work.save(turn)


def _who_was_interrupted(reader: Reader, floor: Floor, session_id: str) -> Turn | None:
    """Find whose turn goes on; who has left since keeps the place, and nobody waits for them."""
    here = _who_is_here(reader, session_id)
    return next(iter(floor.of_those(here).interrupted), None)


def _who_goes_on(reader: Reader, floor: Floor, passed: Turn) -> Turn | None:
    """Find who has the floor after somebody passed: who was interrupted, or the next in a round."""
    interrupted = _who_was_interrupted(reader, floor, passed.session_id)
    if interrupted is not None or passed.go_round_id is None:
        return interrupted
    waiting = floor.of_those(_who_is_here(reader, passed.session_id)).waiting
    return next((one for one in waiting if one.go_round_id == passed.go_round_id), None)


def _who_is_here(reader: Reader, session_id: str) -> frozenset[str]:
    return reader.attendance.distinct("person_id", session_id=session_id, left_at=None)


def _is_here(reader: Reader, session_id: str, person_id: str) -> bool:
    return bool(reader.attendance.count(session_id=session_id, person_id=person_id, left_at=None))


def _must_be_open(reader: Reader, session_id: str) -> None:
    if not reader.sessions.get(session_id).is_open:
        raise SessionNotOpen


def _must_be_open_to(reader: Reader, session_id: str, person_id: str) -> None:
    _must_be_open(reader, session_id)
    if not _is_here(reader, session_id, person_id):
        raise NotHere


def _new_turn(work: UnitOfWork, session_id: str, person_id: str, how: How | None = None) -> Turn:
    return Turn(
        id=work.new_id(),
        session_id=session_id,
        item_id=work.sessions.get(session_id).current_item_id,
        person_id=person_id,
        asked_at=work.now,
        how=how or how_they_spoke_last(work, session_id, person_id),
    )
