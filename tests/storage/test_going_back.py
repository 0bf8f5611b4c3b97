"""Going back to a backup: what was there stays, and no crash on the way loses either."""

from __future__ import annotations

import shutil
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from coprod_desktop.domain.troubles import (
    AlreadyOpen,
    DiskFull,
    ForeignFile,
    OtherKeysThen,
    PanelDamaged,
    PanelMissing,
    WrongKeysThen,
    WrongPassphrase,
)
from coprod_desktop.services import going_back as acts
from coprod_desktop.storage import going_back, keys, mnemonic, replacing, ways_in
from coprod_desktop.storage.going_back import Secrets
from coprod_desktop.storage.key_change import Renewal
from coprod_desktop.storage.panel_folder import open_panel
from coprod_desktop.storage.slots import Passphrase, RecoveryWords, Secret
from coprod_desktop.storage.store import Store
from tests.storage import panels
from tests.storage.panels import LABEL, WORDS
from tests.storage.plug import is_cut

MADE = datetime(2026, 11, 24, 10, 30, tzinfo=UTC)
LATER = datetime(2026, 12, 1, tzinfo=UTC)


# What is done on the disk.
STEPS = (
    *((going_back.shutil, name) for name in ("copy2", "rmtree")),
    *((Path, name) for name in ("unlink", "replace", "rename")),
    *((place, name) for place in (going_back, replacing) for name in ("sync_whole", "sync_folder")),
)


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


def go_back(
    folder: Path,
    path: Path,
    at: datetime = LATER,
    *,
    now: Secret = WORDS,
    then: Secret | None = None,
) -> None:
    secrets = Secrets(now=now, then=then)
    going_back.go_back_to(folder, path, secrets, made_at=MADE, at=at)


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
        store.change_ways_in(ways_in.changing(new))
    go_back(folder, backup, now=new)
    assert people(folder, new) == ["Sam"]


def test_the_record_says_that_somebody_went_back(two_states) -> None:
    folder, backup = two_states
    go_back(folder, backup)
    with closing(open_panel(folder, WORDS)) as store:
        with store.read() as reader:
            last = reader.list_entries()[-1]
        assert last.said.startswith("went back to the backup of ")
        assert (last.kind, last.at, last.recorded_by) == ("WentBack", LATER, LABEL)
        assert store.check().is_sound


def test_a_wrong_passphrase_takes_nobodys_place(two_states) -> None:
    folder, backup = two_states
    before = panels.fingerprints(folder)
    with pytest.raises(WrongPassphrase):
        go_back(folder, backup, now=Passphrase("not the words"))
    assert panels.fingerprints(folder) == before
    assert len(acts.list_backups(folder)) == 1


DAWN = Passphrase("the words that Dawn chose")


@pytest.fixture
def before_and_after(folder: Path) -> tuple[Path, Path]:
    """A closed panel that Dawn was taken out of, and a backup of when she could open it."""
    panels.new_panel(folder).store.close()
    with closing(open_panel(folder, WORDS, clock=panels.Clock())) as store:
        store.write(panels.add_person)
        store.change_ways_in(ways_in.adding(DAWN, label="Dawn"))
        backup = store.back_up()
        gone = next(one.id for one in store.list_ways_in() if one.label == "Dawn")
        store.renew_key(Renewal(without=gone))
        store.write(lambda work: panels.add_person(work, "Later"))
    return folder, backup


def test_a_backup_from_before_a_new_key_is_opened_with_its_own_and_keeps_the_new_one(
    before_and_after,
) -> None:
    folder, backup = before_and_after
    go_back(folder, backup)
    assert people(folder) == ["Sam"]
    with pytest.raises(WrongPassphrase):
        people(folder, DAWN)
    # Not even with the key file of that time.
    for name in (keys.NAME, keys.COPY_NAME):
        (folder / name).write_bytes((backup / name).read_bytes())
    with pytest.raises(ForeignFile):
        people(folder, DAWN)


def test_where_todays_passphrase_is_another_that_of_then_is_asked_for(before_and_after) -> None:
    folder, backup = before_and_after
    new = Passphrase("another five plain words")
    with closing(open_panel(folder, WORDS)) as store:
        store.change_ways_in(ways_in.changing(new))
    before = panels.fingerprints(folder)
    with pytest.raises(OtherKeysThen):
        go_back(folder, backup, now=new)
    with pytest.raises(WrongKeysThen):
        go_back(folder, backup, now=new, then=Passphrase("not these either"))
    assert panels.fingerprints(folder) == before
    go_back(folder, backup, now=new, then=WORDS)
    assert people(folder, new) == ["Sam"]


def test_the_words_of_now_and_of_then_do_it_too(folder: Path) -> None:
    made = panels.new_panel(folder)
    then, now = (
        RecoveryWords(" ".join(one)) for one in (made.recovery_words, mnemonic.new_words())
    )
    with closing(made.store) as store:
        backup = store.back_up()
        store.renew_key(Renewal(recovery=now))
        store.write(panels.add_person)
    with pytest.raises(OtherKeysThen):
        go_back(folder, backup, now=now)
    go_back(folder, backup, now=now, then=then)
    assert people(folder) == []


def test_whoever_was_taken_out_cannot_bring_a_backup_back(before_and_after) -> None:
    folder, backup = before_and_after
    with pytest.raises(WrongPassphrase):
        go_back(folder, backup, now=DAWN)
    assert people(folder) == ["Later", "Sam"]


def test_a_damaged_backup_takes_nobodys_place(two_states) -> None:
    folder, backup = two_states
    content = bytearray((backup / "data.db").read_bytes())
    content[len(content) // 2] ^= 1
    (backup / "data.db").write_bytes(content)
    with pytest.raises(PanelDamaged):
        go_back(folder, backup)
    assert people(folder) == ["Later", "Sam"]


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


def test_pulled_out_at_any_step_it_is_the_panel_or_the_backup(two_states, tmp_path) -> None:
    original, backup = two_states
    folder, step, seen, was_cut = tmp_path / "tried", 0, [], True
    while was_cut:
        step += 1
        shutil.copytree(original, folder)
        to = folder / "backups" / backup.name
        was_cut = is_cut(step, lambda to=to: go_back(folder, to), STEPS)
        seen.append(people(folder))
        if step % 7 == 0:
            for number, one in enumerate(acts.list_backups(folder)):
                go_back(folder, one.path, LATER + timedelta(days=2 + number))
                assert people(folder) in (["Sam"], ["Later", "Sam"])
        shutil.rmtree(folder)
    assert step > 20
    assert sorted(seen, key=len, reverse=True) == seen
    assert (seen[0], seen[-1]) == (["Later", "Sam"], ["Sam"])
