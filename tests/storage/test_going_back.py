"""Going back to a backup: what was there stays, and no crash on the way loses either."""

from __future__ import annotations

from contextlib import closing, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from coprod_desktop.domain.troubles import AlreadyOpen, DiskFull, PanelDamaged, PanelMissing
from coprod_desktop.services import going_back as acts
from coprod_desktop.storage import going_back, keys
from coprod_desktop.storage.panel_folder import open_panel
from coprod_desktop.storage.slots import Passphrase
from coprod_desktop.storage.store import Store
from tests.storage import panels
from tests.storage.panels import CHEAP, WORDS

LATER = datetime(2026, 12, 1, tzinfo=UTC)


class Cut(BaseException):
    """The plug is pulled."""


@pytest.fixture
def two_states(folder: Path) -> tuple[Path, Path]:
    """A closed panel with two people, and a backup of when there was one."""
    panels.new_panel(folder).store.close()
    with closing(open_panel(folder, WORDS, clock=panels.Clock())) as store:
        store.write(panels.add_person)
        backup = store.back_up()
        store.write(lambda work: panels.add_person(work, "Later"))
    return folder, backup


def people(folder: Path, secret: Passphrase = WORDS) -> list[str]:
    with closing(open_panel(folder, secret)) as store, store.read() as reader:
        return sorted(one.name for one in reader.people.where())


def go_back(folder: Path, path: Path, at: datetime = LATER) -> None:
    going_back.go_back_to(folder, path, at=at)


def test_the_panel_is_as_it_was_and_what_was_there_can_be_had_again(two_states) -> None:
    folder, backup = two_states
    go_back(folder, backup)
    assert people(folder) == ["Sam"]
    before, first = acts.list_backups(folder)
    assert (before.is_before_going_back, first.path) == (True, backup)
    go_back(folder, before.path, LATER + timedelta(days=1))
    assert people(folder) == ["Later", "Sam"]


@pytest.mark.parametrize("name", ["data.db", "keyslots.json", "keyslots.json.bak"])
def test_a_panel_that_is_damaged_or_gone_comes_back(two_states, name: str) -> None:
    folder, backup = two_states
    (folder / name).write_bytes(b"")
    go_back(folder, backup)
    assert people(folder) == ["Sam"]
    (folder / "data.db").unlink()
    go_back(folder, backup, LATER + timedelta(days=1))
    assert people(folder) == ["Sam"]


def test_without_any_key_file_those_of_the_backup_are_taken(two_states) -> None:
    folder, backup = two_states
    for name in (keys.NAME, keys.COPY_NAME):
        (folder / name).unlink()
    go_back(folder, backup)
    assert people(folder) == ["Sam"]


def test_one_can_go_back_again_to_a_panel_that_had_lost_its_key_files(two_states) -> None:
    folder, backup = two_states
    for name in (keys.NAME, keys.COPY_NAME):
        (folder / name).unlink()
    go_back(folder, backup)
    before, _first = acts.list_backups(folder)
    go_back(folder, before.path, LATER + timedelta(days=1))
    assert people(folder) == ["Later", "Sam"]


def test_a_backup_without_a_panel_leaves_everything_as_it_was(two_states) -> None:
    folder, backup = two_states
    (backup / "data.db").unlink()
    (folder / "data.db-wal").write_bytes(b"what a killed program left")
    with pytest.raises(PanelMissing):
        go_back(folder, backup)
    assert (folder / "data.db-wal").read_bytes() == b"what a killed program left"


def test_a_passphrase_that_was_changed_since_stays_changed(two_states) -> None:
    folder, backup = two_states
    new = Passphrase("another five plain words")
    with closing(open_panel(folder, WORDS)) as store:
        store.change_passphrase(new, cost=CHEAP)
    go_back(folder, backup)
    assert people(folder, new) == ["Sam"]


def test_a_journal_of_the_panel_is_not_taken_into_the_backup(two_states) -> None:
    folder, backup = two_states
    store = open_panel(folder, WORDS)
    store.write(lambda work: panels.add_person(work, "In the journal"))
    journal = (folder / "data.db-wal").read_bytes()
    store.close()
    # As a killed program leaves it.
    (folder / "data.db-wal").write_bytes(journal)
    go_back(folder, backup)
    assert people(folder) == ["Sam"]


def test_a_panel_that_is_open_is_left_alone(store: Store) -> None:
    backup = store.back_up()
    with pytest.raises(AlreadyOpen):
        go_back(store.folder, backup)
    assert len(acts.list_backups(store.folder)) == 1


def test_a_full_disk_leaves_the_panel_as_it_was(two_states, monkeypatch) -> None:
    folder, backup = two_states

    def refuse(_path: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(going_back, "sync_whole", refuse)
    with pytest.raises(DiskFull):
        go_back(folder, backup)
    assert people(folder) == ["Later", "Sam"]


def cut_at(step: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Pull the plug at the so-manieth thing that is done on the disk."""
    done = 0

    def counted(act):
        def do(*args, **named):
            nonlocal done
            done += 1
            if done == step:
                raise Cut
            return act(*args, **named)

        return do

    for name in ("copy2", "rmtree"):
        monkeypatch.setattr(going_back.shutil, name, counted(getattr(going_back.shutil, name)))
    for name in ("unlink", "replace", "rename"):
        monkeypatch.setattr(Path, name, counted(getattr(Path, name)))
    for name in ("sync_whole", "sync_folder"):
        monkeypatch.setattr(going_back, name, counted(getattr(going_back, name)))


@pytest.mark.parametrize("step", range(1, 28))
def test_pulled_out_at_any_step_it_is_the_panel_or_the_backup(two_states, step: int) -> None:
    folder, backup = two_states
    with pytest.MonkeyPatch.context() as patch:
        cut_at(step, patch)
        with suppress(Cut):
            go_back(folder, backup)
    # Between two names there is a moment without a file: then what was there is a backup.
    try:
        assert people(folder) in (["Sam"], ["Later", "Sam"])
    except PanelDamaged:
        pytest.fail("it is neither of the two")
    for number, one in enumerate(acts.list_backups(folder)):
        go_back(folder, one.path, LATER + timedelta(days=2 + number))
        assert people(folder) in (["Sam"], ["Later", "Sam"])


def test_the_steps_that_were_tried_are_all_that_there_are(two_states) -> None:
    folder, backup = two_states
    with pytest.MonkeyPatch.context() as patch:
        cut_at(28, patch)
        with suppress(Cut):
            go_back(folder, backup)
            return
    pytest.fail("there are more steps than were tried")
