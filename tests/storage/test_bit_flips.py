"""One flipped bit, anywhere in a closed panel: it is noticed, and no word is ever another one."""

from __future__ import annotations

import random
import shutil
from contextlib import closing
from pathlib import Path

import pytest

from coprod_desktop.domain.troubles import StorageTrouble
from coprod_desktop.storage import connections, keys
from coprod_desktop.storage.panel_folder import open_panel
from coprod_desktop.storage.slots import DataKey
from tests.storage import panels
from tests.storage.panels import WORDS

FLIPS = 300
# Opening derives the key anew each time, so only some of the flips go all the way.
OPENED = 12
JOURNAL = f"{connections.NAME}-wal"


def flip(content: bytes, bit: int) -> bytes:
    flipped = bytearray(content)
    flipped[bit // 8] ^= 1 << bit % 8
    return bytes(flipped)


def bits_of(content: bytes, many: int) -> list[int]:
    return random.Random(300).sample(range(len(content) * 8), many)


def key_of(folder: Path) -> DataKey:
    return keys.unlock(keys.read_keys(folder), WORDS).key


def said(folder: Path) -> list[str]:
    with closing(open_panel(folder, WORDS)) as store, store.read() as reader:
        return [one.words for one in reader.contributions.where()]


def finds_damage(path: Path, key: DataKey) -> bool:
    """Whether the seals of the pages, which are looked at with each opening, show it."""
    with closing(connections.connect(path, key, connections.UNTOUCHED)) as file:
        try:
            return bool(file.execute("PRAGMA cipher_integrity_check").fetchall())
        except connections.sqlcipher.DatabaseError:
            return True


def test_each_of_three_hundred_flipped_bits_is_noticed(closed_panel: Path) -> None:
    path, key = closed_panel / connections.NAME, key_of(closed_panel)
    whole = path.read_bytes()
    assert not finds_damage(path, key)
    unseen: list[int] = []
    for bit in bits_of(whole, FLIPS):
        with path.open("r+b") as file:
            file.seek(bit // 8)
            file.write(flip(whole, bit)[bit // 8 : bit // 8 + 1])
        if not finds_damage(path, key):
            unseen.append(bit)
        with path.open("r+b") as file:
            file.seek(bit // 8)
            file.write(whole[bit // 8 : bit // 8 + 1])
    assert unseen == []
    assert path.read_bytes() == whole


def test_a_flipped_bit_keeps_the_panel_from_opening_and_nothing_is_written(
    closed_panel: Path,
) -> None:
    path = closed_panel / connections.NAME
    whole = path.read_bytes()
    for bit in bits_of(whole, OPENED):
        path.write_bytes(flip(whole, bit))
        with pytest.raises(StorageTrouble):
            open_panel(closed_panel, WORDS)
        assert path.read_bytes() == flip(whole, bit)


def test_a_flipped_bit_in_the_journal_takes_whole_acts_and_changes_no_word(
    closed_panel: Path, tmp_path: Path
) -> None:
    killed = tmp_path / "killed"
    store = open_panel(closed_panel, WORDS)
    with store.read() as reader:
        session = reader.sessions.where()[0]
    store.write(lambda work: panels.contribute(work, session, "In the journal."))
    shutil.copytree(closed_panel, killed)
    store.close()
    journal = (killed / JOURNAL).read_bytes()
    before = (killed / connections.NAME).read_bytes()
    for bit in bits_of(journal, OPENED):
        (killed / connections.NAME).write_bytes(before)
        (killed / JOURNAL).write_bytes(flip(journal, bit))
        try:
            words = said(killed)
        except StorageTrouble:
            continue
        assert words[:3] == [
            "The bus never stops here.",
            "The bench is too high.",
            "We need a shelter.",
        ]
        assert words[3:] in ([], ["In the journal."])


@pytest.mark.parametrize("is_copy_there", [True, False])
def test_a_flipped_bit_in_a_key_file_opens_by_the_other_or_not_at_all(
    closed_panel: Path, *, is_copy_there: bool
) -> None:
    path = closed_panel / keys.NAME
    whole = path.read_bytes()
    if not is_copy_there:
        (closed_panel / keys.COPY_NAME).unlink()
    key = key_of(closed_panel)
    for bit in bits_of(whole, FLIPS):
        path.write_bytes(flip(whole, bit))
        assert keys.NAME in keys.damaged_key_files(closed_panel), bit
        if is_copy_there:
            assert keys.read_keys(closed_panel).slots
        else:
            with pytest.raises(StorageTrouble):
                keys.read_keys(closed_panel)
    path.write_bytes(whole)
    assert key_of(closed_panel) == key
