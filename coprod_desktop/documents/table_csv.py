"""A paper for spreadsheets: each thing that it says in a row of its own, to sort and to filter.

The section tells under which headings a row stands. Where somebody's name or another lead stands
before the words, it is the label; of a cell of a table the label is the head of its column.

A cell that a spreadsheet could take for a formula begins with one apostrophe more, and so does
one that begins with an apostrophe before such a sign: taking one away gives the words back.
"""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass, fields
from io import StringIO

from coprod_desktop.documents.characters import writable
from coprod_desktop.documents.foot import foot_of
from coprod_desktop.documents.model import (
    Block,
    Box,
    Chart,
    Contents,
    Document,
    Entry,
    Figure,
    Heading,
    Idea,
    Inline,
    ListBlock,
    Paragraph,
    Quote,
    Table,
    plain,
)
from coprod_desktop.documents.text import named_in_contents
from coprod_desktop.wording import plain_papers as words

COLUMNS = (
    words.NUMBER,
    words.SECTION,
    words.KIND,
    words.LEVEL,
    words.PLACE,
    words.LABEL,
    words.WORDS,
    words.LANGUAGE,
    words.LINK_TO,
)
_LEAD_ENDS = ": "
# Signs at which spreadsheets begin to reckon, also in their full width, behind any spaces.
_COULD_RECKON = re.compile("'*\\s*[=+\\-@＝＋－＠]")
# Excel on Windows takes a file for UTF-8 only where it begins with a byte order mark.
_ENCODING = "utf-8-sig"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Row:
    """What stands under the columns, but for the number and the section."""

    kind: str
    level: int | None = None
    place: int | None = None
    label: str = ""
    words: str = ""
    language: str = ""
    link: str = ""


def write_csv(document: Document) -> bytes:
    """Write a paper as comma-separated values with a row of heads."""
    file = StringIO(newline="")
    writer = csv.writer(file)
    writer.writerow(COLUMNS)
    for number, (section, row) in enumerate(_placed(document), start=1):
        told = (getattr(row, field.name) for field in fields(row))
        cells = (number, section, *("" if cell is None else cell for cell in told))
        writer.writerow([_cell(cell) if isinstance(cell, str) else cell for cell in cells])
    return file.getvalue().encode(_ENCODING)


def _cell(text: str) -> str:
    """Keep a cell on one line, and let no spreadsheet reckon with what somebody said."""
    line = " ".join(writable(text).split())
    return f"'{line}" if _COULD_RECKON.match(line) else line


def _placed(document: Document) -> Iterator[tuple[str, _Row]]:
    """Give each row with the headings above it."""
    above: list[str] = []
    for row in _rows(document):
        if row.kind == words.KINDS["around"]:
            above.clear()
        if row.kind == words.KINDS["heading"]:
            del above[(row.level or 1) - 1 :]
        yield _section(above), row
        if row.kind == words.KINDS["heading"]:
            above.append(row.words)


def _section(above: list[str]) -> str:
    """Name the headings above, but for the title, which stands above everything."""
    path = ""
    for heading in above[1:]:
        path = words.ABOVE.format(above=path, heading=heading) if path else heading
    return path


def _rows(document: Document) -> Iterator[_Row]:
    language = document.language
    for block in document.blocks:
        if isinstance(block, Contents):
            yield from _contents(document)
        yield from _block(block, language)
    around = (
        (words.RUNNING_HEAD, document.running_head),
        (words.SEAL, foot_of(document)),
        (words.DAY, document.day.isoformat()),
    )
    for label, said in around:
        if said:
            yield _row("around", label=label, words=said, language=language)


def _contents(document: Document) -> Iterator[_Row]:
    for heading in named_in_contents(document):
        spoken = _languages(heading.inline, document.language)
        yield _row("contents", level=heading.level, words=heading.text, language=spoken)


def _row(kind: str, **told: str | int) -> _Row:
    return _Row(kind=words.KINDS[kind], **told)  # pyright: ignore[reportArgumentType] - by name


def _block(block: Block, language: str) -> Iterator[_Row]:
    match block:
        case Heading():
            spoken = _languages(block.inline, language)
            yield _row("heading", level=block.level, words=block.text, language=spoken)
        case Paragraph():
            yield _inline("paragraph", block.words, language)
        case ListBlock():
            yield from _list(block, language)
        case Table():
            yield from _table(block, language)
        case Box():
            for inner in block.blocks:
                yield from _block(inner, language)
        case Quote() | Contents() | Figure() | Idea() | Chart():
            yield from _apart(block, language)


def _apart(block: Quote | Contents | Figure | Idea | Chart, language: str) -> Iterator[_Row]:
    match block:
        case Quote():
            yield from (_inline("quote", part, language) for part in block.parts)
        case Figure():
            yield _row("picture", words=block.said, language=language)
        case Idea():
            yield _inline("paragraph", block.words, language)
            if block.said:
                yield _row("picture", words=block.said, language=language)
        case Chart():
            yield from _chart(block, language)
        case Contents():
            # They stand at the top of a paper, in no box; ``_rows`` writes them.
            pass


def _inline(kind: str, inline: Inline, language: str, **told: str | int) -> _Row:
    lead = inline[0].text if len(inline) > 1 and inline[0].strong else ""
    has_label = lead.endswith(_LEAD_ENDS)
    rest = inline[1:] if has_label else inline
    return _row(
        kind,
        label=lead.removesuffix(_LEAD_ENDS) if has_label else "",
        words=plain(rest),
        language=_languages(rest, language),
        link=" ".join(dict.fromkeys(run.link for run in inline if run.link)),
        **told,
    )


def _languages(inline: Inline, language: str) -> str:
    return ", ".join(dict.fromkeys(run.language or language for run in inline))


def _list(block: ListBlock, language: str, depth: int = 1) -> Iterator[_Row]:
    kind = "numbered" if block.numbered else "bullet"
    for place, entry in enumerate(block.entries, start=1):
        inline = entry.words if isinstance(entry, Entry) else entry
        yield _inline(kind, inline, language, level=depth, place=place)
        if isinstance(entry, Entry):
            yield from _list(entry.under, language, depth + 1)


def _table(block: Table, language: str) -> Iterator[_Row]:
    if block.caption:
        yield _row("caption", words=block.caption, language=language)
    for place, row in enumerate(block.rows, start=1):
        for head, cell in zip(block.header, block.cells(row), strict=True):
            spoken = cell.language or language
            yield _row("cell", place=place, label=head, words=cell.text, language=spoken)


def _chart(chart: Chart, language: str) -> Iterator[_Row]:
    """Give the whole picture in words, then each of its numbers by itself."""
    language = chart.language or language
    yield _row("picture", words=chart.said, language=language)
    for place, bar in enumerate(chart.bars, start=1):
        for series, shown in zip(chart.series, bar.shown, strict=True):
            label = words.ABOVE.format(above=bar.label, heading=series)
            yield _row("bar", place=place, label=label, words=shown, language=language)
    yield _row("caption", words=chart.caption, language=language)
