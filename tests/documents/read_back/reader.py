"""What a reader of a format gives, and where the reader of each format stands.

A format is read by the module named after it, up to the first hyphen: ``pdf-18`` by ``of_pdf``,
``brf-2`` by ``of_brf``. The module has one ``READER``. So a new format without a reader fails.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module

# What is heard and not read; each is judged elsewhere.
HEARD = {"mp3", "wav"}


@dataclass(frozen=True, slots=True)
class ReadBack:
    """What a reader found.

    ``said`` are the words of the paper in reading order: headings, paragraphs, captions, cells, the
    words of pictures (before a caption), each entry of a list, and of one with numbers its number
    and a full stop first. Contents give the words of each heading without its page. What a format
    adds by itself, such as bullets, is left out. ``around`` is all that stands around the words:
    its title, running head and foot, in any order. ``stacked`` are the tables, by their number from
    0, that show each row as a record with the head of its column before each cell.
    """

    said: tuple[str, ...]
    around: str
    stacked: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """How one format is read.

    ``rows_say_heads``: every table says the head of its column before each cell, as in
    ``Who: Ann``, and has no row of heads; ``between_cells`` is the sign between two of those on one
    line. ``has_contents``: contents are there.
    ``heard_alike`` makes equal what a format cannot tell apart; it must give its reason.
    """

    read: Callable[[bytes], ReadBack]
    rows_say_heads: bool = False
    between_cells: str = ""
    has_contents: bool = True
    heard_alike: Callable[[str], str] = str


def reader_of(name: str) -> Reader:
    """Give the reader of a format."""
    family = name.partition("-")[0]
    reader = import_module(f"tests.documents.read_back.of_{family}").READER
    assert isinstance(reader, Reader)
    return reader
