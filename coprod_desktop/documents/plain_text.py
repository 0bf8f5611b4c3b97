"""A paper as plain text, for email and archives: UTF-8, one line for each thing that is said.

Headings begin with one ``#`` for each level, so that a search jumps from one to the next. No line
is broken by us: the program that shows the text breaks it where its reader wants. The rows of a
table say the head of its column before each cell.
"""

from collections.abc import Iterator

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
    Run,
    Table,
)
from coprod_desktop.documents.text import named_in_contents
from coprod_desktop.wording import plain_papers as words

_STEP = "    "
_BULLET = "•"
_APART = "\n\n"


def write_plain_text(document: Document) -> bytes:
    """Write a paper as plain text; at its end stands what other formats say on each page."""
    parts = [part for block in document.blocks for part in _parts(block, document)]
    parts += [on_line for text in _around(document) if (on_line := _line(text))]
    return f"{_APART.join(parts)}\n".encode()


def _around(document: Document) -> tuple[str, ...]:
    return document.running_head, foot_of(document)


def _parts(block: Block, document: Document) -> Iterator[str]:
    """Give what stands apart from the rest by an empty line."""
    match block:
        case Heading():
            # An empty line more tells where a new part begins.
            above = "\n" if block.level in (2, 3) else ""
            yield f"{above}{'#' * block.level} {_line(block.text)}"
        case Paragraph():
            yield _words(block.words) + "\n" * block.room
        case ListBlock():
            yield "\n".join(_list(block))
        case Table():
            yield "\n".join(_table(block))
        case Contents():
            yield "\n".join(_contents(document))
        case Quote() | Box() | Figure() | Idea() | Chart():
            yield from _apart(block, document)


def _apart(block: Quote | Box | Figure | Idea | Chart, document: Document) -> Iterator[str]:
    match block:
        case Quote():
            yield from (words.QUOTED.format(words=_words(part)) for part in block.parts)
        case Box():
            yield from _box(block, document)
        case Figure():
            yield _picture(block.said)
        case Idea():
            shown = (_picture(block.said),) if block.said else ()
            yield "\n".join((_words(block.words), *shown))
        case Chart():
            yield _picture(block.said)
            yield _line(block.caption)


def _box(box: Box, document: Document) -> Iterator[str]:
    """Give what is in a box, and say where it ends, since no frame can show it."""
    for inner in box.blocks:
        yield from _parts(inner, document)
    first = box.blocks[0] if box.blocks else None
    if isinstance(first, Heading):
        yield words.BOX_ENDS.format(heading=_line(first.text))


def _list(block: ListBlock, depth: int = 0) -> Iterator[str]:
    for number, entry in enumerate(block.entries, start=1):
        mark = f"{number}." if block.numbered else _BULLET
        inline = entry.words if isinstance(entry, Entry) else entry
        yield f"{_STEP * depth}{mark} {_words(inline)}"
        if isinstance(entry, Entry):
            yield from _list(entry.under, depth + 1)


def _table(block: Table) -> Iterator[str]:
    if block.caption:
        yield _line(block.caption)
    for row in block.rows:
        cells = zip(block.header, row, strict=True)
        told = (words.CELL.format(header=_line(head), cell=_line(cell)) for head, cell in cells)
        yield "; ".join(told).rstrip()


def _contents(document: Document) -> Iterator[str]:
    for heading in named_in_contents(document):
        yield f"{_STEP * (heading.level - 2)}{_BULLET} {_line(heading.text)}"


def _picture(said: str) -> str:
    return words.PICTURE.format(said=_line(said))


def _words(inline: Inline) -> str:
    return _line("".join(_run(run) for run in inline))


def _run(run: Run) -> str:
    if not run.link or run.link == run.text:
        return run.text
    return words.LINK.format(words=run.text, address=run.link)


def _line(text: str) -> str:
    """Keep words on one line, whatever stands in them."""
    return " ".join(writable(text).split())
