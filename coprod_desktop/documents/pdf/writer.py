"""The tagged PDF: PDF/UA-1 and PDF/A-3a, with the paper's own data inside."""

from collections.abc import Callable
from dataclasses import dataclass

from coprod_desktop.documents.model import Document
from coprod_desktop.documents.pdf.drawing import draw
from coprod_desktop.documents.pdf.faces import Faces
from coprod_desktop.documents.pdf.layout import Layout, margins
from coprod_desktop.documents.pdf.presets import Preset
from coprod_desktop.documents.pdf.tagging import finish
from coprod_desktop.wording import papers as words

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """A finished PDF, and the characters that no font of ours has, each shown by its name."""

    content: bytes
    pages: int
    missing: tuple[str, ...]


def write_pdf(document: Document, preset: Preset, progress: Progress) -> Drawn:
    """Write a Document as one PDF; the same Document gives the same bytes."""
    faces = Faces()
    layout = Layout(document, preset, faces)
    layout.run(progress)
    foot = words.SEAL.format(words=" ".join(document.seal_words)) if document.seal_words else ""
    margins(layout, document.running_head, foot or words.NOT_SEALED, _page_words)
    drawn = draw(layout.pages.all, preset)
    content = finish(drawn, document, layout.root, layout.pages.all, layout.bookmarks)
    return Drawn(
        content=content,
        pages=len(layout.pages.all),
        missing=tuple(sorted(faces.missing)),
    )


def _page_words(page: int, total: int) -> str:
    return words.PAGE.format(page=page, total=total)
