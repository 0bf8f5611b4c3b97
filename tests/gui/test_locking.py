"""The panel is locked without a key, and what somebody was typing waits for them."""

import itertools
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtDBus import QDBusConnection
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QFileDialog

from coprod_desktop import paths
from coprod_desktop.domain.troubles import PanelLocked
from coprod_desktop.preferences import read_preferences
from coprod_desktop.services import agendas, panel_files, people, sessions
from coprod_desktop.services.panel_list import find_panel_at
from coprod_desktop.ui.absence import Absence
from coprod_desktop.ui.idleness import Idleness
from coprod_desktop.ui.views.person import PersonView
from coprod_desktop.ui.views.recovery_words import RecoveryView
from coprod_desktop.ui.views.unlock import UnlockView
from coprod_desktop.wording import locking as words
from tests.gui.conftest import open_new_panel
from tests.login import login
from tests.panels import PASSPHRASE

NUMBERS = itertools.count()
A_KEY = (QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier)


@pytest.fixture
def folder(program):
    """An open panel, and somebody in the middle of a word."""
    made = open_new_panel(program)
    made.workspace.do(people.add_person, name="Janet")
    program.controller.screens.show_person(None)
    program.wait_for_view(PersonView)
    program.write("Half a na")
    return made.folder


def drafts(folder):
    workspace = panel_files.open_panel(folder, PASSPHRASE)
    try:
        return [draft.text for draft in workspace.ask(lambda reader: reader.list_drafts())]
    finally:
        workspace.close()


def test_a_lock_in_the_middle_of_a_word_keeps_the_word_and_nothing_else(program, folder):
    workspace = program.workspace
    program.controller.locking.absence.begins.emit()
    # At once: nothing of it waits for its turn.
    assert isinstance(program.view, UnlockView)
    assert program.controller.screens is None
    with pytest.raises(PanelLocked):
        workspace.ask(people.list_people)
    assert program.message() == words.WAS_AWAY
    (draft,) = drafts(folder)
    assert "Half a na" in draft
    program.write(PASSPHRASE)
    program.press(Qt.Key.Key_Return)
    program.wait_for(lambda: program.controller.screens is not None)
    program.controller.screens.show_person(None)
    assert program.view.name.text() == "Half a na"


def test_recovery_words_that_nobody_has_written_down_are_not_locked_away(program, folder):
    view = RecoveryView(program.window.announcer, ("able",) * 24)
    program.window.show_view(view, has_panel=False)
    program.controller.locking.absence.begins.emit()
    assert program.view is view


def test_a_file_chooser_that_is_open_goes_first(program, folder):
    answers = []

    def choose():
        dialog = QFileDialog(program.view)
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        QTimer.singleShot(0, program.controller.locking.absence.begins.emit)
        answers.append((dialog.exec(), program.workspace.is_open))

    QTimer.singleShot(0, choose)
    program.wait_for(lambda: isinstance(program.view, UnlockView))
    assert answers == [(QFileDialog.DialogCode.Rejected, True)]


def test_the_practice_panel_holds_nothing_to_lock_away(program, folder):
    view, controller = program.view, program.controller
    controller._panel = replace(find_panel_at(folder), is_practice=True)
    controller.locking.absence.begins.emit()
    assert program.view is view


@pytest.fixture
def desk(qtbot):
    """A system that tells when it sleeps, and how often somebody heard that nobody is there."""
    with login() as service:
        name = f"login {next(NUMBERS)}"
        bus = QDBusConnection.connectToBus(service.address, name)
        heard = []
        absence = Absence()
        absence.begins.connect(lambda: heard.append(1))
        absence.listen(bus, bus)
        qtbot.waitUntil(lambda: absence._delay is not None, timeout=15_000)
        assert service.told == ["asked for the session", "asked to wait"]
        yield service, heard
        absence.deleteLater()
        del bus
        QDBusConnection.disconnectFromBus(name)


def test_sleep_and_a_locked_screen_are_heard_and_those_of_others_are_not(desk, qtbot):
    service, heard = desk
    # Each time what must not be heard comes first: it would have been heard by then.
    for count, order in enumerate(("sleep", "screen locked", "lock"), start=1):
        for other in ("lock others", "screen unlocked", order):
            service.say(other)
        qtbot.waitUntil(lambda count=count: len(heard) >= count, timeout=15_000)
        assert len(heard) == count


def test_the_computer_waits_with_sleeping_until_it_was_heard_each_time(desk, qtbot):
    service, heard = desk
    for times in (1, 2):
        assert service.told.count("may sleep") == times - 1
        service.say("sleep")
        qtbot.waitUntil(lambda times=times: service.told.count("may sleep") == times)
        assert len(heard) == times
        service.say("wake")
        qtbot.waitUntil(lambda times=times: service.told.count("asked to wait") == times + 1)


def test_a_computer_without_such_a_service_says_nothing(qtbot):
    nowhere = QDBusConnection.connectToBus("unix:path=/nowhere", "nowhere")
    absence = Absence()
    with qtbot.assertNotEmitted(absence.begins):
        absence.listen(nowhere, nowhere)
    assert absence._delay is None
    QDBusConnection.disconnectFromBus("nowhere")


def idle(counts, told):
    """Wait for one minute that is as short as a test."""
    idleness = Idleness(counts, minute_ms=60)
    idleness.soon.connect(lambda: told.append("soon"))
    idleness.reached.connect(lambda: told.append("reached"))
    idleness.wait_for(1)
    return idleness


def test_when_nobody_is_there_it_is_said_before_it_is_so(qtbot, qapp):
    told = []
    idleness = idle(lambda: True, told)
    qtbot.waitUntil(lambda: "reached" in told)
    assert told[:2] == ["soon", "reached"]
    idleness.close()
    assert not idleness._timer.isActive()


def test_while_something_goes_on_nobody_counts_as_away(qtbot, qapp):
    told, asked = [], []
    idleness = idle(lambda: bool(asked.append(1)), told)
    qtbot.waitUntil(lambda: len(asked) > 2)
    assert told == []
    idleness.close()


@pytest.mark.parametrize("sign", ["key", "focus"])
def test_any_sign_of_life_lets_the_time_begin_anew(qtbot, qapp, sign):
    idleness = Idleness(lambda: True)
    idleness.wait_for(10)
    idleness._time_is_up()
    assert (idleness._is_soon, idleness._timer.interval()) == (True, 30_000)
    event = QFocusEvent(QEvent.Type.FocusIn) if sign == "focus" else QKeyEvent(*A_KEY)
    QApplication.sendEvent(QObject(), event)
    assert (idleness._is_soon, idleness._timer.interval()) == (False, 570_000)
    idleness.close()


def test_the_minutes_that_are_chosen_hold_at_once_and_when_one_comes_back(program):
    idleness = program.controller.locking.idleness
    assert not idleness._timer.isActive()
    program.controller._preferring.hold(lock_after=5)
    assert idleness._timer.interval() == 270_000
    assert read_preferences(paths.config_folder()).preferences.lock_after == 5
    program.controller._preferring.hold(lock_after=0)
    assert not idleness._timer.isActive()


def test_idleness_locks_a_panel_but_neither_in_a_session_nor_before_words_are_written(
    program, folder
):
    locking = program.controller.locking
    locking.idleness.wait_for(60)
    assert locking._may_be_idle()
    planned = program.workspace.do(sessions.plan_session, title="Benches")
    program.workspace.do(agendas.add_item, session_id=planned.id, title="Bus", minutes=9)
    program.workspace.do(sessions.start_session, planned.id, present=())
    assert not locking._may_be_idle()
    program.workspace.do(sessions.close_session, planned.id)
    program.window.show_view(RecoveryView(program.window.announcer, ("able",) * 24), has_panel=True)
    assert not locking._may_be_idle()
    program.controller.screens.show_panel()
    locking.idleness._time_is_up()
    assert program.message() == words.SOON
    locking.idleness._time_is_up()
    assert isinstance(program.view, UnlockView)
    assert program.message() == words.WAS_IDLE
