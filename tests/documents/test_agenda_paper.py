"""The agenda that people get before a session."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from coprod_desktop.documents.agenda import compose_agenda
from coprod_desktop.documents.model import Document
from coprod_desktop.documents.text import paragraphs
from coprod_desktop.domain.agenda import AgendaItem
from coprod_desktop.domain.agenda_times import Slot, lay_out
from coprod_desktop.domain.people import Role
from tests.documents.more_records import at_clock, planned_record
from tests.documents.records import DAWN, empty_record

MINUTE = timedelta(minutes=1)


def under(document: Document, title: str) -> list[str]:
    """Give what is said between a heading and the next."""
    lines, headings = list(paragraphs(document)), {one.text for one in document.headings}
    rest = lines[lines.index(title) + 1 :]
    end = next((place for place, line in enumerate(rest) if line in headings), len(rest))
    return rest[:end]


def items(*minutes: int) -> tuple[AgendaItem, ...]:
    return tuple(
        AgendaItem(
            id=f"i{n}", session_id="s", topic_id="t", position=n, title=f"Item {n}", minutes=length
        )
        for n, length in enumerate(minutes, start=1)
    )


def plan(*minutes: int, longest: int = 45) -> list[tuple[str, int, int, int]]:
    slots = lay_out(items(*minutes), longest * MINUTE, 10 * MINUTE)
    return [_row(slot) for slot in slots]


def _row(slot: Slot) -> tuple[str, int, int, int]:
    name = slot.item.title if slot.item else "break"
    return name, slot.after // MINUTE, slot.length // MINUTE, slot.breaks_inside


def test_a_break_comes_before_an_item_that_would_take_people_too_far():
    assert plan(30, 20, 25) == [
        ("Item 1", 0, 30, 0),
        ("break", 30, 10, 0),
        ("Item 2", 40, 20, 0),
        ("Item 3", 60, 25, 0),
    ]


def test_a_long_item_has_its_breaks_inside_and_the_rest_of_it_counts_towards_the_next():
    assert plan(100, 40) == [("Item 1", 0, 120, 2), ("break", 120, 10, 0), ("Item 2", 130, 40, 0)]


def test_a_panel_without_a_longest_stretch_has_no_breaks_planned():
    assert plan(100, 100, longest=0) == [("Item 1", 0, 100, 0), ("Item 2", 100, 100, 0)]


@pytest.mark.parametrize("minutes", [(45, 45), (1, 44, 1), (600,), (15,) * 12, (44, 46, 3)])
def test_nobody_goes_on_for_longer_than_was_agreed(minutes: tuple[int, ...]):
    since = 0
    for slot in lay_out(items(*minutes), 45 * MINUTE, 10 * MINUTE):
        if slot.item is None:
            since = 0
            continue
        work = slot.item.minutes
        assert slot.length == (work + 10 * slot.breaks_inside) * MINUTE
        assert since + work <= 45 * (slot.breaks_inside + 1)
        since = since + work - 45 * slot.breaks_inside
        assert 0 < since <= 45


def test_each_item_says_when_what_is_asked_who_asked_for_it_and_how_far_it_is():
    agenda = compose_agenda(planned_record())
    assert under(agenda, "1. Where do the benches go?") == [
        f"• At about {at_clock(0)}, for 30 minutes.",
        "• Decide: we say together what should happen.",
        "• How far it is: we look for ideas.",
        "• Asked for by Janet Wood.",
        "• 2 points that were given beforehand wait here.",
        "There is money for ten benches.",
    ]


def test_a_warning_stands_before_anything_else_of_its_item():
    signs = under(compose_agenda(planned_record()), "2. The signs")
    assert signs[0] == "This item is about: a death on the road. You can leave and come back."
    assert "• How far it is: it was decided already, without this panel." in signs


def test_breaks_stand_between_items_and_inside_long_ones():
    agenda = compose_agenda(planned_record())
    assert under(agenda, f"Break at about {at_clock(30)}") == ["The break lasts for 10 minutes."]
    assert under(agenda, "3. What we do next")[0] == (
        f"• At about {at_clock(70)}, for 110 minutes. There are 2 breaks in it."
    )


def test_the_end_is_that_of_the_items_or_the_planned_one_and_it_says_when_they_do_not_fit():
    record = planned_record()
    assert f"We start at {at_clock(0)} and end at about {at_clock(180)}." in paragraphs(
        compose_agenda(record)
    )
    short = replace(record, session=replace(record.session, planned_minutes=120))
    told = paragraphs(compose_agenda(short))
    assert f"We start at {at_clock(0)} and end at {at_clock(120)}." in told
    assert f"If every item takes all its time, we end at about {at_clock(180)}." in told


def test_without_a_day_times_count_from_the_start():
    record = planned_record()
    agenda = compose_agenda(replace(record, session=replace(record.session, planned_for=None)))
    assert under(agenda, "1. Where do the benches go?")[0] == "• At the start, for 30 minutes."
    assert "Break about 30 minutes after the start" in [one.text for one in agenda.headings]
    assert under(agenda, "2. The signs")[1].startswith("• About 40 minutes after the start")


def test_it_says_what_helps_before_and_who_to_ask():
    agenda = compose_agenda(planned_record())
    assert under(agenda, "Before you come")[-1] == "• Ask The bus forum about access."
    people = (replace(DAWN, role=Role.FACILITATOR, chosen_name="Dee"),)
    asked = compose_agenda(replace(planned_record(), people=people))
    assert under(asked, "Before you come")[-1] == "• Ask Dee about access."
    assert under(compose_agenda(empty_record()), "Before you come")[-1] == (
        "• Ask whoever invited you about access."
    )


def test_only_hard_words_that_stand_in_it_are_explained():
    assert under(compose_agenda(planned_record()), "Words that may be hard") == [
        "• kerb: The edge of the pavement."
    ]
    one = replace(planned_record(), agenda=planned_record().agenda[:1])
    assert "Words that may be hard" not in [h.text for h in compose_agenda(one).headings]


def test_an_agenda_of_nothing_says_so_and_is_a_good_paper_all_the_same():
    agenda = compose_agenda(empty_record())
    assert under(agenda, "What we will talk about") == ["Nothing is on the agenda yet."]
    assert not agenda.is_record
    assert agenda.seal_words == ()


def test_points_that_wait_are_counted_and_neither_told_nor_named():
    told = "\n".join(paragraphs(compose_agenda(planned_record())))
    assert "1 point that was given beforehand waits here." in told
    assert "Omar" not in told
