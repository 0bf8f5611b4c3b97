"""Papers to try on web pages and e-books beside those that every format is tried on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from coprod_desktop.documents.model import (
    Bar,
    Chart,
    Contents,
    Document,
    Heading,
    Idea,
    ListBlock,
    Paragraph,
    Quote,
    Run,
    Table,
)
from tests.documents.corpus import LONG_WORD, paper, words
from tests.documents.read_back.papers import PAPERS as EVERYWHERE
from tests.documents.read_back.papers import a_picture, everything

# Where somebody who means harm would lead a reader, and what no address can be.
BAD_ADDRESSES = (
    "javascript:alert(1)",
    " JavaScript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "file:///etc/passwd",
    "//example.org/x",
    "page.html",
    "https://",
    "https://[broken",
    "vbscript:x",
    "",
)
GOOD_ADDRESSES = (
    'https://example.org/a b?c="d"&e=<f>#g',
    "http://example.org",
    "mailto:panel@example.org",
    "https://example.org/%20\u0142\ud83d",
)


def links() -> Document:
    """Words that lead somewhere, or seem to."""
    every = (*BAD_ADDRESSES, *GOOD_ADDRESSES)
    runs = (Run(f"link {n} ", link=one) for n, one in enumerate(every))
    return paper(Paragraph(words=tuple(runs)))


def unseen() -> Document:
    """Headings, cells and pictures in which nothing can be seen."""
    return paper(
        Heading(text="What is here", level=2),
        Contents(),
        Heading(text="\u200b", level=2),
        Heading(text="\x00\ufeff", level=3),
        Heading(text="", level=4),
        Paragraph(words=()),
        Table(header=("", "B"), rows=(("", ""),), widths=(0.5, 0.5)),
        title="\x07",
    )


def from_the_right() -> Document:
    """A paper in Arabic, with words that run from the left in it."""
    bars = (
        Bar(label="موافق", values=(7,), shown=("7",)),
        Bar(label="No", values=(1,), shown=("1",)),
    )
    made = paper(
        Heading(text="ما قيل", level=2),
        Paragraph(words=(Run("أمل: ", strong=True), Run("السلام عليكم (1, 2)."))),
        words("Words in English.", "en"),
        ListBlock(entries=((Run("واحد"),), (Run("Two"),)), numbered=True),
        Heading(text="Decisions", level=2),
        Quote(parts=((Run("شكرا جزيلا"),), (Run("Diolch yn fawr", language="cy"),))),
        Table(header=("من", "ماذا"), rows=(("أمل", "Something"),), widths=(0.4, 0.6)),
        Heading(text="صور", level=2),
        Idea(words=(Run("اجتمعنا يوم الثلاثاء."),), picture=a_picture(), said="صورة خضراء."),
        Idea(words=(Run("We met."),), picture=a_picture()),
        Chart(series=("",), bars=bars, caption="وافق سبعة.", said="موافق: 7. لا: 1."),
        title="محضر الجلسة الأولى",
        head="اللجنة، الجلسة 1",
    )
    return replace(made, language="ar", subject="اللجنة")


def crowded() -> Document:
    """Long words wherever words can stand, and a chart with more series than patterns."""
    names = tuple(f"{LONG_WORD} {n}" for n in range(9))
    bar = Bar(label=LONG_WORD, values=tuple(range(9)), shown=names)
    return paper(
        Heading(text=LONG_WORD, level=2),
        Table(header=(LONG_WORD,) * 4, rows=((LONG_WORD,) * 4,), widths=(0.1, 0.2, 0.3, 0.4)),
        ListBlock(entries=((Run(LONG_WORD),),)),
        Quote(parts=((Run(LONG_WORD),),)),
        Chart(series=names, bars=(bar,), caption=LONG_WORD, said=LONG_WORD),
        Idea(words=(Run(LONG_WORD),), picture=a_picture(), said=LONG_WORD),
        title=LONG_WORD,
        head=LONG_WORD,
    )


def strange_languages() -> Document:
    """Names of languages that are none."""
    made = paper(*(words("Hello", one) for one in ("", "english please", "x", '"><b>', "cy-")))
    return replace(made, language="the Queen's")


PAPERS: dict[str, Callable[[], Document]] = {
    **EVERYWHERE,
    "everything": everything,
    "links": links,
    "unseen": unseen,
    "from the right": from_the_right,
    "crowded": crowded,
    "strange languages": strange_languages,
}
