"""Each way to decide as a table that a panel could read, and why the gate says what it says."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_desktop.domain.ballot import PapersCounted
from coprod_desktop.domain.decision import Decision
from coprod_desktop.domain.gate import (
    nothing_about_us,
    nothing_about_us_in_secret,
    what_is_missed,
)
from coprod_desktop.domain.methods import rule_is_met, tied_options, winning_option
from coprod_desktop.domain.panel import Method
from coprod_desktop.domain.people import Side
from coprod_desktop.domain.stances import Gate, Position, Stance

LIVED, OTHER = Side.LIVED_EXPERIENCE, Side.DECISION_HOLDER
WORDS = {
    "yes": Stance.AGREE,
    "worries": Stance.AGREE_WITH_WORRIES,
    "aside": Stance.STAND_ASIDE,
    "block": Stance.BLOCK,
    "time": Stance.NEED_MORE_TIME,
    "silent": Stance.NO_ANSWER,
    "missed": Stance.NOT_ASKED,
}


def decision(method, lived="", other="", left="", **more):
    told = ((LIVED, lived, True), (OTHER, other, True), (OTHER, left, False))
    positions = tuple(
        Position(person_id=f"{side}{present}{place}", side=side, stance=WORDS[one], present=present)
        for side, words, present in told
        for place, one in enumerate(words.split())
    )
    return Decision(
        id="d",
        session_id="s",
        proposal_id="p",
        proposal_version=1,
        words="Lower the signs",
        number=1,
        opened_at=datetime(2026, 11, 24, tzinfo=UTC),
        method=method,
        positions=positions,
        **more,
    )


TABLE = [
    # method, lived experience, others, said before leaving, may be adopted
    (Method.CONSENSUS, "yes worries", "aside", "", True),
    (Method.CONSENSUS, "yes yes", "silent", "", False),
    (Method.CONSENSUS, "yes yes", "missed", "", False),
    (Method.CONSENSUS, "yes yes", "time", "", False),
    (Method.CONSENSUS, "yes yes", "block", "", False),
    (Method.CONSENSUS, "yes yes", "yes", "block", True),
    (Method.CONSENSUS, "aside aside", "aside", "yes", False),
    (Method.CONSENSUS, "", "", "", False),
    (Method.CONSENT, "yes silent", "silent", "", True),
    (Method.CONSENT, "yes yes", "block", "", False),
    (Method.CONSENT, "yes yes", "missed", "", False),
    (Method.CONSENT, "yes yes", "time", "", False),
    (Method.CONSENT, "silent", "silent", "yes", False),
    (Method.MAJORITY, "yes worries", "block", "", True),
    (Method.MAJORITY, "yes", "block", "", False),
    (Method.MAJORITY, "yes yes", "missed missed", "yes yes", False),
    (Method.MAJORITY, "", "", "yes", False),
    (Method.LIVED_MAJORITY, "yes yes block", "block", "", False),
    (Method.LIVED_MAJORITY, "yes yes block", "yes", "", True),
    (Method.LIVED_MAJORITY, "yes block", "yes yes", "", False),
    (Method.LIVED_MAJORITY, "", "yes yes", "", False),
]


@pytest.mark.parametrize(("method", "lived", "other", "left", "may"), TABLE)
def test_each_way_to_decide_gives_the_answer_of_the_table(method, lived, other, left, may):
    assert rule_is_met(decision(method, lived, other, left)) is may


@pytest.mark.parametrize(
    ("percent", "lived", "other", "may"),
    [
        (67, "yes yes", "block", False),
        (66, "yes yes", "block", True),
        (100, "yes yes", "worries", True),
        (100, "yes yes", "aside", False),
        (50, "yes", "missed", True),
        (1, "", "", False),
    ],
)
def test_the_panels_own_share_is_of_all_who_are_here(percent, lived, other, may):
    told = decision(Method.THRESHOLD, lived, other, threshold_percent=percent)
    assert rule_is_met(told) is may


@pytest.mark.parametrize(
    ("agreeing", "here", "left", "may"),
    [(2, 3, 0, True), (2, 4, 0, False), (3, 4, 1, False), (4, 4, 1, True), (0, 0, 0, False)],
)
def test_a_ballot_is_won_by_more_than_half_whoever_of_those_who_left_cast_what(
    agreeing, here, left, may
):
    positions = tuple(
        Position(person_id=str(n), side=OTHER, has_voted=True, present=n < here)
        for n in range(here + left)
    )
    papers = (PapersCounted(stance=Stance.AGREE, count=agreeing),) if agreeing else ()
    told = decision(Method.BALLOT)
    told = replace(told, positions=positions, papers=papers)
    assert rule_is_met(told) is may


@pytest.mark.parametrize(
    ("dots", "winner", "tied"),
    [
        (((2, 0), (0, 1)), 0, ()),
        (((1, 0), (0, 1)), None, ("Benches", "Signs")),
        (((0, 0), (0, 0)), None, ()),
        ((), None, ()),
    ],
)
def test_the_option_with_the_most_dots_wins_and_a_tie_is_a_tie(dots, winner, tied):
    positions = tuple(
        Position(person_id=str(n), side=LIVED, dots=given) for n, given in enumerate(dots)
    )
    told = decision(Method.DOT_VOTE, options=("Benches", "Signs"))
    told = replace(told, positions=positions)
    assert (winning_option(told), tied_options(told)) == (winner, tied)
    assert rule_is_met(told) is (winner is not None)


sides = st.sampled_from((LIVED, OTHER, Side.UNSAID))


@given(
    st.lists(st.tuples(sides, st.sampled_from(tuple(WORDS.values()))), max_size=7), st.booleans()
)
def test_a_reason_for_without_us_is_given_only_where_it_is_without_us(people, stop):
    here = tuple(
        Position(person_id=str(n), side=side, stance=stance)
        for n, (side, stance) in enumerate(people)
    )
    gate = nothing_about_us(here, stop_card_open=stop)
    missed = what_is_missed(here, stop_card_open=stop)
    assert not missed or gate is Gate.WITHOUT_US
    if all(one.side is not Side.UNSAID for one in here):
        assert bool(missed) is (gate is Gate.WITHOUT_US)


voters = st.lists(st.tuples(sides, st.sampled_from((None, *WORDS.values()))), max_size=5)


@given(voters, st.booleans())
def test_a_reason_that_a_ballot_gives_is_true_and_tells_no_vote(people, stop):
    cast = [vote for _, vote in people if vote not in (None, Stance.NOT_ASKED)]
    here = tuple(
        Position(person_id=str(n), side=side, has_voted=vote not in (None, Stance.NOT_ASKED))
        for n, (side, vote) in enumerate(people)
    )
    papers = {stance: cast.count(stance) for stance in set(cast)}
    missed = what_is_missed(here, stop_card_open=stop, is_secret=True)
    gate = nothing_about_us_in_secret(here, papers, stop_card_open=stop)
    assert not missed or gate is Gate.WITHOUT_US


@given(st.lists(st.sampled_from(tuple(WORDS.values())), max_size=6), st.booleans())
def test_nobody_who_left_changes_what_a_gate_or_a_rule_says(left, stop):
    base = decision(Method.CONSENT, "yes yes", "aside")
    gone = tuple(
        Position(person_id=f"gone{n}", side=LIVED, stance=stance, present=False)
        for n, stance in enumerate(left)
    )
    more = replace(base, positions=(*base.positions, *gone))
    for method in (Method.CONSENSUS, Method.CONSENT, Method.MAJORITY, Method.LIVED_MAJORITY):
        assert rule_is_met(_by(base, method)) == rule_is_met(_by(more, method))
    assert base.gate_if_adopted(stop_card_open=stop) == more.gate_if_adopted(stop_card_open=stop)


def _by(told, method):
    return replace(told, method=method)
