"""How words are said: entries of the panel and of each person, and which of them counts."""

from dataclasses import replace

import pytest

from coprod_desktop.domain.errors import NotASaidWord, SaidWordThere, WordsTooLong
from coprod_desktop.services import panels, people, said_words
from coprod_desktop.services.erasure import count_words_of, erase_words_of
from coprod_desktop.services.held import gather_held
from coprod_desktop.speech.speakable import speakable


def keep(room, written, said, person=None):
    told = {"written": written, "said": said, "person_id": person and room.people[person].id}
    return room.workspace.do(said_words.keep_said_word, **told)


def said(room, text, speaker=None, language=""):
    speaker_id = speaker and room.people[speaker].id
    return speakable(
        text, room.workspace.ask(said_words.find_dictionary, speaker_id), language
    ).text


def test_what_a_person_told_goes_before_the_panel_and_the_panel_before_the_program(room):
    assert said(room, "The UC form") == "The Universal Credit form"
    keep(room, "UC", "you see")
    assert said(room, "The UC form") == "The you see form"
    keep(room, "UC", "the credit", "Omar")
    assert said(room, "The UC form") == "The the credit form"


def test_where_people_differ_the_panel_counts_and_in_their_own_words_what_they_told(room):
    keep(room, "Beaulieu", "Bew lee")
    keep(room, "Beaulieu", "Bo leer", "Omar")
    keep(room, "Beaulieu", "Bow lie", "Janet")
    assert said(room, "In Beaulieu") == "In Bew lee"
    assert said(room, "In Beaulieu", "Omar") == "In Bo leer"
    assert said(room, "In Beaulieu", "Janet") == "In Bow lie"
    assert said(room, "In Beaulieu", "Dawn") == "In Bew lee"


def test_a_name_is_said_as_its_owner_told_whatever_the_panel_says(room):
    keep(room, "Janet", "Jane")
    assert said(room, "Janet") == "Jane"
    told = replace(room.people["Janet"], pronunciation="Jan ette")
    room.workspace.do(people.change_person, told)
    assert said(room, "Janet") == "Jan ette"


def test_an_entry_is_changed_and_taken_away_and_undo_brings_it_back(room):
    one = keep(room, " Salford   Quays ", "Sol ford keys")
    told = {"written": "Salford Quays", "said": "Sol fud keys"}
    room.workspace.do(said_words.change_said_word, one.id, **told)
    assert said(room, "At Salford\nQuays.") == "At Sol fud keys."
    room.workspace.do(said_words.remove_said_word, one.id)
    assert said(room, "At Salford Quays.") == "At Salford Quays."
    for expected in ("Sol fud keys", "Sol ford keys", "Salford Quays"):
        room.workspace.undo_now()
        assert said(room, "Salford Quays") == expected
    acts = [one.said for one in room.workspace.ask(lambda reader: reader.list_entries(limit=9))]
    assert "way to say a word kept for the panel" in acts
    assert "Salford" not in " ".join(acts)


@pytest.mark.parametrize(
    ("written", "sound", "problem"),
    [
        ("", "Bew lee", NotASaidWord),
        ("Beaulieu", " ", NotASaidWord),
        ("...", "stop", NotASaidWord),
        ("Beaulieu", "?!", NotASaidWord),
        ("x" * 101, "x", WordsTooLong),
        ("Beaulieu", "x" * 101, WordsTooLong),
    ],
)
def test_what_no_voice_could_find_or_say_is_refused(room, written, sound, problem):
    with pytest.raises(problem):
        keep(room, written, sound)
    assert room.workspace.ask(said_words.list_said_words) == ()


def test_a_word_stands_once_for_each_owner(room):
    one = keep(room, "Salford Quays", "a")
    keep(room, "Salford Quays", "b", "Omar")
    other = keep(room, "salford quays", "c")
    with pytest.raises(SaidWordThere):
        keep(room, "Salford  Quays", "d")
    with pytest.raises(SaidWordThere):
        told = {"written": "Salford Quays", "said": "c"}
        room.workspace.do(said_words.change_said_word, other.id, **told)
    room.workspace.do(said_words.change_said_word, one.id, written="Salford Quays", said="e")


def test_a_test_hears_what_is_typed_and_keeps_nothing(room):
    keep(room, "Beaulieu", "Bew lee")
    typed = {"written": "Beaulieu", "said": "Bow", "person_id": None}
    tried = room.workspace.ask(said_words.try_said_word, **typed)
    assert speakable("Beaulieu", tried).text == "Bow"
    now = room.workspace.ask(said_words.try_said_word, written="Beaulieu", said="")
    assert speakable("Beaulieu", now).text == "Bew lee"
    assert said(room, "Beaulieu") == "Bew lee"
    with pytest.raises(NotASaidWord):
        room.workspace.ask(said_words.try_said_word, written="", said="Bow")


def test_the_entries_of_a_panel_hold_in_its_language(room):
    keep(room, "Ruthin", "Rhy thin")
    assert said(room, "Ruthin", language="cy") == "Ruthin"
    told = replace(room.workspace.ask(panels.find_panel), language="cy")
    room.workspace.do(panels.change_panel, told)
    assert said(room, "Ruthin", language="cy") == "Rhy thin"
    assert said(room, "Ruthin", language="en-GB") == "Ruthin"


def test_what_somebody_told_is_theirs_to_see_and_to_have_erased(room):
    omar = room.people["Omar"]
    keep(room, "Beaulieu", "Bew lee", "Omar")
    held = room.workspace.ask(gather_held, omar.id, room.workspace.now().date())
    assert [one.written for one in held.said_words] == ["Beaulieu"]
    assert room.workspace.ask(count_words_of, omar.id).said_words == 1
    room.workspace.do(erase_words_of, omar.id)
    assert room.workspace.ask(said_words.list_said_words, omar.id) == ()


def test_whoever_is_taken_off_the_list_takes_their_words_along_and_undo_brings_them_back(room):
    newcomer = room.workspace.do(people.add_person, name="Bea")
    told = {"written": "Beaulieu", "said": "Bew lee", "person_id": newcomer.id}
    room.workspace.do(said_words.keep_said_word, **told)
    room.workspace.do(people.remove_person, newcomer.id)
    assert said(room, "Beaulieu") == "Beaulieu"
    room.workspace.undo_now()
    assert said(room, "Beaulieu") == "Bew lee"
