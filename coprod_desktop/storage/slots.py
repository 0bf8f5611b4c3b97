"""Key slots: the one key of a panel's file, wrapped once for each way in.

Each slot has a pair of keys of its own: the secret gives the private one, and the public one
stands in the slot. So the panel's key can be wrapped anew for somebody who is not there to type
their passphrase.
"""

import base64
import secrets
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from coprod_desktop.storage import mnemonic, shares, word_list
from coprod_desktop.storage.codec import canonical

KEY_BYTES = 32
PASSPHRASE = "passphrase"  # noqa: S105 - a kind of slot
RECOVERY = "recovery"
SHARES = "shares"
_SALT_BYTES = 16
_NONCE_BYTES = 12
_MEMORY_KIB = range(19 * 1024, 1024 * 1024 + 1)
_PASSES = range(2, 17)
_LANES = range(1, 17)
_MOST_WORK_KIB = 8 * 1024 * 1024
# RFC 9180: what is wrapped for a public key, only its private key unwraps.
_WRAPPING = Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """What argon2id spends on one try: memory in KiB, passes over it, lanes side by side."""

    memory_kib: int
    passes: int
    lanes: int

    def __post_init__(self) -> None:
        """Refuse what is too weak, and what would freeze the laptop of whoever tries it."""
        in_range = self.memory_kib in _MEMORY_KIB and self.passes in _PASSES
        if not in_range or self.lanes not in _LANES:
            raise ValueError(self)
        if self.memory_kib * self.passes > _MOST_WORK_KIB:
            raise ValueError(self)


@dataclass(frozen=True, slots=True)
class Passphrase:
    """What a facilitator types; how many spaces stand between its words does not matter."""

    text: str = field(repr=False)

    @property
    def normal(self) -> str:
        """The same text for every keyboard that could have typed it."""
        return " ".join(unicodedata.normalize("NFKC", self.text).split())

    @property
    def encoded(self) -> bytes:
        """The bytes that the key is derived from."""
        return self.normal.encode("utf-8", "surrogatepass")


@dataclass(frozen=True, slots=True)
class RecoveryWords:
    """The 24 words from paper; four letters of each are enough."""

    text: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class TwoShares:
    """Two of an organisation's three shares, in any order; four letters of each word will do."""

    first: str = field(repr=False)
    second: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class SlotKey:
    """The private key of one slot, as a computer keeps it: it opens what the slot opens."""

    slot_id: str
    raw: bytes = field(repr=False)


Typed = Passphrase | RecoveryWords | TwoShares
Secret = Typed | SlotKey


def secret_of(typed: str) -> Typed:
    """Take what somebody typed as the recovery words or as two shares, or else as a passphrase."""
    on_paper = secret_on_paper(typed)
    return on_paper if on_paper and word_list.are_words(typed) else Passphrase(typed)


def secret_on_paper(typed: str) -> Typed | None:
    """Take as many words as stand on paper as what stands there, whether they are known or not."""
    words = word_list.split(typed)
    if len(words) == mnemonic.WORDS:
        return RecoveryWords(typed)
    if len(words) == 2 * shares.WORDS:
        return TwoShares(" ".join(words[: shares.WORDS]), " ".join(words[shares.WORDS :]))
    return None


_KINDS: Mapping[type, str] = {Passphrase: PASSPHRASE, RecoveryWords: RECOVERY, TwoShares: SHARES}


@dataclass(frozen=True, slots=True)
class DataKey:
    """The random key that the panel's file is encrypted with."""

    raw: bytes = field(repr=False)

    @classmethod
    def new(cls) -> "DataKey":
        """Make a key."""
        return cls(secrets.token_bytes(KEY_BYTES))


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """One way in; its label (whose it is) can be read only with the panel's key.

    Slots of the first format have no public key, and are wrapped with a nonce instead.
    """

    id: str
    kind: str
    salt: bytes
    cost: Cost | None
    sealed_label: bytes
    wrapped: bytes
    public: bytes = b""
    nonce: bytes = b""

    def opens_with(self, secret: Secret) -> bool:
        """Say whether a secret is of the kind that this slot takes."""
        if isinstance(secret, SlotKey):
            return self.id == secret.slot_id and bool(self.public)
        return self.kind == _kind(secret)


def make_slot(
    key: DataKey, secret: Typed, *, vault: str, label: str, cost: Cost | None = None
) -> Slot:
    """Wrap the panel's key for one secret; ``cost`` is for passphrases."""
    bare = Slot(
        id=secrets.token_hex(8),
        kind=_kind(secret),
        salt=secrets.token_bytes(_SALT_BYTES),
        cost=cost,
        sealed_label=b"",
        wrapped=b"",
    )
    private = X25519PrivateKey.from_private_bytes(_secret_key(bare, secret))
    public = private.public_key().public_bytes_raw()
    return _wrap(replace(bare, public=public), key, vault, label)


def open_slot(slot: Slot, secret: Secret, *, vault: str) -> DataKey | None:
    """Unwrap the panel's key, or nothing if the secret does not fit."""
    own, header = _secret_key(slot, secret), _header(slot, vault)
    try:
        if not slot.public:
            return DataKey(AESGCM(own).decrypt(slot.nonce, slot.wrapped, header))
        private = X25519PrivateKey.from_private_bytes(own)
        return DataKey(_WRAPPING.decrypt(slot.wrapped, private, header))
    except InvalidTag:
        return None


def key_of_slot(slot: Slot, secret: Typed) -> SlotKey:
    """Give the private key that a secret makes of a slot, whether or not it is the right one."""
    return SlotKey(slot.id, _secret_key(slot, secret))


def carry_over(slot: Slot, *, old: DataKey, new: DataKey, vault: str) -> Slot:
    """Wrap another key for whoever has a slot, without their secret; it must have a public key."""
    # Reading the label proves that the public key was put there by somebody who has the key.
    return _wrap(slot, new, vault, label_of(slot, old))


def label_of(slot: Slot, key: DataKey) -> str:
    """Read whose slot it is."""
    nonce, sealed = slot.sealed_label[:_NONCE_BYTES], slot.sealed_label[_NONCE_BYTES:]
    return AESGCM(_label_key(key)).decrypt(nonce, sealed, _owner(slot)).decode()


def slot_to_json(slot: Slot) -> dict[str, Any]:
    """Give a slot as plain data."""
    return _public(slot) | {"nonce": _text(slot.nonce), "wrapped": _text(slot.wrapped)}


def slot_from_json(data: dict[str, Any]) -> Slot:
    """Read a slot from plain data, refusing costs that are out of range."""
    cost = data["cost"]
    return Slot(
        id=data["id"],
        kind=data["kind"],
        salt=_bytes(data["salt"]),
        cost=Cost(**cost) if cost else None,
        sealed_label=_bytes(data["label"]),
        wrapped=_bytes(data["wrapped"]),
        public=_bytes(data.get("public", "")),
        nonce=_bytes(data["nonce"]),
    )


def _kind(secret: Typed) -> str:
    return _KINDS[type(secret)]


def _secret_key(slot: Slot, secret: Secret) -> bytes:
    if isinstance(secret, SlotKey):
        return secret.raw
    if isinstance(secret, RecoveryWords):
        return _derive(mnemonic.key_of(secret.text), slot.salt, b"coprod recovery 1")
    if isinstance(secret, TwoShares):
        both = shares.secret_of(secret.first, secret.second)
        return _derive(both, slot.salt, b"coprod shares 1")
    if slot.cost is None:
        raise ValueError(slot.id)
    return hash_secret_raw(
        secret.encoded,
        slot.salt,
        time_cost=slot.cost.passes,
        memory_cost=slot.cost.memory_kib,
        parallelism=slot.cost.lanes,
        hash_len=KEY_BYTES,
        type=Type.ID,
    )


def _header(slot: Slot, vault: str) -> bytes:
    return canonical({"vault": vault, "slot": _public(slot)}).encode()


def _public(slot: Slot) -> dict[str, Any]:
    cost = slot.cost
    spent = cost and {"memory_kib": cost.memory_kib, "passes": cost.passes, "lanes": cost.lanes}
    told = {
        "id": slot.id,
        "kind": slot.kind,
        "salt": _text(slot.salt),
        "cost": spent,
        "label": _text(slot.sealed_label),
    }
    # Only where there is one: the header of a slot of the first format must stay as it was.
    return told | {"public": _text(slot.public)} if slot.public else told


def _wrap(slot: Slot, key: DataKey, vault: str, label: str) -> Slot:
    labelled = replace(slot, sealed_label=_seal_label(key, slot, label))
    public = X25519PublicKey.from_public_bytes(slot.public)
    wrapped = _WRAPPING.encrypt(key.raw, public, _header(labelled, vault))
    return replace(labelled, wrapped=wrapped)


def _seal_label(key: DataKey, slot: Slot, label: str) -> bytes:
    nonce = secrets.token_bytes(_NONCE_BYTES)
    return nonce + AESGCM(_label_key(key)).encrypt(nonce, label.encode(), _owner(slot))


def _owner(slot: Slot) -> bytes:
    return slot.id.encode() + slot.public


def key_for(key: DataKey, purpose: bytes) -> bytes:
    """Derive a key for one purpose from the panel's key; neither gives the other away."""
    return _derive(key.raw, None, purpose)


def _label_key(key: DataKey) -> bytes:
    return key_for(key, b"coprod slot label 1")


def _derive(secret: bytes, salt: bytes | None, purpose: bytes) -> bytes:
    return HKDF(algorithm=SHA256(), length=KEY_BYTES, salt=salt, info=purpose).derive(secret)


def _text(raw: bytes) -> str:
    return base64.b64encode(raw).decode("ascii")


def _bytes(text: str) -> bytes:
    return base64.b64decode(text, validate=True)
