"""Seals: at the end of a session the head of the record is signed and said in eight words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from coprod_desktop.storage import record_log, word_list
from coprod_desktop.storage.codec import canonical, moment_text
from coprod_desktop.storage.connections import RawConnection

WORDS = 8
SAID_BYTES = WORDS * word_list.BITS // 8
_ADD = (
    "INSERT INTO record_seals (seq, head, kind, session_id, sealed_at, public_key, signature) "
    "VALUES (:seq, :head, :kind, :session_id, :sealed_at, :public_key, :signature)"
)
_EVERY = "SELECT seq, head, kind, session_id, sealed_at, public_key, signature FROM record_seals "
_ALL = _EVERY + "ORDER BY id"
_OF_SESSION = _EVERY + "WHERE session_id = :session_id ORDER BY id DESC LIMIT 1"
_KEY = "SELECT private_key FROM installation_keys ORDER BY id DESC LIMIT 1"
_ADD_KEY = (
    "INSERT INTO installation_keys (public_key, private_key, made_at) "
    "VALUES (:public_key, :private_key, :made_at)"
)
_KNOWN_KEYS = "SELECT public_key FROM installation_keys"


@dataclass(frozen=True, slots=True, kw_only=True)
class Seal:
    """The state of the record after one entry, signed by this installation."""

    sequence: int
    head: bytes
    kind: str
    session_id: str | None
    sealed_at: datetime
    public_key: bytes
    signature: bytes

    @property
    def words(self) -> tuple[str, ...]:
        """The eight words that papers carry."""
        return words_of(self.head)


def words_of(head: bytes) -> tuple[str, ...]:
    """Say the first 88 bits of a hash in eight words."""
    return word_list.words_of(int.from_bytes(head[:SAID_BYTES]), WORDS)


def make_key(connection: RawConnection, at: datetime) -> None:
    """Make the signing key of this installation and keep it in the panel's file."""
    private = Ed25519PrivateKey.generate()
    public = private.public_key().public_bytes_raw()
    made = {"public_key": public, "private_key": private.private_bytes_raw()}
    connection.execute(_ADD_KEY, made | {"made_at": moment_text(at)})


def seal(connection: RawConnection, kind: str, session_id: str | None, at: datetime) -> Seal:
    """Seal the record as it stands, in the transaction of the act that ends it."""
    sequence, head = record_log.head(connection)
    message = _message(record_log.first_link(connection), sequence, head, moment_text(at))
    public, signature = sign(connection, message)
    made = Seal(
        sequence=sequence,
        head=head,
        kind=kind,
        session_id=session_id,
        sealed_at=at,
        public_key=public,
        signature=signature,
    )
    connection.execute(
        _ADD,
        {
            "seq": made.sequence,
            "head": made.head,
            "kind": made.kind,
            "session_id": made.session_id,
            "sealed_at": moment_text(made.sealed_at),
            "public_key": made.public_key,
            "signature": made.signature,
        },
    )
    return made


def find_all(connection: RawConnection) -> tuple[Seal, ...]:
    """Give every seal of the file, oldest first."""
    return tuple(_seal(row) for row in connection.execute(_ALL).fetchall())


def find_of_session(connection: RawConnection, session_id: str) -> Seal | None:
    """Give the last seal of a session, the one that its papers carry."""
    row = connection.execute(_OF_SESSION, {"session_id": session_id}).fetchone()
    return _seal(row) if row else None


def is_signed(connection: RawConnection, one: Seal) -> bool:
    """Say whether a seal was signed by a key of this file and not changed since."""
    begin, moment = record_log.first_link(connection), moment_text(one.sealed_at)
    message = _message(begin, one.sequence, one.head, moment)
    return is_from_here(connection, one.public_key, one.signature, message)


def sign(connection: RawConnection, message: bytes) -> tuple[bytes, bytes]:
    """Sign something with the key of this installation; give its public half, and the signature."""
    key = Ed25519PrivateKey.from_private_bytes(connection.execute(_KEY).fetchone()[0])
    return key.public_key().public_bytes_raw(), key.sign(message)


def is_from_here(
    connection: RawConnection, public_key: bytes, signature: bytes, message: bytes
) -> bool:
    """Say whether something was signed by a key of this file, and not changed since."""
    known = {row[0] for row in connection.execute(_KNOWN_KEYS).fetchall()}
    try:
        Ed25519PublicKey.from_public_bytes(public_key).verify(signature, message)
    except InvalidSignature:
        return False
    return public_key in known


def _message(begin: bytes, sequence: int, head: bytes, moment: str) -> bytes:
    return canonical(["coprod seal 1", begin.hex(), sequence, head.hex(), moment]).encode()


def _seal(row: Sequence[Any]) -> Seal:
    sequence, head, kind, session_id, sealed_at, public_key, signature = row
    return Seal(
        sequence=sequence,
        head=head,
        kind=kind,
        session_id=session_id,
        sealed_at=datetime.fromisoformat(sealed_at),
        public_key=public_key,
        signature=signature,
    )
