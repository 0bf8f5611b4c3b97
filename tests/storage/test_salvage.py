"""Saving what can be read of a damaged panel: all that stands beside the damage, and it says so."""

from __future__ import annotations

from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from coprod_desktop.domain.panel import Panel
from coprod_desktop.domain.salvage import Salvaged, Sort
from coprod_desktop.domain.troubles import (
    KeysDamaged,
    NothingReadable,
    PlaintextFile,
    SalvageStopped,
    WrongPassphrase,
)
from coprod_desktop.storage import backups, keys, panel_folder, salvage
from coprod_desktop.storage.connections import NAME
from coprod_desktop.storage.salvage import Wanted as Salvage
from coprod_desktop.storage.search import Wanted
from coprod_desktop.storage.slots import Passphrase, RecoveryWords
from coprod_desktop.storage.unit_of_work import UnitOfWork
from tests.spoiled import PAGE, spoil_table
from tests.storage import panels
from tests.storage.panels import CHEAP, LABEL, WORDS

SAID = 150
NOW = datetime(2026, 12, 1, tzinfo=UTC)


def begin(work: UnitOfWork) -> None:
    work.save(Panel(id=work.new_id(), name="Bus stops"))
    panels.add_person(work)


@pytest.fixture(scope="module")
def long_panel(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A closed panel with many contributions and a half-typed one, and its recovery words."""
    folder = tmp_path_factory.mktemp("long") / "panel"
    made = panel_folder.create_panel_folder(
        folder, WORDS, label=LABEL, begin=begin, clock=panels.Clock(), cost=CHEAP
    )
    with closing(made.store) as store:
        session = store.write(panels.plan_session).result
        for number in range(SAID):
            words = f"Contribution {number}. " + "The bench is too high. " * 20
            store.write(lambda work, words=words: panels.contribute(work, session, words))
        store.write(lambda work: work.keep_draft("capture", "half typed", 4))
        store.back_up()
    return folder, " ".join(made.recovery_words)


@pytest.fixture
def damaged(long_panel: tuple[Path, str], tmp_path: Path) -> Path:
    """A panel of one's own to damage, without backups."""
    folder = tmp_path / "panel"
    folder.mkdir()
    for name in (NAME, keys.NAME, keys.COPY_NAME):
        (folder / name).write_bytes((long_panel[0] / name).read_bytes())
    return folder


def save(folder: Path, typed: str = WORDS.text, tell=lambda _done, _total: None) -> Salvaged:
    into = folder.with_name("saved")
    wanted = Salvage(folder=folder, into=into, typed=typed, name="Panel", at=NOW)
    return salvage.salvage(wanted, tell)


def count(salvaged: Salvaged, sort: Sort) -> tuple[int, int]:
    (kept,) = [one for one in salvaged.kept if one.sort is sort]
    return kept.saved, kept.lost


def what_was_said(folder: Path) -> list[str]:
    with closing(panel_folder.open_panel(folder, WORDS)) as store, store.read() as reader:
        return [one.words for one in reader.contributions.where()]


def test_a_whole_panel_is_saved_whole_and_the_first_one_is_not_touched(damaged: Path) -> None:
    before = panels.fingerprints(damaged)
    salvaged = save(damaged)
    assert salvaged.is_whole
    assert count(salvaged, Sort.SAID) == (SAID, 0)
    assert count(salvaged, Sort.DRAFTS) == (1, 0)
    assert panels.fingerprints(damaged) == before
    assert sorted(one.name for one in damaged.parent.iterdir()) == ["panel", "saved"]
    with closing(panel_folder.open_panel(damaged.with_name("saved"), WORDS)) as store:
        assert store.check().is_sound
        assert store.write(panels.add_person).happened
        with store.read() as reader:
            wanted = Wanted(words=("benches",))
            assert reader.find_contributions(wanted, most=1).total == SAID


def test_contributions_whose_pages_are_lost_come_back_from_the_record(damaged: Path) -> None:
    spoil_table(damaged, WORDS.text, "contributions")
    salvaged = save(damaged)
    assert count(salvaged, Sort.SAID)[0] == SAID
    assert what_was_said(damaged.with_name("saved")) == what_was_said_at_first(SAID)


def what_was_said_at_first(many: int) -> list[str]:
    return [f"Contribution {n}. " + "The bench is too high. " * 20 for n in range(many)]


def test_lost_entries_of_the_record_are_counted_and_what_was_said_stays(damaged: Path) -> None:
    spoil_table(damaged, WORDS.text, "record_contents")
    salvaged = save(damaged)
    saved, lost = count(salvaged, Sort.RECORD)
    assert saved + lost == SAID + 2
    assert lost > 0
    assert not salvaged.is_whole
    assert what_was_said(damaged.with_name("saved")) == what_was_said_at_first(SAID)


@pytest.mark.parametrize("part", [0.75, 0.95])
def test_what_stands_before_a_cut_is_saved_and_no_words_are_invented(
    damaged: Path, part: float
) -> None:
    content = (damaged / NAME).read_bytes()
    (damaged / NAME).write_bytes(content[: int(len(content) * part)])
    salvaged = save(damaged)
    assert not salvaged.is_whole
    said = what_was_said(damaged.with_name("saved"))
    assert said
    assert set(said) <= set(what_was_said_at_first(SAID))


def test_a_spoiled_beginning_is_mended_from_the_key_file(damaged: Path) -> None:
    content = bytearray((damaged / NAME).read_bytes())
    content[3] ^= 8
    (damaged / NAME).write_bytes(content)
    assert save(damaged).is_whole


def test_the_recovery_words_save_it_too(damaged: Path, long_panel: tuple[Path, str]) -> None:
    assert save(damaged, long_panel[1]).is_whole
    secret = RecoveryWords(long_panel[1])
    panel_folder.open_panel(damaged.with_name("saved"), secret).close()


@pytest.mark.parametrize(
    ("content", "trouble"),
    [
        (b"", NothingReadable),
        (b"SQLite format 3\0" + bytes(PAGE), PlaintextFile),
        (b"spoiled " * PAGE, NothingReadable),
    ],
)
def test_where_nothing_can_be_read_nothing_is_made(damaged: Path, content: bytes, trouble) -> None:
    (damaged / NAME).write_bytes(content)
    with pytest.raises(trouble):
        save(damaged)
    assert [one.name for one in damaged.parent.iterdir()] == ["panel"]


def test_a_wrong_passphrase_makes_nothing(damaged: Path) -> None:
    with pytest.raises(WrongPassphrase):
        save(damaged, "another passphrase")
    assert [one.name for one in damaged.parent.iterdir()] == ["panel"]


def test_who_stops_it_leaves_nothing_half_made(damaged: Path) -> None:
    def stop(done: int, _total: int) -> None:
        if done > 3:
            raise SalvageStopped

    with pytest.raises(SalvageStopped):
        save(damaged, tell=stop)
    assert [one.name for one in damaged.parent.iterdir()] == ["panel"]


def test_lost_key_files_come_back_from_the_newest_backup(damaged: Path, long_panel) -> None:
    kept = next(iter(backups.list_backups(long_panel[0]).values()))
    place = damaged / backups.FOLDER / kept.name
    place.mkdir(parents=True)
    for name in (keys.NAME, keys.COPY_NAME):
        (place / name).write_bytes((kept / name).read_bytes())
        (damaged / name).write_bytes(b"")
    with pytest.raises(WrongPassphrase):
        panel_folder.open_panel(damaged, Passphrase("another passphrase"))
    assert len(keys.damaged_key_files(damaged)) == keys.COPIES
    panel_folder.open_panel(damaged, WORDS).close()
    assert keys.damaged_key_files(damaged) == ()


def test_without_any_keys_nothing_can_be_saved(damaged: Path) -> None:
    for name in (keys.NAME, keys.COPY_NAME):
        (damaged / name).unlink()
    with pytest.raises(KeysDamaged):
        save(damaged)
