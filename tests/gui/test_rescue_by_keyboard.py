"""A panel that does not open: its rescue page, by keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from coprod_desktop.domain.troubles import FileReadOnly
from coprod_desktop.services import panel_files, people
from coprod_desktop.services.panel_list import find_panel_at, list_panels
from coprod_desktop.services.practice_runs import runs_folder
from coprod_desktop.ui.views.going_back import GoingBackView
from coprod_desktop.ui.views.home import HomeView
from coprod_desktop.ui.views.panel import PanelOverview
from coprod_desktop.ui.views.rescue import RescueView
from coprod_desktop.ui.views.unlock import UnlockView
from tests.panels import PASSPHRASE, make_listed_panel
from tests.spoiled import PAGE, spoil_table
from tests.storage.panels import fingerprints


@pytest.fixture
def folder(program):
    """A panel with one person, on the list of this laptop."""
    made = make_listed_panel()
    made.workspace.do(people.add_person, name="Janet")
    made.workspace.close()
    program.controller.go_home()
    return made.folder


def spoil(folder, passphrase=PASSPHRASE):
    """Turn a bit round where the entries of the record begin; people can be read."""
    return spoil_table(folder, passphrase, "record_contents")


def unlock(program):
    program.write(PASSPHRASE)
    program.press(Qt.Key.Key_Return)


def open_damaged(program):
    program.press_button("Carry on: Bus stops")
    program.wait_for_view(UnlockView)
    unlock(program)
    return program.wait_for_view(RescueView)


def names_on(view):
    return [one.accessibleName() for one in view.findChildren(type(view.again))]


def test_a_damaged_panel_is_saved_into_a_new_one_that_opens(program, folder):
    damaged = spoil(folder)
    view = open_damaged(program)
    assert view.entry_sentence().startswith("Bus stops does not open. The panel's file is damaged.")
    assert program.focused.accessibleName() == "Try again"
    program.tab_to("Passphrase of this panel")
    unlock(program)
    program.wait_for(lambda: not view.open_new.isHidden())
    rows = [view.result.item(place).text() for place in range(view.result.count())]
    assert "People: 1 saved." in rows
    assert "new panel Bus stops, saved on " in program.message()
    assert view.passphrase.text() == ""
    assert (folder / "data.db").read_bytes() == damaged
    program.press_button("Open the new panel")
    program.wait_for_view(UnlockView)
    unlock(program)
    program.wait_for_view(PanelOverview)
    assert [one.name for one in program.workspace.ask(people.list_people)] == ["Janet"]
    assert len(list_panels()) == 2


def test_trying_again_opens_a_panel_that_is_whole_again(program, folder):
    whole = (folder / "data.db").read_bytes()
    spoil(folder)
    open_damaged(program)
    (folder / "data.db").write_bytes(whole)
    program.press_button("Try again")
    program.wait_for_view(UnlockView)
    unlock(program)
    program.wait_for_view(PanelOverview)


def test_a_wrong_passphrase_saves_nothing_and_says_so(program, folder):
    spoil(folder)
    view = open_damaged(program)
    program.press_button("Save what can be read")
    assert program.message() == "Type the passphrase first."
    program.write("not this one")
    program.press(Qt.Key.Key_Return)
    program.wait_for(lambda: program.message().startswith("That passphrase did not work."))
    assert program.view is view
    assert len(list_panels()) == 1


def test_going_away_stops_what_is_being_saved(program, folder):
    spoil(folder)
    view = open_damaged(program)
    program.tab_to("Passphrase of this panel")
    unlock(program)
    program.press_button("Back")
    program.wait_for_view(HomeView)
    program.wait_for(lambda: view._job is None)
    assert len(list_panels()) == 1


def test_the_log_for_a_helper_holds_no_words(program, folder, tmp_path, monkeypatch):
    spoil(folder)
    open_damaged(program)
    place = tmp_path / "log.txt"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(place), ""))
    program.tab_to("Passphrase of this panel")
    program.write(PASSPHRASE)
    program.press_button("Save a log without words")
    assert program.message() == f"The log is in {place}."
    log = place.read_text()
    assert "trouble: PanelDamaged" in log
    assert "cipher_integrity_check: 1\n" in log
    for word in ("Janet", "Bus", str(folder), PASSPHRASE, folder.parent.name):
        assert word not in log


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (None, "There is no panel in this folder."),
        (b"", "The panel's file is damaged."),
        (b"SQLite format 3\0" + bytes(PAGE), "The panel's file is not encrypted"),
    ],
)
def test_what_shows_without_a_passphrase_is_said_before_one_is_typed(
    program, folder, content, said
):
    (folder / "data.db").unlink()
    if content is not None:
        (folder / "data.db").write_bytes(content)
    program.press_button("Carry on: Bus stops")
    view = program.wait_for_view(RescueView)
    assert said in view.entry_sentence()
    assert "Save what can be read" not in names_on(view)
    assert "Go back to a backup" not in names_on(view)
    program.press_button("Try again")
    assert program.wait_for_view(RescueView) is not view


def test_a_backup_is_one_of_the_ways(program, folder):
    workspace = panel_files.open_panel(folder, PASSPHRASE)
    workspace.back_up()
    workspace.close()
    (folder / "data.db").write_bytes(b"")
    program.press_button("Carry on: Bus stops")
    program.wait_for_view(RescueView)
    program.press_button("Go back to a backup")
    program.wait_for_view(GoingBackView)
    program.tab_to("Passphrase, or the 24 recovery words")
    program.write(PASSPHRASE)
    program.press_button("Go back to the chosen backup")
    program.wait_for_view(UnlockView)
    unlock(program)
    program.wait_for_view(PanelOverview)


def test_a_spoiled_practice_session_is_made_anew(program):
    program.view.practice.click()
    program.wait_for_view(PanelOverview)
    program.controller.do("home")
    spoil(panel_files.practice_folder(), panel_files.PRACTICE_PASSPHRASE)
    program.view.practice.click()
    program.wait_for_view(RescueView)
    program.press_button("Make the practice session anew")
    program.wait_for_view(PanelOverview)


def test_a_file_that_may_only_be_read_is_saved_whole(program, folder):
    """The page as it stands then; as root every file may be written, so it is shown outright."""
    program.controller.entrance.show_rescue(find_panel_at(folder), FileReadOnly())
    view = program.wait_for_view(RescueView)
    (folder / "data.db").chmod(0o400)
    program.tab_to("Passphrase of this panel")
    unlock(program)
    program.wait_for(lambda: not view.open_new.isHidden())
    assert program.message().startswith("Everything was saved into the new panel")
    program.press_button("Open the new panel")
    program.wait_for_view(UnlockView)


def test_a_file_that_may_only_be_read_is_opened_for_reading_and_nothing_is_changed(program, folder):
    program.controller.entrance.show_rescue(find_panel_at(folder), FileReadOnly())
    program.wait_for_view(RescueView)
    (folder / "data.db").chmod(0o400)
    before = fingerprints(folder)
    program.tab_to("Passphrase of this panel")
    program.write("another passphrase")
    program.press_button("Open it for reading")
    program.wait_for(lambda: "did not work" in program.message())
    program.write(PASSPHRASE)
    program.press_button("Open it for reading")
    program.wait_for_view(PanelOverview)
    why = "This panel can be read, not changed, because its file may only be read."
    assert program.window.reading.words.text() == why
    assert program.window.reading.take.isHidden()
    workspace = program.controller.workspace
    with pytest.raises(FileReadOnly):
        workspace.do(people.add_person, name="Omar")
    assert [one.name for one in workspace.ask(people.list_people)] == ["Janet"]
    program.controller.lock()
    program.wait_for(lambda: not any(runs_folder().iterdir()))
    assert fingerprints(folder) == before
