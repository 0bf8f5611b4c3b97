"""Frozen domain values to rows and JSON, and back, from the types of their fields."""

import json
import types
from base64 import b64decode, b64encode
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass
from datetime import UTC, date, datetime
from enum import IntEnum, StrEnum
from typing import Any, Generic, TypeVar, Union, cast, get_args, get_origin, get_type_hints

V = TypeVar("V")
Convert = Callable[[Any], Any]
ColumnType = type[int] | type[str] | type[bytes]
_CANONICAL = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))


# How the database itself writes a column as JSON, to the letter as we do; null where it cannot.
_AS_IT_IS = "CASE WHEN typeof({0}) <> 'blob' THEN {0} END"
_AS_BOOL = "json(CASE {0} WHEN 1 THEN 'true' WHEN 0 THEN 'false' END)"
# It reads no further than a NUL: only what it gives back whole is what stands there.
_AS_JSON = "CASE WHEN json_valid({0}) AND json({0}) = {0} THEN json({0}) END"
_NOT_AT_ALL = "NULL"


@dataclass(frozen=True, slots=True)
class FieldCodec:
    """How one field of a value goes into a column and into JSON, and back.

    ``sql_json`` is how the database writes the column, which stands for ``{0}``, as the same JSON.
    """

    name: str
    column_type: ColumnType
    nullable: bool
    to_row: Convert
    from_row: Convert
    to_json: Convert
    from_json: Convert
    sql_json: str


@dataclass(frozen=True, slots=True)
class ValueCodec(Generic[V]):
    """How all values of one kind go into rows and JSON, and back."""

    kind: type[V]
    fields: tuple[FieldCodec, ...]

    def to_row(self, value: V) -> dict[str, Any]:
        """Give the columns of a value by their names."""
        return {field.name: field.to_row(getattr(value, field.name)) for field in self.fields}

    def from_row(self, row: Sequence[Any]) -> V:
        """Build a value from its columns in the order of its fields."""
        pairs = zip(self.fields, row, strict=True)
        return self.kind(**{field.name: field.from_row(cell) for field, cell in pairs})

    def to_json(self, value: V) -> dict[str, Any]:
        """Give a value as plain data for JSON."""
        return {field.name: field.to_json(getattr(value, field.name)) for field in self.fields}

    def from_json(self, data: Mapping[str, Any]) -> V:
        """Build a value from plain data; what it lacks takes its default."""
        known = (field for field in self.fields if field.name in data)
        return self.kind(**{field.name: field.from_json(data[field.name]) for field in known})


def codec_of(kind: type[V]) -> ValueCodec[V]:
    """Work out the codec of a dataclass from the types of its fields."""
    hints = get_type_hints(kind)
    names: Iterable[str] = [field.name for field in fields(kind)]  # pyright: ignore[reportArgumentType] (V is any dataclass)
    return ValueCodec(kind, tuple(_field_codec(name, hints[name]) for name in names))


def canonical(data: Any) -> str:
    """Write plain data as JSON in the one way that the record log commits to."""
    return _CANONICAL.encode(data)


def moment_text(moment: datetime) -> str:
    """Write a moment so that text sorts as time does."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


@dataclass(frozen=True, slots=True)
class _Shape:
    column_type: ColumnType
    to_json: Convert
    from_json: Convert
    to_row: Convert
    from_row: Convert
    sql_json: str = _AS_IT_IS


def _field_codec(name: str, hint: Any) -> FieldCodec:
    inner, nullable = _without_none(hint)
    shape = _shape_of(inner)
    converts = (shape.to_row, shape.from_row, shape.to_json, shape.from_json)
    if nullable:
        converts = tuple(_keeping_none(convert) for convert in converts)
    return FieldCodec(name, shape.column_type, nullable, *converts, sql_json=shape.sql_json)


def _without_none(hint: Any) -> tuple[Any, bool]:
    if get_origin(hint) not in (Union, types.UnionType):
        return hint, False
    rest = [one for one in get_args(hint) if one is not type(None)]
    if len(rest) != 1:
        raise TypeError(hint)
    return rest[0], True


def _shape_of(hint: Any) -> _Shape:
    if get_origin(hint) is tuple:
        return _tuple_shape(get_args(hint)[0])
    if is_dataclass(hint):
        inner: ValueCodec[Any] = codec_of(cast("type[Any]", hint))
        return _in_json(inner.to_json, inner.from_json)
    if issubclass(hint, StrEnum):
        return _Shape(str, str, hint, str, hint)
    if issubclass(hint, IntEnum):
        return _Shape(int, int, hint, int, hint)
    return _plain_shape(hint)


def _plain_shape(hint: type) -> _Shape:
    if hint is datetime:
        read = datetime.fromisoformat
        return _Shape(str, moment_text, read, moment_text, read)
    if hint is date:
        return _Shape(str, date.isoformat, date.fromisoformat, date.isoformat, date.fromisoformat)
    if hint is bool:
        return _Shape(int, bool, bool, int, bool, _AS_BOOL)
    if hint is int:
        return _Shape(int, int, int, int, int)
    if hint is str:
        return _Shape(str, str, str, str, str)
    if hint is bytes:
        return _Shape(bytes, _bytes_text, b64decode, bytes, bytes, _NOT_AT_ALL)
    raise TypeError(hint)


def _bytes_text(content: bytes) -> str:
    return b64encode(content).decode("ascii")


def _tuple_shape(inner_hint: Any) -> _Shape:
    inner = _shape_of(inner_hint)

    def to_list(values: tuple[Any, ...]) -> list[Any]:
        return [inner.to_json(value) for value in values]

    def from_list(data: list[Any]) -> tuple[Any, ...]:
        return tuple(inner.from_json(one) for one in data)

    return _in_json(to_list, from_list)


def _in_json(to_json: Convert, from_json: Convert) -> _Shape:
    def to_row(value: Any) -> str:
        return canonical(to_json(value))

    def from_row(cell: str) -> Any:
        return from_json(json.loads(cell))

    return _Shape(str, to_json, from_json, to_row, from_row, _AS_JSON)


def _keeping_none(convert: Convert) -> Convert:
    def converted(value: Any) -> Any:
        return None if value is None else convert(value)

    return converted
