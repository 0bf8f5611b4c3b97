"""Reading the whole record again: does each entry hold, and do the tables say the same?"""

import json
import re
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Any, cast

from coprod_desktop.domain.errors import DomainError
from coprod_desktop.domain.record import Fault, Finding
from coprod_desktop.storage import record_log, seals
from coprod_desktop.storage.connections import RawConnection
from coprod_desktop.storage.repository import json_of, row_of
from coprod_desktop.storage.rows import SHELF_NAMED, SHELVES, Shelf

Progress = Callable[[int, int], None]
# What an entry said may have been erased; its header stays.
_ENTRIES = (
    "SELECT h.seq, kind, ref, day, commitment, prev, hash, c.seq, salt, content, undone_by "
    "FROM record_headers h LEFT JOIN record_contents c ON c.seq = h.seq ORDER BY h.seq"
)
# What nearly every entry says: it changes values, takes nothing back and erases nothing. So many of
# them tell of one value as it stands that reading their JSON would take most of the time.
_ONLY_CHANGES = re.compile(
    r'\{"act":"\w+","at":"[^"\\]+","changes":(.+),'
    r'"recorded_by":"[^"\\]*","said":"[^"\\]*","undoes":null\}'
)
_COUNT = "SELECT count(*) FROM record_headers"
_STEP = 500
# A value of a kind, by its id.
_Key = tuple[str, str]


class RecordReading:
    """One reading of the whole record; what is wrong collects in ``findings``."""

    def __init__(self, connection: RawConnection, progress: Progress) -> None:
        self._connection = connection
        self._progress = progress
        self._hashes: dict[int, bytes] = {}
        self._made_as_now = _made_as_now(connection)
        self._latest: dict[_Key, tuple[int, dict[str, Any] | None]] = {}
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
        for seq, kind, ref, day, promised, prev, kept, *said in self._connection.execute(_ENTRIES):
            found = record_log.link_of(seq, kind, ref, day, promised, prev)
            if seq != expected:
                self._found(Fault.ENTRY_MISSING, expected)
            if prev != link:
                self._found(Fault.CHAIN_BROKEN, seq)
            if found != kept:
                self._found(Fault.ENTRY_CHANGED, seq)
            self._hashes[seq] = found
            self._read_content(seq, promised, said)
            link, expected = kept, seq + 1
            if seq % _STEP == 0:
                self._progress(seq, self.entries)
        self._compare_silent()
        self._compare_seals()
        self._compare_undone()
        self._compare_tables()

    def _found(self, fault: Fault, sequence: int, about: str = "") -> None:
        self.findings.append(Finding(fault=fault, sequence=sequence, about=about))

    def _read_content(self, sequence: int, promised: bytes, said: Sequence[Any]) -> None:
        place, salt, content, undone_by = said
        if place is None:
            self._silent.add(sequence)
            return
        if record_log.commitment(salt, content) != promised:
            self._found(Fault.CONTENT_CHANGED, sequence)
        elif not self._is_as_it_stands(content):
            self._remember(sequence, content)
        if undone_by is not None:
            self._marked[sequence] = undone_by

    def _is_as_it_stands(self, content: str) -> bool:
        """Say whether an entry only tells of one new value, and tells it as it stands today."""
        told = _ONLY_CHANGES.fullmatch(content)
        key = self._made_as_now.pop(told[1], None) if told else None
        if key is None:
            return False
        self._latest.pop(key, None)
        return True

    def _remember(self, sequence: int, content: str) -> None:
        told = _told_in(content)
        if told is None:
            self._found(Fault.CONTENT_CHANGED, sequence)
            return
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
            self._latest[change["type"], value_id] = (sequence, after)

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
        seen = set(self._made_as_now.values())
        for key in dict.fromkeys((*seen, *self._latest)):
            self._compare_value(*key, is_seen=key in seen)

    def _compare_value(self, table: str, value_id: str, *, is_seen: bool) -> None:
        sequence, told = self._latest.get((table, value_id), (0, None))
        shelf = SHELF_NAMED.get(table)
        is_kept = shelf is not None and shelf.recorded
        row = row_of(self._connection, shelf, value_id) if shelf and is_kept else None
        if row is None:
            if told is not None:
                self._found(Fault.VALUE_MISSING, sequence, table)
            elif is_seen:
                # It stands in the table, and not where its id should lead to it.
                self._found(Fault.VALUE_UNRECORDED, sequence, table)
        elif told is None:
            self._found(Fault.VALUE_UNRECORDED, sequence, table)
        elif not _is_the_same(SHELF_NAMED[table], row, told):
            self._found(Fault.VALUE_CHANGED, sequence, table)


def _told_in(content: str) -> dict[str, Any] | None:
    """Give what an entry tells; nothing where no program of ours can have written it."""
    with suppress(ValueError):
        told = json.loads(content)
        if isinstance(told, dict) and {"undoes", "changes"} <= told.keys():
            return cast("dict[str, Any]", told)
    return None


def _made_as_now(connection: RawConnection) -> dict[str, _Key]:
    """Give the changes that would make each value as it stands today, as an entry tells them."""
    return {
        f'[{{"after":{told},"before":null,"type":"{shelf.name}"}}]': (shelf.name, value_id)
        for shelf in SHELVES
        if shelf.recorded
        for value_id, told in json_of(connection, shelf)
    }


def _is_the_same(shelf: Shelf[Any], row: Sequence[Any], told: dict[str, Any]) -> bool:
    """Say whether a row holds what an entry told, by itself or with the fields of today."""
    codec = shelf.codec
    try:
        today = {
            field.name: field.to_json(field.from_row(cell))
            for field, cell in zip(codec.fields, row, strict=True)
        }
        return today == told or today == codec.to_json(codec.from_json(told))
    except (ValueError, TypeError, KeyError, DomainError):
        return False
