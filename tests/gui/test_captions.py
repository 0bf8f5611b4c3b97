"""Captions: two lines for the room, from a file that grows or typed here, and nothing is kept."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from coprod_desktop.domain.people import Role
from coprod_desktop.services import pauses, people, sessions
from coprod_desktop.ui.captions import Captions, last_lines


@pytest.fixture
def captions(qtbot):
    made = Captions()
    yield made
    made.stop()


@pytest.fixture
def feed(program, room):
    program.workspace.do(people.add_person, name="Rita", role=Role.REPORTER)
    program.controller.do("room")
    # Without a window manager the newest window is the active one.
    program.window.activateWindow()
    program.view.caption_feed.line.control.setFocus()
    program.wait_for(program.view.caption_feed.line.control.hasFocus)
    return program.view.caption_feed


def add(path, raw):
    with path.open("ab") as file:
        file.write(raw)


def test_what_is_written_from_now_on_is_shown(captions, tmp_path):
    path = tmp_path / "captions.txt"
    path.write_text("Said before we began.\n")
    captions.follow(path)
    captions.look_now()
    assert captions.lines == ()
    add(path, b"The bench is wet.\nIt is too high.\nWho")
    captions.look_now()
    assert captions.lines == ("It is too high.", "Who")


def test_half_a_letter_waits_for_its_other_half(captions, tmp_path):
    path = tmp_path / "captions.txt"
    path.touch()
    captions.follow(path)
    raw = "Siân".encode()
    add(path, raw[:3])
    captions.look_now()
    add(path, raw[3:])
    captions.look_now()
    assert captions.lines == ("Siân",)


def test_a_file_that_is_cut_short_written_anew_or_gone_is_borne(captions, tmp_path, qtbot):
    path = tmp_path / "captions.txt"
    path.write_text("x" * 100)
    captions.follow(path)
    path.write_text("Again\n")
    captions.look_now()
    assert captions.lines == ("Again",)
    path.unlink()
    with qtbot.waitSignal(captions.file_found, check_params_cb=lambda there: not there):
        captions.look_now()
    path.write_bytes(b"\xff\xfeBack")
    captions.look_now()
    assert captions.lines[-1].endswith("Back")


def test_a_huge_line_shows_its_end_only(captions, tmp_path):
    path = tmp_path / "captions.txt"
    path.touch()
    captions.follow(path)
    add(path, b"word " * 200_000 + b"end")
    captions.look_now()
    assert captions.lines[-1].endswith("word end")
    assert all(len(line) <= 64 for line in captions.lines)


def test_a_reporter_takes_letters_back(captions):
    captions.say("too hiii\b\bgh")
    assert captions.lines == ("too high",)


@given(st.text(max_size=600))
def test_never_more_than_two_short_lines(text):
    lines = last_lines(text)
    assert len(lines) <= 2
    assert all(0 < len(line) <= 64 for line in lines)


def test_a_typed_line_reaches_the_room_and_nothing_else(program, room, feed):
    before = program.workspace.ask(lambda reader: reader.list_entries(limit=1))[0].sequence
    feed.line.control.setFocus()
    program.write("The bus is late")
    program.press(Qt.Key.Key_Return)
    screen = program.controller.screens.room
    assert screen.captions.text() == "The bus is late"
    assert screen.captions.isVisible()
    program.write("Half a li")
    program.controller.do("panel")
    kept = program.workspace.ask(lambda reader: reader.list_drafts())
    # Only that the room screen is open is kept, so that it comes back after a crash.
    assert [one.place for one in kept] == [f"room screen:{room.session.id}"]
    assert program.workspace.ask(lambda reader: reader.list_entries(limit=1))[0].sequence == before
    program.controller.do("live")
    assert screen.captions.text() == "The bus is late"


def test_what_is_said_while_everything_is_paused_never_reaches_the_room(program, room, feed):
    screen = program.controller.screens.room
    program.controller.screens.captions.say("Before")
    program.controller.do("pause")
    program.wait_for(lambda: program.workspace.ask(pauses.is_held, room.session.id))
    program.controller.screens.captions.say("CANARY")
    assert screen.captions.text() == ""
    program.controller.do("pause")
    program.wait_for(lambda: not screen.is_blank)
    assert "CANARY" not in screen.captions.text()


def test_a_file_is_chosen_and_captions_end_with_the_session(
    program, room, feed, tmp_path, monkeypatch
):
    path = tmp_path / "captions.txt"
    path.touch()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    program.tab_to("Follow a text file")
    program.press(Qt.Key.Key_Space)
    assert "captions.txt" in program.message()
    add(path, b"From the file\n")
    screen = program.controller.screens.room
    program.wait_for(lambda: screen.captions.text() == "From the file")
    program.workspace.do(sessions.close_session, room.session.id)
    assert not program.controller.screens.captions.is_following
    assert program.controller.screens.captions.lines == ()


def test_without_a_reporter_the_part_is_not_there(program, room):
    assert not program.view.caption_feed.isVisible()
    program.workspace.do(people.add_person, name="Rita", role=Role.REPORTER)
    assert program.view.caption_feed.isVisible()
