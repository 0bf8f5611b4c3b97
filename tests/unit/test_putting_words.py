"""Words grow by letters, words and phrases, and shrink again."""

import pytest

from coprod_desktop.domain import putting_words as put
from coprod_desktop.domain.letters import letter_rows


def typed(*letters: str, text: str = "") -> str:
    for letter in letters:
        text = put.with_letter(text, letter)
    return text


def test_the_first_letter_of_each_sentence_is_large_and_no_other():
    text = typed("h", "e")
    assert text == "He"
    text = put.with_mark(put.with_space(text), ".")
    assert text == "He. "
    assert typed("ll", "a", text=text) == "He. Lla"
    assert typed("5", text="No. ") == "No. 5"
    assert typed("o", text="at 3.") == "at 3.o"


def test_a_word_takes_the_place_of_its_first_letters():
    assert put.with_word("The ben", "benches") == "The benches "
    assert put.with_word("The ", "benches") == "The benches "
    assert put.with_word("be", "benches") == "Benches "
    assert put.with_word("Stop. w", "we") == "Stop. We "
    assert put.with_word("", "Janet") == "Janet "


def test_a_phrase_comes_after_what_stands_there():
    assert put.with_phrase("", "I agree.") == "I agree. "
    assert put.with_phrase("Yes", "I agree.") == "Yes I agree. "
    assert put.with_phrase("Yes. ", "I agree.") == "Yes. I agree. "


def test_one_space_is_enough_and_nothing_begins_with_one():
    assert put.with_space("") == ""
    assert put.with_space("a") == put.with_space("a ") == "a "


def test_a_mark_stands_at_its_word_and_never_alone():
    assert put.with_mark("Who decides ", "?") == "Who decides? "
    assert put.with_mark(" ", ".") == " "


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("", ""),
        ("bus", "bu"),
        ("tŷ", "t"),
        ("ty\u0302", "t"),
        ("a👩\u200d🦽", "a"),
        ("a👍🏽", "a"),
        ("a♿\ufe0f", "a"),
        ("\u0302", ""),
    ],
)
def test_a_letter_goes_whole(text, left):
    assert put.without_letter(text) == left


def test_a_word_goes_whole_with_its_space():
    assert put.without_word("lower the benches ") == "lower the "
    assert put.without_word("lower the ben") == "lower the "
    assert put.without_word("lower") == ""
    assert put.without_word("") == ""


def test_words_are_put_between_others_with_the_spaces_that_they_need():
    assert put.joined("", " I agree. ", "") == "I agree."
    assert put.joined("Yes.", "I agree.", "Thanks") == " I agree. "
    assert put.joined("Yes. ", "I agree.", " Thanks") == "I agree."
    assert put.joined("Yes", "  ", "no") == ""


@pytest.mark.parametrize("is_used_first", [True, False])
@pytest.mark.parametrize(("language", "letters"), [("en-GB", 26), ("cy", 41), ("cy-GB", 41)])
def test_every_letter_stands_in_one_row_of_six(language, letters, is_used_first):
    rows = letter_rows(language, is_used_first=is_used_first)
    told = [letter for row in rows for letter in row]
    assert len(told) == len(set(told)) == letters
    assert set("abcdefghijklmnopqrstuvwxyz") <= set(told)
    assert all(len(row) == 6 for row in rows[:-1])


def test_the_order_of_letters_is_chosen():
    assert letter_rows("en-GB", is_used_first=False)[0] == tuple("abcdef")
    assert letter_rows("en-GB", is_used_first=True)[0] == tuple("etaoin")
    welsh = letter_rows("cy", is_used_first=False)
    assert welsh[0] == ("a", "b", "c", "ch", "d", "dd")
    assert {"ŵ", "ŷ", "ll", "rh"} <= {letter for row in welsh for letter in row}
    both = [sorted(sum(letter_rows("cy", is_used_first=one), ())) for one in (True, False)]
    assert both[0] == both[1]
