"""Fair order by rules that the panel switches on, each place explained by what made it."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from coprod_desktop.domain.fair_order import HeardSoFar, fair_order
from coprod_desktop.domain.people import Side
from coprod_desktop.domain.turns import Priority, Turn, TurnKind, TurnRule
from tests.panels import START

PEOPLE = ("Amara", "Ben", "Chen", "Dawn", "Eve", "Fay")


def turn(who, minute, kind=TurnKind.NEW_POINT, priority=Priority.ORDINARY):
    return Turn(
        id=f"{minute:03} {who}",
        session_id="s",
        item_id="i",
        person_id=who,
        asked_at=START + timedelta(minutes=minute),
        kind=kind,
        priority=priority,
    )


def names(places):
    return [place.turn.person_id for place in places]


def test_without_rules_who_asked_first_is_first_and_nothing_needs_explaining():
    places = fair_order([turn("Ben", 1), turn("Amara", 2)], [], HeardSoFar())
    assert names(places) == ["Ben", "Amara"]
    assert all(place.rule is None for place in places)


def test_who_was_not_heard_on_this_item_goes_first_and_both_places_say_why():
    heard = HeardSoFar(on_item=frozenset({"Ben"}))
    first, second = fair_order(
        [turn("Ben", 1), turn("Amara", 2)], [TurnRule.NOT_HEARD_ON_ITEM], heard
    )
    assert (first.turn.person_id, first.rule, first.other_id, first.is_behind) == (
        "Amara",
        TurnRule.NOT_HEARD_ON_ITEM,
        "Ben",
        False,
    )
    assert (second.turn.person_id, second.rule, second.other_id, second.is_behind) == (
        "Ben",
        TurnRule.NOT_HEARD_ON_ITEM,
        "Amara",
        True,
    )


def test_sides_take_turns_and_an_unsaid_side_is_neither_helped_nor_held_back():
    sides = {
        "Ben": Side.DECISION_HOLDER,
        "Chen": Side.DECISION_HOLDER,
        "Amara": Side.LIVED_EXPERIENCE,
    }
    heard = HeardSoFar(sides=sides, last_side=Side.DECISION_HOLDER)
    asked = [turn("Ben", 1), turn("Chen", 2), turn("Amara", 3)]
    assert names(fair_order(asked, [TurnRule.SIDES_IN_TURN], heard)) == ["Amara", "Ben", "Chen"]
    with_unsaid = [turn("Ben", 1), turn("Dawn", 2), turn("Amara", 3)]
    assert names(fair_order(with_unsaid, [TurnRule.SIDES_IN_TURN], heard)) == [
        "Dawn",
        "Amara",
        "Ben",
    ]


def test_the_first_rule_weighs_most():
    heard = HeardSoFar(on_item=frozenset({"Ben"}))
    asked = [turn("Ben", 1, priority=Priority.SOON), turn("Amara", 2)]
    rules = [TurnRule.NOT_HEARD_ON_ITEM, TurnRule.OWN_PRIORITY]
    assert names(fair_order(asked, rules, heard)) == ["Amara", "Ben"]
    assert names(fair_order(asked, rules[::-1], heard)) == ["Ben", "Amara"]


def test_clarifying_and_how_we_work_can_go_first():
    asked = [turn("Ben", 1), turn("Amara", 2, kind=TurnKind.PROCESS)]
    assert names(fair_order(asked, [TurnRule.SHORT_KINDS_FIRST], HeardSoFar())) == ["Amara", "Ben"]


turns = st.lists(
    st.builds(
        turn,
        st.sampled_from(PEOPLE),
        st.integers(0, 99),
        st.sampled_from(TurnKind),
        st.sampled_from(Priority),
    ),
    max_size=6,
    unique_by=lambda one: one.person_id,
).map(lambda found: sorted(found, key=lambda one: (one.asked_at, one.id)))
rules = st.lists(st.sampled_from(TurnRule), unique=True)
heard = st.builds(
    HeardSoFar,
    on_item=st.frozensets(st.sampled_from(PEOPLE)),
    in_session=st.frozensets(st.sampled_from(PEOPLE)),
    sides=st.dictionaries(st.sampled_from(PEOPLE), st.sampled_from(Side)),
    last_side=st.sampled_from(Side),
)


@given(turns, rules, heard)
def test_everybody_who_waits_has_one_place_and_the_order_is_always_the_same(asked, chosen, so_far):
    places = fair_order(asked, chosen, so_far)
    assert sorted(names(places)) == sorted(one.person_id for one in asked)
    assert places == fair_order(asked, chosen, so_far)


@given(turns, rules, heard)
def test_whoever_goes_before_somebody_who_asked_earlier_says_by_which_rule(asked, chosen, so_far):
    order = {one.id: place for place, one in enumerate(asked)}
    places = fair_order(asked, chosen, so_far)
    for rank, place in enumerate(places):
        overtaken = [p for p in places[rank + 1 :] if order[p.turn.id] < order[place.turn.id]]
        if overtaken:
            assert place.rule in chosen
            assert not place.is_behind
            assert place.other_id in {p.turn.person_id for p in overtaken}


@given(turns, heard)
def test_without_rules_the_order_is_that_of_asking(asked, so_far):
    assert [place.turn for place in fair_order(asked, [], so_far)] == asked


def separates(rule, first, second, heard, last_side):
    """Say by the plain meaning of a rule whether it puts one person before another."""
    a, b = first.person_id, second.person_id
    sides = heard.sides
    held = [
        sides.get(who, Side.UNSAID) is last_side and last_side is not Side.UNSAID for who in (a, b)
    ]
    return {
        TurnRule.SHORT_KINDS_FIRST: first.kind.is_short and not second.kind.is_short,
        TurnRule.NOT_HEARD_ON_ITEM: a not in heard.on_item and b in heard.on_item,
        TurnRule.NOT_HEARD_IN_SESSION: a not in heard.in_session and b in heard.in_session,
        TurnRule.SIDES_IN_TURN: held == [False, True],
        TurnRule.OWN_PRIORITY: first.priority > second.priority,
    }[rule]


def last_side_before(places, rank, heard):
    said = [heard.sides.get(p.turn.person_id, Side.UNSAID) for p in places[:rank]]
    known = [side for side in (heard.last_side, *said) if side is not Side.UNSAID]
    return known[-1] if known else Side.UNSAID


@given(turns, rules, heard)
def test_every_explanation_is_true_of_the_two_people_that_it_names(asked, chosen, so_far):
    places = fair_order(asked, chosen, so_far)
    by_person = {place.turn.person_id: rank for rank, place in enumerate(places)}
    for rank, place in enumerate(places):
        if place.rule is None:
            assert place.other_id is None
            continue
        other = by_person[place.other_id]
        ahead, behind = (other, rank) if place.is_behind else (rank, other)
        assert ahead < behind
        last = last_side_before(places, ahead, so_far)
        first, second = places[ahead].turn, places[behind].turn
        assert separates(place.rule, first, second, so_far, last)
        assert asked.index(second) < asked.index(first)


@given(turns, rules, heard)
def test_only_who_stands_where_they_asked_goes_without_a_rule(asked, chosen, so_far):
    places = fair_order(asked, chosen, so_far)
    order = [asked.index(place.turn) for place in places]
    for rank, place in enumerate(places):
        if place.rule is None:
            assert all(one < order[rank] for one in order[:rank])
            assert all(one > order[rank] for one in order[rank + 1 :])
