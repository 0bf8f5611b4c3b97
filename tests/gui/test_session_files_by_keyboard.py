"""One session in a file: saved, looked into, and brought in, by keyboard."""

from __future__ import annotations

from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from coprod_desktop.domain.contribution import Kind
from coprod_desktop.services import contributions, pens, people, session_files, sessions
from coprod_desktop.services.contributions import Spoken
from coprod_desktop.storage import keys
from coprod_desktop.storage.pen import call_laptop
from coprod_desktop.ui.views.hand_over import HandOverView
from coprod_desktop.ui.views.session_file import SessionFileView
from tests.gui.conftest import open_new_panel
from tests.panels import PASSPHRASE, QUICK, SettableClock, fill_room, new_panel


@pytest.fixture
def file(tmp_path, monkeypatch):
    """A file that another panel saved, and that the chooser gives."""
    monkeypatch.setattr(keys, "calibrated_cost", lambda: QUICK)
    path = tmp_path / "session.coprod-session"
    clock = SettableClock()
    other = fill_room(new_panel(tmp_path / "other", clock), tmp_path / "other", clock)
    spoken = Spoken(words="No seat.", person_id=other.people["Omar"].id, kind=Kind.CONCERN)
    other.workspace.do(contributions.record_contribution, other.session.id, spoken)
    other.workspace.do(sessions.close_session, other.session.id)
    told = other.workspace.ask(session_files.tell_session, other.session.id)
    other.workspace.close()
    session_files.write_session_file(path, told, PASSPHRASE)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    return path


def look_into(program):
    program.controller.do("session_file")
    view = program.wait_for_view(SessionFileView)
    program.press_button("Choose the file")
    program.write(PASSPHRASE)
    program.press(Qt.Key.Key_Return)
    return view


def held(program):
    return program.workspace.ask(sessions.list_sessions)


def test_what_is_in_a_file_is_shown_first_and_undo_takes_it_out_again(program, file):
    open_new_panel(program).workspace.do(people.add_person, name="Omar")
    program.controller.do("hand_over")
    program.wait_for_view(HandOverView)
    program.press_button("One session in a file")
    view = look_into(program)
    program.wait_for(view.coming.bring.isVisible)
    rows = [view.coming.inside.item(place).text() for place in range(view.coming.inside.count())]
    assert "1 contribution. 0 decisions." in rows
    assert "Omar is here already. What the file says of Omar goes to that person." in rows
    assert "Janet is new. Nobody here has exactly this name." in rows
    assert "Nothing has come in yet. Bring it into this panel does it." in program.message()
    assert held(program) == ()

    program.press_button("Bring it into this panel")
    program.wait_for(lambda: len(held(program)) == 1)
    assert "Session 1 brought in: 1 contributions, 3 new people." in program.message()
    assert program.focused.accessibleName() == "Choose the file"

    view = look_into(program)
    program.wait_for(lambda: "already, as session 1" in program.message())
    program.tab_to("Choose the file")
    program.controller.do("undo")
    program.wait_for(lambda: "Undo once more" in program.message())
    program.controller.do("undo")
    program.wait_for(lambda: held(program) == ())


def test_left_out_stopped_or_spoiled_it_changes_nothing(program, file):
    open_new_panel(program)
    view = look_into(program)
    program.wait_for(view.coming.bring.isVisible)
    program.press_button("Leave it out")
    assert program.message() == "Nothing was brought in."

    view = look_into(program)
    program.wait_for(view.coming.bring.isVisible)
    program.tab_to("Bring it into this panel")
    # What is stored before it takes as long as it takes: nobody stops what is in already.
    go_on = Event()
    program.workspace.send(lambda _work: go_on.wait(20))
    view.coming.bring.click()
    view.coming.stop.click()
    go_on.set()
    program.wait_for(lambda: program.message() == "Stopped. Nothing was brought in.")
    assert held(program) == ()

    file.write_bytes(file.read_bytes()[:-1])
    view.coming.look.click()
    program.wait_for(lambda: "damaged or not whole" in view.coming.told.text())
    assert view.coming.look.isVisible()


def test_a_closed_session_is_saved_for_another_panel(program, room, tmp_path, monkeypatch):
    monkeypatch.setattr(keys, "calibrated_cost", lambda: QUICK)
    program.workspace.do(sessions.close_session, room.session.id)
    path, nowhere = tmp_path / "mine.coprod-session", tmp_path / "no" / "mine"
    program.controller.do("session_file")
    view = program.wait_for_view(SessionFileView)
    program.press_button("Save the session")
    assert program.message() == "There is no passphrase yet. Type it first."
    program.write(PASSPHRASE)
    program.press_button("Save the session")
    assert "not the same" in program.message()
    program.write(PASSPHRASE)
    for place, said in ((nowhere, "that place did not take it"), (path, "is saved")):
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, to=place: (str(to), ""))
        program.press_button("Save the session")
        program.wait_for(lambda said=said: said in program.message())
    assert view.out.typed.first.text() == ""
    read = session_files.read_session_file(path, PASSPHRASE)
    assert read["session"]["title"] == room.session.title


def test_a_copy_to_read_does_not_offer_to_bring_in(program):
    workspace = open_new_panel(program).workspace
    workspace.do(pens.hand_pen_over, call_laptop("the office"), to="Robin's laptop")
    program.controller.do("session_file")
    view = program.wait_for_view(SessionFileView)
    assert not view.coming.choose.isVisible()
    assert program.focused.accessibleName() == "Back"
