"""Handing a panel over and opening a bundle, by keyboard."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from coprod_desktop.domain.troubles import DiskFailed
from coprod_desktop.services import bundles, panel_files, people
from coprod_desktop.storage import bundles as files
from coprod_desktop.storage.pen import call_laptop
from coprod_desktop.ui.views.hand_over import HandOverView
from coprod_desktop.ui.views.home import HomeView
from coprod_desktop.ui.views.open_bundle import OpenBundleView
from coprod_desktop.ui.views.panel import PanelOverview
from coprod_desktop.ui.views.take_pen import TakePenView
from coprod_desktop.ui.views.unlock import UnlockView
from tests.panels import PASSPHRASE, make_listed_panel


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


def make_panel(program):
    made = make_listed_panel()
    made.workspace.do(people.add_person, name="Janet")
    made.workspace.close()
    program.controller.go_home()
    program.press_button("Carry on: Bus stops")
    program.wait_for_view(UnlockView)
    program.write(PASSPHRASE)
    program.press(Qt.Key.Key_Return)
    program.wait_for_view(PanelOverview)


def go_to_hand_over(program, stick, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(stick))
    program.controller.do("hand_over")
    program.wait_for_view(HandOverView)
    program.press_button("Choose another folder")


def test_a_panel_is_handed_over_and_the_pen_is_taken_back(program, stick, monkeypatch):
    make_panel(program)
    go_to_hand_over(program, stick, monkeypatch)
    program.press_button("Hand over with the pen")
    assert program.message() == "Say what the other laptop is called."
    program.write("Robin's laptop")
    program.press_button("Hand over with the pen")
    program.wait_for(lambda: "is made and checked" in program.message())
    assert len(list(stick.iterdir())) == 1
    band = program.window.reading
    assert band.isVisible()
    assert band.words.text() == "For reading only. The pen is on its way to Robin's laptop."

    program.press_button("Take the pen")
    program.wait_for_view(TakePenView)
    program.press_button("Take it and write here")
    program.wait_for_view(PanelOverview)
    assert not band.isVisible()
    program.workspace.do(people.add_person, name="Omar")


def test_a_stick_that_fails_leaves_the_pen_here(program, stick, monkeypatch):
    def refuse(*_):
        raise DiskFailed

    make_panel(program)
    go_to_hand_over(program, stick, monkeypatch)
    monkeypatch.setattr(files, "write_bundle", refuse)
    program.tab_to("What the other laptop is called")
    program.write("Robin's laptop")
    program.press_button("Hand over with the pen")
    program.wait_for(lambda: not program.workspace.is_for_reading and not stick_band(program))
    assert list(stick.iterdir()) == []


def stick_band(program):
    return program.window.reading.isVisible()


def test_a_bundle_is_opened_from_the_list_of_panels(program, stick, monkeypatch):
    file = stick / "panel.coprod"
    home = panel_files.next_folder().parent
    monkeypatch.setenv("COPROD_HOME", str(stick / "another laptop"))
    made = make_listed_panel()
    bundles.give_copy(made.workspace, file, call_laptop("the office"))
    made.workspace.close()
    monkeypatch.setenv("COPROD_HOME", str(home.parent.parent))

    program.controller.go_home()
    assert isinstance(program.window.view, HomeView)
    program.press_button("Open a bundle")
    view = program.wait_for_view(OpenBundleView)
    program.press_button("Open the bundle")
    assert program.message() == "No file is chosen. Choose the bundle first."
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    program.press_button("Choose the file")
    assert view.file.text() == "panel.coprod is chosen. Type its passphrase."
    program.write("not the passphrase")
    program.press(Qt.Key.Key_Return)
    program.wait_for(lambda: "did not work" in program.message())
    view.passphrase.set_text("")
    program.tab_to("Passphrase")
    program.write(PASSPHRASE)
    program.press(Qt.Key.Key_Return)
    program.wait_for_view(PanelOverview)
    assert program.window.reading.words.text() == "For reading only. the office has the pen."
    assert program.workspace.is_for_reading


def test_panels_in_a_folder_that_is_copied_elsewhere_are_warned_of(program, tmp_path, monkeypatch):
    monkeypatch.setenv("COPROD_HOME", str(tmp_path / "Dropbox"))
    make_panel(program)
    program.controller.go_home()
    said = program.window.view.entry_sentence()
    assert "Another program copies this folder of panels" in said
    assert said.endswith("Ask for help to move them to the disk of this laptop.")
