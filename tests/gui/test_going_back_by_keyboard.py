"""Going back to a backup, by keyboard, from the screen that asks for the passphrase."""

import pytest
from PySide6.QtCore import Qt

from coprod_desktop.services import people
from coprod_desktop.ui.views.going_back import GoingBackView
from coprod_desktop.ui.views.panel import PanelOverview
from coprod_desktop.ui.views.unlock import UnlockView
from tests.panels import PASSPHRASE, make_listed_panel


@pytest.fixture
def folder(program):
    """A panel with two people, and a backup of when there was one."""
    made = make_listed_panel()
    made.workspace.do(people.add_person, name="Janet")
    made.workspace.back_up()
    made.workspace.do(people.add_person, name="Added by mistake")
    made.workspace.close()
    program.controller.go_home()
    return made.folder


def go_to_unlock(program):
    program.press_button("Carry on: Bus stops")
    return program.wait_for_view(UnlockView)


def unlock(program):
    program.tab_to("Passphrase")
    program.write(PASSPHRASE)
    program.press(Qt.Key.Key_Return)
    program.wait_for_view(PanelOverview)
    return [one.name for one in program.workspace.ask(people.list_people)]


def go_back(program):
    program.press_button("Go back to a backup")
    program.wait_for_view(GoingBackView)
    program.tab_to("Passphrase, or the 24 recovery words")
    program.write(PASSPHRASE)
    program.press_button("Go back to the chosen backup")
    program.wait_for_view(UnlockView)


def test_one_goes_back_and_forth(program, folder):
    go_to_unlock(program)
    go_back(program)
    assert program.message().startswith("The panel is as it was on ")
    assert unlock(program) == ["Janet"]
    program.controller.do("lock")
    program.wait_for_view(UnlockView)
    program.press_button("Go back to a backup")
    view = program.wait_for_view(GoingBackView)
    assert view.entry_sentence() == (
        "2 backups. Choose one, and type the passphrase. Then go back to it."
    )
    assert view.rows.item(0).text().endswith(": as it stood before somebody went back")
    program.press(Qt.Key.Key_Return)
    assert program.message() == "Type the passphrase first. Nothing was changed."
    assert program.focused is view.now.control
    program.write(PASSPHRASE)
    program.press(Qt.Key.Key_Return)
    program.wait_for_view(UnlockView)
    assert unlock(program) == ["Added by mistake", "Janet"]


def test_a_damaged_panel_comes_back(program, folder):
    (folder / "data.db").write_bytes(b"spoiled" * 1000)
    go_to_unlock(program)
    program.write(PASSPHRASE)
    program.press(Qt.Key.Key_Return)
    program.wait_for(lambda: "damaged" in program.message() or "belong" in program.message())
    go_back(program)
    assert unlock(program) == ["Janet"]


def test_a_panel_without_a_backup_offers_none(program, folder):
    for one in (folder / "backups").iterdir():
        one.rename(one.with_name("elsewhere"))
    view = go_to_unlock(program)
    names = [one.accessibleName() for one in view.findChildren(type(view.open))]
    assert "Go back to a backup" not in names
    assert "I have lost the passphrase" in names
