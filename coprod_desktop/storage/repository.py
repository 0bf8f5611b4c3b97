"""All values of one kind: give one, give some, give a page, count."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any, Generic, TypeVar

from sqlalchemy import ClauseElement, ColumnElement, bindparam, delete, func, insert, literal_column
from sqlalchemy import select as select_from
from sqlalchemy import update as update_of
from sqlalchemy.dialects import sqlite

from coprod_desktop.domain.errors import NotThere
from coprod_desktop.storage.connections import RawConnection
from coprod_desktop.storage.rows import Shelf

V = TypeVar("V")
# The names of the columns that a question fixes, and whether each is asked to be empty.
Asked = tuple[tuple[str, bool], ...]


class Repository(Generic[V]):
    """The values of one kind that a panel's file holds."""

    def __init__(self, connection: RawConnection, shelf: Shelf[V]) -> None:
        self._connection = connection
        self._shelf = shelf

    def get(self, value_id: str) -> V:
        """Give the value with an id; raise ``NotThere`` if there is none."""
        found = self.find(value_id)
        if found is None:
            raise NotThere
        return found

    def find(self, value_id: str) -> V | None:
        """Give the value with an id, or nothing."""
        row = self._connection.execute(_one(self._shelf), {"the_id": value_id}).fetchone()
        return None if row is None else self._shelf.codec.from_row(row)

    def where(self, **equals: object) -> tuple[V, ...]:
        """Give all values whose fields equal these, in their natural order."""
        asked, values = self._question(equals)
        return self._values(_some(self._shelf, asked), values)

    def page(
        self,
        *,
        before: int | str | None = None,
        after: int | str | None = None,
        limit: int = 200,
        **equals: object,
    ) -> tuple[V, ...]:
        """Give at most ``limit`` values before or after a key, or the last ones, in order."""
        asked, values = self._question(equals)
        if after is not None:
            statement = _page_after(self._shelf, asked)
            return self._values(_limited(statement, limit), values | {"the_key": after})
        if before is not None:
            values |= {"the_key": before}
        statement = _page_before(self._shelf, asked, bounded=before is not None)
        return self._values(_limited(statement, limit), values)[::-1]

    def count(self, **equals: object) -> int:
        """Count the values whose fields equal these."""
        asked, values = self._question(equals)
        return self._connection.execute(_count(self._shelf, asked), values).fetchone()[0]

    def distinct(self, name: str, **equals: object) -> frozenset[Any]:
        """Give every different value that one field has, without reading the rest."""
        asked, values = self._question(equals)
        field = next(one for one in self._shelf.codec.fields if one.name == name)
        rows = self._connection.execute(_distinct(self._shelf, name, asked), values).fetchall()
        return frozenset(field.from_row(row[0]) for row in rows)

    def _question(self, equals: dict[str, object]) -> tuple[Asked, dict[str, Any]]:
        fields = {field.name: field for field in self._shelf.codec.fields}
        asked = tuple((name, value is None) for name, value in equals.items())
        values = {
            f"is_{name}": fields[name].to_row(value)
            for name, value in equals.items()
            if value is not None
        }
        return asked, values

    def _values(self, statement: str, values: dict[str, Any]) -> tuple[V, ...]:
        rows = self._connection.execute(statement, values).fetchall()
        return tuple(self._shelf.codec.from_row(row) for row in rows)


class Keeper(Repository[V]):
    """A repository of the writer, which also puts values in and takes them out."""

    def put(self, value: V, *, known: bool) -> None:
        """Store a value; ``known`` says that there is one with its id already."""
        row = self._shelf.codec.to_row(value)
        if known:
            changed = {f"new_{name}": cell for name, cell in row.items()}
            self._connection.execute(_replacing(self._shelf), changed | {"the_id": row["id"]})
        else:
            self._connection.execute(_adding(self._shelf), row)

    def take_out(self, value_id: str) -> None:
        """Remove the value with an id."""
        self._connection.execute(_removing(self._shelf), {"the_id": value_id})


def row_of(connection: RawConnection, shelf: Shelf[Any], value_id: str) -> Sequence[Any] | None:
    """Give the row with an id as it is kept, whether or not a value can be made of it."""
    return connection.execute(_one(shelf), {"the_id": value_id}).fetchone()


def rows_of(connection: RawConnection, shelf: Shelf[Any]) -> Iterator[Sequence[Any]]:
    """Give every row of a table as it is kept, whether or not a value can be made of it."""
    yield from connection.execute(_some(shelf, ()))


def json_of(connection: RawConnection, shelf: Shelf[Any]) -> Iterator[tuple[str, str]]:
    """Give the id of each row, and all of it as the database itself writes canonical JSON."""
    yield from connection.execute(_as_json(shelf))


def latest_id(connection: RawConnection, shelf: Shelf[Any]) -> str | None:
    """Give the id of the newest value of one kind."""
    found: str | None = connection.execute(_latest(shelf)).fetchone()[0]
    return found


# Statements are written once for each shape of question and kept, because writing one takes longer
# than the database takes to answer it.


@lru_cache
def _one(shelf: Shelf[Any]) -> str:
    return _sql(select_from(shelf.table).where(shelf.table.c.id == bindparam("the_id")))


@lru_cache
def _some(shelf: Shelf[Any], asked: Asked) -> str:
    order = [shelf.table.c[name] for name in shelf.order]
    return _sql(select_from(shelf.table).where(*_conditions(shelf, asked)).order_by(*order))


@lru_cache
def _page_after(shelf: Shelf[Any], asked: Asked) -> str:
    key = shelf.table.c[shelf.key]
    wanted = (*_conditions(shelf, asked), key > bindparam("the_key"))
    oldest_first = select_from(shelf.table).where(*wanted).order_by(key)
    return _sql(oldest_first)


@lru_cache
def _page_before(shelf: Shelf[Any], asked: Asked, *, bounded: bool) -> str:
    key = shelf.table.c[shelf.key]
    bound = (key < bindparam("the_key"),) if bounded else ()
    wanted = (*_conditions(shelf, asked), *bound)
    newest_first = select_from(shelf.table).where(*wanted).order_by(key.desc())
    return _sql(newest_first)


@lru_cache
def _distinct(shelf: Shelf[Any], name: str, asked: Asked) -> str:
    return _sql(select_from(shelf.table.c[name]).where(*_conditions(shelf, asked)).distinct())


@lru_cache
def _count(shelf: Shelf[Any], asked: Asked) -> str:
    counted = select_from(func.count()).select_from(shelf.table)
    return _sql(counted.where(*_conditions(shelf, asked)))


@lru_cache
def _as_json(shelf: Shelf[Any]) -> str:
    fields = sorted(shelf.codec.fields, key=lambda field: field.name)
    pairs = [(f"'{one.name}'", one.sql_json.format(f'"{one.name}"')) for one in fields]
    written = func.json_object(*(literal_column(part) for pair in pairs for part in pair))
    return _sql(select_from(shelf.table.c.id, written))


@lru_cache
def _latest(shelf: Shelf[Any]) -> str:
    return _sql(select_from(func.max(shelf.table.c.id)))


@lru_cache
def _adding(shelf: Shelf[Any]) -> str:
    return _sql(insert(shelf.table))


@lru_cache
def _replacing(shelf: Shelf[Any]) -> str:
    columns: dict[str, Any] = {
        field.name: bindparam(f"new_{field.name}") for field in shelf.codec.fields
    }
    return _sql(
        update_of(shelf.table).where(shelf.table.c.id == bindparam("the_id")).values(columns)
    )


@lru_cache
def _removing(shelf: Shelf[Any]) -> str:
    return _sql(delete(shelf.table).where(shelf.table.c.id == bindparam("the_id")))


def _conditions(shelf: Shelf[Any], asked: Asked) -> list[ColumnElement[bool]]:
    columns = shelf.table.c
    return [
        columns[name].is_(None) if empty else columns[name] == bindparam(f"is_{name}")
        for name, empty in asked
    ]


@lru_cache
def _limited(statement: str, limit: int) -> str:
    # A limit given as a parameter makes the database plan the statement anew each time.
    return f"{statement} LIMIT {limit:d}"


def _sql(statement: ClauseElement) -> str:
    return str(statement.compile(dialect=sqlite.dialect(paramstyle="named")))
