"""A composed paper in its plainest shape: a language stands only where it is not the paper's."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from coprod_desktop.documents.model import (
    Block,
    Box,
    Chart,
    Document,
    Entry,
    Heading,
    Idea,
    Inline,
    ListBlock,
    Paragraph,
    Quote,
    Run,
    Table,
)


def settled(document: Document) -> Document:
    """Leave out each language that is the paper's own, and join words that then have one voice."""
    own = document.language
    return replace(document, blocks=tuple(_block(block, own) for block in document.blocks))


def _block(block: Block, own: str) -> Block:
    match block:
        case Heading():
            words = _words(block.words, own)
            is_plain = all(run.language is None for run in words)
            return replace(block, words=() if is_plain else words)
        case Paragraph() | Idea():
            return replace(block, words=_words(block.words, own))
        case ListBlock():
            return _list(block, own)
        case Quote():
            return replace(block, parts=tuple(_words(part, own) for part in block.parts))
        case Box():
            return replace(block, blocks=tuple(_block(inner, own) for inner in block.blocks))
        case _:
            return _shown(block, own)


def _shown(block: Block, own: str) -> Block:
    if isinstance(block, Table):
        return _table(block, own)
    if isinstance(block, Chart):
        return replace(block, language=_other(block.language, own))
    return block


def _list(block: ListBlock, own: str) -> ListBlock:
    return replace(block, entries=tuple(_entry(entry, own) for entry in block.entries))


def _entry(entry: Inline | Entry, own: str) -> Inline | Entry:
    if isinstance(entry, Entry):
        return replace(entry, words=_words(entry.words, own), under=_list(entry.under, own))
    return _words(entry, own)


def _table(block: Table, own: str) -> Table:
    languages = tuple(_other(one, own) for one in block.languages)
    return replace(
        block,
        header_language=_other(block.header_language, own),
        languages=languages if any(languages) else (),
    )


def _words(words: Inline, own: str) -> Inline:
    runs = _with_marks([replace(run, language=_other(run.language, own)) for run in words])
    voices = groupby(runs, key=lambda run: (run.strong, run.language, run.link))
    joined = ([*some] for _, some in voices)
    return tuple(replace(some[0], text="".join(run.text for run in some)) for some in joined)


def _with_marks(runs: Sequence[Run]) -> Iterator[Run]:
    """Let a full stop or a colon be in the language of the words that it ends."""
    before: Run | None = None
    for run in runs:
        is_mark = not any(map(str.isalnum, run.text))
        before = replace(run, language=before.language) if before and is_mark else run
        yield before


def _other(language: str | None, own: str) -> str | None:
    return None if language == own else language
