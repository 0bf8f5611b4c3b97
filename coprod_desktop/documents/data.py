"""Everything that a paper says, and nothing else, as plain data: what goes inside the PDF."""

import json
from functools import lru_cache

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

Data = dict[str, object]


def as_data(document: Document) -> Data:
    """Give a paper as data; it is made from the paper, so that it can hold nothing more."""
    return {
        "format": "coprod-paper-1",
        "practice": document.is_practice,
        "record": document.is_record,
        "title": document.title,
        "subject": document.subject,
        "language": document.language,
        "day": document.day.isoformat(),
        "running_head": document.running_head,
        "seal": list(document.seal_words),
        "blocks": [_block(block) for block in document.blocks],
    }


@lru_cache(maxsize=1)
def as_json(document: Document) -> bytes:
    """Give the data of a paper as a file that people can read too.

    Half of a surrogate pair is written as JSON escapes it, so that no paper is lost over it. The
    PDFs of a paper, one for each size of print, hold the same data: it is made once.
    """
    data = json.dumps(as_data(document), ensure_ascii=False, indent=1)
    return data.encode(errors="backslashreplace")


def _block(block: Block) -> Data:
    match block:
        case Heading():
            return _heading(block)
        case Paragraph():
            return _paragraph(block)
        case ListBlock():
            return _list(block)
        case Table():
            return _table(block)
        case Quote() | Contents() | Box() | Figure():
            return _apart(block)
        case Idea() | Chart():
            return _shown(block)


def _heading(block: Heading) -> Data:
    data: Data = {"heading": block.text, "level": block.level}
    return {**data, "words": _words(block.words)} if block.words else data


def _paragraph(block: Paragraph) -> Data:
    data: Data = {"paragraph": _words(block.words)}
    return {**data, "room_to_write": block.room} if block.room else data


def _apart(block: Quote | Contents | Box | Figure) -> Data:
    match block:
        case Quote():
            return {"quote": [_words(part) for part in block.parts]}
        case Contents():
            return {"contents": block.deepest}
        case Box():
            return {"box": [_block(inner) for inner in block.blocks]}
        case Figure():
            return {"figure": block.said}


def _shown(block: Idea | Chart) -> Data:
    if isinstance(block, Idea):
        return {"idea": _words(block.words), "picture": block.said}
    bars = [
        {"label": bar.label, "values": list(bar.values), "shown": list(bar.shown)}
        for bar in block.bars
    ]
    chart: Data = {"series": list(block.series), "bars": bars}
    data: Data = {"chart": chart, "caption": block.caption, "said": block.said}
    return {**data, "language": block.language} if block.language else data


def _list(block: ListBlock) -> Data:
    return {"list": [_entry(entry) for entry in block.entries], "numbered": block.numbered}


def _entry(entry: Inline | Entry) -> Data:
    if isinstance(entry, Entry):
        return {"words": _words(entry.words), "under": _list(entry.under)}
    return {"words": _words(entry)}


def _table(block: Table) -> Data:
    rows = [list(block.header), *(list(row) for row in block.rows)]
    data: Data = {"caption": block.caption, "table": rows} if block.caption else {"table": rows}
    if block.header_language:
        data["header_language"] = block.header_language
    if block.languages:
        data["languages"] = list(block.languages)
    return data


def _words(words: Inline) -> list[Data]:
    return [_run(run) for run in words]


def _run(run: Run) -> Data:
    data: Data = {"text": run.text}
    if run.strong:
        data["strong"] = True
    if run.language:
        data["language"] = run.language
    if run.link:
        data["link"] = run.link
    return data
