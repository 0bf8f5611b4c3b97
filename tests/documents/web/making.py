"""Make web pages and e-books in this process."""

from __future__ import annotations

from pathlib import Path

from coprod_desktop.documents.model import Document
from coprod_desktop.documents.order import Wishes
from coprod_desktop.documents.writing import write


def page_of(document: Document, theme: str = "") -> str:
    """Write a web page."""
    return write(document, "html", Wishes(theme=theme), _quiet).content.decode()


def book_of(document: Document) -> bytes:
    """Write an e-book."""
    return write(document, "epub", Wishes(), _quiet).content


def saved(page: str, folder: Path) -> Path:
    """Put a page on the disk."""
    file = folder / "page.html"
    file.write_text(page, encoding="utf-8")
    return file


def _quiet(done: int, of: int) -> None:
    """Hear progress and do nothing."""
