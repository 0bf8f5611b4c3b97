"""The minutes say what happened, in its order, and nothing that people keep back."""

from __future__ import annotations

import itertools
import json
from dataclasses import replace
from datetime import timedelta

import pytest

from coprod_desktop.documents.data import as_data
from coprod_desktop.documents.minutes import compose_minutes
from coprod_desktop.documents.model import Contents, Document, Heading
from coprod_desktop.documents.record import SessionRecord
from coprod_desktop.documents.text import paragraphs
from coprod_desktop.domain.contribution import NameChoice
from coprod_desktop.domain.people import Side
from tests.documents.made import case_of, drawn
from tests.documents.records import (
    ADOPTED,
    CONTRIBUTIONS,
    START,
    empty_record,
    full_record,
    long_record,
    said,
)


@pytest.fixture
def record() -> SessionRecord:
    """A session with everything in it."""
    return full_record()


def _text(document: Document) -> str:
    return "\n".join(paragraphs(document))


def _headings(document: Document) -> list[str]:
    return [heading.text for heading in document.headings]


def _under(document: Document, title: str) -> list[str]:
    """Give what is said between a heading and the next."""
    lines = list(paragraphs(document))
    rest = lines[lines.index(title) + 1 :]
    ends = [place for place, line in enumerate(rest) if line in _headings(document)]
    return rest[: ends[0]] if ends else rest


def test_what_people_keep_back_is_nowhere_in_the_paper_or_in_its_data(record: SessionRecord):
    document = compose_minutes(record)
    data = json.dumps(as_data(document))
    kept_back = ("SECRET-NOT-WRITTEN", "SECRET-OFF-RECORD", "SECRET-WITHDRAWN", "SECRET-ILLNESS")
    for secret in (*kept_back, "window seat"):
        assert secret not in _text(document)
        assert secret not in data
        assert secret.encode() not in drawn(document).content


def test_no_id_of_anything_is_in_the_data(record: SessionRecord):
    marked = replace(
        record,
        session=replace(record.session, id="ID-SESSION"),
        panel=replace(record.panel, id="ID-PANEL"),
        contributions=tuple(replace(c, id=f"ID-{c.id}") for c in record.contributions),
        decisions=tuple(replace(d, id=f"ID-{d.id}") for d in record.decisions),
        actions=tuple(replace(a, id=f"ID-{a.id}") for a in record.actions),
    )
    assert "ID-" not in json.dumps(as_data(compose_minutes(marked)))


def test_each_name_stands_as_its_owner_chose(record: SessionRecord):
    text = _text(compose_minutes(record))
    assert "Janet Wood (experience): I wait 40 minutes" in text
    assert "Bobby: A bench where the driver sees me." in text
    assert "A panel member (with a communication aid): Ask the people" in text
    assert "The group: Who makes the tea?" in text


def test_a_chosen_name_that_was_never_given_does_not_become_the_real_one(record: SessionRecord):
    spoken = (said(1, "Words.", person_id="p1", name_choice=NameChoice.CHOSEN_NAME),)
    text = _text(compose_minutes(replace(record, contributions=spoken)))
    assert "A panel member: Words." in text


def test_a_side_is_printed_only_with_that_persons_consent(record: SessionRecord):
    lines = _under(compose_minutes(record), "Who was here")
    assert lines == [
        "• Members: Bobby, Janet Wood (lived experience), Omar Aziz",
        "• Officers: Tomasz Nowak (decision-holder)",
        "• Supporters: Dawn Reed",
    ]


def test_a_side_left_unsaid_is_not_printed_even_with_consent(record: SessionRecord):
    people = tuple(replace(p, side=Side.UNSAID, side_may_be_printed=True) for p in record.people)
    text = "\n".join(_under(compose_minutes(replace(record, people=people)), "Who was here"))
    assert "(" not in text


def test_sections_follow_the_meeting_and_say_when_an_item_came_back(record: SessionRecord):
    sections = [h.text for h in compose_minutes(record).headings if h.level == 3]
    assert sections == [
        "1. Where do the benches go?",
        "2. The signs",
        "1. Where do the benches go? (returned to)",
        "Other",
        "Not reached",
    ]


def test_an_item_whose_words_were_kept_back_was_reached_all_the_same(record: SessionRecord):
    kept = (said(1, "Kept.", item_id="i3", off_the_record=True),)
    document = compose_minutes(
        replace(record, contributions=kept, decisions=(), visited_ids=("i1",))
    )
    silent = "Reached, and nothing is written here"
    assert _under(document, silent) == ["• 1. Where do the benches go?", "• 3. What we do next"]
    assert _under(document, "Not reached") == ["• 2. The signs"]


def test_an_item_that_left_the_agenda_is_other(record: SessionRecord):
    spoken = (said(1, "A.", item_id=None), said(2, "B.", item_id="gone"))
    document = compose_minutes(replace(record, contributions=spoken, decisions=()))
    assert _under(document, "Other") == ["Janet Wood: A.", "Janet Wood: B."]


def test_a_decision_stands_at_the_moment_at_which_it_ended(record: SessionRecord):
    lines = list(paragraphs(compose_minutes(record)))
    place = lines.index("Decision 1")
    assert lines[place - 1].startswith("A panel member")
    assert lines.index("2. The signs", place) > place


def test_a_decision_that_is_still_open_is_not_lost(record: SessionRecord):
    assert "Outcome: Still open. We are told." in _under(compose_minutes(record), "Decision 3")


def test_a_decision_says_stances_reasons_the_gate_and_the_view_that_differs(record: SessionRecord):
    assert _under(compose_minutes(record), "Decision 1")[:15] == [
        "Put the first five benches under shelters.",
        "Outcome: Adopted. We decide.",
        "How it was decided: Everyone agrees (consensus).",
        "Present: 4 voting people.",
        "With us or without us: Made with us."
        " More than half of the members with lived experience agreed.",
        "Where people stood:",
        "• Agree (2): Janet Wood, Tomasz Nowak",
        "• Agree with worries (1): Bobby",
        "• Bobby: Measure first.",
        "• Stand aside (1): Omar Aziz",
        "• Omar Aziz: I want lights first.",
        "2 agree, 1 agree with worries, 1 stand aside.",
        "A view that differs, Omar Aziz: A bench in the dark is not safe.",
        "We look at this again on Monday 1 March 2027.",
    ]


def test_a_decision_closed_over_a_stop_card_says_so(record: SessionRecord):
    lines = _under(compose_minutes(record), "Decision 2")
    assert any(line.startswith("With us or without us: Made without us.") for line in lines)
    assert "We went on over a stop card." in lines


def test_the_view_that_differs_is_as_large_as_the_rest(record: SessionRecord):
    for preset in ("pdf", "pdf-18"):
        spans = case_of(compose_minutes(record), preset).paper.spans
        size = {span.size for span in spans if "A bench in the dark" in span.text}
        assert size == {span.size for span in spans if "Put the first five" in span.text}


def test_actions_apologies_words_and_the_next_meeting_are_there(record: SessionRecord):
    document = compose_minutes(record)
    assert _under(document, "Apologies") == ["• Helen Shah"]
    assert _under(document, "Actions") == [
        "Who: Tomasz Nowak; What: Measure the space.; By when: Friday 18 December 2026",
        "Who: The council; What: Ask for a button.; By when: No day was set",
    ]
    assert _under(document, "Words we agreed")[0] == "• kerb: The edge of the pavement."
    assert _under(document, "Next meeting") == ["Tuesday 8 December 2026, 10:00"]
    assert " ".join(record.seal_words) in _text(document)


def test_words_in_another_language_say_so_to_a_reader(record: SessionRecord):
    spoken = {
        text.strip(): language
        for _, language, text in case_of(compose_minutes(record)).paper.leaves()
    }
    assert spoken["Mae'r arwydd yn rhy uchel i Glyndŵr."] == "cy"
    assert spoken["arhosfan: Lle mae'r bws yn aros."] == "cy"


def test_every_line_of_a_contribution_is_kept(record: SessionRecord):
    text = _text(compose_minutes(record))
    assert "Tomasz Nowak (fact): The signs are ordered.\nThey come in May." in text


def test_an_empty_session_says_so_instead_of_leaving_gaps():
    document = compose_minutes(empty_record())
    for heading in document.headings:
        if heading.level == 2:
            assert _under(document, heading.text)


def test_headings_never_repeat_and_never_skip(record: SessionRecord):
    back_and_forth = tuple(said(n, f"Word {n}.", item_id=f"i{n % 2 + 1}") for n in range(1, 30))
    headings = compose_minutes(replace(record, contributions=back_and_forth)).headings
    assert len({heading.text for heading in headings}) == len(headings)
    levels = [heading.level for heading in headings]
    assert all(after - before <= 1 for before, after in itertools.pairwise(levels))


def test_only_long_minutes_have_contents():
    def has_contents(document: Document) -> bool:
        return any(isinstance(block, Contents) for block in document.blocks)

    assert has_contents(compose_minutes(long_record(100)))
    assert not has_contents(compose_minutes(full_record()))


def test_decisions_that_end_at_one_moment_keep_their_numbers_in_order(record: SessionRecord):
    late = START + timedelta(hours=2)
    pair = tuple(replace(ADOPTED, id=f"d{n}", number=n, closed_at=late) for n in (8, 7))
    headings = _headings(compose_minutes(replace(record, decisions=pair)))
    assert headings.index("Decision 7") < headings.index("Decision 8")


def test_the_record_of_the_test_says_something_in_each_part():
    assert len(CONTRIBUTIONS) == 10
    assert isinstance(compose_minutes(full_record()).blocks[0], Heading)


def test_a_line_of_spaces_in_what_was_decided_is_no_empty_paragraph(record: SessionRecord):
    first, *others = record.decisions
    spaced = replace(first, words=f"{first.words}\n  \nAnd more.")
    told = paragraphs(compose_minutes(replace(record, decisions=(spaced, *others))))
    assert "And more." in told
    assert "" not in [one.strip() for one in told]
