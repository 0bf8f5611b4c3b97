"""What makes a line hard to read is noticed, and nothing of it is changed."""

import pytest

from coprod_desktop.domain.easy_words import (
    NoticeKind,
    count_syllables,
    count_words,
    notices,
    pages_of,
    sentences,
    stands_in,
)
from coprod_desktop.domain.panel import Word

EASEMENT = Word(id="1", word="easement", meaning="a right to cross somebody's land")


def told(words: str, language: str = "en-GB") -> list[tuple[NoticeKind, str, int]]:
    return [(one.kind, one.words, one.count) for one in notices(words, language=language)]


def test_a_short_plain_line_has_no_notice():
    assert told("We want lower benches at the bus stop.") == []


def test_a_sentence_of_fifteen_words_is_short_enough_and_one_of_sixteen_is_not():
    fifteen = " ".join(["bus"] * 15)
    assert told(f"{fifteen}.") == []
    assert told(f"{fifteen} stop.") == [(NoticeKind.LONG_SENTENCE, "", 16)]


def test_two_sentences_are_two_ideas():
    assert told("The bus is late. We wait.") == [(NoticeKind.MORE_SENTENCES, "", 2)]
    assert told("The bus is late\nWe wait") == [(NoticeKind.MORE_SENTENCES, "", 2)]


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("We met Dr. Ali at 3.30 p.m. in Hull.", 1),
        ("Is it late? Yes.", 2),
        ("We wait... Then we go!", 2),
        ("“It is late.” We wait.", 2),
        ("هل الحافلة متأخرة؟ نعم.", 2),
        ("公交车晚了。我们等。", 2),
        ("...", 0),
        ("", 0),
    ],
)
def test_sentences_are_told_apart(words: str, count: int):
    assert len(sentences(words)) == count


def test_no_letter_is_lost_when_sentences_are_told_apart():
    words = "We met Dr. Ali. He said: “Yes.” Then we left."
    assert " ".join(sentences(words)) == words


@pytest.mark.parametrize("words", ["The NHS pays.", "Ask the PAs.", "The N.H.S. pays."])
def test_initials_are_noticed(words: str):
    assert [kind for kind, _, _ in told(words)] == [NoticeKind.INITIALS]


@pytest.mark.parametrize("words", ["I am OK.", "Mr McKay has a TV.", "Jo-Ann O'Neil came."])
def test_names_and_what_everybody_knows_are_no_initials(words: str):
    assert told(words) == []


def test_words_of_four_syllables_or_thirteen_letters_are_long():
    assert told("We had a consultation.") == [(NoticeKind.LONG_WORD, "consultation", 0)]
    assert told("Mae llywodraethau yma.", "cy") == [(NoticeKind.LONG_WORD, "llywodraethau", 0)]


def test_syllables_are_counted_in_english_alone():
    assert told("Die Organisation hilft.", "de") == []


@pytest.mark.parametrize(
    ("word", "count"),
    [("bus", 1), ("moved", 1), ("people", 2), ("decided", 3), ("watches", 2), ("community", 4)],
)
def test_syllables_are_counted_as_the_letters_tell(word: str, count: int):
    assert count_syllables(word) == count


def test_a_word_of_the_word_bank_is_noticed_with_its_meaning_and_not_twice():
    (found,) = notices("There are two Easements here.", (EASEMENT,))
    assert (found.kind, found.words, found.meaning) == (
        NoticeKind.HARD_WORD,
        "easement",
        EASEMENT.meaning,
    )
    assert not stands_in("ease", "an easement")
    assert stands_in("quorum", "Is there a QUORUM?")


def test_a_long_word_that_the_word_bank_explains_is_told_once():
    known = Word(id="2", word="consultation", meaning="asking people")
    assert [one.kind for one in notices("A consultation.", (known,))] == [NoticeKind.HARD_WORD]


def test_marks_alone_are_no_words():
    assert count_words("– 3 buses – and 1 tram …") == 5


def test_twenty_four_pages_hold_forty_eight_ideas():
    assert (pages_of(0), pages_of(1), pages_of(48), pages_of(49)) == (0, 1, 24, 25)
