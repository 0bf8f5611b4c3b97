"""What people write is said as people say it, and each word finds its way back."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_desktop.domain.people import Person
from coprod_desktop.speech.pronunciation import Dictionary, names_said
from coprod_desktop.speech.speakable import Spoken, speakable


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("£20", "20 pounds"),
        ("£1", "1 pound"),
        ("£2.50", "2 pounds 50"),
        ("£2.5m", "2.5 million pounds"),
        ("£0.05", "5 pence"),
        ("£1,200", "1200 pounds"),
        ("£3 billion", "3 billion pounds"),
        ("£20k", "20 thousand pounds"),
        ("€10", "10 euros"),
        ("50p", "50 pence"),
        ("1p", "1 penny"),
        ("2.30pm", "2 30 P M"),
        ("2.05 p.m.", "2 oh 5 P M"),
        ("9am", "9 A M"),
        ("14:30", "14 30"),
        ("10:00", "10 o'clock"),
        ("03/04/2026", "3rd April 2026"),
        ("12.11.26", "12th November 2026"),
        ("2026-11-24", "24th November 2026"),
        ("UC", "Universal Credit"),
        ("ESA's", "E S A's"),
        ("Cllr Ahmed", "Councillor Ahmed"),
        ("https://www.gov.uk/pip?a=1.", "link to gov dot uk."),
        ("www.gmcdp.com/about", "link to gmcdp dot com"),
        ("sam.lee@example.org", "sam dot lee at example dot org"),
        ("< 5 people", " fewer than 5 people"),
        ("👍🏽", " thumbs up sign "),
        ("🇬🇧", " flag "),
    ],
)
def test_it_is_said_as_people_say_it(written: str, said: str) -> None:
    assert speakable(written).text == said


@pytest.mark.parametrize(
    "written",
    [
        "31/31/2026",
        "2.30",
        "1.2.3",
        "ratio 25:99",
        "UCAS",
        "Room 12pm2",
        "MPEG",
        "10/2/x",
        "stop!",
        "£",
        "£12.345.6",
        "Café, naïve",
    ],
)
def test_what_no_rule_knows_is_said_as_it_is_written(written: str) -> None:
    assert speakable(written).text == written


@pytest.mark.parametrize(
    "written", ["<speak>hello</speak>", "[[slnc 9000]]", "a\0b\x1bc", "\ud800"]
)
def test_nothing_that_people_write_is_markup(written: str) -> None:
    said = speakable(written).text
    assert not set(said) & set("<>\0\x1b\ud800") and "[[" not in said and "]]" not in said


def test_a_panel_has_its_own_words_and_they_win() -> None:
    own = {"UC": "you see", "Siân": "Sharn", "Nguyễn Văn": "Win Van"}
    said = speakable("Siân's UC, Nguyễn Văn", Dictionary(words=own))
    assert said.text == "Sharn's you see, Win Van"


def test_a_name_is_said_as_its_owner_says_it_also_by_its_parts() -> None:
    named = [
        Person(id="1", name="Siân Nguyễn", pronunciation="Sharn Win"),
        Person(id="2", name="Niamh Kelly", pronunciation="Neev"),
        Person(id="3", name="Xu", pronunciation="Shoo, as in shoe"),
        Person(id="4", name="Bo Lee"),
    ]
    said = speakable(
        "Siân Nguyễn, or Siân, met Niamh Kelly, Xu and Bo Lee", Dictionary(words=names_said(named))
    )
    assert said.text == "Sharn Win, or Sharn, met Neev Kelly, Shoo, as in shoe and Bo Lee"


def test_a_pronunciation_is_no_markup_either() -> None:
    assert "<" not in speakable("Zed", Dictionary(words={"Zed": "<silence/>"})).text


def test_every_word_that_is_said_lights_what_was_written() -> None:
    written = "Then UC paid £20.50 to Ann."
    said = speakable(written)
    assert lit(said, written, "Universal") == "UC"
    assert lit(said, written, "Credit") == "UC"
    assert lit(said, written, "paid") == "paid"
    assert lit(said, written, "pounds") == "£20.50"
    assert lit(said, written, "Ann") == "Ann"


def test_a_word_across_two_stretches_lights_both() -> None:
    written = "the UC's end"
    said = speakable(written)
    assert lit(said, written, "Credit's") == "UC's"


@given(st.text(), st.integers(0, 400), st.integers(0, 40))
def test_the_way_back_never_leaves_the_text(written: str, place: int, length: int) -> None:
    start, size = speakable(written).source(place, length)
    assert 0 <= start <= start + size <= len(written)


@given(st.text(alphabet="abc DEF £1250.:/pm<[]😀-@", max_size=60))
def test_each_copied_character_finds_itself(written: str) -> None:
    said = speakable(written)
    for span in said.spans:
        if span.copied:
            start, size = said.source(span.said, span.said_length)
            stretch = said.text[span.said : span.said + span.said_length]
            assert written[start : start + size] == stretch.strip(" .,:")


def test_a_long_text_is_ready_in_a_moment() -> None:
    written = "On 03/04/2026 the UC group met Cllr Shah at 2.30pm about £20 for Zoë. " * 400
    began = time.perf_counter()
    speakable(written)
    assert time.perf_counter() - began < 0.5


def lit(said: Spoken, written: str, word: str) -> str:
    start, size = said.source(said.text.index(word), len(word))
    return written[start : start + size]


def test_words_in_another_language_are_left_as_they_are_but_never_become_markup() -> None:
    own = Dictionary(words={"UC": "x"})
    spoken = speakable("O 14:30 <b>UC</b> i £20", own, "pl")
    assert spoken.text == "O 14:30  b UC /b  i £20"
    assert spoken.source(spoken.text.index("UC"), 2) == (11, 2)
    assert speakable("at 14:30", language="en-GB").text == "at 14 30"


def test_a_dictionary_in_another_language_holds_there_and_lights_what_was_written() -> None:
    own = Dictionary(words={"ławki": "laf key"}, language="pl")
    written = "O 14:30 <b>Ławki</b> UC"
    spoken = speakable(written, own, "pl-PL")
    assert spoken.text == "O 14:30  b laf key /b  UC"
    assert lit(spoken, written, "laf key") == "Ławki"
    assert speakable("UC", own, "en").text == "Universal Credit"


def test_in_small_letters_a_word_counts_however_it_is_written_and_with_capitals_as_it_is() -> None:
    own = Dictionary(words={"bath": "barth", "Reading": "Redding", "BATH": "the trust"})
    written = "Reading: reading in Bath, a bath, BATH. Ba\u017fh"
    assert (
        speakable(written, own).text == "Redding: reading in barth, a barth, the trust. Ba\u017fh"
    )
    assert speakable("ba\u212ae", Dictionary(words={"bake": "cake"})).text == "cake"


def test_a_few_words_are_found_on_two_lines_and_marks_of_a_pattern_are_only_marks() -> None:
    own = Dictionary(words={"Salford Quays": "keys", "C++ (old)": "see plus", "Quays": "kays"})
    written = "Salford\n Quays, C++ (old), Quays"
    assert speakable(written, own).text == "keys, see plus, kays"
