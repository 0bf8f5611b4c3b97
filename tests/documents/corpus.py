"""Papers to try the writer on: minutes of many kinds, and text that wants to break it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from io import BytesIO

from PIL import Image, ImageDraw

from coprod_desktop.documents.agenda import compose_agenda
from coprod_desktop.documents.cards import compose_cards
from coprod_desktop.documents.decisions import compose_decisions
from coprod_desktop.documents.minutes import compose_minutes
from coprod_desktop.documents.model import (
    Bar,
    Block,
    Box,
    Chart,
    Contents,
    Document,
    Entry,
    Figure,
    Heading,
    Idea,
    ListBlock,
    Paragraph,
    Quote,
    Run,
    Table,
)
from coprod_desktop.documents.my_words import compose_my_words
from coprod_desktop.documents.practice import as_practice
from coprod_desktop.documents.rider import compose_rider
from coprod_desktop.documents.sign_off import compose_sign_off
from coprod_desktop.domain.cards import CardKind, CardWord
from tests.documents.languages import LANGUAGES
from tests.documents.more_records import (
    janets_rider,
    janets_words,
    planned_record,
    signing_record,
    timed_record,
)
from tests.documents.records import (
    SEAL,
    empty_record,
    every_way_to_decide,
    full_record,
    long_record,
    said,
)
from tests.documents.welsh import welsh_record

MARKUP = "<b>bold</b> &amp; <img src=file:///etc/passwd> <para> %PDF (x) \\n {0} {p.name} %s"
LONG_WORD = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch" * 6


def paper(*blocks: Block, title: str = "A paper", head: str = "A panel, session 1") -> Document:
    """Make a paper of some blocks."""
    return Document(
        title=title,
        language="en-GB",
        day=date(2026, 11, 24),
        running_head=head,
        seal_words=SEAL,
        blocks=(Heading(text=title, level=1), *blocks),
        subject="A panel",
    )


def words(text: str, language: str | None = None) -> Paragraph:
    """Make a contribution as minutes print it."""
    return Paragraph(words=(Run("Ann (fact): ", strong=True), Run(text, language=language)))


def every_block() -> Document:
    """Use every kind of block, inside one another where that is allowed."""
    nested = ListBlock(entries=((Run("inner " * 60),), (Run("last"),)))
    return paper(
        Heading(text="What is in this paper", level=2),
        Contents(),
        Heading(text="Part A", level=2),
        Heading(text="Part A, one", level=3),
        Table(
            header=("Who", "What"),
            rows=(("Ann", "Something"), ("Bob", "")),
            widths=(0.4, 0.6),
            caption="Who does what",
        ),
        Quote(parts=((Run("Quoted words."),), (Run("Geiriau Cymraeg.", language="cy"),))),
        ListBlock(
            numbered=True,
            entries=((Run("one"),), Entry(words=(Run("two"),), under=nested), (Run("three"),)),
        ),
        Paragraph(words=(Run("See "), Run("our page", link="https://example.org/x"), Run(" now."))),
        Box(
            blocks=(
                Heading(text="Decision 1", level=4),
                words("Yes. " * 250),
                Paragraph(words=(Run("Where people stood:", strong=True),), leads=True),
                ListBlock(entries=((Run("Agree: all"),),)),
                Table(header=("A", "B"), rows=(("1", "2"),), widths=(0.5, 0.5)),
            )
        ),
        Heading(text="Part B", level=2),
        words("The end."),
        Heading(text="Part C", level=2, opens_page=True),
        Figure(shape="stop", said="An eight-sided sign with a raised hand."),
        words("Behind it."),
    )


def long_row() -> Document:
    """A row of a table that no page can hold."""
    rows = (("Ann", "word " * 900, "tomorrow " * 3), ("Bob", "short", "soon"))
    return paper(Table(header=("Who", "What", "By when"), rows=rows, widths=(0.22, 0.5, 0.28)))


def long_table() -> Document:
    """A table over several pages, whose header repeats for the eye."""
    rows = tuple((f"Person {n}", f"Does thing {n} with care", "soon") for n in range(90))
    return paper(Table(header=("Who", "What", "By when"), rows=rows, widths=(0.25, 0.5, 0.25)))


def all_kept_back() -> Document:
    """Minutes of a session whose every word people kept back."""
    record = full_record()
    kept = tuple(replace(one, off_the_record=True) for one in record.contributions)
    return compose_minutes(replace(record, contributions=kept, decisions=()))


def hostile_minutes() -> Document:
    """Minutes in which every text that a person types is hostile."""
    record = full_record()
    lines = (
        MARKUP,
        LONG_WORD,
        "x" * 20_000,
        "\u202eevil\u202c",
        "tab\there \u00a0 nbsp",
        "\U00012000",
    )
    spoken = tuple(said(n, text) for n, text in enumerate(lines, start=1))
    people = tuple(replace(one, name=f"{one.name} {MARKUP}") for one in record.people)
    return compose_minutes(
        replace(
            record,
            panel=replace(record.panel, name=f"{MARKUP} " * 6),
            session=replace(record.session, title=f"{MARKUP}\x0b\x00", place=MARKUP),
            people=people,
            agenda=tuple(replace(item, title=MARKUP) for item in record.agenda),
            contributions=spoken,
        )
    )


_COLOURS_OF: dict[str, tuple[int | tuple[int, ...], int | tuple[int, ...]]] = {
    "RGBA": ((0, 0, 0, 0), (20, 90, 150, 255)),
    "RGB": ((250, 250, 220), (20, 90, 60)),
    "1": (1, 0),
    "LA": ((255, 0), (90, 255)),
    "CMYK": ((0, 0, 0, 0), (200, 20, 20, 40)),
    "P": (250, 3),
    "I;16": (65_535, 20_000),
}


def picture(name: str = "RGBA", size: tuple[int, int] = (120, 90), kind: str = "PNG") -> bytes:
    """Draw a picture: a disc on a ground that is see-through where the mode allows it."""
    ground, ink = _COLOURS_OF[name]
    image = Image.new(name, size, ground)
    ImageDraw.Draw(image).ellipse((10, 10, size[0] - 10, size[1] - 10), fill=ink)
    out = BytesIO()
    image.save(out, kind)
    return out.getvalue()


def easy_read() -> Document:
    """Ideas with pictures of every kind, and some without."""
    bench = picture()
    ideas = (
        Idea(words=(Run("We met about benches."),), picture=bench, said="A bench at a bus stop."),
        Idea(words=(Run("The bench is under a roof."),), picture=bench),
        Idea(words=(Run("There is no picture here."),)),
        Idea(
            words=(Run("This is longer. " * 12),),
            picture=picture("RGB", (400, 1200), "JPEG"),
            said="A tall pole.",
        ),
        Idea(words=(Run("Old fax."),), picture=picture("1", (900, 100)), said="A long strip."),
        Idea(words=(Run("Greys."),), picture=picture("LA", (64, 64)), said="A grey disc."),
        Idea(
            words=(Run("Printer's ink."),), picture=picture("CMYK", (80, 60), "JPEG"), said="Ink."
        ),
        Idea(words=(Run("Fine greys."),), picture=picture("I;16", (64, 64)), said="Greys."),
        Idea(words=(Run("A palette."),), picture=picture("P", (80, 60)), said="Few colours."),
        Idea(words=(Run("A file that is no picture."),), picture=b"broken", said="Nothing."),
        Idea(words=(Run("Read "), Run("more", link="https://example.org/"), Run(" there."))),
        Idea(words=(Run("السلام عليكم", language="ar"),), picture=bench, said="A bench."),
    )
    return paper(Heading(text="What we did", level=2), *ideas, *ideas, title="Easy read")


def charts() -> Document:
    """Charts with one series and many, long labels, nothing in them, and more than a page."""
    stances = Chart(
        series=("People",),
        bars=(
            Bar(label="Agree", values=(5,), shown=("5 people",)),
            Bar(label="Agree, with worries", values=(1,), shown=("1 person",)),
            Bar(label="Block", values=(0,), shown=("nobody",)),
        ),
        caption="Five of six people agreed, one of them with worries.",
        said="Agree: 5 people. Agree, with worries: 1 person. Block: nobody.",
    )
    label = "How the benches are made, who pays for them and who sees to them in the winter"
    planned = tuple(
        Bar(
            label=f"{n}. {label}",
            values=(n * 5, 50 - n),
            shown=(f"{n * 5} minutes were planned", f"{50 - n} minutes were spent on it"),
        )
        for n in range(1, 16)
    )
    return paper(
        Heading(text="Where people stood", level=2),
        stances,
        Heading(text="Time", level=2),
        _told(("Planned", "Real"), planned),
        Heading(text="Eight sides", level=2),
        _told(
            tuple(f"Side {n}" for n in range(1, 9)),
            (Bar(label="Talking", values=tuple(range(8)), shown=tuple(map(str, range(8)))),),
        ),
        Box(blocks=(Heading(text="Decision 1", level=3), stances, words("And so on."))),
        Heading(text="Nothing", level=2),
        _told(("People",), (Bar(label="Nobody came", values=(0,), shown=("0",)),)),
        title="Charts",
    )


def chart_from_right() -> Document:
    """A chart in Arabic: its bars begin at the right."""
    bars = (
        Bar(
            label="أين توضع المقاعد ومن يدفع ثمنها في الشتاء؟",
            values=(30, 40),
            shown=("30 دقيقة", "40 دقيقة"),
        ),
        Bar(label="اللافتات", values=(15, 5), shown=("15 دقيقة", "5 دقائق")),
    )
    chart = replace(_told(("المخطط", "الفعلي"), bars), caption="استغرق الأمر وقتا أطول من المخطط.")
    arabic = paper(Heading(text="الوقت", level=2), chart, title="محضر")
    return replace(arabic, language="ar")


def _told(series: tuple[str, ...], bars: tuple[Bar, ...]) -> Chart:
    """A chart whose words tell all of it."""
    said = " ".join(
        f"{bar.label}: {', '.join(map(': '.join, zip(series, bar.shown, strict=True)))}."
        for bar in bars
    )
    return Chart(series=series, bars=bars, caption="It took longer than planned.", said=said)


MINUTES: dict[str, Callable[[], Document]] = {
    "full": lambda: compose_minutes(full_record()),
    "empty": lambda: compose_minutes(empty_record()),
    "one item": lambda: compose_minutes(replace(full_record(), agenda=full_record().agenda[:1])),
    "no decisions": lambda: compose_minutes(replace(full_record(), decisions=())),
    "every way to decide": lambda: compose_minutes(every_way_to_decide()),
    "no agenda": lambda: compose_minutes(replace(full_record(), agenda=())),
    "not sealed": lambda: compose_minutes(replace(full_record(), seal_words=())),
    "all kept back": all_kept_back,
    "sixty people": lambda: compose_minutes(long_record(150)),
    "hostile": hostile_minutes,
}
SHAPES: dict[str, Callable[[], Document]] = {
    "every block": every_block,
    "easy read": easy_read,
    "charts": charts,
    "chart from the right": chart_from_right,
    "long row": long_row,
    "long table": long_table,
    "long head": lambda: paper(words("Hello."), head="A panel of a very long name " * 12),
    "broken characters": lambda: paper(
        words("half \ud83d and \ufeff mark \x00\x07 bell \ufffe end"),
        title="T\x0b & <c> \x00\ud83d",
    ),
    "no shape": lambda: paper(words("\u200b"), ListBlock(entries=((Run("\u200b\ufe0f"),),))),
    "symbols": lambda: paper(
        words("\U00012000 \U0001f9ff \u2764\ufe0f \U0001f468\u200d\U0001f469 \ue000 w\u0302"),
    ),
    "languages": lambda: paper(
        words("Llŷr ac Efa yng Nglyndŵr", "cy"),
        words("Zażółć gęślą jaźń, Łódź", "pl"),
        words("Ελληνικά и русский", "el"),
        words("السلام عليكم", "ar"),
        words("ਸਤ ਸ੍ਰੀ ਅਕਾਲ", "pa"),
        words("নমস্কার", "bn"),
    ),
}
CARDS: dict[str, Callable[[], Document]] = {
    "cards to print": lambda: compose_cards(full_record().panel, date(2026, 11, 24)),
    "cards to print, in the panel's words": lambda: compose_cards(
        replace(full_record().panel, card_words=(CardWord(kind=CardKind.STOP, words=MARKUP),)),
        date(2026, 11, 24),
    ),
}
PRACTICE: dict[str, Callable[[], Document]] = {
    "minutes of a practice": lambda: as_practice(compose_minutes(long_record(60))),
    "cards of a practice": lambda: as_practice(CARDS["cards to print"]()),
}
OTHERS: dict[str, Callable[[], Document]] = {
    "minutes with times": lambda: compose_minutes(timed_record()),
    "agenda": lambda: compose_agenda(planned_record()),
    "decisions": lambda: compose_decisions(every_way_to_decide()),
    "what happened to my words": lambda: compose_my_words(janets_words()),
    "access rider": lambda: compose_rider(janets_rider()),
    "sheet to sign": lambda: compose_sign_off(signing_record()),
    "minutes of a Welsh session": lambda: compose_minutes(welsh_record()),
}
CORPUS = {**MINUTES, **SHAPES, **LANGUAGES, **CARDS, **PRACTICE, **OTHERS}
