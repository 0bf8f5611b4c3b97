"""A panel on the laptop is made whole or not at all, and never hidden."""

import os

import pytest

from coprod_desktop import paths
from coprod_desktop.domain import errors
from coprod_desktop.services import panel_files, panels, practice, sessions
from coprod_desktop.services.panel_list import find_panel_at, list_panels, write_label
from tests.panels import PASSPHRASE, QUICK


def make(folder):
    return panel_files.make_panel(
        folder, panel_files.PanelTold(name="Bus stops", passphrase=PASSPHRASE), cost=QUICK
    )


@pytest.fixture
def laptop():
    made = paths.panels_folder()
    made.mkdir(parents=True)
    return made


def test_a_panel_whose_first_act_is_refused_leaves_nothing(laptop):
    with pytest.raises(errors.NameMissing):
        panel_files.make_panel(
            laptop / "panel-1", panel_files.PanelTold(name=" ", passphrase=PASSPHRASE), cost=QUICK
        )
    assert list(laptop.iterdir()) == []


def test_a_panel_is_on_the_list_only_once_it_holds_its_first_act(laptop):
    made = make(laptop / "panel-1")
    made.workspace.close()
    (laptop / "panel-1" / "label.json").unlink()
    (found,) = list_panels()
    assert found.label == "panel-1"
    with_panel = panel_files.open_panel(found.folder, PASSPHRASE)
    assert with_panel.ask(panels.find_panel).name == "Bus stops"
    with_panel.close()


@pytest.mark.parametrize("lost", ["keyslots.json", "keyslots.json.bak"])
def test_a_panel_stays_on_the_list_when_one_key_file_is_lost(laptop, lost):
    make(laptop / "panel-1").workspace.close()
    (laptop / "panel-1" / lost).unlink()
    assert [one.label for one in list_panels()] == ["Bus stops"]
    panel_files.open_panel(laptop / "panel-1", PASSPHRASE).close()


def test_a_label_can_be_read_by_its_owner_only(laptop):
    make(laptop / "panel-1").workspace.close()
    write_label(laptop / "panel-1", "Another", is_practice=False)
    path = laptop / "panel-1" / "label.json"
    assert find_panel_at(laptop / "panel-1").label == "Another"
    assert path.stat().st_mode & 0o777 == 0o600


def test_a_practice_panel_that_was_half_made_is_made_anew(laptop, monkeypatch):
    whole = practice.play

    def interrupted(workspace, script, clock, *, progress):
        whole(workspace, script, clock, progress=progress)
        raise KeyboardInterrupt

    with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):
        patch.setattr(practice, "play", interrupted)
        panel_files.open_practice_panel()
    assert list_panels() == ()
    workspace = panel_files.open_practice_panel()
    assert len(workspace.ask(sessions.list_sessions)) == 2
    workspace.close()
    assert [one.is_practice for one in list_panels()] == [True]


def test_a_panel_opens_where_its_lock_cannot_be_signed(laptop, monkeypatch):
    make(laptop / "panel-1").workspace.close()

    def full(_handle, _content):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "write", full)
    workspace = panel_files.open_panel(laptop / "panel-1", PASSPHRASE)
    workspace.close()
    monkeypatch.undo()
    panel_files.open_panel(laptop / "panel-1", PASSPHRASE).close()


def test_a_new_panel_can_be_taken_away_again(laptop):
    made = make(laptop / "panel-1")
    panel_files.take_away(made)
    assert list(laptop.iterdir()) == []


def test_a_panel_can_be_shown_under_a_neutral_label(laptop):
    made = panel_files.make_panel(
        laptop / "panel-1",
        panel_files.PanelTold(name="Bus stops", label="Panel A", passphrase=PASSPHRASE),
        cost=QUICK,
    )
    made.workspace.close()
    assert [one.label for one in list_panels()] == ["Panel A"]
    assert b"Bus stops" not in b"".join(path.read_bytes() for path in made.folder.iterdir())
