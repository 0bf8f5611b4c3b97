"""Cutting texts into sentences, and keeping the place in them."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_desktop.speech.reading import Piece, Reading
from coprod_desktop.speech.sentences import LONGEST, sentences


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("One. Two! Three?", ["One.", "Two!", "Three?"]),
        ("He said “No.” Then left.", ["He said “No.”", "Then left."]),
        ("At 2.30pm Dr. Shah and Cllr. Lee came. Good.", None),
        ("Benches, e.g. at stops. Yes.", None),
        ("J. Smith came. Yes.", None),
        ("Wait... what?", ["Wait...", "what?"]),
        ("No end", ["No end"]),
        ("First line\n\nSecond line", ["First line", "Second line"]),
        ("... --- !!", []),
        ("", []),
    ],
)
def test_a_sentence_ends_where_people_end_it(text: str, parts: list[str] | None) -> None:
    found = cut(text)
    if parts is None:
        assert len(found) == 2
    else:
        assert found == parts


def test_a_long_sentence_is_cut_at_a_comma_or_between_words() -> None:
    with_commas = "word " * 40 + "and so on, " + "word " * 60
    assert cut(with_commas)[0].endswith("and so on,")
    assert all(len(part) <= LONGEST for part in cut(with_commas))
    assert cut("x" * 700) == ["x" * 280, "x" * 280, "x" * 140]


@given(st.text(alphabet="ab1 .,;!?\n'”e.gDr", max_size=900))
def test_no_word_is_ever_lost(text: str) -> None:
    parts = cut(text)
    assert "".join("".join(parts).split()).replace(" ", "") != "" or not any(
        sign.isalnum() for sign in text
    )
    kept = [sign for part in parts for sign in part if sign.isalnum()]
    assert kept == [sign for sign in text if sign.isalnum()]
    assert all(0 < len(part) <= LONGEST for part in parts)


def test_a_text_without_any_end_takes_no_time() -> None:
    began = time.perf_counter()
    assert cut("a.b" * 20_000)
    assert time.perf_counter() - began < 1


def reading(**texts: str) -> Reading:
    return Reading([Piece(id=name, text=text) for name, text in texts.items()])


def rest(place: Reading) -> list[str]:
    found: list[str] = []
    while (sentence := place.sentence) is not None:
        found.append(sentence.text[place.word :])
        place.go_on()
    return found


def test_reading_goes_through_all_sentences_and_leaves_out_empty_pieces() -> None:
    place = reading(none="", first="One. Two.", dots="...", second="Three.", last=" ")
    assert rest(place) == ["One.", "Two.", "Three."]
    assert place.sentence is None


def test_reading_goes_on_at_the_word_it_reached() -> None:
    place = reading(text="One two three. Four.")
    place.reached(4)
    assert rest(place) == ["two three.", "Four."]


def test_one_can_go_back_across_pieces_but_not_before_the_start() -> None:
    place = reading(first="One. Two.", none="", second="Three.")
    place.go_on()
    place.go_on()
    place.go_back()
    assert place.sentence is not None and place.sentence.text == "Two."
    for _ in range(3):
        place.go_back()
    assert rest(place) == ["One.", "Two.", "Three."]


def test_a_sentence_that_failed_twice_is_left_out() -> None:
    place = reading(text="Bad. Good.")
    place.failed()
    assert place.sentence is not None and place.sentence.text == "Bad."
    place.failed()
    assert rest(place) == ["Good."]


def test_more_can_be_added_also_after_the_end() -> None:
    place = reading(text="One.")
    place.add([Piece(id="more", text="Two.")])
    assert rest(place) == ["One.", "Two."]
    place.add([Piece(id="again", text="Three.")])
    assert rest(place) == ["Three."]
    assert not place.at_start_of_piece or place.sentence is None
