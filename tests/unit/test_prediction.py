"""Words that may come next: what the panel says, the likeliest first, and nothing private."""

import random
import time
from dataclasses import replace

import pytest

from coprod_desktop.domain.contribution import NameChoice
from coprod_desktop.services import agendas, contributions, panels, people, phrases, private_notes
from coprod_desktop.services.contributions import Spoken
from coprod_desktop.services.panel_words import read_texts
from coprod_desktop.services.prediction import Prediction

TEXTS = (
    "Lower the signs please.",
    "The benches at the bus stop are too high. Lower benches please!",
    "Lower benches help Janet",
    "tŷ bach",
    "Don't move the bus stop",
    "Janet",
)


def filled(*texts: str) -> Prediction:
    prediction = Prediction()
    prediction.fill(texts)
    return prediction


def added(*texts: str) -> Prediction:
    prediction = Prediction()
    for text in texts:
        prediction.add(text)
    return prediction


def test_the_letters_of_a_word_find_it_and_what_is_said_most_comes_first():
    words = filled(*TEXTS)
    assert words.suggest("b")[:2] == ("benches", "bus")
    assert words.suggest("low") == ("lower",)
    assert words.suggest("Move the b")[0] == "bus"
    assert words.suggest("lower") == ()
    assert words.suggest("xyz") == ()


def test_the_word_before_says_which_word_comes_next():
    words = filled(*TEXTS)
    assert words.suggest("Lower ")[:2] == ("benches", "the")
    assert words.suggest("at the bus ")[0] == "stop"
    assert words.suggest("")[0] == "lower"
    assert words.suggest("please. ")[0] == "lower"


def test_letters_find_words_with_accents_and_names_keep_their_large_letter():
    words = filled(*TEXTS)
    assert words.suggest("ty") == ("tŷ",)
    assert words.suggest("ja") == ("Janet",)
    assert words.suggest("help ")[0] == "Janet"
    assert words.suggest("do")[0] == "don't"


def test_a_single_letter_is_typed_and_not_suggested():
    assert filled("a b", "a b", "ab").suggest("") == ("ab",)


@pytest.mark.parametrize("seed", range(5))
def test_adding_and_taking_away_one_by_one_comes_to_the_same(seed):
    dice = random.Random(seed)
    texts = [
        " ".join(dice.choices(("the", "bus", "Ŵy", "ten", "to", "tŷ."), k=6)) for _ in range(40)
    ]
    words = added(*texts)
    asked = ("", "t", "te", "the ", "bus t", "w", "b")
    for text in texts:
        words.suggest(dice.choice(asked))
        if dice.random() < 0.5:
            words.take(text)
            words.add(text)
    for text in texts[20:]:
        words.take(text)
    assert [words.suggest(one) for one in asked] == [
        filled(*texts[:20]).suggest(one) for one in asked
    ]
    for text in texts[:20]:
        words.take(text)
    assert [words.suggest(one) for one in asked] == [()] * len(asked)


def test_among_a_hundred_thousand_words_a_letter_takes_less_than_five_thousandths_of_a_second():
    dice = random.Random(1)
    letters = "abcdefghijklmnopqrstuvwxyz"
    texts = [
        " ".join("".join(dice.choices(letters, k=dice.randint(4, 9))) for _ in range(20))
        for _ in range(5_100)
    ]
    words = filled(*texts)
    assert len(words._counts) > 100_000
    took = []
    for text in ("s", "st", "sto", "the ", "", "q", *texts[:20]):
        began = time.perf_counter()
        words.suggest(text)
        took.append(time.perf_counter() - began)
        words.add(f"{text} again")
    assert sorted(took)[len(took) // 2] < 0.005


def test_what_nobody_may_see_is_never_suggested(room):
    session, item = room.session.id, room.workspace.ask(agendas.list_agenda, room.session.id)[0]
    say = lambda words, **more: room.workspace.do(  # noqa: E731 - one line for each
        contributions.record_contribution, session, Spoken(words=words, **more)
    )
    say("visible")
    say("hidden1", off_the_record=True)
    say("hidden2", name_choice=NameChoice.NOT_WRITTEN)
    gone = say("hidden3")
    room.workspace.do(contributions.withdraw_contribution, gone.id)
    room.workspace.do(private_notes.keep_private_note, session, words="hidden4")
    omar = room.people["Omar"]
    room.workspace.do(people.tell_need, person_id=omar.id, words="hidden5")
    room.workspace.do(phrases.keep_phrase, words="hidden6", person_id=omar.id)
    room.workspace.do(people.change_person, replace(omar, name="hidden7", named_in_room=False))
    room.workspace.do(people.change_person, replace(room.people["Dawn"], chosen_name="Sunny"))
    room.workspace.do(panels.explain_word, word="easement", meaning="a right of way")
    _, texts = room.workspace.ask(read_texts)
    told = " ".join(texts)
    assert "hidden" not in told
    assert "Dawn" not in told
    for word in ("visible", "Sunny", "Janet", "easement", "right of way", "I agree.", item.title):
        assert word in told
