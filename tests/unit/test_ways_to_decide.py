"""Every way to decide, through the real file: shares, secret ballots, dots, taking up again."""

from dataclasses import replace
from functools import partial
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_desktop.documents.text import paragraphs
from coprod_desktop.domain import errors
from coprod_desktop.domain.decision import Outcome
from coprod_desktop.domain.gate import nothing_about_us, nothing_about_us_in_secret
from coprod_desktop.domain.panel import Method
from coprod_desktop.domain.people import Role, Side
from coprod_desktop.domain.stances import Gate, Position, Stance
from coprod_desktop.services import (
    ballots,
    contributions,
    decisions,
    floor,
    panels,
    papers,
    people,
    proposals,
    sessions,
    turns,
)
from coprod_desktop.services.contributions import Spoken
from coprod_desktop.wording import happened as said
from coprod_desktop.wording import problems


def do(room, act, *args, **more):
    return room.workspace.do(act, *args, **more)


def put_to(room, method, words="Lower the signs"):
    return do(room, proposals.put_proposal, room.session.id, words=words, method=method)


def adopt(room, decision):
    do(room, decisions.test_agreement, decision.id)
    return do(room, decisions.end_decision, decision.id, Outcome.ADOPTED)


def rules(room, **changes):
    do(room, panels.change_rules, partial(replace, **changes))


def vote(room, decision, **votes):
    for name, stance in votes.items():
        do(room, ballots.cast_vote, decision.id, room.people[name].id, stance)


def more_people(room, count):
    for number in range(count):
        person = do(room, people.add_person, name=f"Member {number}", side=Side.LIVED_EXPERIENCE)
        do(room, sessions.arrive, room.session.id, person.id)
        room.people[person.name] = person


def test_the_panels_own_share_is_that_of_everybody_present(room):
    rules(room, threshold_percent=67)
    decision = put_to(room, Method.THRESHOLD)
    for name in ("Janet", "Omar"):
        do(room, decisions.take_stance, decision.id, room.people[name].id, Stance.AGREE)
    do(room, decisions.test_agreement, decision.id)
    with pytest.raises(errors.RuleNotMet):
        do(room, decisions.end_decision, decision.id, Outcome.ADOPTED)
    do(room, decisions.take_stance, decision.id, room.people["Tomasz"].id, Stance.AGREE)
    assert adopt(room, decision).threshold_percent == 67


def test_too_few_people_with_lived_experience_cannot_decide(room):
    rules(room, lived_share_percent=60)
    decision = put_to(room, Method.MAJORITY)
    for name in ("Janet", "Omar", "Tomasz"):
        do(room, decisions.take_stance, decision.id, room.people[name].id, Stance.AGREE)
    assert adopt(room, decision).gate is Gate.WITH_US
    room.workspace.undo_now()
    do(room, sessions.leave, room.session.id, room.people["Omar"].id)
    do(room, decisions.test_agreement, decision.id)
    with pytest.raises(errors.LivedShareMissing) as refused:
        do(room, decisions.end_decision, decision.id, Outcome.ADOPTED)
    assert (refused.value.share, refused.value.needed) == (50, 60)


def test_a_secret_ballot_keeps_who_voted_apart_from_what(room):
    decision = put_to(room, Method.BALLOT)
    vote(room, decision, Janet=Stance.AGREE, Omar=Stance.BLOCK)
    open_one = room.workspace.ask(decisions.find_open_decision, room.session.id)
    assert {p.stance for p in open_one.positions} == {Stance.NOT_ASKED}
    assert [p.has_voted for p in open_one.positions].count(True) == 2
    papers_in = room.workspace.ask(lambda reader: reader.ballot_papers.where())
    assert sorted(paper.stance for paper in papers_in) == [Stance.AGREE, Stance.BLOCK]
    known = {person.id for person in room.people.values()} | {decision.id}
    assert all(paper.id not in known and len(paper.id) == 32 for paper in papers_in)
    contents = room.workspace.ask(_contents)
    assert "block" not in " ".join(contents)


def _contents(reader):
    rows = reader._connection.execute("SELECT content FROM record_contents ORDER BY seq").fetchall()
    return [row[0] for row in rows if '"VoteCast"' in row[0]]


def test_a_vote_is_cast_once_and_cannot_be_taken_back(room):
    decision = put_to(room, Method.BALLOT)
    vote(room, decision, Janet=Stance.AGREE)
    with pytest.raises(errors.AlreadyVoted):
        vote(room, decision, Janet=Stance.BLOCK)
    with pytest.raises(errors.VotesStay):
        room.workspace.undo_now()
    with pytest.raises(errors.NotEligible):
        vote(room, decision, Dawn=Stance.AGREE)


def test_everything_after_a_vote_is_taken_back_and_the_vote_and_what_was_before_stay(room):
    dawn, omar = room.people["Dawn"].id, room.people["Omar"].id
    do(room, turns.ask_to_speak, room.session.id, dawn)
    decision = put_to(room, Method.BALLOT)
    vote(room, decision, Janet=Stance.AGREE, Omar=Stance.BLOCK)
    do(room, turns.ask_to_speak, room.session.id, omar)
    vote(room, decision, Tomasz=Stance.AGREE)
    do(room, turns.give_floor, room.session.id, dawn)
    do(room, sessions.leave, room.session.id, omar)
    assert room.workspace.undo_now() == "Omar has left"
    assert room.workspace.undo_now() == "Dawn is speaking"
    papers_in = room.workspace.ask(lambda reader: reader.ballot_papers.where())
    for _ in range(2):
        with pytest.raises(errors.VotesStay):
            room.workspace.undo_now()
    assert room.workspace.ask(lambda reader: reader.ballot_papers.where()) == papers_in
    waiting = {one.person_id for one in room.workspace.ask(floor.list_waiting, room.session.id)}
    assert waiting == {dawn, omar}
    do(room, decisions.test_agreement, decision.id)
    do(room, decisions.end_decision, decision.id, Outcome.NOT_YET)
    do(room, proposals.reopen_decision, decision.id, because="We vote again")
    for _ in range(2):
        room.workspace.undo_now()
    assert room.workspace.ask(decisions.find_open_decision, room.session.id).id == decision.id
    with pytest.raises(errors.VotesStay):
        room.workspace.undo_now()


def test_the_refusal_says_in_one_sentence_what_is_safe_and_what_to_do(room):
    told = problems.sentence(errors.VotesStay())
    assert told.startswith("Votes in a secret ballot are safe and stay")
    assert told.count(". ") == 0
    for step in ("count the ballot", "record no decision yet", "take it up again"):
        assert step in told


def test_counting_destroys_the_papers_and_the_decision_keeps_the_counts(room):
    decision = put_to(room, Method.BALLOT)
    vote(room, decision, Janet=Stance.AGREE, Omar=Stance.AGREE, Tomasz=Stance.AGREE)
    ended = adopt(room, decision)
    assert room.workspace.ask(lambda reader: reader.ballot_papers.where()) == ()
    assert [(one.stance, one.count) for one in ended.papers] == [(Stance.AGREE, 3)]
    assert ended.gate is Gate.WITH_US
    with pytest.raises(errors.DecisionClosed):
        vote(room, decision, Janet=Stance.AGREE)


def test_a_ballot_in_which_nobody_can_tell_whose_paper_is_whose_is_not_tested(room):
    decision = put_to(room, Method.BALLOT)
    vote(room, decision, Janet=Stance.AGREE, Omar=Stance.AGREE, Tomasz=Stance.STAND_ASIDE)
    assert adopt(room, decision).gate is Gate.NOT_TESTED


def test_few_papers_are_never_printed_apart(room):
    decision = put_to(room, Method.BALLOT)
    vote(room, decision, Janet=Stance.AGREE, Omar=Stance.AGREE, Tomasz=Stance.STAND_ASIDE)
    adopt(room, decision)
    text = " ".join(paragraphs(room.workspace.ask(papers.minutes_of, room.session.id)))
    assert "Stand aside" not in text
    decided = text.split("Decision 1")[1].split("Actions")[0]
    assert "Fewer than 5 people voted" in decided
    for word in ("Agree", "Stand aside", "Janet", "Omar", "Tomasz"):
        assert word not in decided


def test_enough_papers_are_printed_as_counts_without_names(room):
    more_people(room, 3)
    decision = put_to(room, Method.BALLOT)
    here = [n for n, p in room.people.items() if p.votes]
    vote(room, decision, **dict.fromkeys(here[:5], Stance.AGREE))
    vote(room, decision, **{here[5]: Stance.STAND_ASIDE})
    adopt(room, decision)
    text = " ".join(paragraphs(room.workspace.ask(papers.minutes_of, room.session.id)))
    assert "Agree: 5" in text
    assert "Stand aside: 1" in text


def test_a_dot_vote_chooses_the_option_with_the_most_dots(room):
    rules(room, dots_each=2)
    decision = put_to(room, Method.DOT_VOTE, "More benches\nLower signs")
    assert decision.options == ("More benches", "Lower signs")
    for name, options in (("Janet", (0, 1)), ("Omar", (1, 1)), ("Tomasz", (1,))):
        for option in options:
            do(room, ballots.put_dot, decision.id, room.people[name].id, option)
    with pytest.raises(errors.TooManyDots):
        do(room, ballots.put_dot, decision.id, room.people["Omar"].id, 0)
    with pytest.raises(errors.NoSuchOption):
        do(room, ballots.put_dot, decision.id, room.people["Tomasz"].id, 7)
    ended = adopt(room, decision)
    assert (ended.chosen_option, ended.gate) == ("Lower signs", Gate.WITH_US)
    text = " ".join(paragraphs(room.workspace.ask(papers.minutes_of, room.session.id)))
    assert "Lower signs: 4 dots" in text
    room.workspace.undo_now()
    do(room, ballots.take_dots_back, decision.id, room.people["Omar"].id)


def test_a_tie_of_dots_has_no_winner(room):
    decision = put_to(room, Method.DOT_VOTE, "More benches\nLower signs")
    do(room, ballots.put_dot, decision.id, room.people["Janet"].id, 0)
    do(room, ballots.put_dot, decision.id, room.people["Omar"].id, 1)
    do(room, decisions.test_agreement, decision.id)
    with pytest.raises(errors.DotsTied):
        do(room, decisions.end_decision, decision.id, Outcome.ADOPTED)


def test_a_decision_is_taken_up_again_and_the_earlier_one_stays(room):
    decision = put_to(room, Method.CONSENT)
    ended = do(room, decisions.end_decision, decision.id, Outcome.NOT_ADOPTED)
    with pytest.raises(errors.WordsMissing):
        do(room, proposals.reopen_decision, ended.id, because=" ")
    again = do(room, proposals.reopen_decision, ended.id, because="The budget came through")
    assert (again.number, again.reopens_id, again.words) == (2, ended.id, ended.words)
    kept = room.workspace.ask(decisions.list_decisions, room.session.id)[0]
    assert kept == ended
    text = " ".join(paragraphs(room.workspace.ask(papers.minutes_of, room.session.id)))
    assert "Decision 1 was taken up again: The budget came through" in text


def test_a_proposal_keeps_what_it_grew_out_of_and_undo_brings_the_marks_back(room):
    spoken = Spoken(words="The signs hang too high", person_id=room.people["Omar"].id)
    one = do(room, contributions.record_contribution, room.session.id, spoken)
    do(room, contributions.mark_for_proposal, one.id, is_marked=True)
    assert [c.id for c in room.workspace.ask(contributions.list_marked, room.session.id)] == [
        one.id
    ]
    decision = do(
        room,
        proposals.put_proposal,
        room.session.id,
        words="Lower the signs",
        grew_out_of=(one.id,),
    )
    assert room.workspace.ask(contributions.list_marked, room.session.id) == ()
    proposal = room.workspace.ask(proposals.get_proposal, decision.proposal_id)
    assert proposal.grew_out_of == (one.id,)
    text = " ".join(paragraphs(room.workspace.ask(papers.minutes_of, room.session.id)))
    assert "Grew out of 1 contribution: Omar." in text
    room.workspace.undo_now()
    assert len(room.workspace.ask(contributions.list_marked, room.session.id)) == 1


def test_new_words_keep_who_asked_for_them_and_why(room):
    decision = put_to(room, Method.CONSENSUS)
    do(
        room,
        proposals.reword_proposal,
        decision.id,
        words="Lower the signs at bus stops",
        asked_by_id=room.people["Janet"].id,
        because="Only the bus stops are ours",
    )
    text = " ".join(paragraphs(room.workspace.ask(papers.minutes_of, room.session.id)))
    assert "Lower the signs" in text
    assert "Janet asked for new words: Only the bus stops are ours" in text


def test_the_test_says_in_words_what_would_be_recorded(room):
    decision = put_to(room, Method.CONSENSUS)
    for name in ("Janet", "Omar", "Tomasz"):
        do(room, decisions.take_stance, decision.id, room.people[name].id, Stance.AGREE)
    told = []
    room.workspace.listen(told.append)
    do(room, decisions.test_agreement, decision.id)
    assert said.sentence(told[-1].event) == "3 agree. It can be adopted. Made with us."


sides = st.sampled_from((Side.LIVED_EXPERIENCE, Side.DECISION_HOLDER, Side.UNSAID))
votes = st.sampled_from((None, Stance.AGREE, Stance.BLOCK, Stance.STAND_ASIDE))


@given(st.lists(st.tuples(sides, votes), max_size=5))
def test_the_secret_gate_says_only_what_every_way_of_dealing_the_papers_says(people_voted):
    positions = [
        Position(person_id=str(n), side=side, has_voted=vote is not None)
        for n, (side, vote) in enumerate(people_voted)
    ]
    cast = [vote for _, vote in people_voted if vote is not None]
    papers_in = {stance: cast.count(stance) for stance in set(cast)}
    verdict = nothing_about_us_in_secret(positions, papers_in, stop_card_open=False)
    voters = [place for place, (_, vote) in enumerate(people_voted) if vote is not None]
    possible = set()
    for dealt in set(product(cast, repeat=len(voters))):
        if sorted(dealt) == sorted(cast):
            known = dict(zip(voters, dealt, strict=True))
            as_if = [
                replace(p, stance=known.get(n, Stance.NOT_ASKED)) for n, p in enumerate(positions)
            ]
            possible.add(nothing_about_us(as_if, stop_card_open=False))
    expected = possible.pop() if len(possible) == 1 else Gate.NOT_TESTED
    assert verdict is expected


def test_a_supporter_has_no_paper(room):
    decision = put_to(room, Method.BALLOT)
    left = room.workspace.ask(ballots.list_who_has_not_voted, decision.id)
    assert [person.name for person in left] == ["Janet", "Omar", "Tomasz"]
    assert all(person.role is not Role.SUPPORTER for person in left)
