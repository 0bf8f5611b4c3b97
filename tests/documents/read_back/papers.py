"""The papers that every format must give back, word for word."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

from PIL import Image

from coprod_desktop.documents.model import (
    Bar,
    Box,
    Chart,
    Document,
    Entry,
    Heading,
    Idea,
    ListBlock,
    Paragraph,
    Quote,
    Run,
    Table,
)
from tests.documents.corpus import CORPUS, every_block, paper, words

_SIGNS = ("=1+1", "+44 1248", "-5", "@here", "'=quoted", "''", "\t=tab", "＝wide", "100%", "1,5;2")


def a_picture() -> bytes:
    """Draw a small green picture."""
    file = BytesIO()
    Image.new("RGB", (40, 30), (8, 90, 63)).save(file, "PNG")
    return file.getvalue()


def _ideas() -> Document:
    picture = a_picture()
    return paper(
        Heading(text="What we decided", level=2),
        Idea(words=(Run("There will be 5 new benches."),), picture=picture, said="A green bench."),
        Idea(words=(Run("The driver can see you."),), picture=picture),
        Idea(words=(Run("Mae'r arwydd yn is.", language="cy"),)),
        title="Easy read",
    )


def _charts() -> Document:
    bars = (
        Bar(label="Lived experience", values=(12.5, 3), shown=("12 minutes 30", "3 minutes")),
        Bar(label="Decision-holders", values=(0, 40), shown=("nothing", "40 minutes")),
    )
    return paper(
        Heading(text="Talking time", level=2),
        Chart(
            series=("Planned", "Real"),
            bars=bars,
            caption="Decision-holders talked for 40 of 43 minutes.",
            said="Bars. Lived experience: planned 12 minutes 30, real 3 minutes."
            " Decision-holders: planned nothing, real 40 minutes.",
        ),
        words("After the chart."),
    )


def _signs() -> Document:
    """Words that a spreadsheet could reckon with, and that look like marks of ours."""
    rows = tuple((f"{n}", sign) for n, sign in enumerate(_SIGNS))
    return paper(
        *(Paragraph(words=(Run(sign),)) for sign in _SIGNS),
        ListBlock(entries=tuple((Run(sign),) for sign in _SIGNS), numbered=True),
        Table(header=("=A1", "-B"), rows=rows, widths=(0.5, 0.5), caption="+caption"),
        Quote(parts=tuple((Run(sign),) for sign in _SIGNS)),
        title="=cmd|'/c calc'!A0",
    )


def _lists() -> Document:
    """Lists in lists, and lists that begin again."""
    inner = ListBlock(numbered=True, entries=((Run("in one"),), (Run("in two"),)))
    deep = ListBlock(entries=(Entry(words=(Run("deeper"),), under=inner), (Run("last"),)))
    numbered = ListBlock(
        numbered=True, entries=(Entry(words=(Run("first"),), under=deep), (Run("second"),))
    )
    box = Box(blocks=(Heading(text="Decision 1", level=3), numbered, words("In the box.")))
    return paper(Heading(text="Lists", level=2), numbered, words("Between."), numbered, box)


def _tables() -> Document:
    """Tables beside each other, and cells with nothing in them or several lines."""
    one = Table(header=("A", "B"), rows=(("1", ""), ("", "2")), widths=(0.5, 0.5))
    two = Table(header=("A", "B"), rows=(("line\nline", "3"),), widths=(0.3, 0.7), caption="Two")
    return paper(one, one, two)


def everything() -> Document:
    """Every kind of block in one paper, to break one thing at a time."""
    blocks = (block for make in (every_block, _ideas, _charts) for block in make().blocks[1:])
    return paper(*blocks)


PAPERS: dict[str, Callable[[], Document]] = {
    **CORPUS,
    "ideas": _ideas,
    "charts": _charts,
    "signs": _signs,
    "lists": _lists,
    "tables": _tables,
}
