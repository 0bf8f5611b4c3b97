"""A meeting written as CSV: read whole and checked whole, before anything comes in.

The header is ``item,speaker,text`` and, where wanted, ``kind,how,side,role,at,language``. Text is
UTF-8 with or without a byte order mark; ``at`` is ISO 8601, local time where it names no zone.
"""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from io import StringIO
from pathlib import Path
from typing import TypeVar

from coprod_desktop.documents.language_names import is_language
from coprod_desktop.domain import troubles
from coprod_desktop.domain.contribution import LONGEST_WORDS, How, Kind
from coprod_desktop.domain.people import Role, Side

NEEDED = ("item", "speaker", "text")
OPTIONAL = ("kind", "how", "side", "role", "at", "language")
LARGEST_MEGABYTES = 64
_BYTE_ORDER_MARK = "\ufeff"

Choice = TypeVar("Choice", bound=StrEnum)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One contribution of the file; ``item`` is empty where it belongs to none."""

    item: str
    speaker: str
    text: str
    kind: Kind | None = None
    how: How = How.OWN_VOICE
    side: Side | None = None
    role: Role | None = None
    at: datetime | None = None
    language: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """A meeting as it stands in a file."""

    title: str
    lines: tuple[Line, ...]


def read_meeting(path: Path) -> Meeting:
    """Read and check a whole file; the first fault ends it with its line number.

    Raises:
        ImportTrouble: a sentence with the line number; nothing has been changed.
    """
    lines = tuple(_lines(_text_of(path)))
    if not lines:
        raise troubles.NoRows
    return Meeting(title=path.stem, lines=lines)


def _text_of(path: Path) -> str:
    try:
        if path.stat().st_size > LARGEST_MEGABYTES * 1024 * 1024:
            raise troubles.FileTooLarge(megabytes=LARGEST_MEGABYTES)
        raw = path.read_bytes()
    except OSError as trouble:
        raise troubles.FileMissing(path.name) from trouble
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as trouble:
        line = raw.count(b"\n", 0, trouble.start) + 1
        raise troubles.NotUtf8(line) from trouble
    if "\0" in text:
        # A file in UTF-16 without a mark decodes as UTF-8 full of NUL characters.
        raise troubles.NotUtf8(text.count("\n", 0, text.index("\0")) + 1)
    return text.removeprefix(_BYTE_ORDER_MARK)


def _lines(text: str) -> Iterator[Line]:
    reader = csv.reader(StringIO(text, newline=""), strict=True)
    header: list[str] = []
    previous: datetime | None = None
    start = 1
    while True:
        start = reader.line_num + 1
        try:
            cells = next(reader, None)
        except csv.Error as trouble:
            if "limit" in str(trouble):
                raise troubles.FieldTooLong(start) from trouble
            raise troubles.LineBroken(start) from trouble
        if cells is None:
            return
        if not header:
            header = _header(cells)
        elif any(cell.strip() for cell in cells):
            line = _line(header, cells, start)
            previous = _in_order(line.at, previous, start)
            yield line


def _header(cells: list[str]) -> list[str]:
    names = [cell.strip().casefold() for cell in cells]
    known = {*NEEDED, *OPTIONAL}
    if not set(NEEDED) <= set(names) or not set(names) <= known or len(names) != len(set(names)):
        raise troubles.HeaderWrong(needed=", ".join(NEEDED))
    return names


def _line(header: list[str], cells: list[str], number: int) -> Line:
    if len(cells) != len(header):
        raise troubles.LineBroken(number)
    row = {name: cell.strip() for name, cell in zip(header, cells, strict=True)}
    if not row["speaker"]:
        raise troubles.SpeakerMissing(number)
    if not row["text"]:
        raise troubles.TextMissing(number)
    if len(row["text"]) > LONGEST_WORDS:
        raise troubles.TextTooLong(number)
    return Line(
        item=row["item"],
        speaker=row["speaker"],
        text=row["text"],
        kind=_choice(Kind, row, "kind", number),
        how=_choice(How, row, "how", number) or How.OWN_VOICE,
        side=_choice(Side, row, "side", number),
        role=_choice(Role, row, "role", number),
        at=_moment(row.get("at", ""), number),
        language=_language(row.get("language", ""), number),
    )


def _choice(kind: type[Choice], row: dict[str, str], column: str, line: int) -> Choice | None:
    value = row.get(column, "")
    if not value:
        return None
    for choice in kind:
        if choice.value.casefold() == value.casefold():
            return choice
    allowed = ", ".join(choice.value for choice in kind)
    raise troubles.ChoiceUnknown(line, column=column, value=value[:40], allowed=allowed)


def _moment(value: str, line: int) -> datetime | None:
    if not value:
        return None
    try:
        return datetime.fromisoformat(value).astimezone()
    except (ValueError, OverflowError, OSError) as trouble:
        raise troubles.TimeUnclear(line) from trouble


def _language(value: str, line: int) -> str:
    if value and not is_language(value):
        raise troubles.LanguageUnclear(line)
    return value


def _in_order(at: datetime | None, previous: datetime | None, line: int) -> datetime | None:
    if at is not None and previous is not None and at < previous:
        raise troubles.TimeGoesBack(line)
    return at or previous
