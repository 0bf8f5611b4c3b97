"""Reading the whole record again: does each entry hold, and do the tables say the same?"""

import hashlib
import json
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from coprod_desktop.domain.errors import DomainError
from coprod_desktop.domain.record import Fault, Finding
from coprod_desktop.storage import record_log, seals
from coprod_desktop.storage.codec import canonical
from coprod_desktop.storage.connections import RawConnection
from coprod_desktop.storage.record_log import Header
from coprod_desktop.storage.repository import rows_of
from coprod_desktop.storage.rows import SHELVES, Shelf

Progress = Callable[[int, int], None]
# What an entry said may have been erased; its header stays.
_ENTRIES = (
    "SELECT h.seq, kind, ref, day, commitment, prev, hash, c.seq, salt, content, undone_by "
    "FROM record_headers h LEFT JOIN record_contents c ON c.seq = h.seq ORDER BY h.seq"
)
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
        for row in self._connection.execute(_ENTRIES):
            header, kept_hash = Header.from_row(row[:6]), row[6]
            found_hash = header.hash
            if header.seq != expected:
                self._found(Fault.ENTRY_MISSING, expected)
            if header.prev != link:
                self._found(Fault.CHAIN_BROKEN, header.seq)
            if found_hash != kept_hash:
                self._found(Fault.ENTRY_CHANGED, header.seq)
            self._hashes[header.seq] = found_hash
            self._read_content(header, *row[7:])
            link, expected = kept_hash, header.seq + 1
            if header.seq % _STEP == 0:
                self._progress(header.seq, self.entries)
        self._compare_silent()
        self._compare_seals()
        self._compare_undone()
        self._compare_tables()

    def _found(self, fault: Fault, sequence: int, about: str = "") -> None:
        self.findings.append(Finding(fault=fault, sequence=sequence, about=about))

    def _read_content(
        self,
        header: Header,
        place: int | None,
        salt: bytes,
        content: str,
        undone_by: int | None,
    ) -> None:
        if place is None:
            self._silent.add(header.seq)
            return
        if record_log.commitment(salt, content) != header.commitment:
            self._found(Fault.CONTENT_CHANGED, header.seq)
        else:
            self._remember(header.seq, content)
        if undone_by is not None:
            self._marked[header.seq] = undone_by

    def _remember(self, sequence: int, content: str) -> None:
        told = json.loads(content)
        undoes, redoes = told["undoes"], told.get("redoes")
        if undoes is not None:
            self._undone_by[undoes] = sequence
            self._takes_back[sequence] = undoes
        if redoes is not None:
            # The act stands again, and its taking back is what was taken back.
            self._undone_by[redoes] = sequence
            self._undone_by.pop(self._takes_back.get(redoes, 0), None)
        self._erased |= dict.fromkeys(told.get("erases", ()), sequence)
        for table, value_id in told.get("gone", ()):
            self._latest[table, value_id] = (sequence, None)
        for change in told["changes"]:
            before, after = change["before"], change["after"]
            value_id = (before if after is None else after)["id"]
            digest = None if after is None else _digest(after)
            self._latest[change["type"], value_id] = (sequence, digest)

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
            elif recorded != digest and digest != self._digest_today(shelf, value_id, sequence):
                self._found(Fault.VALUE_CHANGED, sequence, shelf.name)

    def _digest_today(self, shelf: Shelf[Any], value_id: str, sequence: int) -> bytes | None:
        """Give the digest of what an entry told of a value, with the fields that it has today."""
        row = self._connection.execute(_CONTENT, {"seq": sequence}).fetchone()
        for change in json.loads(row[1])["changes"]:
            after = change["after"]
            if change["type"] == shelf.name and after is not None and after["id"] == value_id:
                return _digest(shelf.codec.to_json(shelf.codec.from_json(after)))
        return None


def _digests(connection: RawConnection, shelf: Shelf[Any]) -> Iterator[tuple[str, bytes | None]]:
    fields = shelf.codec.fields
    for row in rows_of(connection, shelf):
        try:
            told = {
                field.name: field.to_json(field.from_row(cell))
                for field, cell in zip(fields, row, strict=True)
            }
            yield row[0], _digest(told)
        except (ValueError, TypeError, KeyError, DomainError):
            yield row[0], None


def _digest(told: Mapping[str, Any]) -> bytes:
    return hashlib.sha256(canonical(told).encode()).digest()
