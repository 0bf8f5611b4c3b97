"""Go-rounds through the real file: everybody is asked in turn, and passing is fine."""

import pytest

from coprod_desktop.domain import errors
from coprod_desktop.domain.contribution import How
from coprod_desktop.domain.turns import TurnState
from coprod_desktop.services import contributions, floor, go_rounds, sessions, turns
from coprod_desktop.services.contributions import Spoken
from tests.on_the_floor import ask, cut_in, do, heard_of, listed, next_one, speaker, waiting


def test_a_go_round_asks_everybody_who_takes_part_and_passing_is_fine(room):
    room.workspace.do(go_rounds.start_go_round, room.session.id, question="What matters most?")
    assert waiting(room) == ["Janet", "Omar", "Tomasz"]
    assert next_one(room).name == "Janet"
    passing = room.workspace.ask(floor.current_turn, room.session.id)
    sentence = heard_of(room, lambda: room.workspace.do(turns.pass_turn, passing.id))
    assert sentence == "Janet passes. Omar is next."
    assert speaker(room) == "Omar"
    assert next_one(room).name == "Tomasz"
    assert room.workspace.ask(go_rounds.find_go_round, room.session.id) is None
    kept = room.workspace.ask(lambda reader: reader.turns.where(session_id=room.session.id))
    states = [turn.state for turn in kept]
    assert states == [TurnState.PASSED, TurnState.DONE, TurnState.SPEAKING]


def test_a_second_go_round_waits_for_the_first(room):
    room.workspace.do(go_rounds.start_go_round, room.session.id)
    with pytest.raises(errors.GoRoundOpen):
        room.workspace.do(go_rounds.start_go_round, room.session.id)
    room.workspace.do(go_rounds.stop_go_round, room.session.id)
    assert waiting(room) == []
    room.workspace.undo_now()
    assert waiting(room) == ["Janet", "Omar", "Tomasz"]


def test_ending_a_go_round_leaves_the_place_of_who_asked_before_it(room, clock):
    ask(room, "Tomasz")
    clock.forward(1)
    room.workspace.do(go_rounds.start_go_round, room.session.id)
    assert waiting(room) == ["Tomasz", "Janet", "Omar"]
    room.workspace.do(go_rounds.stop_go_round, room.session.id)
    assert waiting(room) == ["Tomasz"]
    assert next_one(room).name == "Tomasz"


def test_giving_up_the_last_place_ends_a_go_round(room):
    room.workspace.do(go_rounds.start_go_round, room.session.id)
    for turn in listed(room):
        room.workspace.do(turns.end_turn, turn.id)
    assert room.workspace.ask(go_rounds.find_go_round, room.session.id) is None


def test_come_back_to_me_after_a_go_round_is_last_too(room, clock):
    room.workspace.do(go_rounds.start_go_round, room.session.id)
    for _ in range(3):
        next_one(room)
    assert room.workspace.ask(go_rounds.find_go_round, room.session.id) is None
    ask(room, "Janet")
    cut_in(room)
    clock.forward(1)
    (interrupted,) = [turn for turn in listed(room) if turn.was_heard]
    room.workspace.do(turns.come_back_later, interrupted.id)
    assert waiting(room) == ["Janet", "Tomasz"]


def test_who_is_asked_in_a_go_round_speaks_the_way_that_they_did_before(room):
    spoken = Spoken(words="Lower", person_id=room.people["Omar"].id, how=How.AAC)
    room.workspace.do(contributions.record_contribution, room.session.id, spoken)
    room.workspace.do(go_rounds.start_go_round, room.session.id)
    hows = {turn.person_id: turn.how for turn in listed(room)}
    assert hows[room.people["Omar"].id] is How.AAC
    assert hows[room.people["Janet"].id] is How.OWN_VOICE


def test_the_go_round_says_who_is_next_of_those_who_are_here(room):
    go_round = room.workspace.do(go_rounds.start_go_round, room.session.id)
    assert room.workspace.ask(go_rounds.next_in_go_round, go_round).name == "Janet"
    do(room, sessions.leave, "Janet")
    assert room.workspace.ask(go_rounds.next_in_go_round, go_round).name == "Omar"
