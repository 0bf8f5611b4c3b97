"""The tagged PDF: PDF/UA-1 and PDF/A-3a, with the paper's own data inside."""

from collections.abc import Callable
from dataclasses import dataclass

from coprod_desktop.documents.foot import foot_of
from coprod_desktop.documents.model import Document
from coprod_desktop.documents.pdf.drawing import draw
from coprod_desktop.documents.pdf.faces import Faces
from coprod_desktop.documents.pdf.flow import Flow
from coprod_desktop.documents.pdf.layout import Layout
from coprod_desktop.documents.pdf.links import find_links, underline
from coprod_desktop.documents.pdf.made_fonts import MadeFonts
from coprod_desktop.documents.pdf.margins import Margins
from coprod_desktop.documents.pdf.pages import Pages
from coprod_desktop.documents.pdf.presets import Preset
from coprod_desktop.documents.pdf.tagging import LaidOut, finish
from coprod_desktop.wording import papers as words

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """A finished PDF, and the characters that no font of ours has, each shown by its name."""

    content: bytes
    pages: int
    missing: tuple[str, ...]


def write_pdf(document: Document, preset: Preset, progress: Progress, password: str = "") -> Drawn:
    """Write a Document as one PDF; the same Document gives the same bytes.

    With a password it is encrypted, with keys that are drawn by lot: then the bytes differ, and
    it is PDF/UA-1 but no PDF/A, which forbids encryption.
    """
    faces, made = Faces(document.language), MadeFonts()
    margins = Margins(preset, faces, head=document.running_head, foot=foot_of(document))
    pages = Pages(top=margins.top, bottom=margins.bottom)
    layout = Layout(document, Flow(preset, faces, pages))
    layout.run(progress)
    margins.draw_on(pages.all, _page_words)
    links = find_links(pages.all, faces)
    underline(links, pages.all, preset)
    paper = LaidOut(
        document=document,
        root=layout.root,
        pages=pages.all,
        bookmarks=layout.bookmarks,
        links=links,
    )
    content = finish(draw(pages.all, preset, faces, made), paper, made, password)
    return Drawn(
        content=content,
        pages=len(pages.all),
        missing=tuple(sorted(faces.missing)),
    )


def _page_words(page: int, total: int) -> str:
    return words.PAGE.format(page=page, total=total)
