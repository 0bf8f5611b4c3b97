"""Papers of a practice: nobody may take one for the record of a real meeting."""

from dataclasses import replace

from coprod_desktop.documents.blocks import paragraph
from coprod_desktop.documents.model import Block, Document, Heading
from coprod_desktop.wording import papers as words


def as_practice(document: Document) -> Document:
    """Say that a paper is practice: in its title, at the head of each page, and in its data."""
    first, *rest = document.blocks
    title = words.PRACTICE_TITLE.format(title=document.title)
    return replace(
        document,
        title=title,
        subject=words.PRACTICE_TITLE.format(title=document.subject),
        running_head=words.PRACTICE_HEAD.format(head=document.running_head),
        blocks=(_titled(first, title), paragraph(words.PRACTICE_SAID), *rest),
        is_practice=True,
    )


def _titled(first: Block, title: str) -> Heading:
    """Every paper begins with its title."""
    assert isinstance(first, Heading)
    return replace(first, text=title)
