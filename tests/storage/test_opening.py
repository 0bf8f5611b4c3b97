"""Whatever is wrong with a panel's file has its own name, and the file stays as it was."""

import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from coprod_desktop.domain import errors, troubles
from coprod_desktop.storage import connections, keys, migrations, ways_in
from coprod_desktop.storage.panel_folder import create_panel_folder, open_panel
from coprod_desktop.storage.slots import Passphrase, RecoveryWords
from coprod_desktop.storage.store import Store
from coprod_desktop.wording import problems
from tests.storage import panels
from tests.storage.panels import CHEAP, LABEL, WORDS, Clock, fingerprints, raw_connection


def refused(folder: Path, problem: type[errors.Problem], secret=WORDS) -> errors.Problem:
    """Open a panel that cannot be opened, twice, and see that nothing about it changed."""
    before = fingerprints(folder) if folder.is_dir() else {}
    for _ in range(2):
        with pytest.raises(troubles.StorageTrouble) as raised:
            open_panel(folder, secret).close()
        assert type(raised.value) is problem
    assert before == (fingerprints(folder) if folder.is_dir() else {})
    return raised.value


def test_a_panel_opens_again_with_everything_that_was_in_it(closed_panel: Path):
    with closing(open_panel(closed_panel, WORDS)) as store, store.read() as reader:
        (session,) = reader.sessions.where()
        said = [one.words for one in reader.contributions.where(session_id=session.id)]
    assert said == ["The bus never stops here.", "The bench is too high.", "We need a shelter."]


def test_the_recovery_words_open_it_too(folder: Path):
    made = panels.new_panel(folder)
    made.store.close()
    with closing(open_panel(folder, RecoveryWords(" ".join(made.recovery_words)))) as store:
        assert store.recorded_by == "recovery words"


def test_opening_and_closing_leaves_the_file_as_it_is(closed_panel: Path):
    before = fingerprints(closed_panel)
    open_panel(closed_panel, WORDS).close()
    assert fingerprints(closed_panel) == before


def test_a_wrong_passphrase_leaves_the_file_untouched(closed_panel: Path):
    refused(closed_panel, troubles.WrongPassphrase, Passphrase("wrong horse"))
    open_panel(closed_panel, WORDS).close()


def test_a_missing_folder_or_file_is_never_made_by_opening(tmp_path: Path, closed_panel: Path):
    refused(tmp_path / "nowhere", troubles.PanelMissing)
    assert not (tmp_path / "nowhere").exists()
    (closed_panel / connections.NAME).unlink()
    refused(closed_panel, troubles.PanelMissing)
    assert not (closed_panel / connections.NAME).exists()


def test_an_empty_file_is_damaged_and_stays_empty(closed_panel: Path):
    (closed_panel / connections.NAME).write_bytes(b"")
    refused(closed_panel, troubles.PanelDamaged)


@pytest.mark.parametrize("kept", [0.1, 0.5, 0.999])
def test_a_file_that_was_cut_short_is_damaged(closed_panel: Path, kept: float):
    path = closed_panel / connections.NAME
    content = path.read_bytes()
    path.write_bytes(content[: int(len(content) * kept)])
    refused(closed_panel, troubles.PanelDamaged)


def test_flipped_bytes_anywhere_are_noticed(closed_panel: Path):
    path = closed_panel / connections.NAME
    whole = path.read_bytes()
    for place in range(3, len(whole), len(whole) // 40):
        damaged = bytearray(whole)
        damaged[place] ^= 0x10
        path.write_bytes(bytes(damaged))
        with pytest.raises(troubles.PanelDamaged):
            open_panel(closed_panel, WORDS)
        assert path.read_bytes() == bytes(damaged)
    path.write_bytes(whole)
    open_panel(closed_panel, WORDS).close()


def test_a_file_that_is_not_encrypted_is_refused(closed_panel: Path):
    path = closed_panel / connections.NAME
    path.unlink()
    with closing(sqlite3.connect(path)) as plain:
        plain.execute("CREATE TABLE contributions (words TEXT)")
        plain.commit()
    refused(closed_panel, troubles.PlaintextFile)


def test_a_text_in_the_place_of_the_file_is_not_ours(closed_panel: Path):
    (closed_panel / connections.NAME).write_text("Minutes of the meeting\n" * 500)
    refused(closed_panel, troubles.ForeignFile)


def test_the_file_of_another_panel_is_not_ours(closed_panel: Path, tmp_path: Path):
    panels.new_panel(tmp_path / "other").store.close()
    shutil.copyfile(tmp_path / "other" / connections.NAME, closed_panel / connections.NAME)
    refused(closed_panel, troubles.ForeignFile)


def test_an_encrypted_file_of_another_program_is_not_ours(closed_panel: Path):
    with closing(raw_connection(closed_panel)) as file:
        file.execute("PRAGMA application_id = 7")
    refused(closed_panel, troubles.ForeignFile)


def test_a_file_of_a_newer_version_is_left_to_that_version(closed_panel: Path):
    with closing(raw_connection(closed_panel)) as file:
        file.execute("PRAGMA user_version = 99")
    problem = refused(closed_panel, troubles.NewerFile)
    assert (problem.found, problem.known) == (99, len(migrations.STEPS))


def test_a_newer_file_with_a_journal_is_not_touched_either(closed_panel: Path, tmp_path: Path):
    with closing(raw_connection(closed_panel)) as file:
        file.execute("PRAGMA user_version = 99")
        crashed = tmp_path / "crashed"
        shutil.copytree(closed_panel, crashed)
    assert (crashed / f"{connections.NAME}-wal").stat().st_size > 0
    refused(crashed, troubles.NewerFile)


def test_lost_key_files_are_not_a_wrong_passphrase(closed_panel: Path):
    for name in (keys.NAME, keys.COPY_NAME):
        (closed_panel / name).unlink()
    refused(closed_panel, troubles.KeysDamaged)


def test_these_troubles_have_different_sentences():
    refused = (
        troubles.WrongPassphrase(),
        troubles.PanelDamaged(),
        troubles.ForeignFile(),
        troubles.NewerFile(found=2, known=1),
        troubles.PlaintextFile(),
        troubles.PanelMissing(),
        troubles.KeysDamaged(),
        troubles.AlreadyOpen(pid=7, host="laptop"),
    )
    assert len({problems.sentence(trouble) for trouble in refused}) == len(refused)


def test_a_panel_that_is_open_here_cannot_be_opened_again(store: Store):
    with pytest.raises(troubles.AlreadyOpen) as raised:
        open_panel(store.folder, WORDS)
    assert raised.value.pid == os.getpid()
    assert raised.value.host
    store.close()
    open_panel(store.folder, WORDS).close()


def test_a_holder_that_cannot_be_told_has_its_own_sentence(store: Store):
    (store.folder / "panel.lock").write_bytes(b"\xff")
    with pytest.raises(troubles.AlreadyOpenSomewhere):
        open_panel(store.folder, WORDS)


def test_another_process_is_named_and_killing_it_frees_the_panel(closed_panel: Path):
    holder = subprocess.Popen(
        [sys.executable, "-m", "tests.storage.holder", str(closed_panel)],
        stdout=subprocess.PIPE,
        text=True,
    )
    with holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "open\n"
        with pytest.raises(troubles.AlreadyOpen) as raised:
            open_panel(closed_panel, WORDS)
        assert raised.value.pid == holder.pid
        holder.kill()
    open_panel(closed_panel, WORDS).close()


def test_a_refused_opening_frees_the_panel(closed_panel: Path):
    with pytest.raises(troubles.WrongPassphrase):
        open_panel(closed_panel, Passphrase("no"))
    open_panel(closed_panel, WORDS).close()


def test_a_journal_left_by_a_killed_program_is_taken_in(closed_panel: Path, tmp_path: Path):
    store = open_panel(closed_panel, WORDS)
    store.write(panels.add_person)
    crashed = tmp_path / "crashed"
    shutil.copytree(closed_panel, crashed)
    store.close()
    with closing(open_panel(crashed, WORDS)) as again, again.read() as reader:
        assert [person.name for person in reader.people.where()] == ["Sam"]


def test_a_new_panel_needs_an_empty_place(tmp_path: Path):
    taken = tmp_path / "taken"
    taken.mkdir()
    (taken / "letter.txt").write_text("mine")
    for place in (taken, taken / "letter.txt"):
        with pytest.raises(troubles.FolderTaken):
            create_panel_folder(place, WORDS, label=LABEL, cost=CHEAP)
    assert [path.name for path in taken.iterdir()] == ["letter.txt"]


def test_an_empty_folder_may_become_a_panel(tmp_path: Path):
    panels.new_panel(tmp_path / "a" / "b").store.close()
    empty = tmp_path / "empty"
    empty.mkdir()
    panels.new_panel(empty).store.close()
    open_panel(empty, WORDS).close()


def test_a_panel_that_could_not_be_made_leaves_nothing_behind(tmp_path: Path):
    with pytest.raises(troubles.PassphraseMissing):
        create_panel_folder(tmp_path / "panel", Passphrase(" "), label=LABEL, cost=CHEAP)

    def broken_clock():
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        create_panel_folder(tmp_path / "panel", WORDS, label=LABEL, clock=broken_clock, cost=CHEAP)
    assert [path for path in tmp_path.iterdir() if path.name != "coprod-home"] == []


def test_files_are_for_their_owner_alone(folder: Path):
    old = os.umask(0)
    try:
        store = panels.new_panel(folder).store
        store.write(panels.add_person)
        copy = store.keep_copy("test")
        open_files = [path for path in folder.rglob("*") if path.is_file()]
        modes = {path.name: path.stat().st_mode & 0o777 for path in open_files}
        assert f"{connections.NAME}-wal" in modes
        assert set(modes.values()) == {0o600}
        for inside in (folder, folder / "backups", copy):
            assert inside.stat().st_mode & 0o777 == 0o700
        store.close()
    finally:
        os.umask(old)


def test_no_word_can_be_read_from_the_folder_without_the_key(folder: Path):
    canary = "Marmaladeferret"
    store = panels.new_panel(folder).store
    session = store.write(panels.plan_session).result
    store.write(lambda work: panels.contribute(work, session, canary * 50))
    store.write(lambda work: work.keep_draft("capture", canary * 50, 3))
    store.keep_copy("test")
    for path in folder.rglob("*"):
        if path.is_file():
            assert canary.encode() not in path.read_bytes(), path
    store.close()
    for path in folder.rglob("*"):
        if path.is_file():
            assert canary.encode() not in path.read_bytes(), path


def test_passphrases_can_be_added_and_changed_in_an_open_panel(store: Store):
    store.change_ways_in(ways_in.adding(Passphrase("for dawn"), label="Dawn"))
    store.change_ways_in(ways_in.changing(Passphrase("new words")))
    store.change_ways_in(ways_in.changing(Passphrase("newer words")))
    assert {one.label for one in store.list_ways_in()} == {"recovery words", "Dawn", LABEL}
    store.close()
    for old in (WORDS, Passphrase("new words")):
        with pytest.raises(troubles.WrongPassphrase):
            open_panel(store.folder, old)
    with closing(open_panel(store.folder, Passphrase("newer words"))) as again:
        assert again.recorded_by == LABEL
    with closing(open_panel(store.folder, Passphrase("for dawn"), clock=Clock())) as again:
        assert again.recorded_by == "Dawn"


def test_a_passphrase_that_could_not_be_written_has_changed_nothing(store: Store, monkeypatch):
    def full(*_: object) -> None:
        raise troubles.DiskFull

    with monkeypatch.context() as held:
        held.setattr(keys, "write_keys", full)
        with pytest.raises(troubles.DiskFull):
            store.change_ways_in(ways_in.changing(Passphrase("never kept")))
    store.change_ways_in(ways_in.changing(Passphrase("new words")))
    store.close()
    with pytest.raises(troubles.WrongPassphrase):
        open_panel(store.folder, WORDS)
    open_panel(store.folder, Passphrase("new words")).close()
