"""Draw laid-out pages with reportlab: every stroke stands inside a mark or an artifact."""

from io import BytesIO
from itertools import groupby

from reportlab import rl_config
from reportlab.pdfbase import ttfonts
from reportlab.pdfgen.canvas import Canvas

from coprod_desktop.documents.pdf.faces import FIRST_FONT
from coprod_desktop.documents.pdf.lines import Piece
from coprod_desktop.documents.pdf.pages import Page, PlacedLine
from coprod_desktop.documents.pdf.presets import Colour, Preset
from coprod_desktop.documents.pdf.shapes import draw_shape

_CMAP_BLOCK = 100
# A line, a piece of it, and whether the piece begins the line.
_Stroke = tuple[PlacedLine, Piece, bool]


def draw(pages: list[Page], preset: Preset) -> bytes:
    """Draw pages into a PDF that has text and fonts, and no tags yet.

    It changes reportlab's settings, so papers are drawn one at a time, in their own process.
    """
    rl_config.useA85 = 0
    # reportlab writes five hex digits for characters above U+FFFF, which readers misread.
    ttfonts.makeToUnicodeCMap = to_unicode
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
    for page in pages:
        _draw_page(canvas, page, preset.accent)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def _draw_page(canvas: Canvas, page: Page, link: Colour) -> None:
    for rule in page.rules:
        canvas.addLiteral("/Artifact <</Type /Layout>> BDC")
        canvas.setFillColorRGB(*rule.colour)
        canvas.rect(rule.x, rule.y, rule.width, rule.height, stroke=0, fill=1)
        canvas.addLiteral("EMC")
    for margin, placed in page.repeated:
        canvas.addLiteral(f"/Artifact <</Type /Pagination /Subtype /{margin}>> BDC")
        _draw_pieces(canvas, _strokes([placed]), placed.colour)
        canvas.addLiteral("EMC")
    strokes = _strokes(page.lines)
    # Stretches of one leaf become one mark; their numbers are those of the logical tree.
    number = -1
    for number, (leaf, group) in enumerate(groupby(strokes, key=lambda stroke: stroke[1].leaf)):
        canvas.addLiteral(f"/{leaf.role} <</MCID {number}>> BDC")
        some = list(group)
        _draw_pieces(canvas, some, link if leaf.traits.target else some[0][0].colour)
        canvas.addLiteral("EMC")
    for after, shape in enumerate(page.shapes, start=number + 1):
        canvas.addLiteral(f"/{shape.leaf.role} <</MCID {after}>> BDC")
        draw_shape(canvas, shape)
        canvas.addLiteral("EMC")


def _strokes(lines: list[PlacedLine]) -> list[_Stroke]:
    return [
        (placed, piece, place == 0) for placed in lines for place, piece in enumerate(placed.line)
    ]


def _draw_pieces(canvas: Canvas, strokes: list[_Stroke], colour: Colour) -> None:
    text = canvas.beginText()
    text.setFillColorRGB(*colour)
    for placed, piece, begins_line in strokes:
        if begins_line:
            text.setTextOrigin(placed.x, placed.y)
        elif piece is strokes[0][1]:
            text.setTextOrigin(placed.x + _before(canvas, placed, piece), placed.y)
        text.setFont(piece.font, placed.size)
        text.textOut(piece.text)
    canvas.drawText(text)


def _before(canvas: Canvas, placed: PlacedLine, piece: Piece) -> float:
    """How far into its line a piece begins that opens a new mark."""
    width = 0.0
    for other in placed.line:
        if other is piece:
            break
        width += canvas.stringWidth(other.text, other.font, placed.size)
    return width


def to_unicode(fontname: str, subset: list[int]) -> str:
    """Say which character each code of a font stands for, in UTF-16 as readers expect."""
    entries = [
        f"<{code:02X}> <{chr(character).encode('utf-16-be').hex().upper()}>"
        for code, character in enumerate(subset)
        if character
    ]
    blocks: list[str] = []
    for start in range(0, len(entries), _CMAP_BLOCK):
        block = entries[start : start + _CMAP_BLOCK]
        blocks += [f"{len(block)} beginbfchar", *block, "endbfchar"]
    head = [
        "/CIDInit /ProcSet findresource begin",
        "12 dict begin",
        "begincmap",
        f"/CIDSystemInfo << /Registry ({fontname}) /Ordering ({fontname}) /Supplement 0 >> def",
        f"/CMapName /{fontname} def",
        "/CMapType 2 def",
        "1 begincodespacerange",
        f"<00> <{len(subset) - 1:02X}>",
        "endcodespacerange",
    ]
    tail = ["endcmap", "CMapName currentdict /CMap defineresource pop", "end", "end"]
    return "\n".join([*head, *blocks, *tail])
