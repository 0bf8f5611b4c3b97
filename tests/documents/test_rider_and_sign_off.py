"""The access rider of one person, and the sheet on which members sign."""

from __future__ import annotations

from dataclasses import replace

from coprod_desktop.documents.data import as_data
from coprod_desktop.documents.model import Box, Document, Paragraph
from coprod_desktop.documents.rider import compose_rider
from coprod_desktop.documents.sign_off import compose_sign_off
from coprod_desktop.documents.text import paragraphs
from tests.documents.more_records import at_clock, empty_rider, janets_rider, signing_record
from tests.documents.records import SEAL, empty_record, full_record
from tests.documents.test_agenda_paper import under


def boxes(document: Document) -> list[tuple[str, ...]]:
    found = [block for block in document.blocks if isinstance(block, Box)]
    return [paragraphs(replace(document, blocks=box.blocks)) for box in found]


def test_a_rider_is_in_the_persons_own_words_and_says_whose_it_is():
    rider = compose_rider(janets_rider())
    assert rider.title == "Access rider of Janet Wood"
    told = paragraphs(rider)
    assert told[1] == "This paper is Janet Wood's. Janet Wood decides who sees it."
    assert under(rider, "What I need") == [
        "Please face me when you speak.",
        "I need a seat near the door.",
    ]
    assert under(rider, "What I need each time") == ["• Papers a week before", "• A hearing loop"]
    assert under(rider, "About me")[:3] == [
        "• How to say my name: JAN-et",
        "• My language: Welsh",
        "• How I want my papers: Large print, 18 point",
    ]


def test_who_supports_somebody_stands_as_they_want_to_be_named_in_papers():
    told = under(compose_rider(janets_rider()), "About me")
    assert told[-1] == "• Who supports me: Dawn Reed, Bobby"


def test_words_in_another_language_are_marked_so_that_they_are_said_right():
    rider = compose_rider(janets_rider())
    spoken = [
        run.language
        for block in rider.blocks
        if isinstance(block, Paragraph)
        for run in block.words
        if run.text.startswith("Please face")
    ]
    assert spoken == ["cy"]


def test_a_rider_without_words_says_so_and_has_no_empty_headings():
    rider = compose_rider(empty_rider())
    assert under(rider, "What I need") == ["Nothing is written here yet."]
    assert "What I need each time" not in paragraphs(rider)
    assert "Who supports me" not in "\n".join(paragraphs(rider))
    assert not rider.is_record


def test_the_side_and_what_somebody_brings_stand_in_no_rider():
    person = replace(janets_rider().person, brings="SECRET-SKILL")
    told = "\n".join(paragraphs(compose_rider(replace(janets_rider(), person=person))))
    assert "lived" not in told
    assert "SECRET" not in told


def test_the_sheet_says_what_is_signed_and_how_and_by_which_eight_words_it_is_known():
    sheet = compose_sign_off(signing_record())
    told = under(sheet, "What you sign")
    assert f"The minutes with these eight words: {' '.join(SEAL)}." in told
    assert "It does not say that you agree with every decision." in told
    assert len(under(sheet, "How to sign")) == 3
    unsealed = compose_sign_off(replace(full_record(), seal_words=()))
    assert any("Please sign when they are sealed." in one for one in paragraphs(unsealed))


def test_who_signed_already_stands_with_the_moment_and_what_came_after_it():
    assert under(compose_sign_off(signing_record()), "Who has signed") == [
        f"• Bobby, on Tuesday 24 November 2026 at {at_clock(70)}."
        " The record was changed after that.",
        f"• Janet Wood, on Tuesday 24 November 2026 at {at_clock(80)}.",
    ]
    assert under(compose_sign_off(full_record()), "Who has signed") == ["Nobody has signed yet."]


def test_there_is_room_for_each_member_who_has_not_signed_what_stands_now():
    sheet = compose_sign_off(signing_record())
    assert [one[0] for one in boxes(sheet)] == [
        "Signature or mark of Bobby:",
        "Signature or mark of Omar Aziz:",
        "Signature or mark of Helen Shah:",
    ]
    assert all(one[1:] == ("Supporter who helped, if any:", "Day:") for one in boxes(sheet))
    assert "Whoever signed before the change can sign again." in paragraphs(sheet)


def test_what_is_left_open_is_told_without_what_people_keep_to_themselves():
    sheet = compose_sign_off(signing_record())
    assert under(sheet, "What is still open") == [
        "• 2 points were not checked by who said them.",
        "• 1 moment was marked and has no words yet.",
        "• Decision 3 is still open.",
        "• Decision 8: Bobby has not said why yet. Stance: Agree with worries.",
        "• Omar Aziz wants a change before signing.",
    ]
    assert "SECRET" not in str(as_data(sheet))
    quiet = compose_sign_off(replace(signing_record(), not_recorded_ids=frozenset({"p2"})))
    assert not any("Bobby has not said why" in one for one in paragraphs(quiet))


def test_where_everybody_signed_or_nobody_was_there_it_says_so():
    record = signing_record()
    signed = replace(record, sign_offs=record.sign_offs[1:2], changed_after_ids=())
    assert "Every member who was there has signed." in paragraphs(compose_sign_off(signed))
    assert "No member was written down as being there." in paragraphs(
        compose_sign_off(empty_record())
    )


def test_room_to_write_is_in_the_data_too_and_only_there_where_somebody_writes():
    data = str(as_data(compose_sign_off(signing_record())))
    assert data.count("'room_to_write': 1") == 9
    assert "room_to_write" not in str(as_data(compose_rider(janets_rider())))
