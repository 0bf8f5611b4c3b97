"""The blocks that every paper is made of most: plain words, and a paragraph of them."""

from coprod_desktop.documents.model import Inline, Paragraph, Run


def runs(text: str) -> Inline:
    """Give text in one voice."""
    return (Run(text),)


def paragraph(text: str) -> Paragraph:
    """Make a paragraph of text in one voice."""
    return Paragraph(words=runs(text))
