"""The other side: the same words with reportlab alone, in one pass and without tags."""

import sys
from pathlib import Path
from xml.sax.saxutils import escape

from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import registerFont, registerFontFamily
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Paragraph, SimpleDocTemplate

from benchmarks.sides.report import report
from benchmarks.sides.words import HEAD, ITEMS, TITLE, item_title, said
from coprod_desktop import paths
from coprod_desktop.documents.pdf.presets import STANDARD


def write_untagged(path: Path) -> int:
    """Draw the same words with reportlab alone, in one pass and without tags."""
    _register_fonts()
    body = ParagraphStyle(
        "b",
        fontName="Body",
        fontSize=STANDARD.body,
        leading=STANDARD.line,
        spaceAfter=STANDARD.paragraph_gap,
    )
    head = ParagraphStyle(
        "h",
        fontName="Strong",
        fontSize=14,
        leading=18,
        spaceBefore=24,
        spaceAfter=8,
        keepWithNext=1,
    )

    story = [Paragraph(TITLE, head)]
    told = said()
    each = len(told) // ITEMS
    for number, (name, words) in enumerate(told):
        if number % each == 0:
            story.append(Paragraph(f"{number // each + 1}. {item_title(number // each)}", head))
        story.append(Paragraph(f"<b>{escape(name)}: </b>{escape(words)}", body))
    document = SimpleDocTemplate(
        str(path),
        pagesize=STANDARD.page,
        leftMargin=STANDARD.left,
        rightMargin=STANDARD.right,
        topMargin=STANDARD.edge + STANDARD.small_line + STANDARD.margin_gap,
        bottomMargin=STANDARD.edge + STANDARD.small_line * 2 + STANDARD.margin_gap,
        pageCompression=1,
    )
    document.build(story, onFirstPage=_margins, onLaterPages=_margins)
    return document.page


def _register_fonts() -> None:
    for name, file in (("Body", "400Regular"), ("Strong", "700Bold")):
        font = paths.resource("fonts", f"AtkinsonHyperlegibleNext_{file}.ttf")
        registerFont(TTFont(name, str(font)))
    registerFontFamily("Body", normal="Body", bold="Strong", italic="Body", boldItalic="Strong")


def _margins(canvas, document) -> None:
    canvas.setFont("Body", STANDARD.small)
    canvas.drawString(STANDARD.left, STANDARD.page[1] - STANDARD.edge - STANDARD.small, HEAD)
    canvas.drawString(STANDARD.left, STANDARD.edge, f"Page {document.page}")


if __name__ == "__main__":
    report(write_untagged, Path(sys.argv[1]))
