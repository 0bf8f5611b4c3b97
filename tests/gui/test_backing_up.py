"""Nobody has to think of backups: they are made after a session and during it."""

from threading import Event

import pytest

from coprod_desktop.domain.troubles import DiskFull
from coprod_desktop.services import panel_files, sessions
from coprod_desktop.services.panel_list import find_panel_at
from coprod_desktop.services.workspace import Workspace
from coprod_desktop.storage import backups
from coprod_desktop.storage.panel_folder import open_panel
from coprod_desktop.storage.slots import Passphrase
from coprod_desktop.ui.jobs import Jobs
from tests.panels import PASSPHRASE


@pytest.fixture
def kept(program, room):
    """The backups of the panel, however many there are by now."""
    folder = program.workspace._store.folder
    return lambda: list(backups.list_backups(folder).values())


def test_a_session_that_closes_leaves_a_backup_that_opens(program, room, kept):
    program.workspace.do(sessions.close_session, room.session.id)
    program.wait_for(lambda: len(kept()) == 1)
    copy = open_panel(kept()[0], Passphrase(PASSPHRASE))
    with copy.read() as reader:
        assert reader.sessions.get(room.session.id).closed_at is not None
    copy.close()


def test_each_half_hour_of_a_session_leaves_one(program, room, kept):
    program.minutes_pass(room, 10)
    program.minutes_pass(room, 10)
    program.wait_for_the_screen()
    assert kept() == []
    program.minutes_pass(room, 25)
    program.wait_for(lambda: len(kept()) == 1)
    program.minutes_pass(room, 10)
    program.wait_for_the_screen()
    assert len(kept()) == 1


def test_a_session_that_closes_while_a_backup_is_made_is_in_the_next(
    program, room, kept, monkeypatch
):
    make, go_on = Workspace.back_up, Event()

    def slowly(workspace):
        made = make(workspace)
        go_on.wait(10)
        return made

    monkeypatch.setattr(Workspace, "back_up", slowly)
    program.minutes_pass(room, 10)
    program.minutes_pass(room, 35)
    program.wait_for(lambda: len(kept()) == 1)
    program.workspace.do(sessions.close_session, room.session.id)
    program.wait_for_the_screen()
    go_on.set()
    program.wait_for(lambda: len(kept()) == 2)


def test_a_backup_that_cannot_be_made_is_said_and_the_session_goes_on(
    program, room, kept, monkeypatch
):
    def refuse(_workspace):
        raise DiskFull

    monkeypatch.setattr(Workspace, "back_up", refuse)
    told = []
    program.window.announcer.said.connect(told.append)
    program.workspace.do(sessions.close_session, room.session.id)
    program.wait_for(lambda: "No backup was made" in " ".join(told))
    assert "the panel itself is saved. The disk is full." in " ".join(told)


def test_a_practice_leaves_none(program, room, kept):
    program.workspace.is_practice = True
    program.workspace.do(sessions.close_session, room.session.id)
    program.wait_for_the_screen()
    program.qtbot.wait(200)
    assert kept() == []


def open_again(program, room):
    deliver = program.controller.deliver
    workspace = panel_files.open_panel(room.folder, PASSPHRASE, clock=room.clock, deliver=deliver)
    program.controller.opened(find_panel_at(room.folder), workspace)


def test_a_backup_that_waited_when_the_program_went_is_made_at_the_next_start(
    program, room, kept, monkeypatch
):
    with monkeypatch.context() as patch:
        patch.setattr(Jobs, "start", lambda *_: None)
        program.workspace.do(sessions.close_session, room.session.id)
        program.wait_for_the_screen()
        program.controller.do("home")
    assert list(backups.list_backups(room.folder)) == []
    open_again(program, room)
    program.wait_for(lambda: len(backups.list_backups(room.folder)) == 1)
    program.controller.do("home")
    open_again(program, room)
    program.wait_for_the_screen()
    assert len(backups.list_backups(room.folder)) == 1, "it is owed no more"


def test_locking_in_between_puts_no_backup_off(program, room):
    program.workspace.back_up()
    program.minutes_pass(room, 20)
    program.controller.do("home")
    open_again(program, room)
    program.minutes_pass(room, 11)
    program.wait_for(lambda: len(backups.list_backups(room.folder)) == 2)
