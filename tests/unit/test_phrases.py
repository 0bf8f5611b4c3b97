"""Phrases that stand ready: of everybody, and of one person alone."""

import pytest

from coprod_desktop.domain.errors import (
    NotThere,
    PhraseAtEnd,
    PhraseThere,
    WordsMissing,
    WordsTooLong,
)
from coprod_desktop.domain.phrase import LONGEST_PHRASE
from coprod_desktop.services import people, phrases
from coprod_desktop.wording.phrases import TO_BEGIN_WITH


def words_of(room, person_id=None):
    return [one.words for one in room.workspace.ask(phrases.list_phrases, person_id)]


def phrase_saying(room, words, person_id=None):
    told = room.workspace.ask(phrases.list_phrases, person_id)
    return next(one.id for one in told if one.words == words)


def heard_of(room):
    heard = []
    room.workspace.listen(heard.append)
    return heard


def test_a_new_panel_is_offered_phrases_to_begin_with_and_nothing_of_them_is_in_the_file(room):
    assert words_of(room) == list(TO_BEGIN_WITH)
    assert room.workspace.ask(lambda reader: reader.phrases.count()) == 0
    assert words_of(room, room.people["Omar"].id) == []


def test_the_first_phrase_of_their_own_stands_after_those_that_were_offered(room):
    kept = room.workspace.do(phrases.keep_phrase, words="  Lower the signs  ")
    assert words_of(room) == [*TO_BEGIN_WITH, "Lower the signs"]
    assert kept.position == len(TO_BEGIN_WITH) + 1
    room.workspace.undo_now()
    assert words_of(room) == list(TO_BEGIN_WITH)
    assert room.workspace.ask(lambda reader: reader.phrases.count()) == 0


def test_an_offered_phrase_can_be_changed_moved_and_taken_away_as_if_it_were_kept(room):
    offered = phrase_saying(room, "I need a break.")
    changed = room.workspace.do(phrases.change_phrase, offered, words="A break, please.")
    at = TO_BEGIN_WITH.index("I need a break.")
    assert words_of(room)[at] == "A break, please."
    assert len(words_of(room)) == len(TO_BEGIN_WITH)
    room.workspace.do(phrases.move_phrase, changed.id, by=-at)
    assert words_of(room)[0] == "A break, please."
    room.workspace.do(phrases.remove_phrase, changed.id)
    assert "A break, please." not in words_of(room)
    places = [one.position for one in room.workspace.ask(phrases.list_phrases)]
    assert places == list(range(1, len(TO_BEGIN_WITH)))


def test_what_was_offered_before_the_first_act_is_found_by_nobody_after_it(room):
    offered = phrase_saying(room, "I agree.")
    room.workspace.do(phrases.remove_phrase, phrase_saying(room, "Thank you."))
    with pytest.raises(NotThere):
        room.workspace.do(phrases.remove_phrase, offered)


def test_phrases_of_one_person_are_nobody_elses(room):
    omar, janet = room.people["Omar"], room.people["Janet"]
    room.workspace.do(phrases.keep_phrase, words="My bus is late", person_id=omar.id)
    room.workspace.do(phrases.keep_phrase, words="Hello", person_id=omar.id)
    room.workspace.do(phrases.move_phrase, phrase_saying(room, "Hello", omar.id), by=-5)
    assert words_of(room, omar.id) == ["Hello", "My bus is late"]
    assert words_of(room, janet.id) == []
    assert words_of(room) == list(TO_BEGIN_WITH)


def test_the_same_words_stand_ready_once(room):
    with pytest.raises(PhraseThere):
        room.workspace.do(phrases.keep_phrase, words="i AGREE. ")
    with pytest.raises(PhraseThere):
        offered = phrase_saying(room, "I agree.")
        room.workspace.do(phrases.change_phrase, offered, words="Thank you.")
    same = phrase_saying(room, "I agree.")
    room.workspace.do(phrases.change_phrase, same, words="I AGREE.")
    assert words_of(room)[0] == "I AGREE."


@pytest.mark.parametrize(("words", "problem"), [(" ", WordsMissing), ("x" * 301, WordsTooLong)])
def test_a_phrase_says_something_that_a_button_can_show(room, words, problem):
    assert LONGEST_PHRASE == 300
    with pytest.raises(problem):
        room.workspace.do(phrases.keep_phrase, words=words)
    assert room.workspace.ask(lambda reader: reader.phrases.count()) == 0


def test_whoever_is_taken_off_the_list_takes_their_phrases_along_and_undo_brings_them_back(room):
    newcomer = room.workspace.do(people.add_person, name="Bea")
    room.workspace.do(phrases.keep_phrase, words="Marmalade", person_id=newcomer.id)
    room.workspace.do(people.remove_person, newcomer.id)
    assert words_of(room, newcomer.id) == []
    room.workspace.undo_now()
    assert words_of(room, newcomer.id) == ["Marmalade"]


def test_what_is_said_of_a_phrase_never_tells_its_words(room):
    heard = heard_of(room)
    omar = room.people["Omar"]
    kept = room.workspace.do(phrases.keep_phrase, words="marmalade", person_id=omar.id)
    room.workspace.do(phrases.keep_phrase, words="jam", person_id=omar.id)
    room.workspace.do(phrases.change_phrase, kept.id, words="marmalade jar")
    room.workspace.do(phrases.move_phrase, kept.id, by=1)
    room.workspace.do(phrases.remove_phrase, kept.id)
    said = [one.said for one in room.workspace.ask(lambda reader: reader.list_entries(limit=5))]
    assert said == [
        "phrase of Omar kept",
        "phrase of Omar kept",
        "phrase of Omar changed",
        "phrase of Omar moved",
        "phrase of Omar taken away",
    ]
    assert "marmalade" not in " ".join(repr(one.event) for one in heard)


@pytest.mark.parametrize(("place", "by"), [(0, -1), (-1, 1)])
def test_a_phrase_at_an_end_goes_no_further_and_nothing_is_written_down(room, place, by):
    room.workspace.do(phrases.keep_phrase, words="Lower the signs")
    before = room.workspace.ask(lambda reader: reader.list_entries(limit=1))
    at_end = room.workspace.ask(phrases.list_phrases)[place]
    with pytest.raises(PhraseAtEnd):
        room.workspace.do(phrases.move_phrase, at_end.id, by=by)
    assert room.workspace.ask(lambda reader: reader.list_entries(limit=1)) == before


def test_moving_what_is_only_offered_no_further_keeps_none_of_it(room):
    first = room.workspace.ask(phrases.list_phrases)[0]
    with pytest.raises(PhraseAtEnd):
        room.workspace.do(phrases.move_phrase, first.id, by=-1)
    assert room.workspace.ask(lambda reader: reader.phrases.count()) == 0


def test_those_of_the_program_stay_away_once_the_last_one_was_taken_away(room):
    while told := room.workspace.ask(phrases.list_phrases):
        last = told[0]
        room.workspace.do(phrases.remove_phrase, last.id)
    room.workspace.do(phrases.keep_phrase, words="Lower the signs")
    assert words_of(room) == ["Lower the signs"]
    room.workspace.undo_now()
    assert words_of(room) == []
    room.workspace.undo_now()
    assert words_of(room) == [last.words]
    room.workspace.undo_now()
    assert words_of(room) == [*TO_BEGIN_WITH[-2:]]


def test_a_panel_without_phrases_of_one_person_still_offers_those_of_the_program(room):
    omar = room.people["Omar"]
    mine = room.workspace.do(phrases.keep_phrase, words="Hello", person_id=omar.id)
    room.workspace.do(phrases.remove_phrase, mine.id)
    assert words_of(room) == list(TO_BEGIN_WITH)
