"""Reading the whole record again: does each entry hold, and do the tables say the same?"""

import hashlib
from collections.abc import Callable, Iterator
from typing import Any

from sqlalchemy import Connection, Row, select, text

from coprod_desktop.domain.errors import DomainError
from coprod_desktop.domain.record import Fault, Finding
from coprod_desktop.storage import record_log, seals
from coprod_desktop.storage.codec import canonical
from coprod_desktop.storage.record_log import Header
from coprod_desktop.storage.rows import SHELF_OF, SHELVES, Shelf

Progress = Callable[[int, int], None]
_ENTRIES = text(
    "SELECT h.seq, h.kind, h.ref, h.day, h.commitment, h.prev, h.hash, "
    "c.salt, c.content, c.undone_by FROM record_headers h "
    "LEFT JOIN record_contents c ON c.seq = h.seq ORDER BY h.seq"
)
_COUNT = text("SELECT count(*) FROM record_headers")
_STEP = 500


class RecordReading:
    """One reading of the whole record; what is wrong collects in ``findings``."""

    def __init__(self, connection: Connection, progress: Progress) -> None:
        self._connection = connection
        self._progress = progress
        self._hashes: dict[int, bytes] = {}
        self._latest: dict[tuple[str, str], tuple[int, bytes | None]] = {}
        self._undone_by: dict[int, int] = {}
        self._marked: dict[int, int] = {}
        self.entries: int = connection.execute(_COUNT).scalar_one()
        self.findings: list[Finding] = []

    def read(self) -> None:
        """Follow the chain, then hold seals, marks of undoing and tables against it."""
        link, expected = record_log.first_link(self._connection), 1
        for row in self._connection.execute(_ENTRIES):
            if row.seq != expected:
                self._found(Fault.ENTRY_MISSING, expected)
            self._read_header(row, link)
            self._read_content(row)
            link, expected = row.hash, row.seq + 1
            if row.seq % _STEP == 0:
                self._progress(row.seq, self.entries)
        self._compare_seals()
        self._compare_undone()
        for shelf in SHELVES:
            self._compare_table(shelf)
        for (table, _value_id), (sequence, digest) in self._latest.items():
            if digest is not None:
                self._found(Fault.VALUE_MISSING, sequence, table)

    def _found(self, fault: Fault, sequence: int, about: str = "") -> None:
        self.findings.append(Finding(fault=fault, sequence=sequence, about=about))

    def _read_header(self, row: Row[Any], link: bytes) -> None:
        header = Header(
            seq=row.seq,
            kind=row.kind,
            ref=row.ref,
            day=row.day,
            commitment=row.commitment,
            prev=row.prev,
        )
        self._hashes[row.seq] = header.hash
        if row.prev != link:
            self._found(Fault.CHAIN_BROKEN, row.seq)
        if row.hash != header.hash:
            self._found(Fault.ENTRY_CHANGED, row.seq)

    def _read_content(self, row: Row[Any]) -> None:
        if row.content is None:
            self._found(Fault.CONTENT_MISSING, row.seq)
        elif record_log.commitment(row.salt, row.content) != row.commitment:
            self._found(Fault.CONTENT_CHANGED, row.seq)
        else:
            self._remember(row.seq, row.content)
        if row.undone_by is not None:
            self._marked[row.seq] = row.undone_by

    def _remember(self, sequence: int, content: str) -> None:
        undoes = record_log.undoes_in(content)
        if undoes is not None:
            self._undone_by[undoes] = sequence
        for change in record_log.changes_in(content):
            value = change.before if change.after is None else change.after
            shelf = SHELF_OF[type(value)]
            digest = None if change.after is None else _digest(shelf, change.after)
            self._latest[shelf.name, value.id] = (sequence, digest)

    def _compare_seals(self) -> None:
        for seal in seals.find_all(self._connection):
            if self._hashes.get(seal.sequence) != seal.head:
                self._found(Fault.SEAL_BROKEN, seal.sequence)
            if not seals.is_signed(self._connection, seal):
                self._found(Fault.SIGNATURE_WRONG, seal.sequence)

    def _compare_undone(self) -> None:
        for sequence in self._marked.keys() | self._undone_by.keys():
            if self._marked.get(sequence) != self._undone_by.get(sequence):
                self._found(Fault.UNDO_CHANGED, sequence)

    def _compare_table(self, shelf: Shelf[Any]) -> None:
        if not shelf.recorded:
            return
        for value_id, digest in _digests(self._connection, shelf):
            sequence, recorded = self._latest.pop((shelf.name, value_id), (0, None))
            if recorded is None:
                self._found(Fault.VALUE_UNRECORDED, sequence, shelf.name)
            elif recorded != digest:
                self._found(Fault.VALUE_CHANGED, sequence, shelf.name)


def _digests(connection: Connection, shelf: Shelf[Any]) -> Iterator[tuple[str, bytes | None]]:
    for row in connection.execute(select(shelf.table)):
        try:
            yield row.id, _digest(shelf, shelf.codec.from_row(row))
        except (ValueError, TypeError, KeyError, DomainError):
            yield row.id, None


def _digest(shelf: Shelf[Any], value: Any) -> bytes:
    return hashlib.sha256(canonical(shelf.codec.to_json(value)).encode()).digest()
