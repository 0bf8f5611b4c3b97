"""Turns through the real file: asked for, given, interrupted, passed, and each taken back."""

from dataclasses import replace
from functools import partial

import pytest

from coprod_desktop.domain import errors
from coprod_desktop.domain.contribution import How
from coprod_desktop.domain.events.people import PersonChanged
from coprod_desktop.domain.turns import TurnKind, TurnRule
from coprod_desktop.services import (
    agendas,
    contributions,
    floor,
    go_rounds,
    panels,
    sessions,
    turns,
)
from coprod_desktop.services.contributions import Spoken
from tests.on_the_floor import (
    ask,
    cut_in,
    do,
    finish,
    heard_of,
    listed,
    next_one,
    speaker,
    waiting,
)


def test_the_panels_rules_put_who_was_not_heard_on_the_item_first(room):
    change = partial(replace, turn_rules=(TurnRule.NOT_HEARD_ON_ITEM,))
    room.workspace.do(panels.change_rules, change)
    spoken = Spoken(words="I wait long", person_id=room.people["Janet"].id)
    room.workspace.do(contributions.record_contribution, room.session.id, spoken)
    ask(room, "Janet", "Omar")
    assert waiting(room) == ["Omar", "Janet"]
    assert next_one(room).name == "Omar"


def test_who_asked_under_one_item_and_spoke_under_the_next_was_heard_there(room, clock):
    change = partial(replace, turn_rules=(TurnRule.NOT_HEARD_ON_ITEM,))
    room.workspace.do(panels.change_rules, change)
    ask(room, "Janet")
    clock.forward(1)
    first, second = room.workspace.ask(agendas.list_agenda, room.session.id)
    room.workspace.do(agendas.go_to_item, second.id)
    next_one(room)
    clock.forward(1)
    finish(room)
    ask(room, "Janet", "Omar")
    assert waiting(room) == ["Omar", "Janet"]
    clock.forward(1)
    room.workspace.do(agendas.go_to_item, first.id)
    assert waiting(room) == ["Janet", "Omar"]


def test_a_turn_of_an_older_file_that_has_no_stretches_does_not_stop_the_list(room):
    room.workspace.do(panels.change_rules, partial(replace, turn_rules=tuple(TurnRule)))
    ask(room, "Janet")
    next_one(room)
    room.workspace.do(_forget_stretches, room.people["Janet"])
    ask(room, "Omar", "Janet")
    assert waiting(room) == ["Omar", "Janet"]
    assert next_one(room).name == "Omar"


def _forget_stretches(work, person):
    """Keep the turn as version 1 of the file kept it."""
    (turn,) = work.turns.where(person_id=person.id)
    work.save(replace(turn, stretches=()))
    work.note(PersonChanged(person=person))


def test_an_interrupted_person_keeps_the_place_and_goes_on(room, clock):
    ask(room, "Janet", "Tomasz")
    next_one(room)
    clock.forward(2)
    ask(room, "Omar", kind=TurnKind.CLARIFY)
    sentence = heard_of(room, lambda: do(room, turns.give_floor, "Omar", interrupts=True))
    assert sentence == "Omar is speaking. Janet keeps the place and goes on after."
    assert waiting(room) == ["Janet", "Tomasz"]
    sentence = heard_of(room, lambda: room.workspace.do(turns.finish_turn, room.session.id))
    assert sentence == "Omar is done. Janet goes on."
    assert speaker(room) == "Janet"
    turn = room.workspace.ask(floor.current_turn, room.session.id)
    assert len(turn.stretches) == 2


def test_going_against_the_order_needs_a_reason_that_is_kept(room):
    ask(room, "Janet", "Omar")
    with pytest.raises(errors.ReasonMissing):
        do(room, turns.give_floor, "Omar")
    do(room, turns.give_floor, "Omar", reason="Has to catch the bus")
    turn = room.workspace.ask(floor.current_turn, room.session.id)
    assert turn.override_reason == "Has to catch the bus"
    assert waiting(room) == ["Janet"]


def test_the_first_on_the_list_and_the_only_one_need_no_reason(room):
    do(room, turns.give_floor, "Omar")
    assert speaker(room) == "Omar"
    ask(room, "Janet")
    do(room, turns.give_floor, "Janet")
    assert speaker(room) == "Janet"


def test_who_has_left_keeps_the_place_and_is_passed_over(room):
    ask(room, "Janet", "Omar")
    do(room, sessions.leave, "Janet")
    assert next_one(room).name == "Omar"
    do(room, sessions.arrive, "Janet")
    assert next_one(room).name == "Janet"


def test_come_back_to_me_goes_to_the_end(room, clock):
    first, _ = ask(room, "Janet", "Omar")
    clock.forward(1)
    room.workspace.do(turns.come_back_later, first.id)
    assert waiting(room) == ["Omar", "Janet"]


def test_who_spoke_with_a_communication_aid_keeps_that_way_on_the_list(room):
    spoken = Spoken(words="Lower", person_id=room.people["Omar"].id, how=How.AAC)
    room.workspace.do(contributions.record_contribution, room.session.id, spoken)
    (turn,) = ask(room, "Omar")
    assert turn.how is How.AAC


def _turns(reader, session_id):
    return reader.turns.where(session_id=session_id)


def test_closing_ends_every_turn_and_undo_brings_each_back(room):
    ask(room, "Janet", "Omar")
    next_one(room)
    room.workspace.do(sessions.close_session, room.session.id)
    assert waiting(room) == []
    room.workspace.undo_now()
    assert speaker(room) == "Janet"
    assert waiting(room) == ["Omar"]


def test_clarifying_from_the_list_keeps_the_place_of_whoever_speaks(room):
    ask(room, "Janet", "Tomasz")
    next_one(room)
    ask(room, "Omar", kind=TurnKind.CLARIFY)
    do(room, turns.give_floor, "Omar")
    assert speaker(room) == "Omar"
    assert waiting(room) == ["Janet", "Tomasz"]
    room.workspace.undo_now()
    assert speaker(room) == "Janet"
    assert waiting(room) == ["Tomasz", "Omar"]


def test_cutting_in_is_for_clarifying_and_how_we_work_only_and_is_taken_back(room):
    ask(room, "Janet")
    next_one(room)
    with pytest.raises(errors.ReasonMissing):
        cut_in(room, kind=TurnKind.NEW_POINT)
    assert speaker(room) == "Janet"
    sentence = heard_of(room, lambda: cut_in(room, kind=TurnKind.PROCESS))
    assert sentence == "Omar is speaking. Janet keeps the place and goes on after."
    room.workspace.undo_now()
    assert speaker(room) == "Janet"
    assert waiting(room) == []


def test_who_cuts_in_keeps_the_place_that_they_had_on_the_list(room):
    ask(room, "Janet", "Omar")
    next_one(room)
    cut_in(room)
    assert waiting(room) == ["Janet", "Omar"]
    finish(room)
    assert speaker(room) == "Janet"
    assert waiting(room) == ["Omar"]


def test_nobody_cuts_in_on_themselves(room):
    ask(room, "Janet")
    next_one(room)
    with pytest.raises(errors.AlreadySpeaking):
        cut_in(room, "Janet")
    cut_in(room)
    with pytest.raises(errors.AlreadyWaiting):
        cut_in(room, "Janet")


def test_who_speaks_already_is_given_no_second_turn(room):
    ask(room, "Janet")
    next_one(room)
    with pytest.raises(errors.AlreadySpeaking):
        do(room, turns.give_floor, "Janet")
    ask(room, "Janet")
    do(room, turns.give_floor, "Janet")
    assert waiting(room) == []


def test_who_has_left_is_not_given_the_floor_back_and_holds_up_nobody(room):
    ask(room, "Janet", "Tomasz")
    next_one(room)
    cut_in(room)
    do(room, sessions.leave, "Janet")
    finish(room)
    assert speaker(room) is None
    assert waiting(room) == ["Janet", "Tomasz"]
    assert next_one(room).name == "Tomasz"
    do(room, sessions.arrive, "Janet")
    assert next_one(room).name == "Janet"


def test_an_absent_place_needs_no_reason_to_go_past(room):
    ask(room, "Janet", "Tomasz", "Omar")
    next_one(room)
    cut_in(room, "Dawn")
    do(room, sessions.leave, "Janet")
    do(room, turns.give_floor, "Tomasz")
    assert speaker(room) == "Tomasz"


def test_who_leaves_while_speaking_keeps_the_place_and_undo_gives_the_floor_back(room):
    ask(room, "Janet", "Omar")
    next_one(room)
    sentence = heard_of(room, lambda: do(room, sessions.leave, "Janet"))
    assert sentence == "Janet has left. Their place on the list is kept."
    assert speaker(room) is None
    assert waiting(room) == ["Janet", "Omar"]
    room.workspace.undo_now()
    assert speaker(room) == "Janet"
    assert heard_of(room, lambda: do(room, sessions.leave, "Dawn")) == "Dawn has left."


def test_an_interrupted_person_who_says_come_back_to_me_really_is_last(room, clock):
    (first,) = ask(room, "Janet")
    next_one(room)
    ask(room, "Tomasz")
    cut_in(room)
    clock.forward(1)
    room.workspace.do(turns.come_back_later, first.id)
    assert waiting(room) == ["Tomasz", "Janet"]
    room.workspace.undo_now()
    assert waiting(room) == ["Janet", "Tomasz"]


def test_nobody_gets_a_second_place_by_being_come_back_to(room):
    (first,) = ask(room, "Janet")
    next_one(room)
    ask(room, "Janet")
    cut_in(room)
    with pytest.raises(errors.AlreadyWaiting):
        room.workspace.do(turns.come_back_later, first.id)


def test_how_somebody_speaks_can_be_told(room):
    (turn,) = ask(room, "Omar", how=How.SIGNED)
    assert turn.how is How.SIGNED


def test_who_cut_in_and_passes_gives_the_floor_back(room):
    ask(room, "Janet")
    next_one(room)
    cut_in(room)
    passing = room.workspace.ask(floor.current_turn, room.session.id)
    sentence = heard_of(room, lambda: room.workspace.do(turns.pass_turn, passing.id))
    assert sentence == "Omar passes. Janet is next."
    assert speaker(room) == "Janet"


@pytest.mark.parametrize(
    "act",
    [
        lambda room: ask(room, "Omar"),
        next_one,
        finish,
        cut_in,
        lambda room: do(room, turns.give_floor, "Tomasz", reason="It is about them"),
        lambda room: room.workspace.do(turns.come_back_later, listed(room)[0].id),
        lambda room: room.workspace.do(turns.end_turn, listed(room)[0].id),
        lambda room: room.workspace.do(go_rounds.start_go_round, room.session.id),
        lambda room: room.workspace.do(
            turns.pass_turn, room.workspace.ask(floor.current_turn, room.session.id).id
        ),
    ],
    ids=[
        "ask",
        "next",
        "done",
        "interrupt",
        "override",
        "come back",
        "give up",
        "go-round",
        "pass",
    ],
)
def test_undo_gives_back_the_floor_as_it_was(room, clock, act):
    ask(room, "Janet", "Dawn", "Tomasz")
    next_one(room)
    clock.forward(1)
    before = room.workspace.ask(_turns, room.session.id)
    act(room)
    assert room.workspace.ask(_turns, room.session.id) != before
    room.workspace.undo_now()
    assert room.workspace.ask(_turns, room.session.id) == before
