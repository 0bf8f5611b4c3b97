"""Decisions by the panel's own rules, and what is kept of them."""

from dataclasses import replace

import pytest

from coprod_desktop.documents.text import paragraphs
from coprod_desktop.domain import errors
from coprod_desktop.domain.cards import CardKind
from coprod_desktop.domain.decision import Outcome, Power
from coprod_desktop.domain.people import Side
from coprod_desktop.domain.stances import Gate, Stance
from coprod_desktop.services import (
    cards,
    decisions,
    earlier_decisions,
    panels,
    papers,
    people,
    proposals,
    sessions,
)
from coprod_desktop.services.room import see_room
from coprod_desktop.wording import happened
from coprod_desktop.wording.deciding import earlier_row, open_entry


def decide(room, **stances):
    decision = room.workspace.do(
        proposals.put_proposal, room.session.id, words="Benches under shelters"
    )
    for name, stance in stances.items():
        room.workspace.do(decisions.take_stance, decision.id, room.people[name].id, stance)
    return decision


def verdict(room):
    decision = room.workspace.ask(decisions.find_open_decision, room.session.id)
    return room.workspace.ask(decisions.judge, decision)


def adopt(room, decision):
    room.workspace.do(decisions.test_agreement, decision.id)
    return room.workspace.do(decisions.end_decision, decision.id, Outcome.ADOPTED)


def test_words_without_a_full_stop_do_not_run_into_what_to_press(room):
    said = "Decide. Benches under shelters. Press 1 to 6 for each person."
    assert open_entry(decide(room)) == said


def test_only_voting_people_who_are_here_are_asked(room):
    room.workspace.do(sessions.leave, room.session.id, room.people["Omar"].id)
    decision = decide(room)
    asked = {position.person_id for position in decision.positions}
    assert asked == {room.people["Janet"].id, room.people["Tomasz"].id}
    with pytest.raises(errors.NotEligible):
        room.workspace.do(decisions.take_stance, decision.id, room.people["Dawn"].id, Stance.AGREE)


def test_a_decision_that_all_agree_on_is_made_with_us(room):
    decision = decide(room, Janet=Stance.AGREE, Omar=Stance.AGREE, Tomasz=Stance.STAND_ASIDE)
    ended = adopt(room, decision)
    assert ended.gate is Gate.WITH_US


def test_agreement_is_tested_again_after_anything_has_changed(room):
    decision = decide(room, Janet=Stance.AGREE, Omar=Stance.AGREE, Tomasz=Stance.AGREE)
    with pytest.raises(errors.NotTestedYet):
        room.workspace.do(decisions.end_decision, decision.id, Outcome.ADOPTED)
    room.workspace.do(decisions.test_agreement, decision.id)
    janet = room.people["Janet"].id
    room.workspace.do(decisions.take_stance, decision.id, janet, Stance.AGREE_WITH_WORRIES)
    with pytest.raises(errors.NotTestedYet):
        room.workspace.do(decisions.end_decision, decision.id, Outcome.ADOPTED)
    assert adopt(room, decision).gate is Gate.WITH_US


def test_a_block_keeps_consensus_from_being_adopted(room):
    decision = decide(room, Janet=Stance.AGREE, Omar=Stance.BLOCK, Tomasz=Stance.AGREE)
    with pytest.raises(errors.RuleNotMet):
        adopt(room, decision)
    ended = room.workspace.do(decisions.end_decision, decision.id, Outcome.NOT_YET)
    assert ended.gate is None


def test_a_decision_cannot_close_over_an_open_stop_card_and_be_with_us(room):
    decision = decide(room, Janet=Stance.AGREE, Omar=Stance.AGREE, Tomasz=Stance.AGREE)
    card = room.workspace.do(cards.show_card, room.session.id, CardKind.STOP)
    with pytest.raises(errors.StopCardOpen):
        adopt(room, decision)
    room.workspace.do(cards.go_on_over, card.id)
    ended = adopt(room, decision)
    assert ended.gate is Gate.WITHOUT_US
    room.workspace.undo_now()
    room.workspace.do(cards.answer_card, card.id, answer="Said again, slower.")
    ended = adopt(room, decision)
    assert ended.gate is Gate.WITH_US


def test_somebody_who_left_before_closing_is_not_counted(room):
    decision = decide(room, Janet=Stance.AGREE, Omar=Stance.AGREE, Tomasz=Stance.AGREE)
    room.workspace.do(sessions.leave, room.session.id, room.people["Omar"].id)
    ended = adopt(room, decision)
    assert ended.gate is Gate.WITHOUT_US
    assert len(ended.eligible) == 2


def test_a_block_stays_on_the_record_when_its_holder_leaves(room):
    decision = decide(room, Janet=Stance.AGREE, Omar=Stance.BLOCK, Tomasz=Stance.AGREE)
    omar = room.people["Omar"].id
    room.workspace.do(decisions.give_reason, decision.id, omar, "Nobody asked the drivers")
    assert not verdict(room).can_be_adopted
    room.workspace.do(sessions.leave, room.session.id, omar)
    assert verdict(room).can_be_adopted
    room.workspace.do(decisions.take_stance, decision.id, room.people["Janet"].id, Stance.AGREE)
    with pytest.raises(errors.NotEligible):
        room.workspace.do(decisions.take_stance, decision.id, omar, Stance.AGREE)
    ended = adopt(room, decision)
    (left,) = [one for one in ended.positions if not one.present]
    assert (left.stance, left.reason) == (Stance.BLOCK, "Nobody asked the drivers")
    document = room.workspace.ask(papers.minutes_of, room.session.id)
    told = "\n".join(paragraphs(document))
    assert "Block, said before leaving the room: Omar" in told
    assert "Nobody asked the drivers" in told


def test_who_comes_back_still_stands_where_they_stood(room):
    decision = decide(room, Janet=Stance.AGREE, Omar=Stance.BLOCK)
    omar = room.people["Omar"].id
    room.workspace.do(sessions.leave, room.session.id, omar)
    room.workspace.do(decisions.take_stance, decision.id, room.people["Janet"].id, Stance.AGREE)
    room.workspace.do(sessions.arrive, room.session.id, omar)
    now = room.workspace.ask(decisions.find_open_decision, room.session.id)
    assert now.position_of(omar).stance is Stance.BLOCK


def test_a_view_that_differs_needs_words(room):
    decision = decide(room, Janet=Stance.AGREE, Omar=Stance.AGREE, Tomasz=Stance.AGREE)
    adopt(room, decision)
    with pytest.raises(errors.WordsMissing):
        room.workspace.do(decisions.add_minority_view, decision.id, words="  ")


def test_what_we_are_told_can_be_written_down_over_a_block_and_says_so(room):
    decision = decide(room, Janet=Stance.BLOCK, Omar=Stance.AGREE, Tomasz=Stance.AGREE)
    room.workspace.do(
        decisions.set_terms, decision.id, method=decision.method, power=Power.WE_ARE_TOLD
    )
    ended = adopt(room, decision)
    assert ended.gate is Gate.WITHOUT_US


def test_what_we_are_told_is_never_made_with_us_however_many_agree(room):
    decision = decide(room, Janet=Stance.AGREE, Omar=Stance.AGREE, Tomasz=Stance.AGREE)
    told = {"method": decision.method, "power": Power.WE_ARE_TOLD}
    decision = room.workspace.do(decisions.set_terms, decision.id, **told)
    said = []
    room.workspace.listen(lambda now: said.append(happened.sentence(now.event)))
    ended = adopt(room, decision)
    assert ended.gate is Gate.WITHOUT_US
    assert said == [
        "3 agree. It can be written down. Made without us. It was decided elsewhere.",
        "Decision 1: adopted. We are told. Made without us.",
    ]
    paper = " ".join(paragraphs(room.workspace.ask(papers.minutes_of, room.session.id)))
    assert "With us or without us: Made without us. It was decided elsewhere." in paper
    assert "ade with us" not in paper
    (row,) = room.workspace.ask(earlier_decisions.list_earlier_decisions)
    assert "Made without us" in earlier_row(row, room.session.id)
    sight = room.workspace.ask(see_room, room.session.id, room.workspace.now())
    assert sight.gate is Gate.WITHOUT_US


def test_too_few_for_the_quorum_cannot_adopt(room):
    panel = room.workspace.ask(panels.find_panel)
    room.workspace.do(panels.change_panel, replace(panel, quorum=4))
    decision = decide(room, Janet=Stance.AGREE, Omar=Stance.AGREE, Tomasz=Stance.AGREE)
    with pytest.raises(errors.QuorumMissing):
        adopt(room, decision)


def test_new_words_for_a_proposal_ask_everybody_again(room):
    decision = decide(room, Janet=Stance.AGREE)
    again = room.workspace.do(proposals.reword_proposal, decision.id, words="Ten benches")
    assert again.words == "Ten benches"
    assert {position.stance for position in again.positions} == {Stance.NOT_ASKED}


def test_a_side_that_changes_during_a_decision_counts_at_closing(room):
    decision = decide(room, Janet=Stance.AGREE, Omar=Stance.AGREE, Tomasz=Stance.AGREE)
    omar = room.people["Omar"]
    room.workspace.do(people.change_person, replace(omar, side=Side.ALLY))
    ended = adopt(room, decision)
    assert ended.gate is Gate.WITHOUT_US


def test_a_session_with_an_open_decision_does_not_close(room):
    decide(room)
    with pytest.raises(errors.DecisionStillOpen):
        room.workspace.do(sessions.close_session, room.session.id)


def test_a_new_stance_keeps_the_reason_and_a_reason_keeps_the_stance(room):
    decision = decide(room, Janet=Stance.AGREE)
    janet = room.people["Janet"].id
    room.workspace.do(decisions.give_reason, decision.id, janet, " I sit there every day ")
    room.workspace.do(decisions.take_stance, decision.id, janet, Stance.STAND_ASIDE)
    position = room.workspace.ask(decisions.find_open_decision, room.session.id).position_of(janet)
    assert (position.stance, position.reason) == (Stance.STAND_ASIDE, "I sit there every day")
