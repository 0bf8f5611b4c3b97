"""What the app and the voice's process say to each other: one JSON object a line."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from enum import StrEnum
from typing import Any, TypeVar


class UnclearLineError(ValueError):
    """A line is no message of ours."""


class Why(StrEnum):
    """Why the voice gave up."""

    NO_VOICE = "no voice"
    NO_SOUND = "no sound"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True, kw_only=True)
class Speak:
    """Order: say this now, instead of what is being said; rate in words a minute."""

    number: int
    text: str
    rate: int
    volume: float
    voice: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Hush:
    """Order: be silent at once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ready:
    """Report: the voice has started."""

    driver: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """Report: this word is being said; counted in characters of the text of the order."""

    number: int
    start: int
    length: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """Report: an order has ended, to its last word or cut short."""

    number: int
    completed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Beat:
    """Report: still alive and busy."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Failed:
    """Report, the last one ever: the voice gave up; the detail is for the log."""

    why: Why
    detail: str


Order = Speak | Hush
Report = Ready | Word | Done | Beat | Failed

_Message = TypeVar("_Message", Speak | Hush, Ready | Word | Done | Beat | Failed)

_ORDERS: Mapping[str, type[Order]] = {kind.__name__: kind for kind in (Speak, Hush)}
_REPORTS: Mapping[str, type[Report]] = {
    kind.__name__: kind for kind in (Ready, Word, Done, Beat, Failed)
}


def to_line(message: Order | Report) -> bytes:
    """Write a message as one line."""
    named = {"message": type(message).__name__, **asdict(message)}
    # ASCII only: a lone surrogate in somebody's text must not break the line.
    return json.dumps(named).encode("ascii") + b"\n"


def order_from(line: bytes) -> Order:
    """Read an order, or raise UnclearLineError."""
    return _read(line, _ORDERS)


def report_from(line: bytes) -> Report:
    """Read a report, or raise UnclearLineError."""
    return _read(line, _REPORTS)


def _read(line: bytes, kinds: Mapping[str, type[_Message]]) -> _Message:
    try:
        given: Any = json.loads(line)
        kind = kinds[given.pop("message")]
        return kind(
            **{field.name: _value(field.type, given.pop(field.name)) for field in fields(kind)},
            **given,
        )
    except (ValueError, KeyError, TypeError, AttributeError) as trouble:
        raise UnclearLineError(repr(line[:80])) from trouble


def _value(kind: Any, given: Any) -> Any:
    if isinstance(given, bool) is not (kind is bool):
        raise TypeError
    if kind is Why:
        return Why(given)
    if not isinstance(given, int | float if kind is float else kind):
        raise TypeError
    return given
