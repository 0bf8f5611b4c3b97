"""One session in an encrypted file, taken in by another panel as one act."""

from __future__ import annotations

import copy
from pathlib import Path

import pytest

from coprod_desktop.domain.contribution import Kind
from coprod_desktop.domain.errors import Problem
from coprod_desktop.domain.session_troubles import (
    NoSessionFile,
    SessionFileDamaged,
    SessionFileNewer,
    SessionFileStopped,
    SessionFileTooLarge,
    SessionFileWrong,
    SessionHere,
)
from coprod_desktop.domain.troubles import (
    FileMissing,
    HandOverWhileSessionRuns,
    WrongPassphrase,
)
from coprod_desktop.services import (
    actions,
    contributions,
    people,
    private_notes,
    session_files,
    sessions,
)
from coprod_desktop.services.contributions import Spoken
from tests.panels import PASSPHRASE, QUICK, SettableClock, new_panel


@pytest.fixture
def told(room):
    """A closed session as plain data, with words that no paper may show."""
    omar = room.people["Omar"].id
    for words, more in (("No seat there.", {}), ("Between us", {"off_the_record": True})):
        spoken = Spoken(words=words, person_id=omar, kind=Kind.CONCERN, **more)
        room.workspace.do(contributions.record_contribution, room.session.id, spoken)
    room.workspace.do(actions.agree_action, room.session.id, what="Measure", person_id=omar)
    room.workspace.do(private_notes.keep_private_note, room.session.id, words="Hurt at home")
    with pytest.raises(HandOverWhileSessionRuns):
        room.workspace.ask(session_files.tell_session, room.session.id)
    room.workspace.do(sessions.close_session, room.session.id)
    return room.workspace.ask(session_files.tell_session, room.session.id)


@pytest.fixture
def other(tmp_path: Path):
    """Another panel, with somebody of the same name."""
    workspace = new_panel(tmp_path / "other", SettableClock())
    workspace.do(people.add_person, name="Omar")
    yield workspace
    workspace.close()


def test_a_session_comes_into_another_panel_whole_and_as_one_act(told, other, tmp_path):
    file = tmp_path / "session"
    session_files.write_session_file(file, told, PASSPHRASE, cost=QUICK)
    assert b"No seat" not in file.read_bytes()
    assert session_files.is_session_file(file)
    read = session_files.read_session_file(file, PASSPHRASE)
    session = other.do(session_files.bring_session_in, read)
    listed = other.ask(contributions.list_contributions, session.id)
    omar = next(one for one in other.ask(people.list_people) if one.name == "Omar")
    assert [(one.words, one.person_id, one.kind) for one in listed] == [
        ("No seat there.", omar.id, Kind.CONCERN)
    ]
    (action,) = other.ask(actions.list_actions, session.id)
    assert (action.what, action.person_id) == ("Measure", omar.id)
    assert other.check(lambda *_: None).is_sound
    with pytest.raises(SessionHere) as here:
        other.do(session_files.bring_session_in, read)
    assert here.value.number == session.number == 1
    other.undo_now()
    assert other.ask(sessions.list_sessions) == ()


def test_what_no_paper_may_show_stays_in_the_panel(told):
    assert "Between us" not in str(told)
    assert "Hurt at home" not in str(told)


def test_a_wrong_passphrase_and_a_changed_byte_open_nothing(told, tmp_path):
    file = tmp_path / "session"
    session_files.write_session_file(file, told, PASSPHRASE, cost=QUICK)
    with pytest.raises(WrongPassphrase):
        session_files.read_session_file(file, "another five plain words")
    whole = file.read_bytes()
    for place in (3, 20, 60, -30, -1):
        changed = bytearray(whole)
        changed[place] ^= 1
        file.write_bytes(changed)
        with pytest.raises(Problem):
            session_files.read_session_file(file, PASSPHRASE)
    file.write_bytes(whole[:40])
    with pytest.raises(SessionFileDamaged):
        session_files.read_session_file(file, PASSPHRASE)


def test_what_is_in_it_is_told_before_anything_comes_in(told, other):
    inside = other.ask(session_files.look_inside, told)
    assert (inside.title, inside.contributions, inside.decisions) == (
        told["session"]["title"],
        1,
        0,
    )
    assert ("Omar", True) in inside.people
    assert inside.day is not None
    assert other.ask(sessions.list_sessions) == ()


def test_a_stop_in_the_middle_brings_nothing_in(told, other):
    def stop(done, of):
        if done == of - 1:
            raise SessionFileStopped

    with pytest.raises(SessionFileStopped):
        other.do(session_files.bring_session_in, told, stop)
    assert other.ask(sessions.list_sessions) == ()
    assert [one.name for one in other.ask(people.list_people)] == ["Omar"]


def test_each_file_that_cannot_be_read_has_a_trouble_of_its_own(tmp_path, monkeypatch):
    file = tmp_path / "session"
    with pytest.raises(FileMissing):
        session_files.read_session_file(file, PASSPHRASE)
    for begin, trouble in ((b"COPROD SESSION 2", SessionFileNewer), (b"%PDF-1.7", NoSessionFile)):
        file.write_bytes(begin + bytes(60))
        with pytest.raises(trouble):
            session_files.read_session_file(file, PASSPHRASE)
    monkeypatch.setattr("coprod_desktop.storage.sealed_json._LARGEST", 10)
    with pytest.raises(SessionFileTooLarge):
        session_files.read_session_file(file, PASSPHRASE)


def _spoil(told, *way):
    spoiled = copy.deepcopy(told)
    *path, last, value = way
    place = spoiled
    for step in path:
        place = place[step]
    place[last] = value
    return spoiled


def test_whatever_else_stands_in_it_nothing_comes_in(told, other):
    item = told["agenda"][0]["id"]
    wrong = [
        None,
        [],
        {},
        {"format": 2},
        _spoil(told, "contributions", 0, "words", "x" * 30_000),
        _spoil(told, "contributions", 0, "kind", "shout"),
        _spoil(told, "contributions", 0, "said_at", "yesterday"),
        _spoil(told, "attendance", 0, "person_id", item),
        _spoil(told, "agenda", 0, "topic_id", "01ARZ3NDEKTSV4RRFFQ69G5FAV"),
        _spoil(told, "people", 0, "name", 5),
        _spoil(told, "people", told["people"] * 100_000),
        _spoil(told, "session", "opened_at", []),
        _spoil(told, "contributions", 5),
    ]
    for one in wrong:
        with pytest.raises(SessionFileWrong):
            other.do(session_files.bring_session_in, one)
    for name in (5, "J\0anet"):
        spoiled = _spoil(told, "people", 0, "name", name)
        with pytest.raises(SessionFileWrong):
            other.ask(session_files.look_inside, spoiled)
        with pytest.raises(SessionFileWrong):
            other.do(session_files.bring_session_in, spoiled)
    assert other.ask(sessions.list_sessions) == ()
    assert [one.name for one in other.ask(people.list_people)] == ["Omar"]
