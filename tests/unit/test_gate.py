"""The nothing-about-us gate, as a truth table a panel could read."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_desktop.domain.gate import (
    Missed,
    nothing_about_us,
    nothing_about_us_in_secret,
    what_is_missed,
)
from coprod_desktop.domain.people import Side
from coprod_desktop.domain.stances import Gate, Position, Stance

LIVED = Side.LIVED_EXPERIENCE
OTHER = Side.DECISION_HOLDER
UNSAID = Side.UNSAID
STANCES = {
    "yes": Stance.AGREE,
    "worries": Stance.AGREE_WITH_WORRIES,
    "aside": Stance.STAND_ASIDE,
    "block": Stance.BLOCK,
    "time": Stance.NEED_MORE_TIME,
    "silent": Stance.NO_ANSWER,
    "missed": Stance.NOT_ASKED,
}


def room(lived: str = "", other: str = "", unsaid: str = "") -> tuple[Position, ...]:
    sides = ((LIVED, lived), (OTHER, other), (UNSAID, unsaid))
    return tuple(
        Position(person_id=f"{side}-{place}", side=side, stance=STANCES[word])
        for side, words in sides
        for place, word in enumerate(words.split())
    )


TRUTH_TABLE = [
    # lived experience, others, side unsaid, stop card open, verdict
    ("", "", "", False, Gate.WITHOUT_US),
    ("", "yes yes yes", "", False, Gate.WITHOUT_US),
    ("yes", "yes yes", "", False, Gate.WITHOUT_US),
    ("yes yes", "", "", False, Gate.WITH_US),
    ("yes worries", "block", "", False, Gate.WITH_US),
    ("yes yes", "missed block", "", False, Gate.WITH_US),
    ("yes aside", "yes", "", False, Gate.WITHOUT_US),
    ("yes yes aside", "", "", False, Gate.WITH_US),
    ("yes yes time", "", "", False, Gate.WITH_US),
    ("yes yes silent", "", "", False, Gate.WITH_US),
    ("yes silent silent", "", "", False, Gate.WITHOUT_US),
    ("yes yes missed", "", "", False, Gate.WITHOUT_US),
    ("yes yes yes yes block", "", "", False, Gate.WITHOUT_US),
    ("yes yes yes", "yes", "", True, Gate.WITHOUT_US),
    ("yes yes", "", "yes", False, Gate.WITH_US),
    ("yes yes", "", "aside", False, Gate.WITH_US),
    ("yes yes", "", "aside aside", False, Gate.NOT_TESTED),
    ("yes yes yes", "", "block", False, Gate.NOT_TESTED),
    ("yes yes yes", "", "missed", False, Gate.NOT_TESTED),
    ("yes", "", "yes", False, Gate.NOT_TESTED),
    ("", "", "yes yes", False, Gate.NOT_TESTED),
    ("", "", "yes", False, Gate.WITHOUT_US),
    ("yes aside", "", "yes", False, Gate.NOT_TESTED),
    ("yes yes block", "", "yes yes yes", False, Gate.WITHOUT_US),
    ("yes missed", "", "yes yes", False, Gate.WITHOUT_US),
    ("yes yes", "", "missed", True, Gate.WITHOUT_US),
]


@pytest.mark.parametrize(("lived", "other", "unsaid", "stop", "verdict"), TRUTH_TABLE)
def test_the_gate_gives_the_verdict_of_the_truth_table(lived, other, unsaid, stop, verdict):
    assert nothing_about_us(room(lived, other, unsaid), stop_card_open=stop) is verdict


@pytest.mark.parametrize(
    ("lived", "other", "unsaid", "stop"), [without_verdict for *without_verdict, _ in TRUTH_TABLE]
)
def test_what_was_decided_elsewhere_is_made_without_us_in_every_row(lived, other, unsaid, stop):
    here = room(lived, other, unsaid)
    known = {"stop_card_open": stop, "decided_elsewhere": True}
    assert nothing_about_us(here, **known) is Gate.WITHOUT_US
    assert nothing_about_us_in_secret(here, {}, **known) is Gate.WITHOUT_US
    assert what_is_missed(here, **known) == (Missed.DECIDED_ELSEWHERE,)


def plain_rule(positions: tuple[Position, ...], stop: bool) -> Gate:
    """The rule as it stands in the product description, for known sides."""
    lived = [p for p in positions if p.side is LIVED]
    agreeing = [p for p in lived if p.stance in (Stance.AGREE, Stance.AGREE_WITH_WORRIES)]
    without = (
        stop
        or len(lived) < 2
        or any(p.stance is Stance.NOT_ASKED for p in lived)
        or len(agreeing) / len(lived) <= 0.5
        or any(p.stance is Stance.BLOCK for p in lived)
    )
    return Gate.WITHOUT_US if without else Gate.WITH_US


positions = st.lists(
    st.tuples(st.sampled_from((LIVED, OTHER, UNSAID)), st.sampled_from(tuple(STANCES.values()))),
    max_size=7,
)


@given(positions, st.booleans())
def test_not_tested_is_said_exactly_where_unsaid_sides_could_change_the_verdict(people, stop):
    here = tuple(
        Position(person_id=str(i), side=side, stance=stance)
        for i, (side, stance) in enumerate(people)
    )
    ways = product(*((LIVED, OTHER) if p.side is UNSAID else (p.side,) for p in here))
    verdicts = {
        plain_rule(
            tuple(
                Position(person_id=p.person_id, side=side, stance=p.stance)
                for p, side in zip(here, way, strict=True)
            ),
            stop,
        )
        for way in ways
    }
    expected = verdicts.pop() if len(verdicts) == 1 else Gate.NOT_TESTED
    assert nothing_about_us(here, stop_card_open=stop) is expected


def test_a_panel_of_sixty_with_unsaid_sides_is_judged_at_once():
    everybody = tuple(
        Position(
            person_id=str(i),
            side=UNSAID if i % 2 else LIVED,
            stance=tuple(STANCES.values())[i % 3],
        )
        for i in range(60)
    )
    assert nothing_about_us(everybody, stop_card_open=False) in Gate
