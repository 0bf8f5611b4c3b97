"""The list of erasures beside the panel's file: a file from before forgets the same words by it.

Going back to a backup puts another file in the place of the panel's, and this list stays. It holds
fingerprints and days, and nobody's words or names. Each erasure is signed with the key that seals
the record, so that nobody makes a panel forget what nobody wanted erased.
"""

import json
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from coprod_desktop.domain.erasure import Erasure
from coprod_desktop.storage import seals
from coprod_desktop.storage.codec import canonical
from coprod_desktop.storage.connections import RawConnection
from coprod_desktop.storage.files import disk_troubles, write_whole
from coprod_desktop.storage.repository import Repository
from coprod_desktop.storage.rows import ERASURES

NAME = "erased.json"
_FORMAT = 1


def missing_in_file(connection: RawConnection, folder: Path) -> tuple[Erasure, ...]:
    """Give what the list knows and a panel's file does not, oldest first."""
    known = _in_file(connection)
    listed = _listed(connection, folder)
    return tuple(one for key, one in sorted(listed.items()) if key not in known)


def bring_up_to_date(connection: RawConnection, folder: Path) -> None:
    """Write down beside the file what it knows to be erased, where the list lacks it."""
    known, listed = _in_file(connection), _listed(connection, folder)
    if known.keys() <= listed.keys():
        return
    both = listed | known
    told = {"format": _FORMAT, "erasures": [_signed(connection, one) for one in both.values()]}
    with disk_troubles():
        write_whole(folder / NAME, json.dumps(told, indent=1).encode())


def _in_file(connection: RawConnection) -> dict[str, Erasure]:
    return {one.id: one for one in Repository(connection, ERASURES).where()}


def _listed(connection: RawConnection, folder: Path) -> dict[str, Erasure]:
    try:
        listed: Iterable[Any] = json.loads((folder / NAME).read_bytes())["erasures"]
    except (OSError, ValueError, KeyError, TypeError):
        return {}
    found: dict[str, Erasure] = {}
    for line in listed:
        # A line that is spoiled, or that another signed, takes nothing from the others.
        with suppress(ValueError, KeyError, TypeError, AttributeError):
            erasure = _read(connection, line)
            found[erasure.id] = erasure
    return found


def _signed(connection: RawConnection, one: Erasure) -> dict[str, Any]:
    data = ERASURES.codec.to_json(one)
    public, signature = seals.sign(connection, _message(one))
    return data | {"public key": public.hex(), "signature": signature.hex()}


def _read(connection: RawConnection, line: Mapping[str, Any]) -> Erasure:
    erasure = ERASURES.codec.from_json(line)
    public, signature = bytes.fromhex(line["public key"]), bytes.fromhex(line["signature"])
    if not seals.is_from_here(connection, public, signature, _message(erasure)):
        raise ValueError(erasure.id)
    return erasure


def _message(one: Erasure) -> bytes:
    return canonical(["coprod erasure 1", ERASURES.codec.to_json(one)]).encode()
