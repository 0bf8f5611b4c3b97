"""Each attack that the guide tells of is tried on a real file, and comes to what the guide says."""

from __future__ import annotations

import importlib.util
import shutil
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from coprod_desktop import paths
from coprod_desktop.domain.troubles import PanelDamaged
from coprod_desktop.storage import connections, record_log, seals
from coprod_desktop.storage.connections import RawConnection
from coprod_desktop.storage.panel_folder import open_panel
from tests.storage import panels
from tests.storage.panels import WORDS, raw_connection
from tests.storage.test_record_log import rebuild
from tests.test_docs import read, rows

# 1 session planned, 2 to 4 contributions, 5 session closed and sealed.
SEALED = 5
FOUND = {True: "found", False: "not found"}


@dataclass(frozen=True)
class Kept:
    """A panel, what it was before its session closed, and the eight words of its minutes."""

    folder: Path
    older: Path
    paper: str


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Kept:
    folder = tmp_path_factory.mktemp("attacked") / "panel"
    store = panels.new_panel(folder).store
    session = store.write(panels.plan_session).result
    for words in ("The bus never stops here.", "The bench is too high.", "We need a shelter."):
        store.write(lambda work, words=words: panels.contribute(work, session, words))
    older = store.keep_copy("older")
    store.write(lambda work: panels.end_session(work, session))
    with store.read() as reader:
        paper = " ".join(reader.list_seals()[0].words)
    store.close()
    return Kept(folder=folder, older=older, paper=paper)


@pytest.fixture(scope="module")
def checker() -> ModuleType:
    spec = importlib.util.spec_from_file_location(
        "checker", paths.resource("checker", "check_record.py")
    )
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def attacked(kept: Kept, tmp_path: Path) -> Iterator[Path]:
    folder = tmp_path / "panel"
    shutil.copytree(kept.folder, folder)
    yield folder
    shutil.rmtree(folder)


def sql(*statements: str) -> Callable[[RawConnection, Kept], None]:
    def attack(file: RawConnection, _kept: Kept) -> None:
        file.execute("PRAGMA foreign_keys = OFF")
        for one in statements:
            file.execute(one)

    return attack


def put_one_in(file: RawConnection, _kept: Kept) -> None:
    file.execute("PRAGMA foreign_keys = OFF")
    for table in ("record_headers", "record_contents"):
        file.execute(f"UPDATE {table} SET seq = -seq WHERE seq >= 3")
        file.execute(f"UPDATE {table} SET seq = 1 - seq WHERE seq < 0")
    file.execute(
        "INSERT INTO record_headers SELECT 3, kind, ref, day, commitment, prev, hash "
        "FROM record_headers WHERE seq = 2"
    )
    file.execute(
        "INSERT INTO record_contents (seq, undoable, salt, content) "
        "SELECT 3, undoable, salt, content FROM record_contents WHERE seq = 2"
    )


def put_an_older_copy_back(_file: RawConnection, kept: Kept) -> None:
    """It is done with the files; there is nothing to do inside."""


def rebuild_with_a_strange_key(file: RawConnection, _kept: Kept) -> None:
    rebuild(file)
    seal, stranger = seals.find_all(file)[0], Ed25519PrivateKey.generate()
    begin, moment = record_log.first_link(file), seals.moment_text(seal.sealed_at)
    signature = stranger.sign(seals._message(begin, seal.sequence, seal.head, moment))
    file.execute(
        "UPDATE record_seals SET public_key = ?, signature = ?",
        (stranger.public_key().public_bytes_raw(), signature),
    )


ATTACKS: dict[str, Callable[[RawConnection, Kept], None]] = {
    "changes words in an entry": sql(
        "UPDATE record_contents SET content = replace(content, 'bus', 'car') WHERE seq = 2"
    ),
    "changes words in a table, past the record": sql(
        "UPDATE contributions SET words = 'We agree.' WHERE sequence = 2"
    ),
    "swaps what two entries say": sql(
        *(
            f"UPDATE record_contents SET seq = {new} WHERE seq = {old}"
            for old, new in ((2, -2), (3, 2), (-2, 3))
        )
    ),
    "moves an entry to another day": sql(
        "UPDATE record_headers SET day = '2026-01-01' WHERE seq = 2"
    ),
    "takes out what an entry says": sql("DELETE FROM record_contents WHERE seq = 3"),
    "takes an entry out": sql(
        "DELETE FROM record_contents WHERE seq = 3", "DELETE FROM record_headers WHERE seq = 3"
    ),
    "puts an entry in": put_one_in,
    "cuts off the end": sql(
        "DELETE FROM record_contents WHERE seq >= 5", "DELETE FROM record_headers WHERE seq >= 5"
    ),
    "puts an older copy back": put_an_older_copy_back,
    "moves a seal to another moment": sql(
        "UPDATE record_seals SET sealed_at = '2020-01-01T00:00:00+00:00'"
    ),
    "takes a seal off": sql("DELETE FROM record_seals"),
    "writes it all anew, with a strange key": rebuild_with_a_strange_key,
    "writes it all anew, with the panel's own key": lambda file, _kept: rebuild(file),
}
TABLE = rows(read("docs/guide/data-protection.md"), "Attacks on the record")


def test_the_guide_tells_of_each_attack_and_of_no_other() -> None:
    assert [row[0] for row in TABLE] == list(ATTACKS)
    assert len(ATTACKS) == 13


def test_an_honest_file_is_not_accused(kept: Kept, attacked: Path, checker: ModuleType) -> None:
    assert outcome(attacked, kept.paper, checker) == ["not found"] * 4


@pytest.mark.parametrize("row", TABLE, ids=lambda row: row[0])
def test_an_attack_comes_to_what_the_guide_says(
    row: list[str], kept: Kept, attacked: Path, checker: ModuleType
) -> None:
    if row[0] == "puts an older copy back":
        shutil.copyfile(kept.older / connections.NAME, attacked / connections.NAME)
    with closing(raw_connection(attacked)) as file:
        triggers = file.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall()
        for (name,) in triggers:
            file.execute(f"DROP TRIGGER {name}")
        ATTACKS[row[0]](file, kept)
    assert outcome(attacked, kept.paper, checker) == row[1:]


def outcome(folder: Path, paper: str, checker: ModuleType) -> list[str]:
    """Ask all four, and say what each found."""
    record = folder / "record.jsonl"
    with closing(open_panel(folder, WORDS)) as store:
        checked, verdict = store.check(), store.verify(paper)
        store.export_record(record, with_words=True)
    alone, with_paper = (
        checker.report(checker.Record(iter(record.read_text("utf-8").splitlines())), words)[1]
        for words in ("", paper)
    )
    told = (not checked.is_sound, not verdict.holds, alone, with_paper)
    return [FOUND[bool(one)] for one in told]


def test_whoever_has_no_passphrase_can_only_break_the_file(attacked: Path) -> None:
    path = attacked / connections.NAME
    content = bytearray(path.read_bytes())
    content[3 * 4096 + 100] ^= 1
    path.write_bytes(content)
    with pytest.raises(PanelDamaged):
        open_panel(attacked, WORDS)
