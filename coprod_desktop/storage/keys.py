"""The key file of a panel's folder: its slots, kept twice, and the ways to get in and be added."""

import hashlib
import json
import secrets
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from coprod_desktop.domain.share_troubles import WrongShares
from coprod_desktop.domain.troubles import (
    ComputerOpensNoMore,
    KeysDamaged,
    PassphraseMissing,
    PassphraseTooShort,
    StorageTrouble,
    WrongPassphrase,
    WrongRecoveryWords,
)
from coprod_desktop.storage import connections, inspection, mnemonic, shares
from coprod_desktop.storage.codec import canonical
from coprod_desktop.storage.files import disk_troubles, write_whole
from coprod_desktop.storage.slots import (
    Cost,
    DataKey,
    Passphrase,
    RecoveryWords,
    Secret,
    Slot,
    SlotKey,
    TwoShares,
    key_of_slot,
    label_of,
    make_slot,
    open_slot,
    slot_from_json,
    slot_to_json,
)

NAME = "keyslots.json"
COPY_NAME = "keyslots.json.bak"
COPIES = 2
FORMAT = 2
_READ = (1, FORMAT)
# No rule says what a passphrase must hold; but whatever is shorter is tried in a night.
SHORTEST_PASSPHRASE = 8
LEAST_COST = Cost(memory_kib=64 * 1024, passes=3, lanes=4)
_MOST_MEMORY_KIB = 256 * 1024
_MOST_PASSES = 12
_SECONDS_WANTED = 0.5
# A file may hold anything, such as a thousand brackets within each other.
_UNREADABLE = (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError)
_REFUSALS: Mapping[type, type[StorageTrouble]] = {
    Passphrase: WrongPassphrase,
    RecoveryWords: WrongRecoveryWords,
    TwoShares: WrongShares,
    SlotKey: ComputerOpensNoMore,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyFile:
    """All ways into one panel; ``database`` is how its file begins, to tell it from others.

    While the panel's key is being changed, ``coming`` are the ways into the file that comes.
    """

    vault: str
    database: str
    slots: tuple[Slot, ...]
    coming: "KeyFile | None" = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """The panel's key, and whose slot gave it."""

    key: DataKey
    slot_id: str
    label: str


def new_key_file(
    key: DataKey, passphrase: Passphrase, *, label: str, recovery_label: str, cost: Cost
) -> tuple[KeyFile, tuple[str, ...]]:
    """Make the first slots of a panel; the recovery words are given this once and kept nowhere."""
    must_be_hard_to_guess(passphrase)
    vault = secrets.token_hex(16)
    words = mnemonic.new_words()
    on_paper = RecoveryWords(" ".join(words))
    slots = (
        make_slot(key, passphrase, vault=vault, label=label, cost=cost),
        make_slot(key, on_paper, vault=vault, label=recovery_label),
    )
    return KeyFile(vault=vault, database="", slots=slots), words


def add_passphrase(
    keys: KeyFile, key: DataKey, passphrase: Passphrase, *, label: str, cost: Cost
) -> KeyFile:
    """Give one more facilitator a way in."""
    must_be_hard_to_guess(passphrase)
    added = make_slot(key, passphrase, vault=keys.vault, label=label, cost=cost)
    return replace(keys, slots=(*keys.slots, added))


def change_passphrase(
    keys: KeyFile, opened: Opened, passphrase: Passphrase, *, cost: Cost
) -> tuple[KeyFile, Opened]:
    """Put a new passphrase in the place of the one that was used."""
    added = add_passphrase(keys, opened.key, passphrase, label=opened.label, cost=cost)
    kept = replace(added, slots=tuple(s for s in added.slots if s.id != opened.slot_id))
    return kept, replace(opened, slot_id=added.slots[-1].id)


def unlock(keys: KeyFile, secret: Secret) -> Opened:
    """Open the panel's key with a secret, trying each slot of its kind."""
    if isinstance(secret, TwoShares):
        shares.must_fit(secret.first, secret.second, vault=keys.vault)
    for slot in keys.slots:
        key = open_slot(slot, secret, vault=keys.vault) if slot.opens_with(secret) else None
        if key is not None:
            return Opened(key=key, slot_id=slot.id, label=label_of(slot, key))
    raise _REFUSALS[type(secret)]


def slot_key(keys: KeyFile, passphrase: Passphrase) -> SlotKey:
    """Give the private key of the slot that a passphrase opens, or say that it opens none."""
    for slot in keys.slots:
        if slot.public and slot.opens_with(passphrase):
            found = key_of_slot(slot, passphrase)
            if open_slot(slot, found, vault=keys.vault) is not None:
                return found
    raise WrongPassphrase


def brought_up_to_date(keys: KeyFile, opened: Opened, secret: Secret) -> tuple[KeyFile, Opened]:
    """Give the slot that was opened a public key, if it is so old that it has none."""
    old = next(slot for slot in keys.slots if slot.id == opened.slot_id)
    if old.public or isinstance(secret, SlotKey):
        return keys, opened
    new = make_slot(opened.key, secret, vault=keys.vault, label=opened.label, cost=old.cost)
    slots = tuple(new if slot is old else slot for slot in keys.slots)
    return replace(keys, slots=slots), replace(opened, slot_id=new.id)


def write_keys(folder: Path, keys: KeyFile) -> None:
    """Write the key file and then its copy, each whole or not at all."""
    content = _to_bytes(keys)
    with disk_troubles():
        write_whole(folder / NAME, content)
        write_whole(folder / COPY_NAME, content)


def read_keys(folder: Path) -> KeyFile:
    """Read the key file, or its copy if that is damaged or lost."""
    for name in (NAME, COPY_NAME):
        try:
            return _from_bytes((folder / name).read_bytes())
        except _UNREADABLE:
            continue
    raise KeysDamaged


def current_keys(folder: Path) -> KeyFile:
    """Read the ways into the file that is there, also when a crash stopped a change of its key."""
    found = read_keys(folder)
    if found.coming is None:
        return found
    try:
        beginning = inspection.look_at_beginning(folder / connections.NAME)
    except StorageTrouble:
        # Spoiled or gone, and with it the sign which are meant.
        return replace(found, coming=None)
    fits = inspection.differing_bytes(found.coming.database, beginning)
    if fits < inspection.differing_bytes(found.database, beginning):
        return found.coming
    return replace(found, coming=None)


def damaged_key_files(folder: Path) -> tuple[str, ...]:
    """Name the key files that cannot be read; one of the two is enough to get in."""
    return tuple(name for name in (NAME, COPY_NAME) if not _is_whole(folder / name))


def calibrated_cost(clock: Callable[[], float] = time.perf_counter) -> Cost:
    """Find the cost at which one try takes half a second to a second on this laptop."""
    cost = LEAST_COST
    while _seconds(cost, clock) < _SECONDS_WANTED and cost.passes < _MOST_PASSES:
        if cost.memory_kib < _MOST_MEMORY_KIB:
            cost = replace(cost, memory_kib=cost.memory_kib * 2)
        else:
            cost = replace(cost, passes=cost.passes + 1)
    return cost


def _seconds(cost: Cost, clock: Callable[[], float]) -> float:
    begin = clock()
    make_slot(DataKey.new(), Passphrase("calibration"), vault="", label="", cost=cost)
    return clock() - begin


def must_be_hard_to_guess(passphrase: Passphrase) -> None:
    """Refuse a passphrase that is missing or too short."""
    if not passphrase.normal:
        raise PassphraseMissing
    length = len(passphrase.normal)
    if length < SHORTEST_PASSPHRASE:
        raise PassphraseTooShort(length=length, least=SHORTEST_PASSPHRASE)


def _is_whole(path: Path) -> bool:
    try:
        _from_bytes(path.read_bytes())
    except _UNREADABLE:
        return False
    return True


def _to_bytes(keys: KeyFile) -> bytes:
    told = {"format": FORMAT, "vault": keys.vault} | _ways_in(keys)
    if keys.coming is not None:
        told["coming"] = _ways_in(keys.coming)
    return json.dumps(told | {"checksum": _checksum(told)}, indent=1).encode()


def _ways_in(keys: KeyFile) -> dict[str, Any]:
    return {"database": keys.database, "slots": [slot_to_json(slot) for slot in keys.slots]}


def _from_bytes(content: bytes) -> KeyFile:
    told = json.loads(content)
    checksum = told.pop("checksum")
    if told["format"] not in _READ or checksum != _checksum(told):
        raise ValueError(told["format"])
    coming = _key_file(told["vault"], told["coming"]) if "coming" in told else None
    return replace(_key_file(told["vault"], told), coming=coming)


def _key_file(vault: str, told: dict[str, Any]) -> KeyFile:
    slots = tuple(slot_from_json(one) for one in told["slots"])
    return KeyFile(vault=vault, database=told["database"], slots=slots)


def _checksum(told: dict[str, Any]) -> str:
    return hashlib.sha256(canonical(told).encode()).hexdigest()
