"""Handing out by keyboard alone: the plan, the place, the making, what went where, the printer."""

import os
import sys
from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from coprod_desktop.services import panel_files, papers, people, sessions
from coprod_desktop.services.panel_list import find_panel_at
from coprod_desktop.ui import voices_here
from coprod_desktop.ui.views.afterwards import AfterView
from coprod_desktop.ui.views.hand_out import HandOutView
from coprod_desktop.ui.views.minutes import MinutesView
from tests.panels import PASSPHRASE, fill_room, new_panel

CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def view(program, room, tmp_path) -> HandOutView:
    """The session is over; Omar reads large print, and Tomasz what nobody can make here."""
    for name, wanted in (("Omar", "pdf-18"), ("Tomasz", "scroll")):
        room.workspace = program.workspace
        person = program.workspace.ask(people.find_person, room.people[name].id)
        program.workspace.do(people.change_person, replace(person, paper_format=wanted))
    program.workspace.do(sessions.close_session, room.session.id)
    program.press(Qt.Key.Key_G, CTRL_SHIFT)
    shown = program.wait_for_view(HandOutView)
    (tmp_path / "out").mkdir()
    shown.where.use(tmp_path / "out")
    return shown


def make(program, view):
    program.tab_to("Make the papers")
    program.press(Qt.Key.Key_Space)
    program.wait_for(lambda: view._job is None and "Nothing was made" not in told(view))


def told(view) -> str:
    return view.made.told.toPlainText()


def files_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def sent(program, room) -> dict[str, str]:
    def query(reader):
        return reader.papers_sent.where(session_id=room.session.id)

    names = {one.id: name for name, one in room.people.items()}
    return {names[one.person_id]: one.paper_format for one in program.workspace.ask(query)}


def test_everybody_gets_what_they_prefer_in_one_act_that_is_taken_back(
    program, room, view, tmp_path
):
    assert program.focused is view.make
    assert view.entry_sentence() == (
        "Hand out papers of session 1. Minutes: 2 files for 3 people."
        " Tomasz gets no paper yet: this version does not know the format scroll."
        f" It could be Standard PDF instead. They go here: Folder {tmp_path / 'out'}."
    )
    make(program, view)
    assert files_in(tmp_path / "out") == [
        "session-1-minutes-large-print-18.pdf",
        "session-1-minutes.pdf",
    ]
    assert told(view).splitlines() == [
        f"In {tmp_path / 'out'}:",
        "session-1-minutes.pdf: Standard PDF, for Dawn and Janet.",
        "session-1-minutes-large-print-18.pdf: Large print, 18 point, for Omar.",
        "Tomasz gets no paper yet: this version does not know the format scroll."
        " It could be Standard PDF instead.",
        "Papers are not encrypted. Keep them as safe as the meeting was.",
    ]
    program.wait_for(lambda: program.message() == "Minutes sent to 3 people.")
    assert sent(program, room) == {"Dawn": "pdf", "Janet": "pdf", "Omar": "pdf-18"}
    assert "2 files made for 3 people." in program.window.announcer.history
    assert view.who.rows.item(0).text() == "Dawn: Standard PDF. Has it already."
    program.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    program.wait_for(lambda: sent(program, room) == {})


def test_somebody_whose_format_cannot_be_made_is_given_another_for_this_time(
    program, room, view, tmp_path
):
    program.tab_to("Each person, and what they get")
    view.who.rows.setCurrentRow(3)
    program.press(Qt.Key.Key_Return)
    assert program.focused is view.who.format.control
    assert view.who.format.value == "pdf"
    program.tab_to("Give it in this format this time")
    program.press(Qt.Key.Key_Space)
    assert program.message() == "Tomasz: Standard PDF."
    make(program, view)
    program.wait_for(lambda: sent(program, room).get("Tomasz") == "pdf")
    tomasz = program.workspace.ask(people.find_person, room.people["Tomasz"].id)
    assert tomasz.paper_format == "scroll"


def test_a_missing_voice_is_heard_before_anything_is_made(program, room, view, monkeypatch):
    monkeypatch.setattr(voices_here, "languages_spoken", lambda _stop_if: frozenset())
    omar = program.workspace.ask(people.find_person, room.people["Omar"].id)
    program.workspace.do(people.change_person, replace(omar, paper_format="mp3"))
    lacking = "Omar gets no recording yet: there is no voice on this computer."
    program.wait_for(lambda: lacking in view.who.told.text())
    assert program.message().startswith(lacking)
    assert lacking in view.entry_sentence()
    view.who.rows.setCurrentRow(2)
    assert view.who.format.value == "html"


def test_a_format_for_always_is_kept_with_the_person(program, room, view):
    view.who.rows.setCurrentRow(3)
    program.tab_to("Format of the chosen person")
    program.write("L")
    program.press(Qt.Key.Key_Down)
    program.tab_to("Always give papers in this format")
    program.press(Qt.Key.Key_Space)
    tomasz = room.people["Tomasz"].id
    program.wait_for(
        lambda: program.workspace.ask(people.find_person, tomasz).paper_format == "pdf-20"
    )
    assert view.who.rows.item(3).text() == "Tomasz: Large print, 20 point."


def test_somebody_gets_nothing_this_time(program, room, view, tmp_path):
    view.who.rows.setCurrentRow(2)
    program.tab_to("Give nothing this time")
    program.press(Qt.Key.Key_Space)
    assert program.message() == "Omar: nothing this time."
    make(program, view)
    assert files_in(tmp_path / "out") == ["session-1-minutes.pdf"]
    assert "Omar" not in sent(program, room)


def test_without_the_tick_the_record_does_not_say_who_got_what(program, room, view, tmp_path):
    program.tab_to("Keep in the record who got which format")
    program.press(Qt.Key.Key_Space)
    make(program, view)
    assert files_in(tmp_path / "out")
    assert sent(program, room) == {}


def test_a_password_is_typed_twice_and_forgotten_after_the_papers_are_made(program, view, tmp_path):
    program.tab_to("Protect PDF files with a password")
    program.press(Qt.Key.Key_Space)
    program.tab_to("Make the papers")
    program.press(Qt.Key.Key_Space)
    assert program.focused is view.where.password.control
    program.write("bench")
    program.press(Qt.Key.Key_Return)
    assert program.focused is view.where.again.control
    assert program.message() == "The two passwords are not the same. Type them again."
    program.write("bench")
    program.press(Qt.Key.Key_Return)
    assert program.message() == "This password has 5 characters. It needs at least 8."
    assert files_in(tmp_path / "out") == []
    for field in (view.where.password, view.where.again):
        field.set_text("bench by the river")
    make(program, view)
    assert (view.where.password.text(), view.where.again.text()) == ("", "")


def test_stopping_leaves_whole_files_only_and_says_which(program, view, tmp_path):
    for place in range(3):
        view.who.rows.setCurrentRow(place)
        view.who.format.choose(("pdf", "pdf-18", "pdf-24")[place])
        view.who._this_time()
    program.tab_to("Make the papers")
    program.press(Qt.Key.Key_Space)
    program.tab_to("Stop")
    program.press(Qt.Key.Key_Space)
    program.wait_for(lambda: view._job is None)
    assert "Stopped. No half-made paper was left." in told(view)
    assert program.focused is view.make
    for name in files_in(tmp_path / "out"):
        assert f"\n{name}: " in f"\n{told(view)}"
    assert "was not made. It was for Omar." in told(view)


def test_a_folder_that_is_gone_is_one_sentence_and_nothing_is_written_down(
    program, room, view, tmp_path
):
    (tmp_path / "out").rmdir()
    make(program, view)
    assert told(view).startswith(f"The folder {tmp_path / 'out'} is gone.")
    assert "session-1-minutes.pdf was not made. It was for Dawn and Janet." in told(view)
    assert sent(program, room) == {}


def test_the_list_is_copied_and_read_aloud_without_saying_who_reads_how(program, view):
    make(program, view)
    program.tab_to("Copy this list")
    program.press(Qt.Key.Key_Space)
    assert QGuiApplication.clipboard().text() == told(view)
    assert program.reading == (
        "Standard PDF, for 2 people.",
        "Large print, 18 point, for 1 person.",
    )


@pytest.fixture
def printer(tmp_path, monkeypatch) -> Path:
    """A real command called lp that writes down what it was given, as the system's own does."""
    if sys.platform == "win32":
        pytest.skip("Windows prints with the program that opens the file")
    there = tmp_path / "bin" / "lp"
    there.parent.mkdir()
    taken = tmp_path / "taken"
    there.write_text(
        f'#!/bin/sh\nprintf "%s\\n" "$@" >> "{taken}"\necho "request id is paper-1 (1 file(s))"\n'
    )
    there.chmod(0o755)
    monkeypatch.setenv("PATH", f"{there.parent}{os.pathsep}{os.environ['PATH']}")
    return taken


def test_each_person_who_reads_on_paper_gets_a_copy(program, view, tmp_path, printer):
    make(program, view)
    program.tab_to("Print")
    program.press(Qt.Key.Key_Space)
    program.wait_for(lambda: program.message() == "3 copies went to the printer.")
    out = tmp_path / "out"
    assert printer.read_text().splitlines() == [
        *("-n", "2", str(out / "session-1-minutes.pdf")),
        *("-n", "1", str(out / "session-1-minutes-large-print-18.pdf")),
    ]


def test_one_paper_is_printed_so_many_times(program, view, tmp_path, printer):
    make(program, view)
    program.tab_to("Which paper to print")
    program.press(Qt.Key.Key_Down)
    assert view.made.copies.value() == 2
    program.tab_to("Copies")
    program.press(Qt.Key.Key_Up)
    program.tab_to("Print")
    program.press(Qt.Key.Key_Space)
    program.wait_for(lambda: program.message() == "3 copies went to the printer.")
    assert printer.read_text().splitlines()[:2] == ["-n", "3"]


def test_a_printer_that_refuses_is_a_sentence(program, view, tmp_path, printer):
    (tmp_path / "bin" / "lp").write_text("#!/bin/sh\necho 'lp: Error - paper jam' >&2\nexit 1\n")
    make(program, view)
    program.tab_to("Print")
    program.press(Qt.Key.Key_Space)
    program.wait_for(
        lambda: program.message().startswith("The printer did not take session-1-minutes.pdf.")
    )


def test_a_computer_without_a_printer_says_so(program, view, tmp_path, printer):
    (tmp_path / "bin" / "lp").write_text(
        "#!/bin/sh\necho 'lp: Error - No default destination available.' >&2\nexit 1\n"
    )
    make(program, view)
    program.tab_to("Print")
    program.press(Qt.Key.Key_Space)
    program.wait_for(lambda: program.message().startswith("There is no printer on this computer."))


def test_the_minutes_and_the_end_of_a_session_lead_here(program, room, view):
    program.tab_to("To the minutes")
    program.press(Qt.Key.Key_Space)
    program.wait_for_view(MinutesView)
    program.tab_to("Hand out papers")
    program.press(Qt.Key.Key_Space)
    program.wait_for_view(HandOutView)
    program.controller.do("after")
    program.wait_for_view(AfterView)
    program.tab_to("Hand out papers")
    program.press(Qt.Key.Key_Space)
    program.wait_for_view(HandOutView)


def test_the_folder_of_last_time_is_offered_again(program, view, tmp_path):
    make(program, view)
    program.controller.do("panel")
    program.controller.do("hand_out")
    again = program.wait_for_view(HandOutView)
    assert again is not view
    assert again.where.folder == tmp_path / "out"


def test_papers_are_made_on_when_the_panel_is_locked_and_it_is_said_what_is_not_kept(
    program, view, tmp_path
):
    program.tab_to("Make the papers")
    program.press(Qt.Key.Key_Space)
    are_begun(program, view)
    program.controller.lock()
    program.qtbot.waitUntil(
        lambda: program.message().startswith("2 files made for 3 people."), timeout=15_000
    )
    assert program.message().endswith("its record does not say who got what.")
    assert len(files_in(tmp_path / "out")) == 2


def are_begun(program, view):
    """Wait until the first file is being made: by then the record has been read."""
    program.qtbot.waitUntil(lambda: view._bar.value() > 0, timeout=15_000)


def test_the_screen_goes_on_while_the_papers_are_composed(program, view, tmp_path, monkeypatch):
    compose, may_go_on = papers.compose, Event()

    def slowly(*told):
        may_go_on.wait(timeout=15)
        return compose(*told)

    monkeypatch.setattr(papers, "compose", slowly)
    program.tab_to("Make the papers")
    program.press(Qt.Key.Key_Space)
    assert not may_go_on.is_set()
    program.tab_to("Stop")
    program.press(Qt.Key.Key_Space)
    may_go_on.set()
    program.wait_for(lambda: "Stopped. No half-made paper was left." in told(view))
    assert files_in(tmp_path / "out") == []


def record_of(workspace):
    return workspace.ask(lambda reader: (reader.papers_sent.where(), reader.list_entries(limit=1)))


def test_what_was_made_for_one_panel_is_never_written_into_another(program, room, view, tmp_path):
    folder = tmp_path / "another"
    made = new_panel(folder, room.clock)
    # The same people and the same session: nothing but the file tells which panel it is.
    fill_room(made, folder, room.clock)
    made.close()
    first = room.folder
    program.tab_to("Make the papers")
    program.press(Qt.Key.Key_Space)
    are_begun(program, view)
    program.controller.lock()
    told = {"clock": room.clock, "deliver": program.controller.deliver}
    another = panel_files.open_panel(folder, PASSPHRASE, **told)
    before = record_of(another)
    program.controller.opened(find_panel_at(folder), another)
    program.qtbot.waitUntil(lambda: len(files_in(tmp_path / "out")) == 2, timeout=15_000)
    program.wait_for(lambda: any("does not say who got what" in one for one in history(program)))
    assert record_of(another) == before
    program.controller.lock()
    again = panel_files.open_panel(first, PASSPHRASE, **told)
    assert record_of(again)[0] == ()
    again.close()


def history(program):
    return program.window.announcer.history


def test_a_folder_that_was_chosen_is_still_chosen_after_a_look_at_the_minutes(
    program, view, tmp_path, monkeypatch
):
    (tmp_path / "stick").mkdir()
    chosen = str(tmp_path / "stick")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: chosen)
    program.tab_to("Choose another folder")
    program.press(Qt.Key.Key_Space)
    assert program.message() == f"They go here: Folder {chosen}."
    program.press(Qt.Key.Key_M, CTRL_SHIFT)
    program.wait_for_view(MinutesView)
    program.press(Qt.Key.Key_G, CTRL_SHIFT)
    again = program.wait_for_view(HandOutView)
    assert again is not view
    assert again.where.folder == tmp_path / "stick"
