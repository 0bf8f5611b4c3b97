"""Draw laid-out pages with reportlab: every stroke stands inside a mark or an artifact."""

from io import BytesIO
from itertools import groupby

from reportlab import rl_config
from reportlab.pdfbase import ttfonts
from reportlab.pdfgen.canvas import Canvas

from coprod_desktop.documents.pdf.bars import draw_bar
from coprod_desktop.documents.pdf.faces import FIRST_FONT, Faces, make_known
from coprod_desktop.documents.pdf.made_fonts import MadeFonts
from coprod_desktop.documents.pdf.pages import (
    Page,
    Placed,
    PlacedBar,
    PlacedLine,
    PlacedPicture,
    PlacedShape,
)
from coprod_desktop.documents.pdf.pen import Pen, Stroke
from coprod_desktop.documents.pdf.pictures import draw_picture
from coprod_desktop.documents.pdf.presets import Colour, Preset
from coprod_desktop.documents.pdf.shapes import draw_shape
from coprod_desktop.documents.pdf.to_unicode import to_unicode
from coprod_desktop.documents.pdf.tree import Element


def draw(pages: list[Page], preset: Preset, faces: Faces, made: MadeFonts) -> bytes:
    """Draw pages into a PDF that has text and fonts, and no tags yet.

    The fonts that are ``made`` for shaped words are only named in it.

    It changes reportlab's settings, so papers are drawn one at a time, in their own process.
    """
    rl_config.useA85 = 0
    # reportlab writes five hex digits for characters above U+FFFF, which readers misread.
    ttfonts.makeToUnicodeCMap = table_of_subset
    make_known(FIRST_FONT)
    out = BytesIO()
    canvas = Canvas(
        out,
        pagesize=preset.page,
        invariant=1,
        pageCompression=1,
        initialFontName=FIRST_FONT,
        initialFontSize=preset.body,
        pdfVersion=(1, 7),
    )
    pen = Pen(canvas, faces, made)
    for page in pages:
        _draw_page(canvas, pen, page, preset.accent)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def _draw_page(canvas: Canvas, pen: Pen, page: Page, link: Colour) -> None:
    for rule in page.rules:
        canvas.addLiteral("/Artifact <</Type /Layout>> BDC")
        canvas.setFillColorRGB(*rule.colour)
        canvas.rect(rule.x, rule.y, rule.width, rule.height, stroke=0, fill=1)
        canvas.addLiteral("EMC")
    for picture in page.decorations:
        canvas.addLiteral("/Artifact <</Type /Layout>> BDC")
        draw_picture(canvas, picture)
        canvas.addLiteral("EMC")
    for margin, placed in page.repeated:
        canvas.addLiteral(f"/Artifact <</Type /Pagination /Subtype /{margin}>> BDC")
        pen.draw(_strokes([placed]), placed.colour)
        canvas.addLiteral("EMC")
    strokes = _strokes(page.lines)
    # Stretches of one leaf become one mark; their numbers are those of the logical tree.
    number = -1
    for number, (leaf, group) in enumerate(groupby(strokes, key=_leaf_of)):
        canvas.addLiteral(f"/{leaf.role} <</MCID {number}>> BDC")
        some = list(group)
        pen.draw(some, link if leaf.traits.target else some[0][0].colour)
        canvas.addLiteral("EMC")
    figures = groupby(page.shapes, key=lambda shape: shape.leaf)
    for after, (leaf, shapes) in enumerate(figures, start=number + 1):
        assert leaf is not None
        canvas.addLiteral(f"/{leaf.role} <</MCID {after}>> BDC")
        for shape in shapes:
            _draw_placed(canvas, shape)
        canvas.addLiteral("EMC")


def _draw_placed(canvas: Canvas, placed: Placed) -> None:
    match placed:
        case PlacedShape():
            draw_shape(canvas, placed)
        case PlacedPicture():
            draw_picture(canvas, placed)
        case PlacedBar():
            draw_bar(canvas, placed)


def _strokes(lines: list[PlacedLine]) -> list[Stroke]:
    return [(placed, number) for placed in lines for number in range(len(placed.line))]


def _leaf_of(stroke: Stroke) -> Element:
    placed, number = stroke
    return placed.line[number].leaf


def table_of_subset(fontname: str, subset: list[int]) -> str:
    """Say which letter each code of a font of reportlab's stands for."""
    return to_unicode(fontname, {code: chr(one) for code, one in enumerate(subset) if one})
