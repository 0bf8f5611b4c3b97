"""A vote is about the words and the way in which it was asked for, and about nothing else."""

from dataclasses import replace
from functools import partial

import pytest

from coprod_desktop.domain import errors
from coprod_desktop.domain.cards import CardKind
from coprod_desktop.domain.decision import Outcome, Power
from coprod_desktop.domain.panel import Method
from coprod_desktop.domain.stances import Gate, Stance
from coprod_desktop.services import (
    agendas,
    ballots,
    cards,
    contributions,
    decisions,
    panel_files,
    panels,
    proposals,
    sessions,
)
from coprod_desktop.services.contributions import Spoken
from coprod_desktop.storage.repository import rows_of
from coprod_desktop.storage.rows import SHELVES
from coprod_desktop.wording import happened as said
from tests.panels import PASSPHRASE

ALL = ("Janet", "Omar", "Tomasz")


def do(room, act, *args, **more):
    return room.workspace.do(act, *args, **more)


def put_to(room, method, words="Lower the signs"):
    return do(room, proposals.put_proposal, room.session.id, words=words, method=method)


def take(room, decision, stance, names=ALL):
    for name in names:
        do(room, decisions.take_stance, decision.id, room.people[name].id, stance)


def vote(room, decision, **votes):
    for name, stance in votes.items():
        do(room, ballots.cast_vote, decision.id, room.people[name].id, stance)


def open_one(room):
    return room.workspace.ask(decisions.find_open_decision, room.session.id)


def papers_in_the_box(room):
    return room.workspace.ask(lambda reader: reader.ballot_papers.where())


def told_by(room, act, *args, **more):
    heard = []
    stop = room.workspace.listen(heard.append)
    do(room, act, *args, **more)
    stop()
    return said.sentence(heard[-1].event)


def test_votes_on_old_words_never_count_for_new_ones(room):
    decision = put_to(room, Method.BALLOT)
    vote(room, decision, Janet=Stance.AGREE)
    with pytest.raises(errors.PeopleHaveVoted):
        do(room, proposals.reword_proposal, decision.id, words="Raise the signs")
    vote(room, decision, Omar=Stance.AGREE, Tomasz=Stance.AGREE)
    do(room, decisions.test_agreement, decision.id)
    with pytest.raises(errors.PeopleHaveVoted):
        do(room, proposals.reword_proposal, decision.id, words="Raise the signs")
    assert open_one(room).words == "Lower the signs"


def test_a_ballot_stays_a_ballot_once_somebody_has_voted(room):
    decision = put_to(room, Method.BALLOT)
    vote(room, decision, Janet=Stance.AGREE)
    with pytest.raises(errors.PeopleHaveVoted):
        do(room, decisions.set_terms, decision.id, method=Method.CONSENT, power=Power.WE_DECIDE)
    kept = do(
        room, decisions.set_terms, decision.id, method=Method.BALLOT, power=Power.WE_RECOMMEND
    )
    assert kept.power is Power.WE_RECOMMEND


@pytest.mark.parametrize("outcome", [Outcome.NOT_YET, Outcome.NOT_ADOPTED])
def test_no_paper_is_ever_left_in_the_box(room, outcome):
    decision = put_to(room, Method.BALLOT)
    vote(room, decision, Janet=Stance.BLOCK)
    with pytest.raises(errors.BallotNotCounted):
        do(room, decisions.end_decision, decision.id, outcome)
    do(room, decisions.test_agreement, decision.id)
    do(room, decisions.end_decision, decision.id, outcome)
    assert papers_in_the_box(room) == ()


def test_what_we_are_told_does_not_leave_papers_in_the_box_either(room):
    decision = put_to(room, Method.BALLOT)
    do(room, decisions.set_terms, decision.id, method=Method.BALLOT, power=Power.WE_ARE_TOLD)
    vote(room, decision, Janet=Stance.BLOCK)
    with pytest.raises(errors.BallotNotCounted):
        do(room, decisions.end_decision, decision.id, Outcome.ADOPTED)


def test_a_ballot_in_which_nobody_has_voted_is_tested_and_that_can_be_undone(room):
    decision = put_to(room, Method.BALLOT)
    do(room, decisions.test_agreement, decision.id)
    room.workspace.undo_now()
    vote(room, decision, Janet=Stance.AGREE)
    assert len(papers_in_the_box(room)) == 1


def test_papers_survive_a_crash_and_are_counted_afterwards(room):
    decision = put_to(room, Method.BALLOT)
    vote(room, decision, Janet=Stance.AGREE, Omar=Stance.AGREE)
    room.workspace.close()
    again = panel_files.open_panel(room.folder, PASSPHRASE, clock=room.clock)
    try:
        again.do(ballots.cast_vote, decision.id, room.people["Tomasz"].id, Stance.STAND_ASIDE)
        counted = again.do(decisions.test_agreement, decision.id)
        assert {one.stance: one.count for one in counted.papers} == {
            Stance.AGREE: 2,
            Stance.STAND_ASIDE: 1,
        }
    finally:
        again.close()


def test_while_a_ballot_runs_the_record_holds_no_word_of_any_vote(room):
    decision = put_to(room, Method.BALLOT)
    before = set(_record(room))
    vote(room, decision, Janet=Stance.BLOCK, Omar=Stance.AGREE_WITH_WORRIES, Tomasz=Stance.AGREE)
    written = [one for one in _record(room) if one not in before]
    assert len(written) == 3
    for content in written:
        for stance in (Stance.BLOCK, Stance.AGREE_WITH_WORRIES, Stance.AGREE):
            assert f'"{stance.value}"' not in content
        for paper in papers_in_the_box(room):
            assert paper.id not in content


def test_the_box_lies_in_the_order_of_its_lots_and_not_of_the_votes(room):
    table = room.workspace.ask(
        lambda reader: reader._connection.execute(
            "SELECT sql FROM sqlite_schema WHERE name = 'ballot_papers'"
        ).fetchone()[0]
    )
    assert "WITHOUT ROWID" in table
    shelf = next(one for one in SHELVES if one.name == "ballot_papers")
    assert {column.name for column in shelf.table.columns} == {"id", "decision_id", "stance"}
    decision = put_to(room, Method.BALLOT)
    vote(room, decision, Janet=Stance.BLOCK, Omar=Stance.AGREE, Tomasz=Stance.STAND_ASIDE)
    rows = room.workspace.ask(lambda reader: list(rows_of(reader._connection, shelf)))
    ids = [row[0] for row in rows]
    assert ids == sorted(ids)


def _record(room):
    return room.workspace.ask(
        lambda reader: [
            row[0]
            for row in reader._connection.execute(
                "SELECT content FROM record_contents ORDER BY seq"
            )
        ]
    )


@pytest.mark.parametrize("method", [Method.BALLOT, Method.DOT_VOTE])
def test_what_people_said_aloud_does_not_go_into_a_ballot_or_a_dot_vote(room, method):
    decision = put_to(room, Method.CONSENSUS, "More benches\nLower signs")
    take(room, decision, Stance.AGREE)
    do(room, decisions.give_reason, decision.id, room.people["Omar"].id, "I sit there")
    anew = do(room, decisions.set_terms, decision.id, method=method, power=Power.WE_DECIDE)
    assert {(p.stance, p.reason, p.dots) for p in anew.positions} == {(Stance.NOT_ASKED, "", ())}
    room.workspace.undo_now()
    assert {p.stance for p in open_one(room).positions} == {Stance.AGREE}


def test_changing_the_way_of_asking_says_that_everybody_is_asked_anew(room):
    decision = put_to(room, Method.CONSENSUS)
    terms = {"method": Method.BALLOT, "power": Power.WE_DECIDE}
    sentence = told_by(room, decisions.set_terms, decision.id, **terms)
    assert sentence == "Secret ballot. Everybody is asked anew."


def test_stances_stay_where_only_the_share_that_is_needed_changes(room):
    decision = put_to(room, Method.CONSENSUS)
    take(room, decision, Stance.AGREE)
    do(room, decisions.set_terms, decision.id, method=Method.MAJORITY, power=Power.WE_DECIDE)
    assert {p.stance for p in open_one(room).positions} == {Stance.AGREE}


@pytest.mark.parametrize("method", [Method.BALLOT, Method.DOT_VOTE])
def test_nobody_can_be_given_a_stance_or_a_reason_where_papers_or_dots_speak(room, method):
    decision = put_to(room, method, "More benches\nLower signs")
    with pytest.raises(errors.AskedInAnotherWay):
        take(room, decision, Stance.AGREE)
    with pytest.raises(errors.AskedInAnotherWay):
        do(room, decisions.give_reason, decision.id, room.people["Omar"].id, "Because")


def test_who_puts_no_dots_was_asked_once_it_is_said_so(room):
    decision = put_to(room, Method.DOT_VOTE, "More benches\nLower signs")
    for name in ("Janet", "Omar"):
        do(room, ballots.put_dot, decision.id, room.people[name].id, 0)
    assert _gate(room, decision) is Gate.WITH_US
    room.workspace.undo_now()
    # One of two with lived experience: not asked is not the same as asked, with no dots.
    do(room, ballots.put_no_dots, decision.id, room.people["Omar"].id)
    omar = open_one(room).position_of(room.people["Omar"].id)
    assert omar.was_asked
    do(room, ballots.take_dots_back, decision.id, omar.person_id)
    assert not open_one(room).position_of(omar.person_id).was_asked


def _gate(room, decision):
    return room.workspace.ask(decisions.judge, open_one(room)).gate


def test_dots_elsewhere_and_no_dots_are_no_agreement(room):
    decision = put_to(room, Method.DOT_VOTE, "More benches\nLower signs")
    for name, option in (("Janet", 0), ("Janet", 0), ("Omar", 1), ("Tomasz", 0)):
        do(room, ballots.put_dot, decision.id, room.people[name].id, option)
    do(room, decisions.test_agreement, decision.id)
    ended = do(room, decisions.end_decision, decision.id, Outcome.ADOPTED)
    stances = {p.person_id: p.stance for p in ended.positions}
    assert stances[room.people["Omar"].id] is Stance.STAND_ASIDE
    assert (ended.chosen_option, ended.gate) == ("More benches", Gate.WITHOUT_US)


@pytest.mark.parametrize("words", ["One option only", "\n".join("abcdefghij")])
def test_a_dot_vote_has_two_to_nine_options(room, words):
    with pytest.raises(errors.OptionsMiscounted):
        put_to(room, Method.DOT_VOTE, words)


def test_a_tie_is_said_as_a_tie(room):
    decision = put_to(room, Method.DOT_VOTE, "More benches\nLower signs")
    for name, option in (("Janet", 0), ("Omar", 1)):
        do(room, ballots.put_dot, decision.id, room.people[name].id, option)
    sentence = told_by(room, decisions.test_agreement, decision.id)
    assert "It is a tie between More benches and Lower signs." in sentence
    with pytest.raises(errors.DotsTied) as refused:
        do(room, decisions.end_decision, decision.id, Outcome.ADOPTED)
    assert refused.value.options == ("More benches", "Lower signs")


def test_new_words_are_tested_anew_and_say_that_everybody_is_asked_again(room):
    decision = put_to(room, Method.MAJORITY)
    take(room, decision, Stance.AGREE)
    do(room, decisions.test_agreement, decision.id)
    words = {"words": "Lower the signs at stops"}
    sentence = told_by(room, proposals.reword_proposal, decision.id, **words)
    assert sentence == "The proposal has new words, version 2. Everybody is asked again."
    assert open_one(room).tested_at is None
    room.workspace.undo_now()
    assert open_one(room).tested_at is not None


@pytest.mark.parametrize("outcome", [Outcome.ADOPTED, Outcome.NOT_ADOPTED])
def test_nothing_is_decided_under_an_open_stop_card(room, outcome):
    decision = put_to(room, Method.CONSENSUS)
    take(room, decision, Stance.AGREE)
    do(room, decisions.test_agreement, decision.id)
    do(room, cards.show_card, room.session.id, CardKind.STOP)
    for act, more in (
        (decisions.set_terms, {"method": Method.CONSENT, "power": Power.WE_DECIDE}),
        (proposals.reword_proposal, {"words": "Other words"}),
        (partial(decisions.end_decision, outcome=outcome), {}),
    ):
        with pytest.raises(errors.StopCardOpen):
            do(room, act, decision.id, **more)
    ended = do(room, decisions.end_decision, decision.id, Outcome.NOT_YET)
    assert ended.stop_card_open


def test_a_stop_card_between_test_and_confirm_asks_for_a_new_test(room):
    decision = put_to(room, Method.CONSENSUS)
    take(room, decision, Stance.AGREE)
    do(room, decisions.test_agreement, decision.id)
    card = do(room, cards.show_card, room.session.id, CardKind.STOP)
    do(room, cards.go_on_over, card.id)
    with pytest.raises(errors.NotTestedYet):
        do(room, decisions.end_decision, decision.id, Outcome.ADOPTED)
    do(room, decisions.test_agreement, decision.id)
    do(room, cards.answer_card, card.id, answer="Said again")
    with pytest.raises(errors.NotTestedYet):
        do(room, decisions.end_decision, decision.id, Outcome.ADOPTED)


def test_undoing_the_stop_card_brings_the_test_back(room):
    decision = put_to(room, Method.CONSENSUS)
    take(room, decision, Stance.AGREE)
    do(room, decisions.test_agreement, decision.id)
    do(room, cards.show_card, room.session.id, CardKind.STOP)
    room.workspace.undo_now()
    assert do(room, decisions.end_decision, decision.id, Outcome.ADOPTED).gate is Gate.WITH_US


def test_the_test_reads_back_quorum_and_lived_share_in_numbers(room):
    rules = {"quorum": 4, "lived_share_percent": 60}
    do(room, panels.change_rules, partial(replace, **rules))
    decision = put_to(room, Method.MAJORITY)
    take(room, decision, Stance.AGREE)
    sentence = told_by(room, decisions.test_agreement, decision.id)
    assert "3 voting people are here. Your panel needs 4 to decide." in sentence
    assert "66 in every 100 people here have lived experience. Your panel needs 60." in sentence


def test_the_test_says_why_it_would_be_without_us(room):
    decision = put_to(room, Method.MAJORITY)
    take(room, decision, Stance.AGREE)
    do(room, sessions.leave, room.session.id, room.people["Omar"].id)
    sentence = told_by(room, decisions.test_agreement, decision.id)
    assert "Made without us. Fewer than 2 people with lived experience are here." in sentence


def test_a_secret_ballot_says_why_it_is_not_tested(room):
    decision = put_to(room, Method.BALLOT)
    vote(room, decision, Janet=Stance.AGREE, Omar=Stance.AGREE, Tomasz=Stance.STAND_ASIDE)
    sentence = told_by(room, decisions.test_agreement, decision.id)
    assert "Not tested. The ballot was secret, so we cannot tell." in sentence


def test_words_that_are_kept_back_do_not_become_a_proposal(room):
    janet = room.people["Janet"].id
    spoken = Spoken(words="Between us", person_id=janet, off_the_record=True)
    private = do(room, contributions.record_contribution, room.session.id, spoken)
    with pytest.raises(errors.KeptBack):
        do(room, contributions.mark_for_proposal, private.id, is_marked=True)
    said_aloud = Spoken(words="Lower the signs", person_id=janet)
    one = do(room, contributions.record_contribution, room.session.id, said_aloud)
    do(room, contributions.mark_for_proposal, one.id, is_marked=True)
    do(room, contributions.withdraw_contribution, one.id)
    assert room.workspace.ask(contributions.list_marked, room.session.id) == ()
    do(room, contributions.mark_for_proposal, one.id, is_marked=False)


def test_marked_words_of_this_item_come_first(room):
    janet = room.people["Janet"].id
    ids = []
    for words in ("About benches", "About signs"):
        spoken = Spoken(words=words, person_id=janet)
        one = do(room, contributions.record_contribution, room.session.id, spoken)
        do(room, contributions.mark_for_proposal, one.id, is_marked=True)
        ids.append(one.id)
        if len(ids) == 1:
            items = room.workspace.ask(agendas.list_agenda, room.session.id)
            do(room, agendas.go_to_item, items[1].id)
    marked = room.workspace.ask(contributions.list_marked, room.session.id)
    assert [one.words for one in marked] == ["About signs", "About benches"]
