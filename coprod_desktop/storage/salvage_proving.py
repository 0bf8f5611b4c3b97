"""Where the list of tables is not the file's own: only what the record tells of counts as read.

A list that does not fit would put words of one table into another. What a verified entry says was
done is proved by the chain, whatever list led to it.
"""

import json
from collections.abc import Iterator, Mapping
from contextlib import suppress
from typing import Any

from coprod_desktop.domain.errors import DomainError
from coprod_desktop.storage import record_log, salvage_mending
from coprod_desktop.storage.codec import canonical
from coprod_desktop.storage.connections import RawConnection
from coprod_desktop.storage.record_log import Header
from coprod_desktop.storage.repository import rows_of
from coprod_desktop.storage.rows import SHELVES, Shelf

_ENTRIES = """SELECT seq, kind, ref, day, commitment, prev, hash, salt, content
    FROM record_headers LEFT JOIN record_contents USING (seq) ORDER BY seq"""
_FORGET = "DELETE FROM record_contents WHERE seq = :seq"
_NOT_TOLD = ("drafts", *(shelf.name for shelf in SHELVES if not shelf.recorded))
Told = Mapping[tuple[str, str], Mapping[str, Any] | None]


def proved_entries(connection: RawConnection) -> frozenset[int]:
    """Give the numbers of the entries whose content is what the chain of headers committed to."""
    proved: set[int] = set()
    with suppress(ValueError, TypeError):
        link, last = record_log.first_link(connection), 0
        for *columns, kept, salt, content in connection.execute(_ENTRIES):
            header = Header.from_row(columns)
            follows = header.seq != last + 1 or header.prev == link
            if not follows or header.hash != kept:
                break
            link, last = kept, header.seq
            if content is not None and record_log.commitment(salt, content) == header.commitment:
                proved.add(header.seq)
    return frozenset(proved)


def keep_what_is_proved(connection: RawConnection) -> bool:
    """Take out every row that no proved entry tells of as it is; say whether there was none.

    Where there was one, nothing can be said for what stands in no record: it goes as well.
    """
    told = _told(connection, proved_entries(connection))
    is_true = True
    for shelf in SHELVES:
        if shelf.recorded:
            is_true &= _keep_proved(connection, shelf, told)
    if not is_true:
        for name in _NOT_TOLD:
            connection.execute(f'DELETE FROM "{name}"')  # noqa: S608 - our own names
    salvage_mending.fill_from_record(connection, (shelf.name for shelf in SHELVES))
    return is_true


def _told(connection: RawConnection, proved: frozenset[int]) -> Told:
    told: dict[tuple[str, str], Mapping[str, Any] | None] = {}
    for *columns, content in connection.execute(_ENTRIES).fetchall():
        sequence = columns[0]
        if content is None:
            continue
        if sequence not in proved:
            connection.execute(_FORGET, {"seq": sequence})
            continue
        entry = json.loads(content)
        told |= dict.fromkeys((table, value_id) for table, value_id in entry.get("gone", ()))
        for change in entry["changes"]:
            value: Mapping[str, Any] = change["after"] or change["before"]
            told[change["type"], value["id"]] = change["after"]
    return told


def _keep_proved(connection: RawConnection, shelf: Shelf[Any], told: Told) -> bool:
    wrong = [
        value_id
        for value_id, row in _rows(connection, shelf)
        if row is None or row != _as_today(shelf, told.get((shelf.name, value_id)))
    ]
    for value_id in wrong:
        statement = f'DELETE FROM "{shelf.name}" WHERE id = :id'  # noqa: S608 - our own name
        connection.execute(statement, {"id": value_id})
    return not wrong


def _rows(connection: RawConnection, shelf: Shelf[Any]) -> Iterator[tuple[Any, str | None]]:
    for row in list(rows_of(connection, shelf)):
        try:
            yield row[0], canonical(shelf.codec.to_json(shelf.codec.from_row(row)))
        except (ValueError, TypeError, KeyError, AttributeError, DomainError):
            yield row[0], None


def _as_today(shelf: Shelf[Any], told: Mapping[str, Any] | None) -> str | None:
    """Write what an entry told of a value with the fields that it has today."""
    if told is None:
        return None
    try:
        return canonical(shelf.codec.to_json(shelf.codec.from_json(dict(told))))
    except (ValueError, TypeError, KeyError, AttributeError, DomainError):
        return None
