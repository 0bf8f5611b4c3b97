"""The record: one entry for each act, chained by hashes, with its content kept apart.

A header never changes and holds no names and no words. What was done stands in the content, which
the header commits to with a salted HMAC: without content and salt nobody can guess it back.
"""

import hashlib
import hmac
import json
import secrets
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from coprod_desktop.domain.happened import Change
from coprod_desktop.storage.codec import canonical, moment_text
from coprod_desktop.storage.connections import RawConnection
from coprod_desktop.storage.erasing import Erased
from coprod_desktop.storage.rows import SHELF_NAMED, SHELF_OF

_SALT_BYTES = 32
_HEAD = "SELECT seq, hash FROM record_headers ORDER BY seq DESC LIMIT 1"
_ADD_HEADER = (
    "INSERT INTO record_headers (seq, kind, ref, day, commitment, prev, hash) "
    "VALUES (:seq, :kind, :ref, :day, :commitment, :prev, :hash)"
)
_ADD_CONTENT = (
    "INSERT INTO record_contents (seq, salt, content, undoable) "
    "VALUES (:seq, :salt, :content, :undoable)"
)
_MARK_UNDONE = "UPDATE record_contents SET undone_by = :by WHERE seq = :seq"
# Only the short words are taken out of a content: that of an import may hold a whole meeting.
_TOLD = (
    "SELECT seq, content ->> 'act', content ->> 'said', content ->> 'at', "
    "content ->> 'recorded_by', content ->> 'undoes', undone_by FROM record_contents "
)
_NEXT_UNDO = _TOLD + "WHERE undoable = 1 AND undone_by IS NULL ORDER BY seq DESC LIMIT 1"
_ONE = _TOLD + "WHERE seq = :seq"
_PAGE = _TOLD + "WHERE seq < :before ORDER BY seq DESC LIMIT :limit"
_CONTENT = "SELECT content FROM record_contents WHERE seq = :seq"
_STANDING = (
    "SELECT seq FROM record_headers JOIN record_contents USING (seq) "
    "WHERE kind = :kind AND undone_by IS NULL ORDER BY seq"
)
_SINCE = "SELECT kind FROM record_headers WHERE seq > :seq"
_VAULT = "SELECT vault FROM file_facts"
_NO_LIMIT = 2**62
_STEP = 50
TAKING_BACK = ("ChangeUndone", "ChangeRedone")


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """The part of an entry that is kept for ever; ``ref`` is random, ``day`` is a date."""

    seq: int
    kind: str
    ref: str
    day: str
    commitment: bytes
    prev: bytes

    @classmethod
    def from_row(cls, row: Sequence[Any]) -> "Header":
        """Read a header from its columns, without the hash that was kept beside it."""
        seq, kind, ref, day, commitment, prev = row
        return cls(seq=seq, kind=kind, ref=ref, day=day, commitment=commitment, prev=prev)

    @property
    def hash(self) -> bytes:
        """The link that the next entry holds on to."""
        return link_of(self.seq, self.kind, self.ref, self.day, self.commitment, self.prev)


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """What one entry says: what was done, when, by whom it was recorded, and every change.

    ``erased`` tells which entries say nothing any more because of it.
    """

    kind: str
    said: str
    at: datetime
    recorded_by: str
    changes: tuple[Change, ...]
    undoable: bool
    undoes: int | None = None
    redoes: int | None = None
    erased: Erased | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An act as the record tells it; ``undone_by`` is the entry that took it back.

    An entry that takes another back is itself taken back by the one that does the act again.
    """

    sequence: int
    kind: str
    said: str
    at: datetime
    recorded_by: str
    undoes: int | None
    undone_by: int | None


def append(connection: RawConnection, act: Act) -> int:
    """Add an act to the record inside the transaction that carries it out."""
    last, prev = head(connection)
    content, salt = _content(act), secrets.token_bytes(_SALT_BYTES)
    header = Header(
        seq=last + 1,
        kind=act.kind,
        ref=secrets.token_hex(16),
        day=moment_text(act.at)[:10],
        commitment=commitment(salt, content),
        prev=prev,
    )
    connection.execute(_ADD_HEADER, _columns(header))
    kept = {"seq": header.seq, "salt": salt, "content": content, "undoable": int(act.undoable)}
    connection.execute(_ADD_CONTENT, kept)
    if act.undoes is not None:
        connection.execute(_MARK_UNDONE, {"seq": act.undoes, "by": header.seq})
    if act.redoes is not None:
        connection.execute(_MARK_UNDONE, {"seq": act.redoes, "by": header.seq})
        done_again = entry(connection, act.redoes).undoes
        connection.execute(_MARK_UNDONE, {"seq": done_again, "by": None})
    return header.seq


def head(connection: RawConnection) -> tuple[int, bytes]:
    """Give the number and the hash of the last entry, or what the first one builds on."""
    row = connection.execute(_HEAD).fetchone()
    return (row[0], row[1]) if row else (0, first_link(connection))


def first_link(connection: RawConnection) -> bytes:
    """Give what the first entry builds on; it differs from file to file."""
    vault: str = connection.execute(_VAULT).fetchone()[0]
    return hashlib.sha256(b"coprod record begins\0" + vault.encode()).digest()


def link_of(seq: int, kind: str, ref: str, day: str, promised: bytes, prev: bytes) -> bytes:
    """Give the hash of a header, from its columns; ``promised`` is its commitment."""
    # JSON in its one way: what is so plain needs no encoder, and a long record is read sooner.
    if (kind + ref + day).replace("-", "").isalnum():
        named = f'[{seq},"{kind}","{ref}","{day}","{promised.hex()}"]'
    else:
        named = canonical([seq, kind, ref, day, promised.hex()])
    return hashlib.sha256(b"coprod record 1\0" + prev + named.encode()).digest()


def commitment(salt: bytes, content: str) -> bytes:
    """Commit to a content that may be destroyed later without breaking the chain."""
    return hmac.digest(salt, content.encode(), "sha256")


def next_undo(connection: RawConnection) -> Entry | None:
    """Find the last act that can be taken back and was not yet."""
    row = connection.execute(_NEXT_UNDO).fetchone()
    return _entry(row) if row else None


def next_redo(connection: RawConnection) -> Entry | None:
    """Find the last act that was taken back, unless something else was done since."""
    for one in _newest_first(connection):
        if one.kind not in TAKING_BACK:
            return None
        if one.undoes is not None and one.undone_by is None:
            return one
    return None


def entry(connection: RawConnection, sequence: int) -> Entry:
    """Give one act as the record tells it."""
    return _entry(connection.execute(_ONE, {"seq": sequence}).fetchone())


def _newest_first(connection: RawConnection) -> Iterator[Entry]:
    before: int | None = None
    while found := page(connection, before=before, limit=_STEP):
        yield from reversed(found)
        before = found[0].sequence


def page(connection: RawConnection, *, before: int | None, limit: int) -> tuple[Entry, ...]:
    """Give the acts before one, or the last ones, in the order in which they were done."""
    bounds = {"before": _NO_LIMIT if before is None else before, "limit": limit}
    rows = connection.execute(_PAGE, bounds).fetchall()
    return tuple(_entry(row) for row in reversed(rows))


def standing(connection: RawConnection, kind: str) -> tuple[int, ...]:
    """Give the numbers of all acts of one kind that nobody took back, in their order."""
    return tuple(row[0] for row in connection.execute(_STANDING, {"kind": kind}))


def kinds_since(connection: RawConnection, sequence: int) -> frozenset[str]:
    """Give the kinds of all acts that came after one, also of those that were taken back."""
    return frozenset(row[0] for row in connection.execute(_SINCE, {"seq": sequence}))


def changes_of(connection: RawConnection, sequence: int) -> tuple[Change, ...]:
    """Give every change of one act."""
    content: str = connection.execute(_CONTENT, {"seq": sequence}).fetchone()[0]
    return changes_in(content)


def changes_in(content: str) -> tuple[Change, ...]:
    """Read the changes from the content of an entry."""
    return tuple(
        Change(_value(one["type"], one["before"]), _value(one["type"], one["after"]))
        for one in json.loads(content)["changes"]
    )


def _content(act: Act) -> str:
    told: dict[str, Any] = {
        "act": act.kind,
        "at": moment_text(act.at),
        "recorded_by": act.recorded_by,
        "said": act.said,
        "changes": [_change(change) for change in act.changes],
        "undoes": act.undoes,
    }
    # Only where there is one: entries of older versions have no such field.
    if act.redoes is not None:
        told["redoes"] = act.redoes
    if act.erased is not None:
        told["erases"], told["gone"] = act.erased.entries, act.erased.gone
    return canonical(told)


def _change(change: Change) -> dict[str, Any]:
    value = change.before if change.after is None else change.after
    shelf = SHELF_OF[type(value)]
    to_json = shelf.codec.to_json
    before = None if change.before is None else to_json(change.before)
    after = None if change.after is None else to_json(change.after)
    return {"type": shelf.name, "before": before, "after": after}


def _entry(row: Sequence[Any]) -> Entry:
    sequence, kind, said, at, recorded_by, undoes, undone_by = row
    return Entry(
        sequence=sequence,
        kind=kind,
        said=said,
        at=datetime.fromisoformat(at),
        recorded_by=recorded_by,
        undoes=undoes,
        undone_by=undone_by,
    )


def _value(table: str, data: dict[str, Any] | None) -> Any:
    return None if data is None else SHELF_NAMED[table].codec.from_json(data)


def _columns(header: Header) -> dict[str, Any]:
    return {
        "seq": header.seq,
        "kind": header.kind,
        "ref": header.ref,
        "day": header.day,
        "commitment": header.commitment,
        "prev": header.prev,
        "hash": header.hash,
    }
