"""A bundle: a whole panel in one encrypted file, for a stick or for another laptop.

    16 bytes   COPROD BUNDLE 1 and a line feed
     8 bytes   how long the key file is, the first byte the highest
     8 bytes   how long the panel's file is
               the key file, as ``keyslots.json`` is
               the panel's file, as ``data.db`` is: encrypted, and without a journal
    32 bytes   HMAC-SHA256 of all that stands before, with a key that only the panel's key gives

There are no names of files in it, and nothing in it is packed: it cannot grow or write elsewhere.
"""

import hmac
import secrets
import shutil
import struct
from collections.abc import Generator, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO

from coprod_desktop.domain.troubles import (
    BundleDamaged,
    BundleTooLarge,
    ForeignFile,
    KeysDamaged,
    NoBundle,
    PanelDamaged,
    PlaintextFile,
)
from coprod_desktop.storage import backups, connections, inspection, keys, record_log
from coprod_desktop.storage.connections import RawConnection
from coprod_desktop.storage.files import disk_troubles, make_empty, make_folder, write_pieces
from coprod_desktop.storage.keys import KeyFile
from coprod_desktop.storage.slots import DataKey, Secret, key_for

_MAGIC = b"COPROD BUNDLE 1\n"
_SIZES = struct.Struct(">QQ")
_SEAL_BYTES = 32
_PIECE = 1 << 20
_LARGEST_KEYS = 1 << 20
LARGEST_FILE = 8 << 30
_VAULT = "SELECT vault FROM file_facts"
_HOLDS = "SELECT 1 FROM record_headers WHERE hash = :head"


@dataclass(frozen=True, slots=True, kw_only=True)
class Unpacked:
    """A bundle as a panel's folder of its own, checked; and how to get into it."""

    folder: Path
    key_file: KeyFile
    key: DataKey


def write_bundle(folder: Path, key: DataKey, path: Path) -> None:
    """Write a panel that is in use into one file; an older one there stays until this counts.

    It reads beside whoever writes. What is refused on the way leaves nothing behind.
    """
    copy = folder / f".bundle-{secrets.token_hex(4)}"
    try:
        make_folder(copy)
        with (
            connections.database_troubles(),
            closing(
                connections.connect(folder / connections.NAME, key, connections.READ_ONLY)
            ) as source,
        ):
            backups.fill_copy(source, folder, key, copy)

        def check(written: Path) -> None:
            with _opened(written) as (stream, sizes):
                _must_be_sealed(stream, sizes, key)

        write_pieces(path, _pieces(copy, key), check=check)
    finally:
        shutil.rmtree(copy, ignore_errors=True)


def unpack(path: Path, folder: Path, secret: Secret, *, newest: int) -> Unpacked:
    """Open a bundle into a new folder, and check everything in it; the bundle stays as it is.

    Raises:
        StorageTrouble: of its own kind for each thing that can be wrong; then no folder is left.
    """
    make_folder(folder)
    try:
        with disk_troubles(), _opened(path) as (stream, sizes):
            _write_keys(folder, stream, sizes)
            key_file = _keys_in(folder)
            key = keys.unlock(key_file, secret).key
            _must_be_sealed(stream, sizes, key)
            _write_file(folder / connections.NAME, stream, sizes)
        _look_inside(folder, key_file, key, newest)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    return Unpacked(folder=folder, key_file=key_file, key=key)


def head_of(folder: Path, key: DataKey) -> bytes:
    """Give the last link of the record of a panel that nobody has open."""
    with connections.database_troubles(), closing(_reading(folder, key)) as file:
        return record_log.head(file)[1]


def holds_link(folder: Path, key: DataKey, head: bytes) -> bool:
    """Say whether the record of a panel goes on from a link."""
    with connections.database_troubles(), closing(_reading(folder, key)) as file:
        is_first = record_log.first_link(file) == head
        return is_first or file.execute(_HOLDS, {"head": head}).fetchone() is not None


def _reading(folder: Path, key: DataKey) -> RawConnection:
    return connections.connect(folder / connections.NAME, key, connections.READ_ONLY)


def _pieces(copy: Path, key: DataKey) -> Iterator[bytes]:
    told, file = copy / keys.NAME, copy / connections.NAME
    seal = _new_seal(key)

    def sealed() -> Iterator[bytes]:
        yield _MAGIC + _SIZES.pack(told.stat().st_size, file.stat().st_size)
        yield told.read_bytes()
        with file.open("rb") as stream:
            while piece := stream.read(_PIECE):
                yield piece

    for piece in sealed():
        seal.update(piece)
        yield piece
    yield seal.digest()


@contextmanager
def _opened(path: Path) -> Generator[tuple[BinaryIO, tuple[int, int]]]:
    """Open a bundle that is as long as it says."""
    with path.open("rb") as stream:
        if stream.read(len(_MAGIC)) != _MAGIC:
            raise NoBundle
        told = stream.read(_SIZES.size)
        if len(told) < _SIZES.size:
            raise BundleDamaged
        sizes: tuple[int, int] = _SIZES.unpack(told)
        if sizes[0] > _LARGEST_KEYS or sizes[1] > LARGEST_FILE:
            raise BundleTooLarge
        if path.stat().st_size != _start_of_file(sizes) + sizes[1] + _SEAL_BYTES:
            raise BundleDamaged
        yield stream, sizes


def _start_of_file(sizes: tuple[int, int]) -> int:
    return len(_MAGIC) + _SIZES.size + sizes[0]


def _must_be_sealed(stream: BinaryIO, sizes: tuple[int, int], key: DataKey) -> None:
    seal = _new_seal(key)
    stream.seek(0)
    for piece in _read(stream, _start_of_file(sizes) + sizes[1]):
        seal.update(piece)
    if not hmac.compare_digest(seal.digest(), stream.read(_SEAL_BYTES)):
        raise BundleDamaged


def _read(stream: BinaryIO, size: int) -> Iterator[bytes]:
    while size:
        piece = stream.read(min(size, _PIECE))
        if not piece:
            raise BundleDamaged
        size -= len(piece)
        yield piece


def _write_keys(folder: Path, stream: BinaryIO, sizes: tuple[int, int]) -> None:
    told = b"".join(_read(stream, sizes[0]))
    for name in (keys.NAME, keys.COPY_NAME):
        write_pieces(folder / name, (told,))


def _write_file(path: Path, stream: BinaryIO, sizes: tuple[int, int]) -> None:
    make_empty(path)
    stream.seek(_start_of_file(sizes))
    with path.open("r+b") as target:
        target.writelines(_read(stream, sizes[1]))


def _keys_in(folder: Path) -> KeyFile:
    try:
        return keys.read_keys(folder)
    except KeysDamaged:
        raise BundleDamaged from None


def _look_inside(folder: Path, key_file: KeyFile, key: DataKey, newest: int) -> None:
    path = folder / connections.NAME
    try:
        inspection.look_at_beginning(path)
        inspection.look_inside(path, key, newest=newest)
        with connections.database_troubles(), closing(_reading(folder, key)) as file:
            if file.execute(_VAULT).fetchone()[0] != key_file.vault:
                raise ForeignFile
    except (PanelDamaged, PlaintextFile):
        raise BundleDamaged from None


def _new_seal(key: DataKey) -> "hmac.HMAC":
    return hmac.new(key_for(key, b"coprod bundle 1"), digestmod=sha256)
