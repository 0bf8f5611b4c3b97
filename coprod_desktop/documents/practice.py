"""Papers of a practice: nobody may take one for the record of a real meeting."""

from dataclasses import replace

from coprod_desktop.documents.blocks import heading_of, our_paragraph, ours
from coprod_desktop.documents.model import Block, Document, Heading
from coprod_desktop.documents.settling import settled
from coprod_desktop.wording import papers as words


def as_practice(document: Document) -> Document:
    """Say that a paper is practice: in its title, at the head of each page, and in its data."""
    first, *rest = document.blocks
    made = replace(
        document,
        title=words.PRACTICE_TITLE.format(title=document.title),
        subject=words.PRACTICE_TITLE.format(title=document.subject),
        running_head=words.PRACTICE_HEAD.format(head=document.running_head),
        blocks=(_titled(first), our_paragraph(words.PRACTICE_SAID), *rest),
        is_practice=True,
    )
    return settled(made)


def _titled(first: Block) -> Heading:
    """Every paper begins with its title."""
    assert isinstance(first, Heading)
    before, after = words.PRACTICE_TITLE.split("{title}")
    return heading_of(1, (*ours(before), *first.inline, *ours(after)))
