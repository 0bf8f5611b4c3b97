"""The blocks that every paper is made of most, with our own words in our own language."""

from collections.abc import Iterator
from dataclasses import replace
from string import Formatter

from coprod_desktop.documents.model import Heading, Inline, Paragraph, Run, plain
from coprod_desktop.wording.language import language


def runs(text: str) -> Inline:
    """Give somebody's words, in the language of the paper."""
    return (Run(text),)


def paragraph(text: str) -> Paragraph:
    """Make a paragraph of somebody's words, in the language of the paper."""
    return Paragraph(words=runs(text))


def ours(text: str) -> Inline:
    """Give words of the program, which are in its own language whatever that of the paper is."""
    return (Run(text, language=language()),)


def filled(sentence: str, **given: str | int | Run) -> Inline:
    """Fill a sentence of the program; what is given as a ``Run`` is in its own language."""
    return tuple(_told(sentence, given))


def our_paragraph(text: str) -> Paragraph:
    """Make a paragraph of words of the program."""
    return Paragraph(words=ours(text))


def our_heading(level: int, text: str) -> Heading:
    """Make a heading of words of the program."""
    return heading_of(level, ours(text))


def heading_of(level: int, words: Inline) -> Heading:
    """Make a heading of words in their voices."""
    return Heading(level=level, text=plain(words), words=words)


def strong(words: Inline) -> Inline:
    """Give words a strong voice."""
    return tuple(replace(run, strong=True) for run in words)


def labelled(name: str, words: Inline) -> Paragraph:
    """Make a paragraph of words that the program names before them."""
    return Paragraph(words=(*strong(ours(name)), *words))


def _told(sentence: str, given: dict[str, str | int | Run]) -> Iterator[Run]:
    for literal, name, _, _ in Formatter().parse(sentence):
        if literal:
            yield Run(literal, language=language())
        if name is not None:
            one = given[name]
            yield one if isinstance(one, Run) else replace(*ours(""), text=str(one))
