"""Plain data in one encrypted file, which a passphrase of its own opens.

16 bytes   COPROD SESSION 1 without its line feed
8 bytes   how long the lock is, the first byte the highest
the lock: JSON with a random ``vault`` and one slot, as in ``keyslots.json``
12 bytes   nonce
JSON in UTF-8, encrypted with AES-256-GCM; all that stands before is authenticated
"""

import errno
import json
import re
import secrets
import struct
from pathlib import Path
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from coprod_desktop.domain.session_troubles import (
    NoSessionFile,
    SessionFileDamaged,
    SessionFileNewer,
    SessionFileNoRoom,
    SessionFileNotSaved,
    SessionFileTooLarge,
)
from coprod_desktop.domain.troubles import FileMissing, WrongPassphrase
from coprod_desktop.storage.codec import canonical
from coprod_desktop.storage.files import write_whole
from coprod_desktop.storage.slots import (
    Cost,
    DataKey,
    Passphrase,
    key_for,
    make_slot,
    open_slot,
    slot_from_json,
    slot_to_json,
)

MAGIC = b"COPROD SESSION 1"
# Of a later version: another number in the same place.
_OF_ANY_VERSION = re.compile(rb"COPROD SESSION [2-9]")
_SIZE = struct.Struct(">Q")
_NONCE_BYTES = 12
_LARGEST = 256 << 20
_LONGEST_LOCK = 1 << 16
_PURPOSE = b"coprod session 1"


def write_sealed(path: Path, told: dict[str, Any], passphrase: Passphrase, cost: Cost) -> None:
    """Write plain data so that only the passphrase opens it; whole or not at all."""
    key, vault, nonce = DataKey.new(), secrets.token_hex(16), secrets.token_bytes(_NONCE_BYTES)
    slot = make_slot(key, passphrase, vault=vault, label="", cost=cost)
    lock = canonical({"vault": vault, "slot": slot_to_json(slot)}).encode()
    before = MAGIC + _SIZE.pack(len(lock)) + lock
    sealed = AESGCM(key_for(key, _PURPOSE)).encrypt(nonce, canonical(told).encode(), before)
    try:
        write_whole(path, before + nonce + sealed)
    except OSError as error:
        is_full = error.errno in (errno.ENOSPC, errno.EDQUOT)
        raise (SessionFileNoRoom if is_full else SessionFileNotSaved) from error


def is_sealed(path: Path) -> bool:
    """Say whether a file begins as one of these."""
    try:
        with path.open("rb") as stream:
            return stream.read(len(MAGIC)) == MAGIC
    except OSError:
        return False


def read_sealed(path: Path, passphrase: Passphrase) -> Any:
    """Open such a file and give what is in it; nobody has looked yet at what that is.

    Raises:
        StorageTrouble, ImportTrouble: of its own kind for each thing that can be wrong.
    """
    content = _content_of(path)
    begin = len(MAGIC) + _SIZE.size
    length = int.from_bytes(content[len(MAGIC) : begin], "big")
    end = begin + length
    if length > _LONGEST_LOCK or len(content) < end + _NONCE_BYTES:
        raise SessionFileDamaged
    key = _key(content[begin:end], passphrase)
    nonce, sealed = content[end : end + _NONCE_BYTES], content[end + _NONCE_BYTES :]
    try:
        opened = AESGCM(key_for(key, _PURPOSE)).decrypt(nonce, sealed, content[:end])
        return json.loads(opened)
    except (InvalidTag, ValueError, RecursionError):
        raise SessionFileDamaged from None


def _content_of(path: Path) -> bytes:
    try:
        if path.stat().st_size > _LARGEST:
            raise SessionFileTooLarge
        content = path.read_bytes()
    except OSError:
        raise FileMissing(path.name) from None
    if content.startswith(MAGIC):
        return content
    is_of_us = _OF_ANY_VERSION.match(content) is not None
    raise SessionFileNewer() if is_of_us else NoSessionFile()


def _key(lock: bytes, passphrase: Passphrase) -> DataKey:
    try:
        told = json.loads(lock)
        key = open_slot(slot_from_json(told["slot"]), passphrase, vault=told["vault"])
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise SessionFileDamaged from None
    if key is None:
        raise WrongPassphrase
    return key
