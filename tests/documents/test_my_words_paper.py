"""What happened to the words of one contributor."""

from __future__ import annotations

from dataclasses import replace

from coprod_desktop.documents.model import Document, Quote, plain
from coprod_desktop.documents.my_words import MyWordsRecord, compose_my_words
from coprod_desktop.documents.text import paragraphs
from coprod_desktop.domain.contribution import NameChoice
from coprod_desktop.domain.decision import Outcome
from tests.documents.more_records import at_clock, janets_words, words_of
from tests.documents.records import BEN, DAWN, HELEN, OMAR, full_record, said
from tests.documents.test_agenda_paper import under


def quoted(document: Document) -> list[str]:
    return [
        " / ".join(plain(part) for part in block.parts)
        for block in document.blocks
        if isinstance(block, Quote)
    ]


def text(record: MyWordsRecord) -> str:
    return "\n".join(paragraphs(compose_my_words(record)))


def test_only_their_own_words_stand_in_it_as_they_stand_now():
    assert quoted(compose_my_words(janets_words())) == [
        "I wait 40 minutes with nowhere to sit.",
        "Mae'r arwydd yn rhy uchel i Glyndŵr.",
        "One more thing about the colour.",
        "A longer point. / In two parts.",
        "Lights too.",
    ]


def test_each_point_says_what_became_of_it_to_the_end():
    paper = compose_my_words(janets_words())
    assert under(paper, "Point 1, under 1. Where do the benches go?") == [
        "I wait 40 minutes with nowhere to sit.",
        f"• You said it at {at_clock(1)}.",
        "• It stands in the minutes under your name.",
        "• You checked it, and it is right.",
        "• A proposal grew out of it: Put the first five benches under shelters.",
        "• The proposal was changed before it was decided: Five is what there is money for.",
        "• Decision 1: adopted. Made with us.",
        "• We look at it again on Monday 1 March 2027.",
        "• What follows: Measure the space. Tomasz Nowak, by Friday 18 December 2026.",
        "• What follows: Ask for a button. The council. No day was set yet.",
    ]


def test_where_nothing_came_of_it_yet_it_says_so_plainly():
    paper = compose_my_words(janets_words())
    assert under(paper, "Point 3, under 1. Where do the benches go?")[1:] == [
        f"• You said it at {at_clock(9)}, signed, through an interpreter.",
        "• It stands in the minutes under your name.",
        "• It was not checked with you yet.",
        "• Nothing has come of it yet.",
    ]
    assert under(paper, "Point 5, under 1. Where do the benches go?")[-1] == (
        "• It is marked, so that a proposal can grow out of it."
    )


def test_a_change_is_told_with_who_asked_for_it_and_never_what_stood_there_before():
    paper = compose_my_words(janets_words())
    told = under(paper, "Point 4")
    assert "• It was changed since you said it. These are the words as they stand now." in told
    assert "• Bobby asked for the change." in told
    assert "• You checked it, and you put it right." in told
    assert "SECRET" not in "\n".join(paragraphs(paper))


def test_what_is_kept_back_is_counted_and_not_printed_in_case_the_paper_is_lost():
    paper = compose_my_words(janets_words())
    assert under(paper, "What is not printed here") == [
        "• 1 point was taken back: in no paper. The panel's locked file still keeps it.",
        "• 1 point is off the record: in no paper. The facilitator can see it.",
        "• 1 point is in no paper, as you chose. The facilitator can see it.",
        "• 1 point is in the minutes, but not under your name here."
        " So nobody can tell from this paper that it is yours.",
        "• 1 point that you gave before the session was not raised in it.",
        "These words are not on this paper, in case it gets lost.",
        "Ask the facilitator if you want to hear them again, or to change this.",
    ]


def test_words_without_a_name_stand_on_a_paper_without_a_name():
    record = full_record()
    spoken = (
        said(1, "It hurts to stand.", person_id="p3", name_choice=NameChoice.PANEL_MEMBER),
        said(2, "Nobody asked.", person_id="p3", name_choice=NameChoice.PANEL_MEMBER),
    )
    told = text(words_of(OMAR, session=replace(record, contributions=spoken), place=7))
    assert "It hurts to stand." in told
    assert "Your name is not on it" in told
    assert "paper 7" in told
    assert "Omar" not in told
    # The minutes name him where he stood: it would tell whose paper this is.
    assert "Where you stood" not in told
    assert "I want lights first." not in told


def test_words_under_different_names_never_meet_on_one_paper():
    record = full_record()
    spoken = (
        said(1, "Under my other name.", person_id="p2", name_choice=NameChoice.CHOSEN_NAME),
        said(2, "Under my own name.", person_id="p2", name_choice=NameChoice.MY_NAME),
        said(3, "Without a name.", person_id="p2", name_choice=NameChoice.PANEL_MEMBER),
    )
    told = text(words_of(BEN, session=replace(record, contributions=spoken)))
    assert "For Bobby." in told
    assert "Under my other name." in told
    assert "Under my own name." not in told
    assert "Without a name." not in told
    assert "Ben" not in told.replace("benches", "")
    assert "2 points are in the minutes, but not under your name here." in told


def test_somebody_whose_words_all_stand_under_the_own_name_gets_them_under_it():
    spoken = (said(1, "Mine.", person_id="p2", name_choice=NameChoice.MY_NAME),)
    told = text(words_of(BEN, session=replace(full_record(), contributions=spoken)))
    assert "For Ben Carter." in told
    assert "Bobby" not in told


def test_where_they_stood_and_why_is_told_and_nothing_of_others():
    told = under(compose_my_words(words_of(OMAR)), "Point 1, under 1. Where do the benches go?")
    assert "• It stands in the minutes without your name." in told
    bens = compose_my_words(words_of(BEN))
    assert under(bens, "Where you stood") == [
        "• Decision 1: Put the first five benches under shelters."
        " You said: agree with worries. Why: Measure first."
    ]
    assert "I want lights first." not in "\n".join(paragraphs(bens))


def test_how_somebody_voted_in_secret_is_nowhere():
    record = full_record()
    secret = replace(record.decisions[0], method=record.decisions[0].method.BALLOT)
    told = text(words_of(BEN, session=replace(record, decisions=(secret,))))
    assert "agree with worries" not in told.casefold()


def test_what_came_of_it_in_a_later_session_is_told_with_its_number():
    became = replace(
        janets_words().became[0],
        session_number=6,
        actions=(),
        decision=replace(janets_words().became[0].decision, outcome=Outcome.NOT_YET, gate=None),
    )
    told = text(replace(janets_words(), became=(became,)))
    assert "A proposal grew out of it in session 6: Put the first" in told
    assert "Decision 1 of session 6: no decision yet." in told
    assert "No action was agreed for it yet." in told


def test_somebody_who_said_nothing_that_is_printed_is_told_so():
    for person in (DAWN, HELEN):
        told = text(words_of(person))
        assert "No words of yours stand in the minutes of this session." in told
        assert "What is not printed here" not in told
