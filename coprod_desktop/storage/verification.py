"""Reading the whole record again: does each entry hold, and do the tables say the same?"""

import hashlib
from collections.abc import Callable, Iterator
from typing import Any

from coprod_desktop.domain.errors import DomainError
from coprod_desktop.domain.record import Fault, Finding
from coprod_desktop.storage import record_log, seals
from coprod_desktop.storage.codec import canonical
from coprod_desktop.storage.connections import RawConnection
from coprod_desktop.storage.record_log import Header
from coprod_desktop.storage.repository import rows_of
from coprod_desktop.storage.rows import SHELF_OF, SHELVES, Shelf

Progress = Callable[[int, int], None]
_HEADERS = "SELECT seq, kind, ref, day, commitment, prev, hash FROM record_headers ORDER BY seq"
_CONTENT = "SELECT salt, content, undone_by FROM record_contents WHERE seq = :seq"
_COUNT = "SELECT count(*) FROM record_headers"
_STEP = 500


class RecordReading:
    """One reading of the whole record; what is wrong collects in ``findings``."""

    def __init__(self, connection: RawConnection, progress: Progress) -> None:
        self._connection = connection
        self._progress = progress
        self._hashes: dict[int, bytes] = {}
        self._latest: dict[tuple[str, str], tuple[int, bytes | None]] = {}
        self._undone_by: dict[int, int] = {}
        self._takes_back: dict[int, int] = {}
        self._marked: dict[int, int] = {}
        self._silent: set[int] = set()
        self._erased: dict[int, int] = {}
        self.entries: int = connection.execute(_COUNT).fetchone()[0]
        self.erased = 0
        self.findings: list[Finding] = []

    def read(self) -> None:
        """Follow the chain, then hold seals, marks of undoing and tables against it."""
        link, expected = record_log.first_link(self._connection), 1
        for row in self._connection.execute(_HEADERS):
            header, kept_hash = Header.from_row(row[:-1]), row[-1]
            if header.seq != expected:
                self._found(Fault.ENTRY_MISSING, expected)
            if header.prev != link:
                self._found(Fault.CHAIN_BROKEN, header.seq)
            if header.hash != kept_hash:
                self._found(Fault.ENTRY_CHANGED, header.seq)
            self._hashes[header.seq] = header.hash
            self._read_content(header)
            link, expected = kept_hash, header.seq + 1
            if header.seq % _STEP == 0:
                self._progress(header.seq, self.entries)
        self._compare_silent()
        self._compare_seals()
        self._compare_undone()
        self._compare_tables()

    def _found(self, fault: Fault, sequence: int, about: str = "") -> None:
        self.findings.append(Finding(fault=fault, sequence=sequence, about=about))

    def _read_content(self, header: Header) -> None:
        row = self._connection.execute(_CONTENT, {"seq": header.seq}).fetchone()
        if row is None:
            self._silent.add(header.seq)
            return
        salt, content, undone_by = row
        if record_log.commitment(salt, content) != header.commitment:
            self._found(Fault.CONTENT_CHANGED, header.seq)
        else:
            self._remember(header.seq, content)
        if undone_by is not None:
            self._marked[header.seq] = undone_by

    def _remember(self, sequence: int, content: str) -> None:
        undoes = record_log.undoes_in(content)
        if undoes is not None:
            self._undone_by[undoes] = sequence
            self._takes_back[sequence] = undoes
        redoes = record_log.redoes_in(content)
        if redoes is not None:
            # The act stands again, and its taking back is what was taken back.
            self._undone_by[redoes] = sequence
            self._undone_by.pop(self._takes_back.get(redoes, 0), None)
        self._erased |= dict.fromkeys(record_log.erases_in(content), sequence)
        for key in record_log.gone_in(content):
            self._latest[key] = (sequence, None)
        for change in record_log.changes_in(content):
            value = change.before if change.after is None else change.after
            shelf = SHELF_OF[type(value)]
            digest = None if change.after is None else _digest(shelf, change.after)
            self._latest[shelf.name, value.id] = (sequence, digest)

    def _compare_silent(self) -> None:
        """What an entry said may be gone only where a later entry says that it was erased."""
        for sequence in sorted(self._silent):
            if self._erased.get(sequence, 0) <= sequence:
                self._found(Fault.CONTENT_MISSING, sequence)
            else:
                self.erased += 1

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

    def _compare_tables(self) -> None:
        for shelf in SHELVES:
            if shelf.recorded:
                self._compare_table(shelf)
        for (table, _value_id), (sequence, digest) in self._latest.items():
            if digest is not None:
                self._found(Fault.VALUE_MISSING, sequence, table)

    def _compare_table(self, shelf: Shelf[Any]) -> None:
        for value_id, digest in _digests(self._connection, shelf):
            sequence, recorded = self._latest.pop((shelf.name, value_id), (0, None))
            if recorded is None:
                self._found(Fault.VALUE_UNRECORDED, sequence, shelf.name)
            elif recorded != digest:
                self._found(Fault.VALUE_CHANGED, sequence, shelf.name)


def _digests(connection: RawConnection, shelf: Shelf[Any]) -> Iterator[tuple[str, bytes | None]]:
    for row in rows_of(connection, shelf):
        try:
            yield row[0], _digest(shelf, shelf.codec.from_row(row))
        except (ValueError, TypeError, KeyError, DomainError):
            yield row[0], None


def _digest(shelf: Shelf[Any], value: Any) -> bytes:
    return hashlib.sha256(canonical(shelf.codec.to_json(value)).encode()).digest()
