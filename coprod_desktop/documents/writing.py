"""Write a paper in any format: the one door to every writer.

A writer is loaded where its format is asked for, and nowhere else.
"""

# ruff: noqa: PLC0415
from collections.abc import Callable
from dataclasses import dataclass

from coprod_desktop.documents.model import Document
from coprod_desktop.documents.order import Wishes

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A finished file: its pages where it has any, and characters that it could not show."""

    content: bytes
    pages: int = 0
    missing: tuple[str, ...] = ()


def write(document: Document, name: str, wishes: Wishes, progress: Progress) -> Written:
    """Write a paper in the format of that name; the same paper gives the same bytes.

    Only a PDF with a password does not: its keys are drawn by lot.
    """
    match name:
        case "html":
            return _html(document, wishes)
        case "epub":
            return _epub(document)
        case "docx":
            return _word(document)
        case "txt" | "csv" | "json":
            return _plain(document, name)
        case "brf-1" | "brf-2":
            return _braille(document, name, wishes, progress)
        case _:
            return _pdf(document, name, wishes, progress)


def _word(document: Document) -> Written:
    from coprod_desktop.documents.word.writer import write_word

    return Written(content=write_word(document))


def _plain(document: Document, name: str) -> Written:
    from coprod_desktop.documents.data import as_json
    from coprod_desktop.documents.plain_text import write_plain_text
    from coprod_desktop.documents.table_csv import write_csv

    writers = {"txt": write_plain_text, "csv": write_csv, "json": as_json}
    return Written(content=writers[name](document))


def _pdf(document: Document, name: str, wishes: Wishes, progress: Progress) -> Written:
    from coprod_desktop.documents.pdf.presets import PRESETS
    from coprod_desktop.documents.pdf.writer import write_pdf

    drawn = write_pdf(document, PRESETS[name], progress, wishes.password)
    return Written(content=drawn.content, pages=drawn.pages, missing=drawn.missing)


def _html(document: Document, wishes: Wishes) -> Written:
    from coprod_desktop.documents.html.writer import write_html

    return Written(content=write_html(document, wishes.theme))


def _epub(document: Document) -> Written:
    from coprod_desktop.documents.epub.writer import write_epub

    return Written(content=write_epub(document))


def _braille(document: Document, name: str, wishes: Wishes, progress: Progress) -> Written:
    from coprod_desktop.documents.braille.writer import write_brf

    made = write_brf(document, wishes, progress, contracted=name == "brf-2")
    return Written(content=made.content, pages=made.pages, missing=made.missing)
