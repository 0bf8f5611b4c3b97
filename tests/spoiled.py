"""A panel's file with one bit turned round where a table begins, as a disk that wears out does."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from coprod_desktop.storage import connections, keys
from coprod_desktop.storage.slots import Passphrase

PAGE = 4096
_BEGINS = "SELECT rootpage - 1 FROM sqlite_master WHERE name = ?"


def spoil_table(folder: Path, passphrase: str, table: str) -> bytes:
    """Spoil the first page of a table in a closed file, and give the file as it is then."""
    path = folder / connections.NAME
    key = keys.unlock(keys.read_keys(folder), Passphrase(passphrase)).key
    with closing(connections.connect(path, key, connections.READ_ONLY)) as file:
        page = file.execute(_BEGINS, (table,)).fetchone()[0]
    content = bytearray(path.read_bytes())
    content[page * PAGE + 100] ^= 1
    path.write_bytes(content)
    return bytes(content)
