"""A panel that was just made leads to its people first."""

from PySide6.QtCore import Qt

from coprod_desktop.services import people
from coprod_desktop.ui.views.panel import PanelOverview
from tests.gui.test_main_job import add_person, make_panel

CTRL = Qt.KeyboardModifier.ControlModifier


def test_it_begins_at_adding_a_person(program):
    make_panel(program)
    assert program.focused.text() == "Add a person"
    assert program.view.entry_sentence() == "Bus stops. 0 people. 0 sessions. Add a person."


def test_one_stands_at_adding_a_person_also_when_the_first_is_taken_back(program):
    make_panel(program)
    add_person(program, "Janet")
    program.tab_to("Add a person")
    program.press(Qt.Key.Key_Z, CTRL)
    program.wait_for(lambda: not program.workspace.ask(people.list_people))
    program.wait_for(lambda: program.view.people.count() == 0)
    assert isinstance(program.view, PanelOverview)
    assert program.focused is program.view.next
    assert program.focused.text() == "Add a person"
