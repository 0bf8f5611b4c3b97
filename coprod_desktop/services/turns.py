"""Turns to speak, asked for, given and ended; nobody's place is lost."""

from dataclasses import replace

from coprod_desktop.domain.contribution import How
from coprod_desktop.domain.errors import AlreadySpeaking, NobodyWaiting, ReasonMissing
from coprod_desktop.domain.events.floor import (
    PlaceGivenUp,
    PlacePutBack,
    TurnAsked,
    TurnEnded,
    TurnPassed,
    TurnStarted,
)
from coprod_desktop.domain.floor import Floor
from coprod_desktop.domain.people import Person
from coprod_desktop.domain.turns import Priority, Turn, TurnKind, TurnState
from coprod_desktop.services.contributions import how_they_spoke_last
from coprod_desktop.services.floor import fair_order_of, find_floor, list_waiting
from coprod_desktop.services.go_rounds import end_finished_go_round
from coprod_desktop.services.presence import must_be_here, must_be_open, who_is_here
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
    must_be_open(work, session_id)
    floor = find_floor(work, session_id)
    present = floor.of_those(who_is_here(work, session_id))
    turn = present.next_of(place.turn for place in fair_order_of(work, session_id, present))
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
    given = give(turn.id, work.now, override_reason=reason.strip())
    return _start(work, floor, given, turn, out_of_turn=reason.strip())


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


def _may_go_first(reader: Reader, floor: Floor, turn: Turn) -> bool:
    """Say whether giving somebody the floor goes against nobody's place."""
    if turn.kind.is_short and floor.place_of(turn.person_id):
        return True
    present = floor.of_those(who_is_here(reader, turn.session_id))
    order = fair_order_of(reader, turn.session_id, present)
    waiting = [*present.interrupted, *(place.turn for place in order)]
    return not waiting or waiting[0].person_id == turn.person_id


def _start(
    work: UnitOfWork, before: Floor, after: Floor, turn: Turn, *, out_of_turn: str = ""
) -> Person:
    _save(work, before, after)
    end_finished_go_round(work, turn.session_id)
    person = work.people.get(turn.person_id)
    current = after.speaking
    assert current is not None
    cut = before.speaking
    is_kept = cut is not None and after.turn(cut.id).state is TurnState.INTERRUPTED
    interrupted = work.people.get(cut.person_id) if cut and is_kept else None
    work.note(
        TurnStarted(person=person, turn=current, interrupted=interrupted, out_of_turn=out_of_turn)
    )
    return person


def _save(work: UnitOfWork, before: Floor, after: Floor) -> None:
    for turn in after.changed_from(before):
        work.save(turn)


def _who_was_interrupted(reader: Reader, floor: Floor, session_id: str) -> Turn | None:
    """Find whose turn goes on; who has left since keeps the place, and nobody waits for them."""
    here = who_is_here(reader, session_id)
    return next(iter(floor.of_those(here).interrupted), None)


def _who_goes_on(reader: Reader, floor: Floor, passed: Turn) -> Turn | None:
    """Find who has the floor after somebody passed: who was interrupted, or the next in a round."""
    interrupted = _who_was_interrupted(reader, floor, passed.session_id)
    if interrupted is not None or passed.go_round_id is None:
        return interrupted
    waiting = floor.of_those(who_is_here(reader, passed.session_id)).waiting
    return next((one for one in waiting if one.go_round_id == passed.go_round_id), None)


def _must_be_open_to(reader: Reader, session_id: str, person_id: str) -> None:
    must_be_open(reader, session_id)
    must_be_here(reader, session_id, person_id)


def _new_turn(work: UnitOfWork, session_id: str, person_id: str, how: How | None = None) -> Turn:
    return Turn(
        id=work.new_id(),
        session_id=session_id,
        item_id=work.sessions.get(session_id).current_item_id,
        person_id=person_id,
        asked_at=work.now,
        how=how or how_they_spoke_last(work, session_id, person_id),
    )
