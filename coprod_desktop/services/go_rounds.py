"""Go-rounds: everybody who takes part is asked in turn, and passing is fine."""

from dataclasses import replace

from coprod_desktop.domain.errors import GoRoundOpen, NobodyHere
from coprod_desktop.domain.events.floor import GoRoundEnded, GoRoundStarted
from coprod_desktop.domain.people import Person, Role
from coprod_desktop.domain.turns import GoRound, Turn, TurnState
from coprod_desktop.services.contributions import how_they_spoke_last
from coprod_desktop.services.presence import must_be_open, who_is_here
from coprod_desktop.storage.unit_of_work import Reader, UnitOfWork

ASKED_ROLES = (Role.MEMBER, Role.OFFICER, Role.GUEST)


def start_go_round(work: UnitOfWork, session_id: str, *, question: str = "") -> GoRound:
    """Ask everybody who takes part and is here: who waits already, then the others by name.

    Who waits gives their point in the round; supporters and interpreters are not asked.
    """
    session = must_be_open(work, session_id)
    if find_go_round(work, session_id) is not None:
        raise GoRoundOpen
    everybody = _those_asked(work, session_id)
    if not everybody:
        raise NobodyHere
    go_round = GoRound(
        id=work.new_id(),
        session_id=session_id,
        item_id=session.current_item_id,
        question=question.strip(),
        started_at=work.now,
    )
    work.save(go_round)
    for person in everybody:
        work.save(_turn_in(work, go_round, person))
    work.note(GoRoundStarted(go_round=go_round, people=len(everybody)))
    return go_round


def stop_go_round(work: UnitOfWork, session_id: str) -> None:
    """End a go-round before everybody had their turn; who asked of their own will keeps a place."""
    go_round = find_go_round(work, session_id)
    if go_round is None:
        return
    for turn in _waiting_in(work, go_round):
        was_only_asked = turn.asked_at == go_round.started_at
        work.save(turn.done(work.now) if was_only_asked else replace(turn, go_round_id=None))
    ended = replace(go_round, ended_at=work.now)
    work.save(ended)
    work.note(GoRoundEnded(go_round=ended))


def end_finished_go_round(work: UnitOfWork, session_id: str) -> None:
    """End a go-round in which nobody waits any more, as a part of a larger act."""
    go_round = find_go_round(work, session_id)
    if go_round is not None and not _waiting_in(work, go_round):
        work.save(replace(go_round, ended_at=work.now))


def find_go_round(reader: Reader, session_id: str) -> GoRound | None:
    """Find the go-round that is going on."""
    found = reader.go_rounds.where(session_id=session_id, ended_at=None)
    return found[-1] if found else None


def next_in_go_round(reader: Reader, go_round: GoRound) -> Person | None:
    """Find who is here and asked next in a go-round."""
    here = who_is_here(reader, go_round.session_id)
    waiting = [one for one in _waiting_in(reader, go_round) if one.person_id in here]
    first = min(waiting, key=lambda turn: (turn.asked_at, turn.id), default=None)
    return reader.people.get(first.person_id) if first else None


def _those_asked(reader: Reader, session_id: str) -> list[Person]:
    people = (reader.people.get(one) for one in who_is_here(reader, session_id))
    asked = (person for person in people if person.role in ASKED_ROLES)
    return sorted(asked, key=lambda person: person.name.casefold())


def _turn_in(work: UnitOfWork, go_round: GoRound, person: Person) -> Turn:
    waiting = work.turns.where(
        session_id=go_round.session_id, person_id=person.id, state=TurnState.WAITING
    )
    turn = (
        waiting[0]
        if waiting
        else Turn(
            id=work.new_id(),
            session_id=go_round.session_id,
            item_id=go_round.item_id,
            person_id=person.id,
            asked_at=work.now,
            how=how_they_spoke_last(work, go_round.session_id, person.id),
        )
    )
    # Who waited before keeps the time at which they asked, and with it their place.
    return replace(turn, go_round_id=go_round.id)


def _waiting_in(reader: Reader, go_round: GoRound) -> tuple[Turn, ...]:
    turns = reader.turns.where(session_id=go_round.session_id, state=TurnState.WAITING)
    return tuple(turn for turn in turns if turn.go_round_id == go_round.id)
