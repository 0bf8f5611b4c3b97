"""This computer is let open a panel, opens it, and is told to do so no longer, by keyboard."""

import pytest
from PySide6.QtCore import Qt

from coprod_desktop.services.panel_list import find_panel_at
from coprod_desktop.ui.views.panel import PanelOverview
from coprod_desktop.ui.views.unlock import UnlockView
from coprod_desktop.ui.views.ways_in import WaysInView
from coprod_desktop.wording import this_computer as words
from tests.keyrings import keyring_in_memory
from tests.panels import PASSPHRASE, make_listed_panel


@pytest.fixture
def ring(program):
    """An open panel with the page about who can open it, on a computer that has a keyring."""
    made = make_listed_panel(program.controller.deliver)
    with keyring_in_memory() as ring:
        program.controller.opened(find_panel_at(made.folder), made.workspace)
        program.controller.do("ways_in")
        program.wait_for_view(WaysInView)
        yield ring


def let_it(program):
    program.tab_to("Your passphrase, once more")
    program.write(PASSPHRASE)
    program.press(Qt.Key.Key_Return)


def test_it_opens_the_panel_until_it_is_told_not_to(program, ring):
    let_it(program)
    program.wait_for(lambda: program.message() == words.ALLOWED)
    assert program.view.computer._state.text() == words.CAN
    assert program.view.computer.passphrase.text() == ""
    program.controller.do("lock")
    program.wait_for_view(UnlockView)
    assert program.focused is program.view.passphrase.control
    program.press_button("Let this computer open it")
    program.wait_for_view(PanelOverview)
    program.controller.do("ways_in")
    program.wait_for_view(WaysInView)
    program.press_button("Let it open the panel no longer")
    program.wait_for(lambda: program.message() == words.FORGOTTEN)
    assert ring.kept == {}
    program.controller.do("lock")
    program.wait_for_view(UnlockView)
    assert all(
        one.text() != words.OPEN for one in program.view.findChildren(type(program.view.open))
    )


def test_a_wrong_passphrase_and_a_locked_keyring_are_said_and_change_nothing(program, ring):
    program.tab_to("Your passphrase, once more")
    program.press(Qt.Key.Key_Return)
    assert program.message() == "There is no passphrase yet. Type it first."
    program.write("another")
    program.press(Qt.Key.Key_Return)
    program.wait_for(lambda: program.message().startswith("That passphrase did not work."))
    program.focused.clear()
    ring.is_locked = True
    let_it(program)
    locked = "The keyring of this computer is locked or missing."
    program.wait_for(lambda: program.message().startswith(locked))
    assert program.view.computer._state.text() == words.CANNOT
