"""Erasing words from the file: from its tables, and from what the entries of its record say."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from coprod_desktop.domain.decision import Decision
from coprod_desktop.domain.erasure import (
    ERASABLE,
    TELLS_OF,
    Erasure,
    fingerprint,
    leaves_nothing,
    left_of,
    reasons_in,
)
from coprod_desktop.domain.happened import Change
from coprod_desktop.storage import drafts
from coprod_desktop.storage.connections import RawConnection
from coprod_desktop.storage.repository import Keeper
from coprod_desktop.storage.rows import SHELF_NAMED, SHELF_OF, Shelf

_CONTENTS = "SELECT seq, content FROM record_contents ORDER BY seq"
_DESTROY = "DELETE FROM record_contents WHERE seq = :seq"
_NO_WAY_BACK = "UPDATE record_contents SET undoable = 0"
_ABOUT = "SELECT content FROM record_contents WHERE instr(content, :id) ORDER BY seq"


@dataclass(frozen=True, slots=True, kw_only=True)
class Erased:
    """What an erasure did.

    ``entries`` of the record say nothing any more. ``rest`` is what else they told, as it is now;
    ``gone`` names what they told of and is not there, by table and id. ``changes`` are for
    screens, and stand in no record.
    """

    entries: tuple[int, ...]
    gone: tuple[tuple[str, str], ...]
    rest: tuple[Change, ...]
    changes: tuple[Change, ...]


def carry_out(connection: RawConnection, erasure: Erasure) -> Erased:
    """Destroy the words that are meant, wherever the file holds them; headers stay as they are.

    Nothing that was done before can be undone any more: it might bring the words back.
    """
    meant = frozenset(erasure.targets)
    changes = tuple(_from_tables(connection, erasure, meant))
    entries, touched = _telling_entries(connection, meant)
    for sequence in entries:
        connection.execute(_DESTROY, {"seq": sequence})
    connection.execute(_NO_WAY_BACK)
    now = {key: Keeper(connection, SHELF_NAMED[key[0]]).find(key[1]) for key in touched}
    return Erased(
        entries=entries,
        gone=tuple(key for key, value in now.items() if value is None),
        rest=tuple(Change(value, value) for value in now.values() if value is not None),
        changes=changes,
    )


def drop_drafts_about(connection: RawConnection, ids: frozenset[str]) -> None:
    """Forget every half-typed text that is about one of some values, or was typed for it."""
    for draft in drafts.find_all(connection):
        if any(one in draft.place or one in draft.text for one in ids):
            drafts.drop(connection, draft.place)


def drop_drafts_until(connection: RawConnection, erasure: Erasure) -> None:
    """Forget every half-typed text from before an erasure: nobody knows whose words it holds."""
    for draft in drafts.find_all(connection):
        if draft.saved_at.date() <= erasure.erased_on:
            drafts.drop(connection, draft.place)


def find_in_record(
    connection: RawConnection, kinds: tuple[type, ...], person_id: str
) -> frozenset[tuple[type, str]]:
    """Find values of one person that only the record still tells of: they were taken back."""
    wanted = {SHELF_OF[kind].name: kind for kind in kinds}
    found: dict[tuple[type, str], bool] = {}
    for (content,) in connection.execute(_ABOUT, {"id": person_id}).fetchall():
        for name, data in _told_in(json.loads(content)):
            if name in wanted and data.get("person_id") == person_id:
                found[wanted[name], data["id"]] = True
    return frozenset(
        (kind, value_id)
        for kind, value_id in found
        if Keeper(connection, SHELF_OF[kind]).find(value_id) is None
    )


def find_reasons(connection: RawConnection, person_id: str) -> frozenset[tuple[type, str]]:
    """Name the reasons and other views of one person in decisions, also those of before."""
    shelf = SHELF_OF[Decision]
    told = [shelf.codec.to_json(one) for one in Keeper(connection, shelf).where()]
    for (content,) in connection.execute(_ABOUT, {"id": person_id}).fetchall():
        told += [data for name, data in _told_in(json.loads(content)) if name == shelf.name]
    return frozenset(
        named
        for data in told
        for speaker, named in reasons_in(Decision, data)
        if speaker == person_id
    )


def _from_tables(
    connection: RawConnection, erasure: Erasure, meant: frozenset[str]
) -> Iterator[Change]:
    for kind in ERASABLE:
        shelf = SHELF_OF[kind]
        keeper = Keeper(connection, shelf)
        for value in keeper.where():
            if not _is_meant(shelf, shelf.codec.to_json(value), meant):
                continue
            left = left_of(value, erasure.erased_on, meant)
            if left is None:
                keeper.take_out(value.id)
                yield Change(value, None)
            elif left != value:
                keeper.put(left, known=True)
                yield Change(left, left)


def _telling_entries(
    connection: RawConnection, meant: frozenset[str]
) -> tuple[tuple[int, ...], dict[tuple[str, str], None]]:
    entries: list[int] = []
    touched: dict[tuple[str, str], None] = {}
    for sequence, content in connection.execute(_CONTENTS).fetchall():
        told = json.loads(content)
        # What an erasure says holds no words, and is never erased itself.
        if "erases" in told:
            continue
        values = tuple(_told_in(told))
        if any(_is_meant(SHELF_NAMED[name], data, meant) for name, data in values):
            entries.append(sequence)
            touched |= {
                (name, data["id"]): None
                for name, data in values
                if not _is_taken_out(SHELF_NAMED[name], data, meant)
            }
    return tuple(entries), touched


def _told_in(told: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    for change in told["changes"]:
        for side in ("before", "after"):
            if change[side] is not None:
                yield change["type"], change[side]


def _is_meant(shelf: Shelf[Any], data: Mapping[str, Any], meant: frozenset[str]) -> bool:
    kind = shelf.codec.kind
    if fingerprint(kind, data["id"]) in meant:
        return True
    if any(fingerprint(*named) in meant for _, named in reasons_in(kind, data)):
        return True
    field, of_kind = TELLS_OF.get(kind, ("", kind))
    about: str | None = data.get(field)
    return about is not None and fingerprint(of_kind, about) in meant


def _is_taken_out(shelf: Shelf[Any], data: Mapping[str, Any], meant: frozenset[str]) -> bool:
    return _is_meant(shelf, data, meant) and leaves_nothing(shelf.codec.kind)
