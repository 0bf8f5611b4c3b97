"""What the process that makes papers is asked and answers, and how both pass through a pipe."""

import base64
import json
from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from types import MappingProxyType
from typing import Any, cast

from coprod_desktop.documents import model


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """What somebody may choose about a format.

    Braille has ``line_cells`` on a line and ``page_lines`` on a page. A PDF with a ``password``
    is encrypted. A web page has the colours of a ``theme``, or else those that the reader's
    system asks for.
    ``pronunciation`` is how words are said in a recording, in texts of the language ``said_in``.
    """

    line_cells: int = 40
    page_lines: int = 25
    password: str = ""
    pronunciation: tuple[tuple[str, str], ...] = ()
    said_in: str = "en"
    theme: str = ""


NO_WISHES = Wishes()


@dataclass(frozen=True, slots=True)
class WantedPaper:
    """A format and the file that it goes into; ``of`` says which document of the order."""

    format: str
    path: str
    wishes: Wishes = NO_WISHES
    of: int = 0


@dataclass(frozen=True, slots=True)
class Order:
    """What one worker makes: of one document, or of several where each person has their own."""

    document: model.Document
    papers: tuple[WantedPaper, ...]
    others: tuple[model.Document, ...] = ()

    def document_of(self, paper: WantedPaper) -> model.Document:
        """Give the document that a paper is made of."""
        return (self.document, *self.others)[paper.of]


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenPaper:
    """A paper on the disk: its size in bytes, its pages, and characters that no font has."""

    path: str
    size: int
    pages: int
    missing: tuple[str, ...] = ()


_KINDS: Mapping[str, type[Any]] = MappingProxyType(
    {
        kind.__name__: kind
        for kind in (*model.KINDS, model.Document, Order, WantedPaper, Wishes, WrittenPaper)
    }
)
_KIND, _DAY, _BYTES = "is", "day", "bytes"


def to_json(value: Order | WrittenPaper) -> str:
    """Write an order or an answer as one line of plain ASCII."""
    return json.dumps(_out(value))


def from_json(line: str | bytes) -> Any:
    """Read what ``to_json`` wrote; nothing but our own kinds can come out of it."""
    return _back(json.loads(line))


def _out(value: object) -> object:
    if is_dataclass(value):
        told = {field.name: _out(getattr(value, field.name)) for field in fields(value)}
        return {_KIND: type(value).__name__, **told}
    if isinstance(value, tuple):
        return [_out(one) for one in cast("tuple[object, ...]", value)]
    if isinstance(value, date):
        return {_KIND: _DAY, _DAY: value.isoformat()}
    if isinstance(value, bytes):
        return {_KIND: _BYTES, _BYTES: base64.b64encode(value).decode()}
    return value


def _back(value: object) -> Any:
    if isinstance(value, list):
        return tuple(_back(one) for one in cast("list[object]", value))
    if not isinstance(value, dict):
        return value
    told = dict(cast("dict[str, object]", value))
    kind = str(told.pop(_KIND))
    if kind == _DAY:
        return date.fromisoformat(str(told[_DAY]))
    if kind == _BYTES:
        return base64.b64decode(str(told[_BYTES]))
    return _KINDS[kind](**{name: _back(one) for name, one in told.items()})
