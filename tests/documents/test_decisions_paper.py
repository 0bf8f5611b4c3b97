"""The paper that holds the decisions of a session and nothing else."""

from __future__ import annotations

from dataclasses import replace

from coprod_desktop.documents.decisions import compose_decisions
from coprod_desktop.documents.model import Box, Document, Heading, Table
from coprod_desktop.documents.text import paragraphs
from tests.documents.more_records import at_clock
from tests.documents.records import empty_record, every_way_to_decide, full_record
from tests.documents.test_agenda_paper import under


def boxes(document: Document) -> list[tuple[str, ...]]:
    found = [block for block in document.blocks if isinstance(block, Box)]
    return [paragraphs(replace(document, blocks=box.blocks)) for box in found]


def actions_under(document: Document, heading: str) -> list[str]:
    places = {h.text: n for n, h in enumerate(document.blocks) if isinstance(h, Heading)}
    table = document.blocks[places[heading] + 1]
    assert isinstance(table, Table)
    return [row[1] for row in table.rows]


def test_each_decision_says_where_it_belongs_and_when_it_was_made():
    first, second, third = boxes(compose_decisions(full_record()))
    assert first[:2] == ("Under: 1. Where do the benches go?", f"When: {at_clock(6)}.")
    assert second[:2] == ("Under: 2. The signs", f"When: {at_clock(8)}.")
    assert third[1] == f"When: It was opened at {at_clock(9)} and is still open."


def test_in_short_each_decision_stands_in_one_line():
    assert under(compose_decisions(full_record()), "In short") == [
        "• Decision 1: adopted. Made with us. Put the first five benches under shelters.",
        "• Decision 2: adopted. Made without us. The council puts up the signs.",
        "• Decision 3: still open. Paint them green.",
    ]


def test_it_says_how_it_was_made_with_whom_who_differed_and_when_it_is_looked_at_again():
    told = boxes(compose_decisions(full_record()))[0]
    for line in (
        "Outcome: Adopted. We decide.",
        "How it was decided: Everyone agrees (consensus).",
        "A view that differs, Omar Aziz: A bench in the dark is not safe.",
        "We look at this again on Monday 1 March 2027.",
    ):
        assert line in told
    assert any(line.startswith("With us or without us: Made with us.") for line in told)


def test_actions_stand_under_the_decision_that_they_follow_from_and_each_stands_once():
    record = full_record()
    own, of_item, elsewhere = (
        replace(record.actions[0], id="x1", what="Own", decision_id="d1", item_id="i1"),
        replace(record.actions[0], id="x2", what="Of the item", item_id="i1"),
        replace(record.actions[0], id="x3", what="Elsewhere", item_id="i3"),
    )
    paper = compose_decisions(replace(record, actions=(own, of_item, elsewhere)))
    assert actions_under(paper, "What follows from decision 1") == ["Own"]
    assert actions_under(paper, "Actions agreed under: Where do the benches go?") == ["Of the item"]
    assert actions_under(paper, "Other actions") == ["Elsewhere"]
    assert [one for one in paragraphs(paper) if "What: " in one] == [
        line for line in paragraphs(paper) if line.startswith("Who: ")
    ]
    assert len([one for one in paragraphs(paper) if "What: " in one]) == 3


def test_an_action_of_a_decision_that_was_taken_back_is_not_lost():
    record = full_record()
    action = replace(record.actions[0], decision_id="gone", item_id="i1")
    paper = compose_decisions(replace(record, actions=(action,)))
    assert actions_under(paper, "Other actions") == ["Measure the space."]


def test_without_decisions_and_actions_it_says_so():
    told = paragraphs(compose_decisions(empty_record()))
    assert told == (
        "Decisions of session 1: Nothing yet",
        "Bus stops and benches",
        "No decision was made in this session.",
        "Actions",
        "No actions were agreed.",
    )


def test_no_words_of_the_discussion_stand_in_it():
    told = "\n".join(paragraphs(compose_decisions(every_way_to_decide())))
    assert "I wait 40 minutes" not in told
    assert "SECRET" not in told


def test_many_decisions_have_contents():
    record = full_record()
    many = tuple(replace(record.decisions[0], id=f"d{n}", number=n) for n in range(1, 12))
    assert "What is in this paper" in [
        one.text for one in compose_decisions(replace(record, decisions=many)).headings
    ]
    assert "What is in this paper" not in paragraphs(compose_decisions(record))
