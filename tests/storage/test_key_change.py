"""A new key for the panel: whoever is taken out opens nothing that is written from then on."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from coprod_desktop.domain.errors import NameMissing, NameTaken
from coprod_desktop.domain.events import keys as events
from coprod_desktop.domain.troubles import (
    DiskFull,
    OwnWayIn,
    PanelDamaged,
    WrongPassphrase,
    WrongRecoveryWords,
)
from coprod_desktop.storage import (
    connections,
    held_file,
    inspection,
    key_change,
    keys,
    mnemonic,
    replacing,
    ways_in,
)
from coprod_desktop.storage.key_change import Renewal
from coprod_desktop.storage.panel_folder import open_panel
from coprod_desktop.storage.slots import Passphrase, RecoveryWords
from coprod_desktop.storage.store import Store
from tests.storage import panels
from tests.storage.panels import LABEL, WORDS, Clock
from tests.storage.plug import left_at_each_step

DAWN = Passphrase("the words that Dawn chose")
MAY = Passphrase("the words that May chose")


# What is done on the disk or with the file.
STEPS = (
    *((Path, name) for name in ("unlink", "replace")),
    *((replacing, name) for name in ("sync_whole", "sync_folder")),
    (key_change.keys, "write_keys"),
    (held_file.HeldFile, "close"),
)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A closed panel that three facilitators can open, and its recovery words."""
    folder = tmp_path_factory.mktemp("keys") / "panel"
    new = panels.new_panel(folder)
    with closing(new.store) as store:
        for name, passphrase in (("Dawn", DAWN), ("May", MAY)):
            store.change_ways_in(ways_in.adding(passphrase, label=name))
        store.write(panels.add_person)
    return folder, " ".join(new.recovery_words)


@pytest.fixture
def paper(made: tuple[Path, str]) -> RecoveryWords:
    return RecoveryWords(made[1])


@pytest.fixture
def shared(made: tuple[Path, str], folder: Path) -> Iterator[Store]:
    """That panel, opened by Robin."""
    shutil.copytree(made[0], folder)
    with closing(open_panel(folder, WORDS, clock=Clock())) as store:
        yield store


def without(store: Store, name: str, **more: RecoveryWords) -> Renewal:
    gone = next(one.id for one in store.list_ways_in() if one.label == name)
    return Renewal(without=gone, **more)


def labels(store: Store) -> list[str]:
    return [one.label for one in store.list_ways_in()]


def told(store: Store) -> list[str]:
    with store.read() as reader:
        return [entry.said for entry in reader.list_entries()]


def opens(folder: Path, secret: Passphrase | RecoveryWords) -> bool:
    try:
        open_panel(folder, secret).close()
    except (WrongPassphrase, WrongRecoveryWords):
        return False
    return True


def test_everybody_but_the_one_who_went_still_gets_in_and_so_do_the_words(shared, folder, paper):
    shared.renew_key(without(shared, "Dawn"))
    shared.write(lambda work: panels.add_person(work, "After"))
    assert labels(shared) == [LABEL, "recovery words", "May"]
    shared.close()
    assert [opens(folder, one) for one in (WORDS, MAY, paper)] == [True] * 3
    assert not opens(folder, DAWN)


def test_the_old_key_file_and_the_passphrase_open_nothing_that_is_written_later(shared, folder):
    kept = {name: (folder / name).read_bytes() for name in (keys.NAME, keys.COPY_NAME)}
    shared.renew_key(without(shared, "Dawn"))
    shared.close()
    for name, content in kept.items():
        (folder / name).write_bytes(content)
    key = keys.unlock(keys.read_keys(folder), DAWN).key
    with pytest.raises(PanelDamaged):
        inspection.look_inside(folder / connections.NAME, key, newest=99)


def test_what_was_known_of_the_old_key_wraps_no_new_one(shared, folder):
    old = keys.unlock(keys.read_keys(folder), DAWN).key
    shared.renew_key(without(shared, "Dawn"))
    now = keys.read_keys(folder)
    shared.close()
    assert all(len(slot.public) == 32 for slot in now.slots)
    content = (folder / keys.NAME).read_bytes() + (folder / connections.NAME).read_bytes()
    assert old.raw not in content


def test_the_record_says_who_was_taken_out_and_its_headers_name_nobody(shared, folder):
    happened = shared.renew_key(without(shared, "Dawn")).happened
    assert happened is not None
    assert happened.event == events.FacilitatorRemoved(name="Dawn", with_new_words=False)
    assert told(shared)[-1] == "Dawn can no longer open the panel"
    assert "Dawn can open the panel" in told(shared)
    checked = shared.check()
    shared.close()
    assert checked.findings == ()
    with closing(panels.raw_connection(folder)) as file:
        headers = str(file.execute("SELECT * FROM record_headers").fetchall())
    assert "Dawn" not in headers


def test_new_recovery_words_take_the_place_of_the_old(shared, folder, paper):
    fresh = RecoveryWords(" ".join(mnemonic.new_words()))
    shared.renew_key(Renewal(recovery=fresh))
    shared.close()
    assert opens(folder, fresh)
    assert not opens(folder, paper)
    assert opens(folder, DAWN)


def test_nobody_takes_themselves_out(shared):
    with pytest.raises(OwnWayIn):
        shared.renew_key(without(shared, LABEL))
    assert LABEL in labels(shared)


def test_a_facilitator_needs_a_name_of_their_own(shared):
    for name, problem in (("  ", NameMissing), (" dawn ", NameTaken)):
        with pytest.raises(problem):
            shared.change_ways_in(ways_in.adding(Passphrase("long enough"), label=name))


def test_it_reads_and_writes_on_as_before(shared, folder):
    with shared.read() as before:
        assert [one.name for one in before.people.where()] == ["Sam"]
    moved: list[tuple[int, int]] = []
    shared.renew_key(without(shared, "Dawn"), lambda done, total: moved.append((done, total)))
    with shared.read() as after:
        assert [one.name for one in after.people.where()] == ["Sam"]
    assert moved[-1][0] == moved[-1][1] > 0
    assert shared.back_up().is_dir()
    assert not list(folder.glob("*.new*"))


def test_a_full_disk_leaves_the_panel_with_its_old_key(shared, folder, monkeypatch):
    def refuse(*_given: object, **_named: object) -> None:
        raise OSError(28, "No space left on device")

    for place, name in ((replacing, "sync_whole"), (key_change.keys, "write_keys")):
        with monkeypatch.context() as held:
            held.setattr(place, name, refuse)
            with pytest.raises(DiskFull):
                shared.renew_key(without(shared, "Dawn"))
    shared.write(lambda work: panels.add_person(work, "After"))
    assert "Dawn" in labels(shared)
    assert not list(folder.glob("*.new*"))
    shared.close()
    assert opens(folder, DAWN)


def test_a_slot_of_the_first_format_gets_its_public_key_when_it_is_used(folder):
    old = Path(__file__).parent / "files" / "v4"
    shutil.copytree(old, folder)
    assert not any(slot.public for slot in keys.read_keys(folder).slots)
    with closing(open_panel(folder, WORDS)) as store:
        assert [one.can_be_taken_along for one in store.list_ways_in()] == [True, False]
        fresh = RecoveryWords(" ".join(mnemonic.new_words()))
        store.renew_key(Renewal(recovery=fresh))
    assert opens(folder, WORDS)
    assert opens(folder, fresh)


def test_pulled_out_at_any_step_it_is_the_old_panel_or_the_new_one(made, tmp_path):
    seen = []

    def take_dawn_out(store: Store) -> None:
        store.renew_key(without(store, "Dawn"))

    for folder in left_at_each_step(made[0], tmp_path, take_dawn_out, STEPS):
        with closing(open_panel(folder, WORDS, clock=Clock())) as store:
            is_old = "Dawn" in labels(store)
            assert ("Dawn can no longer open the panel" in told(store)) is not is_old
        if is_old not in seen:
            assert opens(folder, DAWN) is is_old
        assert not list(folder.glob("data.db.new*"))
        seen.append(is_old)
    assert set(seen) == {True, False}
    assert len(seen) > 10
