"""A Document as BRF: lines of ASCII braille, and a form feed between the pages."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from coprod_desktop.documents.braille.cells import Cells
from coprod_desktop.documents.braille.layout import Layout
from coprod_desktop.documents.braille.liblouis import BLANK, load
from coprod_desktop.documents.braille.pages import Finisher, cut
from coprod_desktop.documents.foot import foot_in_its_voice
from coprod_desktop.documents.model import Document, Paragraph, Run
from coprod_desktop.documents.order import Wishes

# North American ASCII braille: the character for each of the 64 cells, U+2800 first.
ASCII = " A1B'K2L@CIF/MSP\"E3H9O6R^DJG>NTQ,*5<-U8V.%[$+X!&;:4\\0Z7(_?W]#Y)="
_LETTERS = {0x2800 + place: letter for place, letter in enumerate(ASCII)}
_LINE_END, _PAGE_END = "\r\n", "\f"
# No display that shows whole lines has fewer cells.
_FEWEST_CELLS, _FEWEST_LINES = 20, 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Embossed:
    """A finished BRF, and the characters that no table knows, each shown by its name."""

    content: bytes
    pages: int
    missing: tuple[str, ...]


def write_brf(
    document: Document, wishes: Wishes, progress: Callable[[int, int], None], *, contracted: bool
) -> Embossed:
    """Write a Document as braille; the same Document gives the same bytes.

    Raises:
        BrailleMissing: liblouis is not on this computer.
    """
    width = max(wishes.line_cells, _FEWEST_CELLS)
    height = max(wishes.page_lines, _FEWEST_LINES) - 1
    cells = Cells(load(), document.language, contracted=contracted)
    finisher = Finisher(cells, document.running_head, width)
    whole = _with_foot(document, has_head=not finisher.is_cut)
    lines = Layout(whole, cells, width).lines(progress)
    pages = finisher.finished(cut(lines, height))
    text = _PAGE_END.join("".join(f"{_ascii(line)}{_LINE_END}" for line in page) for page in pages)
    return Embossed(
        content=text.encode("ascii"), pages=len(pages), missing=tuple(sorted(cells.missing))
    )


def _with_foot(document: Document, *, has_head: bool) -> Document:
    """Put at the end what print has on each page and braille has no line to spare for."""
    said = (Run("" if has_head else document.running_head), foot_in_its_voice(document))
    last = (Paragraph(words=(one,)) for one in said if one.text)
    return replace(document, blocks=(*document.blocks, *last))


def _ascii(cells: str) -> str:
    return cells.rstrip(BLANK).translate(_LETTERS)
