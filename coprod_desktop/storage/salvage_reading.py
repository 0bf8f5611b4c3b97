"""Reading a damaged file: every row that can still be reached, whatever lies beside it."""

from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from coprod_desktop.storage import connections
from coprod_desktop.storage.connections import RawConnection, sqlcipher
from coprod_desktop.storage.slots import DataKey

_SETTINGS = (
    # A file that is shorter than it says, or whose list of tables has a hole, is read all the same.
    "PRAGMA writable_schema = ON",
    "PRAGMA query_only = ON",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA mmap_size = 0",
)
# Ids are 26 characters; each counts as a digit, so that one can look half-way between two of them.
_DIGITS, _BASE = 26, 128
_LAST_NUMBER = 2**63 - 1


@dataclass(frozen=True, slots=True)
class Table:
    """A table, its columns, and the column by whose order its rows lie in the file."""

    name: str
    columns: tuple[str, ...]
    key: str

    @property
    def is_by_number(self) -> bool:
        """Whether its rows lie by number, and not by their ids."""
        return self.key == "rowid"

    def after(self, limit: int) -> str:
        """Write the question for the rows after a key."""
        columns = ", ".join(f'"{one}"' for one in self.columns)
        return (
            f'SELECT {self.key}, {columns} FROM "{self.name}"'  # noqa: S608 - names of our tables
            f" WHERE {self.key} > ? ORDER BY {self.key} LIMIT {limit:d}"
        )


class DamagedFile:
    """A file of which each part may refuse to be read; ``gaps`` names the tables with a hole.

    The database gives no more rows once it has met damage, so it is opened anew each time.
    """

    def __init__(self, path: Path, key: DataKey) -> None:
        self._path = path
        self._key = key
        self._connection: RawConnection | None = None
        self.gaps: set[str] = set()

    def close(self) -> None:
        """Let go of the file."""
        connection, self._connection = self._connection, None
        if connection is not None:
            with _refusals():
                connection.close()

    def ask(self, question: str) -> int | None:
        """Give the number that answers a question, or nothing where the file refuses."""
        try:
            row = self._open().execute(question).fetchone()
        except sqlcipher.DatabaseError:
            self.close()
            return None
        return None if row is None else int(row[0])

    def count_answers(self, question: str) -> str:
        """Say how many answers a question has, or by which error the file refuses."""
        try:
            return str(len(self._open().execute(question).fetchall()))
        except sqlcipher.DatabaseError as refusal:
            self.close()
            return type(refusal).__name__

    def count(self, table: Table) -> int | None:
        """Count the rows that a table should have, or give nothing where nobody can tell."""
        return self.ask(f'SELECT count(*) FROM "{table.name}"')  # noqa: S608 - our own name

    def rows(self, table: Table) -> Iterator[tuple[Any, ...]]:
        """Give every row of a table that can be read, in the order of its key."""
        at: Any = -1 if table.is_by_number else ""
        while at is not None:
            try:
                for row in self._open().execute(table.after(_LAST_NUMBER), (at,)):
                    at = row[0]
                    yield row[1:]
            except sqlcipher.DatabaseError as refusal:
                self.close()
                self.gaps.add(table.name)
                # What stands in no list of tables any more is nowhere.
                if getattr(refusal, "sqlite_errorcode", 0) == sqlcipher.SQLITE_ERROR:
                    return
            else:
                return
            # The database looks one row ahead: the last one before the damage is still to come.
            while row := self._first_after(table, at):
                at = row[0]
                yield row[1:]
            at = self._beyond(table, at)

    def _beyond(self, table: Table, at: Any) -> Any:
        """Find where the rows can be read again: first in steps that double, then half by half.

        Doubling steps meet the near end of what is damaged, so that no good part is leapt over.
        """
        low, step = _number(at) if isinstance(at, str) else int(at), 1
        highest = _LAST_NUMBER if table.is_by_number else _BASE**_DIGITS - 1
        while self._first_after(table, _key(table, low + step)) is None:
            step *= 2
            if low + step > highest:
                return None
        refused, read = low + step // 2, low + step
        while read - refused > 1:
            middle = (refused + read) // 2
            if self._first_after(table, _key(table, middle)) is None:
                refused = middle
            else:
                read = middle
        return _key(table, read)

    def _first_after(self, table: Table, at: Any) -> tuple[Any, ...] | None:
        """Give the first row after a key; nothing where it cannot be read, or there is none."""
        try:
            return self._open().execute(table.after(1), (at,)).fetchone()
        except sqlcipher.DatabaseError:
            self.close()
            return None

    def _open(self) -> RawConnection:
        if self._connection is None:
            connection = connections.connect(self._path, self._key, connections.READ_WRITE)
            self._connection = connection
            for setting in _SETTINGS:
                connection.execute(setting)
        return self._connection


@contextmanager
def _refusals() -> Generator[None]:
    """Let a damaged file refuse also to be closed in order."""
    try:
        yield
    except sqlcipher.DatabaseError:
        return


def _key(table: Table, number: int) -> Any:
    return number if table.is_by_number else _text(number)


def _number(text: str) -> int:
    digits = [min(ord(letter), _BASE - 1) for letter in text[:_DIGITS]]
    number = 0
    for digit in (*digits, *[0] * (_DIGITS - len(digits))):
        number = number * _BASE + digit
    return number


def _text(number: int) -> str:
    """Give the text that stands at a number in the order of texts."""
    return "".join(chr(number // _BASE**place % _BASE) for place in range(_DIGITS - 1, -1, -1))
