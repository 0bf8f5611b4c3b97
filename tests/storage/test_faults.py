"""A full, busy or broken disk: nothing acknowledged is lost, and the words say so."""

import errno
import os
import subprocess
import sys
import threading
from contextlib import closing
from pathlib import Path

import pytest

from coprod_desktop.domain import errors, troubles
from coprod_desktop.domain.record import Fault
from coprod_desktop.storage import backups, connections, files, keys
from coprod_desktop.storage.panel_folder import open_panel
from coprod_desktop.storage.store import Store
from coprod_desktop.storage.unit_of_work import UnitOfWork
from tests.storage import panels
from tests.storage.panels import WORDS, contribute, plan_session, raw_connection


def limit_pages(work: UnitOfWork, *, more: int) -> None:
    """Let the file grow by so many pages only, as a disk that fills up does."""
    pages = work._connection.execute("PRAGMA page_count").fetchone()[0]
    work._connection.execute(f"PRAGMA max_page_count = {pages + more}")


def test_a_full_disk_is_said_and_everything_acknowledged_is_there(store: Store):
    session = store.write(plan_session).result
    store.write(lambda work: work.keep_draft("capture", "the words that did not fit", 26))
    store.write(lambda work: limit_pages(work, more=20))
    saved = 0
    with pytest.raises(troubles.DiskFull):
        while True:
            store.write(lambda work: contribute(work, session, "words " * 500))
            saved += 1
    with store.read() as reader:
        assert reader.contributions.count() == saved > 0
        assert reader.find_draft("capture").text == "the words that did not fit"
    assert store.check().is_sound


def test_saving_works_again_once_there_is_room(store: Store):
    session = store.write(plan_session).result
    store.write(lambda work: limit_pages(work, more=0))
    with pytest.raises(troubles.DiskFull):
        store.write(lambda work: contribute(work, session, "words " * 3000))
    store.write(lambda work: limit_pages(work, more=1000))
    assert store.write(lambda work: contribute(work, session, "words " * 3000)).happened
    again = panels.reopened(store)
    with again.read() as reader:
        assert reader.contributions.count() == 1
    again.close()


def test_a_file_that_something_else_holds_is_busy_and_free_again_later(store: Store):
    store.write(lambda work: work._connection.execute("PRAGMA busy_timeout = 50"))
    with closing(raw_connection(store.folder)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(troubles.FileBusy):
            store.write(panels.add_person)
        other.execute("ROLLBACK")
    assert store.write(panels.add_person).result.name == "Sam"


def test_a_writer_that_is_busy_for_a_moment_is_waited_for(store: Store):
    with closing(raw_connection(store.folder)) as other:
        other.execute("BEGIN IMMEDIATE")
        threading.Timer(0.3, lambda: other.execute("ROLLBACK")).start()
        assert store.write(panels.add_person).result.name == "Sam"


def test_damage_that_comes_while_the_panel_is_open_is_said(closed_panel: Path):
    store = open_panel(closed_panel, WORDS)
    path = closed_panel / connections.NAME
    damaged = bytearray(path.read_bytes())
    for page in range(1, len(damaged) // 4096):
        damaged[page * 4096 + 100] ^= 1
    handle = os.open(path, os.O_WRONLY)
    os.write(handle, damaged)
    # The handle stays open: closing it would take away the database's own locks.
    with pytest.raises(troubles.PanelDamaged), store.read() as reader:
        reader.text_versions.where()
        reader.contributions.where()
    assert Fault.PAGES in {one.fault for one in store.check().findings}
    store.close()
    os.close(handle)


def test_a_key_file_is_the_old_one_or_the_new_one_when_writing_fails(closed_panel, monkeypatch):
    before = panels.fingerprints(closed_panel)

    def full(self: Path, target: Path) -> Path:
        raise OSError(errno.ENOSPC, "no room")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(troubles.DiskFull):
        keys.write_keys(closed_panel, keys.read_keys(closed_panel))
    assert panels.fingerprints(closed_panel) == before


def test_what_a_crash_left_of_a_file_goes_when_it_is_written_again(tmp_path: Path):
    path = tmp_path / "file"
    left = tmp_path / ".file.0123abcd.coprod-new"
    fresh = tmp_path / ".file.4567abcd.coprod-new"
    for half in (left, fresh):
        half.write_bytes(b"half")
    os.utime(left, (0, 0))
    files.write_whole(path, b"whole")
    assert path.read_bytes() == b"whole"
    assert not left.exists()
    assert fresh.exists(), "somebody may be writing it just now"


def test_a_file_of_somebody_else_with_a_name_like_ours_is_left_alone(tmp_path: Path):
    theirs = tmp_path / "file.new"
    theirs.write_bytes(b"not ours")
    files.write_whole(tmp_path / "file", b"whole")
    assert theirs.read_bytes() == b"not ours"
    assert sorted(one.name for one in tmp_path.iterdir()) == ["file", "file.new"]


def test_what_a_killed_program_left_in_a_panel_goes_when_it_is_opened(closed_panel: Path):
    half = closed_panel / backups.FOLDER / "2026-11-24T100000-000000-before-going-back.unfinished"
    half.mkdir(parents=True)
    (half / connections.NAME).write_bytes(b"half")
    left = [closed_panel / f".{name}.0123abcd.coprod-new" for name in (keys.NAME, keys.COPY_NAME)]
    left += [closed_panel / f"{connections.NAME}.new", closed_panel / f"{connections.NAME}-wal.new"]
    for path in left:
        path.write_bytes(b"half")
    theirs = closed_panel / "letter.new"
    theirs.write_bytes(b"not ours")
    open_panel(closed_panel, WORDS).close()
    assert not half.exists()
    assert [path.name for path in left if path.exists()] == []
    assert theirs.exists()


@pytest.mark.parametrize(
    ("number", "trouble"),
    [
        (errno.ENOSPC, troubles.DiskFull),
        (errno.EROFS, troubles.FileReadOnly),
        (errno.EACCES, troubles.FileReadOnly),
        (errno.EIO, troubles.DiskFailed),
    ],
)
def test_what_the_disk_refuses_has_a_name(number: int, trouble: type[errors.Problem]):
    with pytest.raises(trouble), files.disk_troubles():
        raise OSError(number, "refused")


def test_other_errors_of_the_database_are_ours_and_stay_what_they_are(store: Store):
    with pytest.raises(Exception, match="no such table") as raised:
        store.write(lambda work: work._connection.execute("SELECT 1 FROM nowhere"))
    assert not isinstance(raised.value, errors.Problem)
    assert store.write(panels.add_person).happened


NOBODY = 65534
TRY_TO_OPEN = """
import os, sys
from pathlib import Path
from coprod_desktop.domain.troubles import StorageTrouble
from coprod_desktop.storage.panel_folder import open_panel
from tests.storage.panels import WORDS
if sys.argv[2] != "-":
    os.setuid(int(sys.argv[2]))
try:
    open_panel(Path(sys.argv[1]), WORDS)
except StorageTrouble as trouble:
    print(type(trouble).__name__)
else:
    print("opened")
"""


def test_a_file_that_may_only_be_read_is_said(closed_panel: Path):
    """Tried as an ordinary user, since nothing is closed to root."""
    user = "-"
    if os.geteuid() == 0:
        user = str(NOBODY)
        for path in (closed_panel, *closed_panel.iterdir()):
            os.chown(path, NOBODY, -1)
        for above in closed_panel.parents:
            if not above.stat().st_mode & 0o001:
                above.chmod(0o755)
    (closed_panel / connections.NAME).chmod(0o400)
    command = [sys.executable, "-c", TRY_TO_OPEN, str(closed_panel), user]
    tried = subprocess.run(command, capture_output=True, text=True, check=True)
    assert tried.stdout.strip() == "FileReadOnly"
