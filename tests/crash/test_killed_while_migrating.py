"""A program killed while it makes an old file new: the file is old or new, never half."""

import os
import random
import signal
import time
from contextlib import closing
from pathlib import Path

import pytest

from coprod_desktop.storage import migrations
from coprod_desktop.storage.connections import RawConnection
from coprod_desktop.storage.panel_folder import open_panel
from coprod_desktop.storage.store import Store
from tests.storage import panels
from tests.storage.panels import WORDS, raw_connection

KILLS = 12
TODAY = len(migrations.STEPS)
NEXT = TODAY + 1


def widen_every_text(file: RawConnection) -> None:
    """A step that takes a while: every contribution is written again, many times over."""
    file.execute("ALTER TABLE contributions ADD COLUMN wide TEXT NOT NULL DEFAULT ''")
    for _ in range(100):
        file.execute("UPDATE contributions SET wide = wide || words")


def fill(store: Store) -> None:
    session = store.write(panels.plan_session).result
    for number in range(30):
        store.write(lambda work, n=number: panels.contribute(work, session, f"turn {n} " * 20))


def test_a_file_is_old_or_new_wherever_the_kill_came(tmp_path: Path):
    if not hasattr(os, "fork"):
        pytest.skip("this system cannot copy a process; the kills are tried where it can")
    folder, chance, seen = tmp_path / "panel", random.Random(3), set()
    store = panels.new_panel(folder).store
    fill(store)
    store.close()
    for _ in range(KILLS):
        migrate_and_be_killed(folder, after=chance.uniform(0.03, 0.3))
        with closing(raw_connection(folder)) as file:
            version = file.execute("PRAGMA user_version").fetchone()[0]
            columns = {
                row[1] for row in file.execute("PRAGMA table_info(contributions)").fetchall()
            }
            assert ("wide" in columns) is (version == NEXT)
            assert file.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            assert file.execute("SELECT count(*) FROM contributions").fetchone() == (30,)
            seen.add(version)
            if version == NEXT:
                file.execute("ALTER TABLE contributions DROP COLUMN wide")
                file.execute(f"PRAGMA user_version = {TODAY}")
    assert TODAY in seen
    with closing(open_panel(folder, WORDS)) as store:
        assert store.check().is_sound


def migrate_and_be_killed(folder: Path, *, after: float) -> None:
    child = os.fork()
    if child == 0:
        try:
            open_panel(folder, WORDS, steps=(*migrations.STEPS, widen_every_text))
        finally:
            os._exit(0)
    time.sleep(after)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
