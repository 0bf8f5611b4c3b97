"""Papers of what a meeting may bring: nothing, far too much, and text that wants to break."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from coprod_desktop.documents.agenda import compose_agenda
from coprod_desktop.documents.decisions import compose_decisions
from coprod_desktop.documents.minutes import compose_minutes
from coprod_desktop.documents.model import Contents, Document, Heading
from coprod_desktop.documents.my_words import compose_my_words
from coprod_desktop.documents.record import SessionRecord
from coprod_desktop.documents.rider import compose_rider
from coprod_desktop.documents.sign_off import compose_sign_off
from coprod_desktop.documents.text import paragraphs
from tests.documents.corpus import LONG_WORD, MARKUP, paper
from tests.documents.corpus import words as in_words
from tests.documents.made import case_of, our_findings
from tests.documents.more_records import (
    empty_rider,
    janets_rider,
    janets_words,
    planned_record,
    signing_record,
    timed_record,
    words_of,
)
from tests.documents.records import JANET, empty_record, long_record, said

OF_SESSION: dict[str, Callable[[SessionRecord], Document]] = {
    "agenda": compose_agenda,
    "decisions": compose_decisions,
    "minutes": compose_minutes,
    "sign-off": compose_sign_off,
    "my words": lambda record: compose_my_words(words_of(JANET, session=record)),
}
HOSTILE = f"{MARKUP} {LONG_WORD} \u202eevil\u202c {{0}}"


def is_good(document: Document, *presets: str) -> bool:
    """Look at a paper with every check of ours."""
    found = {name: our_findings(case_of(document, name)) for name in presets or ("pdf", "pdf-18")}
    assert not any(found.values()), found
    return True


def hostile(record: SessionRecord) -> SessionRecord:
    """Put text that wants to break a paper wherever a person types."""
    return replace(
        record,
        panel=replace(record.panel, name=HOSTILE, ground_rules=(HOSTILE,), convened_by=HOSTILE),
        session=replace(record.session, title=HOSTILE, place=HOSTILE),
        people=tuple(replace(one, name=f"{one.name} {HOSTILE}") for one in record.people),
        agenda=tuple(
            replace(one, title=HOSTILE, summary=HOSTILE, content_warning=HOSTILE)
            for one in record.agenda
        ),
        decisions=tuple(replace(one, words=HOSTILE) for one in record.decisions),
        actions=tuple(replace(one, what=HOSTILE) for one in record.actions),
        words=tuple(replace(one, word=HOSTILE, meaning=HOSTILE) for one in record.words),
    )


@pytest.mark.parametrize("name", OF_SESSION)
def test_a_session_in_which_nothing_happened_has_good_papers(name: str):
    assert is_good(OF_SESSION[name](empty_record()))


@pytest.mark.parametrize("name", OF_SESSION)
def test_an_agenda_of_one_item_makes_good_papers(name: str):
    record = replace(timed_record(), agenda=timed_record().agenda[:1])
    assert is_good(OF_SESSION[name](record), "pdf")


@pytest.mark.parametrize("name", OF_SESSION)
def test_text_that_wants_to_break_a_paper_does_not(name: str):
    record = hostile(planned_record() if name == "agenda" else timed_record())
    assert is_good(OF_SESSION[name](record))


def test_sixty_people_have_room_to_sign():
    record = long_record(60)
    unsigned = tuple((person.id, None) for person in record.people)
    sheet = compose_sign_off(replace(record, sign_offs=unsigned))
    assert sum(line.startswith("Signature or mark of ") for line in paragraphs(sheet)) == 60
    assert is_good(sheet, "pdf-28")


def test_a_rider_of_anything_is_good():
    long = replace(janets_rider().person, rider=f"{HOSTILE}\n" * 40, pronunciation=HOSTILE)
    assert is_good(compose_rider(replace(janets_rider(), person=long)))
    assert is_good(compose_rider(empty_rider()))


def test_twenty_thousand_characters_and_what_became_of_them_stand_on_one_paper():
    (became,) = janets_words().became
    long = "I wait at the shop. " * 1_000
    session = replace(janets_words().session, contributions=(said(1, long, version=3),))
    decision = replace(became.decision, words=long)
    record = replace(janets_words(), session=session, became=(replace(became, decision=decision),))
    document = compose_my_words(record)
    assert long.strip() in paragraphs(document)
    assert is_good(document, "pdf")


def test_of_five_thousand_contributions_each_maker_finds_their_own():
    record = long_record(5_000)
    person = record.people[6]
    document = compose_my_words(words_of(person, session=record))
    mine = [one.words.strip() for one in record.contributions if one.person_id == person.id]
    assert len(mine) == 84
    told = paragraphs(document)
    assert [one for one in told if one in set(mine)] == mine
    assert is_good(document, "pdf")


def test_a_session_where_everybody_signed_and_left_nothing_open_is_a_short_sheet():
    record = signing_record()
    done = replace(record, sign_offs=record.sign_offs[1:2], changed_after_ids=(), decisions=())
    sheet = compose_sign_off(replace(done, checked=(5, 5), open_moments=()))
    assert "Nothing is left open." in paragraphs(sheet)
    assert is_good(sheet)


def test_headings_of_every_level_are_drawn_and_named_in_the_contents():
    levels = range(2, 7)
    under = ((Heading(text=f"Level {at}", level=at), in_words(f"So {at}.")) for at in levels)
    deep = paper(Contents(deepest=6), *(block for both in under for block in both))
    assert is_good(deep, "pdf", "pdf-28", "pdf-easy")
