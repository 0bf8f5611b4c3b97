"""Who can open the panel: added, changed and taken out by keyboard, with the real file behind."""

import pytest
from PySide6.QtCore import Qt

from coprod_desktop.domain.troubles import WrongPassphrase
from coprod_desktop.services import agendas, panel_files, people, recovery, sessions
from coprod_desktop.ui.views.new_key import NewKeyView
from coprod_desktop.ui.views.panel import PanelOverview
from coprod_desktop.ui.views.recovery_words import RecoveryView
from coprod_desktop.ui.views.unlock import UnlockView
from coprod_desktop.ui.views.ways_in import WaysInView
from tests.gui.conftest import open_new_panel
from tests.panels import PASSPHRASE, QUICK

DAWNS = "the words that Dawn chose"


@pytest.fixture
def folder(program):
    """An open panel with the page about who can open it."""
    made = open_new_panel(program)
    program.controller.do("ways_in")
    program.wait_for_view(WaysInView)
    return made.folder


def give(program, **fields):
    for name, typed in fields.items():
        line = program.tab_to(name.replace("_", " "))
        line.clear()
        program.write(typed)


def add_dawn(program):
    give(program, Their_name_on_this_laptop="Dawn", Their_passphrase=DAWNS)
    program.tab_to("Their passphrase again")
    program.write(DAWNS)
    program.press(Qt.Key.Key_Return)
    program.wait_for(lambda: program.message() == "Dawn can open the panel.")


def rows(view):
    return [view.rows.item(place).text() for place in range(view.rows.count())]


def opens(folder, passphrase):
    try:
        panel_files.open_panel(folder, passphrase).close()
    except WrongPassphrase:
        return False
    return True


def test_a_facilitator_gets_a_passphrase_of_their_own(program, folder):
    view = program.view
    assert view.entry_sentence() == "Who can open this panel. 2 ways in."
    add_dawn(program)
    assert rows(view) == [
        "Facilitator: this is what you opened it with",
        "Recovery words",
        "Dawn",
    ]
    assert [view.add.name.text(), *(one.text() for one in view.add.typed.fields)] == [""] * 3
    program.controller.do("lock")
    program.wait_for_view(UnlockView)
    assert opens(folder, DAWNS)


def test_what_is_wrong_is_said_at_its_field_and_stays_typed(program, folder):
    view = program.view
    give(program, Their_name_on_this_laptop="facilitator", Their_passphrase=DAWNS)
    give(program, Their_passphrase_again="another")
    program.press(Qt.Key.Key_Return)
    assert program.message() == "The two passphrases are not the same. Type them again."
    assert program.focused is view.add.typed.again.control
    program.write(DAWNS)
    program.press(Qt.Key.Key_Return)
    program.wait_for(lambda: "already somebody" in program.message())
    assert program.focused is view.add.name.control
    assert view.add.typed.first.text() == DAWNS


def test_ones_own_name_and_passphrase_are_changed(program, folder):
    give(program, My_name_on_this_laptop="Robin", My_new_passphrase=DAWNS)
    give(program, My_new_passphrase_again=DAWNS)
    program.press_button("Change my passphrase")
    program.wait_for(lambda: program.message() == "Robin has a new passphrase.")
    assert rows(program.view)[-1] == "Robin: this is what you opened it with"
    program.controller.do("lock")
    program.wait_for_view(UnlockView)
    assert [opens(folder, one) for one in (PASSPHRASE, DAWNS)] == [False, True]


def take_dawn_out(program):
    program.tab_to("They can open this panel")
    program.press(Qt.Key.Key_End)
    program.press_button("Take the chosen one out")
    return program.wait_for_view(NewKeyView)


def test_whoever_is_taken_out_opens_nothing_and_the_new_words_were_shown_first(program, folder):
    add_dawn(program)
    view = take_dawn_out(program)
    assert view.with_words.isChecked()
    assert any("Not even an old copy" in one.text for one in view.reading())
    assert program.focused.text() == "Back"
    program.press_button("Take Dawn out and change the key")
    program.wait_for_view(RecoveryView)
    assert opens_while_open(program, folder)
    paper = program.write_recovery_words_down()
    program.wait_for(lambda: program.message().startswith("Dawn is taken out"))
    assert rows(program.view) == [
        "Facilitator: this is what you opened it with",
        "Recovery words",
    ]
    program.workspace.do(people.add_person, name="Written later")
    program.controller.do("lock")
    program.wait_for_view(UnlockView)
    assert [opens(folder, one) for one in (PASSPHRASE, DAWNS)] == [True, False]
    recovery.open_with_recovery_words(folder, " ".join(paper), DAWNS, cost=QUICK).close()


def opens_while_open(program, folder):
    """Nothing has been changed as long as the words were not typed back."""
    return "Dawn" in [one.label for one in program.workspace.list_ways_in()]


def test_one_can_leave_the_words_as_they_are(program, folder):
    add_dawn(program)
    take_dawn_out(program)
    program.press_button("Make new recovery words, too")
    program.press_button("Take Dawn out and change the key")
    program.wait_for(lambda: program.message().startswith("Dawn is taken out"))
    assert isinstance(program.view, WaysInView)


def test_oneself_and_the_words_cannot_be_taken_out(program, folder):
    program.press_button("Take the chosen one out")
    assert program.message().startswith("You opened the panel with this, so it stays.")
    program.tab_to("They can open this panel")
    program.press(Qt.Key.Key_End)
    program.press_button("Take the chosen one out")
    assert program.message() == "These are the recovery words. Make new ones instead."
    program.press(Qt.Key.Key_Escape)
    program.wait_for_view(PanelOverview)


def test_the_key_stays_while_a_session_runs(program, folder):
    planned = program.workspace.do(sessions.plan_session, title="Benches")
    program.workspace.do(agendas.add_item, session_id=planned.id, title="Bus", minutes=9)
    program.workspace.do(sessions.start_session, planned.id, present=())
    program.press_button("Make new recovery words")
    assert program.message().startswith("A session is open. Close it first")
