"""The program starts whatever is wrong with the data, and says what it is with each panel."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from coprod_desktop.services import panel_files, panel_list
from coprod_desktop.storage import connections, keys, migrations
from coprod_desktop.storage.slots import Passphrase
from tests.panels import PASSPHRASE, QUICK

_ROOT = Path(__file__).resolve().parents[2]
PAGE = 4096


def flip(folder: Path) -> None:
    content = bytearray((folder / "data.db").read_bytes())
    content[9 * PAGE + 77] ^= 16
    (folder / "data.db").write_bytes(content)


def cut(folder: Path) -> None:
    os.truncate(folder / "data.db", 20 * PAGE + 100)


def make_newer(folder: Path) -> None:
    key = keys.unlock(keys.read_keys(folder), Passphrase(PASSPHRASE)).key
    with closing(connections.connect(folder / "data.db", key, connections.READ_WRITE)) as file:
        file.execute(f"PRAGMA user_version = {len(migrations.STEPS) + 1}")


def put_in_its_place(content: bytes) -> Callable[[Path], None]:
    def put(folder: Path) -> None:
        (folder / "data.db").write_bytes(content)

    return put


def put_plain_database(folder: Path) -> None:
    (folder / "data.db").unlink()
    with closing(sqlite3.connect(folder / "data.db")) as file:
        file.execute("CREATE TABLE said (words TEXT)")
        file.commit()


def put_another_panel(folder: Path) -> None:
    key = keys.DataKey.new()
    (folder / "data.db").unlink()
    connections.sqlcipher.connect(folder / "data.db").close()
    with closing(connections.connect(folder / "data.db", key, "mode=rwc")) as file:
        file.execute("CREATE TABLE said (words TEXT)")


def lose_keys(folder: Path) -> None:
    (folder / "keyslots.json").unlink()
    (folder / "keyslots.json.bak").write_text("{}")


def lose_one_key_file(folder: Path) -> None:
    (folder / "keyslots.json").write_bytes(b"\0" * 100)


def lose_file(folder: Path) -> None:
    (folder / "data.db").unlink()


def leave_a_journal(folder: Path) -> None:
    """As a kill in the middle of moving it into the file leaves it."""
    workspace = panel_files.open_panel(folder, PASSPHRASE)
    copy = folder.with_name("killed")
    copy.mkdir()
    for name in ("data.db", "data.db-wal"):
        shutil.copy2(folder / name, copy / name)
    workspace.close()
    for name in ("data.db", "data.db-wal"):
        shutil.move(copy / name, folder / name)
    copy.rmdir()


# The number of each fault in docs/faults.md, what is done to a panel, and what is then said.
FAULTS: dict[str, tuple[Callable[[Path], None], str]] = {
    "11 flipped": (flip, "The panel's file is damaged."),
    "12 cut": (cut, "The panel's file is damaged."),
    "12 empty": (put_in_its_place(b""), "The panel's file is damaged."),
    "12 gone": (lose_file, "There is no panel in this folder."),
    "13 journal": (leave_a_journal, "open"),
    "14 newer": (make_newer, "A newer version of this program made this panel."),
    "16 text": (put_in_its_place(b"Dear diary, " * 900), "does not belong to this panel."),
    "16 other": (put_another_panel, "does not belong to this panel."),
    "17 plain": (put_plain_database, "The panel's file is not encrypted"),
    "19 keys": (lose_keys, "The key files of this panel are damaged or lost."),
    "19 one of them": (lose_one_key_file, "open"),
}


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What the real program said of each broken panel before it ended by itself."""
    home = tmp_path_factory.mktemp("home")
    panels = home / "data" / "panels"
    panels.mkdir(parents=True)
    first = panels.with_name("first")
    told = panel_files.PanelTold(name="Bus stops", passphrase=PASSPHRASE)
    panel_files.make_panel(first, told, cost=QUICK).workspace.close()
    for label, (damage, _said) in FAULTS.items():
        folder = panels / label.replace(" ", "-")
        shutil.copytree(first, folder)
        panel_list.write_label(folder, label, is_practice=False)
        damage(folder)
    (home / "config").mkdir()
    (home / "config" / "preferences.json").write_text(json.dumps({"theme": 7}) + "spoiled")
    environment = {**os.environ, "COPROD_HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}
    program = subprocess.run(
        [sys.executable, "-m", "tests.crash.started_program"],
        cwd=_ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert program.returncode == 0, program.stderr
    return dict(line.split("\t", 1) for line in program.stdout.splitlines())


def test_it_starts_and_lists_every_panel(told: dict[str, str]) -> None:
    assert told["shown"] == str(len(FAULTS))


@pytest.mark.parametrize("label", FAULTS)
def test_each_fault_has_its_screen_and_its_sentence(told: dict[str, str], label: str) -> None:
    expected = FAULTS[label][1]
    assert expected in told[label]
    assert told[label] == "open" or told[label].startswith(f"{label} does not open. ")
