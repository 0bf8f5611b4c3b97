"""Every byte that a panel's file and its journal hold, without their encryption."""

from pathlib import Path
from struct import unpack

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from coprod_desktop.storage import connections, keys
from coprod_desktop.storage.slots import DataKey
from tests.storage.panels import WORDS

_PAGE, _IV, _RESERVED = 4096, 16, 80
_JOURNAL_HEAD, _FRAME_HEAD = 32, 24


def key_of(folder: Path) -> DataKey:
    return keys.unlock(keys.read_keys(folder), WORDS).key


def plain_bytes(folder: Path, key: DataKey | None = None) -> bytes:
    """Decrypt every page, free ones and those in the journal too, as a thief with the key would."""
    key = key or key_of(folder)
    content = (folder / connections.NAME).read_bytes()
    pages = [content[at : at + _PAGE] for at in range(0, len(content), _PAGE)]
    journal = folder / f"{connections.NAME}-wal"
    frames = journal.read_bytes()[_JOURNAL_HEAD:] if journal.exists() else b""
    step = _FRAME_HEAD + _PAGE
    pages += [frames[at + _FRAME_HEAD : at + step] for at in range(0, len(frames), step)]
    return b"".join(_plain(page, key) for page in pages if len(page) == _PAGE)


def pages_of_list(folder: Path, key: DataKey) -> list[int]:
    """Give the places of the pages that list the tables: the first page leads to all others."""
    with (folder / connections.NAME).open("rb") as stream:
        first = bytes(_IV) + _plain(stream.read(_PAGE)[_IV:], key)
    count, last = unpack(">H", first[103:105])[0], unpack(">I", first[108:112])[0]
    cells = unpack(f">{count}H", first[112 : 112 + 2 * count])
    under = [unpack(">I", first[cell : cell + 4])[0] for cell in cells]
    return [0, *(number - 1 for number in (*under, last))]


def _plain(page: bytes, key: DataKey) -> bytes:
    """Decrypt one page; the salt before the first shifts no block, for it is one block long."""
    vector = page[-_RESERVED:][:_IV]
    reading = Cipher(algorithms.AES(key.raw), modes.CBC(vector)).decryptor()
    return reading.update(page[:-_RESERVED]) + reading.finalize()
