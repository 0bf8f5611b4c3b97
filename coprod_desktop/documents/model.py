"""A paper as meaning: blocks that know what they are, before any format draws them."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Run:
    """Some words in one voice; ``language`` only where it differs from the paper's.

    ``link`` is an address that the words lead to.
    """

    text: str
    strong: bool = False
    language: str | None = None
    link: str | None = None


Inline = tuple[Run, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A heading; levels start at 1 and skip none, and no two in a paper are the same.

    One that ``opens_page`` begins a new page, such as that of a card to print. ``words`` are its
    text once more, where some of it is in another language than the paper.
    """

    text: str
    level: int
    opens_page: bool = False
    words: Inline = ()

    def __post_init__(self) -> None:
        """Refuse a heading that says two things."""
        if self.words and plain(self.words) != self.text:
            raise ValueError(self.text)

    @property
    def inline(self) -> Inline:
        """Its words in their voices."""
        return self.words or (Run(self.text),)

    @property
    def language(self) -> str | None:
        """The language of all of it, where that is one and not the paper's."""
        return only_language(self.words)


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """One paragraph of words; one that ``leads`` stays on the page of what follows it.

    ``room`` is how many lines stay free under it, wherever somebody can write on them.
    """

    words: Inline
    leads: bool = False
    room: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An entry of a list that has a list of its own under it."""

    words: Inline
    under: "ListBlock"


@dataclass(frozen=True, slots=True, kw_only=True)
class ListBlock:
    """A list; each entry is one paragraph of words, or an ``Entry`` with more under it."""

    entries: tuple[Inline | Entry, ...]
    numbered: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table with a header row; ``widths`` are shares of the line.

    ``header_language`` and ``languages``, one for each column, say where they are not the paper's.
    """

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[float, ...]
    caption: str = ""
    header_language: str | None = None
    languages: tuple[str | None, ...] = ()

    @property
    def heads(self) -> tuple[Run, ...]:
        """The header, each cell in its voice."""
        return tuple(Run(head, language=self.header_language) for head in self.header)

    def cells(self, row: tuple[str, ...]) -> tuple[Run, ...]:
        """The cells of a row, each in its voice."""
        languages = self.languages or (None,) * len(row)
        return tuple(Run(cell, language=one) for cell, one in zip(row, languages, strict=True))


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """Somebody's words apart from the text around them, one paragraph for each part."""

    parts: tuple[Inline, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """Where each heading that follows stands; ``deepest`` is the last level that is named."""

    deepest: int = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """Blocks that stand out together, such as a decision."""

    blocks: "tuple[Block, ...]"


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A drawn shape of ours, named after the card that it stands on; ``said`` is its words."""

    shape: str
    said: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Idea:
    """One idea of an easy-read paper: words, and a picture that says the same.

    ``picture`` is a whole PNG or JPEG file, or nothing; ``said`` tells what it shows, and is empty
    where the words say it already.
    """

    words: Inline
    picture: bytes = b""
    said: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """What a chart shows beside one label: a number and its words for each of the series."""

    label: str
    values: tuple[float, ...]
    shown: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """Bars side by side, one pattern for each of the ``series``.

    ``caption`` is the sentence that stands under it; ``said`` tells everything that it shows.
    ``language`` is that of both, where it is not the paper's.
    """

    series: tuple[str, ...]
    bars: tuple[Bar, ...]
    caption: str
    said: str
    language: str | None = None


Block = Heading | Paragraph | ListBlock | Table | Quote | Contents | Box | Figure | Idea | Chart
KINDS = (
    Run,
    Heading,
    Paragraph,
    Entry,
    ListBlock,
    Table,
    Quote,
    Contents,
    Box,
    Figure,
    Idea,
    Bar,
    Chart,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A whole paper.

    ``running_head`` stands at the top of each page; ``seal_words`` at its foot. ``day`` is the
    day of the record, so that the same record always makes the same bytes. Only what
    ``is_record`` has a seal, or says that it has none. What ``is_practice`` says so everywhere;
    ``documents.practice`` makes it.
    """

    title: str
    language: str
    day: date
    running_head: str
    seal_words: tuple[str, ...]
    blocks: tuple[Block, ...]
    subject: str = ""
    is_record: bool = True
    is_practice: bool = False

    @property
    def headings(self) -> tuple[Heading, ...]:
        """Every heading in its order, also those in boxes."""
        return headings_in(self.blocks)


def plain(words: Inline) -> str:
    """Give words without their voices."""
    return "".join(run.text for run in words)


def only_language(words: Inline) -> str | None:
    """Give the language of words where it is one for all of them."""
    languages = {run.language for run in words}
    return languages.pop() if len(languages) == 1 else None


def headings_in(blocks: tuple[Block, ...]) -> tuple[Heading, ...]:
    """Give every heading of some blocks in its order, also those in boxes."""
    found: list[Heading] = []
    for block in blocks:
        if isinstance(block, Heading):
            found.append(block)
        elif isinstance(block, Box):
            found.extend(headings_in(block.blocks))
    return tuple(found)
