"""What papers say of a decision: how, by whose words, with whom, and nothing of a secret."""

import json
from dataclasses import replace

from coprod_desktop.documents.data import as_data
from coprod_desktop.documents.minutes import compose_minutes
from coprod_desktop.documents.text import paragraphs
from coprod_desktop.domain.decision import Outcome
from coprod_desktop.domain.stances import Stance
from tests.documents.records import BALLOT, DOTS, every_way_to_decide


def of_decision(number, record=None):
    """Give what minutes say of one decision."""
    document = compose_minutes(record or every_way_to_decide())
    lines = list(paragraphs(document))
    headings = {heading.text for heading in document.headings}
    rest = lines[lines.index(f"Decision {number}") + 1 :]
    ends = [place for place, line in enumerate(rest) if line in headings]
    return rest[: ends[0]] if ends else rest


def test_a_decision_says_what_it_grew_out_of_by_each_name_choice():
    # Three may be named as they chose; what was withdrawn is not counted and not named.
    assert "Grew out of 3 contributions: Janet Wood, Bobby, A panel member." in of_decision(1)


def test_earlier_words_say_who_asked_for_new_ones_and_why():
    assert (
        "Version 1 said: Put benches under shelters."
        " Omar Aziz asked for new words: Five is what there is money for."
    ) in of_decision(1)


def test_both_decisions_say_that_one_was_taken_up_again():
    assert "Re-opened as decision 7." in of_decision(1)
    again = of_decision(7)
    assert "Decision 1 was taken up again: There is money now." in again
    assert "Re-opened as decision 2 of session 6." in again
    assert "How it was decided: At least 60 in every 100 agree." in again


def test_a_ballot_is_counts_without_a_name_and_says_why_it_is_not_tested():
    lines = of_decision(4)
    assert "Present: 4 voting people. The panel needs 4 to decide." in " ".join(lines)
    assert "It needs 50 in every 100 with lived experience." in " ".join(lines)
    assert any(line.endswith("The ballot was secret, so we cannot tell.") for line in lines)
    assert {"• Agree: 5", "• Block: 1"} <= set(lines)
    assert not any(name in " ".join(lines) for name in ("Janet", "Omar", "Ben", "Tomasz"))


def test_few_papers_are_told_apart_neither_in_the_paper_nor_in_its_data():
    record = replace(every_way_to_decide(), decisions=(every_way_to_decide().decisions[3],))
    lines = of_decision(5, record)
    assert "Fewer than 5 people voted, so only the outcome is written." in lines
    told = " ".join(lines) + json.dumps(as_data(compose_minutes(record)))
    assert not any(word in told for word in ("Block", "Agree: ", "papers"))


def test_an_open_ballot_says_how_many_have_voted_and_no_more():
    still_open = replace(BALLOT, outcome=Outcome.OPEN, closed_at=None, gate=None, papers=())
    record = replace(every_way_to_decide(), decisions=(still_open,))
    assert "The ballot is open. 4 of 4 have voted." in of_decision(4, record)


def test_a_dot_vote_lists_its_options_with_their_dots():
    lines = of_decision(6)
    assert "• Benches first: 5 dots" in lines
    assert "• Signs first: 1 dot" in lines
    assert "Chosen: Benches first." in lines


def test_a_tie_is_written_as_a_tie():
    tied = replace(
        DOTS,
        outcome=Outcome.NOT_ADOPTED,
        gate=None,
        chosen_option="",
        positions=tuple(
            replace(one, dots=dots, stance=Stance.NOT_ASKED)
            for one, dots in zip(DOTS.positions, ((1, 0, 0), (0, 1, 0), (), ()), strict=True)
        ),
    )
    record = replace(every_way_to_decide(), decisions=(tied,))
    assert "It is a tie between Benches first and Signs first." in of_decision(6, record)
