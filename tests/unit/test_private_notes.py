"""A private note: kept with the session, and nowhere to be heard or read but on its own page."""

import pytest

from coprod_desktop.domain import errors
from coprod_desktop.services import private_notes
from coprod_desktop.services.find import find_words
from coprod_desktop.services.room import see_room
from coprod_desktop.wording import happened as said
from tests.panels import Room

SECRET = "marmalade"


def keep(room: Room, words: str = f"She told me about the {SECRET}"):
    return room.workspace.do(private_notes.keep_private_note, room.session.id, words=words)


def notes(room: Room) -> list[str]:
    return [
        one.words for one in room.workspace.ask(private_notes.list_private_notes, room.session.id)
    ]


def test_notes_are_kept_with_their_session(room):
    keep(room, "One")
    keep(room, " Two \n")
    assert notes(room) == ["One", "Two"]


def test_an_empty_note_is_refused(room):
    with pytest.raises(errors.WordsMissing):
        keep(room, "  ")
    assert notes(room) == []


def test_a_note_can_be_taken_away_and_comes_back(room):
    note = keep(room)
    room.workspace.do(private_notes.remove_private_note, note.id)
    assert notes(room) == []
    assert room.workspace.undo_now() == "private note taken away"
    assert notes(room) == [note.words]


def test_every_sentence_says_only_that_there_is_one(room):
    heard = []
    room.workspace.listen(lambda happened: heard.append(said.sentence(happened.event)))
    keep(room)
    assert room.workspace.undo_now() == "private note"
    assert heard == ["A private note is kept.", "Undone: private note."]
    assert notes(room) == []


def test_the_record_tells_the_act_and_not_the_words(room):
    keep(room)
    entries = room.workspace.ask(lambda reader: reader.list_entries())
    assert entries[-1].said == "private note"
    assert SECRET not in repr(entries)


def test_it_is_never_found(room):
    keep(room)
    found = room.workspace.ask(find_words, SECRET, session_id=room.session.id)
    assert (found.shown, found.total) == ((), 0)


def test_nothing_of_it_reaches_the_room(room):
    keep(room)
    assert SECRET not in repr(room.workspace.ask(see_room, room.session.id, room.clock()))
