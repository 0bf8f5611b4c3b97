"""A backup is a panel of its own: made beside whoever writes, checked, and thinned out later."""

from __future__ import annotations

from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from coprod_desktop.domain.troubles import DiskFull, PanelDamaged, PanelLocked
from coprod_desktop.storage import backups
from coprod_desktop.storage.panel_folder import open_panel
from coprod_desktop.storage.store import Store
from tests.storage import panels
from tests.storage.panels import WORDS


def test_a_backup_opens_with_the_same_passphrase_and_holds_everything(store: Store) -> None:
    store.write(panels.add_person)
    made = store.back_up()
    store.write(lambda work: panels.add_person(work, "Later"))
    with closing(open_panel(made, WORDS)) as copy, copy.read() as reader:
        assert [one.name for one in reader.people.where()] == ["Sam"]
    with closing(open_panel(made, WORDS)) as copy:
        assert copy.check().is_sound


def test_it_holds_what_still_stands_in_the_journal_alone(store: Store) -> None:
    for number in range(5):
        store.write(lambda work, n=number: panels.add_person(work, f"Person {n}"))
    journal = store.folder / "data.db-wal"
    assert journal.stat().st_size > 0, "else this shows nothing"
    with closing(open_panel(store.back_up(), WORDS)) as copy, copy.read() as reader:
        assert len(reader.people.where()) == 5


def test_whoever_writes_meanwhile_waits_for_nobody(store: Store, monkeypatch) -> None:
    store.write(panels.add_person)
    check = backups._check
    written: list[str] = []

    def write_meanwhile(source, target) -> None:
        written.append(store.write(lambda work: panels.add_person(work, "Meanwhile")).result.name)
        check(source, target)

    monkeypatch.setattr(backups, "_check", write_meanwhile)
    store.back_up()
    assert written == ["Meanwhile"]


def test_backups_are_listed_by_the_moment_of_their_making(store: Store) -> None:
    made = [store.back_up(), store.back_up()]
    listed = backups.list_backups(store.folder)
    assert list(listed.values()) == made
    assert all(one.tzinfo is not None for one in listed)


def test_old_ones_are_taken_away_and_other_copies_stay(folder: Path) -> None:
    clock = panels.Clock()
    panels.new_panel(folder).store.close()
    with closing(open_panel(folder, WORDS, clock=clock)) as store:
        by_hand = store.keep_copy("by-hand")
        for _ in range(6):
            clock.now += timedelta(minutes=30)
            store.back_up()
        kept = backups.list_backups(folder)
    assert len(kept) == 3
    assert by_hand.is_dir()
    assert {path.name for path in by_hand.parent.iterdir()} == {
        by_hand.name,
        *(path.name for path in kept.values()),
    }


def test_what_somebody_put_there_by_hand_is_left_alone(store: Store) -> None:
    strange = store.folder / "backups" / "my-own-backup"
    store.back_up()
    strange.mkdir()
    store.back_up()
    assert strange.is_dir()
    assert strange not in backups.list_backups(store.folder).values()


def test_a_bad_backup_does_not_count_and_the_one_before_stays(store: Store, monkeypatch) -> None:
    good = store.back_up()

    def find_damage(_source, _target) -> None:
        raise PanelDamaged

    monkeypatch.setattr(backups, "_check", find_damage)
    with pytest.raises(PanelDamaged):
        store.back_up()
    assert list(backups.list_backups(store.folder).values()) == [good]


def test_a_full_disk_is_said_and_the_one_before_stays(store: Store, monkeypatch) -> None:
    good = store.back_up()

    def refuse(_path: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(backups, "make_empty", refuse)
    with pytest.raises(DiskFull):
        store.back_up()
    assert list(backups.list_backups(store.folder).values()) == [good]


def test_a_locked_panel_is_not_backed_up(store: Store) -> None:
    store.close()
    with pytest.raises(PanelLocked):
        store.back_up()


def test_the_moment_of_a_backup_survives_its_name() -> None:
    at = datetime(2026, 11, 26, 23, 59, 59, 123456, tzinfo=UTC)
    name = f"{at:{backups._MOMENT}}-{backups.BACKUP}"
    assert name == "2026-11-26T235959-123456-backup"


def test_what_a_power_cut_left_half_made_goes_with_the_next(store: Store) -> None:
    half = store.folder / "backups" / "2026-11-01T100000-000000-backup.unfinished"
    half.mkdir(parents=True)
    (half / "data.db").write_bytes(b"half of it")
    made = store.back_up()
    assert list(made.parent.iterdir()) == [made]
