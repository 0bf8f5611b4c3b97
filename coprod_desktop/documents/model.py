"""A paper as meaning: blocks that know what they are, before any format draws them."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Run:
    """Some words in one voice; ``language`` only where it differs from the paper's."""

    text: str
    strong: bool = False
    language: str | None = None


Inline = tuple[Run, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A heading; levels start at 1 and skip none, and no two in a paper are the same."""

    text: str
    level: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """One paragraph of words; one that ``leads`` stays on the page of what follows it."""

    words: Inline
    leads: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ListBlock:
    """A list; each entry is one paragraph of words."""

    entries: tuple[Inline, ...]
    numbered: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table with a header row; ``widths`` are shares of the line."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[float, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """Blocks that stand out together, such as a decision."""

    blocks: "tuple[Block, ...]"


Block = Heading | Paragraph | ListBlock | Table | Box
KINDS = (Run, Heading, Paragraph, ListBlock, Table, Box)


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A whole paper.

    ``running_head`` stands at the top of each page; ``seal_words`` at its foot. ``day`` is the
    day of the record, so that the same record always makes the same bytes.
    """

    title: str
    language: str
    day: date
    running_head: str
    seal_words: tuple[str, ...]
    blocks: tuple[Block, ...]


def plain(words: Inline) -> str:
    """Give words without their voices."""
    return "".join(run.text for run in words)


def as_data(document: Document) -> dict[str, object]:
    """Give everything that the paper says, and nothing else, as plain data."""
    return {
        "format": "coprod-paper-1",
        "title": document.title,
        "language": document.language,
        "day": document.day.isoformat(),
        "seal": list(document.seal_words),
        "blocks": [_block_data(block) for block in document.blocks],
    }


def _block_data(block: Block) -> dict[str, object]:
    match block:
        case Heading():
            return {"heading": block.text, "level": block.level}
        case Paragraph():
            return {"paragraph": [_run_data(run) for run in block.words]}
        case ListBlock():
            entries = [[_run_data(run) for run in entry] for entry in block.entries]
            return {"list": entries, "numbered": block.numbered}
        case Table():
            return {"table": [list(block.header), *(list(row) for row in block.rows)]}
        case Box():
            return {"box": [_block_data(inner) for inner in block.blocks]}


def _run_data(run: Run) -> dict[str, object]:
    data: dict[str, object] = {"text": run.text}
    if run.strong:
        data["strong"] = True
    if run.language:
        data["language"] = run.language
    return data
