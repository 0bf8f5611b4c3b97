"""What the minutes tell in pictures, and of stop cards, breaks and points that were not raised."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta

import pytest

from coprod_desktop.documents.charts import stances_chart, times_of
from coprod_desktop.documents.data import as_data
from coprod_desktop.documents.decision_box import decision_box
from coprod_desktop.documents.minutes import compose_minutes
from coprod_desktop.documents.model import Block, Box, Chart
from coprod_desktop.documents.text import paragraphs
from coprod_desktop.domain.cards import CardKind, CardWord
from coprod_desktop.domain.clock import Span
from coprod_desktop.domain.people import Side
from coprod_desktop.domain.stances import Stance
from coprod_desktop.domain.talking import Talk, talking_by_side
from tests.documents.more_records import at, at_clock, timed_record
from tests.documents.records import (
    ADOPTED,
    BALLOT,
    DOTS,
    FEW_PAPERS,
    STILL_OPEN,
    empty_record,
    full_record,
)
from tests.documents.test_agenda_paper import under

ORDER = tuple(Stance)


def charts_in(blocks: Iterable[Block]) -> list[Chart]:
    found: list[Chart] = []
    for block in blocks:
        if isinstance(block, Box):
            found += charts_in(block.blocks)
        elif isinstance(block, Chart):
            found.append(block)
    return found


def numbers(chart: Chart | None) -> dict[str, tuple[float, ...]]:
    assert chart is not None
    return {bar.label: bar.values for bar in chart.bars}


def test_where_people_stood_is_drawn_with_a_sentence_that_says_the_same():
    chart = stances_chart(ADOPTED, ORDER)
    assert numbers(chart) == {"Agree": (2,), "Agree with worries": (1,), "Stand aside": (1,)}
    assert chart is not None
    assert chart.caption == "2 agree, 1 agree with worries, 1 stand aside."
    assert chart.said == (
        "Chart of where people stood on decision 1."
        " Agree: 2. Agree with worries: 1. Stand aside: 1."
    )


def test_who_left_before_it_closed_is_in_no_bar():
    gone = (replace(ADOPTED.positions[0], present=False), *ADOPTED.positions[1:])
    assert numbers(stances_chart(replace(ADOPTED, positions=gone), ORDER))["Agree"] == (1,)


def test_a_secret_ballot_is_drawn_only_where_enough_papers_were_counted():
    assert numbers(stances_chart(BALLOT, ORDER)) == {"Agree": (5,), "Block": (1,)}
    assert stances_chart(FEW_PAPERS, ORDER) is None
    assert stances_chart(replace(BALLOT, papers=()), ORDER) is None


def test_dots_are_drawn_by_option_and_no_dots_are_no_picture():
    chart = stances_chart(DOTS, ORDER)
    assert numbers(chart) == {
        "Benches first": (5,),
        "Signs first": (1,),
        "Light first": (3,),
    }
    assert chart is not None
    assert chart.caption == "Benches first: 5. Signs first: 1. Light first: 3."
    nobody = tuple(replace(one, dots=(0, 0, 0)) for one in DOTS.positions)
    assert stances_chart(replace(DOTS, positions=nobody), ORDER) is None


def test_a_decision_on_which_nobody_was_asked_has_no_picture():
    assert charts_in(decision_box(full_record(), STILL_OPEN).blocks) == []


def test_planned_and_used_minutes_stand_side_by_side_and_what_was_not_reached_says_so():
    chart = charts_in(times_of(timed_record()))[0]
    assert chart.series == ("Planned", "Used")
    assert numbers(chart) == {
        "1. Where do the benches go?": (30, 26),
        "2. The signs": (15, 19),
        "3. What we do next": (15, 0),
    }
    assert chart.bars[2].shown == ("15 minutes", "not reached")
    assert chart.caption == (
        "We planned 60 minutes and used 45 minutes. Breaks and time to write do not count."
    )
    assert "3. What we do next: planned 15 minutes, not reached." in chart.said


def test_a_session_without_times_has_no_picture_and_no_heading_over_nothing():
    for record in (full_record(), empty_record()):
        assert list(times_of(record)) == []
        assert "How the time went" not in paragraphs(compose_minutes(record))


def test_how_long_each_side_spoke_is_told_in_groups_and_never_as_a_total():
    chart = charts_in(times_of(timed_record()))[1]
    assert [bar.label for bar in chart.bars] == ["Lived experience", "Other sides together"]
    assert [bar.shown for bar in chart.bars] == [
        ("21 minutes in 14 turns",),
        ("8 minutes in 5 turns",),
    ]
    assert "A side with fewer than 5 speakers is not shown alone." in chart.caption
    assert "29" not in str(chart)


# --- Who spoke for how long: five speakers at least, or nothing.


def talks(**sides: int) -> tuple[list[Talk], dict[str, Side]]:
    """Let so many people of each side speak, each for two minutes."""
    spoken: list[Talk] = []
    of: dict[str, Side] = {}
    for name, count in sides.items():
        for number in range(count):
            person = f"{name}{number}"
            of[person] = Side[name.upper()]
            spoken.append(Talk(person_id=person, spans=(Span(start=at(0), end=at(2)),)))
    return spoken, of


def told(*without: Span, **sides: int) -> dict[Side | None, tuple[int, int]]:
    spoken, of = talks(**sides)
    found = talking_by_side(spoken, of, without)
    return {one.side: (one.length // timedelta(minutes=1), one.turns) for one in found}


def test_two_large_sides_are_compared():
    assert told(lived_experience=6, decision_holder=5) == {
        Side.LIVED_EXPERIENCE: (12, 6),
        Side.DECISION_HOLDER: (10, 5),
    }


@pytest.mark.parametrize(
    "sides",
    [
        {"lived_experience": 4, "decision_holder": 4},
        {"lived_experience": 9, "decision_holder": 4},
        {"lived_experience": 9},
        {"lived_experience": 9, "decision_holder": 1, "ally": 3},
        {"lived_experience": 9, "unsaid": 4},
        {"unsaid": 12},
        {},
    ],
)
def test_a_side_of_few_speakers_is_not_told_nor_is_what_would_give_it_away(sides: dict[str, int]):
    assert told(**sides) == {}


def test_small_sides_are_told_together_where_they_are_enough_and_the_unsaid_apart():
    assert told(lived_experience=7, decision_holder=3, ally=2, unsaid=5) == {
        Side.LIVED_EXPERIENCE: (14, 7),
        None: (10, 5),
        Side.UNSAID: (10, 5),
    }
    assert told(lived_experience=7, decision_holder=3, ally=2, unsaid=4) == {
        Side.LIVED_EXPERIENCE: (14, 7),
        None: (10, 5),
    }


def test_many_turns_of_one_person_make_no_group():
    spoken, of = talks(lived_experience=6, decision_holder=1)
    assert talking_by_side([*spoken, *spoken[-1:] * 9], of, ()) == ()


def test_time_in_which_the_session_stood_still_is_nobodys():
    still = Span(start=at(1), end=at(30))
    assert told(still, lived_experience=5, ally=5) == {
        Side.LIVED_EXPERIENCE: (5, 5),
        Side.ALLY: (5, 5),
    }


def test_whoever_voices_other_peoples_words_is_not_counted():
    spoken, of = talks(lived_experience=5, ally=5)
    known = {person: side for person, side in of.items() if person != "ally0"}
    assert talking_by_side(spoken, known, ()) == ()


# --- Stop cards and breaks.


def test_stop_cards_say_how_they_were_answered_and_never_whose_they_were():
    minutes = compose_minutes(timed_record())
    assert under(minutes, "Stop cards and breaks") == [
        f"• A stop card at {at_clock(3)}, under 1. Where do the benches go?"
        " It was said again, slower.",
        f"• Break from {at_clock(10)} to {at_clock(21)}.",
        f"• A stop card at {at_clock(12)}, under 1. Where do the benches go?"
        " The word kerb was explained.",
        f"• A stop card at {at_clock(15)}, under 1. Where do the benches go?"
        " Something else helped.",
        f"• A stop card at {at_clock(20)}, under 1. Where do the benches go? We went on over it.",
    ]
    assert "SECRET" not in str(as_data(minutes))


def test_cards_that_were_counted_and_the_panels_own_word_are_told():
    record = timed_record()
    counted = replace(record.stop_cards[0], person_id=None, count=3, item_id=None)
    one = replace(record, stop_cards=(counted,), breaks=())
    assert under(compose_minutes(one), "Stop cards and breaks") == [
        f"• 3 stop cards at {at_clock(3)}. It was said again, slower."
    ]
    own = (CardWord(kind=CardKind.STOP, words="Red hand"),)
    named = replace(one, panel=replace(record.panel, card_words=own))
    assert under(compose_minutes(named), "Stop cards and breaks") == [
        f"• Red hand (3) at {at_clock(3)}. It was said again, slower."
    ]


def test_a_session_without_cards_and_breaks_has_no_heading_over_nothing():
    assert "Stop cards and breaks" not in paragraphs(compose_minutes(full_record()))


def test_points_that_were_not_raised_are_counted_at_the_end():
    waiting = replace(full_record(), waiting={"i1": 2})
    assert "2 points that were given beforehand were not raised." in paragraphs(
        compose_minutes(waiting)
    )
    assert "not raised" not in "\n".join(paragraphs(compose_minutes(full_record())))
