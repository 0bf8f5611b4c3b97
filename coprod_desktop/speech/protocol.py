"""What the app and the voice's process say to each other: one JSON object a line."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, is_dataclass
from enum import StrEnum
from typing import Any, TypeVar, get_args, get_origin


class UnclearLineError(ValueError):
    """A line is no message of ours."""


class Why(StrEnum):
    """Why the voice gave up."""

    NO_VOICE = "no voice"
    NO_SOUND = "no sound"
    NO_OUTPUT = "no output"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True, kw_only=True)
class Speak:
    """Order: say this now, instead of what is being said; rate in words a minute.

    A ``voice`` that does not speak the ``language`` gives way to one that does. ``output`` is the
    id of a loudspeaker or headset; where it is not there, nothing is said. An empty text stands
    for what this computer does by itself.
    """

    number: int
    text: str
    rate: int
    volume: float
    voice: str = ""
    language: str = ""
    output: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hush:
    """Order: be silent at once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """Order: tell which voices and outputs there are, now and whenever outputs come or go."""


@dataclass(frozen=True, slots=True, kw_only=True)
class InstalledVoice:
    """A voice of this computer; languages as their codes, such as ``en-gb``.

    ``gender`` is ``female``, ``male``, or empty where the voice does not say.
    """

    id: str
    name: str
    languages: tuple[str, ...]
    gender: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SoundOutput:
    """Something that sound can come out of, such as a headset."""

    id: str
    name: str


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
class Unspoken:
    """Report: no voice speaks the language of this order; another voice says it."""

    number: int
    language: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Here:
    """Report: the voices and outputs of this computer.

    ``outputs`` is empty where they cannot be chosen. ``usual`` is the id of the one that this
    computer takes by itself, empty for none of these, and None where it does not say.
    """

    voices: tuple[InstalledVoice, ...]
    outputs: tuple[SoundOutput, ...]
    usual: str | None = None


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


Order = Speak | Hush | Look
Report = Ready | Word | Unspoken | Here | Done | Beat | Failed

_Message = TypeVar(
    "_Message", Speak | Hush | Look, Ready | Word | Unspoken | Here | Done | Beat | Failed
)

_ORDERS: Mapping[str, type[Order]] = {kind.__name__: kind for kind in (Speak, Hush, Look)}
_REPORTS: Mapping[str, type[Report]] = {
    kind.__name__: kind for kind in (Ready, Word, Unspoken, Here, Done, Beat, Failed)
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
        return _built(kinds[given.pop("message")], given)
    except (ValueError, KeyError, TypeError, AttributeError) as trouble:
        raise UnclearLineError(repr(line[:80])) from trouble


def _built(kind: Any, given: Any) -> Any:
    """Build a value of exactly its fields."""
    known = {field.name: _value(field.type, given.pop(field.name)) for field in fields(kind)}
    return kind(**known, **given)


def _value(kind: Any, given: Any) -> Any:
    if get_origin(kind) is tuple:
        return tuple(_value(get_args(kind)[0], one) for one in _value(list, given))
    if is_dataclass(kind):
        return _built(kind, _value(dict, given))
    if isinstance(given, bool) is not (kind is bool):
        raise TypeError
    if kind is Why:
        return Why(given)
    if not isinstance(given, int | float if kind is float else kind):
        raise TypeError
    return given
